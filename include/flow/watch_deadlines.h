/* watch_deadlines.h - story 2: due deadlines become events */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "flow/office.h"

/* Turns up to a hundred due deadlines into events, in one committed transaction, and then all
 * clocks that have struck into a mail for each person, in another. *out_fired counts them: call
 * again while it is not 0. */
gboolean watch_deadlines(Office *office, guint *out_fired, GError **error);

/* When the desk has to wake next for a deadline or a letter: seconds UTC, or G_MAXINT64. */
gboolean watch_deadlines_next(Office *office, gint64 *out_at, GError **error);
