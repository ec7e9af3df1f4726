/* system_sender.h - is a mail from a mail system rather than from a person? */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/mail.h"

/* Return-Path: <> (RFC 5321 section 4.5.5), or the MAILER-DAEMON that some systems put there. Only
 * the topmost header counts: it is the one our own system wrote. */
gboolean system_sender_has_null_path(const Mail *mail);

/* By what name the mail's sender is a mail system (MAILER-DAEMON, "Mail Delivery System", ...), in
 * words, or NULL. Never from the body: a person may quote anything there. Caller frees. */
gchar *system_sender_name(const Mail *mail);

/* Is From a postmaster to whom answers can be sent? Every site has one (RFC 5321 section 4.5.1),
 * and in small ones it is a person's only address. */
gboolean system_sender_may_be_person(const Mail *mail);

/* Is From a MAILER-DAEMON, which never is a person? (A postmaster may be one.) */
gboolean system_sender_is_daemon(const Mail *mail);
