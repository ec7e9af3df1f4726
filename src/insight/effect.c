/* effect.c - did complaints of a cause become fewer: the ratio of two rates, with its interval */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Exact and so on the safe side: of few complaints it says honestly that nearly anything is
 * possible. The share p of the later ones among all has an interval whose ends are where a tail of
 * the binomial is 2.5 %; they are found by halving, and p/(1-p) is the ratio of the rates times
 * that of the days.
 */
#include "insight/effect.h"

#include <math.h>

static const gdouble TAIL = 0.025;

/* The chance of at most `count` of `all`, each with chance `p`, above 0 and below 1. Terms are
 * added as they follow from each other, from a logarithm, so that none is lost below what a double
 * can hold. */
static gdouble chance_of_at_most(guint count, guint all, gdouble p) {
    gdouble term = all * log(1 - p); /* of 0 */
    gdouble odds = log(p / (1 - p));
    gdouble sum = exp(term);
    for (guint i = 1; i <= count; i++) {
        term += odds + log((gdouble)(all - i + 1) / i);
        sum += exp(term);
    }
    return MIN(sum, 1.0);
}

/* The p for which at most `count` of `all` has that chance; it falls as p grows. */
static gdouble share_with_chance(guint count, guint all, gdouble chance) {
    gdouble low = 0;
    gdouble high = 1;
    for (guint i = 0; i < 60; i++) {
        gdouble middle = (low + high) / 2;
        if (chance_of_at_most(count, all, middle) > chance)
            low = middle;
        else
            high = middle;
    }
    return (low + high) / 2;
}

static gdouble ratio_of_share(gdouble share, gdouble days) {
    return share / (1 - share) * days;
}

ActionEffect effect_measure(const Exposure *before, const Exposure *after) {
    guint all = before->count + after->count;
    gdouble days = before->days / after->days;
    ActionEffect effect = {0};
    if (before->count == 0)
        return effect;
    effect.has_ratio = TRUE;
    effect.ratio = (gdouble)after->count / before->count * days;
    if (after->count > 0)
        effect.low = ratio_of_share(share_with_chance(after->count - 1, all, 1 - TAIL), days);
    effect.high = ratio_of_share(share_with_chance(after->count, all, TAIL), days);
    return effect;
}
