/* test_answer_rule.c - which answers wait, for what, and who may let them go */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "workflow/answer_rule.h"

enum { NOW = 1800000000, MINUTE = 60 };

typedef struct {
    TonePolicy tone;
    ApprovalPolicy approves;
    gboolean is_later; /* not the first answer */
    gboolean needs_approval;
    gboolean is_manager;
    gint64 other_minutes_ago; /* 0 = nobody answered */
    gboolean has_seen;
    gboolean has_fault;
    gboolean is_severe;
    gboolean grants_much;
    gboolean is_urged;
    gboolean is_approved;
} Given;

static HoldReason judge(const Given *given) {
    g_autoptr(Policy) policy = policy_new();
    policy->answers.tone = given->tone;
    policy->answers.approves_first = given->approves;
    Person *author = person_new("anna", "Anna", given->is_manager ? ROLE_MANAGER : ROLE_AGENT);
    author->needs_approval = given->needs_approval;
    g_autoptr(Ticket) ticket = ticket_new();
    ticket->first_answered_at = given->is_later ? NOW - MINUTE : 0;
    const AnswerQuestion question = {
        .policy = policy,
        .ticket = ticket,
        .author = author,
        .now = NOW,
        .other_answer_at =
            given->other_minutes_ago > 0 ? NOW - given->other_minutes_ago * MINUTE : 0,
        .has_seen_other = given->has_seen,
        .has_tone_fault = given->has_fault,
        .is_of_severe = given->is_severe,
        .grants_much = given->grants_much,
        .is_urged = given->is_urged,
        .is_approved = given->is_approved};
    const gchar *rule = NULL;
    HoldReason reason = answer_rule_judge(&question, &rule);
    assert_true((reason == HOLD_NONE) == (rule == NULL));
    person_free(author);
    return reason;
}

static void answers_wait_for_what_the_table_says(void **state) {
    (void)state;
    static const struct {
        const gchar *name;
        Given given;
        HoldReason expected;
    } rows[] = {
        {"nothing is wrong", {.tone = TONE_FIRST_ANSWER}, HOLD_NONE},
        {"another answered just now", {.other_minutes_ago = 10}, HOLD_COLLISION},
        {"another answered, and it was seen",
         {.other_minutes_ago = 10, .has_seen = TRUE},
         HOLD_NONE},
        {"another answered long ago", {.other_minutes_ago = 61}, HOLD_NONE},
        {"collision, sent anyway", {.other_minutes_ago = 10, .is_urged = TRUE}, HOLD_NONE},
        {"tone of a first answer", {.tone = TONE_FIRST_ANSWER, .has_fault = TRUE}, HOLD_TONE},
        {"tone of a later one",
         {.tone = TONE_FIRST_ANSWER, .has_fault = TRUE, .is_later = TRUE},
         HOLD_NONE},
        {"tone of every one",
         {.tone = TONE_EVERY_ANSWER, .has_fault = TRUE, .is_later = TRUE},
         HOLD_TONE},
        {"tone off", {.tone = TONE_OFF, .has_fault = TRUE}, HOLD_NONE},
        {"tone, sent anyway",
         {.tone = TONE_FIRST_ANSWER, .has_fault = TRUE, .is_urged = TRUE},
         HOLD_NONE},
        {"a collision is told before the tone",
         {.tone = TONE_FIRST_ANSWER, .has_fault = TRUE, .other_minutes_ago = 10},
         HOLD_COLLISION},
        {"supervised", {.needs_approval = TRUE, .is_later = TRUE}, HOLD_APPROVAL},
        {"supervised, sent anyway", {.needs_approval = TRUE, .is_urged = TRUE}, HOLD_APPROVAL},
        {"supervised, approved", {.needs_approval = TRUE, .is_approved = TRUE}, HOLD_NONE},
        {"supervised, the tone first",
         {.tone = TONE_FIRST_ANSWER, .has_fault = TRUE, .needs_approval = TRUE},
         HOLD_TONE},
        {"severe", {.approves = APPROVE_SEVERE, .is_severe = TRUE}, HOLD_APPROVAL},
        {"severe, approved",
         {.approves = APPROVE_SEVERE, .is_severe = TRUE, .is_approved = TRUE},
         HOLD_NONE},
        {"severe, a later answer",
         {.approves = APPROVE_SEVERE, .is_severe = TRUE, .is_later = TRUE},
         HOLD_NONE},
        {"severe, by a manager",
         {.approves = APPROVE_SEVERE, .is_severe = TRUE, .is_manager = TRUE},
         HOLD_NONE},
        {"not severe", {.approves = APPROVE_SEVERE}, HOLD_NONE},
        {"severe, but nothing is approved", {.is_severe = TRUE}, HOLD_NONE},
        {"every first answer", {.approves = APPROVE_ALL}, HOLD_APPROVAL},
        {"every first answer, a later one", {.approves = APPROVE_ALL, .is_later = TRUE}, HOLD_NONE},
        {"it grants much", {.grants_much = TRUE}, HOLD_APPROVAL},
        {"it grants much, a later answer", {.grants_much = TRUE, .is_later = TRUE}, HOLD_APPROVAL},
        {"it grants much, sent anyway", {.grants_much = TRUE, .is_urged = TRUE}, HOLD_APPROVAL},
        {"it grants much, approved", {.grants_much = TRUE, .is_approved = TRUE}, HOLD_NONE},
        {"it grants much, by a manager", {.grants_much = TRUE, .is_manager = TRUE}, HOLD_NONE},
        {"it grants much, the tone first",
         {.tone = TONE_FIRST_ANSWER, .has_fault = TRUE, .grants_much = TRUE},
         HOLD_TONE},
        {"a manager under supervision",
         {.needs_approval = TRUE, .is_manager = TRUE},
         HOLD_APPROVAL},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        HoldReason got = judge(&rows[i].given);
        if (got != rows[i].expected)
            fail_msg("%s: %s", rows[i].name, hold_reason_name(got));
    }
}

static void a_window_of_nothing_holds_nothing(void **state) {
    (void)state;
    g_autoptr(Policy) policy = policy_new();
    policy->answers.collision_window = 0;
    Person *author = person_new("anna", "Anna", ROLE_AGENT);
    g_autoptr(Ticket) ticket = ticket_new();
    const AnswerQuestion question = {
        .policy = policy, .ticket = ticket, .author = author, .now = NOW, .other_answer_at = NOW};
    const gchar *rule = NULL;
    assert_int_equal(answer_rule_judge(&question, &rule), HOLD_NONE);
    person_free(author);
}

static void a_manager_approves_but_not_his_own(void **state) {
    (void)state;
    g_autoptr(Policy) policy = policy_new();
    Person *anna = person_new("anna", "Anna", ROLE_AGENT);
    Person *mia = person_new("mia", "Mia", ROLE_MANAGER);
    g_ptr_array_add(policy->persons, anna);
    g_ptr_array_add(policy->persons, mia);
    assert_int_equal(answer_rule_approver(mia, "anna"), APPROVER_GOOD);
    assert_int_equal(answer_rule_approver(mia, "Mia"), APPROVER_IS_AUTHOR);
    assert_int_equal(answer_rule_approver(anna, "lina"), APPROVER_NO_MANAGER);
    assert_int_equal(answer_rule_approver(anna, "anna"), APPROVER_IS_AUTHOR);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(answers_wait_for_what_the_table_says),
        cmocka_unit_test(a_window_of_nothing_holds_nothing),
        cmocka_unit_test(a_manager_approves_but_not_his_own),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
