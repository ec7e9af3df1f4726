/* legal_profile.h - what a law or a standard asks of a desk: clocks, and what a last letter holds
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* How an amount of time is counted from the receipt of a complaint. */
typedef enum {
    LEGAL_HOURS,         /* so many hours later */
    LEGAL_CALENDAR_DAYS, /* the end of that day; the day of receipt is not counted */
    LEGAL_WORKING_DAYS,  /* the same, of days that are worked */
    LEGAL_UNIT_COUNT
} LegalUnit;

/* What a clock asks for. */
typedef enum {
    LEGAL_ENDS_WITH_ANSWER,   /* any answer of a person */
    LEGAL_ENDS_WITH_DECISION, /* the complaint is resolved or closed */
    LEGAL_END_COUNT
} LegalEnd;

typedef struct {
    gchar *name;        /* "final-response": unique in its profile */
    GHashTable *titles; /* language -> "final response" */
    guint amount;
    LegalUnit unit;
    LegalEnd ends_with;
    guint warning; /* per cent of the time after which agents are warned; 0 = not at all */
    gchar *source; /* where it is written: "FCA Handbook, DISP 1.6.2R" */
    gchar *check;  /* what a site has to check for itself, or NULL */
} LegalClock;

/* What a last letter may have to hold. */
typedef enum {
    FINAL_DECISION,
    FINAL_REASONS,
    FINAL_REMEDY, /* or why there is none */
    FINAL_NEXT_BODY,
    FINAL_TIME_LIMIT, /* for going there */
    FINAL_PART_COUNT
} FinalPart;

typedef struct {
    gboolean is_required;
    GHashTable *texts; /* language -> words for the letter; empty: the agent writes them */
    gchar *source;     /* or NULL */
    gchar *check;      /* or NULL */
} FinalPartRule;

/* What is reported to whoever supervises the desk, beside the clocks. */
typedef struct {
    guint months;     /* how long the usual period is: a month, 3, 6 or 12 of the calendar */
    GPtrArray *times; /* of LegalClock: asked about, but nobody is warned of them */
    gchar *source;    /* or NULL */
    gchar *check;     /* or NULL */
} LegalReport;

typedef struct {
    gchar *name;        /* "disp" */
    GHashTable *titles; /* language -> what it is called */
    GPtrArray *clocks;  /* of LegalClock, in the order of the file */
    FinalPartRule final_letter[FINAL_PART_COUNT];
    LegalReport report;
} LegalProfile;

/* Without clocks; a last letter needs nothing, reports are of half years. */
LegalProfile *legal_profile_new(void);
void legal_profile_free(LegalProfile *profile);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(LegalProfile, legal_profile_free)

LegalClock *legal_clock_new(void);
void legal_clock_free(LegalClock *clock);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(LegalClock, legal_clock_free)

/* As they stand in the files: "calendar days"; "answer", "decision"; "next_body". */
const gchar *legal_unit_name(LegalUnit unit);
const gchar *legal_end_name(LegalEnd end);
const gchar *final_part_name(FinalPart part);

/* Months of "month", "quarter", "half-year" or "year", or 0. */
guint legal_months_from_name(const gchar *name);

/* The value of a name, or -1. */
gint legal_unit_from_name(const gchar *name);
gint legal_end_from_name(const gchar *name);

/* The clock of that name, or NULL (also when there is no profile). Borrowed. */
const LegalClock *legal_profile_clock(const LegalProfile *profile, const gchar *name);

/* The title in a language, else in English, else the name. Borrowed. */
const gchar *legal_clock_title(const LegalClock *clock, const gchar *language);
const gchar *legal_profile_title(const LegalProfile *profile, const gchar *language);

/* The words of the profile for a part of a last letter in that language; NULL when it has none in
 * that language: those of another may not be understood. Borrowed. */
const gchar *legal_profile_text(const LegalProfile *profile, FinalPart part, const gchar *language);
