/* test_vouch_words.c - a clear yes releases, and nothing else does */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h> /* needs those above */

#include "command/vouch_words.h"

static const struct {
    const gchar *given;
    Vouch expected;
} rows[] = {
    {"yes", VOUCH_YES},
    {"  YES!\n\nAnna", VOUCH_YES},
    {"Yes, send it.", VOUCH_YES},
    {"\n\nHello,\n\nThat was me.", VOUCH_YES},
    {"yes - from my phone", VOUCH_YES},
    {"I wrote it", VOUCH_YES},
    {"#release", VOUCH_YES},
    {"＃放行", VOUCH_YES},
    {"是", VOUCH_YES},
    {"是的。", VOUCH_YES},
    {"是，我写的", VOUCH_YES},
    {"您好：\n是我发的！", VOUCH_YES},
    {"对", VOUCH_YES},
    {"no", VOUCH_NO},
    {"No!", VOUCH_NO},
    {"No, not me", VOUCH_NO},
    {"Not me.", VOUCH_NO},
    {"I didn’t write this", VOUCH_NO},
    {"It wasn't me, somebody has my address", VOUCH_NO},
    {"不是", VOUCH_NO},
    {"不是我写的。", VOUCH_NO},
    {"否", VOUCH_NO},
    {NULL, VOUCH_UNCLEAR},
    {"", VOUCH_UNCLEAR},
    {"Yesterday I was away", VOUCH_UNCLEAR},
    {"Yes? What is this?", VOUCH_UNCLEAR},
    {"yes I am out of the office until Monday", VOUCH_UNCLEAR},
    {"Thank you for your mail, I am away", VOUCH_UNCLEAR},
    {"OK, your message was received", VOUCH_UNCLEAR},
    {"Confirmed receipt of your mail", VOUCH_UNCLEAR},
    {"No problem", VOUCH_UNCLEAR},
    {"是不是我写的", VOUCH_UNCLEAR},
    {"是谁写的？", VOUCH_UNCLEAR},
    {"对不起，我在休假", VOUCH_UNCLEAR},
    {"没有问题", VOUCH_UNCLEAR},
    {"Please look into it\nyes", VOUCH_UNCLEAR},
    {"> yes", VOUCH_UNCLEAR},
    {"\xff\xfe", VOUCH_UNCLEAR},
};

static void only_a_clear_word_on_the_first_line_counts(void **state) {
    (void)state;
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        Vouch found = vouch_words_read(rows[i].given);
        if (found != rows[i].expected)
            fail_msg("\"%s\": %d", rows[i].given != NULL ? rows[i].given : "NULL", found);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(only_a_clear_word_on_the_first_line_counts),
    };
    return cmocka_run_group_tests_name("vouch_words", tests, NULL, NULL);
}
