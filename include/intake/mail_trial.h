/* mail_trial.h - can a mailbox be read, and has a certain mail arrived in it? Changes no mail */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "intake/imap_options.h"

typedef struct MailTrial MailTrial;

/* Connects, logs in, opens the folder, finds or makes the one for what is done. BAD_SETTING when
 * somebody has to act, else TRY_LATER. */
MailTrial *mail_trial_new_imap(const ImapOptions *options, GError **error);

/* The folder must have new/ and cur/ that may be read and written. */
MailTrial *mail_trial_new_maildir(const gchar *folder, GError **error);

void mail_trial_free(MailTrial *trial);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(MailTrial, mail_trial_free)

typedef struct {
    guint waiting;          /* mails that the desk would take now */
    gboolean is_announced;  /* the server tells of mail by itself (IDLE), or the system (inotify) */
    const gchar *complaint; /* why mail that is done can't be moved, or NULL; borrowed */
} MailTrialFacts;

gboolean mail_trial_look(MailTrial *trial, MailTrialFacts *out_facts, GError **error);

/* Is the mail there, dealt with or not? `message_id` without <>. */
gboolean mail_trial_has(MailTrial *trial, const gchar *message_id, gboolean *out_has,
                        GError **error);
