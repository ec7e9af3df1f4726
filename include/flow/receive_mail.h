/* receive_mail.h - story 1: raw mails, from bytes to committed consequences */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "flow/office.h"
#include "model/identity.h"
#include "model/mail.h"
#include "store/mail_store.h"

typedef enum {
    RECEIVED_DONE,        /* stored and committed */
    RECEIVED_QUARANTINED, /* stored as unreadable and committed */
    RECEIVED_LATER,       /* nothing is stored: offer it again */
} ReceiveVerdict;

/* One raw mail on its way through the story. */
typedef struct {
    GBytes *raw;  /* of an oversize mail only its head */
    guint64 size; /* of the whole mail */
    gboolean is_oversize;
    gchar *mailbox; /* name of the mailbox it came from */
    gchar *queue;   /* name of the queue for new tickets, or NULL: the first */
    gint64 received_at;
    /* filled by receive_read() */
    Mail *mail; /* NULL if it can't be read: see `error` */
    Identity *identity;
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

/* Parses and identifies. Pure but for `incoming`: may run on any thread. */
void receive_read(const Office *office, Incoming *incoming);

/* Stores all mails (of Incoming, read before) and what they lead to in one transaction, and
 * commits. A mail that fails takes only itself back: its verdict is LATER. FALSE (TRY_LATER,
 * STORE_DAMAGED) when nothing could be stored: every verdict is LATER then. */
gboolean receive_batch(Office *office, GPtrArray *batch, GError **error);

/* Handles a stored mail again, in its own transaction: a held one that was released (with its
 * agent's powers), or a quarantined one. FALSE with BAD_MAIL when it still can't be read. */
gboolean receive_again(Office *office, gint64 mail_id, GError **error);
