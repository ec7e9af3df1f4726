/* apply_event.c - the shared heart: decide, compose, save, queue, inside the open transaction */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Promise: either everything an event leads to is in the transaction when apply_event() returns
 * TRUE, or it returns FALSE and the caller rolls back. It knows no mail source and sends nothing.
 */
#include "flow/apply_event.h"

#include "base/log.h"
#include "base/text.h"
#include "flow/queue_letter.h"
#include "flow/step.h"
#include "model/reference.h"
#include "promises.h"
#include "store/conflict_store.h"
#include "store/deadline_store.h"
#include "store/history_store.h"
#include "store/limit_store.h"
#include "store/stop_store.h"
#include "store/survey_store.h"
#include "store/ticket_store.h"
#include "ticket_clocks.h"
#include "workflow/decide.h"

enum { ESCALATION_PAUSE = 24 * 3600 };

/* --- what decide() may know ------------------------------------------------------------------- */

static gboolean event_is_about_survey(EventKind kind) {
    return kind == EVENT_VOTED || kind == EVENT_SURVEY_DUE || kind == EVENT_SURVEY_REMINDER_DUE;
}

static gboolean gather_survey_facts(Office *office, const Ticket *ticket, const Event *event,
                                    DecideFacts *facts, GError **error) {
    g_autoptr(Survey) survey = NULL;
    gint64 last_sent = 0;
    if (!survey_store_of_ticket(office->store, ticket->id, &survey, error) ||
        !survey_store_last_sent(office->store, ticket->complainant, &last_sent, error))
        return FALSE;
    facts->has_open_survey = survey != NULL && event->at < survey->until;
    facts->has_voted = survey != NULL && survey->voted_at != 0;
    facts->vote = survey != NULL ? survey->score : 0;
    facts->survey_kind = facts->has_open_survey ? survey->kind : office->policy->survey_kind;
    facts->was_surveyed_lately =
        last_sent != 0 && event->at - last_sent < office->policy->survey_pause;
    return stop_store_has(office->store, ticket->complainant, &facts->has_stopped, error);
}

static gboolean gather_escalation(Office *office, const Ticket *ticket, const Event *event,
                                  DecideFacts *facts, GError **error) {
    g_autofree gchar *key = g_strdup_printf("%" G_GINT64_FORMAT, ticket->id);
    guint count = 0;
    if (!limit_store_bump(office->store, "escalation", key, event->at, ESCALATION_PAUSE, &count,
                          error))
        return FALSE;
    facts->was_escalated_lately = count > 1;
    return TRUE;
}

static gboolean gather_conflict(Office *office, const Ticket *ticket, const gchar *person,
                                DecideFacts *facts, GError **error) {
    gboolean may_see = TRUE;
    if (!conflict_store_may_see(office->store, ticket->id, person, &may_see, error))
        return FALSE;
    facts->is_new_owner_named = !may_see;
    return TRUE;
}

static gboolean gather_facts(Office *office, const Ticket *ticket, const Event *event,
                             DecideFacts *facts, GError **error) {
    *facts = (DecideFacts){0};
    if (!limit_store_is_suppressed(office->store, ticket->complainant, &facts->is_suppressed,
                                   error))
        return FALSE;
    if (event->kind == EVENT_LETTER_BOUNCED && event->value != NULL &&
        !limit_store_tell_bounce(office->store, event->value, &facts->was_told_bounce, error))
        return FALSE;
    if (event->kind == EVENT_ASSIGNED &&
        !gather_conflict(office, ticket, event->value, facts, error))
        return FALSE;
    if ((event->kind == EVENT_LETTERS_WANTED || event->kind == EVENT_STILL_WELL_DUE) &&
        !stop_store_has(office->store, ticket->complainant, &facts->has_stopped, error))
        return FALSE;
    if (event->kind == EVENT_ESCALATED && !gather_escalation(office, ticket, event, facts, error))
        return FALSE;
    return !event_is_about_survey(event->kind) ||
           gather_survey_facts(office, ticket, event, facts, error);
}

/* --- what a decision changes -------------------------------------------------------------------
 */

static void change_ticket(Ticket *ticket, const Event *event, const Decision *decision) {
    if (event->kind == EVENT_COMPLAINT_ARRIVED)
        ticket->created_at = event->at;
    if (decision->stage == STAGE_RESOLVED && ticket->stage != STAGE_RESOLVED)
        ticket->resolved_at = event->at;
    if (decision->stage == STAGE_CLOSED && ticket->stage != STAGE_CLOSED)
        ticket->closed_at = event->at;
    if (event->kind == EVENT_MARKED_SPAM)
        ticket->is_spam = TRUE;
    if (decision->is_reopening) {
        ticket->is_spam = FALSE;
        ticket->reopened_count++;
        ticket->resolved_at = 0;
        ticket->closed_at = 0;
    }
    if (decision->is_first_answer)
        ticket->first_answered_at = event->at;
    if (event->kind == EVENT_ASSIGNED) {
        g_free(ticket->owner);
        ticket->owner = g_strdup(event->value);
    }
    ticket->stage = decision->stage;
    ticket->waiting_on = decision->waiting_on;
    ticket->outcome = decision->outcome;
    ticket->asked = decision->asked;
    ticket->marks = decision->marks;
    ticket->updated_at = event->at;
}

