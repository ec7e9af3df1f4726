/* transitions_time.c - rows of the table of transitions of time that passed; the last row is for
 * all else; data only */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "transition_row.h"

const Transition transitions_time[] = {
    /* --- time passed -------------------------------------------------------------------------- */
    {AT_RESOLVED, EVENT_GRACE_ENDED, NULL, STAGE_CLOSED, WAITING_ON_NOBODY,
     DEADLINES(NO_GRACE, SURVEY_FROM_NOW), .rule = "no objection in the grace period: closed"},
    {AT_ANY, EVENT_GRACE_ENDED, NULL, UNCHANGED, DEADLINES(NO_GRACE),
     .rule = "a grace period ended that had lost its meaning"},

    {AT_CLOSED, EVENT_SURVEY_DUE, guard_may_survey, UNCHANGED, LETTERS(TO_COMPLAINANT(SURVEY)),
     DEADLINES(NO_SURVEY, REMINDER_FROM_NOW), .rule = "the complainant is asked how it went"},
    {AT_ANY, EVENT_SURVEY_DUE, NULL, UNCHANGED, DEADLINES(NO_SURVEY),
     .rule = "no survey: not closed, asked lately, or the address does not work"},

    {AT_CLOSED, EVENT_SURVEY_REMINDER_DUE, guard_may_remind, UNCHANGED,
     LETTERS(TO_COMPLAINANT(SURVEY_REMINDER)), DEADLINES(NO_REMINDER),
     .rule = "the one reminder of a survey"},
    {AT_ANY, EVENT_SURVEY_REMINDER_DUE, NULL, UNCHANGED, DEADLINES(NO_REMINDER),
     .rule = "no reminder: reopened, voted, or the address does not work"},

    {AT_CLOSED, EVENT_STILL_WELL_DUE, guard_may_ask_if_well, UNCHANGED, .marks = MARK_CHECKED,
     LETTERS(TO_COMPLAINANT(STILL_WELL)), DEADLINES(NO_STILL_WELL),
     .rule = "a grave complaint was closed a while ago: the complainant is asked how it is, once"},
    {AT_ANY, EVENT_STILL_WELL_DUE, NULL, UNCHANGED, DEADLINES(NO_STILL_WELL),
     .rule = "not asked how it is: reopened, stopped, or the address does not work"},

    {AT_OPEN, EVENT_PROGRESS_DUE, guard_may_tell_progress, UNCHANGED, .marks = MARK_PROGRESS,
     LETTERS(TO_COMPLAINANT(PROGRESS)),
     .rule = "nothing was said for the promised time: the complainant is told where it stands"},
    {AT_ANY, EVENT_PROGRESS_DUE, NULL, UNCHANGED,
     .rule = "nothing was said to the complainant for the promised time"},
    {AT(STAGE_ACKNOWLEDGED) | AT_WORK, EVENT_HOLDING_DUE, guard_may_put_off, UNCHANGED,
     .marks = MARK_HOLDING, LETTERS(TO_COMPLAINANT(HOLDING)),
     .rule = "no answer will be there in time: the complainant is told why, and a later date"},
    {AT_ANY, EVENT_HOLDING_DUE, NULL, UNCHANGED,
     .rule = "the complainant is not put off: a person has to speak"},
    {AT_ANY, EVENT_CLOCK_STRUCK, NULL, UNCHANGED,
     .rule = "a promised time is near or has passed: who has to know is told"},
    {AT_ANY, EVENT_BURST_FOUND, NULL, UNCHANGED, LETTERS(TO_MANAGER(BURST)),
     .rule = "many like complaints at once: the manager is told"},
    {AT_OPEN, EVENT_SILENCE_DUE, guard_is_not_asked, UNCHANGED, DEADLINES(NO_SILENCE),
     .rule = "no reminder: the complainant is not waited for any more"},
    {AT_OPEN, EVENT_SILENCE_DUE, guard_was_reminded_twice, STAGE_CLOSED, WAITING_ON_NOBODY,
     LETTERS(TO_COMPLAINANT(CLOSED_UNANSWERED)), DEADLINES(NO_SILENCE),
     .rule = "no answer after two reminders: closed, and the complainant is told how to go on"},
    {AT_OPEN, EVENT_SILENCE_DUE, guard_was_reminded, UNCHANGED, .flags = IS_ASKING,
     LETTERS(TO_COMPLAINANT(REMINDER)), DEADLINES(SILENCE(SILENCE)),
     .rule = "no answer: the complainant is reminded for the second and last time"},
    {AT_OPEN, EVENT_SILENCE_DUE, NULL, UNCHANGED, .flags = IS_ASKING,
     LETTERS(TO_COMPLAINANT(REMINDER)), DEADLINES(SILENCE(SECOND_REMINDER)),
     .rule = "no answer: the complainant is reminded"},
    {AT_ANY, EVENT_SILENCE_DUE, NULL, UNCHANGED, DEADLINES(NO_SILENCE),
     .rule = "no reminder: the ticket is done"},

    {AT_NONE, ANY_EVENT, NULL, REFUSED, .rule = "there is no ticket yet"},
};

const gsize transitions_time_count = G_N_ELEMENTS(transitions_time);
