/* test_decide.c - what follows from what: each promise of the desk, and the invariants behind them
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <string.h>

#include "workflow_desk.h"

/* Letters of a decision in a few letters, "ack>complainant new-ticket>agents", and its deadlines,
 * "+grace -survey". */
static gchar *orders_of(const Decision *decision) {
    static const gchar *const audiences[] = {[AUDIENCE_COMPLAINANT] = "complainant",
                                             [AUDIENCE_AGENTS] = "agents",
                                             [AUDIENCE_AUTHOR] = "author",
                                             [AUDIENCE_MANAGER] = "manager",
                                             [AUDIENCE_ASKED] = "asked",
                                             [AUDIENCE_ACTION] = "action"};
    GString *text = g_string_new(NULL);
    for (guint i = 0; i < decision->letter_count; i++)
        g_string_append_printf(text, "%s%s>%s", text->len > 0 ? " " : "",
                               letter_kind_name(decision->letters[i].kind),
                               audiences[decision->letters[i].audience]);
    for (guint i = 0; i < decision->deadline_count; i++)
        g_string_append_printf(text, "%s%c%s", text->len > 0 ? " " : "",
                               decision->deadlines[i].due_at != 0 ? '+' : '-',
                               deadline_name(decision->deadlines[i].kind));
    return g_string_free(text, FALSE);
}

/* --- the promises, row by row -------------------------------------------------------------------
 */

typedef struct {
    const gchar *name;
    Stage stage;
    WaitingOn waiting_on;
    Event event;
    DecideFacts facts;
    Stage next;
    WaitingOn next_waiting_on;
    const gchar *orders;
} Expectation;

#define AGENT WAITING_ON_AGENT
#define COMPLAINANT WAITING_ON_COMPLAINANT
#define NOBODY WAITING_ON_NOBODY

static const Ticket open_ticket = {.stage = STAGE_ACKNOWLEDGED, .waiting_on = WAITING_ON_AGENT};
static const Ticket closed_ticket = {.stage = STAGE_CLOSED, .waiting_on = WAITING_ON_NOBODY};

