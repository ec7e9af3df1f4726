/* html_quotes.h - the elements by which mail programs mark quotes and signatures in HTML */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "../quote/text_marks.h"

typedef enum { HTML_CONTAINER_NONE, HTML_CONTAINER_QUOTE, HTML_CONTAINER_SIGNATURE } HtmlContainer;

/* What an element named `name` (lower case) with such attributes (name, value, ..., NULL; may be
 * NULL) holds, or what begins with it. */
HtmlContainer html_quotes_container(const gchar *name, const gchar *const *attributes);

/* While an HTML text is read: the marks so far, and those waiting for the next word. */
typedef struct {
    GArray *marks; /* of TextMark; NULL: nobody asks */
    guint due;     /* bits by TextMarkKind */
} HtmlMarks;

/* An element begins; TRUE if its words have to begin a line. */
gboolean html_marks_open(HtmlMarks *marks, const gchar *name, const gchar *const *attributes,
                         gboolean *out_is_signature);

/* The container of a signature ends; TRUE if what follows has to begin a line. */
gboolean html_marks_close(HtmlMarks *marks);

/* A line with words begins at byte `offset` of the text: the marks that wait stand there. */
void html_marks_place(HtmlMarks *marks, gsize offset);
