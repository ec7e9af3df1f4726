/* server_sender.h - the sender of letters that the settings of a server mean */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "config/settings.h"
#include "daemon/logins.h"
#include "delivery/letter_sender.h"

/* `timeout` in seconds; `logins` may be NULL where the server is not logged in to by OAuth. Nothing
 * is connected yet. As letter_sender_new_smtp(). */
LetterSender *server_sender_new(const ServerSettings *server, const Logins *logins, guint timeout,
                                GError **error);
