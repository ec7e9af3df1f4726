/* key_groups.h - the groups of the table of amends.yaml, a file an area */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "setting_keys.h"

/* All end with a row without a name. */

/* desk_keys.c */
extern const SettingKey setting_keys_desk[];
extern const SettingKey setting_keys_person[];
extern const SettingKey setting_keys_queue[];
extern const SettingKey setting_keys_department[];

/* calendar_keys.c */
extern const SettingKey setting_keys_calendar[];

/* connection_keys.c */
extern const SettingKey setting_keys_mailbox[];
extern const SettingKey setting_keys_oauth[];
extern const SettingKey setting_keys_delivery[];
extern const SettingKey setting_keys_alarm[];

/* conduct_keys.c */
extern const SettingKey setting_keys_promise[];
extern const SettingKey setting_keys_limit[];
extern const SettingKey setting_keys_trust[];
extern const SettingKey setting_keys_answer[];

/* clock_keys.c */
extern const SettingKey setting_keys_clock[];

/* profile_keys.c: a legal profile, which is a file of its own */
extern const SettingKey setting_keys_profile[];

/* closure_keys.c */
extern const SettingKey setting_keys_closure[];

/* burst_keys.c */
extern const SettingKey setting_keys_burst[];

/* digest_keys.c */
extern const SettingKey setting_keys_digest[];

/* sorting_keys.c */
extern const SettingKey setting_keys_sorting[];
extern const SettingKey setting_keys_rule[];
extern const SettingKey setting_keys_category[];
extern const SettingKey setting_keys_cause[];
