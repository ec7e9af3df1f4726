/* imap_fetch.h - the bytes of mails: many beginnings in one command, the rest of a large one */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "imap_session.h"

enum { IMAP_FETCH_HEAD = 64 * 1024 };

typedef struct {
    guint32 uid;
    guint64 size;       /* as the server tells it; it may be wrong by a few bytes */
    gint64 received_at; /* INTERNALDATE, seconds UTC */
    GByteArray *body;   /* what of it was fetched: the first 64 KiB, or all */
    gboolean is_whole;
} ImapMail;

void imap_mail_free(ImapMail *mail);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ImapMail, imap_mail_free)

/* Asks for the size, date and first 64 KiB of mails (sorted UIDs), and does not wait. Nothing else
 * may be said before imap_fetch_hear_heads(). */
gboolean imap_fetch_ask_heads(ImapSession *session, GArray *uids, GError **error);

/* Appends a mail (of ImapMail) for each that is still there, in ascending order of UID. */
gboolean imap_fetch_hear_heads(ImapSession *session, GArray *uids, GPtrArray *out_mails,
                               GError **error);

/* Appends what is missing of its body, at most `max_bytes` + 1 in all. */
gboolean imap_fetch_rest(ImapSession *session, ImapMail *mail, guint64 max_bytes, GError **error);
