/* answer_list.c - #list: open tickets, what is due first comes first */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "asking.h"
#include "model/ticket_due.h"
#include "store/ticket_store.h"
#include "store/ticket_visits.h"

enum { MAX_SHOWN = 30, MAX_COUNTED = 2000 };

typedef struct {
    const Asking *asking;
    QueryAnswer *answer;
    GArray *shown; /* of gint64, tickets */
} Listing;

static gboolean is_asked_for(const Listing *listing, const Ticket *ticket) {
    const Query *query = &listing->answer->query;
    const gchar *owner = ticket->owner;
    switch (query->list) {
    case LIST_MINE:
        return owner != NULL && g_ascii_strcasecmp(owner, listing->asking->asker->name) == 0;
    case LIST_OVERDUE:
        return ticket_is_overdue(ticket, listing->asking->now);
    case LIST_UNASSIGNED:
        return owner == NULL;
    case LIST_QUEUE:
        return ticket->queue != NULL && query->queue != NULL &&
               g_ascii_strcasecmp(ticket->queue, query->queue->name) == 0;
    case LIST_ALL:
    case LIST_KIND_COUNT:
        break;
    }
    return TRUE;
}

static gboolean take(const Ticket *ticket, gpointer data) {
    Listing *listing = data;
    QueryAnswer *answer = listing->answer;
    if (!is_asked_for(listing, ticket) || !asking_may_see(listing->asking, ticket))
        return TRUE;
    if (answer->total == MAX_COUNTED) {
        answer->is_total_open = TRUE;
        return FALSE;
    }
    answer->total++;
    if (ticket_is_overdue(ticket, listing->asking->now))
        answer->overdue++;
    if (listing->shown->len < MAX_SHOWN)
        g_array_append_val(listing->shown, ticket->id);
    return TRUE;
}

gboolean answer_list(const Asking *asking, QueryAnswer *answer, GError **error) {
    Store *store = asking->office->store;
    g_autoptr(GArray) shown = g_array_new(FALSE, FALSE, sizeof(gint64));
    Listing listing = {asking, answer, shown};
    const TicketVisit visit = {.which = VISIT_OPEN, .visitor = take, .data = &listing};
    if (!ticket_visits_run(store, &visit, error))
        return FALSE;
    for (guint i = 0; i < shown->len; i++) {
        g_autoptr(Ticket) ticket = NULL;
        if (!ticket_store_load(store, g_array_index(shown, gint64, i), &ticket, error))
            return FALSE;
        if (ticket != NULL)
            query_answer_add_ticket(answer, g_steal_pointer(&ticket), NULL, 0);
    }
    return TRUE;
}
