/* test_conflict_rule.c - who is named in a complaint, and who only is greeted */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "workflow/conflict_rule.h"

static Policy *make_policy(void) {
    static const struct {
        const gchar *name, *display, *address;
    } people[] = {{"anna", "Anna Berg", "anna@desk.example"},
                  {"lina", "Li Na 李娜", "lina@desk.example"},
                  {"linyue", "林悦", "linyue@desk.example"},
                  {"linyueran", "林悦然", "linyueran@desk.example"},
                  {"tom", "Tom Hill", "tom.hill@desk.example"},
                  {"sue", "Sue Hill", "sue@desk.example"},
                  {"desk2", "Ruth", "ruth@desk.example"}};
    Policy *policy = policy_new();
    for (gsize i = 0; i < G_N_ELEMENTS(people); i++) {
        Person *person = person_new(people[i].name, people[i].display, ROLE_AGENT);
        g_ptr_array_add(person->addresses, g_strdup(people[i].address));
        g_ptr_array_add(policy->persons, person);
    }
    return policy;
}

/* "anna tom", in the order of the policy; "" for nobody. */
static void check(const ConflictQuestion *asked, const gchar *expected, const gchar *case_name) {
    g_autoptr(Policy) policy = make_policy();
    g_autoptr(GPtrArray) staff = conflict_rule_staff(policy);
    ConflictQuestion question = *asked;
    question.staff = staff;
    g_autoptr(GPtrArray) named = conflict_rule_named(&question);
    g_autoptr(GString) got = g_string_new(NULL);
    for (guint i = 0; i < policy->persons->len; i++) {
        const Person *person = policy->persons->pdata[i];
        if (g_ptr_array_find(named, person, NULL))
            g_string_append_printf(got, "%s%s", got->len > 0 ? " " : "", person->name);
    }
    if (g_strcmp0(got->str, expected) != 0)
        print_error("%s\n", case_name);
    assert_string_equal(got->str, expected);
}

static void a_complaint_names_people_in_many_ways(void **state) {
    (void)state;
    static const struct {
        const gchar *words, *expected;
    } rows[] = {
        {"Your Anna Berg hung up on me.", "anna"},
        {"ANNA BERG was rude", "anna"},
        {"It was Anna Berg's mistake.", "anna"},
        {"The name was Berg, Anna.", "anna"},
        {"I was sent away by Ms. Berg at the counter.", "anna"},
        {"I spoke to a Mrs Berg on Monday", "anna"},
        {"the person called Anna\nBerg told me to leave", "anna"},
        {"She writes from <anna@desk.example>.", "anna"},
        {"Anna was rude", ""},
        {"The iceberg lettuce was bad", ""},
        {"Anna Berg-Larsen from the bank", ""},
        {"Joanna Berg from the bank", ""},
        {"it came from joanna@desk.example", ""},
        {"it came from anna@desk.example.com", ""},
        {"Mr Hill was rude", ""},
        {"Tom Hill was rude", "tom"},
        {"Both Tom Hill and Sue Hill laughed at me", "tom sue"},
        {"Ruth was rude", ""},
        {"ruth@desk.example was rude", "desk2"},
        {"贵公司的李娜态度很差", "lina"},
        {"your Li Na was rude to me", "lina"},
        {"客服林悦挂了我电话", "linyue"},
        {"客服林\n悦挂了我电话", "linyue"},
        {"客服林悦然挂了我电话", "linyueran"},
        {"林悦和林悦然都不理我", "linyue linyueran"},
        {"姓林的客服不理我", ""},
        {"", ""},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        const ConflictQuestion question = {.words = rows[i].words};
        check(&question, rows[i].expected, rows[i].words);
    }
}

