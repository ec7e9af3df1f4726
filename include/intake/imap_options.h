/* imap_options.h - an IMAP mailbox: where it is, who reads it, how far it was read */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

typedef enum {
    IMAP_TLS_IMPLICIT, /* usual port 993 */
    IMAP_TLS_STARTTLS, /* usual port 143 */
    IMAP_TLS_NONE,     /* refused unless the host is loopback */
} ImapTls;

/* A fresh OAuth 2 access token, which the caller frees. Called on the thread that reads the
 * mailbox; may block. `was_refused`: the server did not take the last one, do not give it again. */
typedef gchar *(*AccessToken)(gpointer data, gboolean was_refused, GError **error);

/* All pointers are borrowed and must outlive the source. */
typedef struct {
    const gchar *host;
    guint port;
    ImapTls tls;
    const gchar *ca_file; /* private CA, or NULL: the system's */
    const gchar *user;
    const gchar *password;    /* or NULL: */
    AccessToken access_token; /* XOAUTH2 */
    gpointer access_token_data;
    const gchar *folder;       /* UTF-8 */
    const gchar *processed;    /* where handled mail goes, UTF-8; NULL: it stays, with a keyword */
    guint poll_seconds;        /* where the server has no IDLE; 0 = 60 */
    guint timeout;             /* seconds a server may be silent; 0 = 30 */
    GCancellable *cancellable; /* ends whatever the source waits for; or NULL */
} ImapOptions;

/* How far a mailbox was read: all mails up to `uid` are done (RFC 9051, 2.3.1.1). */
typedef struct {
    guint32 uid_validity; /* 0 = never read */
    guint32 uid;
} MailProgress;
