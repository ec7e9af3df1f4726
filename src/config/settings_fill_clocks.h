/* settings_fill_clocks.h - from amends.yaml to what was decided about clocks */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "keys/raw_records.h"
#include "model/policy.h"
#include "yaml_tree.h"

/* `node`: the group "clocks", or NULL. After the desk's time zone is known. */
void settings_fill_clocks(const RawClocks *raw, const YamlNode *node, Policy *policy);
