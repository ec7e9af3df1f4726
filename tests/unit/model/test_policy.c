/* test_policy.c - who is who at the desk, and which address is ours */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "model/policy.h"
#include "model/reference.h"

static Policy *desk(void) {
    Policy *policy = policy_new();
    policy->desk_name = g_strdup("Example Ltd");
    g_hash_table_insert(policy->desk_names, g_strdup("zh"), g_strdup("示例公司"));
    g_ptr_array_add(policy->own_addresses, g_strdup("complaints@desk.example"));
    g_ptr_array_add(policy->languages, g_strdup("en"));
    g_ptr_array_add(policy->languages, g_strdup("zh"));
    Person *anna = person_new("anna", "Anna Berg", ROLE_AGENT);
    g_ptr_array_add(anna->addresses, g_strdup("anna@desk.example"));
    g_ptr_array_add(anna->addresses, g_strdup("a.berg@desk.example"));
    g_ptr_array_add(policy->persons, anna);
    Queue *queue = queue_new("quality");
    g_hash_table_insert(queue->title, g_strdup("zh"), g_strdup("产品质量组"));
    g_ptr_array_add(policy->queues, queue);
    return policy;
}

static void people_are_found_by_name_and_by_every_address(void **state) {
    Policy *policy = desk();
    const Person *anna = policy_person(policy, "ANNA");
    assert_non_null(anna);
    assert_ptr_equal(policy_person_by_address(policy, "A.Berg@desk.example"), anna);
    assert_null(policy_person(policy, "Anna Berg"));
    assert_null(policy_person(policy, NULL));
    assert_null(policy_person_by_address(policy, "anna@elsewhere.example"));
    assert_null(policy_person_by_address(policy, NULL));
    policy_free(policy);
}

static void a_queue_has_a_title_in_some_languages(void **state) {
    Policy *policy = desk();
    const Queue *queue = policy_queue(policy, "Quality");
    assert_non_null(queue);
    assert_string_equal(queue_title(queue, "zh"), "产品质量组");
    assert_string_equal(queue_title(queue, "en"), "quality");
    assert_string_equal(queue_title(queue, NULL), "quality");
    assert_null(policy_queue(policy, "none"));
    assert_null(policy_queue(policy, NULL));
    policy_free(policy);
}

static void our_addresses_are_ours_with_any_detail(void **state) {
    Policy *policy = desk();
    assert_true(policy_is_own_address(policy, "Complaints@Desk.example"));
    assert_true(policy_is_own_address(policy, "complaints+t42.abc@desk.example"));
    assert_false(policy_is_own_address(policy, "complaints2@desk.example"));
    assert_false(policy_is_own_address(policy, "complaints@elsewhere.example"));
    assert_false(policy_is_own_address(policy, ""));
    assert_false(policy_is_own_address(policy, NULL));
    policy_free(policy);
}

static void letters_are_written_in_languages_that_have_templates(void **state) {
    Policy *policy = desk();
    assert_string_equal(policy_letter_language(policy, "zh"), "zh");
    assert_string_equal(policy_letter_language(policy, "fr"), "en");
    assert_string_equal(policy_letter_language(policy, NULL), "en");
    assert_string_equal(policy_desk_name(policy, "zh"), "示例公司");
    assert_string_equal(policy_desk_name(policy, "fr"), "Example Ltd");
    assert_string_equal(policy_desk_name(policy, NULL), "Example Ltd");
    policy_free(policy);
}

static void nothing_can_be_freed(void **state) {
    policy_free(NULL);
    person_free(NULL);
    queue_free(NULL);
    for (Role role = ROLE_COMPLAINANT; role <= ROLE_MANAGER; role++)
        assert_non_null(role_name(role));
}

static void references_are_read_in_the_ways_people_write_them(void **state) {
    g_autofree gchar *text = reference_text("AM", 1042);
    assert_string_equal(text, "AM-1042");
    static const struct {
        const gchar *given;
        gint64 expected;
    } rows[] = {
        {"AM-1042", 1042},
        {"am-1042", 1042},
        {"1042", 1042},
        {"9223372036854775807", G_MAXINT64},
        {"AM1042", 0},
        {"XX-1042", 0},
        {"AM-", 0},
        {"AM-0", 0},
        {"AM--5", 0},
        {"-5", 0},
        {"AM-1042x", 0},
        {"AM- 1042", 0},
        {"9223372036854775808", 0},
        {"", 0},
        {"AM-1042-K7Q2", 0},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++)
        assert_int_equal(reference_read("AM", rows[i].given), rows[i].expected);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(people_are_found_by_name_and_by_every_address),
        cmocka_unit_test(a_queue_has_a_title_in_some_languages),
        cmocka_unit_test(our_addresses_are_ours_with_any_detail),
        cmocka_unit_test(letters_are_written_in_languages_that_have_templates),
        cmocka_unit_test(nothing_can_be_freed),
        cmocka_unit_test(references_are_read_in_the_ways_people_write_them),
    };
    return cmocka_run_group_tests_name("policy", tests, NULL, NULL);
}
