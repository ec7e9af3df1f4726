/* transitions_words.c - rows of the table of transitions of words of the complainant: STATUS, STOP;
 * data only */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "transition_row.h"

const Transition transitions_words[] = {
    /* --- a word of the complainant ------------------------------------------------------------ */
    {AT_CLOSED, EVENT_STATUS_ASKED, guard_is_spam, UNCHANGED, .rule = "spam: filed in silence"},
    {AT_TICKET, EVENT_STATUS_ASKED, guard_may_answer, UNCHANGED, LETTERS(TO_COMPLAINANT(STATUS)),
     .rule = "STATUS: the complainant is told how things stand"},
    {AT_TICKET, EVENT_STATUS_ASKED, NULL, UNCHANGED, LETTERS(TO_AGENTS(COMPLAINANT_WROTE)),
     .rule = "STATUS without an answer: the agents are told"},

    {AT_CLOSED, EVENT_ESCALATED, guard_is_spam, UNCHANGED, .rule = "spam: nobody is told"},
    {AT_OPEN, EVENT_ESCALATED, guard_was_escalated_and_may_answer, SAME, WAITING_ON_AGENT,
     LETTERS(TO_COMPLAINANT(STATUS), TO_AGENTS(COMPLAINANT_WROTE)),
     .rule = "ESCALATE within a day: the manager knows, the complainant is told how things stand"},
    {AT_OPEN, EVENT_ESCALATED, guard_was_escalated, SAME, WAITING_ON_AGENT,
     LETTERS(TO_AGENTS(COMPLAINANT_WROTE)), .rule = "ESCALATE within a day: the manager knows"},
    {AT_OPEN, EVENT_ESCALATED, guard_may_answer, SAME, WAITING_ON_AGENT,
     LETTERS(TO_COMPLAINANT(ESCALATED), MANAGER_AND_AGENTS),
     .rule = "ESCALATE: the manager is told at once"},
    {AT_OPEN, EVENT_ESCALATED, NULL, SAME, WAITING_ON_AGENT, LETTERS(MANAGER_AND_AGENTS),
     .rule = "ESCALATE without an answer: the manager is told"},
    {AT_DONE, EVENT_ESCALATED, guard_may_answer, REOPENED, .flags = IS_REOPENING,
     LETTERS(TO_COMPLAINANT(ESCALATED), MANAGER_AND_AGENTS), ALL_AWAY,
     .rule = "ESCALATE after the end: reopened, the manager is told at once"},
    {AT_DONE, EVENT_ESCALATED, NULL, REOPENED, .flags = IS_REOPENING, LETTERS(MANAGER_AND_AGENTS),
     ALL_AWAY, .rule = "ESCALATE after the end: reopened, the manager is told"},

    {AT_OPEN | AT_RESOLVED, EVENT_WITHDRAWN, guard_may_answer, STAGE_CLOSED, WAITING_ON_NOBODY,
     OUTCOME_OF_EVENT, LETTERS(TO_COMPLAINANT(WITHDRAWN), TO_AGENTS(COMPLAINANT_WROTE)), ALL_AWAY,
     .rule = "WITHDRAW: closed"},
    {AT_OPEN | AT_RESOLVED, EVENT_WITHDRAWN, NULL, STAGE_CLOSED, WAITING_ON_NOBODY,
     OUTCOME_OF_EVENT, LETTERS(TO_AGENTS(COMPLAINANT_WROTE)), ALL_AWAY,
     .rule = "WITHDRAW without an answer: closed"},
    {AT_CLOSED, EVENT_WITHDRAWN, guard_is_spam, UNCHANGED, .rule = "spam: it is filed"},
    {AT_CLOSED, EVENT_WITHDRAWN, guard_may_answer, UNCHANGED, LETTERS(TO_COMPLAINANT(STATUS)),
     .rule = "WITHDRAW after the end: the complainant is told how things stand"},
    {AT_CLOSED, EVENT_WITHDRAWN, NULL, UNCHANGED, LETTERS(TO_AGENTS(COMPLAINANT_WROTE)),
     .rule = "WITHDRAW after the end: the agents are told"},

    {AT_CLOSED, EVENT_REOPENED_BY_WORD, guard_is_spam, UNCHANGED, .rule = "spam: it stays closed"},
    {AT_DONE, EVENT_REOPENED_BY_WORD, guard_may_reopen_and_answer, REOPENED, .flags = IS_REOPENING,
     LETTERS(TO_COMPLAINANT(REOPENED), TO_AGENTS(COMPLAINANT_WROTE)), ALL_AWAY,
     .rule = "REOPEN: reopened, the agents are told"},
    {AT_DONE, EVENT_REOPENED_BY_WORD, guard_may_reopen, REOPENED, .flags = IS_REOPENING,
     LETTERS(TO_AGENTS(COMPLAINANT_WROTE)), ALL_AWAY, .rule = "REOPEN without an answer"},
    {AT_DONE, EVENT_REOPENED_BY_WORD, guard_may_answer, UNCHANGED,
     LETTERS(TO_COMPLAINANT(REOPENED), TO_AGENTS(COMPLAINANT_WROTE)),
     .rule = "REOPEN too long after the end: the agents decide"},
    {AT_OPEN, EVENT_REOPENED_BY_WORD, guard_may_answer, UNCHANGED,
     LETTERS(TO_COMPLAINANT(STATUS), TO_AGENTS(COMPLAINANT_WROTE)),
     .rule = "REOPEN of what is open: the complainant is told how things stand"},
    {AT_TICKET, EVENT_REOPENED_BY_WORD, NULL, UNCHANGED, LETTERS(TO_AGENTS(COMPLAINANT_WROTE)),
     .rule = "REOPEN that opens nothing: the agents are told"},

    {AT_TICKET, EVENT_STOPPED, guard_may_answer, UNCHANGED, LETTERS(TO_COMPLAINANT(STOPPED)),
     DEADLINES(NO_SURVEY, NO_REMINDER),
     .rule = "STOP: no more letters that nobody asked for, and a word that says so"},
    {AT_TICKET, EVENT_STOPPED, NULL, UNCHANGED, DEADLINES(NO_SURVEY, NO_REMINDER),
     .rule = "STOP: no more letters that nobody asked for"},

    {AT_CLOSED, EVENT_LETTERS_WANTED, guard_is_spam, UNCHANGED, .rule = "spam: filed in silence"},
    {AT_TICKET, EVENT_LETTERS_WANTED, guard_has_stopped_and_may_hear, UNCHANGED,
     LETTERS(TO_COMPLAINANT(RESUMED)), .rule = "START: what STOP had ended comes again"},
    {AT_TICKET, EVENT_LETTERS_WANTED, guard_has_stopped, UNCHANGED,
     .rule = "START without an answer: what STOP had ended comes again"},
    {AT_TICKET, EVENT_LETTERS_WANTED, NULL, UNCHANGED, LETTERS(TO_AGENTS(COMPLAINANT_WROTE)),
     .rule = "START of somebody who gets all letters: the agents are told"},

    /* --- all is still well -------------------------------------------------------------------- */
    {AT_CLOSED, EVENT_SAID_WELL, guard_may_answer, UNCHANGED, .marks = MARK_WELL,
     LETTERS(TO_COMPLAINANT(WELL_THANKS)), .rule = "all is still well: thanks, it stays closed"},
    {AT_TICKET, EVENT_SAID_WELL, NULL, UNCHANGED, .rule = "all is still well: it is filed"},
};

const gsize transitions_words_count = G_N_ELEMENTS(transitions_words);
