/* incoming.h - a raw mail on its way in, and what can be worked out before it is its turn */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "flow/office.h"
#include "insight/evidence.h"
#include "match/match_keys.h"
#include "model/identity.h"
#include "model/mail.h"
#include "signature/signed_mail.h"
#include "store/mail_bytes.h"

typedef enum {
    RECEIVED_DONE,        /* stored and committed */
    RECEIVED_QUARANTINED, /* stored as unreadable and committed */
    RECEIVED_LATER,       /* nothing is stored: offer it again */
} ReceiveVerdict;

typedef struct {
    GBytes *raw;  /* of an oversize mail only its head; NULL once nobody needs it */
    guint64 size; /* of the whole mail */
    gboolean is_oversize;
    gchar *mailbox; /* name of the mailbox it came from */
    gchar *queue;   /* name of the queue for new tickets, or NULL: the first */
    gint64 received_at;
    /* filled by incoming_read(); all but `error` are NULL if the mail can't be read */
    Mail *mail;
    Identity *identity;
    SignedMail *signature; /* of a signed mail in the name of an agent whose keys are known */
    /* of an oversize mail NULL, too */
    MatchKeys *keys;
    MailBytes *bytes;
    Evidence *evidence; /* in its words; of a person's mail */
    gchar *index_words; /* of a person's mail */
    GError *error;
    /* filled by receive_batch() */
    ReceiveVerdict verdict;
    gint64 mail_id; /* of the stored mail, or of the one it repeats */
} Incoming;

/* Takes a reference to `raw`. */
Incoming *incoming_new(GBytes *raw, guint64 size, const gchar *mailbox, const gchar *queue,
                       gint64 received_at);
void incoming_free(Incoming *incoming);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Incoming, incoming_free)

/* Works out all that does not depend on what is stored. Pure but for `incoming`, and but for
 * signed mail of agents whose keys are known, at which GnuPG looks: may run on any
 * thread, so that the desk's own thread has the less to do. */
void incoming_read(const Office *office, Incoming *incoming);

/* The words that count: the new ones; of a mail that has none, all of it. Borrowed.
 * *out_quoted_lines (may be NULL): how many lines are not among them. */
const gchar *incoming_words(const Incoming *incoming, guint *out_quoted_lines);