/* clang-format off */
static const Expectation promises[] = {
    {"a promise is kept for the agents", STAGE_ACKNOWLEDGED, AGENT,
     {EVENT_PROMISED, .value = "2026-11-05 09:00: call"}, {0}, STAGE_ACKNOWLEDGED, AGENT, ""},
    {"a delay is told", STAGE_INVESTIGATING, AGENT, {EVENT_DELAYED}, {0}, STAGE_INVESTIGATING,
     AGENT, "holding>complainant"},
    {"a delay is told to who is waited for no more", STAGE_OFFERED, COMPLAINANT, {EVENT_DELAYED},
     {0}, STAGE_OFFERED, AGENT, "holding>complainant"},
    {"a promise that is due of somebody who is gone", STAGE_INVESTIGATING, COMPLAINANT,
     {EVENT_PROMISE_DUE}, {0}, STAGE_INVESTIGATING, COMPLAINANT, "promise-due>agents"},
    {"a newcomer to a group case is told what the others were", STAGE_ACKNOWLEDGED, AGENT,
     {EVENT_GROUPED, .value = "AM-1001", .text = "All are recalled."}, {0}, STAGE_ACKNOWLEDGED,
     AGENT, "statement>complainant"},
    {"a newcomer whose letters come back", STAGE_ACKNOWLEDGED, AGENT,
     {EVENT_GROUPED, .value = "AM-1001", .text = "All are recalled."}, {.is_suppressed = TRUE},
     STAGE_ACKNOWLEDGED, AGENT, ""},
    {"a group case in which nothing was said yet", STAGE_CLOSED, NOBODY,
     {EVENT_GROUPED, .value = "AM-1001"}, {0}, STAGE_CLOSED, NOBODY, ""},
    {"a ticket leaves its group case", STAGE_INVESTIGATING, COMPLAINANT,
     {EVENT_UNGROUPED, .value = "AM-1001"}, {0}, STAGE_INVESTIGATING, COMPLAINANT, ""},
    {"a promise of before the end", STAGE_CLOSED, NOBODY, {EVENT_PROMISE_DUE}, {0}, STAGE_CLOSED,
     NOBODY, ""},
    {"an improvement is noted", STAGE_CLOSED, NOBODY, {EVENT_ACTION_NOTED}, {0}, STAGE_CLOSED,
     NOBODY, "action>action"},
    {"it is due", STAGE_CLOSED, NOBODY, {EVENT_ACTION_DUE}, {0}, STAGE_CLOSED, NOBODY,
     "action-due>action"},
    {"it has been for long", STAGE_INVESTIGATING, AGENT, {EVENT_ACTION_DUE, .needs_manager = TRUE},
     {0}, STAGE_INVESTIGATING, AGENT, "action-due>action action-due>manager"},
    {"it is made", STAGE_CLOSED, NOBODY, {EVENT_ACTION_DONE}, {0}, STAGE_CLOSED, NOBODY, ""},
    {"it is measured", STAGE_CLOSED, NOBODY, {EVENT_ACTION_MEASURED}, {0}, STAGE_CLOSED, NOBODY,
     "action-effect>manager"},
    {"it has not helped", STAGE_CLOSED, NOBODY, {EVENT_ACTION_REOPENED}, {0}, STAGE_CLOSED, NOBODY,
     "action>action"},
    {"it has helped", STAGE_CLOSED, NOBODY, {EVENT_ACTION_FINISHED}, {0}, STAGE_CLOSED, NOBODY, ""},
    {"who complained of it is told", STAGE_CLOSED, NOBODY, {EVENT_YOU_SAID}, {0}, STAGE_CLOSED,
     NOBODY, "you-said>complainant"},
    {"but not at an address that does not work", STAGE_CLOSED, NOBODY, {EVENT_YOU_SAID},
     {.is_suppressed = TRUE}, STAGE_CLOSED, NOBODY, ""},
    {"a department is asked, and waited for", STAGE_ACKNOWLEDGED, AGENT, {EVENT_DEPARTMENT_ASKED},
     {0}, STAGE_INVESTIGATING, WAITING_ON_THIRD_PARTY, "department-asked>asked"},
    {"it is asked about what is done", STAGE_CLOSED, NOBODY, {EVENT_DEPARTMENT_ASKED}, {0},
     STAGE_CLOSED, NOBODY, "department-asked>asked"},
    {"its answer turns the waiting round", STAGE_INVESTIGATING, WAITING_ON_THIRD_PARTY,
     {EVENT_DEPARTMENT_ANSWERED}, {0}, STAGE_INVESTIGATING, AGENT, "department-answered>agents"},
    {"but not that for the complainant", STAGE_INVESTIGATING, COMPLAINANT,
     {EVENT_DEPARTMENT_ANSWERED}, {0}, STAGE_INVESTIGATING, COMPLAINANT,
     "department-answered>agents"},
    {"nor does it reopen", STAGE_CLOSED, NOBODY, {EVENT_DEPARTMENT_ANSWERED}, {0}, STAGE_CLOSED,
     NOBODY, "department-answered>agents"},
    {"no answer in time", STAGE_INVESTIGATING, WAITING_ON_THIRD_PARTY, {EVENT_DEPARTMENT_DUE}, {0},
     STAGE_INVESTIGATING, WAITING_ON_THIRD_PARTY, "department-reminder>asked"},
    {"none that is needed any more", STAGE_RESOLVED, NOBODY, {EVENT_DEPARTMENT_DUE}, {0},
     STAGE_RESOLVED, NOBODY, ""},
    {"none at all", STAGE_INVESTIGATING, WAITING_ON_THIRD_PARTY, {EVENT_DEPARTMENT_LATE}, {0},
     STAGE_INVESTIGATING, AGENT, "department-late>agents"},
    {"none at all, by the end", STAGE_CLOSED, NOBODY, {EVENT_DEPARTMENT_LATE}, {0}, STAGE_CLOSED,
     NOBODY, ""},
    {"a complaint is acknowledged at once", STAGE_NONE, AGENT,
     {EVENT_COMPLAINT_ARRIVED, .is_answerable = TRUE}, {0}, STAGE_ACKNOWLEDGED, AGENT,
     "acknowledgement>complainant new-ticket>agents"},
    {"a robot's complaint is not", STAGE_NONE, AGENT, {EVENT_COMPLAINT_ARRIVED}, {0},
     STAGE_RECEIVED, AGENT, "new-ticket>agents"},
    {"a suppressed address is not written to", STAGE_NONE, AGENT,
     {EVENT_COMPLAINT_ARRIVED, .is_answerable = TRUE}, {.is_suppressed = TRUE}, STAGE_RECEIVED,
     AGENT, "new-ticket>agents"},
    {"a second mail reaches the agents", STAGE_ACKNOWLEDGED, AGENT,
     {EVENT_COMPLAINANT_WROTE, .is_answerable = TRUE}, {0}, STAGE_ACKNOWLEDGED, AGENT,
     "complainant-wrote>agents"},
    {"an answer turns the waiting round", STAGE_INVESTIGATING, COMPLAINANT,
     {EVENT_COMPLAINANT_WROTE}, {0}, STAGE_INVESTIGATING, AGENT, "complainant-wrote>agents"},
    {"words about an offer lead back to work", STAGE_OFFERED, COMPLAINANT,
     {EVENT_COMPLAINANT_WROTE}, {0}, STAGE_INVESTIGATING, AGENT, "complainant-wrote>agents"},
    {"an objection reopens a resolved ticket", STAGE_RESOLVED, NOBODY, {EVENT_COMPLAINANT_WROTE},
     {0}, STAGE_INVESTIGATING, AGENT, "complainant-wrote>agents -grace -survey -survey_reminder"},
    {"an objection reopens a closed ticket", STAGE_CLOSED, NOBODY, {EVENT_COMPLAINANT_WROTE},
     {.has_open_survey = TRUE}, STAGE_INVESTIGATING, AGENT,
     "complainant-wrote>agents -grace -survey -survey_reminder"},
    {"thanks do not reopen a resolved ticket", STAGE_RESOLVED, NOBODY,
     {EVENT_COMPLAINANT_THANKED}, {0}, STAGE_RESOLVED, NOBODY, ""},
    {"thanks do not reopen a closed ticket", STAGE_CLOSED, NOBODY, {EVENT_COMPLAINANT_THANKED},
     {0}, STAGE_CLOSED, NOBODY, ""},
    {"thanks in between are shown", STAGE_INVESTIGATING, COMPLAINANT,
     {EVENT_COMPLAINANT_THANKED}, {0}, STAGE_INVESTIGATING, COMPLAINANT,
     "complainant-wrote>agents"},
    {"a participant does not reopen", STAGE_CLOSED, NOBODY, {EVENT_PARTICIPANT_WROTE}, {0},
     STAGE_CLOSED, NOBODY, "complainant-wrote>agents"},
    {"an out-of-office does not reopen", STAGE_CLOSED, NOBODY, {EVENT_AUTO_REPLY_FILED}, {0},
     STAGE_CLOSED, NOBODY, ""},
    {"an out-of-office stops nothing", STAGE_INVESTIGATING, COMPLAINANT,
     {EVENT_AUTO_REPLY_FILED}, {0}, STAGE_INVESTIGATING, COMPLAINANT, ""},
    {"a late letter is no news", STAGE_ACKNOWLEDGED, AGENT,
     {EVENT_LETTER_DELAYED, .value = "zhou@example.cn"}, {0}, STAGE_ACKNOWLEDGED, AGENT, ""},
    {"a bounce is told to the agents", STAGE_INVESTIGATING, COMPLAINANT,
     {EVENT_LETTER_BOUNCED, .value = "zhou@example.cn", .is_permanent = TRUE}, {0},
     STAGE_INVESTIGATING, AGENT, "undeliverable>agents"},
    {"but once", STAGE_INVESTIGATING, COMPLAINANT,
     {EVENT_LETTER_BOUNCED, .value = "zhou@example.cn", .is_permanent = TRUE},
     {.was_told_bounce = TRUE}, STAGE_INVESTIGATING, AGENT, ""},
    {"a bounce does not reopen", STAGE_CLOSED, NOBODY,
     {EVENT_LETTER_BOUNCED, .value = "zhou@example.cn"}, {0}, STAGE_CLOSED, NOBODY,
     "undeliverable>agents"},
    {"an agent's full mailbox is told to the manager", STAGE_INVESTIGATING, AGENT,
     {EVENT_LETTER_BOUNCED, .value = "Anna@desk.example"}, {0}, STAGE_INVESTIGATING, AGENT,
     "undeliverable>manager"},
    {"once too", STAGE_INVESTIGATING, COMPLAINANT,
     {EVENT_LETTER_BOUNCED, .value = "anna@desk.example"}, {.was_told_bounce = TRUE},
     STAGE_INVESTIGATING, COMPLAINANT, ""},
    {"a manager's full mailbox is told to nobody", STAGE_INVESTIGATING, AGENT,
     {EVENT_LETTER_BOUNCED, .value = "mia@desk.example"}, {0}, STAGE_INVESTIGATING, AGENT, ""},
    {"a good vote is thanked for", STAGE_CLOSED, NOBODY,
     {EVENT_VOTED, .score = 5, .is_answerable = TRUE}, {.has_open_survey = TRUE}, STAGE_CLOSED,
     NOBODY, "survey-thanks>complainant -survey_reminder"},
    {"a middling vote too", STAGE_CLOSED, NOBODY,
     {EVENT_VOTED, .score = 3, .is_answerable = TRUE}, {.has_open_survey = TRUE}, STAGE_CLOSED,
     NOBODY, "survey-thanks>complainant -survey_reminder"},
    {"a robot's vote without thanks", STAGE_CLOSED, NOBODY, {EVENT_VOTED, .score = 4},
     {.has_open_survey = TRUE}, STAGE_CLOSED, NOBODY, "-survey_reminder"},
    {"a bad vote reopens", STAGE_CLOSED, NOBODY,
     {EVENT_VOTED, .score = 2, .is_answerable = TRUE}, {.has_open_survey = TRUE},
     STAGE_INVESTIGATING, AGENT,
     "survey-apology>complainant unhappy>manager unhappy>agents -grace -survey -survey_reminder"},
    {"a bad vote from an address that bounces", STAGE_CLOSED, NOBODY,
     {EVENT_VOTED, .score = 1, .is_answerable = TRUE},
     {.has_open_survey = TRUE, .is_suppressed = TRUE}, STAGE_INVESTIGATING, AGENT,
     "unhappy>manager unhappy>agents -grace -survey -survey_reminder"},
    {"a bad vote about a reopened ticket", STAGE_INVESTIGATING, COMPLAINANT,
     {EVENT_VOTED, .score = 1, .is_answerable = TRUE}, {.has_open_survey = TRUE},
     STAGE_INVESTIGATING, AGENT,
     "survey-apology>complainant unhappy>manager unhappy>agents -survey_reminder"},
    {"a vote with words is read", STAGE_CLOSED, NOBODY,
     {EVENT_VOTED, .score = 4, .is_answerable = TRUE, .text = "quick"}, {.has_open_survey = TRUE},
     STAGE_CLOSED, NOBODY, "survey-thanks>complainant complainant-wrote>agents -survey_reminder"},
    {"a vote is changed to the worse", STAGE_CLOSED, NOBODY,
     {EVENT_VOTED, .score = 1, .is_answerable = TRUE},
     {.has_open_survey = TRUE, .has_voted = TRUE, .vote = 5}, STAGE_INVESTIGATING, AGENT,
     "survey-apology>complainant unhappy>manager unhappy>agents -grace -survey -survey_reminder"},
    {"a vote is changed to the better", STAGE_INVESTIGATING, AGENT,
     {EVENT_VOTED, .score = 4, .is_answerable = TRUE},
     {.has_open_survey = TRUE, .has_voted = TRUE, .vote = 1}, STAGE_INVESTIGATING, AGENT,
     "survey-thanks>complainant -survey_reminder"},
    {"the same vote again is silent", STAGE_CLOSED, NOBODY,
     {EVENT_VOTED, .score = 5, .is_answerable = TRUE},
     {.has_open_survey = TRUE, .has_voted = TRUE, .vote = 5}, STAGE_CLOSED, NOBODY,
     "-survey_reminder"},
    {"who stopped is not surveyed", STAGE_CLOSED, NOBODY, {EVENT_SURVEY_DUE},
     {.has_stopped = TRUE}, STAGE_CLOSED, NOBODY, "-survey"},
    {"who stopped is not reminded", STAGE_CLOSED, NOBODY, {EVENT_SURVEY_REMINDER_DUE},
     {.has_open_survey = TRUE, .has_stopped = TRUE}, STAGE_CLOSED, NOBODY, "-survey_reminder"},
    {"STATUS is answered", STAGE_OFFERED, COMPLAINANT,
     {EVENT_STATUS_ASKED, .is_answerable = TRUE}, {0}, STAGE_OFFERED, COMPLAINANT,
     "status>complainant"},
    {"ESCALATE tells the manager", STAGE_OFFERED, COMPLAINANT,
     {EVENT_ESCALATED, .is_answerable = TRUE}, {0}, STAGE_OFFERED, AGENT,
     "escalated>complainant complainant-wrote>manager complainant-wrote>agents"},
    {"ESCALATE tells the manager once a day", STAGE_OFFERED, COMPLAINANT,
     {EVENT_ESCALATED, .is_answerable = TRUE}, {.was_escalated_lately = TRUE}, STAGE_OFFERED, AGENT,
     "status>complainant complainant-wrote>agents"},
    {"ESCALATE after the end reopens", STAGE_RESOLVED, NOBODY,
     {EVENT_ESCALATED, .is_answerable = TRUE}, {0}, STAGE_INVESTIGATING, AGENT,
     "escalated>complainant complainant-wrote>manager complainant-wrote>agents -grace -survey "
     "-survey_reminder"},
    {"WITHDRAW closes", STAGE_INVESTIGATING, AGENT,
     {EVENT_WITHDRAWN, .is_answerable = TRUE, .outcome = OUTCOME_WITHDRAWN}, {0}, STAGE_CLOSED,
     NOBODY, "withdrawn>complainant complainant-wrote>agents -grace -survey -survey_reminder"},
    {"WITHDRAW of an address that bounces", STAGE_INVESTIGATING, AGENT,
     {EVENT_WITHDRAWN, .is_answerable = TRUE}, {.is_suppressed = TRUE}, STAGE_CLOSED, NOBODY,
     "complainant-wrote>agents -grace -survey -survey_reminder"},
    {"REOPEN of what is open", STAGE_INVESTIGATING, AGENT,
     {EVENT_REOPENED_BY_WORD, .is_answerable = TRUE}, {0}, STAGE_INVESTIGATING, AGENT,
     "status>complainant complainant-wrote>agents"},
    {"how it is, after a grave complaint", STAGE_CLOSED, NOBODY, {EVENT_STILL_WELL_DUE}, {0},
     STAGE_CLOSED, NOBODY, "still-well>complainant -still_well"},
    {"not while it is open", STAGE_INVESTIGATING, AGENT, {EVENT_STILL_WELL_DUE}, {0},
     STAGE_INVESTIGATING, AGENT, "-still_well"},
    {"who stopped is not asked how it is", STAGE_CLOSED, NOBODY, {EVENT_STILL_WELL_DUE},
     {.has_stopped = TRUE}, STAGE_CLOSED, NOBODY, "-still_well"},
    {"all is well", STAGE_CLOSED, NOBODY, {EVENT_SAID_WELL, .is_answerable = TRUE}, {0},
     STAGE_CLOSED, NOBODY, "well-thanks>complainant"},
    {"a robot says that all is well", STAGE_CLOSED, NOBODY, {EVENT_SAID_WELL}, {0}, STAGE_CLOSED,
     NOBODY, ""},
    {"START after a STOP", STAGE_CLOSED, NOBODY, {EVENT_LETTERS_WANTED, .is_answerable = TRUE},
     {.has_stopped = TRUE}, STAGE_CLOSED, NOBODY, "resumed>complainant"},
    {"START of a robot", STAGE_CLOSED, NOBODY, {EVENT_LETTERS_WANTED}, {.has_stopped = TRUE},
     STAGE_CLOSED, NOBODY, ""},
    {"START of somebody who gets all letters", STAGE_INVESTIGATING, AGENT,
     {EVENT_LETTERS_WANTED, .is_answerable = TRUE}, {0}, STAGE_INVESTIGATING, AGENT,
     "complainant-wrote>agents"},
    {"STOP", STAGE_CLOSED, NOBODY, {EVENT_STOPPED, .is_answerable = TRUE}, {0}, STAGE_CLOSED,
     NOBODY, "stopped>complainant -survey -survey_reminder"},
    {"the first answer begins the work", STAGE_ACKNOWLEDGED, AGENT,
     {EVENT_AGENT_ANSWERED, .text = "Hello"}, {0}, STAGE_INVESTIGATING, COMPLAINANT,
     "answer>complainant"},
    {"an answer to an unacknowledged complaint", STAGE_RECEIVED, AGENT,
     {EVENT_AGENT_ANSWERED, .has_text = TRUE}, {0}, STAGE_INVESTIGATING, COMPLAINANT,
     "answer>complainant"},
    {"an answer to an offer stays an offer", STAGE_OFFERED, AGENT,
     {EVENT_AGENT_ANSWERED, .text = "Hello"}, {0}, STAGE_OFFERED, COMPLAINANT,
     "answer>complainant"},
    {"an answer restarts the grace period", STAGE_RESOLVED, NOBODY,
     {EVENT_AGENT_ANSWERED, .text = "Hello"}, {0}, STAGE_RESOLVED, NOBODY,
     "answer>complainant +grace"},
    {"an answer does not reopen", STAGE_CLOSED, NOBODY, {EVENT_AGENT_ANSWERED, .text = "Hello"},
     {0}, STAGE_CLOSED, NOBODY, "answer>complainant"},
    {"a note is only kept", STAGE_ACKNOWLEDGED, AGENT, {EVENT_NOTED, .text = "called"}, {0},
     STAGE_ACKNOWLEDGED, AGENT, ""},
    {"a new owner is told", STAGE_ACKNOWLEDGED, AGENT, {EVENT_ASSIGNED, .value = "bob"}, {0},
     STAGE_ACKNOWLEDGED, AGENT, "new-ticket>agents"},
    {"nobody is told of nobody", STAGE_ACKNOWLEDGED, AGENT, {EVENT_ASSIGNED}, {0},
     STAGE_ACKNOWLEDGED, AGENT, ""},
    {"solved waits", STAGE_INVESTIGATING, AGENT, {EVENT_SOLVED}, {0}, STAGE_RESOLVED, NOBODY,
     "+grace"},
    {"solved at once", STAGE_RECEIVED, AGENT, {EVENT_SOLVED}, {0}, STAGE_RESOLVED, NOBODY,
     "+grace"},
    {"solved again waits anew", STAGE_RESOLVED, NOBODY, {EVENT_SOLVED}, {0}, STAGE_RESOLVED,
     NOBODY, "+grace"},
    {"closing sets the survey", STAGE_INVESTIGATING, AGENT,
     {EVENT_CLOSED_BY_AGENT, .outcome = OUTCOME_UPHELD}, {0}, STAGE_CLOSED, NOBODY,
     "-grace +survey"},
    {"closing after solving", STAGE_RESOLVED, NOBODY,
     {EVENT_CLOSED_BY_AGENT, .outcome = OUTCOME_REJECTED}, {0}, STAGE_CLOSED, NOBODY,
     "-grace +survey"},
    {"taken up", STAGE_ACKNOWLEDGED, AGENT, {EVENT_TAKEN_UP}, {0}, STAGE_INVESTIGATING, AGENT,
     "progress>complainant"},
    {"a decision resolves", STAGE_INVESTIGATING, AGENT,
     {EVENT_DECIDED, .has_text = TRUE, .outcome = OUTCOME_REJECTED}, {0}, STAGE_RESOLVED, NOBODY,
     "+grace"},
    {"and is told in the last letter", STAGE_RESOLVED, NOBODY,
     {EVENT_AGENT_ANSWERED, .has_text = TRUE, .is_final = TRUE}, {0}, STAGE_RESOLVED, NOBODY,
     "final>complainant +grace"},
    {"nothing was said for long", STAGE_INVESTIGATING, AGENT, {EVENT_PROGRESS_DUE}, {0},
     STAGE_INVESTIGATING, AGENT, "progress>complainant"},
    {"while somebody else is waited for", STAGE_ACKNOWLEDGED, WAITING_ON_THIRD_PARTY,
     {EVENT_PROGRESS_DUE}, {0}, STAGE_ACKNOWLEDGED, WAITING_ON_THIRD_PARTY,
     "progress>complainant"},
    {"nobody waits for us", STAGE_INVESTIGATING, COMPLAINANT, {EVENT_PROGRESS_DUE}, {0},
     STAGE_INVESTIGATING, COMPLAINANT, ""},
    {"nobody can be told", STAGE_INVESTIGATING, AGENT, {EVENT_PROGRESS_DUE},
     {.is_suppressed = TRUE}, STAGE_INVESTIGATING, AGENT, ""},
    {"it is done", STAGE_RESOLVED, NOBODY, {EVENT_PROGRESS_DUE}, {0}, STAGE_RESOLVED, NOBODY, ""},
    {"no answer will be there in time", STAGE_ACKNOWLEDGED, AGENT, {EVENT_HOLDING_DUE}, {0},
     STAGE_ACKNOWLEDGED, AGENT, "holding>complainant"},
    {"a solution waits for somebody else", STAGE_INVESTIGATING, WAITING_ON_THIRD_PARTY,
     {EVENT_HOLDING_DUE}, {0}, STAGE_INVESTIGATING, WAITING_ON_THIRD_PARTY, "holding>complainant"},
    {"nobody is put off who has to answer", STAGE_OFFERED, COMPLAINANT, {EVENT_HOLDING_DUE}, {0},
     STAGE_OFFERED, COMPLAINANT, ""},
    {"nobody is put off who was told no date", STAGE_RECEIVED, AGENT, {EVENT_HOLDING_DUE}, {0},
     STAGE_RECEIVED, AGENT, ""},
    {"nobody is put off whom letters do not reach", STAGE_ACKNOWLEDGED, AGENT, {EVENT_HOLDING_DUE},
     {.is_suppressed = TRUE}, STAGE_ACKNOWLEDGED, AGENT, ""},
    {"taken up with words", STAGE_ACKNOWLEDGED, AGENT, {EVENT_TAKEN_UP, .has_text = TRUE}, {0},
     STAGE_INVESTIGATING, AGENT, ""},
    {"taken up where nobody can be told", STAGE_RECEIVED, AGENT, {EVENT_TAKEN_UP},
     {.is_suppressed = TRUE}, STAGE_INVESTIGATING, AGENT, ""},
    {"an offer is taken up", STAGE_OFFERED, COMPLAINANT, {EVENT_TAKEN_UP}, {0},
     STAGE_INVESTIGATING, AGENT, ""},
    {"taken up from the end", STAGE_CLOSED, NOBODY, {EVENT_TAKEN_UP}, {0}, STAGE_INVESTIGATING,
     AGENT, "-grace -survey -survey_reminder"},
    {"pending waits for the complainant", STAGE_RECEIVED, AGENT, {EVENT_LEFT_TO_COMPLAINANT}, {0},
     STAGE_INVESTIGATING, COMPLAINANT, "+silence"},
    {"hold waits for somebody else", STAGE_OFFERED, AGENT, {EVENT_LEFT_TO_THIRD_PARTY}, {0},
     STAGE_OFFERED, WAITING_ON_THIRD_PARTY, ""},
    {"an answer leaves what the agent said", STAGE_INVESTIGATING, WAITING_ON_THIRD_PARTY,
     {EVENT_AGENT_ANSWERED, .text = "Hello", .keeps_waiting = TRUE}, {0}, STAGE_INVESTIGATING,
     WAITING_ON_THIRD_PARTY, "answer>complainant"},
    {"a dismissal tells why", STAGE_ACKNOWLEDGED, AGENT,
     {EVENT_DISMISSED, .outcome = OUTCOME_DISMISSED}, {0}, STAGE_CLOSED, NOBODY,
     "dismissed>complainant -grace"},
    {"but not beside the agent's words", STAGE_RESOLVED, NOBODY,
     {EVENT_DISMISSED, .outcome = OUTCOME_DISMISSED, .has_text = TRUE}, {0}, STAGE_CLOSED, NOBODY,
     "-grace"},
    {"nor to an address that bounces", STAGE_ACKNOWLEDGED, AGENT,
     {EVENT_DISMISSED, .outcome = OUTCOME_DISMISSED}, {.is_suppressed = TRUE}, STAGE_CLOSED,
     NOBODY, "-grace"},
    {"spam is closed in silence", STAGE_CLOSED, NOBODY, {EVENT_MARKED_SPAM}, {0}, STAGE_CLOSED,
     NOBODY, "-grace -survey -survey_reminder"},
    {"a department hears of what nobody owns", STAGE_ACKNOWLEDGED, AGENT,
     {EVENT_REGROUPED, .value = "logistics"}, {0}, STAGE_ACKNOWLEDGED, AGENT,
     "new-ticket>agents"},
    {"not of what has its next owner", STAGE_ACKNOWLEDGED, AGENT,
     {EVENT_REGROUPED, .value = "logistics", .has_next_owner = TRUE}, {0}, STAGE_ACKNOWLEDGED,
     AGENT, ""},
    {"not of what is closed", STAGE_CLOSED, NOBODY, {EVENT_REGROUPED, .value = "logistics"}, {0},
     STAGE_CLOSED, NOBODY, ""},
    {"a merged ticket is closed, its clocks stop", STAGE_RESOLVED, NOBODY, {EVENT_MERGED}, {0},
     STAGE_CLOSED, NOBODY, "-grace -survey -survey_reminder"},
    {"an open ticket reopens the one it joins", STAGE_CLOSED, NOBODY,
     {EVENT_JOINED, .other = &open_ticket}, {0}, STAGE_INVESTIGATING, AGENT,
     "-grace -survey -survey_reminder"},
    {"an unanswered one makes it wait for an agent", STAGE_INVESTIGATING, COMPLAINANT,
     {EVENT_JOINED, .other = &open_ticket}, {0}, STAGE_INVESTIGATING, AGENT, ""},
    {"a closed one changes nothing", STAGE_CLOSED, NOBODY,
     {EVENT_JOINED, .other = &closed_ticket}, {0}, STAGE_CLOSED, NOBODY, ""},
    {"an agent reopens", STAGE_CLOSED, NOBODY, {EVENT_REOPENED_BY_AGENT}, {0},
     STAGE_INVESTIGATING, AGENT, "-grace -survey -survey_reminder"},
    {"silence closes", STAGE_RESOLVED, NOBODY, {EVENT_GRACE_ENDED}, {0}, STAGE_CLOSED, NOBODY,
     "-grace +survey"},
    {"silence after reopening closes nothing", STAGE_INVESTIGATING, AGENT, {EVENT_GRACE_ENDED},
     {0}, STAGE_INVESTIGATING, AGENT, "-grace"},
    {"the survey goes out", STAGE_CLOSED, NOBODY, {EVENT_SURVEY_DUE}, {0}, STAGE_CLOSED, NOBODY,
     "survey>complainant -survey +survey_reminder"},
    {"not twice in thirty days", STAGE_CLOSED, NOBODY, {EVENT_SURVEY_DUE},
     {.was_surveyed_lately = TRUE}, STAGE_CLOSED, NOBODY, "-survey"},
    {"not beside an open one", STAGE_CLOSED, NOBODY, {EVENT_SURVEY_DUE},
     {.has_open_survey = TRUE}, STAGE_CLOSED, NOBODY, "-survey"},
    {"not to an address that bounces", STAGE_CLOSED, NOBODY, {EVENT_SURVEY_DUE},
     {.is_suppressed = TRUE}, STAGE_CLOSED, NOBODY, "-survey"},
    {"not for a reopened ticket", STAGE_INVESTIGATING, AGENT, {EVENT_SURVEY_DUE}, {0},
     STAGE_INVESTIGATING, AGENT, "-survey"},
    {"one reminder", STAGE_CLOSED, NOBODY, {EVENT_SURVEY_REMINDER_DUE},
     {.has_open_survey = TRUE}, STAGE_CLOSED, NOBODY,
     "survey-reminder>complainant -survey_reminder"},
    {"none after a vote", STAGE_CLOSED, NOBODY, {EVENT_SURVEY_REMINDER_DUE},
     {.has_open_survey = TRUE, .has_voted = TRUE}, STAGE_CLOSED, NOBODY, "-survey_reminder"},
    {"none after the window", STAGE_CLOSED, NOBODY, {EVENT_SURVEY_REMINDER_DUE}, {0},
     STAGE_CLOSED, NOBODY, "-survey_reminder"},
    {"none for a reopened ticket", STAGE_INVESTIGATING, AGENT, {EVENT_SURVEY_REMINDER_DUE},
     {.has_open_survey = TRUE}, STAGE_INVESTIGATING, AGENT, "-survey_reminder"},
};
/* clang-format on */

