/* held_mail.c - the mail of an answer that waits, read again; and when something is due about it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "held_mail.h"

#include "store/deadline_store.h"
#include "store/held_answer_store.h"

void held_mail_clear(HeldMail *mail) {
    g_clear_pointer(&mail->incoming, incoming_free);
    g_clear_pointer(&mail->reading, command_reading_free);
    g_clear_pointer(&mail->commands, g_free);
}

static gboolean read_again(Office *office, const HeldAnswer *held, Incoming **out_incoming,
                           GError **error) {
    g_autoptr(MailRow) row = NULL;
    g_autoptr(GBytes) raw = NULL;
    if (!mail_store_load(office->store, held->mail, &row, error) ||
        (row != NULL && !mail_store_raw(office->store, held->mail, &raw, error)))
        return FALSE;
    g_autoptr(Incoming) incoming =
        raw != NULL ? incoming_new(raw, row->size, row->mailbox, NULL, row->received_at) : NULL;
    if (incoming != NULL)
        incoming_read(office, incoming);
    if (incoming != NULL && incoming->mail != NULL && incoming->identity != NULL)
        *out_incoming = g_steal_pointer(&incoming);
    return TRUE;
}

gboolean held_mail_load(Office *office, const HeldAnswer *held, HeldMail *out_mail,
                        GError **error) {
    HeldMail mail = {.author = policy_person(office->policy, held->person)};
    if (!read_again(office, held, &mail.incoming, error))
        return FALSE;
    const gchar *text = mail.incoming != NULL ? mail.incoming->mail->new_text : "";
    mail.reading = read_commands(text, mail.author, office->policy, "en");
    mail.commands = held_mail_command_lines(mail.reading);
    *out_mail = mail;
    return TRUE;
}

const gchar *held_mail_words(const HeldMail *mail) {
    return mail->reading->text;
}

gchar *held_mail_command_lines(const CommandReading *reading) {
    g_autoptr(GString) lines = g_string_new(NULL);
    for (guint i = 0; i < reading->commands->len; i++)
        g_string_append_printf(lines, "%s%s", i > 0 ? "\n" : "",
                               ((const Command *)reading->commands->pdata[i])->line);
    return lines->len > 0 ? g_string_free(g_steal_pointer(&lines), FALSE) : NULL;
}

const Mail *held_mail_parsed(const HeldMail *mail) {
    return mail->incoming != NULL ? mail->incoming->mail : NULL;
}

static const gchar *display_of(const Policy *policy, const gchar *name) {
    const Person *person = name != NULL ? policy_person(policy, name) : NULL;
    return person != NULL && person->display != NULL ? person->display : name;
}

HeldFacts held_mail_facts(const Policy *policy, const HeldAnswer *held,
                          const HeldReasons *reasons) {
    const OtherAnswer *other = reasons != NULL ? &reasons->other : NULL;
    gboolean collides = held->reason == HOLD_COLLISION && other != NULL;
    return (HeldFacts){.author = display_of(policy, held->person),
                       .first_author = collides ? display_of(policy, other->actor) : NULL,
                       .first_words = collides ? other->words : NULL,
                       .first_at = collides ? other->at : 0,
                       .expires_at = held->expires_at,
                       .grant = reasons != NULL ? reasons->grant : (Grant){0},
                       .may_send = held->reason != HOLD_APPROVAL};
}

gboolean held_mail_set_deadline(Office *office, gint64 ticket, GError **error) {
    gint64 due_at = 0;
    if (!held_answer_store_next_due(office->store, ticket, &due_at, error))
        return FALSE;
    const DeadlineOrder order = {.kind = DEADLINE_HELD_ANSWER,
                                 .due_at = due_at != G_MAXINT64 ? due_at : 0};
    return deadline_store_set(office->store, ticket, &order, error);
}
