/* search_words.h - the words of a text as the full-text index holds them, and as it is asked */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Folded words with one blank between, of the first `max_bytes` of `text`, which need not be valid
 * UTF-8. Pure. Letters of scripts without
 * blanks come as pairs. Caller frees. */
gchar *search_words_to_index(const gchar *text, gsize max_bytes);

/* What a person typed as an FTS5 expression in which all words must be there, or NULL if there are
 * none. Only letters and digits get into it, within quotes. Caller frees. */
gchar *search_words_to_query(const gchar *words);
