/* settings_digests.h - digests in amends.yaml: what the table can't say of them, and what they mean
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "keys/setting_keys.h"
#include "model/policy.h"
#include "yaml_tree.h"

/* Are persons managers, queues there, and times of the day? `people` and `queues`: of
 * setting_names_of(). */
void settings_check_digests(const gchar *file, const YamlNode *root, GHashTable *people,
                            GHashTable *queues, GPtrArray *out_faults);

/* Into policy->digests; queues are filled already. */
void settings_fill_digests(const RawGroups *digests, Policy *policy);
