/* held_mail.h - the mail of an answer that waits, read again; and when something is due about it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "command/read_commands.h"
#include "flow/incoming.h"
#include "held_reasons.h"
#include "model/held_answer.h"

typedef struct {
    Incoming *incoming;      /* NULL: the mail can't be read any more */
    const Person *author;    /* NULL: nobody of that name is there any more */
    CommandReading *reading; /* of nothing, if it can't be read */
    gchar *commands;         /* as they were typed, a line each; NULL without any */
} HeldMail;

void held_mail_clear(HeldMail *mail);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(HeldMail, held_mail_clear)

gboolean held_mail_load(Office *office, const HeldAnswer *held, HeldMail *out_mail, GError **error);

/* NULL if it can't be read any more. */
const Mail *held_mail_parsed(const HeldMail *mail);

/* Its words without its commands; "" if it can't be read any more. */
const gchar *held_mail_words(const HeldMail *mail);

/* Its commands as they were typed, a line each; NULL without any. Caller frees. */
gchar *held_mail_command_lines(const CommandReading *reading);

/* What letters tell of it; borrows from all three. `reasons` is NULL where nobody asked. */
HeldFacts held_mail_facts(const Policy *policy, const HeldAnswer *held, const HeldReasons *reasons);

/* Sets the ticket's deadline to the next reminder or end of what waits on it, or takes it away. */
gboolean held_mail_set_deadline(Office *office, gint64 ticket, GError **error);
