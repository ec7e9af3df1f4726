/* letter_kind.c - which letters there are: their names */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/letter_kind.h"

#include "base/names.h"

static const gchar *const letter_kind_names[] = {
    [LETTER_ACKNOWLEDGEMENT] = "acknowledgement",
    [LETTER_ANSWER] = "answer",
    [LETTER_SURVEY] = "survey",
    [LETTER_SURVEY_REMINDER] = "survey-reminder",
    [LETTER_SURVEY_THANKS] = "survey-thanks",
    [LETTER_SURVEY_APOLOGY] = "survey-apology",
    [LETTER_TOO_LARGE] = "too-large",
    [LETTER_DISMISSED] = "dismissed",
    [LETTER_MERGED] = "merged",
    [LETTER_HOLDING] = "holding",
    [LETTER_PROGRESS] = "progress",
    [LETTER_REMINDER] = "reminder",
    [LETTER_CLOSED_UNANSWERED] = "closed-unanswered",
    [LETTER_FINAL] = "final",
    [LETTER_OPTIONS] = "options",
    [LETTER_OPTIONS_REMINDER] = "options-reminder",
    [LETTER_OPTION_TAKEN] = "option-taken",
    [LETTER_OPTION_UNCLEAR] = "option-unclear",
    [LETTER_OPTIONS_EXPIRED] = "options-expired",
    [LETTER_STATUS] = "status",
    [LETTER_ESCALATED] = "escalated",
    [LETTER_WITHDRAWN] = "withdrawn",
    [LETTER_REOPENED] = "reopened",
    [LETTER_STOPPED] = "stopped",
    [LETTER_RESUMED] = "resumed",
    [LETTER_STILL_WELL] = "still-well",
    [LETTER_WELL_THANKS] = "well-thanks",
    [LETTER_STATEMENT] = "statement",
    [LETTER_NEW_TICKET] = "new-ticket",
    [LETTER_COMPLAINANT_WROTE] = "complainant-wrote",
    [LETTER_RECEIPT] = "receipt",
    [LETTER_COMMANDS_REFUSED] = "commands-refused",
    [LETTER_HELD] = "held",
    [LETTER_UNDELIVERABLE] = "undeliverable",
    [LETTER_UNHAPPY] = "unhappy",
    [LETTER_NOT_YOURS] = "not-yours",
    [LETTER_QUERY_ANSWER] = "answer-to-query",
    [LETTER_ANSWER_HELD] = "answer-held",
    [LETTER_APPROVAL_WANTED] = "approval-wanted",
    [LETTER_STAFF_UNREACHABLE] = "staff-unreachable",
    [LETTER_ANSWER_RETURNED] = "answer-returned",
    [LETTER_PROMISE_DUE] = "promise-due",
    [LETTER_YOU_SAID] = "you-said",
    [LETTER_ACTION] = "action",
    [LETTER_ACTION_DUE] = "action-due",
    [LETTER_ACTION_EFFECT] = "action-effect",
    [LETTER_BURST] = "burst",
    [LETTER_DEPARTMENT_ANSWERED] = "department-answered",
    [LETTER_DEPARTMENT_LATE] = "department-late",
    [LETTER_DEPARTMENT_ASKED] = "department-asked",
    [LETTER_DEPARTMENT_REMINDER] = "department-reminder",
    [LETTER_CLOCKS_DUE] = "clocks-due",
    [LETTER_DIGEST] = "digest",
};
G_STATIC_ASSERT(G_N_ELEMENTS(letter_kind_names) == LETTER_KIND_COUNT);

gboolean letter_kind_asks(LetterKind kind) {
    return kind == LETTER_DEPARTMENT_ASKED || kind == LETTER_DEPARTMENT_REMINDER;
}

const gchar *letter_kind_name(LetterKind kind) {
    return letter_kind_names[kind];
}

gboolean letter_kind_is_unasked(LetterKind kind) {
    return kind == LETTER_SURVEY || kind == LETTER_SURVEY_REMINDER || kind == LETTER_YOU_SAID ||
           kind == LETTER_STILL_WELL;
}

gint letter_kind_from_name(const gchar *name) {
    return names_find(letter_kind_names, LETTER_KIND_COUNT, name);
}

gboolean letter_kind_is_answer(LetterKind kind) {
    return kind == LETTER_ANSWER || kind == LETTER_FINAL;
}
