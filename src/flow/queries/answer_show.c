/* answer_show.c - #show: one ticket, what happened to it, and what was written last */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The timeline has what an agent cares for: who did what, letters to people outside, mails that are
 * held. Letters to colleagues are left out, and so is an answer that simply went out: that the
 * agent answered is said already.
 */
#include <string.h>

#include "asking.h"
#include "store/group_store.h"
#include "store/history_store.h"
#include "store/mail_store.h"
#include "store/offer_store.h"
#include "store/outbox_store.h"
#include "store/ticket_store.h"

enum { MAX_MOMENTS = 40, MAX_MAILS_READ = 8 };

/* --- the timeline --------------------------------------------------------------------------------
 */

/* What the history says in names, as people say it: *out_group is the vocabulary of the detail. */
static gchar *detail_of(const Asking *asking, const HistoryRow *row, const gchar **out_group) {
    if (row->detail == NULL)
        return NULL;
    if (strcmp(row->name, "assigned") == 0) {
        const Person *owner = policy_person(asking->office->policy, row->detail);
        *out_group = owner == NULL ? "owner" : NULL;
        return g_strdup(owner != NULL && owner->display != NULL ? owner->display : row->detail);
    }
    if (outcome_from_name(row->detail) > OUTCOME_NONE)
        *out_group = "outcome";
    if (g_str_has_prefix(row->detail, "score "))
        return g_strndup(row->detail + strlen("score "), 1);
    return g_strdup(row->detail);
}

static gboolean add_events(const Asking *asking, QueryAnswer *answer, GError **error) {
    g_autoptr(GPtrArray) rows = NULL;
    if (!history_store_of_ticket(asking->office->store, answer->ticket->id, &rows, error))
        return FALSE;
    for (guint i = 0; i < rows->len; i++) {
        const HistoryRow *row = rows->pdata[i];
        const gchar *group = NULL;
        gchar *detail = detail_of(asking, row, &group);
        query_answer_add_moment(
            answer,
            (TimelineMoment){.at = row->at,
                             .who = g_strdup(asking_name_of(asking, answer->ticket, row->actor)),
                             .group = "event",
                             .what = g_strdup(row->name),
                             .detail = detail,
                             .detail_group = group});
    }
    return TRUE;
}

static gboolean is_worth_telling(const Asking *asking, const OutboxRow *row) {
    gboolean is_outside =
        policy_person_by_address(asking->office->policy, row->letter->recipient) == NULL;
    gboolean has_trouble = row->state == LETTER_STATE_FAILED || row->state == LETTER_STATE_HELD ||
                           row->state == LETTER_STATE_UNKNOWN;
    return is_outside && (has_trouble || !letter_kind_is_answer(row->letter->kind));
}

static gboolean add_letters(const Asking *asking, QueryAnswer *answer, GError **error) {
    g_autoptr(GPtrArray) rows = NULL;
    if (!outbox_store_list_of_ticket(asking->office->store, answer->ticket->id, &rows, error))
        return FALSE;
    for (guint i = 0; i < rows->len; i++) {
        const OutboxRow *row = rows->pdata[i];
        if (!is_worth_telling(asking, row))
            continue;
        gboolean is_sent = row->state == LETTER_STATE_SENT;
        query_answer_add_moment(
            answer,
            (TimelineMoment){.at = row->created_at,
                             .group = "letter",
                             .what = g_strdup(letter_kind_name(row->letter->kind)),
                             .detail = g_strdup(is_sent ? NULL : letter_state_name(row->state)),
                             .detail_group = "letter_state"});
    }
    return TRUE;
}

static void add_held(const Asking *asking, QueryAnswer *answer, const GPtrArray *mails) {
    for (guint i = 0; i < mails->len; i++) {
        const MailRow *row = mails->pdata[i];
        if (row->state != MAIL_STATE_HELD)
            continue;
        query_answer_add_moment(
            answer,
            (TimelineMoment){.at = row->received_at,
                             .who = g_strdup(asking_name_of(asking, answer->ticket, row->held_for)),
                             .group = "mail",
                             .what = g_strdup(mail_state_name(row->state))});
    }
}

static gint compare_moments(gconstpointer a, gconstpointer b) {
    const TimelineMoment *one = *(const TimelineMoment *const *)a;
    const TimelineMoment *other = *(const TimelineMoment *const *)b;
    return (one->at > other->at) - (one->at < other->at);
}

/* GLib's sort keeps the order of equal ones. */
static void keep_newest(QueryAnswer *answer) {
    g_ptr_array_sort(answer->moments, compare_moments);
    if (answer->moments->len <= MAX_MOMENTS)
        return;
    answer->moments_before = answer->moments->len - MAX_MOMENTS;
    g_ptr_array_remove_range(answer->moments, 0, answer->moments_before);
}

/* --- the last words ------------------------------------------------------------------------------
 */

/* Of a person, and not by a mail that only gave orders. */
static gboolean find_last_words(const Asking *asking, QueryAnswer *answer, const GPtrArray *mails,
                                GError **error) {
    guint read = 0;
    for (guint i = mails->len; i > 0 && read < MAX_MAILS_READ && answer->words == NULL; i--) {
        const MailRow *row = mails->pdata[i - 1];
        if (row->id == asking->mail || row->kind != MAIL_KIND_PERSON ||
            row->state != MAIL_STATE_HANDLED)
            continue;
        read++;
        if (!asking_read_words(asking, row->id, &answer->words, error))
            return FALSE;
        if (answer->words == NULL)
            continue;
        answer->words_by = g_strdup(asking_name_of(asking, answer->ticket, row->sender));
        answer->words_at = row->received_at;
    }
    return TRUE;
}

static gboolean find_group_case(const Asking *asking, QueryAnswer *answer, GError **error) {
    GroupCase group = {0};
    if (!group_store_of_ticket(asking->office->store, answer->ticket->id, &group, error))
        return FALSE;
    answer->group_case = group.master;
    answer->group_size = group.members;
    return TRUE;
}

static gboolean find_offers(const Asking *asking, QueryAnswer *answer, GError **error) {
    g_autoptr(GPtrArray) offers = NULL;
    if (!offer_store_of_ticket(asking->office->store, answer->ticket->id, &offers, error))
        return FALSE;
    g_ptr_array_unref(answer->offers);
    answer->offers = g_steal_pointer(&offers);
    return TRUE;
}

gboolean answer_show(const Asking *asking, QueryAnswer *answer, GError **error) {
    g_autoptr(GPtrArray) mails = NULL;
    Store *store = asking->office->store;
    g_autoptr(Ticket) ticket = NULL;
    if (!ticket_store_load_survivor(store, answer->query.ticket, &ticket, error))
        return FALSE;
    if (ticket == NULL || !asking_may_see(asking, ticket)) {
        answer->kind = ANSWER_NO_SUCH_TICKET;
        return TRUE;
    }
    answer->ticket = g_steal_pointer(&ticket);
    if (!mail_store_list_of_ticket(store, answer->ticket->id, &mails, error) ||
        !find_group_case(asking, answer, error) || !find_offers(asking, answer, error) ||
        !add_events(asking, answer, error) || !add_letters(asking, answer, error))
        return FALSE;
    add_held(asking, answer, mails);
    keep_newest(answer);
    return find_last_words(asking, answer, mails, error);
}
