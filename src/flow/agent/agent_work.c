/* agent_work.c - a mail of an agent while it is worked on: its record, and what is asked of it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent_work.h"

#include "base/text.h"
#include "workflow/decide.h"

void agent_work_clear(AgentWork *work) {
    g_clear_pointer(&work->reading, command_reading_free);
    g_clear_pointer(&work->parts, g_ptr_array_unref);
    language_fault_clear(&work->part_fault);
    g_clear_pointer(&work->remarks, g_ptr_array_unref);
    g_clear_pointer(&work->receipt, g_ptr_array_unref);
    g_clear_pointer(&work->rehearsed, ticket_free);
}

void agent_work_init(AgentWork *work, Arrival *arrival) {
    const Person *person = arrival->identity->person;
    const Policy *policy = arrival->office->policy;
    *work = (AgentWork){.arrival = arrival,
                        .language = policy_letter_language(policy, person->language)};
    work->receipt = g_ptr_array_new_with_free_func((GDestroyNotify)receipt_line_free);
    work->reading = read_commands(arrival->mail->new_text, person, policy, work->language);
    work->rehearsed = arrival->ticket != NULL ? ticket_copy(arrival->ticket) : NULL;
    work->is_internal = command_reading_find(work->reading, COMMAND_NOTE) != NULL ||
                        command_reading_find(work->reading, COMMAND_LOG) != NULL ||
                        command_reading_find(work->reading, COMMAND_FORWARD) != NULL ||
                        command_reading_find(work->reading, COMMAND_OFFER) != NULL;
    if (command_reading_find(work->reading, COMMAND_BROADCAST) != NULL)
        work->parts =
            broadcast_parts_read(work->reading, person, policy, work->language, &work->part_fault);
    work->has_words = !work->is_internal && !text_is_blank(work->reading->text);
}

gboolean agent_work_is_chinese(const AgentWork *work) {
    return g_str_has_prefix(work->language, "zh");
}

const gchar *agent_work_say(const AgentWork *work, const gchar *en, const gchar *zh) {
    return agent_work_is_chinese(work) ? zh : en;
}

ReceiptFacts agent_work_facts(const AgentWork *work, const Ticket *before) {
    return (ReceiptFacts){.before = before,
                          .after = work->arrival->ticket,
                          .policy = work->arrival->office->policy,
                          .language = work->language};
}

Event agent_work_event(const AgentWork *work, EventKind kind) {
    Event event = arrival_event(work->arrival, kind);
    event.has_text = work->has_words;
    return event;
}

gboolean agent_work_rehearse(AgentWork *work, const Event *event) {
    static const DecideFacts no_facts = {0};
    const Decision decision =
        decide(work->rehearsed, event, &no_facts, work->arrival->office->policy);
    if (decision.is_refused)
        return FALSE;
    work->rehearsed->stage = decision.stage;
    work->rehearsed->waiting_on = decision.waiting_on;
    work->rehearsed->outcome = decision.outcome;
    work->rehearsed->is_spam = work->rehearsed->is_spam && !decision.is_reopening;
    return TRUE;
}

/* What is forwarded is internal too, and no note. */
gboolean agent_work_apply(AgentWork *work, Event *event, GError **error) {
    gboolean has_note = command_reading_find(work->reading, COMMAND_NOTE) != NULL;
    const gchar *note = has_note ? work->reading->text : NULL;
    const EventContext context = {
        .mail = work->arrival->mail, .words = event->text != NULL ? event->text : "", .note = note};
    return apply_event(work->arrival->office, work->arrival->ticket, event, &context, error);
}
