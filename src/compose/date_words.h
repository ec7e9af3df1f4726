/* date_words.h - a time as people say it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vocabulary.h"

/* `at` (seconds UTC) as seen at `now`, in the zone of `now`, in the words of the vocabulary:
 * "Tue 10 Nov, 09:30", "today, Mon 9 Nov, 18:00". Without patterns "2026-11-10 09:30". BAD_TEMPLATE
 * when a pattern fails. Caller frees; NULL on error. */
gchar *date_words(gint64 at, GDateTime *now, const Vocabulary *vocabulary, GError **error);

/* The same without "today" and its like, for tables: "Tue 10 Nov, 09:30". */
gchar *date_words_plain(gint64 at, GDateTime *now, const Vocabulary *vocabulary, GError **error);
