/* test_tone_check.c - phrases are found as their author meant them; faults have their line */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "workflow/tone_check.h"

/* What a rule that forbids `phrases` finds in `words`; NULL: nothing. Caller frees. */
static gchar *find(const gchar *phrases, const gchar *words) {
    g_autoptr(ToneRules) rules = tone_rules_new();
    g_autoptr(GPtrArray) file_faults = g_ptr_array_new_with_free_func(g_free);
    g_autofree gchar *content = g_strconcat("[forbid it]\nsay en: no\n", phrases, NULL);
    if (!tone_rules_add(rules, "en", "en.txt", content, file_faults))
        fail_msg("%s", (const gchar *)file_faults->pdata[0]);
    const ToneQuestion question = {.language = "en", .words = words};
    g_autoptr(GPtrArray) faults = tone_check(rules, &question);
    return faults->len > 0 ? g_strdup(((ToneFault *)faults->pdata[0])->words) : NULL;
}

static void phrases_stand_where_they_stand(void **state) {
    (void)state;
    static const struct {
        const gchar *phrases, *words, *found;
    } rows[] = {
        {"your fault", "It is YOUR fault, madam.", "YOUR fault"},
        {"your fault", "It is your\nfault.", "your fault"},
        {"your fault", "It is not your faulty kettle.", NULL},
        {"your fault", "It is your. Fault of the shop.", NULL},
        {"you didn't read", "You didn’t read it.", "You didn’t read"},
        {"exaggerat*", "You are exaggerating.", "exaggerating"},
        {"*ed", "It was noted.", "noted"},
        {"you ... failed", "You have once again failed.", "You have once again failed"},
        {"you ... failed", "You have. It failed.", NULL},
        {"you ... failed", "You and one two three four five failed", NULL},
        {"go/shop elsewhere", "Then shop elsewhere!", "shop elsewhere"},
        {"within {n} days", "within 14 days", "within 14 days"},
        {"within {n} days", "within some days", NULL},
        {"{date}", "on 12/11 at the desk", "12/11"},
        {"{date}", "it costs 39.90", NULL},
        {"?", "Do you mean it?", "?"},
        {"your fault\n! not your fault", "It is not your fault.", NULL},
        {"your fault\n! not your fault", "It is not your fault but your fault.", "your fault"},
        {"您的责任", "这是您的责任。", "您的责任"},
        {"您的责任\n! 不是您的责任", "这不是您的责任。", NULL},
        {"您/你 ... 责任", "您自己也有责任", "您自己也有责任"},
        {"您 ... 责任", "您好。这是我们的责任。", NULL},
        {"{n}个工作日", "三个工作日内", "三个工作日"},
        {"{n}月{n}日", "11月16日送到", "11月16日"},
        {"{n}月{n}日", "十一月十六日送到", "十一月十六日"},
        {"?", "可以吗？", "？"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree gchar *found = find(rows[i].phrases, rows[i].words);
        if (g_strcmp0(found, rows[i].found) != 0)
            fail_msg("\"%s\" in \"%s\": %s", rows[i].phrases, rows[i].words,
                     found != NULL ? found : "not found");
    }
}

static const gchar FILE_TEXT[] = "# a comment\n"
                                 "[require thanks]\n"
                                 "say en: no thanks\n"
                                 "say zh: 没有感谢\n"
                                 "thank you\n"
                                 "\n"
                                 "[require step]\n"
                                 "say en: no step\n"
                                 "enough: 4\n"
                                 "~ thank\n"
                                 "tomorrow\n"
                                 "[forbid blame]\n"
                                 "say en: blame\n"
                                 "your fault\n";

/* "thanks(no thanks) blame(blame:your fault)" */
static gchar *judge(const gchar *words, const gchar *reader, gboolean is_first) {
    g_autoptr(ToneRules) rules = tone_rules_new();
    g_autoptr(GPtrArray) file_faults = g_ptr_array_new_with_free_func(g_free);
    assert_true(tone_rules_add(rules, "en", "en.txt", FILE_TEXT, file_faults));
    const ToneQuestion question = {
        .language = "en-GB", .reader_language = reader, .words = words, .is_first = is_first};
    g_autoptr(GPtrArray) faults = tone_check(rules, &question);
    g_autoptr(GString) said = g_string_new(NULL);
    for (guint i = 0; i < faults->len; i++) {
        const ToneFault *fault = faults->pdata[i];
        g_string_append_printf(said, "%s%s(%s%s%s)", i > 0 ? " " : "", fault->rule, fault->reason,
                               fault->words != NULL ? ":" : "",
                               fault->words != NULL ? fault->words : "");
    }
    return g_string_free(g_steal_pointer(&said), FALSE);
}

static void a_first_answer_needs_what_later_ones_do_not(void **state) {
    (void)state;
    static const struct {
        const gchar *words, *reader;
        gboolean is_first;
        const gchar *said;
    } rows[] = {
        {"No.", "en", TRUE, "thanks(no thanks) step(no step)"},
        {"No.", "zh-CN", TRUE, "thanks(没有感谢) step(no step)"},
        {"No.", "en", FALSE, ""},
        {"Thank you. Tomorrow.", "en", TRUE, ""},
        {"Thank you. The new one goes out.", "en", TRUE, ""},
        {"Thank you. It goes out.", "en", TRUE, "step(no step)"},
        {"Thank you for the letter that you wrote to us.", "en", TRUE, "step(no step)"},
        {"It is your fault.", "en", FALSE, "blame(blame:your fault)"},
        {"  \n ", "en", TRUE, ""},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree gchar *said = judge(rows[i].words, rows[i].reader, rows[i].is_first);
        assert_string_equal(said, rows[i].said);
    }
}

static void a_language_without_rules_is_not_judged(void **state) {
    (void)state;
    g_autoptr(ToneRules) rules = tone_rules_new();
    const ToneQuestion question = {.language = "de", .words = "Nein.", .is_first = TRUE};
    g_autoptr(GPtrArray) faults = tone_check(rules, &question);
    assert_int_equal(faults->len, 0);
    assert_false(tone_rules_have(rules, "de"));
    assert_false(tone_rules_have(rules, NULL));
}

static void a_fault_of_a_file_has_its_line(void **state) {
    (void)state;
    static const struct {
        const gchar *content, *fault;
    } rows[] = {
        {"", "x:1: there are no rules in it"},
        {"thank you\n", "x:1: words before the first [require ...] or [forbid ...]"},
        {"[need a]\nsay en: b\nc\n", "x:1: a rule begins with [require NAME] or [forbid NAME]"},
        {"[forbid]\nsay en: b\nc\n", "x:1: a rule begins with [require NAME] or [forbid NAME]"},
        {"\n[forbid a]\nsay en: b\n", "x:2: this rule has no phrases"},
        {"[forbid a]\nb\n", "x:1: this rule gives no reason: write \"say en: ...\" below it"},
        {"[forbid a]\nsay en:\nb\n", "x:2: a reason is \"say LANGUAGE: WORDS\""},
        {"[forbid a]\nsay en: b\n... c\n", "x:3: \"...\" stands between words"},
        {"[forbid a]\nsay en: b\nc ...\n", "x:3: \"...\" stands between words"},
        {"[forbid a]\nsay en: b\nc/\n", "x:3: \"c/\" has no words to look for"},
        {"[forbid a]\nsay en: b\n!\n", "x:3: there are no words to look for"},
        {"[forbid a]\nsay en: b\n{number}\n", "x:3: \"{number}\": in braces may stand n or date"},
        {"[forbid a]\nsay en: b\nenough: 3\nc\n",
         "x:3: \"enough: NUMBER\" (1 to 1000) belongs into a [require ...]"},
        {"[require a]\nsay en: b\nenough: many\nc\n",
         "x:3: \"enough: NUMBER\" (1 to 1000) belongs into a [require ...]"},
        {"[forbid a]\nsay en: b\nc\n[forbid a]\nsay en: b\nc\n",
         "x:4: there is a rule of this name above"},
        {"\xff", "x:1: it is not UTF-8"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(ToneRules) rules = tone_rules_new();
        g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func(g_free);
        assert_false(tone_rules_add(rules, "en", "x", rows[i].content, faults));
        assert_false(tone_rules_have(rules, "en"));
        assert_string_equal(faults->pdata[0], rows[i].fault);
    }
}

static void a_later_file_takes_the_place_of_an_earlier_one(void **state) {
    (void)state;
    g_autoptr(ToneRules) rules = tone_rules_new();
    g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func(g_free);
    assert_true(tone_rules_add(rules, "en", "a", "[forbid a]\nsay en: a\nno\n", faults));
    assert_true(tone_rules_add(rules, "en", "b", "[forbid b]\nsay en: b\nnever\n", faults));
    const ToneQuestion question = {.language = "en", .words = "No, never."};
    g_autoptr(GPtrArray) found = tone_check(rules, &question);
    assert_int_equal(found->len, 1);
    assert_string_equal(((ToneFault *)found->pdata[0])->rule, "b");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(phrases_stand_where_they_stand),
        cmocka_unit_test(a_first_answer_needs_what_later_ones_do_not),
        cmocka_unit_test(a_language_without_rules_is_not_judged),
        cmocka_unit_test(a_fault_of_a_file_has_its_line),
        cmocka_unit_test(a_later_file_takes_the_place_of_an_earlier_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
