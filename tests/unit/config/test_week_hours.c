/* test_week_hours.c - the hours of a week as they are written */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "config/calendar/week_hours.h"

static gchar *spans_of(const WorkingCalendar *calendar) {
    GString *text = g_string_new(NULL);
    for (guint day = 0; day < WORKING_WEEKDAYS; day++) {
        for (guint i = 0; i < calendar->hours[day]->len; i++) {
            const WorkingSpan *span = &g_array_index(calendar->hours[day], WorkingSpan, i);
            g_string_append_printf(text, "%s%u:%d-%d", text->len > 0 ? " " : "", day,
                                   span->from / 60, span->until / 60);
        }
    }
    return g_string_free(text, FALSE);
}

static void hours_mean_what_the_table_says(void **state) {
    (void)state;
    static const struct {
        const gchar *text, *expected; /* weekday, 0 = Monday: minutes from, until */
    } rows[] = {
        {"mon-tue 09:00-12:30 13:30-17:30, sat 10:00-14:00",
         "0:540-750 0:810-1050 1:540-750 1:810-1050 5:600-840"},
        {"fri 22:00-06:00", "4:1320-1800"},
        {"sun-mon 9:00-10:00", "0:540-600 6:540-600"},
        {"Mon wed Friday 00:00-24:00", "0:0-1440 2:0-1440 4:0-1440"},
        {"tue 08:00-12:00, tue 11:00-13:00", "1:480-780"},
        {"  wed\t08:00-09:00 ", "2:480-540"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(WorkingCalendar) calendar = working_calendar_new("a", "UTC");
        assert_null(week_hours_read(rows[i].text, calendar));
        working_calendar_settle(calendar);
        g_autofree gchar *spans = spans_of(calendar);
        assert_string_equal(spans, rows[i].expected);
    }
}

static void each_fault_names_its_word(void **state) {
    (void)state;
    static const struct {
        const gchar *text, *expected;
    } rows[] = {
        {"mon-fir 09:00-17:00", "\"mon-fir\" is no day of the week"},
        {"moon 09:00-17:00", "\"moon\" is no day of the week"},
        {"mon", "there are days without hours"},
        {"mon 09:00-17:00,", "there is nothing between two commas"},
        {"", "there are no hours"},
        {"09:00-17:00", "\"09:00-17:00\" stands before any day"},
        {"mon 09:00", "\"09:00\" is no time from and until"},
        {"mon 09:00-25:00", "\"09:00-25:00\" is no time from and until"},
        {"mon 09:60-10:00", "\"09:60-10:00\" is no time from and until"},
        {"mon 9-17", "\"9-17\" is no time from and until"},
        {"mon 09:00-09:00", "\"09:00-09:00\" is no time from and until"},
        {"mon 24:00-09:00", "\"24:00-09:00\" is no time from and until"},
        {"mon 09:00-17:00 tue", "\"tue\" is no time from and until"},
        {"mon --", "\"--\" is no time from and until"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree gchar *fault = week_hours_read(rows[i].text, NULL);
        assert_non_null(fault);
        assert_string_equal(fault, rows[i].expected);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(hours_mean_what_the_table_says),
        cmocka_unit_test(each_fault_names_its_word),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
