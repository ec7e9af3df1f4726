/* test_rule_set.c - which rules fit, in which order, and what they do */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <string.h>

#include "insight/sorter.h"
#include "model/mail.h"

/* A rule with one condition and one effect; NULL: none. */
typedef struct {
    RuleCondition when;
    const gchar *value;
    RuleEffect then;
    const gchar *done;
} Row;

static Rule *make_rule(const gchar *name, const Row *row) {
    Rule *rule = rule_new(name);
    if (row->value != NULL)
        rule_add(rule->when[row->when], row->value, 7, 5);
    rule_add(rule->then[row->then], row->done, 9, 5);
    return rule;
}

/* What is sorted in each test; changed by a test where it matters. */
typedef struct {
    GPtrArray *rules;
    GPtrArray *files;
    const gchar *text;
    const gchar *sender;
    const gchar *language;
    gboolean stops_at_first;
} Desk;

static int set_up(void **state) {
    Desk *desk = g_new0(Desk, 1);
    desk->rules = g_ptr_array_new_with_free_func((GDestroyNotify)rule_free);
    desk->files = g_ptr_array_new_with_free_func((GDestroyNotify)attachment_free);
    desk->text = "The kettle leaks. 我要退款";
    desk->sender = "zhou@shop.example.cn";
    desk->language = "en";
    *state = desk;
    return 0;
}

static int tear_down(void **state) {
    Desk *desk = *state;
    g_ptr_array_unref(desk->rules);
    g_ptr_array_unref(desk->files);
    g_free(desk);
    return 0;
}

static Sorter *make_sorter(const Desk *desk, GPtrArray *faults) {
    Sorter *sorter = sorter_new();
    assert_true(sorter_add_file(sorter, "en", "severity.txt", "[media]\n3 the press\n", NULL));
    assert_true(sorter_settle(sorter, desk->rules, faults, NULL));
    return sorter;
}

/* Texts of the result are those of the rules. */
static Sorting *sort(const Desk *desk) {
    g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func((GDestroyNotify)rule_fault_free);
    g_autoptr(Sorter) sorter = make_sorter(desk, faults);
    assert_int_equal(faults->len, 0);
    g_autoptr(Evidence) evidence = sorter_read(sorter, NULL, desk->text);
    const SortingCase mail = {.evidence = evidence,
                              .suggestion = {.category = CATEGORY_PRODUCT_QUALITY, .certainty = 90},
                              .act_above = 80,
                              .queue = "quality",
                              .sender = desk->sender,
                              .language = desk->language,
                              .attachments = desk->files,
                              .stops_at_first = desk->stops_at_first};
    return sorter_sort(sorter, &mail);
}

static void each_condition_holds_where_it_should(void **state) {
    static const struct {
        RuleCondition when;
        const gchar *value;
        gboolean fits;
    } rows[] = {
        {RULE_WORDS, "leak*", TRUE},
        {RULE_WORDS, "Kettle Leaks", TRUE},
        {RULE_WORDS, "ettle", FALSE},
        {RULE_WORDS, "退款", TRUE},
        {RULE_PATTERN, "kettle\\s+leak", TRUE},
        {RULE_PATTERN, "teapot", FALSE},
        {RULE_FROM, "zhou@shop.example.cn", TRUE},
        {RULE_FROM, "ZHOU@Shop.Example.cn", TRUE},
        {RULE_FROM, "hou@shop.example.cn", FALSE},
        {RULE_FROM, "shop.example.cn", TRUE},
        {RULE_FROM, "@example.cn", TRUE},
        {RULE_FROM, "hop.example.cn", FALSE},
        {RULE_FROM, "example.com", FALSE},
        {RULE_CATEGORY, "product-quality", TRUE},
        {RULE_CATEGORY, "billing", FALSE},
        {RULE_QUEUE, "Quality", TRUE},
        {RULE_QUEUE, "logistics", FALSE},
        {RULE_SIGN, "media", FALSE},
        {RULE_ATTACHMENT, "none", TRUE},
        {RULE_ATTACHMENT, "any", FALSE},
        {RULE_LANGUAGE, "en", TRUE},
        {RULE_LANGUAGE, "zh", FALSE},
        {RULE_LANGUAGE, "unknown", FALSE},
    };
    Desk *desk = *state;
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        const Row row = {rows[i].when, rows[i].value, RULE_ADD_TAGS, "hit"};
        g_ptr_array_set_size(desk->rules, 0);
        g_ptr_array_add(desk->rules, make_rule("one", &row));
        g_autoptr(Sorting) sorting = sort(desk);
        if ((sorting->tags->len == 1) != rows[i].fits)
            fail_msg("%s \"%s\"", rule_condition_name(rows[i].when), rows[i].value);
    }
}

