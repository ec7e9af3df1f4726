/* list_refusal.h - list managers that did not pass a mail on */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/identity.h"
#include "model/mail.h"

/* Is `mail` a list manager's refusal of a mail? `is_marked`: its header fields say that a program
 * or a list wrote it. Then `kind`, `bounces` and `original_message_id` of
 * `identity` are filled, `why` says from what, and it is TRUE. */
gboolean list_refusal_read(const Mail *mail, gboolean is_marked, Identity *identity);
