/* progress_store.h - how far each IMAP mailbox was read */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "store/store.h"

/* UIDs of RFC 9051, section 2.3.1.1: all mails up to `uid` are done. That this is out of date, or
 * lost, costs reading mails again: they are known by their Message-ID. */
typedef struct {
    guint32 uid_validity; /* 0 = never read */
    guint32 uid;
} MailboxProgress;

/* {0} where the mailbox was never read. */
gboolean progress_store_load(Store *store, const gchar *mailbox, MailboxProgress *out_progress,
                             GError **error);
gboolean progress_store_save(Store *store, const gchar *mailbox, const MailboxProgress *progress,
                             gint64 now, GError **error);
