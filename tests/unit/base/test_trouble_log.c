/* test_trouble_log.c - the same trouble is told once in a while, with a count */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/trouble_log.h"

static const struct {
    gint64 second;
    const gchar *about;
    const gchar *what;
    gboolean is_told;
    const gchar *left_out;
} calls[] = {
    {0, "mailbox a", "refused", TRUE, NULL},    {1, "mailbox a", "refused", FALSE, NULL},
    {2, "mailbox b", "refused", TRUE, NULL},    {3, "mailbox a", "timed out", TRUE, "1"},
    {299, "mailbox a", "refused", FALSE, NULL}, {300, "mailbox a", "refused", TRUE, "1"},
    {301, "mailbox a", "refused", FALSE, NULL}, {900, "mailbox b", "refused", TRUE, NULL},
};

static void the_same_words_are_told_once_in_five_minutes(void **state) {
    TroubleLog *log = trouble_log_new();
    for (gsize i = 0; i < G_N_ELEMENTS(calls); i++) {
        g_autofree gchar *left_out = NULL;
        gboolean is_told =
            trouble_log_may_tell(log, calls[i].about, calls[i].what,
                                 1 + calls[i].second * G_TIME_SPAN_SECOND, &left_out);
        assert_int_equal(is_told, calls[i].is_told);
        if (g_strcmp0(left_out, calls[i].left_out) != 0)
            fail_msg("call %" G_GSIZE_FORMAT ": left out %s", i, left_out);
    }
    trouble_log_free(log);
}

static void words_that_always_differ_do_not_flood(void **state) {
    TroubleLog *log = trouble_log_new();
    guint told = 0;
    for (gint64 i = 0; i < 1000; i++) {
        g_autofree gchar *what = g_strdup_printf("file %d", (int)i);
        told += trouble_log_may_tell(log, "mailbox a", what, i, NULL);
    }
    assert_int_equal(told, 4);
    trouble_log_free(log);
}

static void what_is_over_is_told_at_once_when_it_returns(void **state) {
    TroubleLog *log = trouble_log_new();
    assert_true(trouble_log_may_tell(log, "desk", "full", 1, NULL));
    assert_false(trouble_log_may_tell(log, "desk", "full", 2, NULL));
    trouble_log_forget(log, "desk");
    assert_true(trouble_log_may_tell(log, "desk", "full", 3, NULL));
    trouble_log_free(log);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_same_words_are_told_once_in_five_minutes),
        cmocka_unit_test(words_that_always_differ_do_not_flood),
        cmocka_unit_test(what_is_over_is_told_at_once_when_it_returns),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
