/* test_clock_rules.c - clocks run, rest, are met and strike, as a table of tickets says */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workflow/clock_rules.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "workflow_desk.h"

enum { HOUR = 3600, START = 1799971200 }; /* a multiple of 15 minutes */

static ClockMoment moment_at(Desk *desk, gint64 now) {
    return (ClockMoment){.ticket = desk->ticket, .policy = desk->policy, .now = now};
}

/* Clocks of a complaint that came at START. */
static GPtrArray *start(Desk *desk) {
    desk->ticket->stage = STAGE_ACKNOWLEDGED;
    desk->ticket->waiting_on = WAITING_ON_AGENT;
    desk->ticket->created_at = START;
    const ClockMoment moment = moment_at(desk, START);
    return clock_rules_start(&moment);
}

static TicketClock *find(const GPtrArray *clocks, ClockKind kind) {
    for (guint i = 0; i < clocks->len; i++) {
        TicketClock *clock = clocks->pdata[i];
        if (clock->kind == kind)
            return clock;
    }
    fail_msg("there is no clock %s", clock_kind_name(kind));
    return NULL;
}

static void add_legal(Desk *desk, const gchar *name, guint amount, LegalUnit unit) {
    LegalClock *legal = legal_clock_new();
    legal->name = g_strdup(name);
    legal->amount = amount;
    legal->unit = unit;
    legal->warning = 75;
    if (desk->policy->legal == NULL)
        desk->policy->legal = legal_profile_new();
    g_ptr_array_add(desk->policy->legal->clocks, legal);
}

static void a_new_complaint_starts_its_clocks(void **state) {
    Desk *desk = *state;
    add_legal(desk, "reply", 48, LEGAL_HOURS);
    g_autoptr(GPtrArray) clocks = start(desk);
    static const struct {
        ClockKind kind;
        gint64 due_at, next_at;
    } rows[] = {
        {CLOCK_OWNER, START + HOUR, START + HOUR},
        {CLOCK_ANSWER, START + DAY, START + 18 * HOUR},
        {CLOCK_PROGRESS, START + 2 * DAY, START + 2 * DAY},
        {CLOCK_SOLUTION, START + 3 * DAY, START + 54 * HOUR},
        {CLOCK_LEGAL, START + 2 * DAY, START + 36 * HOUR},
    };
    assert_int_equal(clocks->len, G_N_ELEMENTS(rows));
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        const TicketClock *clock = find(clocks, rows[i].kind);
        assert_int_equal(clock->due_at, rows[i].due_at);
        assert_int_equal(clock->next_at, rows[i].next_at);
        assert_true(ticket_clock_runs(clock));
    }
    assert_int_equal(desk->ticket->answer_by, START + DAY);
    assert_int_equal(desk->ticket->solve_by, START + 3 * DAY);
}

