/* test_period.c - days, months and years as people write them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h> /* needs those above */

#include <string.h>

#include "../../../src/cli/export/period.h"

static void a_period_goes_from_the_beginning_of_one_day_to_the_end_of_another(void **state) {
    static const struct {
        const gchar *from;
        const gchar *to;
        const gchar *begins; /* UTC; the zone is London */
        const gchar *ends;
    } rows[] = {
        {"2026-11-28", "2026-11-28", "2026-11-28T00:00:00Z", "2026-11-29T00:00:00Z"},
        {"2026-11", "2026-11", "2026-11-01T00:00:00Z", "2026-12-01T00:00:00Z"},
        {"2026", "2026", "2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z"},
        {"2026-12", "2026-12-31", "2026-12-01T00:00:00Z", "2027-01-01T00:00:00Z"},
        {"2026-07-01", "2026-07", "2026-06-30T23:00:00Z", "2026-07-31T23:00:00Z"},
        {"2026-03-29", "2026-03-29", "2026-03-29T00:00:00Z", "2026-03-29T23:00:00Z"},
        {"2024-02-29", "2024-02", "2024-02-29T00:00:00Z", "2024-03-01T00:00:00Z"},
    };
    g_autoptr(GTimeZone) zone = g_time_zone_new_identifier("Europe/London");
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GDateTime) begins = g_date_time_new_from_iso8601(rows[i].begins, NULL);
        g_autoptr(GDateTime) ends = g_date_time_new_from_iso8601(rows[i].ends, NULL);
        Period period = {0};
        assert_true(period_read(rows[i].from, rows[i].to, zone, &period, NULL));
        assert_int_equal(period.from, g_date_time_to_unix(begins));
        assert_int_equal(period.until, g_date_time_to_unix(ends));
    }
}

static void without_dates_everything_is_meant(void **state) {
    g_autoptr(GTimeZone) zone = g_time_zone_new_utc();
    Period period = {0};
    assert_true(period_read(NULL, NULL, zone, &period, NULL));
    assert_int_equal(period.from, 0);
    assert_true(period.until == G_MAXINT64);
}

static void what_is_no_date_is_refused_by_its_name(void **state) {
    static const gchar *const wrong[] = {
        "",          "x",           "2026-13", "2026-02-30",       "26-1-1",
        "2026-1-01", "2026-11-28x", "1969",    "2026-11-28T00:00", "2026-"};
    g_autoptr(GTimeZone) zone = g_time_zone_new_utc();
    for (gsize i = 0; i < G_N_ELEMENTS(wrong); i++) {
        g_autoptr(GError) error = NULL;
        g_autofree gchar *quoted = g_strdup_printf("\"%s\"", wrong[i]);
        Period period = {0};
        if (period_read(NULL, wrong[i], zone, &period, &error))
            fail_msg("%s was taken", wrong[i]);
        assert_non_null(strstr(error->message, quoted));
    }
}

static void a_period_that_ends_before_it_begins_is_refused(void **state) {
    g_autoptr(GTimeZone) zone = g_time_zone_new_utc();
    g_autoptr(GError) error = NULL;
    Period period = {0};
    assert_false(period_read("2026-11-28", "2026-11-27", zone, &period, &error));
    assert_non_null(strstr(error->message, "2026-11-27"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_period_goes_from_the_beginning_of_one_day_to_the_end_of_another),
        cmocka_unit_test(without_dates_everything_is_meant),
        cmocka_unit_test(what_is_no_date_is_refused_by_its_name),
        cmocka_unit_test(a_period_that_ends_before_it_begins_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
