/* vocabulary.h - the single words of a language: weekdays, months, dates, names of stages */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "compose/template.h"

#define VOCABULARY_FILE "vocabulary.txt"

typedef enum {
    DATE_THIS_YEAR,
    DATE_OTHER_YEAR,
    DATE_TODAY,
    DATE_TOMORROW,
    DATE_YESTERDAY,
    DATE_PATTERN_COUNT
} DatePattern;

typedef struct Vocabulary Vocabulary;

Vocabulary *vocabulary_new(void);
void vocabulary_free(Vocabulary *vocabulary);

/* Adds the lines "key = text" of a file; `name` is shown in errors. A key that is there already
 * gets the new text. BAD_TEMPLATE names file and line. */
gboolean vocabulary_read(Vocabulary *vocabulary, const gchar *name, const gchar *content,
                         GError **error);

/* Text of "group.key", for example "stage" and "resolved"; `key` itself if there is none. Borrowed.
 */
const gchar *vocabulary_text(const Vocabulary *vocabulary, const gchar *group, const gchar *key);

/* Pattern of a date, or NULL. `weekday` is 1 (Monday) to 7, `month` 1 to 12. Borrowed. */
const Template *vocabulary_date(const Vocabulary *vocabulary, DatePattern pattern);
const gchar *vocabulary_weekday(const Vocabulary *vocabulary, gint weekday);
const gchar *vocabulary_month(const Vocabulary *vocabulary, gint month);

/* Every key that a language needs and this one lacks is appended to `out_faults` (of gchar*). */
void vocabulary_check(const Vocabulary *vocabulary, const gchar *name, GPtrArray *out_faults);
