/* agent_work_do.c - what a trusted agent's mail does to a ticket: commands, words, and the receipt
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All or none: the whole mail is rehearsed on a copy of the ticket first (decide() is pure, checks
 * only read), and only if every step fits it is done. No text, no letter to the complainant; no
 * command, no receipt, unless something has to be told. */
#include "agent_work_do.h"

#include <string.h>

#include "agent_answer.h"
#include "agent_letters.h"
#include "base/text.h"
#include "broadcast_texts.h"
#include "command/command_table.h"
#include "command_event.h"
#include "held_answer.h"
#include "store/conflict_store.h"
#include "verb_broadcast.h"
#include "verb_offers.h"
#include "verbs.h"

/* Only queries: words below them that can go to nobody are no reason not to answer. */
static gboolean only_asks(const AgentWork *work) {
    const GPtrArray *commands = work->reading->commands;
    for (guint i = 0; i < commands->len; i++) {
        if (!verb_of(((const Command *)commands->pdata[i])->kind)->answers)
            return FALSE;
    }
    return commands->len > 0 && work->reading->faults->len == 0 &&
           (work->arrival->ticket == NULL || !work->has_words);
}

/* --- rehearsing --------------------------------------------------------------------------------
 */

static gchar *no_ticket_words(const AgentWork *work) {
    return g_strdup(agent_work_is_chinese(work)
                        ? "这封邮件不属于任何投诉：请回复有关该投诉的邮件"
                        : "this mail belongs to no ticket: answer a letter about the ticket");
}

static gboolean rehearse_command(AgentWork *work, const Command *command, gboolean *out_is_refused,
                                 GError **error) {
    const Verb *verb = verb_of(command->kind);
    g_autofree gchar *refusal = NULL;
    gboolean is_fitting = TRUE;
    g_autoptr(Ticket) before = work->rehearsed != NULL ? ticket_copy(work->rehearsed) : NULL;
    if (work->rehearsed == NULL && command_table_row(command->kind)->needs_ticket)
        refusal = no_ticket_words(work);
    else if (verb->check != NULL && !verb->check(work, command, &refusal, error))
        return FALSE;
    if (refusal == NULL && verb->change != NULL)
        verb->change(work, command, work->rehearsed);
    if (refusal == NULL && verb->event != NO_EVENT) {
        g_autofree gchar *value = command_event_value(work, command);
        const Event event = command_event(work, command, value);
        is_fitting = agent_work_rehearse(work, &event);
    }
    *out_is_refused = refusal != NULL || !is_fitting;
    if (*out_is_refused) {
        const ReceiptFacts facts = agent_work_facts(work, before);
        g_ptr_array_add(work->receipt, receipt_of_refusal(command, refusal, &facts));
    }
    return TRUE;
}

/* Words for the complainant that can't go out, and where they would go. */
static gboolean rehearse_answer(AgentWork *work) {
    if (!work->has_words || only_asks(work))
        return TRUE;
    if (work->rehearsed == NULL) {
        g_autofree gchar *why = no_ticket_words(work);
        const ReceiptFacts facts = agent_work_facts(work, NULL);
        g_ptr_array_add(work->receipt, receipt_of_answer(work->reading->text, why, &facts));
        return FALSE;
    }
    const Event event = command_answer_event(work);
    if (agent_work_rehearse(work, &event))
        return TRUE;
    const ReceiptFacts facts = agent_work_facts(work, work->rehearsed);
    g_ptr_array_add(work->receipt,
                    receipt_of_answer(work->reading->text,
                                      agent_work_is_chinese(work)
                                          ? "该投诉已标为垃圾邮件，请先用 #重开"
                                          : "the ticket is marked as spam; #reopen it first",
                                      &facts));
    return FALSE;
}

/* Those that decide which ticket the mail is about, then all others as they were typed. */
static GPtrArray *in_order(const AgentWork *work) {
    GPtrArray *ordered = g_ptr_array_new();
    for (gint pass = 1; pass >= 0; pass--) {
        for (guint i = 0; i < work->reading->commands->len; i++) {
            const Command *command = work->reading->commands->pdata[i];
            if (verb_of(command->kind)->comes_first == pass)
                g_ptr_array_add(ordered, (gpointer)command);
        }
    }
    return ordered;
}

