/* burst_groups.c - the complaints of a burst become a group case, those that come later too */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "burst_groups.h"

#include "broadcasts.h"
#include "model/reference.h"
#include "store/burst_store.h"
#include "store/group_store.h"
#include "store/ticket_store.h"

static gboolean may_join(Store *store, const Ticket *ticket, gboolean *out_may, GError **error) {
    GroupCase own = {0};
    *out_may = FALSE;
    if (ticket == NULL || ticket->merged_into != 0 || ticket->is_spam ||
        ticket->stage == STAGE_CLOSED)
        return TRUE;
    if (!group_store_of_ticket(store, ticket->id, &own, error))
        return FALSE;
    *out_may = own.master == 0;
    return TRUE;
}

static gboolean note(Office *office, Ticket *ticket, gint64 master, const Broadcast *statement,
                     GError **error) {
    g_autofree gchar *reference = reference_text(office->policy->reference_prefix, master);
    Event event = {.kind = EVENT_GROUPED, .at = office_now(office), .value = reference};
    EventContext context = {.words = ""};
    broadcasts_state(office, statement, ticket, &context);
    event.text = statement != NULL ? context.words : NULL;
    return apply_event(office, ticket, &event, &context, error);
}

gboolean burst_groups_join(Office *office, gint64 master, gint64 ticket, gboolean *out_has_joined,
                           GError **error) {
    Store *store = office->store;
    g_autoptr(Ticket) newcomer = NULL;
    g_autoptr(Broadcast) statement = NULL;
    GroupCase group = {0};
    gboolean may = FALSE;
    *out_has_joined = FALSE;
    if (!ticket_store_load(store, ticket, &newcomer, error) ||
        !may_join(store, newcomer, &may, error) ||
        !group_store_of_ticket(store, master, &group, error))
        return FALSE;
    if (!may || group.master != master) /* the case may have ended meanwhile */
        return TRUE;
    *out_has_joined = TRUE;
    return group_store_join(store, master, ticket, office_now(office), error) &&
           broadcasts_for_newcomer(office, &group, ticket, &statement, error) &&
           note(office, newcomer, master, statement, error);
}

gboolean burst_groups_begin(Office *office, gint64 master, guint *out_count, GError **error) {
    g_autoptr(GArray) tickets = g_array_new(FALSE, FALSE, sizeof(gint64));
    BurstCase burst = {0};
    *out_count = 0;
    if (!burst_store_of_ticket(office->store, master, &burst, error))
        return FALSE;
    if (burst.id == 0 || burst.state == BURST_GROUPED)
        return TRUE;
    if (!burst_store_tickets(office->store, burst.id, tickets, error) ||
        !burst_store_set_state(office->store, burst.id, BURST_GROUPED, master, error))
        return FALSE;
    for (guint i = 0; i < tickets->len; i++) {
        gint64 ticket = g_array_index(tickets, gint64, i);
        gboolean has_joined = FALSE;
        if (ticket != master && !burst_groups_join(office, master, ticket, &has_joined, error))
            return FALSE;
        *out_count += has_joined ? 1 : 0;
    }
    return TRUE;
}
