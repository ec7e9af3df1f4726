/* test_canary_step.c - when a mail to ourselves is written, and when one counts as lost */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "workflow/canary_step.h"

enum { NOW = 1700000000, EVERY = 900, WITHIN = 600, LONG_AGO = NOW - 86400 };

static void one_is_written_every_so_often(void **state) {
    static const struct {
        gint64 every, written_at;
        gboolean is_due;
    } rows[] = {
        {0, 0, FALSE},
        {EVERY, 0, TRUE},
        {EVERY, NOW - EVERY + 1, FALSE},
        {EVERY, NOW - EVERY, TRUE},
        {EVERY, NOW + 100, TRUE}, /* the clock was set back */
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        const CanaryState before = {.written_at = rows[i].written_at};
        const CanaryTimes times = {.every = rows[i].every, .within = WITHIN, .now = NOW};
        assert_int_equal(canary_is_due(&before, &times), rows[i].is_due);
    }
}

static void one_is_lost_when_neither_it_nor_a_later_one_is_back(void **state) {
    static const struct {
        const gchar *name;
        gint64 every, back_at, missing_since, started_at;
        ConditionState expected;
    } rows[] = {
        {"none are written", 0, 0, LONG_AGO, LONG_AGO, CONDITION_ABSENT},
        {"none was written yet", EVERY, 0, 0, LONG_AGO, CONDITION_UNKNOWN},
        {"the first is out", EVERY, 0, NOW - 10, LONG_AGO, CONDITION_UNKNOWN},
        {"the last is back", EVERY, NOW - 10, 0, LONG_AGO, CONDITION_ABSENT},
        {"the next is out", EVERY, NOW - 900, NOW - 10, LONG_AGO, CONDITION_ABSENT},
        {"a moment before it is late", EVERY, NOW - 900, NOW - WITHIN + 1, LONG_AGO,
         CONDITION_ABSENT},
        {"it is late", EVERY, NOW - 900, NOW - WITHIN, LONG_AGO, CONDITION_PRESENT},
        {"the first is late", EVERY, 0, NOW - WITHIN, LONG_AGO, CONDITION_PRESENT},
        {"it was out while the desk was not running", EVERY, LONG_AGO, NOW - 4000, NOW - 60,
         CONDITION_UNKNOWN},
        {"and is late now", EVERY, LONG_AGO, NOW - 4000, NOW - WITHIN, CONDITION_PRESENT},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        const CanaryState known = {.written_at = NOW - 10,
                                   .back_at = rows[i].back_at,
                                   .missing_since = rows[i].missing_since};
        const CanaryTimes times = {
            .every = rows[i].every, .within = WITHIN, .started_at = rows[i].started_at, .now = NOW};
        Condition *condition = canary_condition(&known, &times);
        if (condition->state != rows[i].expected)
            fail_msg("%s: %d", rows[i].name, (gint)condition->state);
        condition_free(condition);
    }
}

static void median_and_worst_are_trips_that_there_were(void **state) {
    static const gint64 trips[] = {9, 2, 40, 3};
    g_autoptr(GArray) seconds = g_array_new(FALSE, FALSE, sizeof(gint64));
    CanaryFigures figures = {.written = 5};
    canary_figures_count(seconds, &figures);
    assert_int_equal(figures.back, 0);
    assert_int_equal(figures.worst, 0);
    g_array_append_vals(seconds, trips, G_N_ELEMENTS(trips));
    canary_figures_count(seconds, &figures);
    assert_int_equal(figures.back, 4);
    assert_int_equal(figures.last, 3);
    assert_int_equal(figures.median, 3);
    assert_int_equal(figures.worst, 40);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_is_written_every_so_often),
        cmocka_unit_test(one_is_lost_when_neither_it_nor_a_later_one_is_back),
        cmocka_unit_test(median_and_worst_are_trips_that_there_were),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
