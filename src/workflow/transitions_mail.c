/* transitions_mail.c - rows of the table of transitions of mails: complaints, answers, reports,
 * votes; data only */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "transition_row.h"

const Transition transitions_mail[] = {
    /* --- a mail of the complainant --------------------------------------------------------- */
    {AT_NONE, EVENT_COMPLAINT_ARRIVED, guard_may_answer, STAGE_ACKNOWLEDGED, WAITING_ON_AGENT,
     LETTERS(TO_COMPLAINANT(ACKNOWLEDGEMENT), TO_AGENTS(NEW_TICKET)),
     .rule = "a new complaint is acknowledged at once"},
    {AT_NONE, EVENT_COMPLAINT_ARRIVED, NULL, STAGE_RECEIVED, WAITING_ON_AGENT,
     LETTERS(TO_AGENTS(NEW_TICKET)),
     .rule = "a new complaint whose sender gets no automatic letters"},
    {AT_TICKET, EVENT_COMPLAINT_ARRIVED, NULL, REFUSED, .rule = "the ticket is there already"},

    {AT_CLOSED, EVENT_COMPLAINANT_WROTE, guard_is_spam, UNCHANGED,
     .rule = "spam: whatever else comes is filed in silence"},
    {AT(STAGE_OFFERED), EVENT_COMPLAINANT_WROTE, NULL, STAGE_INVESTIGATING, WAITING_ON_AGENT,
     LETTERS(TO_AGENTS(COMPLAINANT_WROTE)), .rule = "the complainant answers an offer in words"},
    {AT_OPEN, EVENT_COMPLAINANT_WROTE, NULL, SAME, WAITING_ON_AGENT,
     LETTERS(TO_AGENTS(COMPLAINANT_WROTE)), .rule = "the complainant writes again"},
    {AT_DONE, EVENT_COMPLAINANT_WROTE, NULL, REOPENED, .flags = IS_REOPENING,
     LETTERS(TO_AGENTS(COMPLAINANT_WROTE)), DEADLINES(NO_GRACE, NO_SURVEY, NO_REMINDER),
     .rule = "the complainant is not content: reopened"},

    {AT_OPEN, EVENT_COMPLAINANT_THANKED, NULL, UNCHANGED, LETTERS(TO_AGENTS(COMPLAINANT_WROTE)),
     .rule = "thanks before the end: the agents are told"},
    {AT_DONE, EVENT_COMPLAINANT_THANKED, NULL, UNCHANGED,
     .rule = "thanks are filed, nothing reopens"},

    {AT_CLOSED, EVENT_PARTICIPANT_WROTE, guard_is_spam, UNCHANGED,
     .rule = "spam: a participant's mail is filed in silence"},
    {AT_TICKET, EVENT_PARTICIPANT_WROTE, NULL, UNCHANGED, LETTERS(TO_AGENTS(COMPLAINANT_WROTE)),
     .rule = "a participant writes: the agents are told, nothing reopens"},

    /* --- a mail of a machine ---------------------------------------------------------------- */
    {AT_TICKET, EVENT_AUTO_REPLY_FILED, NULL, UNCHANGED,
     .rule = "automatic mail is filed and changes nothing"},
    {AT_TICKET, EVENT_LETTER_DELAYED, NULL, UNCHANGED,
     .rule = "a letter is late, its mail system goes on trying"},

    {AT_CLOSED, EVENT_LETTER_BOUNCED, guard_is_spam, UNCHANGED,
     .rule = "spam: a letter that comes back is filed in silence"},
    {AT_TICKET, EVENT_LETTER_BOUNCED, guard_is_manager_bouncing, UNCHANGED,
     .rule = "the manager's own address does not work: nobody is told by mail"},
    {AT_TICKET, EVENT_LETTER_BOUNCED, guard_is_staff_bouncing_told, UNCHANGED,
     .rule = "the address of staff does not work, the manager knows"},
    {AT_TICKET, EVENT_LETTER_BOUNCED, guard_is_staff_bouncing, UNCHANGED,
     LETTERS(TO_MANAGER(UNDELIVERABLE)),
     .rule = "the address of staff does not work: the manager is told"},
    {AT_OPEN, EVENT_LETTER_BOUNCED, guard_was_told_bounce, SAME, WAITING_ON_AGENT,
     .rule = "a letter can't be delivered, the agents know the address"},
    {AT_OPEN, EVENT_LETTER_BOUNCED, NULL, SAME, WAITING_ON_AGENT, LETTERS(TO_AGENTS(UNDELIVERABLE)),
     .rule = "a letter can't be delivered: the agents are told"},
    {AT_DONE, EVENT_LETTER_BOUNCED, guard_was_told_bounce, UNCHANGED,
     .rule = "a letter can't be delivered, the agents know the address"},
    {AT_DONE, EVENT_LETTER_BOUNCED, NULL, UNCHANGED, LETTERS(TO_AGENTS(UNDELIVERABLE)),
     .rule = "a letter can't be delivered: the agents are told"},

    /* --- a vote ------------------------------------------------------------------------------- */
    {AT_TICKET, EVENT_VOTED, guard_is_void_vote, REFUSED,
     .rule = "no survey waits for this vote: to be read as words"},
    {AT_DONE, EVENT_VOTED, guard_is_unhappy_and_answerable, REOPENED,
     .flags = IS_REOPENING | IS_VOTE,
     LETTERS(TO_COMPLAINANT(SURVEY_APOLOGY), TO_MANAGER(UNHAPPY), TO_AGENTS(UNHAPPY)),
     DEADLINES(NO_GRACE, NO_SURVEY, NO_REMINDER),
     .rule = "an unhappy vote: apology, reopened, the manager is told"},
    {AT_DONE, EVENT_VOTED, guard_is_unhappy, REOPENED, .flags = IS_REOPENING | IS_VOTE,
     LETTERS(TO_MANAGER(UNHAPPY), TO_AGENTS(UNHAPPY)), DEADLINES(NO_GRACE, NO_SURVEY, NO_REMINDER),
     .rule = "an unhappy vote: reopened, the manager is told"},
    {AT_OPEN, EVENT_VOTED, guard_is_unhappy_and_answerable, SAME, WAITING_ON_AGENT,
     .flags = IS_VOTE,
     LETTERS(TO_COMPLAINANT(SURVEY_APOLOGY), TO_MANAGER(UNHAPPY), TO_AGENTS(UNHAPPY)),
     DEADLINES(NO_REMINDER),
     .rule = "an unhappy vote while reopened: apology, the manager is told"},
    {AT_OPEN, EVENT_VOTED, guard_is_unhappy, SAME, WAITING_ON_AGENT, .flags = IS_VOTE,
     LETTERS(TO_MANAGER(UNHAPPY), TO_AGENTS(UNHAPPY)), DEADLINES(NO_REMINDER),
     .rule = "an unhappy vote while reopened: the manager is told"},
    {AT_TICKET, EVENT_VOTED, guard_may_answer, UNCHANGED, .flags = IS_VOTE,
     LETTERS(TO_COMPLAINANT(SURVEY_THANKS)), DEADLINES(NO_REMINDER),
     .rule = "a vote is counted, with thanks"},
    {AT_TICKET, EVENT_VOTED, NULL, UNCHANGED, .flags = IS_VOTE, DEADLINES(NO_REMINDER),
     .rule = "a vote is counted"},
};

const gsize transitions_mail_count = G_N_ELEMENTS(transitions_mail);
