/* snippet.h - the place in a text where the words that were searched for stand */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* "… bought on 3 November " "leaks" " at the handle. Hot water …": together at most so many columns
 * as asked for. Without a hit all is in `before`. */
typedef struct {
    gchar *before;
    gchar *found;
    gchar *after;
} Snippet;

void snippet_clear(Snippet *snippet);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Snippet, snippet_clear)

/* Around the first of the words in `typed` (as an agent typed them, quotation marks do not matter)
 * that stands in `text` (any text). Case and width of letters do not matter. Free with
 * snippet_clear(). */
void snippet_cut(const gchar *text, const gchar *typed, guint columns, Snippet *out_snippet);
