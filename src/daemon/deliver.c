/* deliver.c - one mail from an MTA's pipe: committed, or the MTA keeps it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/error.h"
#include "daemon/daemon.h"
#include "flow/receive_mail.h"
#include "intake/mail_source.h"

static const MailboxSettings *find_mailbox(const Office *office, const gchar *name,
                                           GError **error) {
    const GPtrArray *mailboxes = office->settings->mailboxes;
    for (guint i = 0; i < mailboxes->len; i++) {
        const MailboxSettings *mailbox = mailboxes->pdata[i];
        if (name == NULL || g_strcmp0(mailbox->name, name) == 0)
            return mailbox;
    }
    g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING, "there is no mailbox \"%s\" in %s",
                name != NULL ? name : "", office->settings->file);
    return NULL;
}

static gboolean receive(Office *office, const RawMail *raw, const MailboxSettings *mailbox,
                        GError **error) {
    g_autoptr(GPtrArray) batch = g_ptr_array_new_with_free_func((GDestroyNotify)incoming_free);
    Incoming *incoming = incoming_new(raw->bytes != NULL ? raw->bytes : raw->head, raw->size,
                                      mailbox->name, mailbox->queue, office_now(office));
    g_ptr_array_add(batch, incoming);
    incoming_read(office, incoming);
    if (!receive_batch(office, batch, error))
        return FALSE;
    if (incoming->verdict != RECEIVED_LATER)
        return TRUE;
    g_set_error_literal(error, AMENDS_ERROR, AMENDS_ERROR_TRY_LATER,
                        "the mail could not be handled now; nothing of it was kept");
    return FALSE;
}

gboolean daemon_deliver(Office *office, int fd, const gchar *mailbox, GError **error) {
    /* Without a mailbox in the settings the pipe is the only way in. */
    static const MailboxSettings pipe_only = {.name = (gchar *)"stdin"};
    const MailboxSettings *settings = &pipe_only;
    if (mailbox != NULL || office->settings->mailboxes->len > 0)
        settings = find_mailbox(office, mailbox, error);
    if (settings == NULL)
        return FALSE;
    g_autoptr(MailSource) source = mail_source_new_stream(fd, office->settings->max_mail_bytes);
    g_autoptr(RawMail) raw = NULL;
    if (!mail_source_next(source, &raw, error))
        return FALSE;
    if (raw == NULL || raw->size == 0) {
        g_set_error_literal(error, AMENDS_ERROR, AMENDS_ERROR_BAD_MAIL, "no mail on stdin");
        return FALSE;
    }
    return receive(office, raw, settings, error) &&
           mail_source_settle(source, raw, VERDICT_DONE, error);
}
