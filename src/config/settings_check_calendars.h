/* settings_check_calendars.h - what the table can't say of calendars: hours, who names them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "yaml_tree.h"

void settings_check_calendars(const gchar *file, const YamlNode *root, GPtrArray *out_faults);
