/* test_search_words.c - words of any script are found as they were indexed */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store_fixture.h"

#include "store/search_words.h"

enum { ANY_SIZE = 1024 * 1024 * 4 };

static void a_text_is_parted_into_folded_words(void **state) {
    static const struct {
        const gchar *name;
        const gchar *given;
        const gchar *expected;
    } rows[] = {
        {"nothing", "", ""},
        {"blanks", " \t\r\n ", ""},
        {"English", "The Kettle, again!", "the kettle again"},
        {"two characters", "退款", "退款 款"},
        {"a run", "没有收到", "没有 有收 收到 到"},
        {"one character", "退", "退"},
        {"runs do not touch over punctuation", "退款，订单", "退款 款 订单 单"},
        {"mixed", "订单12345号", "订单 单 12345 号"},
        {"a word behind a run", "退款refund", "退款 款 refund"},
        {"wide letters", "ＡＢＣ１２３", "abc123"},
        {"wide punctuation parts", "Ａ，Ｂ", "a b"},
        {"accents", "Café Ångström déjà", "cafe angstrom deja"},
        {"combining accents", "Cafe\xcc\x81", "cafe"},
        {"sharp s", "Größe STRASSE", "grosse strasse"},
        {"ligature", "\xef\xac\x81lter", "filter"},
        {"number sign and circled digits", "№5 ①", "no5 1"},
        {"Cyrillic keeps its letters", "Мой ЧАЙНИК", "мой чайник"},
        {"Greek", "ΚΑΦΕΣ", "καφεσ"},
        {"half-width katakana", "ｶﾞｷﾞ", "ガギ ギ"},
        {"middle dot", "ア・イ", "ア イ"},
        {"Hangul", "환불을", "환불 불을 을"},
        {"Thai", "คืน", "คื ืน น"},
        {"Devanagari keeps its signs", "हिन्दी", "हिन्दी"},
        {"emoji parts", "broken😀kettle 👍", "broken kettle"},
        {"soft hyphen and zero width do not part",
         "re\xc2\xad"
         "fund pa\xe2\x80\x8b"
         "rcel",
         "refund parcel"},
        {"ideographs beyond the basic plane", "𠮷野", "𠮷野 野"},
        {"quotes and operators", "\"a\" OR b* NEAR(c) -d ^e {f}", "a or b near c d e f"},
        {"no UTF-8",
         "ab\xff\xfe"
         "cd \xe9\x80 \xe5",
         "ab cd"},
        {"surrogates are no letters",
         "a\xed\xa0\x80"
         "b",
         "a b"},
        {"a long word counts by its beginning",
         "0123456789012345678901234567890123456789012345678901234567890123456789 x",
         "0123456789012345678901234567890123456789012345678901234567890123 x"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree gchar *words = search_words_to_index(rows[i].given, ANY_SIZE);
        if (strcmp(words, rows[i].expected) != 0)
            fail_msg("%s: \"%s\"", rows[i].name, words);
    }
}

static void what_is_typed_becomes_terms_in_quotes(void **state) {
    static const struct {
        const gchar *given;
        const gchar *expected;
    } rows[] = {
        {"refund", "\"refund\""},
        {"Refund  KETTLE", "\"refund\" AND \"kettle\""},
        {"退款", "\"退款\""},
        {"没有收到", "\"没有 有收 收到\""},
        {"收", "\"收\" *"},
        {"订单12345", "\"订单\" AND \"12345\""},
        {"a\" OR \"b", "\"a\" AND \"or\" AND \"b\""},
        {"words:x NEAR(a b)", "\"words\" AND \"x\" AND \"near\" AND \"a\" AND \"b\""},
        {"*", NULL},
        {"", NULL},
        {"，。！😀", NULL},
        {"\xff\xff", NULL},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree gchar *query = search_words_to_query(rows[i].given);
        if (g_strcmp0(query, rows[i].expected) != 0)
            fail_msg("%s: %s", rows[i].given, query != NULL ? query : "NULL");
    }
}

static void a_query_has_a_limit(void **state) {
    g_autoptr(GString) words = g_string_new(NULL);
    for (guint i = 0; i < 5000; i++)
        g_string_append_printf(words, "w%u ", i);
    g_autofree gchar *query = search_words_to_query(words->str);
    g_auto(GStrv) terms = g_strsplit(query, " AND ", -1);
    assert_int_equal(g_strv_length(terms), 32);
}

static void a_text_is_cut_at_its_limit_and_stays_valid(void **state) {
    const gchar *text = "退款退款退款退款";
    for (gsize limit = 0; limit <= strlen(text); limit++) {
        g_autofree gchar *words = search_words_to_index(text, limit);
        assert_true(g_utf8_validate(words, -1, NULL));
        assert_true(limit >= 3 ? *words != '\0' : *words == '\0');
    }
}

/* Not more than a few times the cost of a text a quarter as long, and valid. */
static void large_texts_take_linear_time(void **state) {
    static const gchar *const patterns[] = {
        "a", "word ", "退",   "退款，", "é",    "\xef\xb7\xba", "\xcc\x81",
        "ﬁ", "😀",     "\xff", "ｶﾞ",     "мир ", "x退y款",       "№"};
    for (gsize i = 0; i < G_N_ELEMENTS(patterns); i++) {
        g_autoptr(GString) text = g_string_new(NULL);
        while (text->len < 1024 * 1024)
            g_string_append(text, patterns[i]);
        gint64 start = (gint64)clock();
        g_autofree gchar *words = search_words_to_index(text->str, text->len);
        g_autofree gchar *query = search_words_to_query(text->str);
        gint64 spent = (gint64)clock() - start;
        assert_true(g_utf8_validate(words, -1, NULL));
        assert_true(query == NULL || g_utf8_validate(query, -1, NULL));
        if (spent > 5 * CLOCKS_PER_SEC)
            fail_msg("1 MB of \"%s\" took %d ms", patterns[i], (gint)(spent / 1000));
    }
}

static void any_bytes_give_valid_words(void **state) {
    g_autoptr(GRand) random = g_rand_new_with_seed(11);
    for (guint round = 0; round < 3000; round++) {
        gchar text[40] = {0};
        gint length = g_rand_int_range(random, 0, sizeof text);
        for (gint i = 0; i < length; i++)
            text[i] = (gchar)g_rand_int_range(random, round % 2 == 0 ? 1 : 0xc0, 256);
        g_autofree gchar *words = search_words_to_index(text, sizeof text);
        g_autofree gchar *query = search_words_to_query(text);
        assert_true(g_utf8_validate(words, -1, NULL));
        assert_true(query == NULL || g_utf8_validate(query, -1, NULL));
        assert_null(strchr(words, '"'));
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_text_is_parted_into_folded_words),
        cmocka_unit_test(what_is_typed_becomes_terms_in_quotes),
        cmocka_unit_test(a_query_has_a_limit),
        cmocka_unit_test(a_text_is_cut_at_its_limit_and_stays_valid),
        cmocka_unit_test(large_texts_take_linear_time),
        cmocka_unit_test(any_bytes_give_valid_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
