/* maildir_sender.h - writes letters into a Maildir */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "envelope.h"

typedef struct MaildirSender MaildirSender;

/* As in letter_sender.h. */
MaildirSender *maildir_sender_new(const gchar *folder, GError **error);
void maildir_sender_free(MaildirSender *sender);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(MaildirSender, maildir_sender_free)
void maildir_sender_send(MaildirSender *sender, const Outgoing *letter, SendResult *out_result);
