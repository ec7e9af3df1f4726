/* settings_check_clocks.h - what the table can't say of clocks: names, and the order of levels */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "yaml_tree.h"

/* `people` and `queues`: of setting_names_of(). */
void settings_check_clocks(const gchar *file, const YamlNode *root, GHashTable *people,
                           GHashTable *queues, GPtrArray *out_faults);
