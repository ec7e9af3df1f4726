/* remedy_sums.c - adds up what accepted options cost, a sum for each currency */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "insight/remedy_sums.h"

#include <string.h>

/* No currency comes last. */
static gint compare(const gchar *one, const gchar *other) {
    if (*one == '\0' || *other == '\0')
        return (*one == '\0') - (*other == '\0');
    return strcmp(one, other);
}

void remedy_sums_add(GArray *sums, const Money *money, guint count) {
    guint place = 0;
    while (place < sums->len &&
           compare(g_array_index(sums, RemedySum, place).total.currency, money->currency) < 0)
        place++;
    gboolean is_new =
        place == sums->len ||
        strcmp(g_array_index(sums, RemedySum, place).total.currency, money->currency) != 0;
    if (is_new) {
        RemedySum first = {0};
        memcpy(first.total.currency, money->currency, sizeof first.total.currency);
        g_array_insert_val(sums, place, first);
    }
    RemedySum *sum = &g_array_index(sums, RemedySum, place);
    sum->total.minor = MIN(sum->total.minor, G_MAXINT64 - money->minor) + money->minor;
    sum->count += count;
}
