/* profile_keys.c - the table of a legal profile: data/profiles/NAME.yaml, or a site's own file */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The values are read from the tree: there are no raw records, and so no offsets. */
#include "key_groups.h"

static const gchar *const yes_or_no[] = {"no", "yes", NULL};
static const gchar *const ends[] = {"answer", "decision", NULL};

#define SOURCE "where it is written, as \"FCA Handbook, DISP 1.6.2R\""

static const SettingKey clock_keys[] = {
    {"name", KEY_WORD, VALUE_NAME, .is_required = TRUE, .help = "short and unique"},
    {"title", KEY_TITLES, VALUE_TEXT, .is_required = TRUE, .help = "one line a language"},
    {"within", KEY_WORD, VALUE_TEXT, .is_required = TRUE,
     .help = "\"15 calendar days\", \"3 working days\" or \"48 hours\" after receipt"},
    {"ends_with", KEY_WORD, VALUE_CHOICE, .is_required = TRUE, .choices = ends,
     .help = "answer (any answer of a person) or decision (resolved or closed)"},
    {"warning", KEY_WORD, VALUE_NUMBER, .least = 0, .most = 99, .standard = "75",
     .help = "per cent of the time; 0 = no warning"},
    {"source", KEY_WORD, VALUE_TEXT, .is_required = TRUE, .help = SOURCE},
    {"check", KEY_WORD, VALUE_TEXT, .help = "what the site has to check"},
    {NULL},
};

static const SettingKey part_keys[] = {
    {"required", KEY_WORD, VALUE_CHOICE, .is_required = TRUE, .choices = yes_or_no,
     .help = "yes or no"},
    {"text", KEY_TITLES, VALUE_TEXT, .help = "words for the letter, one line a language"},
    {"source", KEY_WORD, VALUE_TEXT, .help = SOURCE},
    {"check", KEY_WORD, VALUE_TEXT, .help = "what the site has to check"},
    {NULL},
};

static const gchar *const periods[] = {"month", "quarter", "half-year", "year", NULL};

static const SettingKey time_keys[] = {
    {"name", KEY_WORD, VALUE_NAME, .is_required = TRUE, .help = "short and unique"},
    {"title", KEY_TITLES, VALUE_TEXT, .is_required = TRUE, .help = "one line a language"},
    {"within", KEY_WORD, VALUE_TEXT, .is_required = TRUE, .help = "as of a clock"},
    {"ends_with", KEY_WORD, VALUE_CHOICE, .is_required = TRUE, .choices = ends,
     .help = "answer or decision"},
    {"source", KEY_WORD, VALUE_TEXT, .is_required = TRUE, .help = SOURCE},
    {"check", KEY_WORD, VALUE_TEXT, .help = "what the site has to check"},
    {NULL},
};

static const SettingKey report_keys[] = {
    {"every", KEY_WORD, VALUE_CHOICE, .choices = periods, .standard = "half-year",
     .help = "month, quarter, half-year or year"},
    {"times", KEY_GROUPS, .inside = time_keys,
     .help = "times that are asked about besides the clocks; nobody is warned of them"},
    {"source", KEY_WORD, VALUE_TEXT, .help = SOURCE},
    {"check", KEY_WORD, VALUE_TEXT, .help = "what the site has to check"},
    {NULL},
};

#define PART(name, what)                                                                           \
    { name, KEY_GROUP, .is_required = TRUE, .inside = part_keys, .help = what }

static const SettingKey letter_keys[] = {
    PART("decision", "what was decided"),
    PART("reasons", "why"),
    PART("remedy", "what is done about it, or why nothing is"),
    PART("next_body", "who may be asked next"),
    PART("time_limit", "until when"),
    {NULL},
};

const SettingKey setting_keys_profile[] = {
    {"name", KEY_WORD, VALUE_NAME, .is_required = TRUE, .help = "short"},
    {"title", KEY_TITLES, VALUE_TEXT, .help = "one line a language"},
    {"clocks", KEY_GROUPS, .inside = clock_keys, .help = "what has to be done by when"},
    {"final_letter", KEY_GROUP, .is_required = TRUE, .inside = letter_keys,
     .help = "what a last letter has to hold"},
    {"report", KEY_GROUP, .inside = report_keys, .help = "what is reported to a supervisor"},
    {NULL},
};