/* What each kind does in each situation, six hours after the beginning. */
static void each_situation_sets_each_clock(void **state) {
    (void)state;
    static const struct {
        const gchar *name;
        Stage stage;
        WaitingOn waiting_on;
        gboolean is_owned, is_answered, is_spam;
        const gchar *expected; /* owner, answer, progress, solution, legal: Runs Paused Met Gone */
    } rows[] = {
        {"untouched", STAGE_ACKNOWLEDGED, WAITING_ON_AGENT, FALSE, FALSE, FALSE, "RRRRR"},
        {"owned", STAGE_ACKNOWLEDGED, WAITING_ON_AGENT, TRUE, FALSE, FALSE, "MRRRR"},
        {"answered", STAGE_INVESTIGATING, WAITING_ON_AGENT, FALSE, TRUE, FALSE, "RMRRR"},
        {"waits for the complainant", STAGE_INVESTIGATING, WAITING_ON_COMPLAINANT, TRUE, TRUE,
         FALSE, "MMPPR"},
        {"waits unanswered", STAGE_INVESTIGATING, WAITING_ON_COMPLAINANT, FALSE, FALSE, FALSE,
         "PPPPR"},
        {"waits for a third party", STAGE_INVESTIGATING, WAITING_ON_THIRD_PARTY, TRUE, TRUE, FALSE,
         "MMRRR"},
        {"resolved", STAGE_RESOLVED, WAITING_ON_NOBODY, FALSE, FALSE, FALSE, "MMMMM"},
        {"closed", STAGE_CLOSED, WAITING_ON_NOBODY, TRUE, TRUE, FALSE, "MMMMM"},
        {"spam", STAGE_CLOSED, WAITING_ON_NOBODY, FALSE, FALSE, TRUE, "GGGGG"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        void *own = NULL;
        open_desk(&own);
        Desk *desk = own;
        add_legal(desk, "reply", 15, LEGAL_CALENDAR_DAYS);
        g_autoptr(GPtrArray) clocks = start(desk);
        desk->ticket->stage = rows[i].stage;
        desk->ticket->waiting_on = rows[i].waiting_on;
        desk->ticket->is_spam = rows[i].is_spam;
        desk->ticket->owner = rows[i].is_owned ? g_strdup("anna") : NULL;
        desk->ticket->first_answered_at = rows[i].is_answered ? START + HOUR : 0;
        const ClockMoment moment = moment_at(desk, START + 6 * HOUR);
        g_autofree gchar *got = g_strnfill(CLOCK_KIND_COUNT, '?');
        for (guint kind = 0; kind < CLOCK_KIND_COUNT; kind++) {
            TicketClock *clock = find(clocks, (ClockKind)kind);
            ClockChange change = clock_rules_follow(clock, &moment);
            got[kind] = change == CLOCK_GONE    ? 'G'
                        : clock->met_at != 0    ? 'M'
                        : clock->paused_at != 0 ? 'P'
                                                : 'R';
            if (change != CLOCK_GONE && (got[kind] == 'R') != (clock->next_at != 0))
                fail_msg("%s: clock %u strikes at %" G_GINT64_FORMAT, rows[i].name, kind,
                         clock->next_at);
        }
        if (g_strcmp0(got, rows[i].expected) != 0)
            fail_msg("%s: %s, not %s", rows[i].name, got, rows[i].expected);
        close_desk(&own);
    }
}

static void a_rest_is_added_to_the_end(void **state) {
    Desk *desk = *state;
    g_autoptr(GPtrArray) clocks = start(desk);
    TicketClock *solution = find(clocks, CLOCK_SOLUTION);
    TicketClock *progress = find(clocks, CLOCK_PROGRESS);
    desk->ticket->waiting_on = WAITING_ON_COMPLAINANT;
    ClockMoment moment = moment_at(desk, START + DAY);
    assert_int_equal(clock_rules_follow(solution, &moment), CLOCK_CHANGED);
    assert_int_equal(clock_rules_follow(progress, &moment), CLOCK_CHANGED);
    assert_int_equal(solution->remaining, 2 * DAY);
    moment.now = START + 5 * DAY;
    assert_int_equal(clock_rules_follow(solution, &moment), CLOCK_UNCHANGED);
    desk->ticket->waiting_on = WAITING_ON_AGENT;
    moment.now = START + 10 * DAY;
    assert_int_equal(clock_rules_follow(solution, &moment), CLOCK_CHANGED);
    assert_int_equal(solution->due_at, START + 12 * DAY);
    assert_int_equal(solution->next_at, START + 12 * DAY - 18 * HOUR);
    assert_int_equal(desk->ticket->solve_by, START + 12 * DAY);
    /* The complainant waits anew for a word. */
    assert_int_equal(clock_rules_follow(progress, &moment), CLOCK_CHANGED);
    assert_int_equal(progress->due_at, START + 12 * DAY);
}

static void what_was_late_stays_late_after_a_rest(void **state) {
    Desk *desk = *state;
    g_autoptr(GPtrArray) clocks = start(desk);
    TicketClock *solution = find(clocks, CLOCK_SOLUTION);
    desk->ticket->waiting_on = WAITING_ON_COMPLAINANT;
    ClockMoment moment = moment_at(desk, START + 4 * DAY);
    clock_rules_follow(solution, &moment);
    assert_int_equal(solution->remaining, 0);
    desk->ticket->waiting_on = WAITING_ON_AGENT;
    moment.now = START + 9 * DAY;
    clock_rules_follow(solution, &moment);
    assert_int_equal(solution->due_at, START + 3 * DAY);
}

static void levels_strike_once_and_together_when_late(void **state) {
    Desk *desk = *state;
    g_autoptr(GPtrArray) clocks = start(desk);
    TicketClock *answer = find(clocks, CLOCK_ANSWER);
    static const struct {
        gint64 at;
        gboolean strikes;
        guint first, end;
        ClockUrgency urgency;
    } rows[] = {
        {START + 18 * HOUR - 1, FALSE, 0, 0, 0},
        {START + 18 * HOUR, TRUE, 0, 1, CLOCK_IS_NEAR},
        {START + 18 * HOUR, FALSE, 0, 0, 0},
        {START, FALSE, 0, 0, 0}, /* the clock was set back */
        {START + 18 * HOUR, FALSE, 0, 0, 0},
        {START + DAY, TRUE, 1, 2, CLOCK_HAS_PASSED},
        {START + 2 * DAY, TRUE, 2, 3, CLOCK_IS_ESCALATED},
        {START + 90 * DAY, FALSE, 0, 0, 0},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        ClockStrike strike = {0};
        const ClockMoment moment = moment_at(desk, rows[i].at);
        assert_int_equal(clock_rules_strike(answer, &moment, &strike), rows[i].strikes);
        assert_int_equal(strike.first, rows[i].first);
        assert_int_equal(strike.end, rows[i].end);
        assert_int_equal(strike.urgency, rows[i].urgency);
    }
    ClockStrike all = {0};
    TicketClock *solution = find(clocks, CLOCK_SOLUTION);
    const ClockMoment later = moment_at(desk, START + 30 * DAY);
    assert_true(clock_rules_strike(solution, &later, &all));
    assert_int_equal(all.first, 0);
    assert_int_equal(all.end, 3);
    assert_int_equal(all.urgency, CLOCK_IS_ESCALATED);
    assert_int_equal(solution->next_at, 0);
}

static void a_more_urgent_ticket_has_less_time_and_never_more(void **state) {
    Desk *desk = *state;
    ClockRule *rule = clock_rule_new();
    rule->priority = PRIORITY_URGENT;
    rule->solution = DAY;
    g_ptr_array_add(desk->policy->clocks.rules, rule);
    g_autoptr(GPtrArray) clocks = start(desk);
    TicketClock *solution = find(clocks, CLOCK_SOLUTION);
    desk->ticket->priority = PRIORITY_URGENT;
    ClockMoment moment = moment_at(desk, START + HOUR);
    moment.is_redescribed = TRUE;
    assert_int_equal(clock_rules_follow(solution, &moment), CLOCK_CHANGED);
    assert_int_equal(solution->due_at, START + DAY);
    assert_int_equal(desk->ticket->solve_by, START + 3 * DAY);
    desk->ticket->priority = PRIORITY_NORMAL;
    assert_int_equal(clock_rules_follow(solution, &moment), CLOCK_UNCHANGED);
}

static void who_is_cared_for_is_answered_in_half_the_time(void **state) {
    Desk *desk = *state;
    static const struct {
        const gchar *tag; /* of the ticket */
        guint share;
        const gchar *rule_tag; /* of a rule that gives six hours, or NULL: no rule */
        gint64 answer;
    } rows[] = {
        {"vip", 50, NULL, 12 * HOUR},
        {"repeat-complainant", 50, NULL, 12 * HOUR},
        {"leak", 50, NULL, DAY},
        {"vip", 25, NULL, 6 * HOUR},
        {"vip", 100, NULL, DAY},
        {"vip", 50, "vip", 6 * HOUR},
        {"vip", 50, "", 3 * HOUR}, /* for all: the half of that */
        {"repeat-complainant", 50, "vip", 12 * HOUR},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_ptr_array_set_size(desk->policy->clocks.rules, 0);
        desk->policy->clocks.extra_care = rows[i].share;
        desk->ticket->answer_by = desk->ticket->solve_by = 0;
        g_free(desk->ticket->tags);
        desk->ticket->tags = g_strdup(rows[i].tag);
        if (rows[i].rule_tag != NULL) {
            ClockRule *rule = clock_rule_new();
            rule->tag = *rows[i].rule_tag != '\0' ? g_strdup(rows[i].rule_tag) : NULL;
            rule->first_answer = 6 * HOUR;
            g_ptr_array_add(desk->policy->clocks.rules, rule);
        }
        g_autoptr(GPtrArray) clocks = start(desk);
        assert_int_equal(find(clocks, CLOCK_ANSWER)->due_at, START + rows[i].answer);
        assert_int_equal(find(clocks, CLOCK_SOLUTION)->due_at, START + 3 * DAY);
    }
}

static void a_tag_that_is_given_later_shortens_what_was_promised(void **state) {
    Desk *desk = *state;
    g_autoptr(GPtrArray) clocks = start(desk);
    TicketClock *answer = find(clocks, CLOCK_ANSWER);
    ticket_change_tag(desk->ticket, "vip", TRUE);
    ClockMoment moment = moment_at(desk, START + HOUR);
    moment.is_redescribed = TRUE;
    assert_int_equal(clock_rules_follow(answer, &moment), CLOCK_CHANGED);
    assert_int_equal(answer->due_at, START + 12 * HOUR);
}

static void a_new_date_takes_the_place_of_the_old_one(void **state) {
    Desk *desk = *state;
    g_autoptr(GPtrArray) clocks = start(desk);
    TicketClock *solution = find(clocks, CLOCK_SOLUTION);
    solution->levels_told = 2;
    desk->ticket->solve_by = START + 7 * DAY;
    ClockMoment moment = moment_at(desk, START + 3 * DAY);
    moment.is_put_off = TRUE;
    assert_int_equal(clock_rules_follow(solution, &moment), CLOCK_CHANGED);
    assert_int_equal(solution->due_at, START + 7 * DAY);
    assert_int_equal(solution->levels_told, 0);
    assert_int_equal(solution->next_at, START + 6 * DAY);
}

static void clocks_of_the_law_end_with_their_last_day(void **state) {
    Desk *desk = *state;
    add_legal(desk, "hours", 36, LEGAL_HOURS);
    add_legal(desk, "days", 15, LEGAL_CALENDAR_DAYS);
    add_legal(desk, "worked", 3, LEGAL_WORKING_DAYS);
    desk->policy->clocks.wall = wall_clock_new("Asia/Shanghai");
    g_autoptr(GPtrArray) clocks = start(desk); /* a Friday there, 08:00 */
    static const gint64 dues[] = {START + 36 * HOUR, 1801324799, 1800460799};
    for (guint i = 0; i < G_N_ELEMENTS(dues); i++) {
        const TicketClock *clock = clocks->pdata[clocks->len - G_N_ELEMENTS(dues) + i];
        if (clock->due_at != dues[i])
            fail_msg("%s is due at %" G_GINT64_FORMAT, clock->legal, clock->due_at);
    }
}

static void the_law_is_done_with_when_it_was_met(void **state) {
    Desk *desk = *state;
    add_legal(desk, "days", 15, LEGAL_CALENDAR_DAYS);
    g_autoptr(GPtrArray) clocks = start(desk);
    TicketClock *legal = find(clocks, CLOCK_LEGAL);
    TicketClock *solution = find(clocks, CLOCK_SOLUTION);
    desk->ticket->stage = STAGE_CLOSED;
    ClockMoment moment = moment_at(desk, START + DAY);
    clock_rules_follow(legal, &moment);
    clock_rules_follow(solution, &moment);
    desk->ticket->stage = STAGE_INVESTIGATING;
    moment.now = START + 20 * DAY;
    assert_int_equal(clock_rules_follow(legal, &moment), CLOCK_UNCHANGED);
    assert_int_equal(legal->met_at, START + DAY);
    assert_int_equal(clock_rules_follow(solution, &moment), CLOCK_CHANGED);
    assert_int_equal(solution->due_at, START + 23 * DAY);
}

static void a_clock_that_the_settings_have_no_more_is_gone(void **state) {
    Desk *desk = *state;
    add_legal(desk, "days", 15, LEGAL_CALENDAR_DAYS);
    g_autoptr(GPtrArray) clocks = start(desk);
    const ClockMoment moment = moment_at(desk, START + HOUR);
    g_ptr_array_set_size(desk->policy->legal->clocks, 0);
    desk->policy->clocks.owner = 0;
    assert_int_equal(clock_rules_follow(find(clocks, CLOCK_LEGAL), &moment), CLOCK_GONE);
    assert_int_equal(clock_rules_follow(find(clocks, CLOCK_OWNER), &moment), CLOCK_GONE);
    assert_int_equal(clock_rules_follow(find(clocks, CLOCK_ANSWER), &moment), CLOCK_UNCHANGED);
}

static void a_later_date_holds_when_a_ticket_is_opened_again(void **state) {
    Desk *desk = *state;
    g_autoptr(GPtrArray) clocks = start(desk);
    TicketClock *solution = find(clocks, CLOCK_SOLUTION);
    desk->ticket->solve_by = START + 9 * DAY;
    desk->ticket->stage = STAGE_CLOSED;
    ClockMoment moment = moment_at(desk, START + DAY);
    clock_rules_follow(solution, &moment);
    desk->ticket->stage = STAGE_INVESTIGATING;
    moment.now = START + 2 * DAY;
    assert_int_equal(clock_rules_follow(solution, &moment), CLOCK_CHANGED);
    assert_int_equal(solution->due_at, START + 9 * DAY);
    assert_int_equal(desk->ticket->solve_by, START + 9 * DAY);
}

/* Two hours before, or half of what the warning leaves; after it has passed, at once. */
static void a_later_date_is_due_before_the_promise_runs_out(void **state) {
    Desk *desk = *state;
    g_autoptr(GPtrArray) clocks = start(desk);
    TicketClock *answer = find(clocks, CLOCK_ANSWER);
    ClockMoment moment = moment_at(desk, START + 18 * HOUR);
    ClockStrike strike;
    assert_int_equal(clock_rules_holding_at(answer, &moment), START + 22 * HOUR);
    assert_true(clock_rules_strike(answer, &moment, &strike));
    assert_int_equal(answer->next_at, START + 22 * HOUR);
    moment.now = START + 22 * HOUR;
    assert_false(clock_rules_strike(answer, &moment, &strike)); /* it is no level of the clock */
    assert_int_equal(answer->next_at, START + DAY);
    assert_int_equal(clock_rules_later(answer, &moment), START + 2 * DAY);
    assert_int_equal(clock_rules_later(find(clocks, CLOCK_SOLUTION), &moment), START + 5 * DAY);
    moment.now = START + 9 * DAY;
    assert_int_equal(clock_rules_later(answer, &moment), START + 10 * DAY);
    assert_true(clock_rules_holding_at(answer, &moment) <= moment.now);
    assert_true(clock_rules_strike(answer, &moment, &strike));
    assert_int_equal(clock_rules_holding_at(answer, &moment), 0);
}

static void a_short_promise_is_put_off_late(void **state) {
    Desk *desk = *state;
    desk->policy->first_answer = 4 * HOUR;
    g_autoptr(GPtrArray) clocks = start(desk);
    const TicketClock *answer = find(clocks, CLOCK_ANSWER);
    const ClockMoment moment = moment_at(desk, START);
    assert_int_equal(clock_rules_holding_at(answer, &moment), START + 4 * HOUR - HOUR / 2);
    assert_int_equal(clock_rules_later(answer, &moment), START + 8 * HOUR);
}

static void only_service_clocks_that_run_are_put_off(void **state) {
    Desk *desk = *state;
    add_legal(desk, "reply", 48, LEGAL_HOURS);
    g_autoptr(GPtrArray) clocks = start(desk);
    ClockMoment moment = moment_at(desk, START + 47 * HOUR);
    static const ClockKind others[] = {CLOCK_OWNER, CLOCK_PROGRESS, CLOCK_LEGAL};
    for (gsize i = 0; i < G_N_ELEMENTS(others); i++)
        assert_int_equal(clock_rules_holding_at(find(clocks, others[i]), &moment), 0);
    TicketClock *legal = find(clocks, CLOCK_LEGAL);
    TicketClock *answer = find(clocks, CLOCK_ANSWER);
    desk->ticket->answer_by = START + 3 * DAY;
    moment.is_put_off = TRUE;
    assert_int_equal(clock_rules_follow(legal, &moment), CLOCK_UNCHANGED);
    assert_int_equal(clock_rules_follow(answer, &moment), CLOCK_CHANGED);
    assert_int_equal(legal->due_at, START + 2 * DAY);
    assert_int_equal(answer->due_at, START + 3 * DAY);
    desk->ticket->waiting_on = WAITING_ON_COMPLAINANT;
    clock_rules_follow(answer, &moment);
    assert_int_equal(clock_rules_holding_at(answer, &moment), 0);
    desk->ticket->waiting_on = WAITING_ON_AGENT;
    clock_rules_follow(answer, &moment);
    desk->policy->clocks.holding_before = 0;
    assert_int_equal(clock_rules_holding_at(answer, &moment), 0);
}

int main(void) {
#define WITH_DESK(test) cmocka_unit_test_setup_teardown(test, open_desk, close_desk)
    const struct CMUnitTest tests[] = {
        WITH_DESK(a_new_complaint_starts_its_clocks),
        cmocka_unit_test(each_situation_sets_each_clock),
        WITH_DESK(a_rest_is_added_to_the_end),
        WITH_DESK(what_was_late_stays_late_after_a_rest),
        WITH_DESK(levels_strike_once_and_together_when_late),
        WITH_DESK(a_more_urgent_ticket_has_less_time_and_never_more),
        WITH_DESK(who_is_cared_for_is_answered_in_half_the_time),
        WITH_DESK(a_tag_that_is_given_later_shortens_what_was_promised),
        WITH_DESK(a_new_date_takes_the_place_of_the_old_one),
        WITH_DESK(clocks_of_the_law_end_with_their_last_day),
        WITH_DESK(the_law_is_done_with_when_it_was_met),
        WITH_DESK(a_clock_that_the_settings_have_no_more_is_gone),
        WITH_DESK(a_later_date_holds_when_a_ticket_is_opened_again),
        WITH_DESK(a_later_date_is_due_before_the_promise_runs_out),
        WITH_DESK(a_short_promise_is_put_off_late),
        WITH_DESK(only_service_clocks_that_run_are_put_off),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
