/* story_mails.h - the mails that people and mail servers of a story send */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "model/mail.h"
#include "store/outbox_store.h"

/* A letter that went out: its row, and as its reader's mail client reads it. */
typedef struct {
    OutboxRow *row;
    Mail *mail;
    gboolean is_expected; /* an expectation has named it */
} StoryLetter;

void story_letter_free(StoryLetter *letter);

/* Who writes what, when. */
typedef struct {
    const gchar *from;
    const gchar *subject; /* of a fresh mail */
    const gchar *body;
    const gchar *desk; /* the desk's public address */
    gint64 at;
    guint number;       /* makes the Message-ID */
    gboolean is_forged; /* the desk's mail server says dmarc=fail */
} StoryMail;

/* The name under which the desk's own mail server vouches for senders. */
const gchar *story_mails_server(void);

/* All: raw bytes, caller frees. A fresh mail; an answer to a letter that quotes it; the tap on a
 * mailto link of a survey; an out-of-office note; an RFC 3464 report by the recipient's server. */
gchar *story_mails_fresh(const StoryMail *mail);
gchar *story_mails_reply(const StoryMail *mail, const StoryLetter *letter);
gchar *story_mails_vote(const StoryMail *mail, const StoryLetter *letter, const gchar *score);
gchar *story_mails_away(const StoryMail *mail, const StoryLetter *letter);
gchar *story_mails_bounce(const StoryMail *mail, const StoryLetter *letter, const gchar *status);

/* `text` with @REPLY_TO@, @MESSAGE_ID@, @SUBJECT@, @TAG@, @TO@, @ENVELOPE_SENDER@ and @DATE@ filled
 * in; for what mail programs quote @LETTER_TEXT@, @LETTER_QUOTED@ (with ">") and @LETTER_HTML@ (its
 * body). */
gchar *story_mails_fill(const gchar *text, const StoryMail *mail, const StoryLetter *letter);
