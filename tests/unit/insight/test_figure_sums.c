/* test_figure_sums.c - how many, how fast, what came of them: counted within a period */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "insight/figures/figure_sums.h"

enum { FROM = 1000, UNTIL = 2000 };

static FigureSums *sums_of_period(void) {
    return figure_sums_new(figures_new(FROM, UNTIL, UNTIL));
}

static void only_what_happened_within_the_period_counts(void **state) {
    (void)state;
    static const gint64 times[] = {0, FROM - 1, FROM, UNTIL - 1, UNTIL};
    g_autoptr(FigureSums) sums = sums_of_period();
    for (gsize i = 0; i < G_N_ELEMENTS(times); i++) {
        g_autoptr(Ticket) ticket = ticket_new();
        ticket->created_at = times[i];
        ticket->first_answered_at = times[i];
        ticket->closed_at = times[i];
        ticket->outcome = OUTCOME_UPHELD;
        figure_sums_add_received(sums, ticket);
        figure_sums_add_answered(sums, ticket);
        figure_sums_add_closed(sums, ticket);
    }
    g_autoptr(Figures) figures = figure_sums_finish(sums);
    assert_int_equal(figures->received, 2);
    assert_int_equal(figures->first_answer.count, 2);
    assert_int_equal(figures->closed, 2);
    assert_int_equal(figures->outcomes[OUTCOME_UPHELD], 2);
    assert_int_equal(figures->outcomes[OUTCOME_NONE], 0);
}

static void half_and_nine_of_ten_are_times_that_were_measured(void **state) {
    (void)state;
    static const struct {
        guint count; /* tickets that waited 10, 20, 30, ... seconds */
        gint64 median;
        gint64 slow;
    } rows[] = {{0, 0, 0},   {1, 10, 10},  {2, 10, 20},  {3, 20, 30},
                {9, 50, 90}, {10, 50, 90}, {11, 60, 100}};
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(FigureSums) sums = sums_of_period();
        for (guint k = rows[i].count; k > 0; k--) {
            g_autoptr(Ticket) ticket = ticket_new();
            ticket->first_answered_at = FROM + 500;
            ticket->created_at = ticket->first_answered_at - 10 * (gint64)k;
            figure_sums_add_answered(sums, ticket);
        }
        g_autoptr(Figures) figures = figure_sums_finish(sums);
        if (figures->first_answer.median != rows[i].median ||
            figures->first_answer.slow != rows[i].slow)
            fail_msg("%u: %d, %d", rows[i].count, (int)figures->first_answer.median,
                     (int)figures->first_answer.slow);
    }
}

static void a_clock_that_was_set_back_makes_no_negative_time(void **state) {
    (void)state;
    g_autoptr(FigureSums) sums = sums_of_period();
    g_autoptr(Ticket) ticket = ticket_new();
    ticket->first_answered_at = FROM + 5;
    ticket->created_at = FROM + 500;
    figure_sums_add_answered(sums, ticket);
    g_autoptr(Figures) figures = figure_sums_finish(sums);
    assert_int_equal(figures->first_answer.count, 1);
    assert_int_equal(figures->first_answer.median, 0);
}

static void a_remedy_that_no_number_can_hold_does_not_wrap(void **state) {
    (void)state;
    const Money most = {G_MAXINT64, "CNY"};
    g_autoptr(FigureSums) sums = sums_of_period();
    figure_sums_add_remedy(sums, REMEDY_REFUND, &most);
    figure_sums_add_remedy(sums, REMEDY_REFUND, &most);
    g_autoptr(Figures) figures = figure_sums_finish(sums);
    const FigureRemedy *refund = figures->remedies->pdata[0];
    assert_int_equal(refund->count, 2);
    assert_true(refund->minor == G_MAXINT64);
}

static void only_votes_on_the_scale_are_votes(void **state) {
    (void)state;
    static const guint scores[] = {0, 1, 5, 5, 6};
    g_autoptr(FigureSums) sums = sums_of_period();
    for (gsize i = 0; i < G_N_ELEMENTS(scores); i++)
        figure_sums_add_vote(sums, scores[i]);
    figure_sums_add_survey(sums, FALSE);
    figure_sums_add_survey(sums, TRUE);
    figure_sums_add_survey(sums, FALSE);
    g_autoptr(Figures) figures = figure_sums_finish(sums);
    assert_int_equal(figures->votes, 3);
    assert_int_equal(figures->unhappy, 1);
    assert_int_equal(figures->scores[5], 2);
    assert_int_equal(figures->asked, 3);
    assert_int_equal(figures->silent, 2);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(only_what_happened_within_the_period_counts),
        cmocka_unit_test(half_and_nine_of_ten_are_times_that_were_measured),
        cmocka_unit_test(a_clock_that_was_set_back_makes_no_negative_time),
        cmocka_unit_test(a_remedy_that_no_number_can_hold_does_not_wrap),
        cmocka_unit_test(only_votes_on_the_scale_are_votes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
