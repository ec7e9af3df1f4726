/* status_line.h - how the desk fares, in one line for people */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "daemon/desk_state.h"
#include "store/desk_figures.h"

/* "3 tickets today, mailboxes connected 2 of 3, letters queued 4, oldest 12 min", and what is wrong
 * before it. `figures` is NULL when the store can't be read. Caller frees. */
gchar *status_line(const DeskState *state, const DeskFigures *figures, gint64 now);

/* When the day of `now` began in a time zone (IANA name), seconds UTC. */
gint64 status_line_midnight(const gchar *time_zone, gint64 now);
