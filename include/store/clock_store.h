/* clock_store.h - the clocks of tickets, and which of them strikes next */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ticket_clock.h"
#include "store/store.h"

/* Adds it, or takes the place of the one of that name. */
gboolean clock_store_save(Store *store, const TicketClock *clock, GError **error);
gboolean clock_store_remove(Store *store, const TicketClock *clock, GError **error);

/* *out_clocks: of TicketClock, in the order of their names. */
gboolean clock_store_of_ticket(Store *store, gint64 ticket, GPtrArray **out_clocks, GError **error);

/* Up to `limit` clocks with a next_at up to `now`, earliest first; they stay due until saved with
 * another. */
gboolean clock_store_due(Store *store, gint64 now, guint limit, GPtrArray **out_clocks,
                         GError **error);

/* Seconds UTC of the earliest next_at, or G_MAXINT64. */
gboolean clock_store_next(Store *store, gint64 *out_at, GError **error);
