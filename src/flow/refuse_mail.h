/* refuse_mail.h - a mail that can't be read goes to quarantine; the sender of an oversize one is
 * told */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "flow/receive_mail.h"

/* Stores what there is of the mail with the cause. Repeating is harmless. */
gboolean refuse_mail(Office *office, Incoming *incoming, gint64 now, GError **error);
