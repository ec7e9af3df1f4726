/* clean_elements.c - the elements that may stay in an agent's HTML, and how they look */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Classes and colours are those of templates/: "mark" a link, "bar" the line beside a quote,
 * "line" a border; they change in the dark. */
#include "clean_elements.h"

#include <stdlib.h>
#include <string.h>

#define MARGIN "margin:0 0 12px;"
#define LIST "margin:0 0 12px;padding:0 0 0 26px;"
#define CODE "font-family:Consolas,Menlo,monospace;font-size:14px;"
#define HEADING "margin:0 0 12px;font-weight:600;"

/* Sorted by name. */
static const CleanElement elements[] = {
    {"a", CLEAN_LINK, NULL, "mark", "color:#1b7462;"},
    {"address", CLEAN_BLOCK, "div", NULL, NULL},
    {"applet", CLEAN_DROPPED, NULL, NULL, NULL},
    {"article", CLEAN_BLOCK, "div", NULL, NULL},
    {"aside", CLEAN_BLOCK, "div", NULL, NULL},
    {"audio", CLEAN_DROPPED, NULL, NULL, NULL},
    {"b", CLEAN_INLINE, NULL, NULL, NULL},
    {"blockquote", CLEAN_BLOCK, NULL, "bar",
     MARGIN "padding:2px 0 2px 14px;border-left:4px solid #7fb8aa;"},
    {"br", CLEAN_LINE_BREAK, NULL, NULL, NULL},
    {"button", CLEAN_DROPPED, NULL, NULL, NULL},
    {"canvas", CLEAN_DROPPED, NULL, NULL, NULL},
    {"caption", CLEAN_SECTION, NULL, NULL, "text-align:left;"},
    {"center", CLEAN_BLOCK, "div", NULL, "text-align:center;"},
    {"code", CLEAN_INLINE, NULL, NULL, CODE},
    {"dd", CLEAN_BLOCK, "div", NULL, "margin:0 0 6px 26px;"},
    {"del", CLEAN_INLINE, NULL, NULL, NULL},
    {"div", CLEAN_BLOCK, NULL, NULL, NULL},
    {"dl", CLEAN_BLOCK, "div", NULL, MARGIN},
    {"dt", CLEAN_BLOCK, "div", NULL, "font-weight:600;"},
    {"em", CLEAN_INLINE, NULL, NULL, NULL},
    {"embed", CLEAN_DROPPED, NULL, NULL, NULL},
    {"fieldset", CLEAN_BLOCK, "div", NULL, NULL},
    {"figcaption", CLEAN_BLOCK, "div", NULL, NULL},
    {"figure", CLEAN_BLOCK, "div", NULL, MARGIN},
    {"font", CLEAN_INLINE, "span", NULL, NULL},
    {"footer", CLEAN_BLOCK, "div", NULL, NULL},
    {"form", CLEAN_BLOCK, "div", NULL, NULL},
    {"frameset", CLEAN_DROPPED, NULL, NULL, NULL},
    {"h1", CLEAN_BLOCK, "p", NULL, HEADING "font-size:22px;line-height:30px;"},
    {"h2", CLEAN_BLOCK, "p", NULL, HEADING "font-size:20px;line-height:28px;"},
    {"h3", CLEAN_BLOCK, "p", NULL, HEADING "font-size:18px;line-height:26px;"},
    {"h4", CLEAN_BLOCK, "p", NULL, HEADING},
    {"h5", CLEAN_BLOCK, "p", NULL, HEADING},
    {"h6", CLEAN_BLOCK, "p", NULL, HEADING},
    {"head", CLEAN_DROPPED, NULL, NULL, NULL},
    {"header", CLEAN_BLOCK, "div", NULL, NULL},
    {"hr", CLEAN_RULE, NULL, "line", "border:0;border-top:1px solid #c3cfd1;margin:0 0 12px;"},
    {"i", CLEAN_INLINE, NULL, NULL, NULL},
    {"iframe", CLEAN_DROPPED, NULL, NULL, NULL},
    {"img", CLEAN_IMAGE, NULL, NULL, "border:0;max-width:100%;height:auto;"},
    {"ins", CLEAN_INLINE, "u", NULL, NULL},
    {"kbd", CLEAN_INLINE, "code", NULL, CODE},
    {"legend", CLEAN_BLOCK, "div", NULL, NULL},
    {"li", CLEAN_ITEM, NULL, NULL, "margin:0 0 4px;"},
    {"link", CLEAN_DROPPED, NULL, NULL, NULL},
    {"main", CLEAN_BLOCK, "div", NULL, NULL},
    {"map", CLEAN_DROPPED, NULL, NULL, NULL},
    {"math", CLEAN_DROPPED, NULL, NULL, NULL},
    {"meta", CLEAN_DROPPED, NULL, NULL, NULL},
    {"nav", CLEAN_BLOCK, "div", NULL, NULL},
    {"noembed", CLEAN_DROPPED, NULL, NULL, NULL},
    {"noframes", CLEAN_DROPPED, NULL, NULL, NULL},
    {"noscript", CLEAN_DROPPED, NULL, NULL, NULL},
    {"object", CLEAN_DROPPED, NULL, NULL, NULL},
    {"ol", CLEAN_LIST, NULL, NULL, LIST},
    {"p", CLEAN_BLOCK, NULL, NULL, MARGIN},
    {"plaintext", CLEAN_DROPPED, NULL, NULL, NULL},
    {"pre", CLEAN_PREFORMATTED, NULL, NULL, MARGIN CODE "white-space:pre-wrap;"},
    {"s", CLEAN_INLINE, NULL, NULL, NULL},
    {"script", CLEAN_DROPPED, NULL, NULL, NULL},
    {"section", CLEAN_BLOCK, "div", NULL, NULL},
    {"select", CLEAN_DROPPED, NULL, NULL, NULL},
    {"span", CLEAN_INLINE, NULL, NULL, NULL},
    {"strike", CLEAN_INLINE, "s", NULL, NULL},
    {"strong", CLEAN_INLINE, NULL, NULL, NULL},
    {"style", CLEAN_DROPPED, NULL, NULL, NULL},
    {"sub", CLEAN_INLINE, NULL, NULL, NULL},
    {"sup", CLEAN_INLINE, NULL, NULL, NULL},
    {"svg", CLEAN_DROPPED, NULL, NULL, NULL},
    {"table", CLEAN_TABLE, NULL, NULL, MARGIN "border-collapse:collapse;"},
    {"tbody", CLEAN_SECTION, NULL, NULL, NULL},
    {"td", CLEAN_CELL, NULL, NULL, "padding:4px 12px 4px 0;vertical-align:top;"},
    {"template", CLEAN_DROPPED, NULL, NULL, NULL},
    {"textarea", CLEAN_DROPPED, NULL, NULL, NULL},
    {"tfoot", CLEAN_SECTION, NULL, NULL, NULL},
    {"th", CLEAN_CELL, NULL, NULL,
     "padding:4px 12px 4px 0;vertical-align:top;text-align:left;font-weight:600;"},
    {"thead", CLEAN_SECTION, NULL, NULL, NULL},
    {"title", CLEAN_DROPPED, NULL, NULL, NULL},
    {"tr", CLEAN_ROW, NULL, NULL, NULL},
    {"tt", CLEAN_INLINE, "code", NULL, CODE},
    {"u", CLEAN_INLINE, NULL, NULL, NULL},
    {"ul", CLEAN_LIST, NULL, NULL, LIST},
    {"video", CLEAN_DROPPED, NULL, NULL, NULL},
    {"xml", CLEAN_DROPPED, NULL, NULL, NULL},
    {"xmp", CLEAN_DROPPED, NULL, NULL, NULL},
};

static int compare_name(const void *key, const void *row) {
    return strcmp(key, ((const CleanElement *)row)->name);
}

const CleanElement *clean_element_find(const gchar *name) {
    return bsearch(name, elements, G_N_ELEMENTS(elements), sizeof elements[0], compare_name);
}

const CleanElement *clean_element_block(void) {
    static const CleanElement block = {"div", CLEAN_BLOCK, NULL, NULL, NULL};
    return &block;
}
