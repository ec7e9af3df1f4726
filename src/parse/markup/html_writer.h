/* html_writer.h - the lines of a plain text, as the elements of an HTML text ask for them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "html_quotes.h"

typedef struct {
    GString *out;
    HtmlMarks marks;
    guint quote_depth;   /* of what is written next */
    guint text_depth;    /* of the text that was written last */
    guint wanted_breaks; /* line ends due before the next word */
    gboolean wants_blank;
    gboolean is_line_open; /* behind the mark of a list item, or in a row: no line end now */
} HtmlWriter;

/* At least so many line ends before the next word: 1 a line, 2 a paragraph. */
void html_writer_break(HtmlWriter *writer, guint count);

/* Writes the line ends, quote marks or the blank that are due, for a text that follows now. */
void html_writer_begin(HtmlWriter *writer);

/* Words, with one blank for any run of them; characters that nobody sees are left out. */
void html_writer_words(HtmlWriter *writer, const gchar *text, gsize length);

/* Text with its own line ends and blanks. */
void html_writer_lines(HtmlWriter *writer, const gchar *text, gsize length);
