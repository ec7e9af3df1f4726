/* answer_query.c - an agent's query -> its answer out of the store, and nothing that is hidden */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "flow/queries/answer_query.h"

#include "asking.h"
#include "base/text.h"
#include "command/read_commands.h"
#include "parse/parse_mail.h"
#include "store/conflict_store.h"
#include "store/search_query.h"
#include "workflow/ticket_sight.h"

enum { MAX_READ = 512 * 1024 /* a mail whose words are longer is not read for a snippet */ };

gboolean asking_may_see(const Asking *asking, const Ticket *ticket) {
    return !g_hash_table_contains(asking->hidden, &ticket->id) &&
           (ticket->id == asking->ticket ||
            ticket_sight_may_see(ticket, asking->asker, asking->office->policy));
}

const gchar *asking_name_of(const Asking *asking, const Ticket *ticket, const gchar *actor) {
    const Policy *policy = asking->office->policy;
    if (actor == NULL)
        return NULL;
    const Person *person = policy_person(policy, actor);
    if (person == NULL)
        person = policy_person_by_address(policy, actor);
    if (person != NULL)
        return person->display != NULL ? person->display : person->name;
    gboolean is_complainant = address_equal(actor, ticket->complainant);
    return is_complainant && ticket->complainant_name != NULL ? ticket->complainant_name : actor;
}

/* An agent's words without the commands above them. */
static gchar *words_of(const Asking *asking, const Mail *mail) {
    const Address *author = mail_author(mail);
    const Person *person =
        author != NULL ? policy_person_by_address(asking->office->policy, author->address) : NULL;
    const gchar *words = text_is_blank(mail->new_text) ? mail->body_text : mail->new_text;
    if (person == NULL)
        return g_strdup(words);
    g_autoptr(CommandReading) reading =
        read_commands(mail->new_text, person, asking->office->policy, person->language);
    return g_strdup(reading->text);
}

gboolean asking_read_words(const Asking *asking, gint64 mail_id, gchar **out_words,
                           GError **error) {
    g_autoptr(GBytes) raw = NULL;
    *out_words = NULL;
    if (!search_query_skeleton(asking->office->store, mail_id, &raw, error))
        return FALSE;
    if (raw == NULL || g_bytes_get_size(raw) > MAX_READ)
        return TRUE;
    g_autoptr(Mail) mail = NULL;
    /* It could be read when it came; if it can't be any more, it has no words to show. */
    if (!parse_mail(raw, &asking->office->limits, &mail, NULL))
        return TRUE;
    g_autofree gchar *words = words_of(asking, mail);
    if (!text_is_blank(words))
        *out_words = g_steal_pointer(&words);
    return TRUE;
}

/* The tickets that name the asker. */
static gboolean read_hidden(const Asking *asking, GHashTable *hidden, GError **error) {
    g_autoptr(GArray) tickets = g_array_new(FALSE, FALSE, sizeof(gint64));
    if (!conflict_store_of_person(asking->office->store, asking->asker->name, tickets, error))
        return FALSE;
    for (guint i = 0; i < tickets->len; i++)
        g_hash_table_add(hidden, g_memdup2(&g_array_index(tickets, gint64, i), sizeof(gint64)));
    return TRUE;
}

gboolean answer_query(const Asking *asking, const Query *query, const gchar *asked,
                      QueryAnswer **out_answer, GError **error) {
    typedef gboolean (*Answerer)(const Asking *asking, QueryAnswer *answer, GError **error);
    static const Answerer answerers[] = {
        [QUERY_SHOW] = answer_show,
        [QUERY_LIST] = answer_list,
        [QUERY_FIND] = answer_find,
        [QUERY_STATS] = answer_stats,
    };
    G_STATIC_ASSERT(G_N_ELEMENTS(answerers) == QUERY_KIND_COUNT);
    g_autoptr(QueryAnswer) answer = query_answer_new();
    answer->query = *query;
    answer->query.words = g_strdup(query->words);
    answer->query.figure = figure_list_copy(query->figure);
    answer->asked = g_strdup(asked);
    g_autoptr(GHashTable) hidden = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
    Asking informed = *asking;
    informed.hidden = hidden;
    if (!read_hidden(asking, hidden, error) || !answerers[query->kind](&informed, answer, error))
        return FALSE;
    *out_answer = g_steal_pointer(&answer);
    return TRUE;
}
