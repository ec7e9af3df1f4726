/* settings_check.h - what the table can't say: names that must exist, addresses that clash */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "yaml_tree.h"

/* Looks at names, addresses and values that must fit each other; opens no file. Values that are
 * missing or of a wrong form were complained about already and are passed over. */
void settings_check(const gchar *file, const YamlNode *root, GPtrArray *out_faults);
