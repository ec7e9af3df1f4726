/* sorting_keys.h - the part of the table of amends.yaml about sorting complaints */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "setting_keys.h"

/* All end with a row without a name. */
extern const SettingKey setting_keys_sorting[];
extern const SettingKey setting_keys_rule[];
extern const SettingKey setting_keys_category[];
extern const SettingKey setting_keys_cause[];
