/* test_snippet.c - the place where the words stand is cut out of a long mail */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "snippet.h"
#include "text_columns.h"

static void the_words_are_shown_with_what_stands_around(void **state) {
    (void)state;
    static const struct {
        const gchar *text;
        const gchar *typed;
        const gchar *expected; /* before [found] after */
    } rows[] = {
        {"My kettle leaks.", "kettle", "My [kettle] leaks."},
        {"My Kettle leaks.", "kETTLE", "My [Kettle] leaks."},
        {"My kettle\n\nleaks.", "leaks", "My kettle [leaks]."},
        {"No kettles, a kettle", "kettle", "No kettles, a [kettle]"},
        {"订单没有收到退款", "退款", "订单没有收到[退款]"},
        {"ＯＲＤＥＲ 12345", "order", "[ＯＲＤＥＲ] 12345"},
        {"leaks at the handle", "\"at the\"", "leaks [at] the handle"},
        {"Nothing of it here", "kettle", "Nothing of it here"},
        {"", "kettle", ""},
        {"kettle", "\"\"", "kettle"},
        {"It has been three weeks since I wrote to you about the kettle that leaks at its handle",
         "kettle", "…you about the [kettle] that leaks at its handle"},
        {"我上个月十五号在你们门店买的电热水壶，第二天把手处就开始漏水，请退款，谢谢你们的帮助了",
         "漏水", "…天把手处就开始[漏水]，请退款，谢谢你们的帮助了"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_auto(Snippet) snippet = {NULL, NULL, NULL};
        snippet_cut(rows[i].text, rows[i].typed, 48, &snippet);
        g_autofree gchar *got =
            snippet.found != NULL
                ? g_strdup_printf("%s[%s]%s", snippet.before, snippet.found, snippet.after)
                : g_strdup(snippet.before);
        assert_string_equal(got, rows[i].expected);
        assert_true(text_columns_width(got) <= 48 + 2);
    }
}

static void hostile_texts_do_no_harm(void **state) {
    (void)state;
    static const gchar *const texts[] = {"\xff\xfe kettle \xe6\xb0", "\xe2\x80\xae kettle",
                                         "kettle\x01\x02", "\xcc\x81\xcc\x81\xcc\x81kettle"};
    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
        g_auto(Snippet) snippet = {NULL, NULL, NULL};
        snippet_cut(texts[i], "\xff kettle", 40, &snippet);
        assert_true(g_utf8_validate(snippet.before, -1, NULL));
        assert_null(strstr(snippet.before, "\xe2\x80\xae"));
    }
    g_autofree gchar *long_text = g_strnfill(1000000, 'k');
    g_auto(Snippet) snippet = {NULL, NULL, NULL};
    snippet_cut(long_text, long_text, 40, &snippet);
    assert_true(text_columns_width(snippet.before) <= 40);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_words_are_shown_with_what_stands_around),
        cmocka_unit_test(hostile_texts_do_no_harm),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
