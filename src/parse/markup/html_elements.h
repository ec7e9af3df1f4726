/* html_elements.h - what each HTML element does to the lines of a plain text */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef enum {
    HTML_BLOCK,
    HTML_LINE_BREAK,
    HTML_RULE,
    HTML_QUOTE,
    HTML_LIST,
    HTML_ITEM,
    HTML_ROW,
    HTML_CELL,
    HTML_IMAGE,
    HTML_LINK,
    HTML_PREFORMATTED,
    HTML_HIDDEN, /* with all that is in it */
} HtmlElementKind;

typedef struct {
    const gchar *name; /* lower case */
    HtmlElementKind kind;
    guint breaks; /* line ends around it, at least: 1 a line, 2 a paragraph */
} HtmlElement;

/* The row of an element, or NULL for one that stands in the line like any word. */
const HtmlElement *html_element_find(const gchar *name);
