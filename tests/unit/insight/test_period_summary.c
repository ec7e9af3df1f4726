/* test_period_summary.c - the sums of a period are those that one gets by counting naively */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h> /* needs those above */

#include "insight/figures/period_summary.h"

enum { FIRST_DAY = 20514, DAYS = 30, TICKETS = 500, ROUNDS = 20 };

static const SummaryTicket nothing = {.received_day = SUMMARY_NOT_THEN,
                                      .closed_day = SUMMARY_NOT_THEN,
                                      .first_answer_seconds = SUMMARY_NOT_THEN,
                                      .solution_seconds = SUMMARY_NOT_THEN,
                                      .is_answered_in_time = -1,
                                      .is_solved_in_time = -1,
                                      .remedy = -1,
                                      .vote = SUMMARY_NOT_THEN};

static const gchar *pick(GRand *chance, const gchar *const *words, guint count) {
    return words[g_rand_int_range(chance, 0, (gint32)count)];
}

static SummaryTicket random_ticket(GRand *chance) {
    static const gchar *const categories[] = {"billing", "safety", NULL};
    static const gchar *const outcomes[] = {"upheld", "partly", "rejected"};
    static const gint remedies[] = {REMEDY_REFUND, REMEDY_VOUCHER, -1};
    static const gchar *const currencies[] = {"EUR", "CNY"};
    static const gchar *const kinds[] = {"csat", "nps", NULL};
    SummaryTicket ticket = nothing;
    if (g_rand_int_range(chance, 0, 4) > 0)
        ticket.received_day = FIRST_DAY + g_rand_int_range(chance, 0, DAYS);
    if (g_rand_int_range(chance, 0, 4) > 0)
        ticket.closed_day = FIRST_DAY + g_rand_int_range(chance, 0, DAYS);
    if (g_rand_boolean(chance)) {
        ticket.first_answer_seconds = g_rand_int_range(chance, 0, 50);
        ticket.is_answered_in_time = g_rand_boolean(chance);
    }
    if (g_rand_boolean(chance)) {
        ticket.solution_seconds = g_rand_int_range(chance, 0, 500);
        ticket.is_solved_in_time = g_rand_boolean(chance);
    }
    ticket.reopened_count = (guint)g_rand_int_range(chance, 0, 3);
    ticket.category = pick(chance, categories, 3);
    ticket.cause = pick(chance, categories, 3);
    ticket.outcome = pick(chance, outcomes, 3);
    ticket.remedy = remedies[g_rand_int_range(chance, 0, 3)];
    ticket.currency = pick(chance, currencies, 2);
    ticket.minor = g_rand_int_range(chance, 1, 9999);
    ticket.survey_kind = pick(chance, kinds, 3);
    if (g_rand_boolean(chance))
        ticket.vote = g_rand_int_range(chance, 1, 6);
    return ticket;
}

/* --- counted once more, each figure by a walk of its own ---------------------------------------
 */

#define COUNT(tickets, condition)                                                                  \
    ({                                                                                             \
        guint count_ = 0;                                                                          \
        for (guint i_ = 0; i_ < TICKETS; i_++) {                                                   \
            const SummaryTicket *t = &(tickets)[i_];                                               \
            count_ += (condition) ? 1 : 0;                                                         \
        }                                                                                          \
        count_;                                                                                    \
    })
#define RECEIVED (t->received_day != SUMMARY_NOT_THEN)
#define CLOSED (t->closed_day != SUMMARY_NOT_THEN)

/* The smallest time that at least `in_hundred` of the times are not above. */
static gint64 naive_rank(const SummaryTicket *tickets, gboolean is_answer, guint in_hundred) {
    guint all = COUNT(tickets, is_answer ? RECEIVED && t->first_answer_seconds >= 0
                                         : CLOSED && t->solution_seconds >= 0);
    for (gint64 time = 0; all > 0; time++) {
        guint not_above = COUNT(tickets, is_answer ? RECEIVED && t->first_answer_seconds >= 0 &&
                                                         t->first_answer_seconds <= time
                                                   : CLOSED && t->solution_seconds >= 0 &&
                                                         t->solution_seconds <= time);
        if (not_above * 100 >= all * in_hundred)
            return time;
    }
    return 0;
}

static void compare_figures(const PeriodSummary *summary, const SummaryTicket *tickets) {
    assert_int_equal(summary->received, COUNT(tickets, RECEIVED));
    assert_int_equal(summary->closed, COUNT(tickets, CLOSED));
    assert_int_equal(summary->closed_of_received, COUNT(tickets, RECEIVED && CLOSED));
    assert_int_equal(summary->reopened, COUNT(tickets, CLOSED && t->reopened_count > 0));
    assert_int_equal(summary->answered_in_time.count,
                     COUNT(tickets, RECEIVED && t->is_answered_in_time == 1));
    assert_int_equal(summary->answered_in_time.of,
                     COUNT(tickets, RECEIVED && t->is_answered_in_time >= 0));
    assert_int_equal(summary->solved_in_time.count,
                     COUNT(tickets, CLOSED && t->is_solved_in_time == 1));
    assert_int_equal(summary->solved_in_time.of,
                     COUNT(tickets, CLOSED && t->is_solved_in_time >= 0));
    assert_int_equal(summary->voted.of, COUNT(tickets, CLOSED && t->survey_kind != NULL));
    assert_int_equal(summary->voted.count,
                     COUNT(tickets, CLOSED && t->survey_kind != NULL && t->vote > 0));
    assert_true(summary->first_answer.median == naive_rank(tickets, TRUE, 50));
    assert_true(summary->first_answer.slow == naive_rank(tickets, TRUE, 90));
    assert_true(summary->solution.median == naive_rank(tickets, FALSE, 50));
    assert_true(summary->solution.slow == naive_rank(tickets, FALSE, 90));
}

