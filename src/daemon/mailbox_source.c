/* mailbox_source.c - the source of mail that the settings of a mailbox mean */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mailbox_source.h"

#include "base/error.h"
#include "store/progress_store.h"

static const ImapTls imap_tls[] = {
    [SERVER_TLS_STARTTLS] = IMAP_TLS_STARTTLS,
    [SERVER_TLS_IMPLICIT] = IMAP_TLS_IMPLICIT,
    [SERVER_TLS_NONE] = IMAP_TLS_NONE,
};

static gchar *fresh_token(gpointer token, gboolean was_refused, GError **error) {
    return oauth_token_get(token, was_refused, error);
}

ImapOptions mailbox_source_imap_options(const MailboxSettings *mailbox, const Logins *logins) {
    const ServerSettings *server = &mailbox->imap;
    OauthToken *token = logins != NULL ? logins_find(logins, server->oauth) : NULL;
    return (ImapOptions){.host = server->host,
                         .port = server->port,
                         .tls = imap_tls[server->tls],
                         .ca_file = server->ca_file,
                         .user = server->user,
                         .password = server->password,
                         .access_token = token != NULL ? fresh_token : NULL,
                         .access_token_data = token,
                         .folder = mailbox->folder,
                         .processed = mailbox->processed,
                         .poll_seconds = mailbox->poll_seconds};
}

static gboolean open_imap(MailboxSource *opened, const Workplace *place,
                          const MailboxSettings *mailbox, GCancellable *cancellable,
                          GError **error) {
    MailboxProgress kept = {0};
    if (!progress_store_load(place->office->store, mailbox->name, &kept, error))
        return FALSE;
    opened->imap = mailbox_source_imap_options(mailbox, place->logins);
    opened->imap.cancellable = cancellable;
    const MailProgress progress = {kept.uid_validity, kept.uid};
    opened->source =
        mail_source_new_imap(&opened->imap, place->office->settings->max_mail_bytes, &progress);
    return TRUE;
}

gboolean mailbox_source_open(MailboxSource *opened, const Workplace *place,
                             const MailboxSettings *mailbox, GCancellable *cancellable,
                             GError **error) {
    *opened = (MailboxSource){0};
    if (mailbox->maildir != NULL)
        opened->source = mail_source_new_maildir(mailbox->maildir,
                                                 place->office->settings->max_mail_bytes, error);
    else
        open_imap(opened, place, mailbox, cancellable, error);
    if (opened->source == NULL)
        g_prefix_error(error, "mailbox %s: ", mailbox->name);
    return opened->source != NULL;
}

void mailbox_source_close(MailboxSource *opened) {
    g_clear_pointer(&opened->source, mail_source_free);
}
