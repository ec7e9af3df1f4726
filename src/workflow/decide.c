/* decide.c - ticket + event + policy -> Decision; total, cannot fail */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Looks up the row of the transition table and works it out for this ticket. It changes nothing,
 * knows no other time than that of the event, and asks nobody: the same question has the same
 * answer, so a transaction that is repeated after a crash does the same again.
 */
#include "workflow/decide.h"

#include "transition_table.h"

static gboolean is_fitting(const Transition *row, const Question *question) {
    guint stage = (guint)question->ticket->stage;
    return stage < STAGE_COUNT && (row->stages & AT(stage)) != 0 &&
           (row->event == ANY_EVENT || row->event == (gint)question->event->kind) &&
           (row->guard == NULL || row->guard(question));
}

/* When `rule` strikes; 0 = the deadline is taken away. */
static gint64 due_at(DueRule rule, const Event *event, const Policy *policy) {
    switch (rule) {
    case DUE_AFTER_GRACE:
        return event->at + policy->grace;
    case DUE_AFTER_SURVEY_DELAY:
        return event->at + policy->survey_delay;
    case DUE_AFTER_SURVEY_REMINDER:
        return policy->survey_reminder > 0 ? event->at + policy->survey_reminder : 0;
    case DUE_AFTER_REMINDER:
        return policy->closure.reminder > 0 ? event->at + policy->closure.reminder : 0;
    case DUE_AFTER_SECOND_REMINDER:
        return event->at + policy->closure.second_reminder;
    case DUE_AFTER_SILENCE:
        return event->at + policy->closure.silence;
    case DUE_NO_MORE:
        break;
    }
    return 0;
}

static Outcome next_outcome(OutcomeRule rule, const Ticket *ticket, const Event *event) {
    if (rule == OUTCOME_CLEARED)
        return OUTCOME_NONE;
    if (rule == OUTCOME_OF_EVENT && event->outcome != OUTCOME_NONE)
        return event->outcome;
    return ticket->outcome;
}

static void add_deadline(Decision *decision, DeadlineKind kind, gint64 at) {
    g_assert(decision->deadline_count < DECISION_MAX_ORDERS);
    decision->deadlines[decision->deadline_count++] = (DeadlineOrder){.kind = kind, .due_at = at};
}

/* The complainant is waited for anew, once more, or no more. */
static void follow_silence(const Transition *row, const Question *question, Decision *decision) {
    const Ticket *ticket = question->ticket;
    const Event *event = question->event;
    gboolean is_waiting = decision->waiting_on == WAITING_ON_COMPLAINANT;
    if ((row->flags & IS_ASKING) != 0) {
        decision->asked = event->kind == EVENT_SILENCE_DUE ? ticket->asked + 1 : 1;
    } else if (ticket->asked == 0) {
        return;
    } else if (!is_waiting) {
        decision->asked = 0;
        if (event->kind != EVENT_SILENCE_DUE)
            add_deadline(decision, DEADLINE_SILENCE, 0);
    } else if ((row->flags & IS_ANSWER) != 0) {
        decision->asked = 1;
        add_deadline(decision, DEADLINE_SILENCE,
                     due_at(DUE_AFTER_REMINDER, event, question->policy));
    }
}

/* What the desk said by itself is forgotten when a person speaks, and when all begins anew. */
static guint next_marks(const Transition *row, const Ticket *ticket) {
    guint kept = (row->flags & (IS_SPOKEN | IS_ANSWER | IS_REOPENING)) != 0
                     ? ticket->marks & (MARK_CHECKED | MARK_WELL)
                     : ticket->marks;
    return kept | row->marks;
}

/* Who had a grave complaint is asked once how it is, a while after its end. */
static void follow_wellbeing(const Transition *row, const Question *question, Decision *decision) {
    const Ticket *ticket = question->ticket;
    gint64 pause = question->policy->closure.still_well;
    if (ticket->severity != SEVERITY_HIGH || pause == 0 || (ticket->marks & MARK_CHECKED) != 0)
        return;
    if ((row->flags & IS_REOPENING) != 0)
        add_deadline(decision, DEADLINE_STILL_WELL, 0);
    for (guint i = 0; i < row->deadline_count; i++) {
        if (row->deadlines[i].due == DUE_AFTER_SURVEY_DELAY)
            add_deadline(decision, DEADLINE_STILL_WELL, question->event->at + pause);
    }
}

static Decision work_out(const Transition *row, const Question *question) {
    const Ticket *ticket = question->ticket;
    Decision decision = {
        .rule = row->rule,
        .is_refused = (row->flags & IS_REFUSAL) != 0,
        .stage = row->stage != SAME ? (Stage)row->stage : ticket->stage,
        .waiting_on = row->waiting_on != SAME ? (WaitingOn)row->waiting_on : ticket->waiting_on,
        .outcome = next_outcome(row->outcome, ticket, question->event),
        .is_reopening = (row->flags & IS_REOPENING) != 0,
        .is_first_answer = (row->flags & IS_ANSWER) != 0 && ticket->first_answered_at == 0,
        .records_vote = (row->flags & IS_VOTE) != 0,
        .asked = ticket->asked,
        .marks = next_marks(row, ticket),
        .letter_count = row->letter_count,
        .deadline_count = row->deadline_count,
    };
    for (guint i = 0; i < row->letter_count; i++)
        decision.letters[i] = row->letters[i];
    for (guint i = 0; i < row->deadline_count; i++)
        decision.deadlines[i] = (DeadlineOrder){
            .kind = row->deadlines[i].kind,
            .due_at = due_at(row->deadlines[i].due, question->event, question->policy)};
    follow_silence(row, question, &decision);
    follow_wellbeing(row, question, &decision);
    return decision;
}

Decision decide(const Ticket *ticket, const Event *event, const DecideFacts *facts,
                const Policy *policy) {
    static const Transition nothing_known = {
        .stage = SAME, .waiting_on = SAME, .flags = IS_REFUSAL, .rule = "no rule knows this event"};
    Question question = {ticket, event, facts, policy};
    const Transition *row = NULL;
    for (gsize i = 0; (row = transition_table_row(i)) != NULL; i++) {
        if (is_fitting(row, &question))
            return work_out(row, &question);
    }
    return work_out(&nothing_known, &question);
}