/* FALSE in *out_is_fitting, with a line in the receipt, when a command can't be done, or does not
 * fit the stage that the ticket would be in by then. */
static gboolean rehearse(AgentWork *work, gboolean *out_is_fitting, GError **error) {
    g_autoptr(GPtrArray) commands = in_order(work);
    gboolean is_refused = FALSE;
    for (guint i = 0; i < commands->len && !is_refused; i++) {
        if (!rehearse_command(work, commands->pdata[i], &is_refused, error))
            return FALSE;
    }
    *out_is_fitting = !is_refused && rehearse_answer(work);
    return TRUE;
}

/* --- doing -------------------------------------------------------------------------------------
 */

static gboolean do_command(AgentWork *work, const Command *command, GError **error) {
    const Verb *verb = verb_of(command->kind);
    Arrival *arrival = work->arrival;
    g_autoptr(Ticket) before = arrival->ticket != NULL ? ticket_copy(arrival->ticket) : NULL;
    g_autofree gchar *effect = NULL;
    guint place = work->receipt->len;
    if (verb->perform != NULL) {
        if (!verb->perform(work, command, &effect, error))
            return FALSE;
    } else {
        g_autofree gchar *value = command_event_value(work, command);
        Event event = command_event(work, command, value);
        if (verb->change != NULL)
            verb->change(work, command, arrival->ticket);
        if (!agent_work_apply(work, &event, error) ||
            (verb->follow != NULL && !verb->follow(work, command, error)))
            return FALSE;
    }
    const ReceiptFacts facts = agent_work_facts(work, before);
    if (command->kind != COMMAND_HELP)
        g_ptr_array_insert(work->receipt, (gint)place, receipt_of_command(command, effect, &facts));
    return TRUE;
}

/* What the agent has to know of the answer stands behind it in the receipt. */
static gboolean add_remarks(AgentWork *work) {
    gboolean has_some = work->remarks != NULL && work->remarks->len > 0;
    if (has_some)
        g_ptr_array_extend_and_steal(work->receipt, g_steal_pointer(&work->remarks));
    return has_some;
}

/* Those of a broadcast that has options in each language. */
static gboolean send_options(AgentWork *work, GError **error) {
    g_autofree gchar *effect = NULL;
    g_autofree gchar *line = g_strdup(broadcast_texts_own_offer_line(work));
    const Command shown = {.kind = COMMAND_OFFER, .line = line};
    if (!verb_offers_make(work, broadcast_texts_own_options(work), &effect, error))
        return FALSE;
    const ReceiptFacts facts = agent_work_facts(work, work->arrival->ticket);
    g_ptr_array_add(work->receipt, receipt_of_command(&shown, effect, &facts));
    return verb_broadcast_spread(work, NULL, error);
}

static gboolean send_answer(AgentWork *work, GError **error) {
    Arrival *arrival = work->arrival;
    gboolean is_foreign = FALSE;
    if (broadcast_texts_own_options(work) != NULL)
        return send_options(work, error);
    if (!work->has_words || only_asks(work))
        return verb_broadcast_spread(work, NULL, error);
    g_auto(AgentAnswer) answer = {0};
    const gchar *text = broadcast_texts_own(work, &is_foreign);
    if (!agent_answer_read(arrival, text, &answer, error))
        return FALSE;
    Event event = command_answer_event(work);
    event.text = answer.words;
    const EventContext context = {.mail = arrival->mail,
                                  .words = answer.words,
                                  .is_foreign = is_foreign,
                                  .words_html = answer.html,
                                  .has_signature = answer.has_signature,
                                  .files = answer.files};
    work->remarks = g_steal_pointer(&answer.remarks);
    return apply_event(arrival->office, arrival->ticket, &event, &context, error) &&
           verb_broadcast_spread(work, &answer, error);
}

