/* digest_case.c - what one complainant of the week wrote, without anything that tells who it was */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "digest_case.h"

#include "base/text.h"
#include "insight/case_words.h"
#include "store/mail_store.h"
#include "store/report/figure_rows.h"
#include "store/search_query.h"
#include "store/ticket_store.h"

typedef struct {
    DigestSight *sight;
    gint64 ticket;
    gint64 seconds; /* that it took */
} Choosing;

static gboolean choose(const Ticket *ticket, gpointer data) {
    Choosing *choosing = data;
    gint64 seconds = ticket->closed_at - ticket->created_at;
    gboolean is_upheld = ticket->outcome == OUTCOME_UPHELD || ticket->outcome == OUTCOME_PARTLY;
    if (is_upheld && seconds > choosing->seconds &&
        digest_sight_may_count(ticket, choosing->sight)) {
        choosing->ticket = ticket->id;
        choosing->seconds = seconds;
    }
    return TRUE;
}

/* The new words of its first mail; NULL: none are kept, or they can't be read any more. */
static gboolean read_words(Office *office, gint64 ticket, gchar **out_words, GError **error) {
    g_autoptr(GPtrArray) mails = NULL;
    g_autoptr(GBytes) raw = NULL;
    g_autoptr(Mail) mail = NULL;
    gint64 first = 0;
    *out_words = NULL;
    if (!mail_store_list_of_ticket(office->store, ticket, &mails, error))
        return FALSE;
    for (guint i = 0; i < mails->len && first == 0; i++) {
        const MailRow *row = mails->pdata[i];
        first = row->kind == MAIL_KIND_PERSON ? row->id : 0;
    }
    if (first != 0 && !search_query_skeleton(office->store, first, &raw, error))
        return FALSE;
    if (raw != NULL && parse_mail(raw, &office->limits, &mail, NULL))
        *out_words = g_strdup(text_is_blank(mail->new_text) ? mail->body_text : mail->new_text);
    return TRUE;
}

/* Who must not be named: the complainant, and all who work here. */
static GPtrArray *names_of(const Office *office, const Ticket *ticket) {
    GPtrArray *names = g_ptr_array_new();
    g_ptr_array_add(names, ticket->complainant);
    if (ticket->complainant_name != NULL)
        g_ptr_array_add(names, ticket->complainant_name);
    for (guint i = 0; i < office->policy->persons->len; i++) {
        const Person *person = office->policy->persons->pdata[i];
        if (person->display != NULL)
            g_ptr_array_add(names, person->display);
    }
    return names;
}

gboolean digest_case_find(Office *office, DigestSight *sight, const DigestTurn *turn,
                          DigestCase *out_case, GError **error) {
    Choosing choosing = {.sight = sight};
    const FigureVisit visit = {.which = FIGURE_ROWS_CLOSED,
                               .from = turn->from,
                               .until = turn->until,
                               .visitor = choose,
                               .data = &choosing};
    g_autoptr(Ticket) ticket = NULL;
    g_autofree gchar *words = NULL;
    if (!figure_rows_tickets(office->store, &visit, error))
        return FALSE;
    if (choosing.ticket == 0)
        return TRUE;
    if (!ticket_store_load(office->store, choosing.ticket, &ticket, error) ||
        !read_words(office, choosing.ticket, &words, error))
        return FALSE;
    if (ticket == NULL || words == NULL)
        return TRUE;
    g_autoptr(GPtrArray) names = names_of(office, ticket);
    out_case->words = case_words_mask(words, names);
    out_case->category = out_case->words != NULL ? g_strdup(ticket->category) : NULL;
    return TRUE;
}
