/* smtp_sender.h - sends letters to an SMTP server */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "envelope.h"

typedef struct SmtpSender SmtpSender;

/* As in letter_sender.h. */
SmtpSender *smtp_sender_new(const SmtpOptions *options, GError **error);
void smtp_sender_free(SmtpSender *sender);
void smtp_sender_rest(SmtpSender *sender);
void smtp_sender_send(SmtpSender *sender, const Outgoing *letter, SendResult *out_result);
void smtp_sender_try(SmtpSender *sender, SendResult *out_result);
