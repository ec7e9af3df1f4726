/* digest_keys.c - the part of the table of amends.yaml about the digests of managers */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "key_groups.h"

#include "setting_row.h"

const SettingKey setting_keys_digest[] = {
    {WORD(RawDigest, person, VALUE_NAME), .is_required = TRUE,
     .help = "Name of a person whose role is manager."},
    {WORD(RawDigest, daily, VALUE_TEXT), .standard = "08:00",
     .help = "When the daily digest comes, on the working days of the calendar of the first queue; "
             "\"no\": never. Monday's tells of the weekend, too."},
    {WORD(RawDigest, weekly, VALUE_TEXT), .standard = "monday 08:00",
     .help = "Weekday and time of the weekly digest, which takes the place of that day's daily "
             "one and brings the tickets as a workbook; \"no\": never."},
    {WORD(RawDigest, time_zone, VALUE_ZONE),
     .help = "Where the reader is: times, and where days begin. Without it the person's."},
    {WORDS(RawDigest, queues, VALUE_NAME),
     .help = "Whose tickets are counted, of those that the person may see. Without it all of "
             "them."},
    {NULL},
};
