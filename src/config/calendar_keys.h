/* calendar_keys.h - the part of the table of amends.yaml about working calendars */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "setting_keys.h"

/* Below each of "calendars". */
extern const SettingKey setting_keys_calendar[];
