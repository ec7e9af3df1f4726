/* report_words.h - numbers, durations, days and names as a report says them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "letter_facts.h"
#include "model/report.h"

/* "report.KEY" of the vocabulary. Borrowed. */
const gchar *report_word(const LetterFacts *facts, const gchar *key);

/* What stands between a name and its meaning. Borrowed. */
const gchar *report_colon(const LetterFacts *facts);

/* The key of what report->before is called: a digest is compared with the same days a week before.
 * Static. */
const gchar *report_before(const ReportFacts *report);

/* All that follow are freed by the caller. */

/* Two units are exact enough: "2 days 4 h", "3 h 20 min", "2天4小时". */
gchar *report_duration(const LetterFacts *facts, gint64 seconds);

/* The same of one that may be shorter than a minute: "9 s". */
gchar *report_trip(const LetterFacts *facts, gint64 seconds);

/* The same of a time that `count` tickets took: "–" of none, and of too few one unit only. */
gchar *report_time(const LetterFacts *facts, gint64 seconds, guint count);

/* "34 / 38 · 89 %", without the share where the whole is too small for one. */
gchar *report_part(guint part, guint whole);

/* "61 %", or "3 / 5" where the whole is too small for a share; "–" of nothing. 0 and
 * 100 are said only of none and of all. */
gchar *report_share(guint part, guint whole);

/* "16 Nov", "11月16日" in the reader's zone, by the pattern "report.KEY": "day", "day_year". */
gchar *report_day(const LetterFacts *facts, gint64 at, const gchar *key);

/* Names as people know them; of NULL the words for none. */
gchar *report_category(const LetterFacts *facts, const gchar *name);
gchar *report_cause(const LetterFacts *facts, const gchar *name);
gchar *report_person(const LetterFacts *facts, const gchar *name);
gchar *report_clock(const LetterFacts *facts, const gchar *clock);
