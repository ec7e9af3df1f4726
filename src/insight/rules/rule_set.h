/* rule_set.h - a site's rules: compiled, tried on their examples, applied in their order */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "insight/sorting.h"
#include "rule_case.h"

typedef struct RuleSet RuleSet;

/* Compiles `rules` (of Rule, borrowed as long as the set lives): patterns, and words, which become
 * terms of `index` with the groups first_group, first_group + 1, ... All faults (of RuleFault) are
 * appended. */
RuleSet *rule_set_new(const GPtrArray *rules, TermIndex *index, guint first_group,
                      GPtrArray *out_faults);
void rule_set_free(RuleSet *set);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RuleSet, rule_set_free)

/* Tries all patterns on `text` and notes in `evidence` what they matched. */
void rule_set_read(const RuleSet *set, const gchar *text, Evidence *evidence);

/* Applies the rules that fit, in their order, to `sorting`; the category and the queue in `mail`
 * follow. With `stops_at_first` behind the first that fits none is asked any more. */
void rule_set_apply(const RuleSet *set, RuleCase *mail, gboolean stops_at_first, Sorting *sorting);

/* Does the place'th rule fit the words of `mail`, whatever else it asks for? For its examples. */
gboolean rule_set_fits_words(const RuleSet *set, guint place, const RuleCase *mail);

guint rule_set_count(const RuleSet *set);
const Rule *rule_set_rule(const RuleSet *set, guint place);