static void what_is_unknown_fits_only_unknown(void **state) {
    static const Row row = {RULE_LANGUAGE, "unknown", RULE_ADD_TAGS, "hit"};
    static const Row from = {RULE_FROM, "example.cn", RULE_ADD_TAGS, "from"};
    Desk *desk = *state;
    desk->language = NULL;
    desk->sender = NULL;
    g_ptr_array_add(desk->rules, make_rule("one", &row));
    g_ptr_array_add(desk->rules, make_rule("two", &from));
    g_autoptr(Sorting) sorting = sort(desk);
    assert_int_equal(sorting->tags->len, 1);
}

static void all_conditions_of_a_rule_must_hold(void **state) {
    static const Row row = {RULE_WORDS, "leak*", RULE_SET_QUEUE, "plumbing"};
    Desk *desk = *state;
    Rule *rule = make_rule("both", &row);
    rule_add(rule->when[RULE_LANGUAGE], "zh", 8, 5);
    g_ptr_array_add(desk->rules, rule);
    g_autoptr(Sorting) english = sort(desk);
    assert_null(english->queue);
    desk->language = "zh";
    g_autoptr(Sorting) chinese = sort(desk);
    assert_string_equal(chinese->queue, "plumbing");
    g_autofree gchar *why = sorting_why(chinese, "and so on");
    assert_non_null(strstr(
        why, "rule \"both\" fits (words \"leak\", language \"zh\"): queue plumbing\nand so on"));
}

static void one_value_of_a_condition_is_enough(void **state) {
    static const Row row = {RULE_WORDS, "teapot", RULE_SET_PRIORITY, "urgent"};
    Desk *desk = *state;
    Rule *rule = make_rule("any", &row);
    rule_add(rule->when[RULE_WORDS], "退款", 8, 5);
    g_ptr_array_add(desk->rules, rule);
    g_autoptr(Sorting) sorting = sort(desk);
    assert_string_equal(sorting->priority, "urgent");
}

static void later_rules_see_and_override_what_earlier_ones_did(void **state) {
    static const Row rows[] = {{RULE_WORDS, "leak*", RULE_SET_CATEGORY, "safety"},
                               {RULE_CATEGORY, "product-quality", RULE_SET_QUEUE, "wrong"},
                               {RULE_CATEGORY, "safety", RULE_SET_QUEUE, "harm"},
                               {RULE_QUEUE, "harm", RULE_TELL, "mia"},
                               {RULE_QUEUE, "harm", RULE_SET_SEVERITY, "high"}};
    Desk *desk = *state;
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++)
        g_ptr_array_add(desk->rules, make_rule("row", &rows[i]));
    g_autoptr(Sorting) sorting = sort(desk);
    assert_string_equal(sorting->category, "safety");
    assert_string_equal(sorting->queue, "harm");
    assert_string_equal(sorting->tell->pdata[0], "mia");
    assert_true(sorting->is_severe);
}

static void with_first_the_first_that_fits_is_the_last(void **state) {
    static const Row rows[] = {{RULE_WORDS, "teapot", RULE_ADD_TAGS, "no"},
                               {RULE_WORDS, "leak*", RULE_ADD_TAGS, "yes"},
                               {RULE_WORDS, "kettle", RULE_ADD_TAGS, "too-late"}};
    Desk *desk = *state;
    desk->stops_at_first = TRUE;
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++)
        g_ptr_array_add(desk->rules, make_rule("row", &rows[i]));
    g_autoptr(Sorting) sorting = sort(desk);
    assert_int_equal(sorting->tags->len, 1);
    assert_string_equal(sorting->tags->pdata[0], "yes");
}

static void a_rule_that_asks_for_nothing_always_fits(void **state) {
    static const Row row = {RULE_WORDS, NULL, RULE_ADD_TAGS, "new"};
    Desk *desk = *state;
    g_ptr_array_add(desk->rules, make_rule("always", &row));
    g_ptr_array_add(desk->rules, make_rule("again", &row));
    g_autoptr(Sorting) sorting = sort(desk);
    assert_int_equal(sorting->tags->len, 1); /* each tag once */
}

