/* event.c - the names of what can happen to a ticket */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/event.h"

static const gchar *const event_names[] = {
    [EVENT_COMPLAINT_ARRIVED] = "complaint_arrived",
    [EVENT_COMPLAINANT_WROTE] = "complainant_wrote",
    [EVENT_COMPLAINANT_THANKED] = "complainant_thanked",
    [EVENT_PARTICIPANT_WROTE] = "participant_wrote",
    [EVENT_AUTO_REPLY_FILED] = "auto_reply_filed",
    [EVENT_LETTER_BOUNCED] = "letter_bounced",
    [EVENT_LETTER_DELAYED] = "letter_delayed",
    [EVENT_DEPARTMENT_ANSWERED] = "department_answered",
    [EVENT_VOTED] = "voted",
    [EVENT_AGENT_ANSWERED] = "agent_answered",
    [EVENT_NOTED] = "noted",
    [EVENT_ASSIGNED] = "assigned",
    [EVENT_SOLVED] = "solved",
    [EVENT_CLOSED_BY_AGENT] = "closed_by_agent",
    [EVENT_REOPENED_BY_AGENT] = "reopened_by_agent",
    [EVENT_TAKEN_UP] = "taken_up",
    [EVENT_LEFT_TO_COMPLAINANT] = "left_to_complainant",
    [EVENT_LEFT_TO_THIRD_PARTY] = "left_to_third_party",
    [EVENT_DISMISSED] = "dismissed",
    [EVENT_MARKED_SPAM] = "marked_spam",
    [EVENT_REGROUPED] = "regrouped",
    [EVENT_CHANGED] = "changed",
    [EVENT_CONTACT_LOGGED] = "contact_logged",
    [EVENT_PEOPLE_CHANGED] = "people_changed",
    [EVENT_LINKED] = "linked",
    [EVENT_MERGED] = "merged",
    [EVENT_JOINED] = "joined",
    [EVENT_SPLIT] = "split",
    [EVENT_ANSWER_HELD] = "answer_held",
    [EVENT_HELD_ANSWER_SENT] = "held_answer_sent",
    [EVENT_HELD_ANSWER_DROPPED] = "held_answer_dropped",
    [EVENT_HELD_ANSWER_RETURNED] = "held_answer_returned",
    [EVENT_ANSWER_TAKEN_BACK] = "answer_taken_back",
    [EVENT_PROMISED] = "promised",
    [EVENT_DELAYED] = "delayed",
    [EVENT_DEPARTMENT_ASKED] = "department_asked",
    [EVENT_DECIDED] = "decided",
    [EVENT_GRACE_ENDED] = "grace_ended",
    [EVENT_SURVEY_DUE] = "survey_due",
    [EVENT_SURVEY_REMINDER_DUE] = "survey_reminder_due",
    [EVENT_PROMISE_DUE] = "promise_due",
    [EVENT_DEPARTMENT_DUE] = "department_due",
    [EVENT_DEPARTMENT_LATE] = "department_late",
    [EVENT_HELD_ANSWER_DUE] = "held_answer_due",
    [EVENT_PROGRESS_DUE] = "progress_due",
    [EVENT_CLOCK_STRUCK] = "clock_struck",
    [EVENT_SILENCE_DUE] = "silence_due",
};
G_STATIC_ASSERT(G_N_ELEMENTS(event_names) == EVENT_COUNT);

const gchar *event_name(EventKind kind) {
    return event_names[kind];
}
