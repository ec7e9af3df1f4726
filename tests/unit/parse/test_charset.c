/* test_charset.c - bytes in whatever charset they are become the right letters */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "../../../src/parse/encoding/charset.h"

typedef struct {
    const gchar *name;
    const gchar *bytes;
    const gchar *declared;
    const gchar *fallback;
    const gchar *expected;
    gboolean is_a_problem;
} Row;

static void check(const Row *rows, gsize count) {
    for (gsize i = 0; i < count; i++) {
        g_autofree gchar *problem = NULL;
        g_autofree gchar *text = charset_to_utf8(rows[i].bytes, strlen(rows[i].bytes),
                                                 rows[i].declared, rows[i].fallback, &problem);
        if (strcmp(text, rows[i].expected) != 0)
            fail_msg("%s: got \"%s\", expected \"%s\"", rows[i].name, text, rows[i].expected);
        if ((problem != NULL) != rows[i].is_a_problem)
            fail_msg("%s: problem is %s", rows[i].name, problem != NULL ? problem : "missing");
    }
}

static void what_is_declared_is_believed_if_it_fits(void **state) {
    static const Row rows[] = {
        {"ascii", "plain", "us-ascii", NULL, "plain", FALSE},
        {"utf-8", "投诉", "UTF-8", NULL, "投诉", FALSE},
        {"gb2312 is GB18030", "\xcd\xb6\xcb\xdf \x95\x32\x82\x36", "gb2312", NULL, "投诉 𠀀",
         FALSE},
        {"big5", "\xa7\xeb\xb6\x44", "Big5", NULL, "投訴", FALSE},
        {"shift_jis is CP932", "\x8b\xea\x8f\xee \x87\x40", "Shift_JIS", NULL, "苦情 ①", FALSE},
        {"ks_c_5601 is CP949", "\xba\xd2\xb8\xb8", "ks_c_5601-1987", NULL, "불만", FALSE},
        {"iso-8859-1 is CP1252", "\x80 5 \x96 caf\xe9", "iso-8859-1", NULL, "€ 5 – café", FALSE},
        {"windows-1255 ends in a letter that may take a point", "\xe3\xe5\xec\xf3", "windows-1255",
         NULL, "דולף", FALSE},
        {"windows-1258 ends in a letter that may take an accent", "r\xf2 r\xe2", "windows-1258",
         NULL, "ṛ râ", FALSE},
        {"big5 with letters of Hong Kong", "\x9d\xf6\xab\xd7\xa7\xeb\xb6\x44", "big5", NULL,
         "喺度投訴", FALSE},
        {"big5 with Japanese letters of ETEN", "\xc7\x55\xa9\xb1", "big5", NULL, "の店", FALSE},
        {"koi8-r", "\xf6\xe1\xec\xef\xe2\xe1", "koi8-r", NULL, "ЖАЛОБА", FALSE},
        {"iso-2022-jp", "\x1b$B6l>p\x1b(B", "iso-2022-jp", NULL, "苦情", FALSE},
        {"iso-2022-jp with a letter of Windows", "\x1b$B-!6l\x1b(B", "iso-2022-jp", NULL, "①苦",
         FALSE},
        {"iso-2022-kr", "\x1b$)C\x0e:R8\x38\x0f", "iso-2022-kr", NULL, "불만", FALSE},
        {"euc-jp", "\xb6\xec\xbe\xf0", "euc-jp", NULL, "苦情", FALSE},
        {"hz-gb-2312", "~{M6K_~}", "hz-gb-2312", NULL, "投诉", FALSE},
        {"utf-7", "+YpWLyQ-", "utf-7", NULL, "投诉", FALSE},
        {"utf-7 with a plus that is none", "+YpWLyQ- 1 + 2 a+b", "utf-7", NULL, "投诉 1 + 2 a+b",
         FALSE},
        {"a name in other letters and marks", "\xcd\xb6", "\"GB_2312\"", NULL, "投", FALSE},
    };
    check(rows, G_N_ELEMENTS(rows));
}