static void each_promise_is_kept(void **state) {
    Desk *desk = *state;
    for (gsize i = 0; i < G_N_ELEMENTS(promises); i++) {
        const Expectation *promise = &promises[i];
        desk->ticket->stage = promise->stage;
        desk->ticket->waiting_on = promise->waiting_on;
        Event event = promise->event;
        event.at = NOW;
        Decision decision = decide(desk->ticket, &event, &promise->facts, desk->policy);
        g_autofree gchar *orders = orders_of(&decision);
        if (decision.is_refused || decision.stage != promise->next ||
            decision.waiting_on != promise->next_waiting_on || strcmp(orders, promise->orders) != 0)
            fail_msg("%s: %s, waits on %s, %s (%s)", promise->name, stage_name(decision.stage),
                     waiting_on_name(decision.waiting_on), orders, decision.rule);
    }
}

static void a_question_is_reminded_of_twice_and_then_closed(void **state) {
    Desk *desk = *state;
    static const struct {
        const gchar *name;
        WaitingOn waiting_on;
        guint asked;
        Event event;
        DecideFacts facts;
        const gchar *orders;
        gint64 after; /* the deadline, in days from now */
        guint next_asked;
    } rows[] = {
        {"an agent asks", AGENT, 0, {EVENT_LEFT_TO_COMPLAINANT}, {0}, "+silence", 3, 1},
        {"asks anew", COMPLAINANT, 3, {EVENT_LEFT_TO_COMPLAINANT}, {0}, "+silence", 3, 1},
        {"first reminder",
         COMPLAINANT,
         1,
         {EVENT_SILENCE_DUE},
         {0},
         "reminder>complainant +silence",
         4,
         2},
        {"second reminder",
         COMPLAINANT,
         2,
         {EVENT_SILENCE_DUE},
         {0},
         "reminder>complainant +silence",
         7,
         3},
        {"the end",
         COMPLAINANT,
         3,
         {EVENT_SILENCE_DUE},
         {0},
         "closed-unanswered>complainant -silence",
         0,
         0},
        {"nobody can be reminded",
         COMPLAINANT,
         1,
         {EVENT_SILENCE_DUE},
         {.is_suppressed = TRUE},
         "-silence",
         0,
         1},
        {"it is our turn again", AGENT, 0, {EVENT_SILENCE_DUE}, {0}, "-silence", 0, 0},
        {"he answers",
         COMPLAINANT,
         2,
         {EVENT_COMPLAINANT_WROTE},
         {0},
         "complainant-wrote>agents -silence",
         0,
         0},
        {"he was not asked",
         COMPLAINANT,
         0,
         {EVENT_COMPLAINANT_WROTE},
         {0},
         "complainant-wrote>agents",
         0,
         0},
        {"an agent writes more",
         COMPLAINANT,
         2,
         {EVENT_AGENT_ANSWERED, .text = "More"},
         {0},
         "answer>complainant +silence",
         3,
         1},
        {"an agent writes unasked",
         COMPLAINANT,
         0,
         {EVENT_AGENT_ANSWERED, .text = "More"},
         {0},
         "answer>complainant",
         0,
         0},
        {"a robot answers", COMPLAINANT, 2, {EVENT_AUTO_REPLY_FILED}, {0}, "", 0, 2},
        {"it is solved", COMPLAINANT, 2, {EVENT_SOLVED}, {0}, "+grace -silence", 3, 0},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        desk->ticket->stage = STAGE_INVESTIGATING;
        desk->ticket->waiting_on = rows[i].waiting_on;
        desk->ticket->asked = rows[i].asked;
        Event event = rows[i].event;
        event.at = NOW;
        Decision decision = decide(desk->ticket, &event, &rows[i].facts, desk->policy);
        g_autofree gchar *orders = orders_of(&decision);
        gint64 due = decision.deadline_count > 0 ? decision.deadlines[0].due_at : 0;
        gint64 wanted = rows[i].after > 0 ? NOW + rows[i].after * 24 * 3600 : 0;
        if (strcmp(orders, rows[i].orders) != 0 || decision.asked != rows[i].next_asked ||
            due != wanted)
            fail_msg("%s: %s, asked %u (%s)", rows[i].name, orders, decision.asked, decision.rule);
    }
    desk->ticket->asked = 0;
}

