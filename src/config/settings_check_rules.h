/* settings_check_rules.h - what the table can't say of rules: names that must exist, and senders */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "yaml_tree.h"

/* `people` and `queues` are those of setting_names_of(). */
void settings_check_rules(const gchar *file, const YamlNode *root, GHashTable *people,
                          GHashTable *queues, GPtrArray *out_faults);
