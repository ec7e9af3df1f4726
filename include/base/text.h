/* text.h - small questions and changes on UTF-8 text that GLib does not have */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Is there nothing in `text` but blanks (Unicode space, NBSP, zero-width)? NULL is blank. */
gboolean text_is_blank(const gchar *text);

/* A copy of `text` fit for one header or terminal line: C0, C1, DEL and bidirectional control
 * characters are taken out, runs of blanks (line ends too) become one space, ends are trimmed.
 * `text` must be valid UTF-8; NULL gives "". Caller frees. */
gchar *text_one_line(const gchar *text);

/* Would text_clean_body() change nothing? `text` must be valid UTF-8. */
gboolean text_is_clean_body(const gchar *text);

/* A copy of `text` fit for a body: C0 and C1 controls but "\n" and "\t" are taken out, CRLF and CR
 * become LF, bidirectional overrides are taken out. `text` must be valid UTF-8. Caller frees. */
gchar *text_clean_body(const gchar *text);

/* The first `max_characters` characters of `text`, cut at a word where there is one, with "…" if
 * something was left out. Caller frees. */
gchar *text_shorten(const gchar *text, gsize max_characters);

/* Is it UTF-8 without NUL? g_utf8_validate(), with the runs of ASCII that most texts are looked at
 * eight bytes at once. */
gboolean text_is_valid(const gchar *text, gsize length);

/* `text` with every byte that is not valid UTF-8 replaced by U+FFFD. Caller frees. */
gchar *text_make_valid(const gchar *text, gssize length);

/* How many columns of a terminal or of plain text the character takes: 0, 1 or 2 (UAX 11). */
guint text_column_width(gunichar c);

/* Number of "\n"-separated lines in `text` that are not blank. */
guint text_count_lines(const gchar *text);

/* NFKC and case folded copy, for comparing and searching. Caller frees. */
gchar *text_fold(const gchar *text);
