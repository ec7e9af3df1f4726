/* test_decide_invariants.c - what holds for every stage, event and fact */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "workflow_desk.h"

static gboolean sends(const Decision *decision, LetterKind kind) {
    for (guint i = 0; i < decision->letter_count; i++) {
        if (decision->letters[i].kind == kind)
            return TRUE;
    }
    return FALSE;
}

/* -1 = no order, 0 = taken away, else when it is due. */
static gint64 order_for(const Decision *decision, DeadlineKind kind) {
    for (guint i = 0; i < decision->deadline_count; i++) {
        if (decision->deadlines[i].kind == kind)
            return decision->deadlines[i].due_at;
    }
    return -1;
}

static gboolean is_done(Stage stage) {
    return stage == STAGE_RESOLVED || stage == STAGE_CLOSED;
}

static void check_shape(const Ticket *ticket, const Event *event, const Decision *decision) {
    assert_non_null(decision->rule);
    assert_true(decision->letter_count <= DECISION_MAX_ORDERS);
    assert_true(decision->deadline_count <= DECISION_MAX_ORDERS);
    assert_true(decision->stage < STAGE_COUNT && decision->waiting_on < WAITING_ON_COUNT);
    for (guint i = 0; i < decision->letter_count; i++)
        for (guint k = 0; k < i; k++)
            assert_false(decision->letters[i].kind == decision->letters[k].kind &&
                         decision->letters[i].audience == decision->letters[k].audience);
    for (guint i = 0; i < decision->deadline_count; i++) {
        assert_true(decision->deadlines[i].due_at == 0 ||
                    decision->deadlines[i].due_at >= event->at);
        for (guint k = 0; k < i; k++)
            assert_int_not_equal(decision->deadlines[i].kind, decision->deadlines[k].kind);
    }
    if (decision->is_refused) {
        assert_int_equal(decision->stage, ticket->stage);
        assert_int_equal(decision->waiting_on, ticket->waiting_on);
        assert_int_equal(decision->outcome, ticket->outcome);
        assert_int_equal(decision->letter_count + decision->deadline_count, 0);
        assert_false(decision->is_reopening || decision->records_vote || decision->is_first_answer);
    }
}

static void check_meaning(const Ticket *ticket, const Event *event, const DecideFacts *facts,
                          const Decision *decision) {
    /* 3: automatic mail changes nothing */
    if (event->kind == EVENT_AUTO_REPLY_FILED || event->kind == EVENT_LETTER_DELAYED) {
        assert_int_equal(decision->stage, ticket->stage);
        assert_int_equal(decision->waiting_on, ticket->waiting_on);
        assert_int_equal(decision->letter_count + decision->deadline_count, 0);
    }
    /* 4: a bounce never writes to the complainant, nor to staff whose address bounced */
    if (event->kind == EVENT_LETTER_BOUNCED) {
        assert_int_equal(decision->stage, ticket->stage);
        for (guint i = 0; i < decision->letter_count; i++) {
            Audience audience = decision->letters[i].audience;
            assert_int_not_equal(audience, AUDIENCE_COMPLAINANT);
            if (event->value != NULL && g_str_has_suffix(event->value, "@desk.example"))
                assert_int_equal(audience, AUDIENCE_MANAGER);
            assert_false(g_strcmp0(event->value, "mia@desk.example") == 0);
        }
    }
    /* 5: what fired is taken away, 6: clocks run where they belong */
    if (event->kind == EVENT_GRACE_ENDED)
        assert_int_equal(order_for(decision, DEADLINE_GRACE), 0);
    if (event->kind == EVENT_SURVEY_DUE)
        assert_int_equal(order_for(decision, DEADLINE_SURVEY), 0);
    if (event->kind == EVENT_SURVEY_REMINDER_DUE)
        assert_int_equal(order_for(decision, DEADLINE_SURVEY_REMINDER), 0);
    assert_true(order_for(decision, DEADLINE_GRACE) <= 0 || decision->stage == STAGE_RESOLVED);
    assert_true(order_for(decision, DEADLINE_SURVEY) <= 0 || decision->stage == STAGE_CLOSED);
    assert_true(order_for(decision, DEADLINE_SURVEY_REMINDER) <= 0 ||
                decision->stage == STAGE_CLOSED);
    if (decision->stage == STAGE_RESOLVED && ticket->stage != STAGE_RESOLVED)
        assert_true(order_for(decision, DEADLINE_GRACE) > 0);
    if (ticket->stage == STAGE_RESOLVED && decision->stage != STAGE_RESOLVED)
        assert_int_equal(order_for(decision, DEADLINE_GRACE), 0);
    if (ticket->stage == STAGE_CLOSED && decision->stage != STAGE_CLOSED)
        assert_int_equal(order_for(decision, DEADLINE_SURVEY), 0);
    /* 7: who is not waited for is not reminded */
    if (event->kind == EVENT_SILENCE_DUE)
        assert_true(order_for(decision, DEADLINE_SILENCE) >= 0);
    if (ticket->asked > 0 && ticket->waiting_on == WAITING_ON_COMPLAINANT &&
        decision->waiting_on != WAITING_ON_COMPLAINANT)
        assert_int_equal(order_for(decision, DEADLINE_SILENCE), 0);
    assert_true(order_for(decision, DEADLINE_SILENCE) <= 0 ||
                decision->waiting_on == WAITING_ON_COMPLAINANT);
    assert_int_equal(decision->asked > 0 && !decision->is_refused,
                     decision->asked > 0 && decision->waiting_on == WAITING_ON_COMPLAINANT &&
                         !decision->is_refused);
    /* 8: acknowledgements and surveys */
    assert_true(!sends(decision, LETTER_ACKNOWLEDGEMENT) || ticket->stage == STAGE_NONE);
    assert_true(!sends(decision, LETTER_SURVEY) ||
                (decision->stage == STAGE_CLOSED && !facts->was_surveyed_lately));
    /* waiting on nobody is what resolved and closed tickets do, and only they */
    if (ticket->stage != STAGE_NONE)
        assert_int_equal(is_done(decision->stage), decision->waiting_on == WAITING_ON_NOBODY);
    /* a reopening is exactly the way back from the end */
    assert_int_equal(decision->is_reopening, is_done(ticket->stage) && !is_done(decision->stage));
    /* letters nobody asked for never go to an address that bounces */
    for (guint i = 0; facts->is_suppressed && i < decision->letter_count; i++)
        assert_true(decision->letters[i].audience != AUDIENCE_COMPLAINANT ||
                    decision->letters[i].kind == LETTER_ANSWER);
    assert_true(!decision->records_vote || facts->has_open_survey);
    /* who wrote STOP is asked for no vote */
    assert_true(!facts->has_stopped ||
                (!sends(decision, LETTER_SURVEY) && !sends(decision, LETTER_SURVEY_REMINDER)));
    assert_true(decision->stage != STAGE_NONE || ticket->stage == STAGE_NONE);
}

