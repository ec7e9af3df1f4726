/* offers.h - options offered to complainants: made, chosen from, reminded of, over */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everything is inside the open transaction. */
#pragma once

#include "arrival.h"
#include "model/offer.h"

/* Keeps the offer in the place of an open one, and counts its time: remind_at and answer_by are set
 * by the policy, in the working calendar of the ticket's department. */
gboolean offers_make(Office *office, const Ticket *ticket, Offer *offer, GError **error);

/* It has ended, now: `state`, for ACCEPTED with `chosen`; `mail` proves it, 0: none. */
gboolean offers_end(Office *office, Offer *offer, OfferState state, gint64 mail, GError **error);

/* Does the complainant's mail answer an open offer? Then *out_offer is that one, changed by the
 * answer, and the event says what it means: its kind and *out_value, of which it borrows. Else
 * *out_offer is NULL. */
gboolean offers_read_answer(Arrival *arrival, Event *event, Offer **out_offer, gchar **out_value,
                            GError **error);

/* "A refund 300 (= 300.00 CNY); B replacement": what the desk has understood. Caller frees. */
gchar *offers_options_text(const GPtrArray *options, gboolean is_chinese);

/* The offer that `mail` made is open no more: its letter was taken back. */
gboolean offers_take_back(Office *office, gint64 ticket, gint64 mail, GError **error);

/* "B: replacement". Caller frees. */
gchar *offers_choice_text(const Offer *offer);

/* The ticket `from` was merged into `to`. */
gboolean offers_move(Office *office, gint64 from, gint64 to, GError **error);

/* For the deadline DEADLINE_OFFER of a ticket: one reminder, then it goes back to the agents. */
gboolean offers_due(Office *office, Ticket *ticket, GError **error);
