/* progress_store.c - how far each IMAP mailbox was read */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/progress_store.h"

#include "rows.h"
#include "store_handle.h"

static gpointer read_progress(Statement *row, GError **error) {
    MailboxProgress *progress = g_new(MailboxProgress, 1);
    *progress = (MailboxProgress){.uid_validity = (guint32)statement_int(row, 0),
                                  .uid = (guint32)statement_int(row, 1)};
    return progress;
}

static const gchar SQL_LOAD[] = "SELECT uid_validity, uid FROM mailbox_progress WHERE mailbox = $1";

gboolean progress_store_load(Store *store, const gchar *mailbox, MailboxProgress *out_progress,
                             GError **error) {
    g_autofree MailboxProgress *found = NULL;
    Statement *load = store_to_read(store, SQL_LOAD, error);
    if (load == NULL)
        return FALSE;
    statement_bind_text(load, mailbox);
    if (!rows_read_one(load, read_progress, (gpointer *)&found, error))
        return FALSE;
    *out_progress = found != NULL ? *found : (MailboxProgress){0};
    return TRUE;
}

static const gchar SQL_SAVE[] =
    "INSERT INTO mailbox_progress (mailbox, uid_validity, uid, changed_at) VALUES ($1, $2, $3, $4) "
    "ON CONFLICT (mailbox) DO UPDATE SET uid_validity = excluded.uid_validity, "
    "uid = excluded.uid, changed_at = excluded.changed_at";

gboolean progress_store_save(Store *store, const gchar *mailbox, const MailboxProgress *progress,
                             gint64 now, GError **error) {
    Statement *save = store_to_write(store, SQL_SAVE, error);
    if (save == NULL)
        return FALSE;
    statement_bind_text(save, mailbox);
    statement_bind_int(save, progress->uid_validity);
    statement_bind_int(save, progress->uid);
    statement_bind_int(save, now);
    return rows_run(save, error);
}
