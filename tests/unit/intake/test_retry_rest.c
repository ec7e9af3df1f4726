/* test_retry_rest.c - a server that fails is asked less and less often, but asked */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../../../src/intake/retry_rest.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static const struct {
    guint failures;
    gboolean must_act;
    guint rest; /* milliseconds, a quarter more or less */
} rows[] = {
    {0, FALSE, 1000},  {1, FALSE, 2000},    {5, FALSE, 32000},
    {6, FALSE, 60000}, {100, FALSE, 60000}, {0, TRUE, 30000},
    {1, TRUE, 60000},  {4, TRUE, 300000},   {G_MAXUINT, TRUE, 300000},
};

static void the_rest_grows_up_to_a_limit(void **state) {
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        for (guint tries = 0; tries < 100; tries++) {
            guint rest = retry_rest_ms(rows[i].failures, rows[i].must_act);
            if (rest < rows[i].rest * 3 / 4 || rest > rows[i].rest * 5 / 4)
                fail_msg("row %u: %u", (guint)i, rest);
        }
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(the_rest_grows_up_to_a_limit)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
