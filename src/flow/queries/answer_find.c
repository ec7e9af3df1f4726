/* answer_find.c - #find: the tickets whose mails have the words, the newest mail first */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A single address finds the tickets of the complainant who writes from there. */
#include <string.h>

#include "asking.h"
#include "model/ticket_due.h"
#include "store/mail_store.h"
#include "store/search_query.h"
#include "store/ticket_store.h"

enum { MAX_SHOWN = 20, MAX_LOOKED_AT = 500 };

static gboolean add_ticket(const Asking *asking, QueryAnswer *answer, const Ticket *ticket,
                           gint64 mail, GError **error) {
    g_autofree gchar *text = NULL;
    g_autoptr(MailRow) row = NULL;
    answer->total++;
    if (ticket_is_overdue(ticket, asking->now))
        answer->overdue++;
    if (answer->tickets->len >= MAX_SHOWN)
        return TRUE;
    if (mail != 0 && (!mail_store_load(asking->office->store, mail, &row, error) ||
                      !asking_read_words(asking, mail, &text, error)))
        return FALSE;
    query_answer_add_ticket(answer, ticket_copy(ticket), g_steal_pointer(&text),
                            row != NULL ? row->received_at : ticket->created_at);
    return TRUE;
}

static gboolean find_address(const Asking *asking, QueryAnswer *answer, GError **error) {
    g_autoptr(GPtrArray) tickets = NULL;
    const TicketFilter filter = {
        .stage = -1, .complainant = answer->query.words, .limit = MAX_LOOKED_AT};
    if (!ticket_store_list(asking->office->store, &filter, &tickets, error))
        return FALSE;
    answer->is_total_open = tickets->len == MAX_LOOKED_AT;
    for (guint i = 0; i < tickets->len; i++) {
        const Ticket *ticket = tickets->pdata[i];
        if (ticket->merged_into == 0 && asking_may_see(asking, ticket) &&
            !add_ticket(asking, answer, ticket, 0, error))
            return FALSE;
    }
    return TRUE;
}

/* The words of a merged ticket are its survivor's, which may be found by words of its own, too. */
static gboolean add_hit(const Asking *asking, QueryAnswer *answer, const SearchHit *hit,
                        GHashTable *seen, GError **error) {
    g_autoptr(Ticket) ticket = NULL;
    if (!ticket_store_load_survivor(asking->office->store, hit->ticket, &ticket, error))
        return FALSE;
    if (ticket == NULL || !asking_may_see(asking, ticket) ||
        !g_hash_table_add(seen, g_memdup2(&ticket->id, sizeof ticket->id)))
        return TRUE;
    return add_ticket(asking, answer, ticket, hit->mail, error);
}

static gboolean find_words(const Asking *asking, QueryAnswer *answer, GError **error) {
    g_autoptr(GArray) hits = g_array_new(FALSE, FALSE, sizeof(SearchHit));
    g_autoptr(GHashTable) seen = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
    const SearchQuestion question = {.typed = answer->query.words, .limit = MAX_LOOKED_AT};
    if (!search_query_find(asking->office->store, &question, hits, &answer->is_total_open, error))
        return FALSE;
    for (guint i = 0; i < hits->len; i++) {
        if (!add_hit(asking, answer, &g_array_index(hits, SearchHit, i), seen, error))
            return FALSE;
    }
    return TRUE;
}

gboolean answer_find(const Asking *asking, QueryAnswer *answer, GError **error) {
    gboolean is_address =
        address_is_valid(answer->query.words) && strchr(answer->query.words, ' ') == NULL;
    return is_address ? find_address(asking, answer, error) : find_words(asking, answer, error);
}
