/* held_mail.h - the mail of an answer that waits, read again; and when something is due about it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "flow/incoming.h"
#include "model/held_answer.h"
#include "other_answer.h"

typedef struct {
    Incoming *incoming;   /* NULL: the mail can't be read any more */
    const Person *author; /* NULL: nobody of that name is there any more */
    gchar *words;         /* without its commands; "" if it can't be read */
} HeldMail;

void held_mail_clear(HeldMail *mail);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(HeldMail, held_mail_clear)

gboolean held_mail_load(Office *office, const HeldAnswer *held, HeldMail *out_mail, GError **error);

/* NULL if it can't be read any more. */
const Mail *held_mail_parsed(const HeldMail *mail);

/* What letters tell of it; borrows from all three. `other` is NULL where nobody asked. */
HeldFacts held_mail_facts(const Policy *policy, const HeldAnswer *held, const OtherAnswer *other);

/* Sets the ticket's deadline to the next reminder or end of what waits on it, or takes it away. */
gboolean held_mail_set_deadline(Office *office, gint64 ticket, GError **error);
