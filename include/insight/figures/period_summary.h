/* period_summary.h - adds up the tickets that were received or closed in a period, for a report */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/figures.h"

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
    gint remedy;           /* Remedy that was accepted, or -1 */
    const gchar *currency; /* of it; NULL: no money */
    gint64 minor;
    const gchar *survey_kind; /* NULL: was not asked */
    gint64 vote;              /* SUMMARY_NOT_THEN: silence */
} SummaryTicket;

#define SUMMARY_NOT_THEN G_MININT64

typedef struct {
    gint64 day;
    guint received;
    guint closed;
} SummaryDay;

/* How often a vote came. */
typedef struct {
    gchar *kind; /* of the survey */
    gint64 vote;
    guint count;
} SummaryVote;

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
    FigureTimes first_answer;      /* of those received and answered */
    FigureTimes solution;          /* of those closed */
    GArray *days;                  /* of SummaryDay, each day of the period */
    GPtrArray *categories;         /* of FigureCount, of those received; the most first */
    GPtrArray *outcomes;           /* of FigureCount, of those closed; name NULL: none */
    GPtrArray *causes;             /* of FigureCount, of those closed */
    GPtrArray *remedies;           /* of FigureRemedy, of those closed; the most first */
    GPtrArray *votes;              /* of SummaryVote, of those closed, by kind and vote */
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
