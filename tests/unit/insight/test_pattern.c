/* test_pattern.c - patterns match, fail with their place, and never hang */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <string.h>
#include <time.h>

#include "../../../src/insight/rules/pattern.h"

static void patterns_find_what_they_say(void **state) {
    static const struct {
        const gchar *pattern;
        const gchar *text;
        const gchar *found; /* NULL = nothing */
    } rows[] = {
        {"LOT-\\d{4}", "from lot-1234, please", "lot-1234"},
        {"(?-i)LOT", "lot", NULL},
        {"退款|退钱", "我要退钱", "退钱"},
        {"客服.{0,4}骂", "客服当面骂人", "客服当面骂"},
        {"^Order", "one\nOrder 2", "Order"},
        {"ends$", "this ends\nhere", "ends"},
        {"\\bfee\\b", "coffee", NULL},
        {"\\w+é", "café", "café"},
        {"ÄRGER", "so ein ärger", "ärger"},
        {"", "anything", ""},
        {"x", "", NULL},
        {"$", "", ""},
        {"a(?=\\Kb)", "ab", ""}, /* the start behind the end */
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree gchar *what = NULL;
        g_autofree gchar *found = NULL;
        gsize at = 0;
        g_autoptr(Pattern) pattern = pattern_new(rows[i].pattern, &what, &at);
        if (pattern == NULL) { /* newer PCRE2 allow no \K in lookarounds */
            assert_non_null(strstr(rows[i].pattern, "\\K"));
            continue;
        }
        PatternResult result = pattern_find(pattern, rows[i].text, &found);
        if (result != (rows[i].found != NULL ? PATTERN_FOUND : PATTERN_NOT_FOUND))
            fail_msg("\"%s\" in \"%s\": %d", rows[i].pattern, rows[i].text, (int)result);
        if (rows[i].found != NULL && strcmp(found, rows[i].found) != 0)
            fail_msg("\"%s\" in \"%s\": \"%s\"", rows[i].pattern, rows[i].text, found);
    }
}

static void a_match_may_begin_anywhere_and_be_long(void **state) {
    g_autofree gchar *what = NULL;
    gsize at = 0;
    g_autoptr(Pattern) pattern = pattern_new("退款.*end", &what, &at);
    for (guint before = 0; before < 300; before++) {
        g_autoptr(GString) text = g_string_new(NULL);
        for (guint i = 0; i < before; i++)
            g_string_append(text, i % 2 == 0 ? "中" : "x");
        g_string_append(text, "退款");
        for (guint i = 0; i < 150; i++)
            g_string_append(text, "字");
        g_string_append(text, "end");
        g_autofree gchar *found = NULL;
        assert_int_equal(pattern_find(pattern, text->str, &found), PATTERN_FOUND);
        assert_true(g_utf8_validate(found, -1, NULL));
    }
}

static void a_pattern_that_is_none_says_where(void **state) {
    static const struct {
        const gchar *pattern;
        gsize at;
    } rows[] = {{"ab(cd", 5}, {"[a-", 3}, {"a{2}{", 99}, {"*a", 0}, {"\\C", 2}, {"(?<n", 4}};
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree gchar *what = NULL;
        gsize at = 99;
        g_autoptr(Pattern) pattern = pattern_new(rows[i].pattern, &what, &at);
        if ((pattern == NULL) != (rows[i].at != 99))
            fail_msg("\"%s\"", rows[i].pattern);
        assert_true((what != NULL) == (pattern == NULL));
        assert_int_equal(at, rows[i].at);
    }
}

static gdouble cpu_milliseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (gdouble)now.tv_sec * 1e3 + (gdouble)now.tv_nsec / 1e6;
}

/* Each of these takes hours, or centuries, on one of the texts without limits. The ceiling is high
 * for slow machines and sanitizers: ordinarily it is a millisecond. */
static void no_pattern_can_hang_the_desk(void **state) {
    static const gchar *const patterns[] = {"(a+)+$",
                                            "(a|aa)+$",
                                            "(.*)*x",
                                            "(x+x+)+y",
                                            "a*a*a*a*a*b",
                                            "(\\w+\\s?)+!",
                                            "(a+)+[^a!]",
                                            "(\\w+)*\\1\\d\\d",
                                            "(?:\\w+ ?)+[bq]$",
                                            "(?:a|a|a|a)*[^ab!]",
                                            "(?:.|\\n)*?(?:.|\\n)*?a!a!",
                                            "((a)|(aa))*\\2b"};
    static const gchar *const pieces[] = {
        "a",  "ab ",
        "中", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!",
        "x",  "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx zz c! b y="};
    guint given_up = 0;
    gdouble worst = 0;
    for (gsize p = 0; p < G_N_ELEMENTS(patterns); p++) {
        g_autofree gchar *what = NULL;
        gsize at = 0;
        g_autoptr(Pattern) pattern = pattern_new(patterns[p], &what, &at);
        assert_non_null(pattern);
        for (gsize k = 0; k < G_N_ELEMENTS(pieces); k++) {
            g_autoptr(GString) text = g_string_new(NULL);
            while (text->len < 60000)
                g_string_append(text, pieces[k]);
            g_autofree gchar *found = NULL;
            gdouble before = cpu_milliseconds();
            given_up += pattern_find(pattern, text->str, &found) == PATTERN_TOO_COSTLY;
            worst = MAX(worst, cpu_milliseconds() - before);
        }
    }
    assert_true(given_up > 10);
    if (worst > 500)
        fail_msg("%.0f ms for one mail", worst);
}

static void broken_text_is_looked_at_as_far_as_it_is_whole(void **state) {
    g_autofree gchar *what = NULL;
    g_autofree gchar *found = NULL;
    gsize at = 0;
    g_autoptr(Pattern) pattern = pattern_new("b.", &what, &at);
    assert_int_equal(pattern_find(pattern, "ab\xffzb!", &found), PATTERN_NOT_FOUND);
    assert_int_equal(pattern_find(pattern, "abc\xff", &found), PATTERN_FOUND);
    assert_string_equal(found, "bc");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(patterns_find_what_they_say),
        cmocka_unit_test(a_match_may_begin_anywhere_and_be_long),
        cmocka_unit_test(a_pattern_that_is_none_says_where),
        cmocka_unit_test(no_pattern_can_hang_the_desk),
        cmocka_unit_test(broken_text_is_looked_at_as_far_as_it_is_whole),
    };
    return cmocka_run_group_tests_name("pattern", tests, NULL, NULL);
}
