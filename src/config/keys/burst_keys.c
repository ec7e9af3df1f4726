/* burst_keys.c - the part of the table of amends.yaml about many like complaints at once */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "key_groups.h"

#include "setting_row.h"

const SettingKey setting_keys_burst[] = {
    {WORD(RawBursts, every, VALUE_DURATION), .least = 0, .most = DAY, .standard = "30m",
     .help = "How often the desk looks among new complaints; 0 = never by itself."},
    {WORD(RawBursts, hours, VALUE_NUMBER), .least = 1, .most = 168, .standard = "6",
     .help = "Complaints of so many hours are compared with those of the 28 days before."},
    {WORD(RawBursts, least, VALUE_NUMBER), .least = 3, .most = 1000, .standard = "5",
     .help = "Fewer like complaints are no burst."},
    {WORDS(RawBursts, codes, VALUE_PATTERN),
     .help =
         "Patterns (PCRE2) of what your products, batches or orders look like. Two complaints "
         "in which one of them finds the same are alike with far fewer words in common (the first "
         "three that find anything count). Without them a word of 4 to 12 letters and digits "
         "counts so."},
    {NULL},
};