/* Who let the answer go gets the lines with his own receipt, or its author a receipt of his own. */
static gboolean tell_release(AgentWork *work, GError **error) {
    const Person *approver = work->release->approver;
    gboolean is_hindered = FALSE;
    if (approver == NULL) {
        g_ptr_array_extend_and_steal(work->release->receipt, g_steal_pointer(&work->receipt));
        return TRUE;
    }
    g_ptr_array_insert(work->receipt, 0, receipt_of_approval(approver->display, work->language));
    return agent_letters_tell(work, &is_hindered, error) &&
           agent_work_tell(work, LETTER_RECEIPT, error);
}

static gboolean do_all(AgentWork *work, GError **error) {
    g_autoptr(GPtrArray) commands = in_order(work);
    const GPtrArray *overlooked = work->reading->overlooked;
    gboolean is_hindered = FALSE;
    for (guint i = 0; i < commands->len; i++) {
        if (!do_command(work, commands->pdata[i], error))
            return FALSE;
    }
    if (!send_answer(work, error))
        return FALSE;
    if (work->release != NULL)
        return tell_release(work, error);
    if (!agent_letters_tell(work, &is_hindered, error))
        return FALSE;
    for (guint i = 0; i < overlooked->len; i++)
        g_ptr_array_add(work->receipt, receipt_of_overlooked(overlooked->pdata[i], work->language));
    gboolean has_remarks = add_remarks(work);
    gboolean is_plain_answer = commands->len == 0 && work->has_words && !is_hindered &&
                               !has_remarks && overlooked->len == 0;
    gboolean is_answered = only_asks(work) && work->receipt->len == commands->len;
    return is_plain_answer || is_answered || agent_work_tell(work, LETTER_RECEIPT, error);
}

/* May everything be done? If not, the receipt says why. */
static gboolean try_all(AgentWork *work, gboolean *out_may, GError **error) {
    const GPtrArray *faults = work->reading->faults;
    for (guint i = 0; i < faults->len; i++)
        g_ptr_array_add(work->receipt, receipt_of_fault(faults->pdata[i], work->language));
    *out_may = FALSE;
    return agent_letters_mark(work, error) && (faults->len > 0 || rehearse(work, out_may, error));
}

static gboolean do_work(AgentWork *work, GError **error) {
    gboolean may = FALSE;
    if (!try_all(work, &may, error))
        return FALSE;
    if (!may)
        return agent_work_tell(work, LETTER_COMMANDS_REFUSED, error);
    gboolean is_held = FALSE;
    return held_answer_consider(work, &is_held, error) && (is_held || do_all(work, error));
}

gboolean agent_work_do(Arrival *arrival, GError **error) {
    g_auto(AgentWork) work = {0};
    agent_work_init(&work, arrival);
    /* What was asked is no part of a ticket: it would be found by its own words. */
    gint64 ticket = only_asks(&work) ? 0 : arrival->ticket->id;
    return arrival_store(arrival, ticket, MAIL_STATE_HANDLED, ticket == 0 ? "it only asks" : NULL,
                         error) &&
           do_work(&work, error);
}

gboolean agent_work_fits(Arrival *arrival, gboolean *out_is_fitting, GError **error) {
    g_auto(AgentWork) work = {0};
    agent_work_init(&work, arrival);
    return rehearse(&work, out_is_fitting, error) &&
           (*out_is_fitting || agent_work_tell(&work, LETTER_COMMANDS_REFUSED, error));
}

gboolean agent_work_do_again(Arrival *arrival, const Release *release, GError **error) {
    g_auto(AgentWork) work = {0};
    agent_work_init(&work, arrival);
    work.release = release;
    return do_work(&work, error);
}

/* "[AM-1042" in the subject. */
static gboolean is_about_a_ticket(const Arrival *arrival) {
    const gchar *prefix = arrival->office->policy->reference_prefix;
    const gchar *subject = arrival->mail->subject;
    gsize length = strlen(prefix);
    for (const gchar *at = subject != NULL ? strchr(subject, '[') : NULL; at != NULL;
         at = strchr(at + 1, '[')) {
        if (g_ascii_strncasecmp(at + 1, prefix, length) == 0 && at[1 + length] == '-' &&
            g_ascii_isdigit(at[2 + length]))
            return TRUE;
    }
    return FALSE;
}

