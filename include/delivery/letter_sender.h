/* letter_sender.h - bytes -> sent, later, refused, unknown */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "delivery/oauth_token.h"

typedef enum {
    SEND_SENT,
    SEND_LATER,   /* 4xx, no connection, TLS trouble: try again */
    SEND_REFUSED, /* 5xx for this recipient or this mail */
    SEND_UNKNOWN, /* the connection was lost after the end of the message was sent */
} SendOutcome;

typedef struct {
    SendOutcome outcome;
    gint reply_code;           /* SMTP, or 0 */
    gchar *status;             /* RFC 3463 "5.1.1", or NULL */
    gchar *reply;              /* the server's words or our own, one line */
    gboolean is_server_down;   /* it is not about this letter: others will fare alike */
    gboolean is_untried;       /* the server has not even heard of this letter */
    gboolean is_login_refused; /* wrong password, or an access token that is not taken */
} SendResult;

void send_result_clear(SendResult *result);

/* Called just before the end of the message goes out: from then on nobody can say whether it
 * arrived until the server answers. FALSE = stop, do not send it. May be NULL. */
typedef gboolean (*BeforeEnd)(gpointer data);

typedef struct LetterSender LetterSender;

/* Writes letters into FOLDER/new. The file name is derived from the Message-ID, so that sending the
 * same letter again makes no second file. BAD_SETTING if the folder can't be made. */
LetterSender *letter_sender_new_maildir(const gchar *folder, GError **error);

typedef enum { SENDER_TLS_STARTTLS, SENDER_TLS_IMPLICIT, SENDER_TLS_NONE } SenderTls;

typedef struct {
    const gchar *host;
    guint port;
    SenderTls tls;        /* NONE is refused unless `host` is loopback */
    const gchar *ca_file; /* or NULL */
    const gchar *user;    /* or NULL */
    const gchar *password;
    OauthToken *oauth; /* XOAUTH2 with its tokens instead of a password, or NULL; outlives us */
    guint timeout;     /* seconds a server may be silent */
} SmtpOptions;

/* One connection, reused from letter to letter. Copies `options`. Use from one thread; as many
 * senders as wanted, also to other servers. */
LetterSender *letter_sender_new_smtp(const SmtpOptions *options, GError **error);

void letter_sender_free(LetterSender *sender);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(LetterSender, letter_sender_free)

/* Is sending the same letter twice harmless? */
gboolean letter_sender_is_repeatable(const LetterSender *sender);

/* Nothing was sent for a while: ends a connection that is kept, before the server does. */
void letter_sender_rest(LetterSender *sender);

/* Connects and logs in, and sends nothing. SEND_SENT = a letter could be sent. */
void letter_sender_try(LetterSender *sender, SendResult *out_result);

/* One envelope recipient. `bytes` must have CRLF line ends. Never fails: *out_result says it all
 * (clear it with send_result_clear()). */
void letter_sender_send(LetterSender *sender, const gchar *envelope_sender, const gchar *recipient,
                        const gchar *message_id, GBytes *bytes, BeforeEnd before_end, gpointer data,
                        SendResult *out_result);
