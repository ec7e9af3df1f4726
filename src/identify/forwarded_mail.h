/* forwarded_mail.h - whose mail did an agent forward to the desk? */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/identity.h"
#include "model/mail.h"
#include "model/policy.h"

/* If `mail` is an agent's or manager's (by `identity`->role) and forwards another mail, fills
 * forwarded_author, forwarded_subject and forwarded_text: from an attached message/rfc822, else
 * from the header lines below a forward line. A mail of the desk's own that is forwarded back
 * counts as none. `why` says what was taken, and what was missing. */
void forwarded_mail_read(const Mail *mail, const Policy *policy, Identity *identity);
