/* test_clock.c - pretended time stands still, and times are read strictly */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "base/clock.h"
#include "base/error.h"

enum { BASE = 1000000 };

static void a_pretended_clock_stands_still(void **state) {
    g_autoptr(Clock) clock = clock_new_pretended(BASE);
    assert_int_equal(clock_now(clock), BASE);
    assert_int_equal(clock_now(clock), BASE);
    g_autoptr(Clock) real = clock_new();
    assert_true(clock_now(real) > 1700000000);
    clock_free(NULL);
}

static void times_are_read(void **state) {
    static const struct {
        const gchar *given;
        gint64 expected;
    } rows[] = {
        {"+3d", BASE + 3 * 86400},
        {"+5h", BASE + 5 * 3600},
        {"+90m", BASE + 90 * 60},
        {"+0s", BASE},
        {"-1h", BASE - 3600},
        {"2026-11-03T09:30:00+08:00", 1793669400},
        {"2026-11-03T01:30:00Z", 1793669400},
        {"1970-01-01T00:00:00Z", 0},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        gint64 at = -1;
        g_autoptr(GError) error = NULL;
        assert_true(clock_read_time(rows[i].given, BASE, &at, &error));
        assert_null(error);
        assert_int_equal(at, rows[i].expected);
    }
}

static void what_is_no_time_is_a_bad_setting(void **state) {
    static const gchar *const given[] = {"",
                                         "+",
                                         "+d",
                                         "3d",
                                         "+3",
                                         "+3w",
                                         "+3dd",
                                         "+ 3d",
                                         "+-3d",
                                         "+3.5d",
                                         "tomorrow",
                                         "2026-11-03",
                                         "2026-11-03T09:30:00", /* whose zone? */
                                         "2026-02-30T00:00:00Z",
                                         "+100001d",
                                         "+99999999999999999999d",
                                         "-99999999999999999999d"};
    for (gsize i = 0; i < G_N_ELEMENTS(given); i++) {
        gint64 at = -1;
        g_autoptr(GError) error = NULL;
        assert_false(clock_read_time(given[i], BASE, &at, &error));
        assert_true(g_error_matches(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING));
        assert_int_equal(at, -1);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_pretended_clock_stands_still),
        cmocka_unit_test(times_are_read),
        cmocka_unit_test(what_is_no_time_is_a_bad_setting),
    };
    return cmocka_run_group_tests_name("clock", tests, NULL, NULL);
}
