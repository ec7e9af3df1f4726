/* test_customer_well.c - a yes to "is all still well?", and all that is not quite one */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "command/customer_words.h"

static void only_a_plain_yes_says_that_all_is_well(void **state) {
    (void)state;
    static const struct {
        const gchar *text;
        gboolean is_well;
    } rows[] = {
        {"Yes", TRUE},
        {"yes.", TRUE},
        {"Yes, thank you!", TRUE},
        {"Yes\n\nEmma", TRUE},
        {"Yes, all good. Thanks for asking", FALSE},
        {"Yes, it is. Many thanks\nEmma Hall", TRUE},
        {"It still works, thanks", TRUE},
        {"Thank you, all good", TRUE},
        {"是的", TRUE},
        {"是的，谢谢", TRUE},
        {"一切正常，谢谢。", TRUE},
        {"没问题了，谢谢你们", TRUE},
        {"都好", TRUE},
        {"", FALSE},
        {"No", FALSE},
        {"Yes?", FALSE},
        {"Yes, but it leaks again", FALSE},
        {"Yes and no", FALSE},
        {"Yesterday it broke", FALSE},
        {"It is fine except for the lid", FALSE},
        {"All right, then pay me", FALSE},
        {"Still fine?", FALSE},
        {"不好", FALSE},
        {"是的，可是又漏了", FALSE},
        {"好什么好", FALSE},
        {"没问题才怪", FALSE},
        {"还好意思问", FALSE},
        {"是坏的", FALSE},
        {"正常个鬼", FALSE},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        if (customer_words_is_well(rows[i].text) != rows[i].is_well)
            fail_msg("%s", rows[i].text);
    }
    assert_false(customer_words_is_well(NULL));
    assert_false(customer_words_is_well("yes \xff"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(only_a_plain_yes_says_that_all_is_well),
    };
    return cmocka_run_group_tests_name("customer_well", tests, NULL, NULL);
}