static void a_policy_without_reminders_asks_once(void **state) {
    Desk *desk = *state;
    desk->policy->closure.reminder = 0;
    desk->ticket->stage = STAGE_INVESTIGATING;
    const Event event = {EVENT_LEFT_TO_COMPLAINANT, .at = NOW};
    const DecideFacts facts = {0};
    Decision decision = decide(desk->ticket, &event, &facts, desk->policy);
    assert_int_equal(decision.deadlines[0].due_at, 0);
    desk->policy->closure.reminder = 3 * 24 * 3600;
}

static void what_the_desk_said_is_forgotten_when_a_person_speaks(void **state) {
    Desk *desk = *state;
    const guint all = MARK_PROGRESS | MARK_HOLDING | MARK_STAFF | MARK_CHECKED;
    static const struct {
        Event event;
        guint marks;
    } rows[] = {
        {{EVENT_AGENT_ANSWERED, .text = "Hello"}, MARK_CHECKED},
        {{EVENT_CONTACT_LOGGED}, MARK_CHECKED},
        {{EVENT_DELAYED}, MARK_CHECKED | MARK_HOLDING},
        {{EVENT_COMPLAINANT_WROTE}, MARK_PROGRESS | MARK_HOLDING | MARK_STAFF | MARK_CHECKED},
        {{EVENT_NOTED}, MARK_PROGRESS | MARK_HOLDING | MARK_STAFF | MARK_CHECKED},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        desk->ticket->stage = STAGE_INVESTIGATING;
        desk->ticket->waiting_on = AGENT;
        desk->ticket->marks = all;
        const DecideFacts facts = {0};
        Event event = rows[i].event;
        event.at = NOW;
        Decision decision = decide(desk->ticket, &event, &facts, desk->policy);
        assert_int_equal(decision.marks, rows[i].marks);
    }
    desk->ticket->marks = 0;
}

