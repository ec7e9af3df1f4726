/* setting_row.h - how a row of the table of amends.yaml is written */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "setting_keys.h"

enum { MINUTE = 60, HOUR = 60 * MINUTE, DAY = 24 * HOUR, YEAR = 365 * DAY, KIB = 1024 };

#define AT(record, field) .offset = G_STRUCT_OFFSET(record, field)
#define WORD(record, field, value_type) #field, KEY_WORD, value_type, AT(record, field)
#define WORDS(record, field, value_type) #field, KEY_WORDS, value_type, AT(record, field)
#define GROUP(record, field, rows, raw)                                                            \
#field, KEY_GROUP, AT(record, field), .inside = rows, .size = sizeof(raw)
#define GROUPS(record, field, rows, raw)                                                           \
#field, KEY_GROUPS, AT(record, field), .inside = rows, .size = sizeof(raw)
