/* excerpt.h - what a complaint begins with, in one line */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The beginning of `words` (any text) as one line of at most `max_columns`, "…" at its end if more
 * follows: without the salutation, blank lines, a last line that is just `writer` (may be NULL),
 * and with `link_left_out` for each word that a mail client could turn into a link. "" if there are
 * no words. However long they are, only a few thousand bytes are looked at. Caller frees. */
gchar *excerpt_of_words(const gchar *words, const gchar *writer, guint max_columns,
                        const gchar *link_left_out);

/* "Dear Sir or Madam," and "您好：": a line that greets and says nothing about the matter. */
gboolean excerpt_is_salutation(const gchar *line);
