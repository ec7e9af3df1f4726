/* answer_list.c - #list: open tickets, what is due first comes first */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "asking.h"
#include "model/ticket_due.h"
#include "store/action_store.h"
#include "store/group_store.h"
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
    case LIST_GROUP_CASE:
    case LIST_ALL:
    case LIST_ACTIONS:
    case LIST_FIGURE:
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

/* Improvements are everybody's who may know of the complaint. */
static gboolean answer_actions(const Asking *asking, QueryAnswer *answer, GError **error) {
    g_autoptr(GPtrArray) actions = NULL;
    if (!action_store_unfinished(asking->office->store, MAX_COUNTED, &actions, error))
        return FALSE;
    for (guint i = actions->len; i > 0; i--) {
        const Action *action = actions->pdata[i - 1];
        if (g_hash_table_contains(asking->hidden, &action->ticket))
            g_ptr_array_remove_index(actions, i - 1);
        else if (action->state == ACTION_OPEN && action->due_at < asking->now)
            answer->overdue++;
    }
    answer->total = actions->len;
    if (actions->len > MAX_SHOWN)
        g_ptr_array_set_size(actions, MAX_SHOWN);
    g_ptr_array_unref(answer->actions);
    answer->actions = g_steal_pointer(&actions);
    return TRUE;
}

/* Those that are done, too: what is one problem is looked at as a whole. */
static gboolean list_group_case(Listing *listing, GError **error) {
    Store *store = listing->asking->office->store;
    QueryAnswer *answer = listing->answer;
    g_autoptr(GArray) members = g_array_new(FALSE, FALSE, sizeof(gint64));
    GroupCase group = {0};
    if (!group_store_of_ticket(store, answer->query.ticket, &group, error) ||
        !group_store_members(store, group.master, members, error))
        return FALSE;
    answer->group_case = answer->query.ticket;
    answer->group_size = group.members;
    for (guint i = 0; i < members->len; i++) {
        g_autoptr(Ticket) ticket = NULL;
        if (!ticket_store_load(store, g_array_index(members, gint64, i), &ticket, error))
            return FALSE;
        answer->group_case = group.master;
        if (!take(ticket, listing))
            return TRUE;
    }
    return TRUE;
}

gboolean answer_list(const Asking *asking, QueryAnswer *answer, GError **error) {
    Store *store = asking->office->store;
    if (answer->query.list == LIST_ACTIONS)
        return answer_actions(asking, answer, error);
    if (answer->query.list == LIST_FIGURE)
        return answer_figure(asking, answer, error);
    g_autoptr(GArray) shown = g_array_new(FALSE, FALSE, sizeof(gint64));
    Listing listing = {asking, answer, shown};
    const TicketVisit visit = {.which = VISIT_OPEN, .visitor = take, .data = &listing};
    gboolean is_group_case = answer->query.list == LIST_GROUP_CASE;
    if (is_group_case ? !list_group_case(&listing, error)
                      : !ticket_visits_run(store, &visit, error))
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
