/* test_settings_rules.c - rules in amends.yaml: read with their places, each fault named */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <glib/gstdio.h>

#include "../../../src/insight/rules/attachment_kind.h"
#include "config/settings.h"
#include "model/category.h"
#include "model/severity_sign.h"

/* A desk without fault; rules are put behind it, from line 17 on. */
static const gchar desk[] = "desk:\n"
                            "  name: Example Ltd\n"
                            "  address: desk@example.com\n"
                            "  key_file: amends.key\n"
                            "  store: amends.db\n"
                            "people:\n"
                            "  - name: anna\n"
                            "    display: Anna Berg\n"
                            "    addresses: [anna@example.com]\n"
                            "queues:\n"
                            "  - name: service\n"
                            "    agents: [anna]\n"
                            "  - name: plumbing\n"
                            "    agents: [anna]\n"
                            "delivery:\n"
                            "  maildir: letters\n";

/* All faults, one a line. Caller frees. */
static gchar *faults_of(const gchar *rules) {
    g_autofree gchar *text = g_strconcat(desk, rules, NULL);
    g_autoptr(GPtrArray) faults =
        g_ptr_array_new_with_free_func((GDestroyNotify)setting_fault_free);
    g_autoptr(GString) lines = g_string_new(NULL);
    settings_check_text("a.yaml", text, strlen(text), faults);
    for (guint i = 0; i < faults->len; i++) {
        g_autofree gchar *line = setting_fault_text(faults->pdata[i]);
        g_string_append_printf(lines, "%s\n", line);
    }
    return g_string_free(g_steal_pointer(&lines), FALSE);
}

static void each_fault_names_its_place_and_remedy(void **state) {
    static const struct {
        const gchar *rules;
        const gchar *expected;
    } rows[] = {
        {"rules:\n  - name: a\n    then: {queue: plumming}\n",
         "a.yaml:19:19: unknown queue \"plumming\". Did you mean \"plumbing\"?\n"},
        {"rules:\n  - name: a\n    when: {queue: [shop]}\n    then: {queue: service}\n",
         "a.yaml:19:20: unknown queue \"shop\". Write one of: service, plumbing\n"},
        {"rules:\n  - name: a\n    then: {tell: [anna, bob]}\n",
         "a.yaml:19:25: unknown person \"bob\". Write one of: anna\n"},
        {"rules:\n  - name: a\n    then: {category: biling}\n",
         "a.yaml:19:22: unknown category \"biling\". Did you mean \"billing\"?\n"},
        {"categories: [{name: warranty}]\nrules:\n  - name: a\n    when: {category: [waranty]}\n"
         "    then: {category: warranty}\n",
         "a.yaml:20:23: unknown category \"waranty\". Did you mean \"warranty\"?\n"},
        {"categories: [{name: warranty}]\nrules:\n  - name: a\n    then: {category: zzz}\n",
         "a.yaml:20:22: unknown category \"zzz\". Write one of: product-quality, service-attitude, "
         "logistics, false-advertising, billing, privacy, safety, other, warranty\n"},
        {"categories: [{name: Billing}]\n",
         "a.yaml:17:21: this category is shipped already. Take it out; what letters call it stands "
         "in vocabulary.txt of the templates\n"},
        {"categories:\n  - name: warranty\n  - name: Warranty\n",
         "a.yaml:19:11: categories has \"Warranty\" twice. It stands in line 18 too: names must "
         "differ, and not only in case\n"},
        {"causes:\n  - name: depot/late\n  - name: Depot/Late\n",
         "a.yaml:19:11: causes has \"Depot/Late\" twice. It stands in line 18 too: names must "
         "differ, and not only in case\n"},
        {"causes: [{name: depot late}]\n",
         "a.yaml:17:17: causes[1].name can't be \"depot late\". Write names with \"/\" between "
         "them, like logistics/late\n"},
        {"categories:\n  - title: {en: warranty}\n",
         "a.yaml:18:5: categories[1]: \"name\" is missing. Add it: Short and unique, as in "
         "\"#category warranty\" and in rules.\n"},
        {"rules:\n  - name: a\n    when: {sign: [media, minor]}\n    then: {severity: high}\n",
         "a.yaml:19:26: rules[1].when.sign[2] can't be \"minor\". Did you mean \"minors\"?\n"},
        {"rules:\n  - name: a\n    then: {priority: hihg}\n",
         "a.yaml:19:22: rules[1].then.priority can't be \"hihg\". Did you mean \"high\"?\n"},
        {"rules:\n  - name: a\n    when: {from: [\"two words\"]}\n    then: {severity: high}\n",
         "a.yaml:19:19: \"two words\" is no sender. Write an address like zhou@example.cn, or a "
         "domain like example.cn\n"},
        {"rules:\n  - name: a\n    when: {from: [\"a@b@c\"]}\n    then: {severity: high}\n",
         "a.yaml:19:19: \"a@b@c\" is no sender. Write an address like zhou@example.cn, or a domain "
         "like example.cn\n"},
        {"rules:\n  - name: a\n    then: {severity: high}\n  - name: A\n    then: {severity: "
         "high}\n",
         "a.yaml:20:11: rules has \"A\" twice. It stands in line 18 too: names must differ, and "
         "not "
         "only in case\n"},
        {"rules:\n  - name: a\n    then: {severity: high}\n    examples: [It leaks]\n",
         "a.yaml:20:15: examples of a rule that asks for no words. They are tried on \"words\" and "
         "\"pattern\" of \"when\": add one of them, or take the examples out\n"},
        {"rules:\n  - name: a\n    when: {word: [leak]}\n    then: {severity: high}\n",
         "a.yaml:19:12: unknown key \"word\". Did you mean \"words\"?\n"},
        {"sorting:\n  sure_from: 102\n",
         "a.yaml:18:14: sorting.sure_from is too large: 102. Write a value between 1 and 101, "
         "usually 80\n"},
        {"sorting:\n  match: last\n",
         "a.yaml:18:10: sorting.match can't be \"last\". Write one of: all, first\n"},
        {"rules:\n  - name: a\n    when: {from: [example.cn, \"@example.cn\", a@example.cn]}\n"
         "    then: {severity: high}\n",
         ""},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree gchar *got = faults_of(rows[i].rules);
        assert_string_equal(got, rows[i].expected);
    }
}

