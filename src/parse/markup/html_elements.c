/* html_elements.c - what each HTML element does to the lines of a plain text */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "html_elements.h"

#include <stdlib.h>
#include <string.h>

/* Sorted by name. */
static const HtmlElement elements[] = {
    {"a", HTML_LINK, 0},           {"address", HTML_BLOCK, 1},   {"applet", HTML_HIDDEN, 0},
    {"article", HTML_BLOCK, 1},    {"aside", HTML_BLOCK, 1},     {"audio", HTML_HIDDEN, 0},
    {"blockquote", HTML_QUOTE, 1}, {"br", HTML_LINE_BREAK, 0},   {"caption", HTML_BLOCK, 1},
    {"center", HTML_BLOCK, 1},     {"dd", HTML_BLOCK, 1},        {"div", HTML_BLOCK, 1},
    {"dl", HTML_BLOCK, 2},         {"dt", HTML_BLOCK, 1},        {"fieldset", HTML_BLOCK, 1},
    {"figcaption", HTML_BLOCK, 1}, {"figure", HTML_BLOCK, 1},    {"footer", HTML_BLOCK, 1},
    {"form", HTML_BLOCK, 1},       {"h1", HTML_BLOCK, 2},        {"h2", HTML_BLOCK, 2},
    {"h3", HTML_BLOCK, 2},         {"h4", HTML_BLOCK, 2},        {"h5", HTML_BLOCK, 2},
    {"h6", HTML_BLOCK, 2},         {"head", HTML_HIDDEN, 0},     {"header", HTML_BLOCK, 1},
    {"hr", HTML_RULE, 1},          {"iframe", HTML_HIDDEN, 0},   {"img", HTML_IMAGE, 0},
    {"legend", HTML_BLOCK, 1},     {"li", HTML_ITEM, 1},         {"main", HTML_BLOCK, 1},
    {"map", HTML_HIDDEN, 0},       {"nav", HTML_BLOCK, 1},       {"object", HTML_HIDDEN, 0},
    {"ol", HTML_LIST, 1},          {"p", HTML_BLOCK, 2},         {"pre", HTML_PREFORMATTED, 2},
    {"script", HTML_HIDDEN, 0},    {"section", HTML_BLOCK, 1},   {"select", HTML_HIDDEN, 0},
    {"style", HTML_HIDDEN, 0},     {"svg", HTML_HIDDEN, 0},      {"table", HTML_BLOCK, 1},
    {"td", HTML_CELL, 0},          {"template", HTML_HIDDEN, 0}, {"th", HTML_CELL, 0},
    {"title", HTML_HIDDEN, 0},     {"tr", HTML_ROW, 1},          {"ul", HTML_LIST, 1},
    {"video", HTML_HIDDEN, 0},     {"xml", HTML_HIDDEN, 0},
};

static int compare_name(const void *key, const void *row) {
    return strcmp(key, ((const HtmlElement *)row)->name);
}

const HtmlElement *html_element_find(const gchar *name) {
    return bsearch(name, elements, G_N_ELEMENTS(elements), sizeof elements[0], compare_name);
}
