/* imap_fetch.h - sizes and dates of mails, then their bytes, many in one command */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "imap_session.h"

enum {
    IMAP_FETCH_HEAD = 64 * 1024,
    IMAP_FETCH_FEW = 8, /* UIDs */
};

typedef struct {
    guint32 uid;
    guint64 size;       /* as the server tells it; some are wrong by a little */
    gint64 received_at; /* INTERNALDATE, seconds UTC */
    GByteArray *body;   /* NULL: not fetched, or not there any more */
} ImapMail;

void imap_mail_free(ImapMail *mail);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ImapMail, imap_mail_free)

/* Appends a mail without body (of ImapMail) for each of the sorted UIDs that is still there, in
 * ascending order. */
gboolean imap_fetch_facts(ImapSession *session, GArray *uids, GPtrArray *out_mails, GError **error);

/* The same for all mails from UID `first` on but those that are marked as deleted or done. */
gboolean imap_fetch_news(ImapSession *session, guint32 first, GPtrArray *out_mails, GError **error);

/* The same for IMAP_FETCH_FEW UIDs, with the first IMAP_FETCH_HEAD bytes of each mail as its body.
 */
gboolean imap_fetch_few_news(ImapSession *session, guint32 first, GPtrArray *out_mails,
                             GError **error);

/* Asks for the bytes of mails (of ImapMail, by UID), of each at most `most` of them, and does not
 * wait. Nothing else may be said before imap_fetch_hear(). */
gboolean imap_fetch_ask(ImapSession *session, GPtrArray *mails, guint64 most, GError **error);

/* How large the answer may be. */
guint64 imap_fetch_bytes(const GPtrArray *mails, guint64 most);

/* Fills in the bodies of those mails that are still there. Where it fails with a session that lives
 * (the server has trouble with one of them), some have theirs. */
gboolean imap_fetch_hear(ImapSession *session, GPtrArray *mails, guint64 most, GError **error);
