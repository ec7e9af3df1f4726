/* grant_rule.h - does an answer, or an option of an offer, grant more than an agent may alone */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pure. `limits` is of Money, one a currency; NULL or empty: an agent may grant anything. An amount
 * in a currency without a limit is above it: nobody said how much of that is much. When in doubt,
 * a manager is asked. */
#pragma once

#include "model/grant.h"
#include "model/offer.h"

/* What is worst among the options: each counts with all its amounts together, and a refund or
 * voucher without any with one that nobody can tell. */
Grant grant_rule_of_options(const GArray *limits, const GPtrArray *options);

/* What is worst among the sentences that grant money ("we refund 300 CNY", not "we can't refund"):
 * each counts with the largest of its amounts. */
Grant grant_rule_of_words(const GArray *limits, const gchar *words);