static void a_wrong_declaration_is_seen_through(void **state) {
    static const Row rows[] = {
        {"utf-8 called latin-1", "投诉", "iso-8859-1", NULL, "投诉", FALSE},
        {"utf-8 called windows-1251", "Чайник течёт", "windows-1251", NULL, "Чайник течёт", TRUE},
        {"utf-8 called gb2312", "Чайник течёт", "gb2312", NULL, "Чайник течёт", TRUE},
        {"utf-8 called big5", "Käufer läuft über Größe", "big5", NULL, "Käufer läuft über Größe",
         TRUE},
        {"big5 that a relay took for CP1252", "³nÅé«Ò°ê³Ì·s¨³³t", "big5", NULL, "軟體帝國最新迅速",
         TRUE},
        {"iso-8859-2 called nothing, signs at the start of a word",
         "Czajnik przecieka, \xbf\xb1"
         "dam zwrotu.",
         NULL, NULL, "Czajnik przecieka, żądam zwrotu.", TRUE},
        {"hz called nothing", "~{M6K_~}", NULL, NULL, "投诉", FALSE},
        {"iso-2022-kr called us-ascii", "\x1b$)C\x0e:R8\x38\x0f", "us-ascii", NULL, "불만", FALSE},
        {"gb18030 called latin-1",
         "\xce\xd2\xd2\xaa\xcd\xb6\xcb\xdf\xa3\xac\xb0\xfc\xb9\xfc\xc3\xbb\xca\xd5\xb5\xbd",
         "iso-8859-1", NULL, "我要投诉，包裹没收到", TRUE},
        {"cp1252 called utf-8", "It\x92s d\xe9j\xe0 vu", "utf-8", NULL, "It’s déjà vu", TRUE},
        {"ascii called utf-16", "Hello, plain.", "utf-16", NULL, "Hello, plain.", FALSE},
        {"utf-8 twice", "CafÃ© dÃ©jÃ\u00a0 vu â‚¬", "utf-8", NULL, "Café déjà vu €", TRUE},
        {"what only looks like that", "Ã© and é", "utf-8", NULL, "Ã© and é", FALSE},
        {"a single pair", "Ã© alone", "utf-8", NULL, "Ã© alone", FALSE},
        {"utf-8 called us-ascii", "投诉", "us-ascii", NULL, "投诉", FALSE},
        {"utf-8 called big5", "我要投诉商家", "big5", NULL, "我要投诉商家", TRUE},
        {"utf-8 in an unknown charset", "投诉", "x-made-up", NULL, "投诉", TRUE},
        {"iso-2022-jp called nothing", "\x1b$B6l>p\x1b(B", NULL, NULL, "苦情", FALSE},
        {"gb18030 called utf-8",
         "\xce\xd2\xd2\xaa\xcd\xb6\xcb\xdf\xa3\xac\xb0\xfc\xb9\xfc\xc3\xbb\xd3\xd0\xca\xd5\xb5\xbd",
         "utf-8", NULL, "我要投诉，包裹没有收到", TRUE},
    };
    check(rows, G_N_ELEMENTS(rows));
}

static void a_short_text_that_declares_nothing_takes_the_fallback(void **state) {
    static const Row rows[] = {
        {"four bytes of Chinese", "\xcd\xb6\xcb\xdf", NULL, "gb18030", "投诉", TRUE},
        {"Chinese of a few letters, no fallback", "\xce\xd2\xd2\xaa\xcd\xb6\xcb\xdf", NULL, NULL,
         "我要投诉", TRUE},
        {"Big5 of a few letters", "\xbd\xd0\xb0\x68\xb4\xda", NULL, NULL, "請退款", TRUE},
        {"Korean of two words", "\xb9\xdd\xc7\xb0 \xb9\xae\xc0\xc7", NULL, NULL, "반품 문의", TRUE},
        {"two accents beside each other",
         "Gr\xf6\xdf"
         "e falsch",
         NULL, NULL, "Größe falsch", TRUE},
        {"Polish signs inside words", "z\xb3o\xbfona", NULL, NULL, "złożona", TRUE},
        {"Russian of one word in windows-1251", "\xcf\xf0\xe8\xe2\xe5\xf2", NULL, NULL, "Привет",
         TRUE},
        {"Russian of one word in KOI8-R", "\xf6\xc1\xcc\xcf\xc2\xc1", NULL, NULL, "Жалоба", TRUE},
        {"Russian of three words", "\xc3\xe4\xe5 \xec\xee\xe9 \xe7\xe0\xea\xe0\xe7?", NULL, NULL,
         "Где мой заказ?", TRUE},
        {"unknown-8bit", "\xcd\xb6\xcb\xdf", "unknown-8bit", "gb2312", "投诉", TRUE},
        {"no fallback, Western by its lone accent", "caf\xe9", NULL, NULL, "café", TRUE},
        {"no fallback, nothing fits", "a\xff\xff", NULL, NULL, "a\xef\xbf\xbd\xef\xbf\xbd", TRUE},
    };
    check(rows, G_N_ELEMENTS(rows));
}

