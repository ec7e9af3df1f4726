/* category_terms.h - which words speak for which category of complaints */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* In the order in which they win when the evidence is equal: harm first. */
typedef enum {
    CATEGORY_SAFETY,
    CATEGORY_PRIVACY,
    CATEGORY_FALSE_ADVERTISING,
    CATEGORY_BILLING,
    CATEGORY_LOGISTICS,
    CATEGORY_PRODUCT_QUALITY,
    CATEGORY_SERVICE_ATTITUDE,
    CATEGORY_COUNT
} Category;

/* `text` is case folded. Latin words are compared from the start of a word, to its end unless a "*"
 * stands behind them; Chinese ones anywhere. `weight` 1 hints, 2 speaks for it, 3 leaves little
 * doubt. */
typedef struct {
    Category category;
    guint weight;
    const gchar *text;
} CategoryTerm;

/* Static: borrowed. */
const CategoryTerm *category_terms(gsize *out_count);

enum { CATEGORY_MAX_TERMS = 512 };
