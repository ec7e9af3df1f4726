/* burst.c - many like complaints at once: more than the last four weeks let one expect? */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * With `usual` complaints in the base of T seconds, the rate of complaints has, by Jeffreys' prior,
 * a Gamma distribution of shape usual + 1/2. The count in a window of W seconds then is negative
 * binomial with that shape and q = W / (T + W): a few more than usual are no burst, also where
 * nothing like it was ever seen, and a matter that is frequent has to become much more so.
 */
#include "insight/burst.h"

#include <math.h>

BurstRule burst_rule_usual(void) {
    enum { HOUR = 3600, DAY = 24 * HOUR };
    return (BurstRule){.window = 6 * HOUR, .base = 28 * DAY, .least = 5, .unlikely = 1e-6};
}

void burst_free(Burst *burst) {
    if (burst == NULL)
        return;
    g_array_unref(burst->tickets);
    g_free(burst);
}

/* The tail is summed from `count` on: it falls by more than q' each step, far from 1. */
gdouble burst_probability(guint count, guint usual, const BurstRule *rule) {
    gdouble shape = usual + 0.5;
    gdouble q = (gdouble)rule->window / (gdouble)(rule->window + rule->base);
    if (count == 0)
        return 1;
    gdouble logarithm = shape * log(1 - q);
    for (guint k = 0; k < count; k++)
        logarithm += log((shape + k) / (k + 1.0) * q);
    gdouble term = exp(logarithm);
    gdouble sum = 0;
    for (guint k = count; term > 0 && (k < count + 10000) && term > sum * 1e-12; k++) {
        sum += term;
        term *= (shape + k) / (k + 1.0) * q;
    }
    return MIN(sum, 1);
}

/* --- finding -------------------------------------------------------------------------------------
 */

typedef struct {
    const GArray *items;
    const BurstRule *rule;
    guint first;        /* of the window */
    gint64 from;        /* of the base */
    gboolean *is_taken; /* of those in the window */
} Hunt;

static const BurstItem *item_at(const Hunt *hunt, guint index) {
    return &g_array_index(hunt->items, BurstItem, index);
}

static gboolean is_free_and_like(const Hunt *hunt, guint index, guint centre) {
    return !hunt->is_taken[index - hunt->first] &&
           burst_sketch_is_like(&item_at(hunt, index)->sketch, &item_at(hunt, centre)->sketch);
}

static guint count_like(const Hunt *hunt, guint centre) {
    guint count = 0;
    for (guint i = hunt->first; i < hunt->items->len; i++)
        count += is_free_and_like(hunt, i, centre) ? 1 : 0;
    return count;
}

/* The one with the most like it; *out_count is 0 when all are taken. */
static guint find_centre(const Hunt *hunt, guint *out_count) {
    guint best = hunt->first;
    *out_count = 0;
    for (guint i = hunt->first; i < hunt->items->len; i++) {
        guint count = hunt->is_taken[i - hunt->first] ? 0 : count_like(hunt, i);
        if (count > *out_count) {
            *out_count = count;
            best = i;
        }
    }
    return best;
}

static guint count_usual(const Hunt *hunt, guint centre) {
    guint usual = 0;
    for (guint i = 0; i < hunt->first; i++) {
        const BurstItem *item = item_at(hunt, i);
        if (item->at >= hunt->from &&
            burst_sketch_is_like(&item->sketch, &item_at(hunt, centre)->sketch))
            usual++;
    }
    return usual;
}

static GArray *take(const Hunt *hunt, guint centre) {
    GArray *tickets = g_array_new(FALSE, FALSE, sizeof(gint64));
    for (guint i = hunt->first; i < hunt->items->len; i++) {
        if (i != centre && !is_free_and_like(hunt, i, centre))
            continue;
        g_array_append_val(tickets, item_at(hunt, i)->ticket);
    }
    for (guint i = hunt->first; i < hunt->items->len; i++) {
        gboolean is_like = i == centre || is_free_and_like(hunt, i, centre);
        hunt->is_taken[i - hunt->first] = hunt->is_taken[i - hunt->first] || is_like;
    }
    return tickets;
}

GPtrArray *burst_find(const GArray *items, gint64 now, const BurstRule *rule) {
    GPtrArray *bursts = g_ptr_array_new_with_free_func((GDestroyNotify)burst_free);
    Hunt hunt = {.items = items, .rule = rule, .from = now - rule->window - rule->base};
    while (hunt.first < items->len && item_at(&hunt, hunt.first)->at <= now - rule->window)
        hunt.first++;
    g_autofree gboolean *is_taken = g_new0(gboolean, items->len - hunt.first + 1);
    hunt.is_taken = is_taken;
    for (guint count = 0;;) {
        guint centre = find_centre(&hunt, &count);
        if (count < rule->least)
            break;
        guint usual = count_usual(&hunt, centre);
        gdouble probability = burst_probability(count, usual, rule);
        GArray *tickets = take(&hunt, centre);
        if (probability >= rule->unlikely) {
            g_array_unref(tickets);
            continue;
        }
        Burst *burst = g_new0(Burst, 1);
        *burst = (Burst){.tickets = tickets,
                         .usual = usual,
                         .probability = probability,
                         .sketch = item_at(&hunt, centre)->sketch};
        g_ptr_array_add(bursts, burst);
    }
    return bursts;
}
