/* verb_split.c - #split: a mail of the complainant becomes a ticket of its own */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The mail is read again from its raw bytes and opens a ticket as if it came now: the complainant
 * gets an acknowledgement with the new reference, unless the agent's own words go out with the
 * same mail; the agents get a notice. */
#include "verb_split.h"

#include "match/reply_token.h"
#include "model/reference.h"
#include "store/history_store.h"
#include "store/ticket_relations.h"
#include "store/ticket_store.h"

static gboolean is_of_outsider(const AgentWork *work, const MailRow *row) {
    return row->kind == MAIL_KIND_PERSON && row->state == MAIL_STATE_HANDLED &&
           row->id != work->arrival->mail_id &&
           policy_person_by_address(work->arrival->office->policy, row->sender) == NULL;
}

/* The mail that the letter told of which the agent answers; 0 if none of ours. */
static gboolean find_answered(const AgentWork *work, gint64 *out_mail, GError **error) {
    const Arrival *arrival = work->arrival;
    const GPtrArray *ids = arrival->mail->in_reply_to;
    for (guint i = 0; i < ids->len; i++) {
        gint64 event = reply_token_message_id_event(arrival->office->key, ids->pdata[i]);
        if (event != 0)
            return history_store_mail_of_event(arrival->office->store, event, out_mail, error);
    }
    return TRUE;
}

/* NULL if the ticket has only its first mail. */
static gboolean find_mail(const AgentWork *work, MailRow **out_row, GError **error) {
    Store *store = work->arrival->office->store;
    gint64 answered = 0;
    g_autoptr(GPtrArray) rows = NULL;
    const MailRow *first = NULL;
    const MailRow *found = NULL;
    if (!find_answered(work, &answered, error) ||
        !mail_store_list_of_ticket(store, work->rehearsed->id, &rows, error))
        return FALSE;
    for (guint i = 0; i < rows->len; i++) {
        const MailRow *row = rows->pdata[i];
        if (!is_of_outsider(work, row))
            continue;
        if (first == NULL)
            first = row;
        else if (found == NULL || found->id != answered)
            found = row;
    }
    return found == NULL || mail_store_load(store, found->id, out_row, error);
}

gboolean verb_split_check(AgentWork *work, const Command *command, gchar **out_refusal,
                          GError **error) {
    (void)command;
    g_autoptr(MailRow) row = NULL;
    if (!find_mail(work, &row, error))
        return FALSE;
    if (row == NULL) {
        *out_refusal = g_strdup(
            agent_work_say(work, "the ticket has only its first mail: nothing to split off",
                           "这件投诉只有最初一封来信，无法拆分"));
        return TRUE;
    }
    work->rehearsed->stage = STAGE_RECEIVED;
    work->rehearsed->waiting_on = WAITING_ON_AGENT;
    work->rehearsed->outcome = OUTCOME_NONE;
    work->rehearsed->is_spam = FALSE;
    return TRUE;
}

static gboolean read_again(const AgentWork *work, const MailRow *row, Incoming **out_incoming,
                           GError **error) {
    Office *office = work->arrival->office;
    g_autoptr(GBytes) raw = NULL;
    if (!mail_store_raw(office->store, row->id, &raw, error))
        return FALSE;
    g_autoptr(Incoming) incoming =
        incoming_new(raw, row->size, row->mailbox, work->arrival->ticket->queue, row->received_at);
    incoming_read(office, incoming);
    if (incoming->mail == NULL) {
        g_propagate_error(error, g_error_copy(incoming->error));
        return FALSE;
    }
    if (work->has_words)
        incoming->identity->is_answerable = FALSE;
    *out_incoming = g_steal_pointer(&incoming);
    return TRUE;
}

/* An answer has the subject of what it answers: the ticket is named by the words then. */
static const gchar *own_subject(const Incoming *incoming) {
    return incoming->keys->tagged_tickets->len == 0 && incoming->mail->in_reply_to->len == 0
               ? incoming->mail->subject
               : NULL;
}

/* Opens the ticket of the mail; the caller owns it. */
static gboolean open_for(AgentWork *work, const MailRow *row, Ticket **out_ticket, GError **error) {
    const Ticket *old = work->arrival->ticket;
    g_autoptr(Incoming) incoming = NULL;
    if (!read_again(work, row, &incoming, error))
        return FALSE;
    g_auto(Arrival) again = {.office = work->arrival->office,
                             .incoming = incoming,
                             .mail = incoming->mail,
                             .identity = incoming->identity,
                             .now = work->arrival->now,
                             .mail_id = row->id,
                             .is_stored = TRUE,
                             .is_released = TRUE};
    again.match = g_new0(Match, 1);
    again.match->verdict = MATCH_LINKED;
    again.match->ticket = old->id;
    again.match->why = g_strdup_printf("split off by %s", work->arrival->identity->person->name);
    const NewComplaint complaint = {.complainant = mail_author(incoming->mail),
                                    .subject = own_subject(incoming),
                                    .words = incoming_words(incoming, NULL),
                                    .evidence = incoming->evidence,
                                    .category = old->category,
                                    .owner = old->owner};
    if (!open_ticket(&again, &complaint, error))
        return FALSE;
    *out_ticket = g_steal_pointer(&again.ticket);
    return TRUE;
}

gboolean verb_split_perform(AgentWork *work, const Command *command, gchar **out_effect,
                            GError **error) {
    (void)command;
    Arrival *arrival = work->arrival;
    Store *store = arrival->office->store;
    gint64 old = arrival->ticket->id;
    g_autoptr(MailRow) row = NULL;
    g_autoptr(Ticket) opened = NULL;
    if (!find_mail(work, &row, error) || !open_for(work, row, &opened, error))
        return FALSE;
    const gchar *prefix = arrival->office->policy->reference_prefix;
    g_autofree gchar *old_reference = reference_text(prefix, old);
    g_autofree gchar *reference = reference_text(prefix, opened->id);
    *out_effect = g_strdup_printf(
        agent_work_say(work, "the mail \"%s\" of %s is %s now; the rest stays in %s",
                       "来信“%s”（%s）已单独建为 %s，其余留在 %s"),
        opened->subject, row->sender, reference, old_reference);
    Event event = agent_work_event(work, EVENT_SPLIT);
    event.value = reference;
    if (!agent_work_apply(work, &event, error) ||
        !ticket_relations_move_mail(store, row->id, old, opened->id, error) ||
        !ticket_relations_move_mail(store, arrival->mail_id, old, opened->id, error) ||
        !ticket_relations_link(store, old, opened->id, error))
        return FALSE;
    ticket_free(arrival->ticket);
    arrival->ticket = g_steal_pointer(&opened);
    return TRUE;
}
