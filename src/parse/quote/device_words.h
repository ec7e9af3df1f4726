/* device_words.h - how the lines of phones, apps and mail services begin and end */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "device_lines.h"

/* How the line starts and ends, as text_line_fold() leaves it. Sure are those that speak of "my"
 * device or name a mail program; a customer may begin a line with the others. */
typedef struct {
    DeviceLine kind;
    const gchar *start;
    const gchar *end;
} DeviceWords;

extern const DeviceWords device_words_lines[];
extern const gsize device_words_line_count;

/* Which small letters stand second in them, for each that stands first; NULL: none does. */
extern const gchar *const device_words_seconds[26];

/* How it ends in languages that put the verb last. All are sure. */
extern const TextLine device_words_ends[];
extern const gsize device_words_end_count;
