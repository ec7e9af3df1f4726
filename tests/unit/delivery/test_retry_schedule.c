/* test_retry_schedule.c - waits double up to four hours, spread by the letter's number */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "delivery/retry_schedule.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void waits_double_up_to_four_hours(void **state) {
    static const struct {
        guint attempts;
        gint64 expected;
    } rows[] = {{0, 60},     {1, 60},     {2, 120},      {3, 240},
                {4, 480},    {5, 960},    {6, 1920},     {7, 3840},
                {8, 7680},   {9, 14400},  {10, 14400},   {36, 14400},
                {63, 14400}, {64, 14400}, {1000, 14400}, {G_MAXUINT, 14400}};
    static const gint64 letters[] = {0, 1, 42, -1, G_MAXINT64, G_MININT64};
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        for (gsize k = 0; k < G_N_ELEMENTS(letters); k++) {
            gint64 wait = retry_schedule_wait(rows[i].attempts, letters[k]);
            assert_true(wait >= rows[i].expected - rows[i].expected / 5);
            assert_true(wait <= rows[i].expected + rows[i].expected / 5);
            assert_int_equal(wait, retry_schedule_wait(rows[i].attempts, letters[k]));
        }
    }
}

static void many_letters_do_not_come_back_at_once(void **state) {
    guint in_bucket[10] = {0};
    for (gint64 letter = 0; letter < 10000; letter++) {
        gint64 late = retry_schedule_wait(9, letter) - (14400 - 2880);
        in_bucket[MIN(late * 10 / 5761, 9)]++;
    }
    for (gsize i = 0; i < G_N_ELEMENTS(in_bucket); i++)
        assert_in_range(in_bucket[i], 850, 1150);
}

static void the_usual_attempts_take_four_to_five_days(void **state) {
    gint64 total = 0;
    for (guint attempt = 1; attempt < 36; attempt++)
        total += retry_schedule_wait(attempt, 7);
    assert_in_range(total, 4 * 86400, 5 * 86400);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(waits_double_up_to_four_hours),
        cmocka_unit_test(many_letters_do_not_come_back_at_once),
        cmocka_unit_test(the_usual_attempts_take_four_to_five_days),
    };
    return cmocka_run_group_tests_name("retry_schedule", tests, NULL, NULL);
}
