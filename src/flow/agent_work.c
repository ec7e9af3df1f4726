/* agent_work.c - what a trusted agent's mail does to a ticket: commands, words, and the receipt */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All or none: the whole mail is rehearsed on a copy of the ticket first (decide() is pure), and
 * only if every step fits it is done. No text, no letter to the complainant; no command, no
 * receipt, unless something has to be told. */
#include "agent_work.h"

#include "base/text.h"
#include "command/read_commands.h"
#include "command/receipt.h"
#include "flow/queue_letter.h"
#include "store/limit_store.h"
#include "workflow/decide.h"

/* A mail of an agent while it is worked on. */
typedef struct {
    Arrival *arrival;
    CommandReading *reading;
    GPtrArray *files;   /* of LetterFile */
    GPtrArray *receipt; /* of ReceiptLine */
    gboolean is_note;   /* the words are for colleagues */
    gboolean has_words;
    gboolean is_hindered; /* the answer could not go out now */
} Work;

static void work_clear(Work *work) {
    g_clear_pointer(&work->reading, command_reading_free);
    g_clear_pointer(&work->files, g_ptr_array_unref);
    g_clear_pointer(&work->receipt, g_ptr_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Work, work_clear)

static const gchar *language_of(const Arrival *arrival) {
    return policy_letter_language(arrival->office->policy, arrival->identity->person->language);
}

static gint event_of_command(CommandKind kind) {
    static const gint events[] = {
        [COMMAND_NOTE] = EVENT_NOTED,
        [COMMAND_ASSIGN] = EVENT_ASSIGNED,
        [COMMAND_SOLVED] = EVENT_SOLVED,
        [COMMAND_CLOSE] = EVENT_CLOSED_BY_AGENT,
        [COMMAND_REOPEN] = EVENT_REOPENED_BY_AGENT,
        [COMMAND_HELP] = -1,
    };
    G_STATIC_ASSERT(G_N_ELEMENTS(events) == COMMAND_KIND_COUNT);
    return events[kind];
}

static Event event_for(const Work *work, const Command *command) {
    Event event = arrival_event(work->arrival, (EventKind)event_of_command(command->kind));
    event.outcome = command->outcome;
    event.has_text = work->has_words;
    if (command->kind == COMMAND_ASSIGN)
        event.value = command->person != NULL ? command->person->name : NULL;
    if (command->kind == COMMAND_NOTE)
        event.text = work->reading->text;
    return event;
}

static ReceiptFacts receipt_facts(const Work *work, const Ticket *before) {
    return (ReceiptFacts){.before = before,
                          .after = work->arrival->ticket,
                          .policy = work->arrival->office->policy,
                          .language = language_of(work->arrival)};
}

/* --- rehearsing --------------------------------------------------------------------------------
 */

/* FALSE, with a line in the receipt, when a command does not fit the stage that the ticket would be
 * in by then. */
static gboolean rehearse(Work *work) {
    static const DecideFacts no_facts = {0};
    g_autoptr(Ticket) copy = ticket_copy(work->arrival->ticket);
    for (guint i = 0; i < work->reading->commands->len; i++) {
        const Command *command = work->reading->commands->pdata[i];
        if (event_of_command(command->kind) < 0)
            continue;
        const Event event = event_for(work, command);
        const Decision decision = decide(copy, &event, &no_facts, work->arrival->office->policy);
        if (decision.is_refused) {
            const ReceiptFacts facts = receipt_facts(work, copy);
            g_ptr_array_add(work->receipt, receipt_of_command(command, TRUE, &facts));
            return FALSE;
        }
        copy->stage = decision.stage;
        copy->waiting_on = decision.waiting_on;
        copy->outcome = decision.outcome;
    }
    return TRUE;
}

/* --- doing -------------------------------------------------------------------------------------
 */

static gboolean send_to_agent(Work *work, LetterKind kind, GError **error) {
    Arrival *arrival = work->arrival;
    const Person *person = arrival->identity->person;
    Event event = arrival_event(arrival, EVENT_NOTED);
    event.id = store_draw_id(arrival->office->store, SEQUENCE_EVENT);
    const EventContext context = {.mail = arrival->mail, .words = "", .receipt = work->receipt};
    const Address address = {.name = person->display, .address = person->addresses->pdata[0]};
    Occasion occasion = {
        .office = arrival->office, .ticket = arrival->ticket, .event = &event, .context = &context};
    return queue_letter_to(&occasion, kind, &address, person, error);
}

static void add_help(Work *work) {
    g_autoptr(GPtrArray) lines = receipt_of_help(language_of(work->arrival));
    g_ptr_array_extend_and_steal(work->receipt, g_steal_pointer(&lines));
}

static gboolean do_command(Work *work, const Command *command, GError **error) {
    Arrival *arrival = work->arrival;
    if (event_of_command(command->kind) < 0) {
        add_help(work);
        return TRUE;
    }
    g_autoptr(Ticket) before = ticket_copy(arrival->ticket);
    Event event = event_for(work, command);
    const EventContext context = {.mail = arrival->mail, .words = ""};
    if (!apply_event(arrival->office, arrival->ticket, &event, &context, error))
        return FALSE;
    const ReceiptFacts facts = receipt_facts(work, before);
    g_ptr_array_add(work->receipt, receipt_of_command(command, FALSE, &facts));
    return TRUE;
}

/* An answer to an address that does not work is held: the agent must know. */
static gboolean note_answer(Work *work, GError **error) {
    Arrival *arrival = work->arrival;
    gboolean is_chinese = g_strcmp0(language_of(arrival), "zh") == 0;
    const gchar *hindrance = is_chinese ? "寄往该地址的信件被退回，待对方来信后再发出"
                                        : "letters to this address come back; it is held until "
                                          "the complainant writes again";
    if (!limit_store_is_suppressed(arrival->office->store, arrival->ticket->complainant,
                                   &work->is_hindered, error))
        return FALSE;
    const ReceiptFacts facts = receipt_facts(work, arrival->ticket);
    g_ptr_array_add(work->receipt, receipt_of_answer(work->reading->text,
                                                     work->is_hindered ? hindrance : NULL, &facts));
    return TRUE;
}

static gboolean send_answer(Work *work, GError **error) {
    Arrival *arrival = work->arrival;
    if (!work->has_words || work->is_note)
        return TRUE;
    Event event = arrival_event(arrival, EVENT_AGENT_ANSWERED);
    event.text = work->reading->text;
    event.has_text = TRUE;
    const EventContext context = {
        .mail = arrival->mail, .words = work->reading->text, .files = work->files};
    if (!apply_event(arrival->office, arrival->ticket, &event, &context, error))
        return FALSE;
    return note_answer(work, error);
}

static gboolean do_all(Work *work, GError **error) {
    for (guint i = 0; i < work->reading->commands->len; i++) {
        if (!do_command(work, work->reading->commands->pdata[i], error))
            return FALSE;
    }
    return send_answer(work, error);
}

static gboolean do_work(Work *work, GError **error) {
    Arrival *arrival = work->arrival;
    const GPtrArray *faults = work->reading->faults;
    for (guint i = 0; i < faults->len; i++)
        g_ptr_array_add(work->receipt, receipt_of_fault(faults->pdata[i], language_of(arrival)));
    if (faults->len > 0 || !rehearse(work))
        return send_to_agent(work, LETTER_COMMANDS_REFUSED, error);
    if (!do_all(work, error))
        return FALSE;
    gboolean is_plain_answer =
        work->reading->commands->len == 0 && work->has_words && !work->is_hindered;
    return is_plain_answer || send_to_agent(work, LETTER_RECEIPT, error);
}

gboolean agent_work_do(Arrival *arrival, GError **error) {
    g_auto(Work) work = {.arrival = arrival};
    work.reading = read_commands(arrival->mail->new_text, arrival->identity->person,
                                 arrival->office->policy, language_of(arrival));
    work.files = arrival_files(arrival);
    work.receipt = g_ptr_array_new_with_free_func((GDestroyNotify)receipt_line_free);
    work.has_words = !text_is_blank(work.reading->text);
    for (guint i = 0; i < work.reading->commands->len; i++) {
        const Command *command = work.reading->commands->pdata[i];
        work.is_note = work.is_note || command->kind == COMMAND_NOTE;
    }
    return arrival_store(arrival, arrival->ticket->id, MAIL_STATE_HANDLED, NULL, error) &&
           do_work(&work, error);
}

gboolean agent_work_confirm_forward(Arrival *arrival, GError **error) {
    g_auto(Work) work = {.arrival = arrival};
    work.receipt = g_ptr_array_new_with_free_func((GDestroyNotify)receipt_line_free);
    const ReceiptFacts facts = receipt_facts(&work, arrival->ticket);
    g_ptr_array_add(work.receipt, receipt_of_forward(&facts));
    return send_to_agent(&work, LETTER_RECEIPT, error);
}
