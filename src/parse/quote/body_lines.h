/* body_lines.h - the lines of a text, and whose each is */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "text_line.h"
#include "text_marks.h"

typedef enum { LINE_NEW, LINE_SIGNATURE, LINE_QUOTED } LineKind;

/* Kept small: a hostile text has half a million of them. */
typedef struct {
    TextLine text;
    guint more_blanks; /* blank lines behind this one, which have no BodyLine of their own */
    LineKind kind : 4;
    guint is_blank : 1;
    guint is_marked : 1;    /* starts with ">", or "JD>" where several do */
    guint begins_quote : 1; /* with a container of the HTML, and so on */
    guint begins_signature : 1;
    guint ends_signature : 1; /* begins with what stands behind it */
    guint has_fields : 1;
    guint fields : 16; /* header_fields_of(), once has_fields is set */
} BodyLine;

/* The lines of `body` as BodyLine, all LINE_NEW; of more than two blank ones one behind the other
 * the second stands for the rest. They point into `body`. `marks` (of TextMark, by offset; may be
 * NULL) is what the HTML told. */
GArray *body_lines_split(const gchar *body, const GArray *marks);

BodyLine *body_lines_at(GArray *lines, guint i);

/* The next line from `i` on that is not blank, or lines->len. */
guint body_lines_skip_blank(GArray *lines, guint i);

void body_lines_mark(GArray *lines, guint from, guint to, LineKind kind);

/* Lines of one kind as a text, without the blank lines around them; a blank line goes with the line
 * above. Caller frees. */
gchar *body_lines_collect(GArray *lines, LineKind kind);
