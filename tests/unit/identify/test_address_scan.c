/* test_address_scan.c - finding a mail address between words */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../../../src/identify/report/address_scan.h"

#include "build_mail.h"

static const struct {
    const gchar *name;
    const gchar *text;
    const gchar *expected;
} rows[] = {
    {"alone", "kim@shop.test", "kim@shop.test"},
    {"in angle brackets", "Kim <kim@shop.test> wrote", "kim@shop.test"},
    {"behind mailto", "Von: Kim [mailto:kim@shop.test]", "kim@shop.test"},
    {"behind an address type", "rfc822;kim@shop.test", "kim@shop.test"},
    {"before a colon", "kim@shop.test: no such user", "kim@shop.test"},
    {"at the end of a sentence", "We could not reach kim@shop.test.", "kim@shop.test"},
    {"in quotes", "to 'kim@shop.test' failed", "kim@shop.test"},
    {"with a detail", "kim+t42@shop.test", "kim+t42@shop.test"},
    {"Chinese words beside it", "收件人kim@shop.test不存在", "kim@shop.test"},
    {"Chinese inside brackets", "<金@商店.test>", "金@商店.test"},
    {"no domain but bracketed", "<kim@localhost>:", "kim@localhost"},
    {"no domain, no brackets", "see you @ home", NULL},
    {"nothing before", "@shop.test", NULL},
    {"nothing behind", "kim@", NULL},
    {"a time is none", "5@6 o'clock", NULL},
    {"the first of two", "a@one.test, b@two.test", "a@one.test"},
    {"a bad one before", "x@ a@one.test", "a@one.test"},
    {"empty", "", NULL},
};

static void an_address_is_found_between_words(void **state) {
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree gchar *found = address_scan(rows[i].text, NULL, NULL, NULL);
        if (g_strcmp0(found, rows[i].expected) != 0)
            fail_msg("%s: got %s", rows[i].name, found != NULL ? found : "nothing");
    }
}

static void start_and_end_show_where_it_stands(void **state) {
    const gchar *text = "to <kim@shop.test> now";
    const gchar *start = NULL, *end = NULL;
    g_autofree gchar *found = address_scan(text, NULL, &start, &end);
    assert_non_null(found);
    assert_int_equal(start - text, 4);
    assert_int_equal(end - text, 17);
}

static void what_is_too_long_is_no_address_and_cuts_no_character(void **state) {
    g_autofree gchar *letters = g_strnfill(300, 'a');
    GString *chinese = g_string_new(NULL);
    for (guint i = 0; i < 100; i++)
        g_string_append(chinese, "金");
    g_autofree gchar *wide = g_string_free(chinese, FALSE);
    const gchar *const formats[] = {"<%s@shop.test>", "<kim@%s.test>", "%s@shop.test",
                                    "kim@%s.test"};
    for (gsize i = 0; i < G_N_ELEMENTS(formats); i++) {
        for (gsize k = 0; k < 2; k++) {
            g_auto(GStrv) halves = g_strsplit(formats[i], "%s", 2);
            g_autofree gchar *text =
                g_strconcat(halves[0], k == 0 ? letters : wide, halves[1], NULL);
            g_autofree gchar *found = address_scan(text, NULL, NULL, NULL);
            assert_null(found);
        }
    }
}

static void nothing_behind_the_given_end_is_read(void **state) {
    const gchar *text = "no address here, kim@shop.test";
    g_autofree gchar *found = address_scan(text, text + 15, NULL, NULL);
    assert_null(found);
}

static void a_megabyte_of_at_signs_is_read_quickly(void **state) {
    static const gchar *const pieces[] = {
        "@", "a@", "@.", "<", "a", "<a@", "aaaaaaaaaaaaaaaaaaaaaaaa@ "};
    for (gsize i = 0; i < G_N_ELEMENTS(pieces); i++) {
        g_autofree gchar *text = build_megabyte(pieces[i]);
        clock_t started = clock();
        g_free(address_scan(text, NULL, NULL, NULL));
        assert_quick(started);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_address_is_found_between_words),
        cmocka_unit_test(start_and_end_show_where_it_stands),
        cmocka_unit_test(what_is_too_long_is_no_address_and_cuts_no_character),
        cmocka_unit_test(nothing_behind_the_given_end_is_read),
        cmocka_unit_test(a_megabyte_of_at_signs_is_read_quickly),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
