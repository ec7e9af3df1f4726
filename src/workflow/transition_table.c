/* transition_table.c - THE table: stage x event x guard -> next stage, letters, deadlines */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A complaint goes down, and may be thrown back from the end:
 *
 *                      a complaint arrives
 *       its sender gets    |         |    LETTER_ACKNOWLEDGEMENT
 *       no letters         v         v
 *                     RECEIVED   ACKNOWLEDGED
 *                          |         |    an agent answers
 *                          v         v
 *     .-----------------> INVESTIGATING <--- the complainant writes --- OFFERED (by #offer)
 *     |                         |                                          |
 *     |                         |<-----------------------------------------'
 *     |                         |  #solved, from any stage above; DEADLINE_GRACE starts
 *     |                         v
 *     |<----- reopened ----- RESOLVED    an answer or #solved starts DEADLINE_GRACE anew
 *     |                         |
 *     |                         |  the grace period ends, or #close OUTCOME from any stage above;
 *     |                         v  DEADLINE_SURVEY starts
 *     '<----- reopened ------ CLOSED     survey, one reminder, one vote
 *
 * Left to the complainant (#pending): two reminders by DEADLINE_SILENCE, then CLOSED without a
 * survey; any answer ends it.
 *
 * Reopened: the complainant writes more than thanks, votes 1 or 2, or an agent types #reopen. All
 * deadlines are taken away and the outcome is open again. All else leaves the stage as it is.
 *
 * Invariants (each has its test):
 *  1. The first row that fits decides. Every pair of stage and event ends in a row without a guard,
 * and no row stands behind it: decide() is total.
 *  2. A refusal changes nothing, sends nothing and sets no clock; its rule tells the agent why.
 *  3. Automatic mail and late letters change no stage, no clock, and tell nobody.
 *  4. A bounce sends no letter to the address that bounced, nor to a group in which it may be.
 *  5. A deadline that fired is always taken away, whatever became of its ticket: it can't fire
 * twice.
 *  6. The grace deadline runs only at RESOLVED, those of the survey only at CLOSED.
 *  7. What does not wait for the complainant any more is not reminded: DEADLINE_SILENCE is taken
 * away with it.
 *  8. Only COMPLAINT_ARRIVED acknowledges, only a SURVEY_DUE at CLOSED asks for a vote.
 */
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
#define NO_SILENCE        {DEADLINE_SILENCE, DUE_NO_MORE}
#define SILENCE(due)      {DEADLINE_SILENCE, DUE_AFTER_##due}
/* clang-format on */

/* The rest of a row that changes nothing. */
#define UNCHANGED .stage = SAME, .waiting_on = SAME
#define REFUSED UNCHANGED, .flags = IS_REFUSAL
#define REOPENED                                                                                   \
    .stage = STAGE_INVESTIGATING, .waiting_on = WAITING_ON_AGENT, .outcome = OUTCOME_CLEARED

static const Transition rows[] = {
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

    /* --- an answer that waits ------------------------------------------------------------------
     */
    {AT_TICKET, EVENT_ANSWER_HELD, guard_needs_manager, UNCHANGED,
     LETTERS(TO_AUTHOR(ANSWER_HELD), TO_APPROVER(APPROVAL_WANTED)),
     .rule = "an answer waits for a manager's approval"},
    {AT_TICKET, EVENT_ANSWER_HELD, NULL, UNCHANGED, LETTERS(TO_AUTHOR(ANSWER_HELD)),
     .rule = "an answer waits: its author is told why"},
    {AT_TICKET, EVENT_HELD_ANSWER_DUE, guard_needs_manager, UNCHANGED,
     LETTERS(TO_APPROVER(APPROVAL_WANTED)), .rule = "the manager is reminded of an answer"},
    {AT_TICKET, EVENT_HELD_ANSWER_DUE, NULL, UNCHANGED, LETTERS(TO_AUTHOR(ANSWER_HELD)),
     .rule = "the author is reminded of an answer that waits"},
    {AT_TICKET, EVENT_HELD_ANSWER_SENT, NULL, UNCHANGED, .rule = "an answer waits no more"},
    {AT_TICKET, EVENT_HELD_ANSWER_DROPPED, NULL, UNCHANGED,
     .rule = "an answer that waited is dropped"},
    {AT_TICKET, EVENT_HELD_ANSWER_RETURNED, NULL, UNCHANGED, LETTERS(TO_AUTHOR(ANSWER_RETURNED)),
     .rule = "an answer that waited goes back to its author"},
    {AT_OPEN, EVENT_ANSWER_TAKEN_BACK, NULL, SAME, WAITING_ON_AGENT,
     .rule = "an answer was taken back before it was sent"},
    {AT_TICKET, EVENT_ANSWER_TAKEN_BACK, NULL, UNCHANGED,
     .rule = "an answer was taken back before it was sent"},

    /* --- what was promised ---------------------------------------------------------------------
     */
    {AT_CLOSED, EVENT_PROMISED, NULL, REFUSED,
     .rule = "the ticket is closed: it has to be reopened before something is promised"},
    {AT_TICKET, EVENT_PROMISED, NULL, UNCHANGED, .rule = "an agent has promised something"},
    {AT_DONE, EVENT_DELAYED, NULL, REFUSED, .rule = "it is done: there is nothing to delay"},
    {AT_OPEN, EVENT_DELAYED, guard_waits_for_reachable, SAME, WAITING_ON_AGENT, .flags = IS_SPOKEN,
     .marks = MARK_HOLDING, LETTERS(TO_COMPLAINANT(HOLDING)),
     .rule = "it takes longer: the complainant is told, and is not waited for any more"},
    {AT_OPEN, EVENT_DELAYED, guard_is_reachable, UNCHANGED, .flags = IS_SPOKEN,
     .marks = MARK_HOLDING, LETTERS(TO_COMPLAINANT(HOLDING)),
     .rule = "it takes longer: the complainant is told why, and until when"},
    {AT_OPEN, EVENT_DELAYED, NULL, REFUSED, .rule = "the complainant can't be told of a delay"},
    {AT_OPEN | AT_RESOLVED, EVENT_PROMISE_DUE, guard_has_person, UNCHANGED,
     LETTERS(TO_AUTHOR(PROMISE_DUE)), .rule = "a promise is due: its agent is reminded once"},
    {AT_OPEN | AT_RESOLVED, EVENT_PROMISE_DUE, NULL, UNCHANGED, LETTERS(TO_AGENTS(PROMISE_DUE)),
     .rule = "a promise is due of somebody who is gone: the agents are reminded once"},
    {AT_ANY, EVENT_PROMISE_DUE, NULL, UNCHANGED,
     .rule = "a promise is due that has lost its meaning"},

    /* --- options ------------------------------------------------------------------------------
     */
    {AT_DONE, EVENT_OFFERED, NULL, REFUSED, .rule = "it is done: reopen it before offering more"},
    {AT_OPEN, EVENT_OFFERED, guard_is_reachable, STAGE_OFFERED, WAITING_ON_COMPLAINANT,
     .flags = IS_ANSWER, LETTERS(TO_COMPLAINANT(OPTIONS)),
     .rule = "options are offered to the complainant"},
    {AT_OPEN, EVENT_OFFERED, NULL, REFUSED, .rule = "the complainant can't be told of options"},
    {AT_OPEN, EVENT_OPTION_CHOSEN, guard_is_reachable, STAGE_INVESTIGATING, WAITING_ON_AGENT,
     LETTERS(TO_COMPLAINANT(OPTION_TAKEN), TO_AGENTS(COMPLAINANT_WROTE)),
     .rule = "the complainant has chosen an option: the mail is kept as proof"},
    {AT_OPEN, EVENT_OPTION_CHOSEN, NULL, STAGE_INVESTIGATING, WAITING_ON_AGENT,
     LETTERS(TO_AGENTS(COMPLAINANT_WROTE)),
     .rule = "the complainant has chosen an option: the mail is kept as proof"},
    {AT_TICKET, EVENT_OPTION_CHOSEN, NULL, UNCHANGED, LETTERS(TO_AGENTS(COMPLAINANT_WROTE)),
     .rule = "an option is chosen on a ticket that is done: the agents are told"},
    {AT_OPEN, EVENT_OPTIONS_REFUSED, NULL, STAGE_INVESTIGATING, WAITING_ON_AGENT,
     LETTERS(TO_AGENTS(COMPLAINANT_WROTE)), .rule = "the complainant wants none of the options"},
    {AT_TICKET, EVENT_OPTIONS_REFUSED, NULL, UNCHANGED, LETTERS(TO_AGENTS(COMPLAINANT_WROTE)),
     .rule = "options are refused on a ticket that is done: the agents are told"},
    {AT_TICKET, EVENT_OPTION_UNCLEAR, guard_is_reachable, UNCHANGED,
     LETTERS(TO_COMPLAINANT(OPTION_UNCLEAR), TO_AGENTS(COMPLAINANT_WROTE)),
     .rule = "it is not clear which option is meant: the complainant is asked once"},
    {AT_TICKET, EVENT_OPTION_UNCLEAR, NULL, UNCHANGED, LETTERS(TO_AGENTS(COMPLAINANT_WROTE)),
     .rule = "it is not clear which option is meant: the agents are told"},
    {AT_DONE, EVENT_OPTION_TAKEN, NULL, REFUSED, .rule = "it is done: nothing is open to choose"},
    {AT_OPEN, EVENT_OPTION_TAKEN, guard_is_reachable, STAGE_INVESTIGATING, WAITING_ON_AGENT,
     LETTERS(TO_COMPLAINANT(OPTION_TAKEN)),
     .rule = "an agent records the option that the complainant has chosen elsewhere"},
    {AT_OPEN, EVENT_OPTION_TAKEN, NULL, STAGE_INVESTIGATING, WAITING_ON_AGENT,
     .rule = "an agent records the choice of somebody who can't be written to"},
    {AT_OPEN, EVENT_OFFER_REMINDER_DUE, guard_is_reachable, UNCHANGED,
     LETTERS(TO_COMPLAINANT(OPTIONS_REMINDER)), .rule = "no option was chosen yet: one reminder"},
    {AT_ANY, EVENT_OFFER_REMINDER_DUE, NULL, UNCHANGED,
     .rule = "an offer to be reminded of that has lost its meaning"},
    {AT(STAGE_OFFERED), EVENT_OFFER_EXPIRED, NULL, STAGE_INVESTIGATING, WAITING_ON_AGENT,
     LETTERS(TO_AGENTS(OPTIONS_EXPIRED)),
     .rule = "no option was chosen in time: back to the agents"},
    {AT_OPEN, EVENT_OFFER_EXPIRED, NULL, UNCHANGED, LETTERS(TO_AGENTS(OPTIONS_EXPIRED)),
     .rule = "no option was chosen in time: the agents are told"},
    {AT_ANY, EVENT_OFFER_EXPIRED, NULL, UNCHANGED,
     .rule = "an offer is over that has lost its meaning"},
    /* --- what is put right for all --------------------------------------------------------------
     */
    {AT_CLOSED, EVENT_ACTION_NOTED, guard_is_spam, REFUSED,
     .rule = "the ticket is marked as spam: nothing follows from it"},
    {AT_TICKET, EVENT_ACTION_NOTED, NULL, UNCHANGED, LETTERS(TO_ACTION(ACTION)),
     .rule = "an improvement is noted: its owner is told"},
    {AT_TICKET, EVENT_ACTION_DUE, guard_needs_manager, UNCHANGED,
     LETTERS(TO_ACTION(ACTION_DUE), TO_MANAGER(ACTION_DUE)),
     .rule = "an improvement is long overdue: its owner and the manager hear of it"},
    {AT_TICKET, EVENT_ACTION_DUE, NULL, UNCHANGED, LETTERS(TO_ACTION(ACTION_DUE)),
     .rule = "an improvement is due: its owner hears of it"},
    {AT_TICKET, EVENT_ACTION_DONE, NULL, UNCHANGED, .rule = "an improvement is made"},
    {AT_TICKET, EVENT_ACTION_MEASURED, NULL, UNCHANGED, LETTERS(TO_MANAGER(ACTION_EFFECT)),
     .rule = "an improvement is measured: the manager decides"},
    {AT_TICKET, EVENT_ACTION_FINISHED, NULL, UNCHANGED, .rule = "an improvement has helped"},
    {AT_TICKET, EVENT_ACTION_REOPENED, NULL, UNCHANGED, LETTERS(TO_ACTION(ACTION)),
     .rule = "an improvement has not helped: its owner goes on with it"},
    {AT_TICKET, EVENT_YOU_SAID, guard_is_reachable, UNCHANGED, LETTERS(TO_COMPLAINANT(YOU_SAID)),
     .rule = "the complainant is told what came of it"},
    {AT_TICKET, EVENT_YOU_SAID, NULL, UNCHANGED, .rule = "what came of it can't be told by mail"},

    /* --- a department is asked ------------------------------------------------------------------
     */
    {AT_CLOSED, EVENT_DEPARTMENT_ASKED, guard_is_spam, REFUSED,
     .rule = "the ticket is marked as spam: nobody is asked about it"},
    {AT_NEW, EVENT_DEPARTMENT_ASKED, NULL, STAGE_INVESTIGATING, WAITING_ON_THIRD_PARTY,
     LETTERS(TO_ASKED(DEPARTMENT_ASKED)), .rule = "a department is asked, and waited for"},
    {AT_WORK, EVENT_DEPARTMENT_ASKED, NULL, SAME, WAITING_ON_THIRD_PARTY,
     LETTERS(TO_ASKED(DEPARTMENT_ASKED)), .rule = "a department is asked, and waited for"},
    {AT_TICKET, EVENT_DEPARTMENT_ASKED, NULL, UNCHANGED, LETTERS(TO_ASKED(DEPARTMENT_ASKED)),
     .rule = "a department is asked about a ticket that is done"},
    {AT_CLOSED, EVENT_DEPARTMENT_ANSWERED, guard_is_spam, UNCHANGED,
     .rule = "spam: a department's answer is filed in silence"},
    {AT_OPEN, EVENT_DEPARTMENT_ANSWERED, guard_waits_for_third_party, SAME, WAITING_ON_AGENT,
     LETTERS(TO_AGENTS(DEPARTMENT_ANSWERED)),
     .rule = "a department has answered: it waits for an agent"},
    {AT_TICKET, EVENT_DEPARTMENT_ANSWERED, NULL, UNCHANGED, LETTERS(TO_AGENTS(DEPARTMENT_ANSWERED)),
     .rule = "a department has answered"},
    {AT_OPEN, EVENT_DEPARTMENT_DUE, NULL, UNCHANGED, LETTERS(TO_ASKED(DEPARTMENT_REMINDER)),
     .rule = "a department has not answered in time: it is reminded once"},
    {AT_ANY, EVENT_DEPARTMENT_DUE, NULL, UNCHANGED,
     .rule = "an answer of a department is late that nobody needs any more"},
    {AT_OPEN, EVENT_DEPARTMENT_LATE, guard_waits_for_third_party, SAME, WAITING_ON_AGENT,
     LETTERS(TO_AGENTS(DEPARTMENT_LATE)),
     .rule = "no answer of a department: it waits for an agent"},
    {AT_OPEN, EVENT_DEPARTMENT_LATE, NULL, UNCHANGED, LETTERS(TO_AGENTS(DEPARTMENT_LATE)),
     .rule = "no answer of a department: the agents are told"},
    {AT_ANY, EVENT_DEPARTMENT_LATE, NULL, UNCHANGED,
     .rule = "no answer of a department that nobody needs any more"},

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

    {AT_OPEN, EVENT_PROGRESS_DUE, guard_may_tell_progress, UNCHANGED, .marks = MARK_PROGRESS,
     LETTERS(TO_COMPLAINANT(PROGRESS)),
     .rule = "nothing was said for the promised time: the complainant is told where it stands"},
    {AT_ANY, EVENT_PROGRESS_DUE, NULL, UNCHANGED,
     .rule = "nothing was said to the complainant for the promised time"},
    {AT_ANY, EVENT_CLOCK_STRUCK, NULL, UNCHANGED,
     .rule = "a promised time is near or has passed: who has to know is told"},
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

const Transition *transition_table(gsize *out_count) {
    *out_count = G_N_ELEMENTS(rows);
    return rows;
}
