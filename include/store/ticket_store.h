/* ticket_store.h - tickets and who belongs to them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "model/policy.h"
#include "model/ticket.h"
#include "store/store.h"

/* `ticket->id` must have been drawn; the complainant becomes a participant. */
gboolean ticket_store_add(Store *store, const Ticket *ticket, GError **error);
gboolean ticket_store_save(Store *store, const Ticket *ticket, GError **error);

/* *out_ticket is NULL when there is none. */
gboolean ticket_store_load(Store *store, gint64 id, Ticket **out_ticket, GError **error);

/* Follows merged_into to the survivor. */
gboolean ticket_store_load_survivor(Store *store, gint64 id, Ticket **out_ticket, GError **error);

typedef struct {
    gboolean only_open;       /* not closed, not merged */
    gint stage;               /* a Stage, or -1 (or STAGE_NONE): any */
    const gchar *owner;       /* or NULL: any */
    const gchar *queue;       /* or NULL: any */
    const gchar *complainant; /* address, or NULL: any */
    gint64 except;            /* leave this ticket out, or 0 */
    guint limit;              /* newest first; 0 = all */
} TicketFilter;

/* *out_tickets: of Ticket, newest first. */
gboolean ticket_store_list(Store *store, const TicketFilter *filter, GPtrArray **out_tickets,
                           GError **error);

/* Repeating is harmless. */
gboolean ticket_store_add_participant(Store *store, gint64 ticket, const gchar *address, Role role,
                                      GError **error);

gboolean ticket_store_remove_participant(Store *store, gint64 ticket, const gchar *address,
                                         GError **error);

/* *out_addresses: of gchar*, in the form of address_key(). */
gboolean ticket_store_participants(Store *store, gint64 ticket, GPtrArray **out_addresses,
                                   GError **error);

/* Only those of one role: ROLE_COPIED are those who get the agents' answers, too. */
gboolean ticket_store_participants_of_role(Store *store, gint64 ticket, Role role,
                                           GPtrArray **out_addresses, GError **error);
