/* figure_times.h - waiting times, and how long half and nine of ten of them were at most */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/figures.h"

/* Of gint64, seconds. */
GArray *figure_times_new(void);

/* A clock that was set back must not make a negative time: it is none. */
void figure_times_add(GArray *times, gint64 from, gint64 until);

/* Sorts them. A share of all is the smallest time that so many did not exceed (nearest rank): no
 * time is invented between two that were measured, and of one ticket it is that ticket's. */
FigureTimes figure_times_sum_up(GArray *times);
