/* mail_supply.h - mails on their way out of a folder: sized, asked for, here */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "imap_fetch.h"
#include "work_list.h"

/* While the desk works on what is here, the server prepares what is asked for. */
typedef struct {
    WorkList *work; /* borrowed */
    guint64 max_bytes;
    GQueue *sized;       /* of ImapMail: known, not asked for yet */
    GPtrArray *asked;    /* of ImapMail: on their way, at most `most` bytes of each */
    guint64 most;        /* ... */
    GQueue *ready;       /* of ImapMail: here */
    gboolean is_careful; /* a FETCH was refused: one by one, so that others get through */
} MailSupply;

void mail_supply_init(MailSupply *supply, WorkList *work, guint64 max_bytes);
void mail_supply_clear(MailSupply *supply);

/* The connection is gone: what was not handed out yet is to be fetched again. */
void mail_supply_forget(MailSupply *supply);

/* Asks for the sizes of the next that wait. */
gboolean mail_supply_ask_sizes(MailSupply *supply, ImapSession *session, GError **error);

/* May mail that has just come be asked for by its UID alone, without a search? */
gboolean mail_supply_may_take_news(const MailSupply *supply, const ImapSession *session);

/* What came since the folder was asked last, with its sizes, in one command; with its bytes, too,
 * where few mails are there. *out_is_all: nothing else can have come up to now. */
gboolean mail_supply_take_news(MailSupply *supply, ImapSession *session, gboolean *out_is_all,
                               GError **error);

/* Sends the next command for bodies, unless one is on its way or nothing is left. */
gboolean mail_supply_ask_ahead(MailSupply *supply, ImapSession *session, GError **error);

/* Reads the answer that is on its way, if there is one. */
gboolean mail_supply_hear(MailSupply *supply, ImapSession *session, GError **error);

/* The next mail that is here, or NULL; caller frees. */
ImapMail *mail_supply_next(MailSupply *supply);