static void a_rule_without_effects_is_a_fault(void **state) {
    g_autofree gchar *none = faults_of("rules:\n  - name: a\n");
    assert_non_null(strstr(none, "a.yaml:18:5: rules[1]: \"then\" is missing"));
}

/* The table of keys writes the names out: it must know all that the model has. */
static void every_name_of_the_model_is_allowed(void **state) {
    g_autoptr(GString) rules = g_string_new("rules:\n");
    for (guint i = 0; i < CATEGORY_COUNT; i++)
        g_string_append_printf(rules,
                               "  - name: c%u\n    when: {category: [%s]}\n"
                               "    then: {category: %s}\n",
                               i, category_name(i), category_name(i));
    for (guint i = 0; i < SIGN_COUNT; i++)
        g_string_append_printf(rules,
                               "  - name: s%u\n    when: {sign: [%s]}\n"
                               "    then: {severity: normal}\n",
                               i, severity_sign_name(i));
    for (guint i = 0; attachment_kind_name(i) != NULL; i++)
        g_string_append_printf(rules,
                               "  - name: a%u\n    when: {attachment: [%s]}\n"
                               "    then: {severity: normal}\n",
                               i, attachment_kind_name(i));
    g_autofree gchar *faults = faults_of(rules->str);
    assert_string_equal(faults, "");
}

static Settings *load(const gchar *rules) {
    g_autofree gchar *folder = g_dir_make_tmp("amends-rules-XXXXXX", NULL);
    g_autofree gchar *file = g_build_filename(folder, "amends.yaml", NULL);
    g_autofree gchar *text = g_strconcat(desk, rules, NULL);
    g_autoptr(GPtrArray) faults =
        g_ptr_array_new_with_free_func((GDestroyNotify)setting_fault_free);
    Settings *settings = NULL;
    assert_true(g_file_set_contents(file, text, -1, NULL));
    assert_true(settings_load_to_look(file, &settings, faults));
    g_unlink(file);
    g_rmdir(folder);
    return settings;
}

static void rules_are_read_with_their_places(void **state) {
    g_autoptr(Settings) settings =
        load("sorting:\n  match: first\n  sure_from: 70\n  repeat_complaints: 5\n"
             "  repeat_within: 10d\n  folder: own\n"
             "rules:\n"
             "  - name: leaks\n"
             "    when:\n"
             "      words: [\"leak*\", 漏水]\n"
             "      pattern: 'LOT-\\d'\n"
             "    then: {queue: plumbing, tags: [leak, water], tell: [anna]}\n"
             "    examples: [It leaks LOT-1]\n");
    const SortingPolicy *sorting = &settings->sorting;
    assert_true(sorting->stops_at_first);
    assert_int_equal(sorting->sure_from, 70);
    assert_int_equal(sorting->repeat_complaints, 5);
    assert_int_equal(sorting->repeat_within, 10 * 24 * 3600);
    assert_true(g_str_has_suffix(sorting->folder, "/own"));
    assert_int_equal(sorting->rules->len, 1);
    const Rule *rule = sorting->rules->pdata[0];
    assert_string_equal(rule->name, "leaks");
    assert_int_equal(rule->when[RULE_WORDS]->len, 2);
    const RuleValue *second = rule->when[RULE_WORDS]->pdata[1];
    assert_string_equal(second->text, "漏水");
    assert_int_equal(second->line, 26);
    assert_int_equal(second->column, 24);
    assert_string_equal(((RuleValue *)rule->when[RULE_PATTERN]->pdata[0])->text, "LOT-\\d");
    assert_int_equal(rule->then[RULE_ADD_TAGS]->len, 2);
    assert_int_equal(rule->then[RULE_TELL]->len, 1);
    assert_int_equal(rule->then[RULE_SET_PRIORITY]->len, 0);
    assert_int_equal(rule->examples->len, 1);
    assert_int_equal(rule->counter_examples->len, 0);
}

static void without_rules_the_defaults_hold(void **state) {
    g_autoptr(Settings) settings = load("");
    const SortingPolicy *sorting = &settings->sorting;
    assert_int_equal(sorting->rules->len, 0);
    assert_false(sorting->stops_at_first);
    assert_int_equal(sorting->sure_from, 80);
    assert_int_equal(sorting->repeat_complaints, 3);
    assert_int_equal(sorting->repeat_within, 90 * 24 * 3600);
    assert_null(sorting->folder);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_fault_names_its_place_and_remedy),
        cmocka_unit_test(a_rule_without_effects_is_a_fault),
        cmocka_unit_test(every_name_of_the_model_is_allowed),
        cmocka_unit_test(rules_are_read_with_their_places),
        cmocka_unit_test(without_rules_the_defaults_hold),
    };
    return cmocka_run_group_tests_name("settings_rules", tests, NULL, NULL);
}
