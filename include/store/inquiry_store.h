/* inquiry_store.h - questions to departments about tickets, and what became of them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "model/inquiry.h"
#include "store/store.h"

gboolean inquiry_store_add(Store *store, const Inquiry *inquiry, GError **error);

/* All that was ever asked about a ticket (of Inquiry), oldest first. */
gboolean inquiry_store_of_ticket(Store *store, gint64 ticket, GPtrArray **out_inquiries,
                                 GError **error);

/* Saves state, reminded_at, told_at and answered_at. */
gboolean inquiry_store_save(Store *store, const Inquiry *inquiry, GError **error);

/* What was asked about one ticket belongs to the other from now on. */
gboolean inquiry_store_move(Store *store, gint64 from, gint64 to, GError **error);

/* When the first open one is due, or late: seconds UTC, G_MAXINT64 = never. */
gboolean inquiry_store_next_due(Store *store, gint64 ticket, gint64 *out_at, GError **error);