static void nobody_is_told_twice_by_the_desk(Desk *desk, EventKind kind) {
    const DecideFacts facts = {0};
    const Event due = {kind, .at = NOW};
    const Event spoken = {EVENT_AGENT_ANSWERED, .at = NOW, .text = "Hello"};
    desk->ticket->stage = STAGE_INVESTIGATING;
    desk->ticket->waiting_on = AGENT;
    Decision first = decide(desk->ticket, &due, &facts, desk->policy);
    assert_int_equal(first.letter_count, 1);
    desk->ticket->marks = first.marks;
    Decision second = decide(desk->ticket, &due, &facts, desk->policy);
    assert_int_equal(second.letter_count, 0);
    desk->ticket->marks = decide(desk->ticket, &spoken, &facts, desk->policy).marks;
    Decision third = decide(desk->ticket, &due, &facts, desk->policy);
    assert_int_equal(third.letter_count, 1);
    desk->ticket->marks = 0;
}

static void nobody_is_told_of_progress_twice_without_a_person(void **state) {
    nobody_is_told_twice_by_the_desk(*state, EVENT_PROGRESS_DUE);
}

static void nobody_is_put_off_twice_without_a_person(void **state) {
    nobody_is_told_twice_by_the_desk(*state, EVENT_HOLDING_DUE);
}

