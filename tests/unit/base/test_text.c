/* test_text.c - hostile text made fit for a line, a body, a comparison */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <string.h>

#include "base/text.h"

typedef struct {
    const gchar *given;
    const gchar *expected;
} Row;

static void check(const Row *rows, gsize count, gchar *(*change)(const gchar *)) {
    for (gsize i = 0; i < count; i++) {
        g_autofree gchar *changed = change(rows[i].given);
        if (strcmp(changed, rows[i].expected) != 0)
            fail_msg("\"%s\": \"%s\" instead of \"%s\"", rows[i].given, changed, rows[i].expected);
    }
}

static void one_line_holds_no_control_and_no_line_end(void **state) {
    static const Row rows[] = {
        {NULL, ""},
        {"", ""},
        {" \n ", ""},
        {"Kettle", "Kettle"},
        {"  Kettle \t leaks  ", "Kettle leaks"},
        {"Kettle\r\nBcc: eve@attacker.test", "Kettle Bcc: eve@attacker.test"},
        {"a\x01\x1b[31mb\x7f", "a[31mb"},
        {"a\xc2\x9b"
         "31mb",
         "a31mb"}, /* C1 control sequence introducer */
        {"a\xc2\x85"
         "b",
         "a b"}, /* next line */
        {"a\xe2\x80\xa8"
         "b\xe2\x80\xa9"
         "c",
         "a b c"}, /* line and paragraph separator */
        {"a\xc2\xa0\xe3\x80\x80"
         "b",
         "a b"},
        {"photo\xe2\x80\xae"
         "gpj.exe",
         "photogpj.exe"}, /* right-to-left override */
        {"\xe2\x81\xa6"
         "x\xe2\x81\xa9",
         "x"},
        {"水壶\n漏水", "水壶 漏水"},
    };
    check(rows, G_N_ELEMENTS(rows), text_one_line);
}

static void a_body_keeps_its_lines_and_tabs_only(void **state) {
    static const Row rows[] = {
        {"", ""},
        {"a\r\nb\rc\nd", "a\nb\nc\nd"},
        {"a\r\r\nb", "a\n\nb"},
        {"a\tb  c", "a\tb  c"},
        {"a\x08\x1b[2Jb\f\v", "a[2Jb"},
        {"a\xe2\x80\xae"
         "b",
         "ab"},
    };
    check(rows, G_N_ELEMENTS(rows), text_clean_body);
}

static void blank_is_what_nobody_sees(void **state) {
    assert_true(text_is_blank(NULL));
    assert_true(text_is_blank(""));
    assert_true(text_is_blank(" \t\r\n\xc2\xa0\xe3\x80\x80\xe2\x80\x8b\xe2\x81\xa0\xef\xbb\xbf"));
    assert_false(text_is_blank(" ."));
    assert_false(text_is_blank("\xe2\x80\x8b水"));
}