static void the_invariants_hold_everywhere(void **state) {
    Desk *desk = *state;
    static const gchar *const values[] = {NULL, "zhou@example.cn", "anna@desk.example",
                                          "mia@desk.example", "bob"};
    guint asked = 0;
    for (guint stage = 0; stage < STAGE_COUNT; stage++)
        for (guint waiting_on = 0; waiting_on < WAITING_ON_COUNT; waiting_on++)
            for (guint kind = 0; kind < EVENT_COUNT; kind++)
                for (guint bits = 0; bits < 1 << 8; bits++)
                    for (guint score = 0; score <= 6; score++)
                        for (gsize value = 0; value < G_N_ELEMENTS(values); value++) {
                            if (is_done(stage) != (waiting_on == WAITING_ON_NOBODY) &&
                                stage != STAGE_NONE)
                                continue;
                            desk->ticket->stage = stage;
                            desk->ticket->waiting_on = waiting_on;
                            desk->ticket->outcome = score % OUTCOME_COUNT;
                            desk->ticket->asked =
                                waiting_on == WAITING_ON_COMPLAINANT && stage < STAGE_RESOLVED
                                    ? score % 4
                                    : 0;
                            DecideFacts facts = {.has_open_survey = (bits & 1) != 0,
                                                 .has_voted = (bits & 2) != 0,
                                                 .was_surveyed_lately = (bits & 4) != 0,
                                                 .is_suppressed = (bits & 8) != 0,
                                                 .has_stopped = (bits & 16) != 0,
                                                 .was_escalated_lately = (bits & 64) != 0,
                                                 .was_told_bounce = (bits & 16) != 0};
                            Event event = {.kind = kind,
                                           .at = NOW,
                                           .value = values[value],
                                           .score = score,
                                           .outcome = (score + 1) % OUTCOME_COUNT,
                                           .is_answerable = (bits & 32) != 0,
                                           .has_text = (bits & 64) != 0,
                                           .person = (bits & 128) != 0 ? desk->anna : NULL};
                            Decision decision = decide(desk->ticket, &event, &facts, desk->policy);
                            check_shape(desk->ticket, &event, &decision);
                            check_meaning(desk->ticket, &event, &facts, &decision);
                            asked++;
                        }
    assert_true(asked > 500000);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(the_invariants_hold_everywhere, open_desk, close_desk),
    };
    return cmocka_run_group_tests_name("decide_invariants", tests, NULL, NULL);
}