static void signs_can_be_asked_for_and_taken_back(void **state) {
    static const Row rows[] = {{RULE_SIGN, "media", RULE_TELL, "mia"},
                               {RULE_SIGN, "media", RULE_SET_SEVERITY, "normal"}};
    Desk *desk = *state;
    desk->text = "I go to the press";
    g_ptr_array_add(desk->rules, make_rule("tell", &rows[0]));
    g_autoptr(Sorting) severe = sort(desk);
    assert_true(severe->is_severe);
    assert_int_equal(severe->tell->len, 1);
    g_ptr_array_add(desk->rules, make_rule("calm", &rows[1]));
    g_autoptr(Sorting) normal = sort(desk);
    assert_false(normal->is_severe);
}

static void a_pattern_that_is_given_up_does_not_fit_and_says_so(void **state) {
    static const Row row = {RULE_PATTERN, "(\\w+)*\\1\\d\\d", RULE_ADD_TAGS, "hit"};
    Desk *desk = *state;
    g_autofree gchar *text = g_strnfill(20000, 'a');
    desk->text = text;
    g_ptr_array_add(desk->rules, make_rule("costly", &row));
    g_autoptr(Sorting) sorting = sort(desk);
    g_autofree gchar *why = sorting_why(sorting, NULL);
    assert_int_equal(sorting->tags->len, 0);
    assert_non_null(strstr(why, "the pattern of rule \"costly\" needs too much work"));
}

static void faults_have_their_place(void **state) {
    static const struct {
        RuleCondition when;
        const gchar *value;
        guint column;
        const gchar *what;
    } rows[] = {{RULE_PATTERN, "退款(abc", 11, "the pattern is none: missing closing parenthesis"},
                {RULE_WORDS, "ab", 5, "\"ab\" is too short"}};
    Desk *desk = *state;
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        const Row row = {rows[i].when, rows[i].value, RULE_ADD_TAGS, "hit"};
        g_ptr_array_set_size(desk->rules, 0);
        g_ptr_array_add(desk->rules, make_rule("faulty", &row));
        g_autoptr(GPtrArray) faults =
            g_ptr_array_new_with_free_func((GDestroyNotify)rule_fault_free);
        G_GNUC_UNUSED g_autoptr(Sorter) sorter = make_sorter(desk, faults);
        assert_int_equal(faults->len, 1);
        const RuleFault *fault = faults->pdata[0];
        assert_int_equal(fault->line, 7);
        assert_int_equal(fault->column, rows[i].column);
        if (strstr(fault->what, rows[i].what) == NULL)
            fail_msg("%s", fault->what);
        assert_non_null(fault->remedy);
    }
}

static void examples_are_tried(void **state) {
    static const Row row = {RULE_WORDS, "leak*", RULE_ADD_TAGS, "hit"};
    Desk *desk = *state;
    Rule *rule = make_rule("leaks", &row);
    rule_add(rule->when[RULE_LANGUAGE], "zh", 8, 5); /* examples have no language */
    rule_add(rule->examples, "The tap leaks", 11, 7);
    rule_add(rule->examples, "The tap drips", 12, 7);
    rule_add(rule->counter_examples, "The tap is dry", 13, 7);
    rule_add(rule->counter_examples, "No leak", 14, 7);
    g_ptr_array_add(desk->rules, rule);
    g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func((GDestroyNotify)rule_fault_free);
    g_autoptr(Sorter) sorter = make_sorter(desk, faults);
    sorter_try_examples(sorter, faults);
    assert_int_equal(faults->len, 2);
    assert_int_equal(((RuleFault *)faults->pdata[0])->line, 12);
    assert_string_equal(((RuleFault *)faults->pdata[0])->what,
                        "rule \"leaks\" does not fit its own example");
    assert_int_equal(((RuleFault *)faults->pdata[1])->line, 14);
    assert_string_equal(((RuleFault *)faults->pdata[1])->what,
                        "rule \"leaks\" fits what it must not fit");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(each_condition_holds_where_it_should, set_up, tear_down),
        cmocka_unit_test_setup_teardown(what_is_unknown_fits_only_unknown, set_up, tear_down),
        cmocka_unit_test_setup_teardown(all_conditions_of_a_rule_must_hold, set_up, tear_down),
        cmocka_unit_test_setup_teardown(one_value_of_a_condition_is_enough, set_up, tear_down),
        cmocka_unit_test_setup_teardown(later_rules_see_and_override_what_earlier_ones_did, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(with_first_the_first_that_fits_is_the_last, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(a_rule_that_asks_for_nothing_always_fits, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(signs_can_be_asked_for_and_taken_back, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_pattern_that_is_given_up_does_not_fit_and_says_so, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(faults_have_their_place, set_up, tear_down),
        cmocka_unit_test_setup_teardown(examples_are_tried, set_up, tear_down),
    };
    return cmocka_run_group_tests_name("rule_set", tests, NULL, NULL);
}