static void who_is_greeted_is_not_named(void **state) {
    (void)state;
    static const struct {
        const gchar *words, *expected;
    } rows[] = {
        {"Dear Anna Berg,\n\nthe kettle leaks.", ""},
        {"Hello Ms Berg\nthe kettle leaks.", ""},
        {"Thank you, Anna Berg!\nThe kettle still leaks.", ""},
        {"Dear Sir, Anna Berg was rude to me.", "anna"},
        {"Dear Anna Berg,\n\nAnna Berg from your shop was rude.", "anna"},
        {"林悦，您好：\n\n水壶漏水。", ""},
        {"尊敬的李娜女士：\n水壶漏水", ""},
        {"您好，我要投诉林悦", "linyue"},
        {"> Anna Berg wrote to me\nThe kettle leaks", ""},
        {"From: Anna Berg <anna@desk.example>\nThe kettle leaks", ""},
        {"发件人：林悦\n水壶漏水", ""},
        {"The kettle leaks.\n\nIt leaks.\n\nIt leaks.\n\nDear Anna Berg did nothing.", "anna"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        const ConflictQuestion question = {.words = rows[i].words};
        check(&question, rows[i].expected, rows[i].words);
    }
}

static void the_subject_counts_and_a_namesake_does_not(void **state) {
    (void)state;
    const ConflictQuestion subject = {.subject = "Complaint about Anna Berg", .words = "see above"};
    check(&subject, "anna", "subject");
    const ConflictQuestion namesake = {.words = "The kettle leaks.\n\nTom Hill",
                                       .complainant_name = "Tom Hill"};
    check(&namesake, "", "namesake");
    const ConflictQuestion chinese = {.words = "水壶漏水\n李娜", .complainant_name = "李娜"};
    check(&chinese, "", "chinese namesake");
    const ConflictQuestion nothing = {0};
    check(&nothing, "", "nothing");
}

static void who_deals_with_it_is_named_only_where_the_sentence_complains(void **state) {
    (void)state;
    static const struct {
        const gchar *words, *expected;
    } rows[] = {
        {"Anna Berg told me that the courier comes on Friday.", ""},
        {"I want to complain about Anna Berg.", "anna"},
        {"I complain about the kettle. Anna Berg knows it.", ""},
        {"林悦说周五到货。", ""},
        {"林悦说周五到货，结果一直敷衍我。", "linyue"},
        {"我要投诉水壶。林悦知道这件事。", ""},
    };
    g_autoptr(GPtrArray) dealing = g_ptr_array_new();
    g_ptr_array_add(dealing, (gpointer) "anna");
    g_ptr_array_add(dealing, (gpointer) "linyue");
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        const ConflictQuestion question = {.words = rows[i].words, .dealing = dealing};
        check(&question, rows[i].expected, rows[i].words);
    }
}

static void a_long_mail_is_read_as_far_as_is_worth_while(void **state) {
    (void)state;
    g_autoptr(GString) words = g_string_new(NULL);
    while (words->len < 300000)
        g_string_append(words, "水壶漏水，请处理。\n");
    g_string_append(words, "Anna Berg was rude.");
    const ConflictQuestion question = {.words = words->str};
    check(&question, "", "long");
}

static void nobody_sees_what_names_him(void **state) {
    (void)state;
    g_autoptr(Policy) policy = make_policy();
    g_autoptr(GPtrArray) named = g_ptr_array_new();
    g_ptr_array_add(named, (gpointer) "Anna");
    assert_false(conflict_rule_may_see(named, policy_person(policy, "anna")));
    assert_true(conflict_rule_may_see(named, policy_person(policy, "tom")));
    assert_true(conflict_rule_may_see(NULL, policy_person(policy, "anna")));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_complaint_names_people_in_many_ways),
        cmocka_unit_test(who_is_greeted_is_not_named),
        cmocka_unit_test(the_subject_counts_and_a_namesake_does_not),
        cmocka_unit_test(who_deals_with_it_is_named_only_where_the_sentence_complains),
        cmocka_unit_test(a_long_mail_is_read_as_far_as_is_worth_while),
        cmocka_unit_test(nobody_sees_what_names_him),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
