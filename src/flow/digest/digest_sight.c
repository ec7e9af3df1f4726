/* digest_sight.c - which tickets the reader of a digest may see, and wants counted */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "digest_sight.h"

#include "store/conflict_store.h"
#include "workflow/ticket_sight.h"

gboolean digest_sight_open(Office *office, const DigestPlan *plan, DigestSight *out_sight,
                           GError **error) {
    g_autoptr(GArray) tickets = g_array_new(FALSE, FALSE, sizeof(gint64));
    if (!conflict_store_of_person(office->store, plan->person, tickets, error))
        return FALSE;
    *out_sight =
        (DigestSight){.policy = office->policy,
                      .person = policy_person(office->policy, plan->person),
                      .plan = plan,
                      .hidden = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL)};
    for (guint i = 0; i < tickets->len; i++)
        g_hash_table_add(out_sight->hidden,
                         g_memdup2(&g_array_index(tickets, gint64, i), sizeof(gint64)));
    return TRUE;
}

void digest_sight_clear(DigestSight *sight) {
    g_clear_pointer(&sight->hidden, g_hash_table_unref);
}

static gboolean is_wanted(const DigestPlan *plan, const Ticket *ticket) {
    for (guint i = 0; i < plan->queues->len; i++) {
        if (ticket->queue != NULL && g_ascii_strcasecmp(ticket->queue, plan->queues->pdata[i]) == 0)
            return TRUE;
    }
    return plan->queues->len == 0;
}

gboolean digest_sight_may_count(const Ticket *ticket, gpointer data) {
    const DigestSight *sight = data;
    return is_wanted(sight->plan, ticket) && !g_hash_table_contains(sight->hidden, &ticket->id) &&
           ticket_sight_may_see(ticket, sight->person, sight->policy);
}