static void long_text_is_cut_at_a_word_where_there_is_one(void **state) {
    static const struct {
        const gchar *given;
        gsize characters;
        const gchar *expected;
    } rows[] = {
        {"hello world", 11, "hello world"},
        {"hello world again", 12, "hello world…"},
        {"hello world again", 11, "hello world…"},
        {"hello", 3, "hel…"},
        {"supercalifragilistic x", 10, "supercalif…"},
        {"你好你好你好", 3, "你好你…"},
        {"hello", 0, "…"},
        {"", 0, ""},
        {"a b", 2, "a…"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree gchar *cut = text_shorten(rows[i].given, rows[i].characters);
        assert_string_equal(cut, rows[i].expected);
    }
}

static void every_byte_that_is_no_utf8_is_replaced(void **state) {
    g_autofree gchar *high = text_make_valid("a\xff\xfe", -1);
    assert_string_equal(high, "a\xef\xbf\xbd\xef\xbf\xbd");
    g_autofree gchar *nul = text_make_valid("a\0b", 3);
    assert_string_equal(nul, "a\xef\xbf\xbd"
                             "b");
    g_autofree gchar *cut = text_make_valid("水壶", 4);
    assert_true(g_utf8_validate(cut, -1, NULL));
    assert_true(g_str_has_prefix(cut, "水"));
}

static void only_lines_that_say_something_are_counted(void **state) {
    static const struct {
        const gchar *given;
        guint expected;
    } rows[] = {
        {"", 0},          {"\n\n", 0},
        {"a", 1},         {"a\n", 1},
        {"a\n\nb\n", 2},  {"a\n \xc2\xa0\nb", 2},
        {"a\r\n\r\n", 1}, {"\xe2\x80\x8b\n水", 1},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++)
        assert_int_equal(text_count_lines(rows[i].given), rows[i].expected);
}

static void folding_makes_the_same_of_the_same(void **state) {
    static const Row rows[] = {
        {"Kettle", "kettle"},
        {"ＫＥＴＴＬＥ　１", "kettle 1"},
        {"STRASSE", "strasse"},
        {"Straße", "strasse"},
        {"ﬁre", "fire"},
        {"E\xcc\x81", "é"},
        {"水壶", "水壶"},
        {"\xff", ""},
        {"水壶 AB", "水壶 ab"},
        {"水\xe5", ""},
        {"水É", "水é"},
        {"A \xe5"
         "BC",
         ""},
    };
    check(rows, G_N_ELEMENTS(rows), text_fold);
}

/* Alone, and before a letter that the quick way does not know. */
static void the_quick_way_of_folding_makes_what_the_tables_make(void **state) {
    for (gunichar c = 1; c < 0x10000; c++) {
        if (!g_unichar_validate(c))
            continue;
        gchar text[8] = {0};
        g_unichar_to_utf8(c, text);
        g_autofree gchar *normal = g_utf8_normalize(text, -1, G_NORMALIZE_ALL_COMPOSE);
        g_autofree gchar *expected = g_utf8_casefold(normal, -1);
        g_autofree gchar *folded = text_fold(text);
        if (strcmp(folded, expected) != 0)
            fail_msg("U+%04X", c);
        g_autofree gchar *with_accent = g_strconcat(text, "É", NULL);
        g_autofree gchar *folded_with = text_fold(with_accent);
        g_autofree gchar *expected_with = g_strconcat(expected, "é", NULL);
        if (strcmp(folded_with, expected_with) != 0)
            fail_msg("U+%04X before a letter", c);
    }
}

static void a_long_text_is_folded_whole_and_in_linear_time(void **state) {
    (void)state;
    g_autoptr(GString) text = g_string_new(NULL);
    for (guint i = 0; i < 100000; i++)
        g_string_append(text,
                        "\357\275\266\357\276\236"); /* half-width katakana ga, two characters */
    g_string_append(text, "\346\212\225 END");
    g_autofree gchar *folded = text_fold(text->str);
    assert_true(g_utf8_validate(folded, -1, NULL));
    assert_true(g_str_has_prefix(folded, "\343\202\254")); /* full-width, one character */
    assert_true(g_str_has_suffix(folded, "\346\212\225 end"));
    assert_true(strlen(folded) < 310000);
}

/* It says the same as cleaning would. */
static void clean_bodies_are_told_from_others(void **state) {
    static const gchar *const rows[] = {
        "",         "plain\ttext\n", "水壶漏水。", "caf\u00e9 \u00a0", "\u2028 \u2010",
        "\u0600",   "a\rb",          "a\r\nb",     "bell\x07",         "\x7f",
        "\xc2\x85", "\xc2\x9f",      "\u061c",     "\u200e",           "\u202eabc",
        "\u2066",   "\u2069",        "\u2065",     "\u202f end",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree gchar *clean = text_clean_body(rows[i]);
        gboolean expected = strcmp(clean, rows[i]) == 0;
        if (text_is_clean_body(rows[i]) != expected)
            fail_msg("row %u", (guint)i);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_long_text_is_folded_whole_and_in_linear_time),
        cmocka_unit_test(the_quick_way_of_folding_makes_what_the_tables_make),
        cmocka_unit_test(one_line_holds_no_control_and_no_line_end),
        cmocka_unit_test(a_body_keeps_its_lines_and_tabs_only),
        cmocka_unit_test(blank_is_what_nobody_sees),
        cmocka_unit_test(long_text_is_cut_at_a_word_where_there_is_one),
        cmocka_unit_test(every_byte_that_is_no_utf8_is_replaced),
        cmocka_unit_test(only_lines_that_say_something_are_counted),
        cmocka_unit_test(folding_makes_the_same_of_the_same),
        cmocka_unit_test(clean_bodies_are_told_from_others),
    };
    return cmocka_run_group_tests_name("text", tests, NULL, NULL);
}
