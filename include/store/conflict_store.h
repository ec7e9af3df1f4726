/* conflict_store.h - whom of the staff each ticket names: they may neither own nor see it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "store/store.h"

/* The ticket names this person (by the name in the settings; case does not matter), in that mail.
 * Repeating is harmless. */
gboolean conflict_store_add(Store *store, gint64 ticket, const gchar *person, gint64 mail,
                            GError **error);

/* *out_named: of gchar*, lower case; empty for most tickets. */
gboolean conflict_store_of_ticket(Store *store, gint64 ticket, GPtrArray **out_named,
                                  GError **error);

/* May `person` own the ticket and see anything of it? Whatever shows a ticket to a person, or gives
 * it to one, asks this first. `person` NULL: nobody in particular, always TRUE. */
gboolean conflict_store_may_see(Store *store, gint64 ticket, const gchar *person,
                                gboolean *out_may_see, GError **error);

/* Appends the tickets that name `person` to `out_tickets` (of gint64), smallest first. For lists:
 * one question instead of one for each row. */
gboolean conflict_store_of_person(Store *store, const gchar *person, GArray *out_tickets,
                                  GError **error);

/* What `from` says, `to` says too: for tickets that are merged or split. */
gboolean conflict_store_copy(Store *store, gint64 from, gint64 to, GError **error);
