/* body_lines.h - the lines of a text, and whose each is */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "text_line.h"
#include "text_marks.h"

typedef enum { LINE_NEW, LINE_SIGNATURE, LINE_QUOTED } LineKind;

typedef struct {
    TextLine text;
    LineKind kind;
    gboolean is_blank;
    gboolean is_marked;    /* starts with ">", or "JD>" where several do */
    gboolean begins_quote; /* with a container of the HTML, and so on */
    gboolean begins_signature;
    gboolean ends_signature; /* begins with what stands behind it */
    guint fields;            /* header_fields_of(), once has_fields is set */
    gboolean has_fields;
} BodyLine;

/* The lines of `body` as BodyLine, all LINE_NEW. They point into `body`. `marks` (of TextMark, by
 * offset; may be NULL) is what the HTML told. */
GArray *body_lines_split(const gchar *body, const GArray *marks);

BodyLine *body_lines_at(GArray *lines, guint i);

/* The next line from `i` on that is not blank, or lines->len. */
guint body_lines_skip_blank(GArray *lines, guint i);

void body_lines_mark(GArray *lines, guint from, guint to, LineKind kind);

/* Lines of one kind as a text, without the blank lines around them; a blank line goes with the line
 * above. Caller frees. */
gchar *body_lines_collect(GArray *lines, LineKind kind);
