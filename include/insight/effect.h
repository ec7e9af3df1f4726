/* effect.h - did complaints of a cause become fewer: the ratio of two rates, with its interval */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/action.h"

/* Complaints that were counted, and for how long. */
typedef struct {
    guint count;
    gdouble days; /* above 0 */
} Exposure;

/* How many times as often complaints came after as before, by days. The interval holds the true
 * ratio in at least 95 of 100 cases, if complaints come independently of each other (Poisson):
 * given how many there are in all, the later ones are binomial, and its exact interval (Clopper and
 * Pearson 1934) becomes one of the ratio. */
ActionEffect effect_measure(const Exposure *before, const Exposure *after);
