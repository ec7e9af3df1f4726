/* category.c - what a complaint is mainly about */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/category.h"

#include "base/names.h"

static const gchar *const names[] = {
    [CATEGORY_PRODUCT_QUALITY] = "product-quality",
    [CATEGORY_SERVICE_ATTITUDE] = "service-attitude",
    [CATEGORY_LOGISTICS] = "logistics",
    [CATEGORY_FALSE_ADVERTISING] = "false-advertising",
    [CATEGORY_BILLING] = "billing",
    [CATEGORY_PRIVACY] = "privacy",
    [CATEGORY_SAFETY] = "safety",
    [CATEGORY_OTHER] = "other",
};
G_STATIC_ASSERT(G_N_ELEMENTS(names) == CATEGORY_COUNT);

const gchar *category_name(Category category) {
    return names[category];
}

gint category_from_name(const gchar *name) {
    return names_find(names, G_N_ELEMENTS(names), name);
}
