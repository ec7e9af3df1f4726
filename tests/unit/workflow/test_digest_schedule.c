/* test_digest_schedule.c - digests are due once a day or week, by the wall of their reader */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "workflow/digest_schedule.h"

enum { HOUR = 3600, DAY = 86400 };

static gint64 at(const DigestPlan *plan, gint day, gint month, gint hour, gint minute) {
    return wall_clock_when(plan->wall,
                           wall_clock_day(2026, month, day) * WALL_DAY + hour * HOUR + minute * 60);
}

/* Monday to Friday, without Wednesday 28 October. */
static WorkingCalendar *office_hours(void) {
    WorkingCalendar *calendar = working_calendar_new("office", "Europe/Berlin");
    for (guint day = 0; day < 5; day++)
        working_calendar_add_hours(calendar, day, 9 * HOUR, 17 * HOUR);
    working_calendar_except(calendar, wall_clock_day(2026, 10, 28), WORKING_CLOSED, "feast");
    working_calendar_settle(calendar);
    return calendar;
}

static DigestPlan *berlin_plan(const WorkingCalendar *calendar) {
    DigestPlan *plan = digest_plan_new("mia", "Europe/Berlin");
    plan->daily_at = 8 * HOUR;
    plan->weekly_at = 8 * HOUR;
    plan->weekly_day = 0;
    plan->calendar = calendar;
    return plan;
}

typedef struct {
    gint now_day, hour, minute; /* October 2026 */
    gint due_day, from_day;     /* the last digest, and the first day it tells of */
    gboolean is_weekly;
} Row;

/* 2026-10-25, a Sunday, has 25 hours in Berlin. */
static void each_day_has_its_digest_and_its_days(void **state) {
    (void)state;
    static const Row rows[] = {
        {20, 7, 59, 19, 12, TRUE},  /* before Tuesday's: Monday's, of the week before */
        {20, 8, 0, 20, 19, FALSE},  /* Tuesday tells of Monday */
        {24, 12, 0, 23, 22, FALSE}, /* nothing on Saturday */
        {25, 23, 0, 23, 22, FALSE}, /* nor on Sunday */
        {26, 9, 0, 26, 19, TRUE},   /* Monday's is the weekly one, over the change of clocks */
        {27, 8, 1, 27, 26, FALSE},  /* Tuesday */
        {28, 12, 0, 27, 26, FALSE}, /* a holiday */
        {29, 8, 0, 29, 27, FALSE},  /* Thursday tells of Tuesday and the holiday */
    };
    g_autoptr(WorkingCalendar) calendar = office_hours();
    g_autoptr(DigestPlan) plan = berlin_plan(calendar);
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        const Row *row = &rows[i];
        DigestTurn turn;
        assert_true(
            digest_schedule_last(plan, at(plan, row->now_day, 10, row->hour, row->minute), &turn));
        assert_int_equal(turn.at, at(plan, row->due_day, 10, 8, 0));
        assert_int_equal(turn.until, at(plan, row->due_day, 10, 0, 0));
        assert_int_equal(turn.from, at(plan, row->from_day, 10, 0, 0));
        assert_int_equal(turn.is_weekly, row->is_weekly);
    }
}

static void without_a_weekly_digest_monday_tells_of_the_weekend(void **state) {
    (void)state;
    g_autoptr(WorkingCalendar) calendar = office_hours();
    g_autoptr(DigestPlan) plan = berlin_plan(calendar);
    DigestTurn turn;
    plan->weekly_at = DIGEST_NEVER;
    assert_true(digest_schedule_last(plan, at(plan, 26, 10, 9, 0), &turn));
    assert_int_equal(turn.from, at(plan, 23, 10, 0, 0));
    /* Friday, Saturday, and a Sunday of 25 hours. */
    assert_int_equal(turn.until - turn.from, 3 * DAY + HOUR);
}

static void a_time_that_the_clocks_leave_out_or_repeat_is_due_once(void **state) {
    (void)state;
    g_autoptr(DigestPlan) plan = digest_plan_new("mia", "Europe/Berlin");
    plan->daily_at = 2 * HOUR + 30 * 60;
    /* 25 October: 02:30 comes twice. 29 March: it does not come. */
    static const struct { gint day, month; } rows[] = {{25, 10}, {29, 3}};
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        gint64 begin = at(plan, rows[i].day, rows[i].month, 0, 0);
        gint64 end = at(plan, rows[i].day + 1, rows[i].month, 0, 0);
        gint64 due = digest_schedule_next(plan, begin);
        assert_true(due > begin && due < end);
        assert_true(digest_schedule_next(plan, due) > end);
    }
}

static void what_is_next_becomes_the_last(void **state) {
    (void)state;
    g_autoptr(WorkingCalendar) calendar = office_hours();
    g_autoptr(DigestPlan) plan = berlin_plan(calendar);
    gint64 now = at(plan, 1, 10, 0, 0);
    gint64 told_until = 0;
    for (guint i = 0; i < 60; i++) {
        DigestTurn turn;
        gint64 next = digest_schedule_next(plan, now);
        assert_true(next > now);
        assert_true(digest_schedule_last(plan, next, &turn));
        assert_int_equal(turn.at, next);
        assert_true(turn.until > told_until && turn.from < turn.until);
        if (told_until != 0 && !turn.is_weekly)
            assert_int_equal(turn.from, told_until); /* no day is left out or told twice */
        told_until = turn.until;
        now = next;
    }
}

static void a_plan_without_digests_has_none(void **state) {
    (void)state;
    g_autoptr(DigestPlan) plan = digest_plan_new("mia", NULL);
    DigestTurn turn;
    assert_false(digest_schedule_last(plan, 1800000000, &turn));
    assert_true(digest_schedule_next(plan, 1800000000) == G_MAXINT64);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_day_has_its_digest_and_its_days),
        cmocka_unit_test(without_a_weekly_digest_monday_tells_of_the_weekend),
        cmocka_unit_test(a_time_that_the_clocks_leave_out_or_repeat_is_due_once),
        cmocka_unit_test(what_is_next_becomes_the_last),
        cmocka_unit_test(a_plan_without_digests_has_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
