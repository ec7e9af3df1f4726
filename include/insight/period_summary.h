/* period_summary.h - adds up the tickets that were received or closed in a period, for a report */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* One ticket as the period sees it; texts are borrowed, NULL where there is none. A ticket that was
 * merged into another, and spam, are not to be added. */
typedef struct {
    gint64 received_day; /* days since 1970-01-01 by the desk's clocks; SUMMARY_NOT_THEN: before */
    gint64 closed_day;   /* SUMMARY_NOT_THEN: not closed, or outside the period */
    gint64 first_answer_seconds; /* SUMMARY_NOT_THEN: not yet */
    gint64 solution_seconds;
    gint is_answered_in_time; /* 1, 0, or -1: not answered, or nothing was promised */
    gint is_solved_in_time;
    guint reopened_count;
    const gchar *category;
    const gchar *cause;
    const gchar *outcome;
    const gchar *remedy; /* that was accepted */
    const gchar *currency;
    gint64 minor;             /* of the remedy */
    const gchar *survey_kind; /* NULL: was not asked */
    gint64 vote;              /* SUMMARY_NOT_THEN: silence */
} SummaryTicket;

#define SUMMARY_NOT_THEN G_MININT64

typedef struct {
    gint64 day;
    guint received;
    guint closed;
} SummaryDay;

/* How often something came; of remedies with their sum. */
typedef struct {
    gchar *name;   /* or NULL: nothing was said */
    gchar *detail; /* currency of a remedy, kind of a survey; or NULL */
    gint64 number; /* the vote */
    guint count;
    gint64 sum; /* minor units */
} SummaryRow;

/* How many, and of how many that is to be seen. */
typedef struct {
    guint count;
    guint of;
} SummaryShare;

typedef struct {
    guint received;
    guint closed;
    guint closed_of_received;      /* of those received, how many are closed within the period */
    guint reopened;                /* of those closed, how many had been opened again before */
    SummaryShare answered_in_time; /* of those received and answered */
    SummaryShare solved_in_time;   /* of those closed */
    SummaryShare voted;            /* of those closed and asked */
    gint64 answer_median;          /* seconds, of those received and answered; SUMMARY_NOT_THEN:
                                      there are none */
    gint64 answer_ninety;          /* 90 in 100 are as fast or faster */
    gint64 solution_median;        /* of those closed */
    gint64 solution_ninety;
    GArray *days;          /* of SummaryDay, each day of the period */
    GPtrArray *categories; /* of SummaryRow, of those received; the most first */
    GPtrArray *outcomes;   /* of those closed */
    GPtrArray *causes;     /* of those closed */
    GPtrArray *remedies;   /* of those closed, by remedy and currency */
    GPtrArray *votes;      /* of those closed, by kind and vote, in their order */
} PeriodSummary;

typedef struct SummarySums SummarySums;

/* Of `day_count` days from `first_day` on. */
SummarySums *summary_sums_new(gint64 first_day, guint day_count);
void summary_sums_free(SummarySums *sums);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SummarySums, summary_sums_free)

void summary_sums_add(SummarySums *sums, const SummaryTicket *ticket);

/* The sums so far. Caller frees. */
PeriodSummary *summary_sums_finish(SummarySums *sums);
void period_summary_free(PeriodSummary *summary);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PeriodSummary, period_summary_free)

/* Days put together to weeks that begin on Monday; the day of a week is its Monday. Caller unrefs.
 */
GArray *period_summary_weeks(const PeriodSummary *summary);
