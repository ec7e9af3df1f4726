/* burst.h - many like complaints at once: more than the last four weeks let one expect? */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "insight/burst_sketch.h"

/* One complaint. */
typedef struct {
    gint64 ticket;
    gint64 at; /* seconds UTC */
    BurstSketch sketch;
} BurstItem;

typedef struct {
    gint64 window;    /* seconds that are looked at, 6 h */
    gint64 base;      /* seconds before them that tell what is usual, 28 d */
    guint least;      /* fewer are no burst, 5 */
    gdouble unlikely; /* a burst is less likely than this, 1e-6 */
} BurstRule;

/* The figures named above. */
BurstRule burst_rule_usual(void);

typedef struct {
    GArray *tickets;     /* of gint64, oldest first */
    guint usual;         /* like ones in the base */
    gdouble probability; /* of so many or more, if nothing has changed */
    BurstSketch sketch;  /* of the complaint in the middle */
} Burst;

void burst_free(Burst *burst);

/* The probability of `count` or more within the window when there were `usual` in the base: the
 * rate has a Gamma distribution with Jeffreys' prior, so the count has a negative binomial one. */
gdouble burst_probability(guint count, guint usual, const BurstRule *rule);

/* The bursts among `items` (of BurstItem, oldest first) in the window that ends at `now`, the
 * largest first; each complaint is of one at most. Of Burst; caller unrefs. */
GPtrArray *burst_find(const GArray *items, gint64 now, const BurstRule *rule);
