/* clean_elements.h - the elements that may stay in an agent's HTML, and how they look */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef enum {
    CLEAN_INLINE,
    CLEAN_BLOCK,
    CLEAN_PREFORMATTED,
    CLEAN_LINE_BREAK,
    CLEAN_RULE,
    CLEAN_LINK,
    CLEAN_IMAGE,
    CLEAN_LIST,
    CLEAN_ITEM, /* of a list */
    CLEAN_TABLE,
    CLEAN_SECTION, /* of a table */
    CLEAN_ROW,
    CLEAN_CELL,
    CLEAN_DROPPED, /* with all that is in it */
} CleanElementKind;

typedef struct {
    const gchar *name; /* lower case */
    CleanElementKind kind;
    const gchar *written; /* as which element; NULL: under its own name */
    const gchar *class;   /* of the letters' layout, or NULL */
    const gchar *style;   /* ends in ";", or NULL */
} CleanElement;

/* The row of an element; NULL for one whose tags go and whose words stay. */
const CleanElement *clean_element_find(const gchar *name);

/* What stands for a row, cell, item or section that is in no table or list. */
const CleanElement *clean_element_block(void);
