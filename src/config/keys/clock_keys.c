/* clock_keys.c - the part of the table of amends.yaml about clocks, and who is told of them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "key_groups.h"

#include "setting_row.h"

static const gchar *const yes_or_no[] = {"no", "yes", NULL};
static const gchar *const priorities[] = {"low", "normal", "high", "urgent", NULL};

#define OWN_TIME(field, text)                                                                      \
    { WORD(RawClockRule, field, VALUE_DURATION), .least = MINUTE, .most = YEAR, .help = text }

static const SettingKey rule_keys[] = {
    {WORD(RawClockRule, queue, VALUE_NAME),
     .help = "Only for this department; without it for all."},
    {WORD(RawClockRule, priority, VALUE_CHOICE), .choices = priorities,
     .help = "Only for tickets of this priority; without it for all."},
    {WORD(RawClockRule, tag, VALUE_NAME),
     .help = "Only for tickets with this tag, such as vip or repeat-complainant; without it for "
             "all."},
    OWN_TIME(first_answer, "In place of promises.first_answer."),
    OWN_TIME(solution, "In place of promises.solution."),
    OWN_TIME(progress, "In place of clocks.progress."),
    OWN_TIME(owner, "In place of clocks.owner."),
    {NULL},
};

static const SettingKey escalation_keys[] = {
    {WORD(RawEscalation, after, VALUE_DURATION), .is_required = TRUE, .least = 0, .most = YEAR,
     .help = "So long after the time has passed, counted in the calendar of the department."},
    {WORDS(RawEscalation, to, VALUE_NAME), .is_required = TRUE,
     .help = "Who is told: agents (the owner, or all of the department), manager (the "
             "department's), or names of people."},
    {WORD(RawEscalation, at_once, VALUE_CHOICE), .choices = yes_or_no, .standard = "no",
     .help = "yes: also outside of working hours."},
    {NULL},
};

const SettingKey setting_keys_clock[] = {
    {WORD(RawClocks, owner, VALUE_DURATION), .least = 0, .most = YEAR, .standard = "1h",
     .help = "A ticket without an owner is told of after; 0 = never."},
    {WORD(RawClocks, progress, VALUE_DURATION), .least = 0, .most = YEAR, .standard = "48h",
     .help = "The complainant hears something at least so often; 0 = no such clock."},
    {WORD(RawClocks, extra_care, VALUE_NUMBER), .least = 1, .most = 100, .standard = "50",
     .help = "Tickets with the tag vip or repeat-complainant have so many per cent of the time for "
             "an owner and for the first answer; 100 = as all. An entry of clocks.rules with a tag "
             "that fits takes its place."},
    {WORD(RawClocks, warning, VALUE_NUMBER), .least = 0, .most = 99, .standard = "75",
     .help = "Agents are warned when so many per cent of the time for the first answer or the "
             "solution are over; 0 = never."},
    {WORD(RawClocks, gather, VALUE_DURATION), .least = 0, .most = DAY, .standard = "15m",
     .help = "What comes up within is told in one mail."},
    {WORD(RawClocks, notices, VALUE_CHOICE), .choices = yes_or_no, .standard = "yes",
     .help = "no: clocks run and are shown, and nobody gets a mail about them, nor does the "
             "desk put off a complainant by itself."},
    {GROUPS(RawClocks, rules, rule_keys, RawClockRule),
     .help = "Other times for some tickets: the first entry that fits and has a time is taken."},
    {GROUPS(RawClocks, escalation, escalation_keys, RawEscalation),
     .help = "Who is told when a time has passed, beside the agents at once; the shortest time "
             "first. Without it the manager after 1d; [] = nobody else."},
    {NULL},
};
