/* transitions_agent.c - rows of the table of transitions of agents' mails; data only */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "transition_row.h"

const Transition transitions_agent[] = {
    /* --- a mail of an agent ------------------------------------------------------------------- */
    {AT_TICKET, EVENT_AGENT_ANSWERED, guard_has_no_words, REFUSED,
     .rule = "a mail without words sends no letter"},
    {AT_NEW, EVENT_AGENT_ANSWERED, NULL, STAGE_INVESTIGATING, WAITING_ON_COMPLAINANT,
     .flags = IS_ANSWER, LETTERS(TO_COMPLAINANT(ANSWER)), .rule = "the first answer of an agent"},
    {AT_WORK, EVENT_AGENT_ANSWERED, guard_keeps_waiting, UNCHANGED, .flags = IS_ANSWER,
     LETTERS(TO_COMPLAINANT(ANSWER)),
     .rule = "an agent answers, and says whom the ticket waits for"},
    {AT_WORK, EVENT_AGENT_ANSWERED, NULL, SAME, WAITING_ON_COMPLAINANT, .flags = IS_ANSWER,
     LETTERS(TO_COMPLAINANT(ANSWER)), .rule = "an agent answers"},
    {AT_RESOLVED, EVENT_AGENT_ANSWERED, guard_is_final, UNCHANGED, .flags = IS_ANSWER,
     LETTERS(TO_COMPLAINANT(FINAL)), DEADLINES(GRACE_FROM_NOW),
     .rule = "the last letter: the decision, and who can be asked next"},
    {AT_RESOLVED, EVENT_AGENT_ANSWERED, NULL, UNCHANGED, .flags = IS_ANSWER,
     LETTERS(TO_COMPLAINANT(ANSWER)), DEADLINES(GRACE_FROM_NOW),
     .rule = "an agent answers a resolved ticket: it waits anew before it closes"},
    {AT_CLOSED, EVENT_AGENT_ANSWERED, guard_is_spam, REFUSED,
     .rule = "the ticket is marked as spam: it has to be reopened first"},
    {AT_CLOSED, EVENT_AGENT_ANSWERED, NULL, UNCHANGED, .flags = IS_ANSWER,
     LETTERS(TO_COMPLAINANT(ANSWER)),
     .rule = "an agent answers a closed ticket, which stays closed"},

    {AT_TICKET, EVENT_NOTED, NULL, UNCHANGED, .rule = "a note is kept"},

    {AT_TICKET, EVENT_ASSIGNED, guard_is_new_owner_named, REFUSED,
     .rule = "the ticket can't be given to this person"},
    {AT_OPEN | AT_RESOLVED, EVENT_ASSIGNED, guard_is_for_another, UNCHANGED,
     LETTERS(TO_AGENTS(NEW_TICKET)), .rule = "the new owner gets the ticket"},
    {AT_TICKET, EVENT_ASSIGNED, NULL, UNCHANGED, .rule = "the owner is set"},

    {AT_OPEN, EVENT_SOLVED, NULL, STAGE_RESOLVED, WAITING_ON_NOBODY, DEADLINES(GRACE_FROM_NOW),
     .rule = "solved: the ticket waits before it closes"},
    {AT_RESOLVED, EVENT_SOLVED, NULL, UNCHANGED, DEADLINES(GRACE_FROM_NOW),
     .rule = "solved again: the ticket waits anew before it closes"},
    {AT_CLOSED, EVENT_SOLVED, NULL, REFUSED,
     .rule = "the ticket is closed: it has to be reopened first"},

    {AT_OPEN | AT_RESOLVED, EVENT_CLOSED_BY_AGENT, NULL, STAGE_CLOSED, WAITING_ON_NOBODY,
     OUTCOME_OF_EVENT, DEADLINES(NO_GRACE, SURVEY_FROM_NOW), .rule = "closed by an agent"},
    {AT_CLOSED, EVENT_CLOSED_BY_AGENT, NULL, REFUSED, .rule = "the ticket is closed already"},

    {AT_OPEN | AT_RESOLVED, EVENT_DECIDED, guard_has_words, STAGE_RESOLVED, WAITING_ON_NOBODY,
     OUTCOME_OF_EVENT, DEADLINES(GRACE_FROM_NOW), .rule = "decided by an agent"},
    {AT_OPEN | AT_RESOLVED, EVENT_DECIDED, NULL, REFUSED,
     .rule = "a decision is told in a letter of the agent's own"},
    {AT_CLOSED, EVENT_DECIDED, NULL, REFUSED,
     .rule = "the ticket is closed: it has to be reopened before it is decided anew"},

    {AT_DONE, EVENT_REOPENED_BY_AGENT, NULL, REOPENED, .flags = IS_REOPENING,
     DEADLINES(NO_GRACE, NO_SURVEY, NO_REMINDER), .rule = "reopened by an agent"},
    {AT_OPEN, EVENT_REOPENED_BY_AGENT, NULL, REFUSED, .rule = "the ticket is open already"},

    {AT_NEW, EVENT_TAKEN_UP, guard_has_words, STAGE_INVESTIGATING, WAITING_ON_AGENT,
     .rule = "taken up by an agent, whose own words tell the complainant"},
    {AT_NEW, EVENT_TAKEN_UP, guard_is_reachable, STAGE_INVESTIGATING, WAITING_ON_AGENT,
     .flags = IS_SPOKEN, LETTERS(TO_COMPLAINANT(PROGRESS)),
     .rule = "taken up by an agent: the complainant is told"},
    {AT_NEW, EVENT_TAKEN_UP, NULL, STAGE_INVESTIGATING, WAITING_ON_AGENT,
     .rule = "taken up by an agent; the complainant can't be told by mail"},
    {AT_WORK, EVENT_TAKEN_UP, NULL, STAGE_INVESTIGATING, WAITING_ON_AGENT,
     .rule = "taken up again: it waits for an agent"},
    {AT_DONE, EVENT_TAKEN_UP, NULL, REOPENED, .flags = IS_REOPENING,
     DEADLINES(NO_GRACE, NO_SURVEY, NO_REMINDER), .rule = "taken up by an agent: reopened"},

    {AT_NEW, EVENT_LEFT_TO_COMPLAINANT, NULL, STAGE_INVESTIGATING, WAITING_ON_COMPLAINANT,
     .flags = IS_ASKING, DEADLINES(SILENCE(REMINDER)),
     .rule = "an agent waits for the complainant"},
    {AT_WORK, EVENT_LEFT_TO_COMPLAINANT, NULL, SAME, WAITING_ON_COMPLAINANT, .flags = IS_ASKING,
     DEADLINES(SILENCE(REMINDER)), .rule = "it waits for the complainant"},
    {AT_DONE, EVENT_LEFT_TO_COMPLAINANT, NULL, REFUSED,
     .rule = "nobody is waited for: it has to be reopened first"},

    {AT_NEW, EVENT_LEFT_TO_THIRD_PARTY, NULL, STAGE_INVESTIGATING, WAITING_ON_THIRD_PARTY,
     .rule = "an agent waits for a third party"},
    {AT_WORK, EVENT_LEFT_TO_THIRD_PARTY, NULL, SAME, WAITING_ON_THIRD_PARTY,
     .rule = "it waits for a third party"},
    {AT_DONE, EVENT_LEFT_TO_THIRD_PARTY, NULL, REFUSED,
     .rule = "no third party is waited for: it has to be reopened first"},

    {AT_CLOSED, EVENT_DISMISSED, NULL, REFUSED,
     .rule = "the ticket is closed: it has to be reopened before it is dismissed"},
    {AT_TICKET, EVENT_DISMISSED, guard_has_words, STAGE_CLOSED, WAITING_ON_NOBODY, OUTCOME_OF_EVENT,
     DEADLINES(NO_GRACE), .rule = "dismissed: the agent's own words tell the complainant"},
    {AT_TICKET, EVENT_DISMISSED, guard_is_reachable, STAGE_CLOSED, WAITING_ON_NOBODY,
     OUTCOME_OF_EVENT, LETTERS(TO_COMPLAINANT(DISMISSED)), DEADLINES(NO_GRACE),
     .rule = "dismissed: the complainant is told why"},
    {AT_TICKET, EVENT_DISMISSED, NULL, STAGE_CLOSED, WAITING_ON_NOBODY, OUTCOME_OF_EVENT,
     DEADLINES(NO_GRACE), .rule = "dismissed: the complainant can't be told by mail"},

    {AT_TICKET, EVENT_MARKED_SPAM, NULL, STAGE_CLOSED, WAITING_ON_NOBODY, OUTCOME_CLEARED,
     DEADLINES(NO_GRACE, NO_SURVEY, NO_REMINDER), .rule = "spam: closed without a word to anybody"},

    {AT_OPEN | AT_RESOLVED, EVENT_REGROUPED, guard_needs_owner, UNCHANGED,
     LETTERS(TO_AGENTS(NEW_TICKET)), .rule = "the department's agents get the ticket"},
    {AT_TICKET, EVENT_REGROUPED, NULL, UNCHANGED, .rule = "the department is set"},

    {AT_TICKET, EVENT_CHANGED, NULL, UNCHANGED, .rule = "an agent describes the ticket"},
    {AT_TICKET, EVENT_CONTACT_LOGGED, NULL, UNCHANGED, .flags = IS_SPOKEN,
     .rule = "a contact outside mail is kept"},
    {AT_TICKET, EVENT_PEOPLE_CHANGED, NULL, UNCHANGED, .rule = "others belong to the ticket now"},
    {AT_TICKET, EVENT_LINKED, NULL, UNCHANGED, .rule = "another ticket has to do with it"},

    {AT_TICKET, EVENT_MERGED, NULL, STAGE_CLOSED, WAITING_ON_NOBODY,
     DEADLINES(NO_GRACE, NO_SURVEY, NO_REMINDER), .rule = "merged into another ticket"},
    {AT_DONE, EVENT_JOINED, guard_is_joined_by_open, REOPENED, .flags = IS_REOPENING,
     DEADLINES(NO_GRACE, NO_SURVEY, NO_REMINDER),
     .rule = "an open ticket was merged into it: reopened"},
    {AT_OPEN, EVENT_JOINED, guard_is_joined_by_unanswered, SAME, WAITING_ON_AGENT,
     .rule = "a ticket that waits for an agent was merged into it"},
    {AT_TICKET, EVENT_JOINED, NULL, UNCHANGED, .rule = "another ticket was merged into it"},
    {AT_TICKET, EVENT_SPLIT, NULL, UNCHANGED, .rule = "one of its mails became a ticket"},
};

const gsize transitions_agent_count = G_N_ELEMENTS(transitions_agent);
