/* smtp_talk.h - what was said in an SMTP transaction, and what it means for the letter */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "delivery/letter_sender.h"

/* How far the transaction came: the command that was said last. In this order. */
typedef enum {
    SMTP_CONNECT, /* nothing was said yet */
    SMTP_HELLO,   /* EHLO, HELO */
    SMTP_TLS,     /* STARTTLS */
    SMTP_LOGIN,   /* AUTH and what follows it */
    SMTP_MAIL,
    SMTP_RCPT,
    SMTP_DATA, /* DATA, and the message but its end */
    SMTP_END,  /* the last bytes of the message are handed over */
} SmtpStage;

typedef struct {
    SmtpStage stage;
    gint code;          /* of the last reply; 0 = none since the stage began */
    GString *words;     /* of that reply, without the codes */
    gboolean is_over;   /* QUIT was said: what is answered to it is not about the letter */
    gboolean is_closed; /* the last line of a reply was read: the next begins a new one */
    gboolean has_utf8;  /* the server of this connection offers SMTPUTF8 (RFC 6531) */
} SmtpTalk;

/* What libcurl made of it. */
typedef enum {
    SMTP_WENT_WELL,
    SMTP_TIMED_OUT,
    SMTP_STOPPED, /* by our own callback */
    SMTP_FAILED,
} SmtpEnding;

void smtp_talk_begin(SmtpTalk *talk);
void smtp_talk_clear(SmtpTalk *talk);

/* A command line that goes out. Only its verb is looked at: it may hold a password. */
void smtp_talk_hear_command(SmtpTalk *talk, const gchar *line, gsize length);

/* A reply line that came in, "250-SIZE 1000" or "550 5.1.1 no such user". */
void smtp_talk_hear_reply(SmtpTalk *talk, const gchar *line, gsize length);

/* The last bytes of the message are handed over now. */
void smtp_talk_reach_end(SmtpTalk *talk);

/* Was the login refused, so that others will be too until the password or token is another? */
gboolean smtp_talk_is_login_refused(const SmtpTalk *talk, SmtpEnding ending);

/* Fills in `out_result`. `problem` is said where the server said nothing. */
void smtp_talk_judge(const SmtpTalk *talk, SmtpEnding ending, const gchar *problem,
                     SendResult *out_result);
