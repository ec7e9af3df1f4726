/* settings_calendars.h - the calendars of amends.yaml, with what their holiday files say */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "yaml_tree.h"

/* Of WorkingCalendar, settled, in the order of amends.yaml; caller unrefs. Relative paths start
 * from `folder`. Faults (of SettingFault) name the .ics file and its line; what was complained
 * about elsewhere is passed over. */
GPtrArray *settings_calendars_read(const gchar *file, const YamlNode *root, const gchar *folder,
                                   GPtrArray *out_faults);
