/* service_notice.h - notices of mailing services about our own mail, in JSON */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/identity.h"
#include "model/mail.h"

/* Is `mail` such a notice? Then `kind`, `bounces` and `original_message_id` of `identity` are
 * filled, `why` says from what, and it is TRUE. */
gboolean service_notice_read(const Mail *mail, Identity *identity);
