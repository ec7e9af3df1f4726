/* test_working_time.c - promises over nights, holidays and changes of the clock, by table */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "workflow/working_time.h"

enum { HOUR = 3600, MONDAY = 0, TUESDAY = 1, FRIDAY = 4, SATURDAY = 5, SUNDAY = 6 };

typedef enum { OFFICE, NIGHTS, ALWAYS, NEVER } Hours;

static gint64 local(const WorkingCalendar *calendar, const gchar *text) {
    gint year = 0, month = 0, day = 0, hour = 0, minute = 0;
    assert_int_equal(sscanf(text, "%d-%d-%d %d:%d", &year, &month, &day, &hour, &minute), 5);
    return wall_clock_when(calendar->clock,
                           wall_clock_day(year, month, day) * WALL_DAY + hour * HOUR + minute * 60);
}

static gchar *shown(const WorkingCalendar *calendar, gint64 at) {
    if (at == WORKING_NEVER)
        return g_strdup("never");
    gint64 wall = wall_clock_show(calendar->clock, at);
    gint year = 0, month = 0, day = 0;
    wall_clock_date(wall / WALL_DAY, &year, &month, &day);
    return g_strdup_printf("%04d-%02d-%02d %02d:%02d", year, month, day,
                           (gint)(wall % WALL_DAY / HOUR), (gint)(wall % HOUR / 60));
}

static WorkingCalendar *make(Hours hours, const gchar *zone) {
    WorkingCalendar *calendar = working_calendar_new("desk", zone);
    for (guint day = MONDAY; day <= SUNDAY; day++) {
        if (hours == OFFICE && day <= FRIDAY) {
            working_calendar_add_hours(calendar, day, 9 * HOUR, 12 * HOUR);
            working_calendar_add_hours(calendar, day, 13 * HOUR, 18 * HOUR);
        }
        if (hours == NIGHTS)
            working_calendar_add_hours(calendar, day, 22 * HOUR, 30 * HOUR);
        if (hours == ALWAYS)
            working_calendar_add_hours(calendar, day, 0, WALL_DAY);
    }
    working_calendar_settle(calendar);
    return calendar;
}

/* Golden Week and the New Year of 2026 and 2027, with the days that are worked instead. */
static void add_holidays(WorkingCalendar *calendar) {
    static const struct {
        gint year, month, day, days;
        gboolean is_worked;
    } rows[] = {{2026, 10, 1, 7, FALSE},  {2026, 9, 20, 1, TRUE},   {2026, 10, 10, 1, TRUE},
                {2026, 12, 25, 1, FALSE}, {2026, 12, 28, 1, FALSE}, {2027, 1, 1, 1, FALSE}};
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        gint64 first = wall_clock_day(rows[i].year, rows[i].month, rows[i].day);
        for (gint64 day = first; day < first + rows[i].days; day++)
            working_calendar_except(calendar, day, rows[i].is_worked ? MONDAY : WORKING_CLOSED,
                                    "holiday");
    }
    working_calendar_settle(calendar);
}

