/* text_line.h - a line of a text that is looked at, not copied: trimming, comparing, folding */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* A line of a text, without its line end, not NUL-terminated. */
typedef struct {
    const gchar *text;
    gsize length;
} TextLine;

/* Without the blanks at its ends: space, tab, CR, NBSP, U+3000, zero-width space, byte order mark.
 */
TextLine text_line_trim(TextLine line);

/* Nothing but blanks in it? */
gboolean text_line_is_blank(TextLine line);

/* Byte by byte; an empty `text` is at the start and at the end of every line. */
gboolean text_line_starts(TextLine line, const gchar *text);
gboolean text_line_ends(TextLine line, const gchar *text);

/* Has it more than so many characters? */
gboolean text_line_is_longer(TextLine line, gsize characters);

/* Does it end in ":" or "：" (with or without the "*" of bold behind it)? */
gboolean text_line_ends_in_colon(TextLine line);

/* Bytes of a character of which rules are drawn ("-", "_", "=", "*", "~", "—", "━", "＝", ...) at
 * the start of `line`; 0 if there is none. */
gsize text_line_rule_character(TextLine line);

/* The line as tables are written: lower case, NFC, "’" as "'", every run of blanks one space, ASCII
 * digits, without "*" and marks of direction. At most `most` bytes of the line are read. Caller
 * frees. */
gchar *text_line_fold(TextLine line, gsize most);

/* The same, with capital letters and "*" left as they are. */
gchar *text_line_smooth(TextLine line, gsize most);
