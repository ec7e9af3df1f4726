/* held_answer.c - agents' answers that wait: put away, found, dropped, given back */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 *              +-- #send anyway --> SENT (or it waits on, for approval)
 *   WAITING ---+-- #approve ------> SENT
 *              +-- #cancel -------> CANCELLED
 *              +-- another answer-> REPLACED
 *              +-- #deny ---------> DENIED,  back to its author
 *              +-- time ----------> EXPIRED, back to its author (held_due.c)
 *
 * Each arrow is part of the transaction of the mail (or deadline) that causes it: after a crash it
 * is there with all that follows from it, or the mail comes again and causes it then.
 */
#include "held_answer.h"

#include <string.h>

#include "../audience.h"
#include "held_mail.h"
#include "held_reasons.h"
#include "store/held_answer_store.h"
#include "store/history_store.h"
#include "store/outbox_store.h"

/* --- putting away ------------------------------------------------------------------------------
 */

static gboolean replace_older(AgentWork *work, GError **error) {
    g_autoptr(GPtrArray) waiting = NULL;
    const Arrival *arrival = work->arrival;
    if (!held_answer_store_waiting(arrival->office->store, arrival->ticket->id, &waiting, error))
        return FALSE;
    for (guint i = 0; i < waiting->len; i++) {
        HeldAnswer *held = waiting->pdata[i];
        if (held->mail != arrival->mail_id &&
            g_ascii_strcasecmp(held->person, arrival->identity->person->name) == 0 &&
            !held_answer_end(work, held, HELD_REPLACED, NULL, error))
            return FALSE;
    }
    return TRUE;
}

/* "Mia Wong, 陈伟"; NULL if there is nobody who may. */
static gboolean find_approvers(const AgentWork *work, const Event *event, gchar **out_names,
                               GError **error) {
    const Arrival *arrival = work->arrival;
    const Occasion occasion = {
        .office = arrival->office, .ticket = arrival->ticket, .event = event};
    g_autoptr(GPtrArray) persons = NULL;
    if (!audience_persons(&occasion, AUDIENCE_APPROVER, &persons, error))
        return FALSE;
    g_autoptr(GString) names = g_string_new(NULL);
    for (guint i = 0; i < persons->len; i++) {
        const Person *person = persons->pdata[i];
        g_string_append_printf(names, "%s%s", i > 0 ? agent_work_say(work, ", ", "、") : "",
                               person->display != NULL ? person->display : person->name);
    }
    *out_names = names->len > 0 ? g_string_free(g_steal_pointer(&names), FALSE) : NULL;
    return TRUE;
}

static gboolean put_away(AgentWork *work, const HeldReasons *reasons, GError **error) {
    Arrival *arrival = work->arrival;
    const Person *author = arrival->identity->person;
    const AnswerPolicy *policy = &arrival->office->policy->answers;
    const HeldAnswer held = {.mail = arrival->mail_id,
                             .ticket = arrival->ticket->id,
                             .person = author->name,
                             .reason = reasons->reason,
                             .detail = reasons->detail,
                             .event = store_draw_id(arrival->office->store, SEQUENCE_EVENT),
                             .held_at = arrival->now,
                             .remind_at = arrival->now + policy->held_reminder,
                             .expires_at = arrival->now + policy->held_expiry};
    Event event = arrival_event(arrival, EVENT_ANSWER_HELD);
    event.id = held.event;
    event.needs_manager = held.reason == HOLD_APPROVAL;
    g_autofree gchar *value =
        g_strdup_printf("%s%s%s", reasons->rule, reasons->detail != NULL ? "; " : "",
                        reasons->detail != NULL ? reasons->detail : "");
    event.value = value;
    g_autofree gchar *commands = held_mail_command_lines(work->reading);
    g_autofree gchar *approvers = NULL;
    if (event.needs_manager && !find_approvers(work, &event, &approvers, error))
        return FALSE;
    HeldFacts facts = held_mail_facts(arrival->office->policy, &held, reasons);
    facts.commands = commands;
    facts.approvers = approvers;
    g_autoptr(GPtrArray) files = arrival_files(arrival);
    const EventContext context = {.mail = arrival->mail,
                                  .words = work->reading->text,
                                  .files = files,
                                  .problem = held.reason == HOLD_TONE ? reasons->problem : NULL,
                                  .held = &facts};
    return held_answer_store_save(arrival->office->store, &held, error) &&
           held_mail_set_deadline(arrival->office, arrival->ticket->id, error) &&
           apply_event(arrival->office, arrival->ticket, &event, &context, error);
}

gboolean held_answer_consider(AgentWork *work, gboolean *out_is_held, GError **error) {
    const Arrival *arrival = work->arrival;
    *out_is_held = FALSE;
    gboolean has_offer = command_reading_find(work->reading, COMMAND_OFFER) != NULL;
    if ((!work->has_words && !has_offer) || arrival->ticket == NULL)
        return TRUE;
    g_auto(HeldReasons) reasons = {0};
    const JudgedAnswer answer = {
        .office = arrival->office,
        .ticket = arrival->ticket,
        .author = arrival->identity->person,
        .mail = arrival->mail,
        .reading = work->reading,
        .reader_language = work->language,
        .now = arrival->now,
        .is_urged =
            work->release != NULL || command_reading_find(work->reading, COMMAND_SEND) != NULL,
        .is_approved = work->release != NULL && work->release->approver != NULL};
    if (!held_reasons_find(&answer, &reasons, error) || !replace_older(work, error))
        return FALSE;
    *out_is_held = reasons.reason != HOLD_NONE;
    return !*out_is_held || put_away(work, &reasons, error);
}

/* --- finding -----------------------------------------------------------------------------------
 */

