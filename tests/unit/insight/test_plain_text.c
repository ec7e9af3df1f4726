/* test_plain_text.c - a text in small letters on one line */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <string.h>

#include "../../../src/insight/classifier/plain_text.h"

static void texts_become_small_letters_on_one_line(void **state) {
    static const struct {
        const gchar *given;
        const gchar *expected;
    } rows[] = {
        {"", ""},
        {"Hello  World\r\n\tAgain", "hello world again"},
        {"ＡＢＣ１２３！", "abc123!"},
        {"it’s", "it's"},
        {"ÄÖÜ Straße", "äöü straße"},
        {"退款\n\n 不到账", "退款 不到账"},
        {"全角　空格", "全角 空格"},
        {"\xff\xfe"
         "a",
         "\xef\xbf\xbd\xef\xbf\xbd"
         "a"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree gchar *plain = plain_text(rows[i].given);
        assert_string_equal(plain, rows[i].expected);
    }
}

static void of_a_long_text_the_beginning_and_the_end_are_kept(void **state) {
    g_autoptr(GString) text = g_string_new("first words ");
    while (text->len < 200000)
        g_string_append(text, "中间 middle ");
    g_string_append(text, "LAST WORDS");
    g_autofree gchar *plain = plain_text(text->str);
    assert_true(g_str_has_prefix(plain, "first words 中间 middle"));
    assert_true(g_str_has_suffix(plain, "last words"));
    assert_true(strlen(plain) < 20000);
    assert_true(g_utf8_validate(plain, -1, NULL));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(texts_become_small_letters_on_one_line),
        cmocka_unit_test(of_a_long_text_the_beginning_and_the_end_are_kept),
    };
    return cmocka_run_group_tests_name("plain_text", tests, NULL, NULL);
}
