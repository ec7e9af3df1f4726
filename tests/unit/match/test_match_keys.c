/* test_match_keys.c - every key of a mail is found, and never more than is good for us */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <string.h>

#include "match/match_keys.h"

#define MAC "bnk7zaaabcdefghijklmnop"

typedef struct {
    GBytes *key;
    Policy *policy;
    Mail *mail;
    Identity *identity;
} Given;

static int set_up(void **state) {
    Given *given = g_new0(Given, 1);
    given->key = g_bytes_new_static("key", 3);
    given->policy = policy_new();
    given->policy->desk_address = g_strdup("complaints@desk.example");
    g_ptr_array_add(given->policy->own_addresses, g_strdup("complaints@desk.example"));
    g_ptr_array_add(given->policy->own_addresses, g_strdup("tousu@desk.example"));
    given->mail = mail_new();
    given->identity = identity_new();
    *state = given;
    return 0;
}

static int tear_down(void **state) {
    Given *given = *state;
    g_bytes_unref(given->key);
    policy_free(given->policy);
    mail_free(given->mail);
    identity_free(given->identity);
    g_free(given);
    return 0;
}

static MatchKeys *find(const Given *given) {
    return match_keys_find(given->mail, given->identity, given->policy, given->key);
}

static void a_mail_without_keys_has_none(void **state) {
    Given *given = *state;
    g_ptr_array_add(given->mail->to, address_new("Complaints", "complaints@desk.example"));
    given->mail->subject = g_strdup("Ticket#1234 AM-1042 and [AM-1042]");
    g_autoptr(MatchKeys) keys = find(given);
    assert_int_equal(keys->tokens->len, 0);
    assert_int_equal(keys->message_ids->len, 0);
    assert_int_equal(keys->tagged_tickets->len, 0);
}

static void tokens_are_found_in_every_recipient_header(void **state) {
    Given *given = *state;
    g_ptr_array_add(given->mail->to, address_new(NULL, "complaints+t1." MAC "@desk.example"));
    g_ptr_array_add(given->mail->cc, address_new(NULL, "Tousu+T2." MAC "@Desk.Example"));
    static const struct {
        const gchar *name;
        const gchar *value;
    } headers[] = {
        {"Delivered-To", "complaints+t3." MAC "@desk.example"},
        {"X-Original-To", "<complaints+t4." MAC "@desk.example>"},
        {"x-delivered-to", "a@b.test, \"C\" <complaints+b5." MAC "@desk.example>"},
        {"Envelope-To", "rfc822;complaints+t6." MAC "@desk.example"},
        {"X-Envelope-To", "(x)complaints+h7." MAC "@desk.example;"},
        {"Resent-To", "=?utf-8?q?x?= <complaints+t8." MAC "@desk.example>"},
        {"X-Something", "complaints+t9." MAC "@desk.example"},
        {"Subject", "complaints+t10." MAC "@desk.example"},
        {"Delivered-To", "complaints+t3." MAC "@desk.example"},
        {"Delivered-To", ",,;;<<>>\"\"''"},
        {"Delivered-To", ""},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(headers); i++)
        mail_add_header(given->mail, headers[i].name, headers[i].value);
    g_autoptr(MatchKeys) keys = find(given);
    assert_int_equal(keys->tokens->len, 8);
    for (guint i = 0; i < 8; i++)
        assert_int_equal(g_array_index(keys->tokens, ReplyToken, i).number, i + 1);
    assert_int_equal(g_array_index(keys->tokens, ReplyToken, 4).purpose, TOKEN_BOUNCE);
    assert_int_equal(g_array_index(keys->tokens, ReplyToken, 6).purpose, TOKEN_HELD);
}

static void the_newest_reference_comes_first(void **state) {
    Given *given = *state;
    static const gchar *const references[] = {"oldest@x.test", "middle@x.test", "newest@x.test"};
    for (gsize i = 0; i < G_N_ELEMENTS(references); i++)
        g_ptr_array_add(given->mail->references, g_strdup(references[i]));
    g_ptr_array_add(given->mail->in_reply_to, g_strdup("middle@x.test"));
    g_ptr_array_add(given->mail->in_reply_to, g_strdup(""));
    given->identity->original_message_id = g_strdup("letter@desk.example");
    g_autoptr(MatchKeys) keys = find(given);
    static const gchar *const expected[] = {"letter@desk.example", "middle@x.test", "newest@x.test",
                                            "oldest@x.test"};
    assert_int_equal(keys->message_ids->len, G_N_ELEMENTS(expected));
    for (gsize i = 0; i < G_N_ELEMENTS(expected); i++)
        assert_string_equal(keys->message_ids->pdata[i], expected[i]);
}

static void a_mail_of_ten_thousand_keys_is_cut_to_size(void **state) {
    Given *given = *state;
    for (guint i = 1; i <= 10000; i++) {
        g_ptr_array_add(given->mail->references, g_strdup_printf("r%u@x.test", i));
        g_autofree gchar *address = g_strdup_printf("complaints+t%u." MAC "@desk.example", i);
        g_ptr_array_add(given->mail->to, address_new(NULL, address));
        mail_add_header(given->mail, "Delivered-To", address);
    }
    g_ptr_array_add(given->mail->in_reply_to, g_strnfill(5000, 'x'));
    g_autoptr(MatchKeys) keys = find(given);
    assert_int_equal(keys->message_ids->len, 50);
    assert_string_equal(keys->message_ids->pdata[0], "r10000@x.test");
    assert_int_equal(keys->tokens->len, 16);
}

static void a_good_tag_is_a_key(void **state) {
    Given *given = *state;
    g_autofree gchar *tag = reply_token_tag(given->key, "AM", 7);
    given->mail->subject = g_strdup_printf("Re: %s [AM-8-AAAA] Kettle", tag);
    g_autoptr(MatchKeys) keys = find(given);
    assert_int_equal(keys->tagged_tickets->len, 1);
    assert_int_equal(keys->wrong_tags, 1);
    assert_int_equal(g_array_index(keys->tagged_tickets, gint64, 0), 7);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_mail_without_keys_has_none, set_up, tear_down),
        cmocka_unit_test_setup_teardown(tokens_are_found_in_every_recipient_header, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(the_newest_reference_comes_first, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_mail_of_ten_thousand_keys_is_cut_to_size, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(a_good_tag_is_a_key, set_up, tear_down),
    };
    return cmocka_run_group_tests_name("match_keys", tests, NULL, NULL);
}
