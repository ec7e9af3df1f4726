/* identify_mail.h - Mail -> what it is, who wrote it and how far that is to be believed */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/identity.h"
#include "model/mail.h"
#include "model/policy.h"

/* Always answers. `policy` may be NULL (amends inspect without a config): no roles, no trust,
 * nothing is our own. Rules in the order they are asked: own, feedback report, delivery reports
 * (RFC 3464), reports in words of a mail system, spam, automatic answers (RFC 3834 and its
 * unofficial cousins), list, bulk, else a person. The evidence is said in `why`. GMime must have
 * been started: an agent's forwarded mail is read with it. Caller owns the result, which borrows
 * persons from `policy`. */
Identity *identify_mail(const Mail *mail, const Policy *policy);