static void a_grave_complaint_is_asked_about_once(void **state) {
    Desk *desk = *state;
    const DecideFacts facts = {0};
    const Event closed = {EVENT_CLOSED_BY_AGENT, .at = NOW, .outcome = OUTCOME_UPHELD};
    const Event objection = {EVENT_COMPLAINANT_WROTE, .at = NOW, .text = "No"};
    static const struct {
        Severity severity;
        guint marks;
        gint64 pause;
        gint64 expected; /* -1: no order; 0: taken away */
        gboolean is_reopened;
    } rows[] = {
        {SEVERITY_NORMAL, 0, 100, -1, FALSE}, {SEVERITY_HIGH, 0, 100, NOW + 100, FALSE},
        {SEVERITY_HIGH, 0, 0, -1, FALSE},     {SEVERITY_HIGH, MARK_CHECKED, 100, -1, FALSE},
        {SEVERITY_HIGH, 0, 100, 0, TRUE},     {SEVERITY_NORMAL, 0, 100, -1, TRUE},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        desk->ticket->stage = rows[i].is_reopened ? STAGE_CLOSED : STAGE_INVESTIGATING;
        desk->ticket->waiting_on = rows[i].is_reopened ? NOBODY : AGENT;
        desk->ticket->severity = rows[i].severity;
        desk->ticket->marks = rows[i].marks;
        desk->policy->closure.still_well = rows[i].pause;
        const Decision decision =
            decide(desk->ticket, rows[i].is_reopened ? &objection : &closed, &facts, desk->policy);
        gint64 found = -1;
        for (guint k = 0; k < decision.deadline_count; k++) {
            if (decision.deadlines[k].kind == DEADLINE_STILL_WELL)
                found = decision.deadlines[k].due_at;
        }
        assert_int_equal(found, rows[i].expected);
    }
    desk->ticket->marks = 0;
    desk->ticket->severity = SEVERITY_NORMAL;
}

