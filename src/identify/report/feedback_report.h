/* feedback_report.h - abuse feedback reports (ARF): a recipient pressed "this is spam" */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/identity.h"
#include "model/mail.h"

/* Is `mail` a feedback report (RFC 5965, RFC 6591)? Then kind and original_message_id of `identity`
 * are filled, `why` says who complained, and it is TRUE. `bounces` stays empty: the mail did
 * arrive. */
gboolean feedback_report_read(const Mail *mail, Identity *identity);
