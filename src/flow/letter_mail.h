/* letter_mail.h - what a letter tells of mails: the one at hand, its files, earlier ones, promises
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "flow/queue_letter.h"
#include "store/outbox_store.h"

/* What a draft borrows. */
typedef struct {
    Mail *first;      /* the complaint, read again for who takes it over; or NULL */
    gchar *forwarded; /* the complaint's words in `first`, where an agent handed it in; or NULL */
    Mail *latest;     /* the complainant's newest, if that is another; or NULL */
    GPtrArray *files; /* of LetterFile, of `first`; or NULL */
    LetterFile *original; /* or NULL */
    GPtrArray *promises;  /* of Promise, that are open; or NULL */
    GPtrArray *earlier;   /* of Ticket: the complainant's other ones; or NULL */
    OutboxRow *asked;     /* the answer that a reminder repeats; or NULL */
} LetterMail;

void letter_mail_clear(LetterMail *mail);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(LetterMail, letter_mail_clear)

/* Adds to the draft of a reminder what was asked. Adds to that of a letter to agents about a new
 * ticket, a handed over one, or new words on it: the complainant's earlier tickets; who
 * wrote, if that is not the complainant; the whole mail, where the policy wants it; for who gets
 * a ticket from a colleague, or has to approve an answer, the complaint itself, which the mail at
 * hand is not; and what agents have promised. `mail` must outlive the draft. */
gboolean letter_mail_furnish(const Occasion *occasion, LetterDraft *draft, LetterMail *mail,
                             GError **error);

/* The same for a letter that asks somebody about the ticket: the complaint's words, and in the
 * question itself its files. Nothing else of the mail goes along: not its addresses. */
gboolean letter_mail_furnish_asked(const Occasion *occasion, LetterDraft *draft, LetterMail *mail,
                                   GError **error);