static gboolean record_survey(Office *office, const Ticket *ticket, const Event *event,
                              const Decision *decision, GError **error) {
    if (event->kind == EVENT_SURVEY_DUE && decision->letter_count > 0) {
        const Survey sent = {.ticket = ticket->id,
                             .address = ticket->complainant,
                             .kind = event->survey_kind,
                             .sent_at = event->at,
                             .until = event->at + office->policy->survey_window};
        return survey_store_add(office->store, &sent, error);
    }
    if (!decision->records_vote)
        return TRUE;
    g_autoptr(Survey) survey = NULL;
    if (!survey_store_of_ticket(office->store, ticket->id, &survey, error))
        return FALSE;
    survey->voted_at = event->at;
    survey->score = event->score;
    /* A changed vote without words takes none away. */
    if (!text_is_blank(event->text)) {
        g_free(survey->comment);
        survey->comment = g_strdup(event->text);
    }
    return survey_store_save(office->store, survey, error);
}

static gboolean set_deadlines(Office *office, const Ticket *ticket, const Decision *decision,
                              GError **error) {
    for (guint i = 0; i < decision->deadline_count; i++) {
        if (!deadline_store_set(office->store, ticket->id, &decision->deadlines[i], error))
            return FALSE;
    }
    return TRUE;
}

/* Letters that nobody asked for are wanted no more, or again. */
static gboolean follow_wish(Office *office, const Ticket *ticket, const Event *event,
                            GError **error) {
    if (event->kind == EVENT_STOPPED)
        return stop_store_add(office->store, ticket->complainant, event->at, error);
    return event->kind != EVENT_LETTERS_WANTED ||
           stop_store_remove(office->store, ticket->complainant, error);
}

/* --- what is written down ----------------------------------------------------------------------
 */

static gchar *describe(const Event *event, const GPtrArray *notes) {
    g_autoptr(GString) detail = g_string_new(NULL);
    if (event->kind == EVENT_VOTED)
        g_string_append_printf(detail, "score %u", event->score);
    else if (event->kind == EVENT_ASSIGNED)
        g_string_append(detail, event->value != NULL ? event->value : "nobody");
    else if (event->kind == EVENT_CLOSED_BY_AGENT)
        g_string_append(detail, outcome_name(event->outcome));
    else if (event->value != NULL)
        g_string_append(detail, event->value);
    for (guint i = 0; i < notes->len; i++)
        g_string_append_printf(detail, "%s%s", detail->len > 0 ? "; " : "",
                               (const gchar *)notes->pdata[i]);
    return detail->len > 0 ? g_string_free(g_steal_pointer(&detail), FALSE) : NULL;
}

/* What was said on the phone is for the ticket's history only. */
static void log_event(const Office *office, const Event *event, const HistoryRow *row) {
    const gchar *detail = event->kind != EVENT_CONTACT_LOGGED ? row->detail : NULL;
    g_autofree gchar *reference = reference_text(office->policy->reference_prefix, row->ticket);
    g_autofree gchar *mail =
        row->mail != 0 ? g_strdup_printf("%" G_GINT64_FORMAT, row->mail) : NULL;
    log_line(LOG_OUTCOME, row->name, "ticket", reference, "mail", mail, "from", row->stage_from,
             "to", row->stage_to, "actor", row->actor, "detail", detail, NULL);
}

static gboolean write_history(Occasion *occasion, Stage stage_from, const Decision *decision,
                              GError **error) {
    const Event *event = occasion->event;
    g_autofree gchar *detail = describe(event, occasion->notes);
    const HistoryRow row = {.event = event->id,
                            .ticket = occasion->ticket->id,
                            .at = event->at,
                            .name = (gchar *)event_name(event->kind),
                            .actor = (gchar *)event->actor,
                            .mail = event->mail,
                            .stage_from = (gchar *)stage_name(stage_from),
                            .stage_to = (gchar *)stage_name(decision->stage),
                            .rule = (gchar *)decision->rule,
                            .detail = detail};
    if (!history_store_add(occasion->office->store, &row, error))
        return FALSE;
    log_event(occasion->office, event, &row);
    return TRUE;
}

/* The ticket is changed first: letters speak of it as it is now, and are counted on it. */
static gboolean carry_out(Occasion *occasion, const Decision *decision, GError **error) {
    Office *office = occasion->office;
    Ticket *ticket = occasion->ticket;
    const ClockOccasion happened = {occasion->event, decision};
    g_autoptr(GPtrArray) clocks = NULL;
    change_ticket(ticket, occasion->event, decision);
    if (!ticket_clocks_follow(office, ticket, &happened, &clocks, error))
        return FALSE;
    occasion->clocks = clocks;
    step_reached(STEP_RECEIVE_TICKET_SAVED);
    for (guint i = 0; i < decision->letter_count; i++) {
        if (!queue_letters(occasion, &decision->letters[i], error))
            return FALSE;
    }
    occasion->clocks = NULL;
    step_reached(STEP_RECEIVE_LETTERS_QUEUED);
    return ticket_store_save(office->store, ticket, error) &&
           record_survey(office, ticket, occasion->event, decision, error) &&
           set_deadlines(office, ticket, decision, error) &&
           follow_wish(office, ticket, occasion->event, error) &&
           promises_of_manager(office, ticket, occasion->event, decision, error) &&
           promises_end(office, ticket, occasion->event, error);
}

gboolean apply_event(Office *office, Ticket *ticket, Event *event, const EventContext *context,
                     GError **error) {
    if (event->id == 0)
        event->id = store_draw_id(office->store, SEQUENCE_EVENT);
    DecideFacts facts;
    if (!gather_facts(office, ticket, event, &facts, error))
        return FALSE;
    event->survey_kind = facts.survey_kind;
    const Decision decision = decide(ticket, event, &facts, office->policy);
    Stage stage_from = ticket->stage;
    g_autoptr(GPtrArray) notes = g_ptr_array_new_with_free_func(g_free);
    Occasion occasion = {
        .office = office, .ticket = ticket, .event = event, .context = context, .notes = notes};
    if (!decision.is_refused && !carry_out(&occasion, &decision, error))
        return FALSE;
    return write_history(&occasion, stage_from, &decision, error);
}
