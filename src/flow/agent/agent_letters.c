/* agent_letters.c - the receipt to an agent, and what it says of the letters that went out */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent_letters.h"

#include "agent_time.h"
#include "flow/queue_letter.h"
#include "store/outbox_store.h"

gboolean agent_work_tell(AgentWork *work, LetterKind kind, GError **error) {
    Arrival *arrival = work->arrival;
    const Person *person = arrival->identity->person;
    Event event = arrival_event(arrival, EVENT_NOTED);
    event.id = store_draw_id(arrival->office->store, SEQUENCE_EVENT);
    /* What was stopped is at hand to be corrected. */
    const gchar *words = kind == LETTER_COMMANDS_REFUSED ? arrival->mail->new_text : "";
    const EventContext context = {.mail = arrival->mail, .words = words, .receipt = work->receipt};
    const Address address = {.name = person->display, .address = person->addresses->pdata[0]};
    Occasion occasion = {
        .office = arrival->office, .ticket = arrival->ticket, .event = &event, .context = &context};
    return queue_letter_to(&occasion, kind, &address, person, error);
}

/* --- letters since ------------------------------------------------------------------------------
 */

/* Letters of the ticket, newest last; none without a ticket. */
static gboolean list_letters(AgentWork *work, GPtrArray **out_rows, GError **error) {
    const Arrival *arrival = work->arrival;
    if (arrival->ticket != NULL)
        return outbox_store_list_of_ticket(arrival->office->store, arrival->ticket->id, out_rows,
                                           error);
    *out_rows = g_ptr_array_new();
    return TRUE;
}

gboolean agent_letters_mark(AgentWork *work, GError **error) {
    return outbox_store_newest(work->arrival->office->store, &work->newest_letter, error);
}

/* What keeps letters of a kind. */
typedef struct {
    gboolean is_held; /* by the fuse, or because the address does not work */
    gint64 until;     /* the undo window ends */
} Waiting;

/* The recipients of one kind of letter; NULL if there is none. */
static gchar *recipients_of(const GPtrArray *rows, gint64 mark, LetterKind kind,
                            Waiting *out_waiting) {
    g_autoptr(GString) recipients = g_string_new(NULL);
    *out_waiting = (Waiting){0};
    for (guint i = 0; i < rows->len; i++) {
        const OutboxRow *row = rows->pdata[i];
        if (row->letter->id <= mark || row->letter->kind != kind)
            continue;
        g_string_append_printf(recipients, "%s%s", recipients->len > 0 ? ", " : "",
                               row->letter->recipient);
        out_waiting->is_held = out_waiting->is_held || row->state == LETTER_STATE_HELD;
        out_waiting->until = MAX(out_waiting->until, row->due_at);
    }
    return recipients->len > 0 ? g_string_free(g_steal_pointer(&recipients), FALSE) : NULL;
}

static void tell_answer(AgentWork *work, const gchar *recipients, const Waiting *waiting) {
    ReceiptFacts facts = agent_work_facts(work, work->arrival->ticket);
    g_autofree gchar *send_time =
        waiting->until > work->arrival->now ? agent_time_of_day(work, waiting->until) : NULL;
    gboolean is_held = waiting->is_held;
    facts.recipients = recipients;
    facts.send_time = send_time;
    const gchar *held = agent_work_is_chinese(work)
                            ? "寄往该地址的信件被退回，待对方来信后再发出"
                            : "letters to this address come back; it is held until the "
                              "complainant writes again";
    g_ptr_array_add(work->receipt,
                    receipt_of_answer(work->reading->text, is_held ? held : NULL, &facts));
}

gboolean agent_letters_tell(AgentWork *work, gboolean *out_is_hindered, GError **error) {
    g_autoptr(GPtrArray) rows = NULL;
    if (!list_letters(work, &rows, error))
        return FALSE;
    *out_is_hindered = FALSE;
    for (guint kind = 0; kind < LETTER_KIND_COUNT; kind++) {
        Waiting waiting;
        g_autofree gchar *recipients =
            recipients_of(rows, work->newest_letter, (LetterKind)kind, &waiting);
        if (recipients == NULL || kind == LETTER_QUERY_ANSWER)
            continue;
        if (letter_kind_is_answer((LetterKind)kind)) {
            *out_is_hindered = waiting.is_held || waiting.until > work->arrival->now;
            tell_answer(work, recipients, &waiting);
        } else {
            const ReceiptFacts facts = agent_work_facts(work, work->arrival->ticket);
            g_ptr_array_add(work->receipt, receipt_of_letter((LetterKind)kind, recipients, &facts));
        }
    }
    return TRUE;
}
