/* offer_store.h - options offered on tickets, and what became of them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/offer.h"
#include "store/store.h"

gboolean offer_store_add(Store *store, const Offer *offer, GError **error);

/* The open offer of a ticket, with its options; *out_offer is NULL when there is none. */
gboolean offer_store_open(Store *store, gint64 ticket, Offer **out_offer, GError **error);

/* All of a ticket, oldest first; of Offer. */
gboolean offer_store_of_ticket(Store *store, gint64 ticket, GPtrArray **out_offers, GError **error);

/* State, choice and times. */
gboolean offer_store_save(Store *store, const Offer *offer, GError **error);

/* The ticket `from` was merged into `to`. */
gboolean offer_store_move(Store *store, gint64 from, gint64 to, GError **error);
