/* settings_fill_rules.h - from amends.yaml to the rules for new complaints */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "config/settings.h"
#include "keys/raw_records.h"
#include "yaml_tree.h"

/* See settings_fill(). `folder` is what relative paths are relative to. */
void settings_fill_rules(const RawSettings *raw, const YamlNode *root, const gchar *folder,
                         SortingPolicy *sorting);
void settings_free_rules(SortingPolicy *sorting);
