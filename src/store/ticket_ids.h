/* ticket_ids.h - which numbers the tickets of a period have */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

/* [first, end) */
typedef struct {
    gint64 first, end;
} TicketIds;

/* Numbers are drawn in the order of time, so that tickets need no index by their time. Where a
 * clock was set back, the border lies at one of the tickets of that time. */
gboolean ticket_ids_of_period(Store *store, gint64 from, gint64 until, TicketIds *out_ids,
                              GError **error);