static void what_does_not_fit_is_refused_with_a_reason(void **state) {
    Desk *desk = *state;
    static const struct {
        Stage stage;
        Event event;
        DecideFacts facts;
        const gchar *reason;
    } rows[] = {
        {STAGE_CLOSED, {EVENT_SOLVED}, {0}, "reopened first"},
        {STAGE_CLOSED, {EVENT_PROMISED}, {0}, "has to be reopened"},
        {STAGE_CLOSED, {EVENT_DECIDED, .has_text = TRUE}, {0}, "has to be reopened"},
        {STAGE_INVESTIGATING, {EVENT_DECIDED}, {0}, "in a letter of the agent's own"},
        {STAGE_RESOLVED, {EVENT_DELAYED}, {0}, "nothing to delay"},
        {STAGE_INVESTIGATING, {EVENT_DELAYED}, {.is_suppressed = TRUE}, "can't be told"},
        {STAGE_CLOSED, {EVENT_CLOSED_BY_AGENT, .outcome = OUTCOME_UPHELD}, {0}, "closed already"},
        {STAGE_OFFERED, {EVENT_REOPENED_BY_AGENT}, {0}, "open already"},
        {STAGE_CLOSED, {EVENT_VOTED, .score = 5}, {0}, "no survey"},
        {STAGE_CLOSED, {EVENT_VOTED, .score = 0}, {.has_open_survey = TRUE}, "no survey"},
        {STAGE_CLOSED, {EVENT_VOTED, .score = 6}, {.has_open_survey = TRUE}, "no survey"},
        {STAGE_INVESTIGATING, {EVENT_AGENT_ANSWERED, .text = " \n"}, {0}, "without words"},
        {STAGE_INVESTIGATING, {EVENT_COMPLAINT_ARRIVED}, {0}, "already"},
        {STAGE_NONE, {EVENT_NOTED}, {0}, "no ticket"},
        {STAGE_INVESTIGATING, {EVENT_COUNT}, {0}, "no rule"},
        {STAGE_COUNT, {EVENT_NOTED}, {0}, "no rule"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        desk->ticket->stage = rows[i].stage;
        Decision decision = decide(desk->ticket, &rows[i].event, &rows[i].facts, desk->policy);
        assert_true(decision.is_refused);
        assert_non_null(strstr(decision.rule, rows[i].reason));
    }
}

static void deadlines_are_counted_from_the_event(void **state) {
    Desk *desk = *state;
    DecideFacts facts = {0};
    desk->ticket->stage = STAGE_INVESTIGATING;
    Event solved = {EVENT_SOLVED, .at = NOW};
    Decision decision = decide(desk->ticket, &solved, &facts, desk->policy);
    assert_int_equal(decision.deadlines[0].due_at, NOW + 3 * DAY);
    Event closed = {EVENT_CLOSED_BY_AGENT, .at = NOW, .outcome = OUTCOME_PARTLY};
    decision = decide(desk->ticket, &closed, &facts, desk->policy);
    assert_int_equal(decision.deadlines[1].due_at, NOW + DAY);
    desk->ticket->stage = STAGE_CLOSED;
    Event survey = {EVENT_SURVEY_DUE, .at = NOW};
    decision = decide(desk->ticket, &survey, &facts, desk->policy);
    assert_int_equal(decision.deadlines[1].due_at, NOW + 4 * DAY);
    desk->policy->survey_reminder = 0;
    decision = decide(desk->ticket, &survey, &facts, desk->policy);
    assert_int_equal(decision.deadlines[1].due_at, 0);
}

static void the_outcome_comes_with_closing_and_goes_with_reopening(void **state) {
    Desk *desk = *state;
    DecideFacts facts = {.has_open_survey = TRUE};
    desk->ticket->stage = STAGE_RESOLVED;
    desk->ticket->outcome = OUTCOME_PARTLY;
    Event closed = {EVENT_CLOSED_BY_AGENT, .at = NOW, .outcome = OUTCOME_REJECTED};
    assert_int_equal(decide(desk->ticket, &closed, &facts, desk->policy).outcome, OUTCOME_REJECTED);
    Event grace = {EVENT_GRACE_ENDED, .at = NOW};
    assert_int_equal(decide(desk->ticket, &grace, &facts, desk->policy).outcome, OUTCOME_PARTLY);
    Event noted = {EVENT_NOTED, .at = NOW};
    assert_int_equal(decide(desk->ticket, &noted, &facts, desk->policy).outcome, OUTCOME_PARTLY);
    desk->ticket->stage = STAGE_CLOSED;
    static const Event reopening[] = {{EVENT_COMPLAINANT_WROTE, .at = NOW},
                                      {EVENT_REOPENED_BY_AGENT, .at = NOW},
                                      {EVENT_VOTED, .at = NOW, .score = 1}};
    for (gsize i = 0; i < G_N_ELEMENTS(reopening); i++) {
        Decision decision = decide(desk->ticket, &reopening[i], &facts, desk->policy);
        assert_int_equal(decision.outcome, OUTCOME_NONE);
        assert_true(decision.is_reopening);
    }
}

static void only_the_first_answer_is_the_first(void **state) {
    Desk *desk = *state;
    DecideFacts facts = {0};
    desk->ticket->stage = STAGE_ACKNOWLEDGED;
    Event answered = {EVENT_AGENT_ANSWERED, .at = NOW, .text = "Hello", .has_text = TRUE};
    assert_true(decide(desk->ticket, &answered, &facts, desk->policy).is_first_answer);
    desk->ticket->first_answered_at = NOW - DAY;
    assert_false(decide(desk->ticket, &answered, &facts, desk->policy).is_first_answer);
    Event noted = {EVENT_NOTED, .at = NOW, .text = "Hello"};
    desk->ticket->first_answered_at = 0;
    assert_false(decide(desk->ticket, &noted, &facts, desk->policy).is_first_answer);
}

static void who_takes_a_ticket_need_not_be_told(void **state) {
    Desk *desk = *state;
    DecideFacts facts = {0};
    desk->ticket->stage = STAGE_ACKNOWLEDGED;
    Event event = {EVENT_ASSIGNED, .at = NOW, .person = desk->anna, .value = "anna"};
    assert_int_equal(decide(desk->ticket, &event, &facts, desk->policy).letter_count, 0);
    event.value = "bob";
    assert_int_equal(decide(desk->ticket, &event, &facts, desk->policy).letter_count, 1);
}

static void a_no_reply_address_is_never_written_to_by_itself(void **state) {
    Desk *desk = *state;
    g_free(desk->ticket->complainant);
    desk->ticket->complainant = g_strdup("no-reply@shop.test");
    static const struct {
        Stage stage;
        Event event;
        DecideFacts facts;
    } rows[] = {
        {STAGE_NONE, {EVENT_COMPLAINT_ARRIVED, .is_answerable = TRUE}, {0}},
        {STAGE_CLOSED, {EVENT_SURVEY_DUE}, {0}},
        {STAGE_CLOSED, {EVENT_SURVEY_REMINDER_DUE}, {.has_open_survey = TRUE}},
        {STAGE_CLOSED, {EVENT_VOTED, .score = 1, .is_answerable = TRUE}, {.has_open_survey = TRUE}},
        {STAGE_CLOSED, {EVENT_VOTED, .score = 5, .is_answerable = TRUE}, {.has_open_survey = TRUE}},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        desk->ticket->stage = rows[i].stage;
        Decision decision = decide(desk->ticket, &rows[i].event, &rows[i].facts, desk->policy);
        for (guint k = 0; k < decision.letter_count; k++)
            assert_int_not_equal(decision.letters[k].audience, AUDIENCE_COMPLAINANT);
    }
}

#define at_the_desk(test) cmocka_unit_test_setup_teardown(test, open_desk, close_desk)

static void spam_is_silent_whatever_comes(void **state) {
    static const EventKind kinds[] = {EVENT_COMPLAINANT_WROTE, EVENT_COMPLAINANT_THANKED,
                                      EVENT_PARTICIPANT_WROTE, EVENT_LETTER_BOUNCED};
    static const DecideFacts no_facts = {0};
    Desk *desk = *state;
    desk->ticket->stage = STAGE_CLOSED;
    desk->ticket->waiting_on = WAITING_ON_NOBODY;
    desk->ticket->is_spam = TRUE;
    for (gsize i = 0; i < G_N_ELEMENTS(kinds); i++) {
        const Event event = {kinds[i], .at = NOW, .is_answerable = TRUE};
        const Decision decision = decide(desk->ticket, &event, &no_facts, desk->policy);
        assert_int_equal(decision.stage, STAGE_CLOSED);
        assert_int_equal(decision.letter_count + decision.deadline_count, 0);
    }
    const Event answer = {EVENT_AGENT_ANSWERED, .at = NOW, .has_text = TRUE};
    assert_true(decide(desk->ticket, &answer, &no_facts, desk->policy).is_refused);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        at_the_desk(each_promise_is_kept),
        at_the_desk(nobody_is_told_of_progress_twice_without_a_person),
        at_the_desk(nobody_is_put_off_twice_without_a_person),
        at_the_desk(a_grave_complaint_is_asked_about_once),
        at_the_desk(what_the_desk_said_is_forgotten_when_a_person_speaks),
        at_the_desk(a_policy_without_reminders_asks_once),
        at_the_desk(a_question_is_reminded_of_twice_and_then_closed),

        at_the_desk(spam_is_silent_whatever_comes),
        at_the_desk(what_does_not_fit_is_refused_with_a_reason),
        at_the_desk(deadlines_are_counted_from_the_event),
        at_the_desk(the_outcome_comes_with_closing_and_goes_with_reopening),
        at_the_desk(only_the_first_answer_is_the_first),
        at_the_desk(who_takes_a_ticket_need_not_be_told),
        at_the_desk(a_no_reply_address_is_never_written_to_by_itself),
    };
    return cmocka_run_group_tests_name("decide", tests, NULL, NULL);
}
