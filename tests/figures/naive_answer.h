/* naive_answer.h - how many a query behind a figure has to list, out of the naive count */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/figure_list.h"
#include "model/wall_clock.h"
#include "naive_figures.h"

/* `wall`: whose days the list's are. -1: the naive count does not know. */
gint naive_answer(const World *world, const FigureList *list, const WallClock *wall);
