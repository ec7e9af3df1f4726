/* answer_rule.c - does an agent's answer go out, or does it wait, and who may let it go */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What its author can settle comes first: a manager is asked only about an answer that its author
 * wants to send as it is.
 *
 *   an answer --> collision? --> tone? --> approval? --> it goes out
 *                     |            |           |
 *                 #send anyway skips both   #approve skips this one
 */
#include "workflow/answer_rule.h"

static gboolean is_first(const AnswerQuestion *question) {
    return question->ticket->first_answered_at == 0;
}

static gboolean collides(const AnswerQuestion *question) {
    gint64 age = question->now - question->other_answer_at;
    return question->other_answer_at != 0 && !question->has_seen_other && !question->is_urged &&
           age < question->policy->answers.collision_window;
}

static gboolean is_out_of_tone(const AnswerQuestion *question) {
    TonePolicy policy = question->policy->answers.tone;
    return question->has_tone_fault && !question->is_urged &&
           (policy == TONE_EVERY_ANSWER || (policy == TONE_FIRST_ANSWER && is_first(question)));
}

static gboolean is_of_supervised(const AnswerQuestion *question) {
    return question->author->needs_approval && !question->is_approved;
}

static gboolean is_first_to_approve(const AnswerQuestion *question) {
    return question->policy->answers.approves_first == APPROVE_ALL && is_first(question) &&
           question->author->role != ROLE_MANAGER && !question->is_approved;
}

static gboolean is_severe_to_approve(const AnswerQuestion *question) {
    gboolean is_severe =
        (question->is_of_severe && is_first(question)) || question->is_first_to_severe;
    return question->policy->answers.approves_first == APPROVE_SEVERE && is_severe &&
           question->author->role != ROLE_MANAGER && !question->is_approved;
}

static gboolean is_grant_to_approve(const AnswerQuestion *question) {
    return question->grants_much && question->author->role != ROLE_MANAGER &&
           !question->is_approved;
}

static const struct {
    gboolean (*holds)(const AnswerQuestion *question);
    HoldReason reason;
    const gchar *rule;
} rows[] = {
    {collides, HOLD_COLLISION, "somebody else has just answered: held"},
    {is_out_of_tone, HOLD_TONE, "the tone is not right: held"},
    {is_of_supervised, HOLD_APPROVAL, "a manager approves this person's answers: held"},
    {is_grant_to_approve, HOLD_APPROVAL, "a manager approves what grants so much: held"},
    {is_severe_to_approve, HOLD_APPROVAL,
     "a manager approves first answers of high severity: held"},
    {is_first_to_approve, HOLD_APPROVAL, "a manager approves first answers: held"},
};

HoldReason answer_rule_judge(const AnswerQuestion *question, const gchar **out_rule) {
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        if (!rows[i].holds(question))
            continue;
        *out_rule = rows[i].rule;
        return rows[i].reason;
    }
    *out_rule = NULL;
    return HOLD_NONE;
}

ApproverFault answer_rule_approver(const Person *person, const gchar *author) {
    if (author != NULL && g_ascii_strcasecmp(person->name, author) == 0)
        return APPROVER_IS_AUTHOR;
    return person->role == ROLE_MANAGER ? APPROVER_GOOD : APPROVER_NO_MANAGER;
}
