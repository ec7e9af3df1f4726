/* figure_counts.c - lists of what was counted: names, and remedies with their sums */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "figure_counts.h"

static gint by_count(gconstpointer a, gconstpointer b) {
    const FigureCount *one = *(const FigureCount *const *)a;
    const FigureCount *other = *(const FigureCount *const *)b;
    if (one->count != other->count)
        return one->count < other->count ? 1 : -1;
    return g_strcmp0(one->name, other->name);
}

static gint named_first(gconstpointer a, gconstpointer b) {
    const FigureCount *one = *(const FigureCount *const *)a;
    const FigureCount *other = *(const FigureCount *const *)b;
    if ((one->name == NULL) != (other->name == NULL))
        return one->name == NULL ? 1 : -1;
    return by_count(a, b);
}

void figure_counts_sort(GPtrArray *counts) {
    g_ptr_array_sort(counts, named_first);
}

void figure_counts_sort_all(GPtrArray *counts) {
    g_ptr_array_sort(counts, by_count);
}

void figure_counts_add_remedy(GPtrArray *remedies, Remedy remedy, const Money *money) {
    FigureRemedy *found = NULL;
    for (guint i = 0; i < remedies->len && found == NULL; i++) {
        FigureRemedy *other = remedies->pdata[i];
        gboolean is_same = other->remedy == remedy && g_str_equal(other->currency, money->currency);
        found = is_same ? other : NULL;
    }
    if (found == NULL) {
        found = g_new0(FigureRemedy, 1);
        found->remedy = remedy;
        g_strlcpy(found->currency, money->currency, sizeof found->currency);
        g_ptr_array_add(remedies, found);
    }
    found->count++;
    if (money->currency[0] != '\0')
        found->minor = MIN(found->minor, G_MAXINT64 - money->minor) + money->minor;
}
