/* remedy_sums.h - adds up what accepted options cost, a sum for each currency */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/query.h"

/* Adds to `sums` (of RemedySum) what so many accepted options cost together; they stay in order of
 * currency, and what has no amount is counted at their end. A sum that no number can hold stays the
 * largest. */
void remedy_sums_add(GArray *sums, const Money *money, guint count);