static void damage_in_a_long_text_costs_only_the_damaged_letter(void **state) {
    static const Row rows[] = {
        {"cut inside the last letter", "一二三四五六七八九十\xe5\x8d", "utf-8", NULL,
         "一二三四五六七八九十\xef\xbf\xbd", TRUE},
    };
    check(rows, G_N_ELEMENTS(rows));
}

static void html_is_in_what_its_bytes_show(void **state) {
    static const gchar chinese[] =
        "\xce\xd2\xd2\xaa\xcd\xb6\xcb\xdf\xa3\xac\xb0\xfc\xb9\xfc\xc3\xbb\xca\xd5\xb5\xbd";
    static const struct {
        const gchar *name;
        const gchar *bytes;
        const gchar *declared;
        const gchar *meta;
        const gchar *expected;
    } rows[] = {
        {"only the meta", chinese, NULL, "gb2312", "gb2312"},
        {"the header says nothing", chinese, "us-ascii", "gb2312", "gb2312"},
        {"a relay changed the charset", "投诉", "utf-8", "gb2312", "utf-8"},
        {"the header is wrong", chinese, "utf-8", "gb2312", "gb2312"},
        {"the header has a default", chinese, "iso-8859-1", "gb2312", "gb2312"},
        {"an accent in a Latin text", "caf\xe9 au lait", "iso-8859-1", "gb2312", "iso-8859-1"},
        {"both are wrong", "\xff\xfe\xff", "utf-8", "gb2312", "utf-8"},
        {"the meta says nothing", "a", "utf-8", "unknown", "utf-8"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        const gchar *got =
            charset_of_html(rows[i].bytes, strlen(rows[i].bytes), rows[i].declared, rows[i].meta);
        if (g_strcmp0(got, rows[i].expected) != 0)
            fail_msg("%s: got %s", rows[i].name, got);
    }
}

static void byte_order_marks_are_read_and_taken_away(void **state) {
    g_autofree gchar *utf16 = charset_to_utf8("\xff\xfe\x95\x62\xc9\x8b", 6, NULL, NULL, NULL);
    assert_string_equal(utf16, "投诉");
    g_autofree gchar *utf8 = charset_to_utf8("\xef\xbb\xbfhello", 8, NULL, NULL, NULL);
    assert_string_equal(utf8, "hello");
}

static void a_nul_byte_does_not_end_the_text(void **state) {
    g_autofree gchar *text = charset_to_utf8("be\0fore\0", 8, "utf-8", NULL, NULL);
    assert_string_equal(text, "before");
    g_autofree gchar *empty = charset_to_utf8("", 0, NULL, NULL, NULL);
    assert_string_equal(empty, "");
}

static void any_bytes_in_any_charset_become_valid_utf8(void **state) {
    static const gchar *const charsets[] = {NULL,     "utf-8",       "utf-7",     "gb2312",
                                            "utf-16", "iso-2022-kr", "shift_jis", "no such",
                                            "",       "\xff"};
    gchar bytes[256];
    for (gsize i = 0; i < sizeof bytes; i++)
        bytes[i] = (gchar)(i * 37 + 11);
    for (gsize i = 0; i < G_N_ELEMENTS(charsets); i++) {
        g_autofree gchar *problem = NULL;
        g_autofree gchar *text =
            charset_to_utf8(bytes, sizeof bytes, charsets[i], "big5", &problem);
        assert_true(g_utf8_validate(text, -1, NULL));
        assert_true(problem == NULL || g_utf8_validate(problem, -1, NULL));
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_declared_is_believed_if_it_fits),
        cmocka_unit_test(a_wrong_declaration_is_seen_through),
        cmocka_unit_test(a_short_text_that_declares_nothing_takes_the_fallback),
        cmocka_unit_test(damage_in_a_long_text_costs_only_the_damaged_letter),
        cmocka_unit_test(html_is_in_what_its_bytes_show),
        cmocka_unit_test(byte_order_marks_are_read_and_taken_away),
        cmocka_unit_test(a_nul_byte_does_not_end_the_text),
        cmocka_unit_test(any_bytes_in_any_charset_become_valid_utf8),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
