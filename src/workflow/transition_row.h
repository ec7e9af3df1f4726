/* transition_row.h - how a row of the table of transitions is written, and where the rows stand */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "transition_table.h"

/* clang-format off */
/* Lists with their lengths. */
#define LETTERS(...) \
    .letter_count = G_N_ELEMENTS(((LetterOrder[]){__VA_ARGS__})), .letters = {__VA_ARGS__}
#define DEADLINES(...) \
    .deadline_count = G_N_ELEMENTS(((DeadlineRule[]){__VA_ARGS__})), .deadlines = {__VA_ARGS__}

#define TO_COMPLAINANT(kind) {LETTER_##kind, AUDIENCE_COMPLAINANT}
#define TO_AGENTS(kind)      {LETTER_##kind, AUDIENCE_AGENTS}
#define TO_MANAGER(kind)     {LETTER_##kind, AUDIENCE_MANAGER}
#define TO_AUTHOR(kind)      {LETTER_##kind, AUDIENCE_AUTHOR}
#define TO_APPROVER(kind)    {LETTER_##kind, AUDIENCE_APPROVER}
#define TO_ACTION(kind)      {LETTER_##kind, AUDIENCE_ACTION}
#define TO_ASKED(kind)       {LETTER_##kind, AUDIENCE_ASKED}

#define NO_GRACE          {DEADLINE_GRACE, DUE_NO_MORE}
#define NO_SURVEY         {DEADLINE_SURVEY, DUE_NO_MORE}
#define NO_REMINDER       {DEADLINE_SURVEY_REMINDER, DUE_NO_MORE}
#define GRACE_FROM_NOW    {DEADLINE_GRACE, DUE_AFTER_GRACE}
#define SURVEY_FROM_NOW   {DEADLINE_SURVEY, DUE_AFTER_SURVEY_DELAY}
#define REMINDER_FROM_NOW {DEADLINE_SURVEY_REMINDER, DUE_AFTER_SURVEY_REMINDER}
#define ALL_AWAY          DEADLINES(NO_GRACE, NO_SURVEY, NO_REMINDER)
#define MANAGER_AND_AGENTS TO_MANAGER(COMPLAINANT_WROTE), TO_AGENTS(COMPLAINANT_WROTE)
#define NO_STILL_WELL     {DEADLINE_STILL_WELL, DUE_NO_MORE}
#define NO_SILENCE        {DEADLINE_SILENCE, DUE_NO_MORE}
#define SILENCE(due)      {DEADLINE_SILENCE, DUE_AFTER_##due}
/* clang-format on */

/* The rest of a row that changes nothing. */
#define UNCHANGED .stage = SAME, .waiting_on = SAME
#define REFUSED UNCHANGED, .flags = IS_REFUSAL
#define REOPENED                                                                                   \
    .stage = STAGE_INVESTIGATING, .waiting_on = WAITING_ON_AGENT, .outcome = OUTCOME_CLEARED

/* A file each; in this order they are the table. */
extern const Transition transitions_mail[];
extern const gsize transitions_mail_count;
extern const Transition transitions_words[];
extern const gsize transitions_words_count;
extern const Transition transitions_agent[];
extern const gsize transitions_agent_count;
extern const Transition transitions_matters[];
extern const gsize transitions_matters_count;
extern const Transition transitions_time[];
extern const gsize transitions_time_count;
