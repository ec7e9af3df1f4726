/* sender_trust.h - is the From address proved, and do From and Reply-To agree? */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/identity.h"
#include "model/mail.h"
#include "model/policy.h"

/* Fills role, person, is_verified and has_conflict of `identity`, and says in `why` by what.
 * `policy` may be NULL: then everybody is a complainant and nobody is verified. */
void sender_trust_read(const Mail *mail, const Policy *policy, Identity *identity);