static void durations_end_when_the_table_says(void **state) {
    (void)state;
    static const struct {
        const gchar *name;
        Hours hours;
        const gchar *zone, *start;
        gint64 hours_promised;
        const gchar *due;
    } rows[] = {
        {"a day from Friday evening is Monday evening", OFFICE, "Europe/London", "2026-11-06 18:00",
         24, "2026-11-09 18:00"},
        {"a day from the middle of Friday", OFFICE, "Europe/London", "2026-11-06 15:30", 24,
         "2026-11-09 15:30"},
        {"four hours over the pause at noon", OFFICE, "Europe/London", "2026-11-03 10:30", 4,
         "2026-11-03 15:30"},
        {"the end of a day is not the next morning", OFFICE, "Europe/London", "2026-11-03 13:00", 5,
         "2026-11-03 18:00"},
        {"twenty hours are a working day", OFFICE, "Europe/London", "2026-11-03 09:00", 20,
         "2026-11-03 18:00"},
        {"three days and two hours", OFFICE, "Europe/London", "2026-11-05 09:00", 74,
         "2026-11-10 11:00"},
        {"Christmas and the New Year", OFFICE, "Europe/London", "2026-12-24 18:00", 96,
         "2027-01-04 18:00"},
        {"Golden Week, worked off on a Saturday", OFFICE, "Asia/Shanghai", "2026-09-30 18:00", 72,
         "2026-10-10 18:00"},
        {"a Sunday that is worked", OFFICE, "Asia/Shanghai", "2026-09-18 18:00", 24,
         "2026-09-20 18:00"},
        {"nights in winter", NIGHTS, "Europe/London", "2026-11-03 20:00", 24, "2026-11-04 06:00"},
        {"a short night in spring", NIGHTS, "Europe/London", "2026-03-28 22:00", 24,
         "2026-03-29 23:00"},
        {"a long night in autumn", NIGHTS, "Europe/London", "2026-10-24 22:00", 24,
         "2026-10-25 05:00"},
        {"a short night in New York", NIGHTS, "America/New_York", "2026-03-07 22:00", 24,
         "2026-03-08 23:00"},
        {"a long night in New York", NIGHTS, "America/New_York", "2026-10-31 22:00", 24,
         "2026-11-01 05:00"},
        {"half an hour less on Lord Howe", NIGHTS, "Australia/Lord_Howe", "2026-10-03 22:00", 24,
         "2026-10-04 22:30"},
        {"half an hour more on Lord Howe", NIGHTS, "Australia/Lord_Howe", "2026-04-04 22:00", 24,
         "2026-04-05 05:30"},
        {"none of it in Shanghai", NIGHTS, "Asia/Shanghai", "2026-03-28 22:00", 24,
         "2026-03-29 06:00"},
        {"always open, clocks set forward", ALWAYS, "Europe/London", "2026-03-28 12:00", 24,
         "2026-03-29 13:00"},
        {"always open, a year", ALWAYS, "UTC", "2027-11-03 12:00", 8760, "2028-11-02 12:00"},
        {"far years", OFFICE, "Europe/London", "2105-06-05 18:00", 24, "2105-06-08 18:00"},
        {"a working year and more", OFFICE, "Asia/Shanghai", "2024-01-01 09:00", 261 * 24,
         "2024-12-30 18:00"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(WorkingCalendar) calendar = make(rows[i].hours, rows[i].zone);
        if (rows[i].hours == OFFICE)
            add_holidays(calendar);
        gint64 start = local(calendar, rows[i].start);
        g_autofree gchar *due =
            shown(calendar, working_time_due(calendar, start, rows[i].hours_promised * HOUR));
        if (g_strcmp0(due, rows[i].due) != 0)
            fail_msg("%s: %s instead of %s", rows[i].name, due, rows[i].due);
    }
}

static void measuring_counts_what_passes(void **state) {
    (void)state;
    static const struct {
        Hours hours;
        const gchar *zone, *from, *until;
        gint64 minutes;
    } rows[] = {
        {OFFICE, "Europe/London", "2026-11-02 00:00", "2026-11-09 00:00", 40 * 60},
        {OFFICE, "Europe/London", "2026-11-02 11:00", "2026-11-02 14:30", 150},
        {OFFICE, "Europe/London", "2026-11-07 00:00", "2026-11-08 23:59", 0},
        {OFFICE, "Europe/London", "2026-11-03 12:00", "2026-11-03 11:00", 0},
        {NIGHTS, "Europe/London", "2026-10-24 12:00", "2026-10-25 12:00", 9 * 60},
        {NIGHTS, "Europe/London", "2026-03-28 12:00", "2026-03-29 12:00", 7 * 60},
        {NIGHTS, "Europe/London", "2026-11-03 02:00", "2026-11-03 04:00", 120},
        {ALWAYS, "Australia/Lord_Howe", "2026-04-05 00:00", "2026-04-06 00:00", 24 * 60 + 30},
        {ALWAYS, "Asia/Shanghai", "2026-01-01 00:00", "2027-01-01 00:00", 365 * 24 * 60},
        {NEVER, "Asia/Shanghai", "2026-01-01 00:00", "2399-01-01 00:00", 0},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(WorkingCalendar) calendar = make(rows[i].hours, rows[i].zone);
        gint64 minutes = working_time_measure(calendar, local(calendar, rows[i].from),
                                              local(calendar, rows[i].until)) /
                         60;
        if (minutes != rows[i].minutes)
            fail_msg("row %zu: %" G_GINT64_FORMAT " minutes", i, minutes);
    }
}

static void a_working_event_wins_over_a_closing_one(void **state) {
    (void)state;
    g_autoptr(WorkingCalendar) calendar = make(OFFICE, "Europe/London");
    gint64 day = wall_clock_day(2026, 11, 3);
    working_calendar_except(calendar, day, WORKING_CLOSED, "closed");
    working_calendar_add_period(calendar->open, local(calendar, "2026-11-03 10:00"),
                                local(calendar, "2026-11-03 12:00"), "stocktaking");
    working_calendar_add_period(calendar->closed, local(calendar, "2026-11-03 11:00"),
                                local(calendar, "2026-11-04 10:00"), "move");
    working_calendar_settle(calendar);
    g_autoptr(GArray) periods = working_time_periods(calendar, local(calendar, "2026-11-03 00:00"),
                                                     local(calendar, "2026-11-05 00:00"));
    static const gchar *const expected[] = {"2026-11-03 10:00", "2026-11-03 12:00",
                                            "2026-11-04 10:00", "2026-11-04 12:00",
                                            "2026-11-04 13:00", "2026-11-04 18:00"};
    assert_int_equal(periods->len, 3);
    for (guint i = 0; i < periods->len; i++) {
        const WorkingPeriod *period = &g_array_index(periods, WorkingPeriod, i);
        assert_int_equal(period->from, local(calendar, expected[2 * i]));
        assert_int_equal(period->until, local(calendar, expected[2 * i + 1]));
    }
    working_calendar_except(calendar, day, MONDAY, "worked after all");
    working_calendar_settle(calendar);
    assert_int_equal(working_calendar_exception(calendar, day)->working, MONDAY);
    assert_string_equal(working_calendar_exception(calendar, day)->why, "worked after all");
}

static void a_calendar_closed_for_ever_has_an_answer(void **state) {
    (void)state;
    g_autoptr(WorkingCalendar) calendar = make(NEVER, "UTC");
    gint64 start = local(calendar, "2026-11-03 12:00");
    assert_true(working_time_add(calendar, start, 1) == WORKING_NEVER);
    assert_true(working_time_add(calendar, start, 0) == start);
    assert_true(working_time_due(calendar, start, 24 * HOUR) == start + 24 * HOUR);
    assert_true(working_time_due(NULL, start, 24 * HOUR) == start + 24 * HOUR);
    /* Hours, but a holiday that lasts to the end of time. */
    working_calendar_add_hours(calendar, MONDAY, 0, HOUR);
    working_calendar_add_period(calendar->closed, 0, WORKING_NEVER, "holiday");
    working_calendar_settle(calendar);
    assert_true(working_time_add(calendar, start, 1) == WORKING_NEVER);
    assert_int_equal(working_time_measure(calendar, G_MININT64, G_MAXINT64), 0);
    assert_true(working_time_due(calendar, start, 24 * HOUR) == start + 24 * HOUR);
}

static void somebody_is_at_work_at_the_next_beginning_of_it(void **state) {
    (void)state;
    g_autoptr(WorkingCalendar) calendar = working_calendar_new("office", "Asia/Shanghai");
    for (guint day = 0; day < 5; day++)
        working_calendar_add_hours(calendar, day, 9 * 3600, 18 * 3600);
    working_calendar_settle(calendar);
    const gint64 friday = 1793667600 + 3 * 86400; /* 2026-11-06, 09:00 */
    static const struct {
        const gchar *name;
        gint64 at, expected; /* seconds after nine on Friday */
    } rows[] = {
        {"at its beginning", 0, 0},
        {"in the middle", 3600, 3600},
        {"in its last second", 9 * 3600 - 1, 9 * 3600 - 1},
        {"when it ends", 9 * 3600, 9 * 3600},
        {"a second later", 9 * 3600 + 1, 3 * 86400},
        {"on Sunday", 2 * 86400 + 77, 3 * 86400},
        {"a second before", -1, 0},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        gint64 got = working_time_at_work(calendar, friday + rows[i].at) - friday;
        if (got != rows[i].expected)
            fail_msg("%s: %" G_GINT64_FORMAT, rows[i].name, got);
    }
    g_autoptr(WorkingCalendar) never = working_calendar_new("never", "UTC");
    working_calendar_settle(never);
    assert_int_equal(working_time_at_work(never, friday), friday);
    assert_int_equal(working_time_at_work(NULL, friday), friday);
}

static void longer_durations_are_never_shorter(void **state) {
    (void)state;
    g_autoptr(WorkingCalendar) calendar = make(OFFICE, "Europe/London");
    for (gint64 minutes = 0; minutes < 10 * 24 * 60; minutes++)
        assert_true(working_time_of(calendar, minutes * 60) <=
                    working_time_of(calendar, minutes * 60 + 60));
    assert_int_equal(working_time_of(calendar, 24 * HOUR), 8 * HOUR);
    assert_int_equal(working_time_of(calendar, 23 * HOUR), 8 * HOUR);
    assert_int_equal(working_time_of(calendar, 26 * HOUR), 10 * HOUR);
}

static void closed_days_are_those_that_are_usually_worked(void **state) {
    (void)state;
    g_autoptr(WorkingCalendar) calendar = make(OFFICE, "Asia/Shanghai");
    add_holidays(calendar);
    /* 1, 2, 5, 6, 7 October; 25 and 28 December. */
    assert_int_equal(
        working_time_closed_days(calendar, wall_clock_day(2026, 1, 1), wall_clock_day(2027, 1, 1)),
        7);
    /* The shift of the evening before, which ends on the holiday, does not matter. */
    g_autoptr(WorkingCalendar) nights = make(NIGHTS, "Europe/London");
    working_calendar_except(nights, wall_clock_day(2026, 12, 25), WORKING_CLOSED, "holiday");
    working_calendar_settle(nights);
    gint64 first = wall_clock_day(2026, 12, 1);
    assert_int_equal(working_time_closed_days(nights, first, first + 31), 1);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(durations_end_when_the_table_says),
        cmocka_unit_test(measuring_counts_what_passes),
        cmocka_unit_test(a_working_event_wins_over_a_closing_one),
        cmocka_unit_test(a_calendar_closed_for_ever_has_an_answer),
        cmocka_unit_test(somebody_is_at_work_at_the_next_beginning_of_it),
        cmocka_unit_test(longer_durations_are_never_shorter),
        cmocka_unit_test(closed_days_are_those_that_are_usually_worked),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
