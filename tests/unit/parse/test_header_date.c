/* test_header_date.c - a date is read in whatever form it was written */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "../../../src/parse/header/header_date.h"

static const gint64 ten_o_clock = 1793613600; /* Mon, 2 Nov 2026 10:00:00 UTC */

static void dates_are_read_in_the_forms_of_many_programs(void **state) {
    static const gchar *const rows[] = {
        "Mon, 2 Nov 2026 10:00:00 +0000",
        "2 Nov 2026 10:00 +0000",
        "mon, 02 nov 2026 10:00:00 gmt",
        "Mon, 2 Nov 2026 18:00:00 +0800 (CST)",
        "Mon, 2 Nov 2026 18:00:00 +08:00",
        "Mon, 2 Nov 2026 18:00:00 GMT+0800",
        "Mon, 2 Nov 2026 18:00:00 UTC+8",
        "Mon, 2 Nov 2026 05:00:00 EST",
        "Mon, 2 Nov 2026 06:30:00 -0330",
        "Mon, 2 Nov 26 10:00:00 Z",
        "Mon, 2 Nov 126 10:00:00 Z",
        "Mon Nov  2 10:00:00 2026",
        "Mon Nov  2 11:00:00 CET 2026",
        "2026-11-02T10:00:00Z",
        "2026-11-02T18:00:00.123+08:00",
        "2026-11-02 18:00:00 +0800",
        "2026/11/02 10:00:00",
        "02-Nov-2026 10:00:00",
        "11/2/2026 10:00:00 AM",
        "Monday, November 2, 2026 10:00:00 AM",
        "Mon, 2 Nov 2026 10.00.00 +0000",
        "Mon (a (nested) comment), 2 Nov 2026 10:00:00 +0000",
        "星期一, 2 十一月 2026 10:00:00 +0000",
        "пн, 2 ноя 2026 10:00:00 +0000",
        "lun., 2 nov. 2026 10:00:00 +0000",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        gint64 seconds = 0;
        gint zone = 0;
        gboolean is_read = header_date_read(rows[i], &seconds, &zone);
        /* 11/2 may be the 11th of February: only that it is read is sure. */
        gboolean is_right = is_read && (seconds == ten_o_clock || strchr(rows[i], '/') != NULL);
        if (!is_right)
            fail_msg("%s: %d, %" G_GINT64_FORMAT, rows[i], is_read, seconds);
    }
}

static void the_zone_of_the_clock_is_told(void **state) {
    static const struct {
        const gchar *value;
        gint minutes;
    } rows[] = {
        {"Mon, 2 Nov 2026 18:00:00 +0800", 480},  {"Mon, 2 Nov 2026 05:00:00 EST", -300},
        {"Mon, 2 Nov 2026 06:30:00 -0330", -210}, {"Mon, 2 Nov 2026 10:00:00 +0000", 0},
        {"Mon, 2 Nov 2026 10:00:00 -0000", 0},    {"Mon, 2 Nov 2026 10:00:00", 0},
        {"Mon, 2 Nov 2026 10:00:00 +9900", 0},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        gint64 seconds = 0;
        gint minutes = 77;
        assert_true(header_date_read(rows[i].value, &seconds, &minutes));
        assert_int_equal(minutes, rows[i].minutes);
    }
}

static void noon_and_midnight_of_twelve_hours(void **state) {
    gint64 noon = 0;
    gint zone = 0;
    gint64 midnight = 0;
    assert_true(header_date_read("2 Nov 2026 12:00:00 PM", &noon, &zone));
    assert_true(header_date_read("2 Nov 2026 12:00:00 AM", &midnight, &zone));
    assert_int_equal(noon - ten_o_clock, 2 * 3600);
    assert_int_equal(midnight - ten_o_clock, -10 * 3600);
}

static void what_is_no_date_is_refused(void **state) {
    static const gchar *const rows[] = {
        "",
        "yesterday",
        "10:00:00",
        "Nov 2026",
        "32 Nov 2026 10:00:00",
        "2 Nov 2026 25:00:00",
        "2026-13-40",
        "((((",
        "+9999",
        "99999999999999999999",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        gint64 seconds = 0;
        gint zone = 0;
        if (header_date_read(rows[i], &seconds, &zone))
            fail_msg("%s", rows[i]);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(dates_are_read_in_the_forms_of_many_programs),
        cmocka_unit_test(the_zone_of_the_clock_is_told),
        cmocka_unit_test(noon_and_midnight_of_twelve_hours),
        cmocka_unit_test(what_is_no_date_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