/* Words for a customer that have lost their way are no complaint of the agent's. */
static gboolean return_words(AgentWork *work, GError **error) {
    const ReceiptFacts facts = agent_work_facts(work, NULL);
    const gchar *reason = agent_work_say(
        work,
        "the mail names a ticket, but was not sent to the reply address of the desk's letter "
        "about it: answer that letter; #show and the number send you another",
        "邮件写明了投诉编号，却没有发到系统来信的回复地址：请直接回复那封来信；写 #查看 加编号可再"
        "要一封");
    g_ptr_array_add(work->receipt, receipt_of_answer(work->reading->text, reason, &facts));
    return arrival_store(work->arrival, 0, MAIL_STATE_HANDLED, NULL, error) &&
           agent_work_tell(work, LETTER_COMMANDS_REFUSED, error);
}

gboolean agent_work_do_without_ticket(Arrival *arrival, gboolean *out_is_done, GError **error) {
    g_auto(AgentWork) work = {0};
    agent_work_init(&work, arrival);
    gboolean has_commands = work.reading->commands->len + work.reading->faults->len > 0;
    *out_is_done = has_commands || is_about_a_ticket(arrival);
    if (!has_commands && *out_is_done)
        return return_words(&work, error);
    return !*out_is_done ||
           (arrival_store(arrival, 0, MAIL_STATE_HANDLED, NULL, error) && do_work(&work, error));
}

/* The ticket as it will be opened, as far as commands ask. */
static Ticket *ticket_to_come(const Arrival *arrival, const NewComplaint *complaint) {
    Ticket *ticket = ticket_new();
    ticket->stage = STAGE_RECEIVED;
    ticket->complainant = g_strdup(complaint->complainant->address);
    ticket->queue = g_strdup(arrival->incoming->queue);
    return ticket;
}

/* Once more on the ticket itself: it may name the agent, or the one who was to have it. */
static gboolean try_opened(AgentWork *work, gboolean *out_may, GError **error) {
    const Arrival *arrival = work->arrival;
    const GPtrArray *commands = work->reading->commands;
    gboolean may_see = FALSE;
    if (!conflict_store_may_see(arrival->office->store, arrival->ticket->id,
                                arrival->identity->person->name, &may_see, error))
        return FALSE;
    const ReceiptFacts facts = agent_work_facts(work, arrival->ticket);
    const gchar *reason = agent_work_say(work, "the complaint names you: others deal with it",
                                         "这件投诉提到了您，由其他同事处理");
    for (guint i = 0; !may_see && i < commands->len; i++)
        g_ptr_array_add(work->receipt, receipt_of_refusal(commands->pdata[i], reason, &facts));
    ticket_free(work->rehearsed);
    work->rehearsed = ticket_copy(arrival->ticket);
    *out_may = FALSE;
    return !may_see || rehearse(work, out_may, error);
}

gboolean agent_work_do_forward(Arrival *arrival, const NewComplaint *complaint, GError **error) {
    g_auto(AgentWork) work = {0};
    gboolean may = FALSE;
    agent_work_init(&work, arrival);
    work.is_internal = TRUE;
    work.has_words = FALSE;
    work.rehearsed = ticket_to_come(arrival, complaint);
    if (!try_all(&work, &may, error))
        return FALSE;
    if (!may)
        return arrival_store(arrival, 0, MAIL_STATE_HANDLED, NULL, error) &&
               agent_work_tell(&work, LETTER_COMMANDS_REFUSED, error);
    if (!open_ticket(arrival, complaint, error))
        return FALSE;
    const ReceiptFacts facts = agent_work_facts(&work, arrival->ticket);
    g_ptr_array_add(work.receipt, receipt_of_forward(&facts));
    gboolean is_held = FALSE;
    if (!try_opened(&work, &may, error) || (may && !held_answer_consider(&work, &is_held, error)))
        return FALSE;
    return may && !is_held ? do_all(&work, error) : agent_work_tell(&work, LETTER_RECEIPT, error);
}
