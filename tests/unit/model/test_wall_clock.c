/* test_wall_clock.c - what clocks show when they are set forward and back, and dates as days */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "model/wall_clock.h"

enum { HOUR = 3600, MINUTE = 60 };

static gint64 local(gint year, gint month, gint day, gint hour, gint minute) {
    return wall_clock_day(year, month, day) * WALL_DAY + hour * HOUR + minute * MINUTE;
}

static void a_shown_time_is_its_first_coming_or_the_jump(void **state) {
    (void)state;
    const struct {
        const gchar *zone;
        gint64 shown, expected; /* expected: as a date and time of UTC */
    } rows[] = {
        {"Europe/London", local(2026, 3, 29, 0, 59), local(2026, 3, 29, 0, 59)},
        {"Europe/London", local(2026, 3, 29, 1, 30), local(2026, 3, 29, 1, 0)},
        {"Europe/London", local(2026, 3, 29, 2, 0), local(2026, 3, 29, 1, 0)},
        {"Europe/London", local(2026, 10, 25, 1, 30), local(2026, 10, 25, 0, 30)},
        {"Europe/London", local(2026, 10, 25, 2, 0), local(2026, 10, 25, 2, 0)},
        {"America/New_York", local(2026, 3, 8, 2, 30), local(2026, 3, 8, 7, 0)},
        {"America/New_York", local(2026, 11, 1, 1, 0), local(2026, 11, 1, 5, 0)},
        {"America/New_York", local(2026, 11, 1, 2, 0), local(2026, 11, 1, 7, 0)},
        {"Australia/Lord_Howe", local(2026, 4, 5, 1, 45), local(2026, 4, 4, 14, 45)},
        {"Australia/Lord_Howe", local(2026, 4, 5, 2, 0), local(2026, 4, 4, 15, 30)},
        {"Australia/Lord_Howe", local(2026, 10, 4, 2, 15), local(2026, 10, 3, 15, 30)},
        {"Asia/Shanghai", local(2026, 10, 1, 0, 0), local(2026, 9, 30, 16, 0)},
        {"Pacific/Apia", local(2011, 12, 30, 12, 0), local(2011, 12, 30, 10, 0)},
        {"Europe/London", local(2099, 7, 1, 12, 0), local(2099, 7, 1, 11, 0)},
        {"Not/AZone", local(2026, 7, 1, 12, 0), local(2026, 7, 1, 12, 0)},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(WallClock) clock = wall_clock_new(rows[i].zone);
        if (wall_clock_when(clock, rows[i].shown) != rows[i].expected)
            fail_msg("row %zu: off by %" G_GINT64_FORMAT " s", i,
                     wall_clock_when(clock, rows[i].shown) - rows[i].expected);
    }
}

static void days_later_is_the_same_time_of_day(void **state) {
    (void)state;
    const struct {
        const gchar *zone;
        gint64 at, days, expected; /* both times as a date and time of UTC */
    } rows[] = {
        {"Europe/London", local(2026, 10, 12, 9, 0), 21, local(2026, 11, 2, 10, 0)},
        {"Europe/London", local(2026, 3, 20, 10, 0), 14, local(2026, 4, 3, 9, 0)},
        {"Europe/London", local(2026, 3, 28, 1, 30), 1, local(2026, 3, 29, 1, 0)},
        {"Europe/London", local(2026, 10, 24, 0, 30), 1, local(2026, 10, 25, 0, 30)},
        {"America/New_York", local(2026, 10, 22, 14, 0), 21, local(2026, 11, 12, 15, 0)},
        {"Asia/Shanghai", local(2026, 12, 30, 2, 0), 9, local(2027, 1, 8, 2, 0)},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(WallClock) clock = wall_clock_new(rows[i].zone);
        gint64 got = wall_clock_days_later(clock, rows[i].at, rows[i].days);
        if (got != rows[i].expected)
            fail_msg("row %zu: off by %" G_GINT64_FORMAT " s", i, got - rows[i].expected);
    }
}

static void what_is_shown_is_what_glib_says(void **state) {
    (void)state;
    g_autoptr(WallClock) clock = wall_clock_new("America/New_York");
    g_autoptr(GTimeZone) zone = g_time_zone_new_identifier("America/New_York");
    for (gint64 at = local(1990, 1, 1, 0, 0); at < local(2105, 1, 1, 0, 0); at += 100003) {
        gint interval = g_time_zone_find_interval(zone, G_TIME_TYPE_UNIVERSAL, at);
        assert_int_equal(wall_clock_show(clock, at) - at, g_time_zone_get_offset(zone, interval));
    }
}

static void dates_are_days_and_back(void **state) {
    (void)state;
    assert_int_equal(wall_clock_day(1970, 1, 1), 0);
    assert_int_equal(wall_clock_day(2026, 11, 28), 20785);
    assert_int_equal(wall_clock_weekday(wall_clock_day(2026, 11, 28)), 5);
    assert_int_equal(wall_clock_weekday(wall_clock_day(1969, 12, 31)), 2);
    for (gint64 day = wall_clock_day(1896, 1, 1); day < wall_clock_day(2404, 1, 1); day++) {
        gint year = 0, month = 0, date = 0;
        wall_clock_date(day, &year, &month, &date);
        g_autoptr(GDateTime) same = g_date_time_new_utc(year, month, date, 0, 0, 0);
        assert_non_null(same);
        assert_int_equal(g_date_time_to_unix(same), day * WALL_DAY);
        assert_int_equal(wall_clock_day(year, month, date), day);
        assert_int_equal((gint)wall_clock_weekday(day) + 1, g_date_time_get_day_of_week(same));
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_shown_time_is_its_first_coming_or_the_jump),
        cmocka_unit_test(days_later_is_the_same_time_of_day),
        cmocka_unit_test(what_is_shown_is_what_glib_says),
        cmocka_unit_test(dates_are_days_and_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
