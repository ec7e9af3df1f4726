/* test_working_time_laws.c - what must hold in every calendar, tried on random ones */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* bench/bench_working_time tries a million, and scripts/check runs it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "working_time_laws.h"

enum { SEED = 20261003, CASES = 40000 };

static void laws_of_working_time_hold_in_random_calendars(void **state) {
    (void)state;
    g_autofree gchar *fault = working_time_laws_try(SEED, CASES);
    if (fault != NULL)
        fail_msg("%s", fault);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(laws_of_working_time_hold_in_random_calendars),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
