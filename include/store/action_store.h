/* action_store.h - improvements, and the complaints that led to them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "model/action.h"
#include "store/store.h"

/* Adds it under the next number, which is 1 at first and set in `action`. */
gboolean action_store_add(Store *store, Action *action, GError **error);

/* Saves all but number, ticket, cause, words and who noted it when. */
gboolean action_store_save(Store *store, const Action *action, GError **error);

/* *out_action is NULL if there is none. */
gboolean action_store_load(Store *store, gint64 number, Action **out_action, GError **error);

/* Both of Action: those noted on a ticket, in their order; those that are not finished, due first
 * comes first, up to `limit`. */
gboolean action_store_of_ticket(Store *store, gint64 ticket, GPtrArray **out_actions,
                                GError **error);
gboolean action_store_unfinished(Store *store, guint limit, GPtrArray **out_actions,
                                 GError **error);

/* What was noted on one ticket belongs to the other from now on. */
gboolean action_store_move(Store *store, gint64 from, gint64 to, GError **error);

/* When somebody is to hear of one of the ticket's: seconds UTC, G_MAXINT64 = never. */
gboolean action_store_next(Store *store, gint64 ticket, gint64 *out_at, GError **error);

/* Complaints of a cause that came within [from, until), without spam and merged ones. */
typedef struct {
    const gchar *cause;
    gint64 from;
    gint64 until;
    gint64 after; /* for action_store_people(): a ticket */
} CausePeriod;

gboolean action_store_count(Store *store, const CausePeriod *period, guint *out_count,
                            GError **error);

/* When the first complaint of all came, seconds UTC; 0: there is none. */
gboolean action_store_first_complaint(Store *store, gint64 *out_at, GError **error);

/* How many people they are of. */
gboolean action_store_count_people(Store *store, const CausePeriod *period, guint *out_count,
                                   GError **error);

/* The oldest such ticket of each person (of gint64), in order, behind `period->after`, up to
 * `limit` of them. */
gboolean action_store_people(Store *store, const CausePeriod *period, guint limit,
                             GArray *out_tickets, GError **error);
