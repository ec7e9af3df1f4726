/* test_report_figures.c - which days are compared with which, and when there is nothing to compare
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../store/store_fixture.h"

#include "../../figures/figure_world.h"
#include "flow/digest/report_figures.h"

enum { DAY = 86400, NOW = 1800000000 };

static gint64 day_of(const gchar *text) {
    gint year = 0, month = 0, day = 0;
    assert_int_equal(sscanf(text, "%d-%d-%d", &year, &month, &day), 3);
    return wall_clock_day(year, month, day);
}

static void days_are_compared_with_days_like_them(void **state) {
    static const struct {
        const gchar *first, *last, *before, *year;
    } rows[] = {
        {"2026-11-02", "2026-11-08", "2026-10-26", "2025-11-03"}, /* a week: weekdays meet */
        {"2026-11-03", "2026-11-03", "2026-11-02", "2025-11-03"},
        {"2026-10-01", "2026-10-31", "2026-09-01", "2025-10-01"},
        {"2026-03-01", "2026-03-31", "2026-02-01", "2025-03-01"}, /* 28 days before 31 */
        {"2026-02-01", "2026-02-28", "2026-01-01", "2025-02-01"}, /* a month, not four weeks */
        {"2026-01-01", "2026-12-31", "2025-01-01", "2025-01-01"},
        {"2026-01-01", "2026-03-31", "2025-10-01", "2025-01-01"},
        {"2028-02-29", "2028-02-29", "2028-02-28", "2027-02-28"},
        {"2026-11-01", "2026-11-20", "2026-10-12", "2025-11-01"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        gint64 first = day_of(rows[i].first), last = day_of(rows[i].last);
        assert_int_equal(report_figures_day_before(first, last), day_of(rows[i].before));
        assert_int_equal(report_figures_day_of_last_year(first, last), day_of(rows[i].year));
    }
}

static ReportFigures *collect(Fixture *fixture, gint64 days_ago, gint64 days, const gchar *queue) {
    Policy *policy = policy_new();
    Office office = {.store = fixture->store, .policy = policy};
    g_autoptr(WallClock) wall = wall_clock_new("Europe/Berlin");
    gint64 last = NOW / DAY - days_ago;
    const ReportQuestion question = {
        .first_day = last - days + 1, .last_day = last, .now = NOW, .wall = wall, .queue = queue};
    ReportFigures *report = NULL;
    GOOD(report_figures_collect(&office, &question, &report, &error));
    policy_free(policy);
    return report;
}

static void there_is_nothing_to_compare_before_the_desk_began(void **state) {
    Fixture *fixture = *state;
    World *world = world_new(3, 3000, NOW - 400 * DAY, NOW);
    assert_true(world_write(world, fixture->path));
    world_free(world);
    static const struct {
        gint64 days_ago, days;
        gboolean has_before, has_year;
    } rows[] = {
        {1, 7, TRUE, TRUE}, {60, 7, TRUE, FALSE}, {1, 250, FALSE, FALSE}, {390, 7, FALSE, FALSE}};
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(ReportFigures) report = collect(fixture, rows[i].days_ago, rows[i].days, NULL);
        assert_int_equal(report->before != NULL, rows[i].has_before);
        assert_int_equal(report->year != NULL, rows[i].has_year);
        assert_ptr_equal(report->facts.figures, report->figures);
        assert_true(report->figures->received > 0);
    }
}

static void departments_add_up_to_the_desk(void **state) {
    Fixture *fixture = *state;
    World *world = world_new(5, 2000, NOW - 100 * DAY, NOW);
    assert_true(world_write(world, fixture->path));
    world_free(world);
    g_autoptr(ReportFigures) all = collect(fixture, 10, 30, NULL);
    guint received = 0, open = 0;
    for (gsize i = 0; world_queues[i] != NULL; i++) {
        g_autoptr(ReportFigures) one = collect(fixture, 10, 30, world_queues[i]);
        assert_string_equal(one->facts.queue, world_queues[i]);
        received += one->figures->received;
        open += one->figures->open;
    }
    /* Some are of no department. */
    assert_true(received > 0 && received < all->figures->received);
    assert_true(open > 0 && open < all->figures->open);
}

static void an_empty_desk_has_a_report_of_nothing(void **state) {
    g_autoptr(ReportFigures) report = collect(*state, 1, 30, NULL);
    assert_null(report->before);
    assert_null(report->year);
    assert_int_equal(report->figures->received + report->figures->open, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(days_are_compared_with_days_like_them),
        cmocka_unit_test_setup_teardown(there_is_nothing_to_compare_before_the_desk_began,
                                        fixture_set_up, fixture_tear_down),
        cmocka_unit_test_setup_teardown(departments_add_up_to_the_desk, fixture_set_up,
                                        fixture_tear_down),
        cmocka_unit_test_setup_teardown(an_empty_desk_has_a_report_of_nothing, fixture_set_up,
                                        fixture_tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
