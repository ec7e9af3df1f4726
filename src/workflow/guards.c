/* guards.c - the questions that rows of the transition table ask before they apply */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "guards.h"

#include "base/text.h"

/* Letters that nobody asked for go only where somebody reads them. */
static gboolean is_reachable(const Question *question) {
    return !question->facts->is_suppressed && question->ticket->complainant != NULL &&
           !address_is_no_reply(question->ticket->complainant);
}

gboolean guard_may_answer(const Question *question) {
    return question->event->is_answerable && is_reachable(question);
}

gboolean guard_is_void_vote(const Question *question) {
    const SurveyScale *scale = survey_kind_scale(question->facts->survey_kind);
    return !question->facts->has_open_survey || question->event->score < scale->least ||
           question->event->score > scale->most;
}

gboolean guard_is_same_vote(const Question *question) {
    return question->facts->has_voted && question->facts->vote == question->event->score &&
           text_is_blank(question->event->text);
}

gboolean guard_has_comment(const Question *question) {
    return !text_is_blank(question->event->text);
}

gboolean guard_has_comment_and_may_answer(const Question *question) {
    return guard_has_comment(question) && guard_may_answer(question);
}

gboolean guard_is_unhappy(const Question *question) {
    return question->event->score <= survey_kind_scale(question->facts->survey_kind)->unhappy_until;
}

gboolean guard_is_unhappy_and_answerable(const Question *question) {
    return guard_is_unhappy(question) && guard_may_answer(question);
}

gboolean guard_may_survey(const Question *question) {
    return !question->facts->was_surveyed_lately && !question->facts->has_open_survey &&
           !question->facts->has_stopped && is_reachable(question);
}

gboolean guard_may_remind(const Question *question) {
    return question->facts->has_open_survey && !question->facts->has_voted &&
           !question->facts->has_stopped && is_reachable(question);
}

gboolean guard_may_ask_if_well(const Question *question) {
    return !question->facts->has_stopped && !question->ticket->is_spam &&
           (question->ticket->marks & MARK_CHECKED) == 0 && is_reachable(question);
}

gboolean guard_has_stopped(const Question *question) {
    return question->facts->has_stopped;
}

/* An agent's mail is answered by the receipt; the complainant may be told all the same. */
gboolean guard_has_stopped_and_may_hear(const Question *question) {
    return guard_has_stopped(question) &&
           (question->event->person != NULL ? is_reachable(question) : guard_may_answer(question));
}

gboolean guard_was_escalated(const Question *question) {
    return question->facts->was_escalated_lately;
}

gboolean guard_was_escalated_and_may_answer(const Question *question) {
    return guard_was_escalated(question) && guard_may_answer(question);
}

gboolean guard_may_reopen(const Question *question) {
    const Ticket *ticket = question->ticket;
    gint64 ended_at = ticket->closed_at != 0 ? ticket->closed_at : ticket->resolved_at;
    gint64 window = question->policy->reopen_window;
    return window > 0 && question->event->at - ended_at <= window;
}

gboolean guard_may_reopen_and_answer(const Question *question) {
    return guard_may_reopen(question) && guard_may_answer(question);
}

gboolean guard_has_no_words(const Question *question) {
    return !question->event->has_text && text_is_blank(question->event->text);
}

gboolean guard_is_for_another(const Question *question) {
    const Event *event = question->event;
    return event->value != NULL &&
           (event->person == NULL || g_ascii_strcasecmp(event->person->name, event->value) != 0);
}

gboolean guard_is_new_owner_named(const Question *question) {
    return question->event->value != NULL && question->facts->is_new_owner_named;
}

gboolean guard_is_spam(const Question *question) {
    return question->ticket->is_spam;
}

gboolean guard_keeps_waiting(const Question *question) {
    return question->event->keeps_waiting;
}

gboolean guard_has_words(const Question *question) {
    return question->event->has_text;
}

gboolean guard_is_reachable(const Question *question) {
    return is_reachable(question);
}

gboolean guard_is_not_asked(const Question *question) {
    return question->ticket->asked == 0 || question->ticket->waiting_on != WAITING_ON_COMPLAINANT ||
           !is_reachable(question);
}

gboolean guard_waits_for_reachable(const Question *question) {
    return question->ticket->waiting_on == WAITING_ON_COMPLAINANT && is_reachable(question);
}

gboolean guard_may_tell_progress(const Question *question) {
    const Ticket *ticket = question->ticket;
    return ticket->waiting_on != WAITING_ON_COMPLAINANT && (ticket->marks & MARK_PROGRESS) == 0 &&
           (ticket->solve_by == 0 || ticket->solve_by > question->event->at) &&
           is_reachable(question);
}

gboolean guard_may_put_off(const Question *question) {
    return question->ticket->waiting_on != WAITING_ON_COMPLAINANT &&
           (question->ticket->marks & MARK_HOLDING) == 0 && is_reachable(question);
}

gboolean guard_is_final(const Question *question) {
    return question->event->is_final;
}

gboolean guard_was_reminded(const Question *question) {
    return question->ticket->asked > 1;
}

gboolean guard_was_reminded_twice(const Question *question) {
    return question->ticket->asked > 2;
}

gboolean guard_needs_owner(const Question *question) {
    return question->ticket->owner == NULL && !question->event->has_next_owner;
}

gboolean guard_is_joined_by_open(const Question *question) {
    const Ticket *other = question->event->other;
    return other != NULL && other->stage < STAGE_RESOLVED;
}

gboolean guard_is_joined_by_unanswered(const Question *question) {
    return guard_is_joined_by_open(question) &&
           question->event->other->waiting_on == WAITING_ON_AGENT;
}

gboolean guard_has_statement(const Question *question) {
    return !text_is_blank(question->event->text) && is_reachable(question);
}

gboolean guard_has_person(const Question *question) {
    return question->event->person != NULL;
}

gboolean guard_waits_for_third_party(const Question *question) {
    return question->ticket->waiting_on == WAITING_ON_THIRD_PARTY;
}

gboolean guard_needs_manager(const Question *question) {
    return question->event->needs_manager;
}

static const Person *bouncing_person(const Question *question) {
    const gchar *address = question->event->value;
    return address != NULL ? policy_person_by_address(question->policy, address) : NULL;
}

gboolean guard_is_manager_bouncing(const Question *question) {
    const Person *person = bouncing_person(question);
    const Queue *queue = policy_queue(question->policy, question->ticket->queue);
    return person != NULL && queue != NULL &&
           person == policy_person(question->policy, queue->manager);
}

gboolean guard_is_staff_bouncing_told(const Question *question) {
    return guard_is_staff_bouncing(question) && question->facts->was_told_bounce;
}

gboolean guard_is_staff_bouncing(const Question *question) {
    return bouncing_person(question) != NULL;
}

gboolean guard_was_told_bounce(const Question *question) {
    return question->facts->was_told_bounce;
}
