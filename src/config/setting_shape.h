/* setting_shape.h - holds the tree of amends.yaml against the table of keys */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "keys/setting_keys.h"
#include "yaml_tree.h"

/* Every unknown, repeated, missing and mistyped key, and every value that is not of its type or out
 * of its range, is appended to `out_faults`. */
void setting_shape_check(const gchar *file, const YamlNode *root, GPtrArray *out_faults);

/* The same for another file, by a table of its own. */
void setting_shape_check_by(const SettingKey *rows, const gchar *file, const YamlNode *root,
                            GPtrArray *out_faults);
