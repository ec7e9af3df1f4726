/* burst_store.h - what complaints say, in brief, and the bursts that were found among them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "model/burst_case.h"
#include "store/store.h"

/* --- sketches --- */

/* Up to `limit` complaints (StoredSketch without bytes, appended, oldest first) that are not
 * sketched yet and came at `from` or later; neither spam nor merged ones. */
gboolean burst_store_unsketched(Store *store, gint64 from, guint limit, GArray *out_sketches,
                                GError **error);
gboolean burst_store_add_sketch(Store *store, const StoredSketch *sketch, GError **error);

/* Drops those of complaints before `from`, and appends the others (StoredSketch), oldest first. */
gboolean burst_store_sketches(Store *store, gint64 from, GArray *out_sketches, GError **error);

/* --- bursts --- */

/* Adds it and sets its id. */
gboolean burst_store_add(Store *store, BurstCase *burst, GError **error);
gboolean burst_store_set_state(Store *store, gint64 burst, BurstState state, gint64 master,
                               GError **error);

/* Those found at `from` or later (BurstCase, appended), newest first. */
gboolean burst_store_since(Store *store, gint64 from, GArray *out_bursts, GError **error);

/* A ticket belongs to one burst at most: the first stays. */
gboolean burst_store_add_ticket(Store *store, gint64 burst, gint64 ticket, GError **error);

/* *out_burst has id 0 if the ticket belongs to none. */
gboolean burst_store_of_ticket(Store *store, gint64 ticket, BurstCase *out_burst, GError **error);

/* Appends gint64, oldest first. */
gboolean burst_store_tickets(Store *store, gint64 burst, GArray *out_tickets, GError **error);
