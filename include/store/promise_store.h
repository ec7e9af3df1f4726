/* promise_store.h - dated promises on tickets, and what became of them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "model/promise.h"
#include "store/store.h"

gboolean promise_store_add(Store *store, const Promise *promise, GError **error);

/* What is open on a ticket (of Promise), due first comes first. */
gboolean promise_store_open(Store *store, gint64 ticket, GPtrArray **out_promises, GError **error);

/* All that was ever promised on a ticket (of Promise), oldest first. */
gboolean promise_store_of_ticket(Store *store, gint64 ticket, GPtrArray **out_promises,
                                 GError **error);

/* Saves state, reminded_at and ended_at; `ended_by` is the mail that ended it, or 0. */
gboolean promise_store_save(Store *store, const Promise *promise, gint64 ended_by, GError **error);

/* Those that the mail ended are open again. */
gboolean promise_store_reopen(Store *store, gint64 ticket, gint64 mail, GError **error);

/* What is open on one ticket is open on the other from now on. */
gboolean promise_store_move(Store *store, gint64 from, gint64 to, GError **error);

/* When the first is due of which nobody was reminded: seconds UTC, G_MAXINT64 = never. */
gboolean promise_store_next_due(Store *store, gint64 ticket, gint64 *out_at, GError **error);