static void compare_rows(const PeriodSummary *summary, const SummaryTicket *tickets) {
    guint all = 0;
    for (guint i = 0; i < summary->categories->len; i++) {
        const FigureCount *row = summary->categories->pdata[i];
        assert_int_equal(row->count,
                         COUNT(tickets, RECEIVED && g_strcmp0(t->category, row->name) == 0));
        all += row->count;
    }
    assert_int_equal(all, summary->received);
    all = 0;
    for (guint i = 0; i < summary->outcomes->len; i++) {
        const FigureCount *row = summary->outcomes->pdata[i];
        const FigureCount *before = i > 0 ? summary->outcomes->pdata[i - 1] : row;
        assert_int_equal(row->count,
                         COUNT(tickets, CLOSED && g_strcmp0(t->outcome, row->name) == 0));
        assert_true(before->count >= row->count);
        all += row->count;
    }
    assert_int_equal(all, summary->closed);
    for (guint i = 0; i < summary->causes->len; i++) {
        const FigureCount *row = summary->causes->pdata[i];
        assert_int_equal(row->count, COUNT(tickets, CLOSED && g_strcmp0(t->cause, row->name) == 0));
    }
    for (guint i = 0; i < summary->votes->len; i++) {
        const SummaryVote *row = summary->votes->pdata[i];
        assert_int_equal(row->count,
                         COUNT(tickets, CLOSED && g_strcmp0(t->survey_kind, row->kind) == 0 &&
                                            t->vote == row->vote));
    }
}

static void compare_remedies(const PeriodSummary *summary, const SummaryTicket *tickets) {
    guint all = 0;
    for (guint i = 0; i < summary->remedies->len; i++) {
        const FigureRemedy *row = summary->remedies->pdata[i];
        gint64 sum = 0;
        for (guint j = 0; j < TICKETS; j++) {
            const SummaryTicket *t = &tickets[j];
            if (CLOSED && t->remedy == (gint)row->remedy &&
                g_strcmp0(t->currency, row->currency) == 0)
                sum += t->minor;
        }
        assert_true(row->minor == sum);
        all += row->count;
    }
    assert_int_equal(all, COUNT(tickets, CLOSED && t->remedy >= 0));
}

static void compare_days(const PeriodSummary *summary, const SummaryTicket *tickets) {
    assert_int_equal(summary->days->len, DAYS);
    for (guint i = 0; i < DAYS; i++) {
        const SummaryDay *day = &g_array_index(summary->days, SummaryDay, i);
        assert_int_equal(day->day, FIRST_DAY + i);
        assert_int_equal(day->received, COUNT(tickets, t->received_day == day->day));
        assert_int_equal(day->closed, COUNT(tickets, t->closed_day == day->day));
    }
}

static void random_periods_add_up_as_counted_naively(void **state) {
    g_autoptr(GRand) chance = g_rand_new_with_seed(20261128);
    for (guint round = 0; round < ROUNDS; round++) {
        SummaryTicket tickets[TICKETS];
        g_autoptr(SummarySums) sums = summary_sums_new(FIRST_DAY, DAYS);
        for (guint i = 0; i < TICKETS; i++) {
            tickets[i] = random_ticket(chance);
            summary_sums_add(sums, &tickets[i]);
        }
        g_autoptr(PeriodSummary) summary = summary_sums_finish(sums);
        compare_figures(summary, tickets);
        compare_rows(summary, tickets);
        compare_remedies(summary, tickets);
        compare_days(summary, tickets);
    }
}

static void an_empty_period_has_days_and_no_times(void **state) {
    g_autoptr(SummarySums) sums = summary_sums_new(FIRST_DAY, 2);
    g_autoptr(PeriodSummary) summary = summary_sums_finish(sums);
    assert_int_equal(summary->days->len, 2);
    assert_int_equal(summary->received, 0);
    assert_true(summary->first_answer.count == 0);
    assert_true(summary->solution.count == 0);
    assert_int_equal(summary->voted.of, 0);
}

static void weeks_begin_on_monday_and_hold_all_of_their_days(void **state) {
    enum { MONDAY = 20514 }; /* 2026-03-02 */
    g_autoptr(SummarySums) sums = summary_sums_new(MONDAY - 1, 9);
    for (gint64 day = MONDAY - 1; day < MONDAY + 8; day++) {
        SummaryTicket ticket = nothing;
        ticket.received_day = day;
        summary_sums_add(sums, &ticket);
    }
    g_autoptr(PeriodSummary) summary = summary_sums_finish(sums);
    g_autoptr(GArray) weeks = period_summary_weeks(summary);
    static const struct {
        gint64 day;
        guint received;
    } expected[] = {{MONDAY - 7, 1}, {MONDAY, 7}, {MONDAY + 7, 1}};
    assert_int_equal(weeks->len, G_N_ELEMENTS(expected));
    for (guint i = 0; i < weeks->len; i++) {
        const SummaryDay *week = &g_array_index(weeks, SummaryDay, i);
        assert_int_equal(week->day, expected[i].day);
        assert_int_equal(week->received, expected[i].received);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(random_periods_add_up_as_counted_naively),
        cmocka_unit_test(an_empty_period_has_days_and_no_times),
        cmocka_unit_test(weeks_begin_on_monday_and_hold_all_of_their_days),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
