/* figure_counts.h - lists of what was counted: names, and remedies with their sums */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/figures.h"
#include "model/money.h"

/* Puts FigureCount into order: the most first, then by name; what has no name is last. */
void figure_counts_sort(GPtrArray *counts);

/* The same, but what has no name stands where its number puts it. */
void figure_counts_sort_all(GPtrArray *counts);

/* Counts a remedy in an array of FigureRemedy. Sums that are too large stay at the most there is.
 */
void figure_counts_add_remedy(GPtrArray *remedies, Remedy remedy, const Money *money);