/* When the letter about an answer that waits was written which the mail answers; 0: it answers
 * none. */
static gboolean find_shown_at(const AgentWork *work, gint64 *out_at, GError **error) {
    const Arrival *arrival = work->arrival;
    const GPtrArray *ids = arrival->mail->in_reply_to;
    *out_at = 0;
    for (guint i = 0; i < ids->len && *out_at == 0; i++) {
        gint64 letter = 0;
        OutboxRow *row = NULL;
        if (!outbox_store_find_message_id(arrival->office->store, ids->pdata[i], &letter, error) ||
            (letter != 0 && !outbox_store_load(arrival->office->store, letter, &row, error)))
            return FALSE;
        if (row != NULL && row->letter->kind == LETTER_APPROVAL_WANTED)
            *out_at = row->created_at;
        outbox_row_free(row);
    }
    return TRUE;
}

/* Was a letter about `held` written then: when it was put away, or as a reminder? */
static gboolean was_shown_at(const AgentWork *work, const HeldAnswer *held, gint64 at,
                             gboolean *out_was_shown, GError **error) {
    g_autoptr(GPtrArray) history = NULL;
    if (!history_store_of_mail(work->arrival->office->store, held->mail, &history, error))
        return FALSE;
    *out_was_shown = FALSE;
    for (guint i = 0; i < history->len; i++) {
        const HistoryRow *row = history->pdata[i];
        gboolean is_about_it = strcmp(row->name, event_name(EVENT_ANSWER_HELD)) == 0 ||
                               strcmp(row->name, event_name(EVENT_HELD_ANSWER_DUE)) == 0;
        *out_was_shown = *out_was_shown || (is_about_it && row->at == at);
    }
    return TRUE;
}

static gboolean is_for(const AgentWork *work, const HeldAnswer *held, gboolean as_manager) {
    gboolean is_own = g_ascii_strcasecmp(held->person, work->arrival->identity->person->name) == 0;
    return as_manager ? held->reason == HOLD_APPROVAL : is_own;
}

/* Leaves the one among several that the mail is about, if that is clear. */
static gboolean choose(const AgentWork *work, GPtrArray *waiting, GError **error) {
    gint64 shown_at = 0;
    if (waiting->len < 2)
        return TRUE;
    if (!find_shown_at(work, &shown_at, error))
        return FALSE;
    for (guint i = waiting->len; i > 0 && shown_at != 0; i--) {
        gboolean was_shown = FALSE;
        if (!was_shown_at(work, waiting->pdata[i - 1], shown_at, &was_shown, error))
            return FALSE;
        if (!was_shown)
            g_ptr_array_remove_index(waiting, i - 1);
    }
    return TRUE;
}

gboolean held_answer_find(AgentWork *work, gboolean as_manager, HeldAnswer **out_held,
                          gboolean *out_is_unclear, GError **error) {
    const Arrival *arrival = work->arrival;
    g_autoptr(GPtrArray) waiting = NULL;
    if (!held_answer_store_waiting(arrival->office->store, arrival->ticket->id, &waiting, error))
        return FALSE;
    for (guint i = waiting->len; i > 0; i--) {
        if (!is_for(work, waiting->pdata[i - 1], as_manager))
            g_ptr_array_remove_index(waiting, i - 1);
    }
    gboolean is_any = waiting->len > 0;
    if (!choose(work, waiting, error))
        return FALSE;
    *out_held = waiting->len == 1 ? g_ptr_array_steal_index(waiting, 0) : NULL;
    *out_is_unclear = is_any && *out_held == NULL;
    return TRUE;
}

/* --- ends --------------------------------------------------------------------------------------
 */

gboolean held_answer_decide(AgentWork *work, HeldAnswer *held, HeldState state, GError **error) {
    Office *office = work->arrival->office;
    held->state = state;
    held->decided_at = work->arrival->now;
    g_free(held->decided_by);
    held->decided_by = g_strdup(work->arrival->identity->person->name);
    return held_answer_store_save(office->store, held, error) &&
           held_mail_set_deadline(office, held->ticket, error);
}

static gboolean give_back(AgentWork *work, const HeldAnswer *held, const gchar *why,
                          GError **error) {
    Arrival *arrival = work->arrival;
    g_auto(HeldMail) mail = {0};
    if (!held_mail_load(arrival->office, held, &mail, error))
        return FALSE;
    g_autofree gchar *value = g_strdup_printf("mail %" G_GINT64_FORMAT " denied%s%s", held->mail,
                                              why != NULL ? ": " : "", why != NULL ? why : "");
    Event event = arrival_event(arrival, EVENT_HELD_ANSWER_RETURNED);
    event.person = mail.author;
    event.value = value;
    HeldFacts facts = held_mail_facts(arrival->office->policy, held, NULL);
    facts.commands = mail.commands;
    facts.decided_by = arrival->identity->person->display;
    const EventContext context = {.mail = held_mail_parsed(&mail),
                                  .words = held_mail_words(&mail),
                                  .problem = why,
                                  .held = &facts};
    return apply_event(arrival->office, arrival->ticket, &event, &context, error);
}

gboolean held_answer_end(AgentWork *work, HeldAnswer *held, HeldState state, const gchar *why,
                         GError **error) {
    if (!held_answer_decide(work, held, state, error))
        return FALSE;
    if (state == HELD_DENIED)
        return give_back(work, held, why, error);
    g_autofree gchar *value =
        g_strdup_printf("mail %" G_GINT64_FORMAT " %s", held->mail, held_state_name(state));
    Event event = arrival_event(work->arrival, EVENT_HELD_ANSWER_DROPPED);
    event.value = value;
    return agent_work_apply(work, &event, error);
}
