/* category.h - what a complaint is mainly about */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* In the order in which they are listed to people. */
typedef enum {
    CATEGORY_PRODUCT_QUALITY,
    CATEGORY_SERVICE_ATTITUDE,
    CATEGORY_LOGISTICS,
    CATEGORY_FALSE_ADVERTISING,
    CATEGORY_BILLING,
    CATEGORY_PRIVACY,
    CATEGORY_SAFETY,
    CATEGORY_OTHER,
    CATEGORY_COUNT
} Category;

/* "product-quality", "service-attitude", ...: in the store, in rules, behind #category. */
const gchar *category_name(Category category);

/* The category of a name, or -1. */
gint category_from_name(const gchar *name);
