/* regulator_sums.h - adds up tickets, one by one, for whoever supervises the desk */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whoever adds decides what may be counted; when something counts is decided here. */
#pragma once

#include "model/money.h"
#include "model/regulator_figures.h"
#include "model/ticket.h"

/* A ticket that was received before the end of the period and not decided before it began; others
 * are left out. `dues`: when each time of the figures is over for it, seconds UTC. */
void regulator_sums_add(RegulatorFigures *figures, const Ticket *ticket, const gint64 *dues);

/* A ticket that was first answered by a person within the period; others are left out. */
void regulator_sums_add_answered(RegulatorFigures *figures, const Ticket *ticket,
                                 const gint64 *dues);

/* An option that was accepted within the period. */
void regulator_sums_add_redress(RegulatorFigures *figures, const Money *money);

/* Puts the lists into their order, once all is added. */
void regulator_sums_sort(RegulatorFigures *figures);
