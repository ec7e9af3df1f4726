/* calendar_keys.c - the part of the table of amends.yaml about working calendars */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "key_groups.h"

#include "setting_row.h"

const SettingKey setting_keys_calendar[] = {
    {WORD(RawCalendar, name, VALUE_NAME), .is_required = TRUE,
     .help = "Short and unique, as in \"amends calendar office\"."},
    {WORD(RawCalendar, zone, VALUE_ZONE),
     .help = "The zone of its hours, as in the tz database; without it the desk's."},
    {WORD(RawCalendar, hours, VALUE_TEXT), .is_required = TRUE,
     .help = "The hours of a week: \"mon-fri 09:00-12:30 13:30-17:30, sat 10:00-14:00\". A span "
             "like 22:00-06:00 ends on the next day and belongs to the day on which it begins; "
             "00:00-24:00 is a whole day."},
    {WORDS(RawCalendar, holidays, VALUE_PATH),
     .help = "iCalendar files (.ics) with holidays and make-up working days. A plain name that is "
             "not in the folder of this file is looked for among the shipped ones: england.ics, "
             "china.ics."},
    {NULL},
};
