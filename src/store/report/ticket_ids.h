/* ticket_ids.h - which numbers the tickets of a period have */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

/* Numbers are drawn in the order of time, so that tickets need no index by their time. *out_first
 * and *out_end: no ticket with a created_at of [from, until) lies outside of [first, end); some lie
 * inside that came up to a day before or after, for clocks that were set back. */
gboolean ticket_ids_of_period(Store *store, gint64 from, gint64 until, gint64 *out_first,
                              gint64 *out_end, GError **error);
