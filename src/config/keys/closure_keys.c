/* closure_keys.c - the part of the table of amends.yaml about how complaints end, and after it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "key_groups.h"

#include "setting_row.h"

#define DURATION(field, from, usual, text)                                                         \
    {                                                                                              \
        WORD(RawClosure, field, VALUE_DURATION), .least = from, .most = YEAR, .standard = usual,   \
                                                 .help = text                                      \
    }

const SettingKey setting_keys_closure[] = {
    DURATION(reminder, 0, "3d",
             "A complainant who was asked something (\"#pending\") is reminded after; 0 = never, "
             "and the ticket stays open."),
    DURATION(second_reminder, HOUR, "4d", "And once more, so long after the first reminder."),
    DURATION(close, HOUR, "7d",
             "So long after the second reminder the ticket is closed without an outcome, and the "
             "complainant is told how to open it again."),
    DURATION(
        still_well, 0, "7d",
        "So long after a complaint of high severity was closed its complainant is asked, once, "
        "whether all is still well: a yes is thanked for, anything else opens the complaint "
        "again. 0 = never. Nobody is asked who wrote STOP."),
    {NULL},
};
