/* held_due.c - an answer has waited long: somebody is reminded, or it goes back to its author */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One reminder, then the end: an answer is never dropped in silence. */
#include "../arrival.h"
#include "held_mail.h"
#include "held_reasons.h"
#include "store/held_answer_store.h"

/* One answer that is due, with its mail. */
typedef struct {
    Office *office;
    Ticket *ticket;
    HeldAnswer *held;
    HeldMail mail;
    gint64 now;
} Due;

static void due_clear(Due *due) {
    held_mail_clear(&due->mail);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Due, due_clear)

static gboolean tell(Due *due, EventKind kind, const HeldReasons *reasons, const gchar *value,
                     GError **error) {
    HeldFacts facts = held_mail_facts(due->office->policy, due->held, reasons);
    facts.commands = due->mail.commands;
    facts.is_reminder = kind == EVENT_HELD_ANSWER_DUE;
    Event event = {.kind = kind,
                   .at = due->now,
                   .mail = due->held->mail,
                   .person = due->mail.author,
                   .value = value,
                   .needs_manager = due->held->reason == HOLD_APPROVAL};
    const EventContext context = {.mail = held_mail_parsed(&due->mail),
                                  .words = held_mail_words(&due->mail),
                                  .problem =
                                      due->held->reason == HOLD_TONE ? reasons->problem : NULL,
                                  .held = &facts};
    return apply_event(due->office, due->ticket, &event, &context, error);
}

static gboolean expire(Due *due, GError **error) {
    static const HeldReasons nothing = {0};
    due->held->state = HELD_EXPIRED;
    due->held->decided_at = due->now;
    g_autofree gchar *value = g_strdup_printf("mail %" G_GINT64_FORMAT " expired", due->held->mail);
    return held_answer_store_save(due->office->store, due->held, error) &&
           tell(due, EVENT_HELD_ANSWER_RETURNED, &nothing, value, error);
}

static gboolean remind(Due *due, GError **error) {
    due->held->remind_at = 0;
    if (!held_answer_store_save(due->office->store, due->held, error))
        return FALSE;
    if (due->mail.author == NULL)
        return TRUE;
    g_auto(HeldReasons) reasons = {0};
    const Policy *policy = due->office->policy;
    const JudgedAnswer answer = {.office = due->office,
                                 .ticket = due->ticket,
                                 .author = due->mail.author,
                                 .mail = held_mail_parsed(&due->mail),
                                 .reading = due->mail.reading,
                                 .reader_language =
                                     policy_letter_language(policy, due->mail.author->language),
                                 .now = due->held->held_at};
    g_autofree gchar *value = g_strdup_printf("mail %" G_GINT64_FORMAT, due->held->mail);
    return held_reasons_find(&answer, &reasons, error) &&
           tell(due, EVENT_HELD_ANSWER_DUE, &reasons, value, error);
}

gboolean held_due(Office *office, Ticket *ticket, GError **error) {
    g_autoptr(GPtrArray) waiting = NULL;
    gint64 now = office_now(office);
    if (!held_answer_store_waiting(office->store, ticket->id, &waiting, error))
        return FALSE;
    for (guint i = 0; i < waiting->len; i++) {
        g_auto(Due)
            due = {.office = office, .ticket = ticket, .held = waiting->pdata[i], .now = now};
        gboolean is_over = due.held->expires_at <= now;
        if (!is_over && (due.held->remind_at == 0 || due.held->remind_at > now))
            continue;
        if (!held_mail_load(office, due.held, &due.mail, error) ||
            !(is_over ? expire(&due, error) : remind(&due, error)))
            return FALSE;
    }
    return held_mail_set_deadline(office, ticket->id, error);
}
