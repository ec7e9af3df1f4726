/* rule_effects.h - what a rule that fits does */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "insight/sorting.h"
#include "rule_case.h"

/* Applies all effects of `rule` to `sorting` and says so, `because` of what held; what later rules
 * see of `mail` follows. */
void rule_effects_apply(const Rule *rule, const gchar *because, RuleCase *mail, Sorting *sorting);
