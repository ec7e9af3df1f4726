/* smtp_sender.h - sends letters to an SMTP server */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "delivery/letter_sender.h"

typedef struct SmtpSender SmtpSender;

/* As in letter_sender.h; addresses and content have been through envelope.h. */
SmtpSender *smtp_sender_new(const SmtpOptions *options, GError **error);
void smtp_sender_free(SmtpSender *sender);
void smtp_sender_send(SmtpSender *sender, const gchar *envelope_sender, const gchar *recipient,
                      GBytes *content, BeforeEnd before_end, gpointer data, SendResult *out_result);
