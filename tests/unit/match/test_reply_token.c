/* test_reply_token.c - tokens: what is made is believed, what is bent is not */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <string.h>

#include "match/reply_token.h"

static const gchar desk[] = "complaints@desk.example";

static GBytes *key_of(const gchar *text) {
    return g_bytes_new(text, strlen(text));
}

static GPtrArray *own_addresses(void) {
    GPtrArray *own = g_ptr_array_new();
    g_ptr_array_add(own, (gpointer) "complaints@desk.example");
    g_ptr_array_add(own, (gpointer) "tousu@desk.example");
    return own;
}

enum { ISSUED_AT = 1793577600 };

static gchar *address_of(GBytes *key, TokenPurpose purpose, gint64 number, const gchar *holder,
                         const gchar *address) {
    const ReplyToken token = {.purpose = purpose, .number = number, .issued_at = ISSUED_AT};
    return reply_token_address(key, &token, holder, address);
}

static gchar *id_of(GBytes *key, gint64 ticket, gint64 event, gint64 place, const gchar *holder) {
    const LetterName name = {
        .ticket = ticket, .event = event, .place = place, .issued_at = ISSUED_AT};
    return reply_token_message_id(key, &name, holder, "desk.example");
}

static void a_token_comes_back_from_its_address(void **state) {
    g_autoptr(GBytes) key = key_of("a key of the desk");
    g_autoptr(GPtrArray) own = own_addresses();
    for (TokenPurpose purpose = TOKEN_REPLY; purpose < TOKEN_COUNT; purpose++) {
        g_autofree gchar *address = address_of(key, purpose, 1042, "address:zhou@example.cn", desk);
        ReplyToken token;
        assert_true(reply_token_read(address, own, &token));
        assert_int_equal(token.purpose, purpose);
        assert_int_equal(token.number, 1042);
        assert_int_equal(token.issued_at, ISSUED_AT);
        assert_true(reply_token_check(key, &token, "address:zhou@example.cn"));
    }
}

static void a_token_is_only_good_for_its_holder_number_purpose_and_key(void **state) {
    g_autoptr(GBytes) key = key_of("a key of the desk");
    g_autoptr(GBytes) other_key = key_of("another key");
    g_autoptr(GPtrArray) own = own_addresses();
    g_autofree gchar *address = address_of(key, TOKEN_REPLY, 42, "person:anna", desk);
    ReplyToken token;
    assert_true(reply_token_read(address, own, &token));
    assert_true(reply_token_check(key, &token, "person:anna"));
    assert_false(reply_token_check(key, &token, "person:ann"));
    assert_false(reply_token_check(key, &token, "address:anna"));
    assert_false(reply_token_check(key, &token, ""));
    assert_false(reply_token_check(other_key, &token, "person:anna"));
    ReplyToken moved = token;
    moved.number = 43;
    assert_false(reply_token_check(key, &moved, "person:anna"));
    moved = token;
    moved.purpose = TOKEN_HELD;
    assert_false(reply_token_check(key, &moved, "person:anna"));
    moved = token;
    moved.issued_at++;
    assert_false(reply_token_check(key, &moved, "person:anna"));
    for (guint i = 0; i < strlen(token.mac); i++) {
        moved = token;
        moved.mac[i] = moved.mac[i] == 'a' ? 'b' : 'a';
        assert_false(reply_token_check(key, &moved, "person:anna"));
    }
}

static void case_folded_by_a_mail_system_does_no_harm(void **state) {
    g_autoptr(GBytes) key = key_of("k");
    g_autoptr(GPtrArray) own = own_addresses();
    g_autofree gchar *address = address_of(key, TOKEN_REPLY, 42, "person:anna", desk);
    g_autofree gchar *upper = g_ascii_strup(address, -1);
    ReplyToken token;
    assert_true(reply_token_read(upper, own, &token));
    assert_true(reply_token_check(key, &token, "person:anna"));
}

static void addresses_of_another_shape_are_no_tokens(void **state) {
    static const gchar *const addresses[] = {
        "complaints@desk.example",
        "complaints+@desk.example",
        "complaints+t@desk.example",
        "complaints+t42@desk.example",
        "complaints+t42.@desk.example",
        "complaints+t42.abcdefghijklmno@desk.example",          /* 15 letters */
        "complaints+t42.abcdefgabcdefghijklmnopq@desk.example", /* 17 */
        "complaints+t42.abcdefghijklmno1@desk.example",         /* 1 is no base32 letter */
        "complaints+t42..abcdefgabcdefghijklmnop@desk.example",
        "complaints+t42.abcdefgabcdefghijklmnop.x@desk.example",
        "complaints+t042.abcdefgabcdefghijklmnop@desk.example", /* one spelling only */
        "complaints+t0.abcdefgabcdefghijklmnop@desk.example",
        "complaints+t-42.abcdefgabcdefghijklmnop@desk.example",
        "complaints+t+42.abcdefgabcdefghijklmnop@desk.example",
        "complaints+t 42.abcdefgabcdefghijklmnop@desk.example",
        "complaints+t4x.abcdefgabcdefghijklmnop@desk.example",
        "complaints+t9223372036854775808.abcdefgabcdefghijklmnop@desk.example",
        "complaints+t99999999999999999999999999999.abcdefgabcdefghijklmnop@desk.example",
        "complaints+x42.abcdefgabcdefghijklmnop@desk.example",
        "complaints+x+t42.abcdefgabcdefghijklmnop@desk.example", /* details of details */
        "complaints+t42.abcdefgabcdefghijklmnop+x@desk.example",
        "t42.abcdefgabcdefghijklmnop@desk.example",
        "somebody+t42.abcdefgabcdefghijklmnop@desk.example",
        "complaints+t42.abcdefgabcdefghijklmnop@elsewhere.example",
        "complaints+t42.abcdefgabcdefghijklmnop",
        "+@",
        "+",
        "",
        NULL,
    };
    g_autoptr(GPtrArray) own = own_addresses();
    for (gsize i = 0; i < G_N_ELEMENTS(addresses); i++) {
        ReplyToken token;
        if (reply_token_read(addresses[i], own, &token))
            fail_msg("\"%s\" was read as a token", addresses[i]);
    }
    ReplyToken token;
    assert_true(reply_token_read("tousu+t9223372036854775807.abcdefgabcdefghijklmnop@desk.example",
                                 own, &token));
    assert_int_equal(token.number, G_MAXINT64);
}

static void the_holder_is_the_person_whatever_the_address(void **state) {
    Person *anna = person_new("Anna", "Anna Berg", ROLE_AGENT);
    g_autofree gchar *one = reply_token_holder(anna, "anna@desk.example");
    g_autofree gchar *two = reply_token_holder(anna, "anna.private@example.com");
    assert_string_equal(one, "person:anna");
    assert_string_equal(one, two);
    g_autofree gchar *other = reply_token_holder(NULL, " Zhou@Example.CN ");
    assert_string_equal(other, "address:zhou@example.cn");
    person_free(anna);
}

static void a_message_id_says_its_ticket_and_its_holder(void **state) {
    g_autoptr(GBytes) key = key_of("k");
    g_autofree gchar *id = id_of(key, 42, 900001, 3, "person:anna");
    g_autofree gchar *again = id_of(key, 42, 900001, 3, "person:anna");
    assert_string_equal(id, again);
    gint64 ticket = 0;
    gint64 issued_at = 0;
    assert_true(reply_token_message_id_check(key, id, "desk.example", &ticket));
    assert_int_equal(ticket, 42);
    assert_true(reply_token_message_id_is_for(key, id, "person:anna", &issued_at));
    assert_int_equal(issued_at, ISSUED_AT);
    assert_false(reply_token_message_id_is_for(key, id, "person:bob", &issued_at));
    assert_false(reply_token_message_id_check(key, id, "elsewhere.example", &ticket));
    g_autofree gchar *upper = g_ascii_strup(id, -1);
    assert_true(reply_token_message_id_check(key, upper, "desk.example", &ticket));
    assert_true(reply_token_message_id_is_for(key, upper, "person:anna", &issued_at));
}

static void ids_differ_by_ticket_event_place_and_holder(void **state) {
    g_autoptr(GBytes) key = key_of("k");
    g_autoptr(GHashTable) ids = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    guint made = 0;
    for (gint64 ticket = 1; ticket < 4; ticket++)
        for (gint64 event = 1; event < 4; event++)
            for (guint place = 0; place < 3; place++) {
                g_hash_table_add(ids, id_of(key, ticket, event, place, "a"));
                g_hash_table_add(ids, id_of(key, ticket, event, place, "b"));
                made += 2;
            }
    assert_int_equal(g_hash_table_size(ids), made);
}

/* Every single change of a genuine id must break it. */
static void a_bent_message_id_is_refused(void **state) {
    g_autoptr(GBytes) key = key_of("k");
    g_autofree gchar *id = id_of(key, 42, 91, 3, "person:anna");
    gsize local_length = strcspn(id, "@");
    gint64 ticket = -1;
    gint64 issued_at = -1;
    for (gsize i = 0; i < local_length; i++) {
        g_autofree gchar *bent = g_strdup(id);
        bent[i] = bent[i] == '7' ? '6' : '7';
        if (strcmp(bent, id) == 0)
            continue;
        assert_false(reply_token_message_id_check(key, bent, "desk.example", &ticket));
        assert_false(reply_token_message_id_is_for(key, bent, "person:anna", &issued_at));
    }
    for (gsize i = 0; i < local_length; i++) {
        g_autofree gchar *cut = g_strdup_printf("%.*s%s", (int)i, id, id + i + 1);
        assert_false(reply_token_message_id_check(key, cut, "desk.example", &ticket));
        g_autofree gchar *stopped = g_strndup(id, i);
        assert_false(reply_token_message_id_check(key, stopped, "desk.example", &ticket));
    }
    assert_int_equal(ticket, -1);
}

static void foreign_ids_are_not_ours(void **state) {
    g_autoptr(GBytes) key = key_of("k");
    g_autoptr(GString) endless = g_string_new("am.");
    for (guint i = 0; i < 100000; i++)
        g_string_append(endless, "1.");
    const gchar *const ids[] = {
        "",
        NULL,
        "am.",
        "am.@desk.example",
        "am.42@desk.example",
        "am.0.1.1.aaaaaaaa.aaaaaaaaaaaaaaaa@desk.example",
        "am.42.1.1.aaaaaaaa.aaaaaaaaaaaaaaaa@desk.example",
        "am.99999999999999999999.1.1.aaaaaaaa.aaaaaaaaaaaaaaaa@desk.example",
        "am.42.1.1.aaaaaaaa.aaaaaaaaaaaaaaaa",
        "CAF+x=z9@mail.example.com",
        endless->str,
    };
    gint64 ticket = 0;
    for (gsize i = 0; i < G_N_ELEMENTS(ids); i++)
        assert_false(reply_token_message_id_check(key, ids[i], "desk.example", &ticket));
}

static void an_address_token_is_no_message_id(void **state) {
    g_autoptr(GBytes) key = key_of("k");
    g_autofree gchar *address = address_of(key, TOKEN_REPLY, 42, "a", "d@desk.example");
    const gchar *mac = strchr(address, '.') + 1;
    g_autofree gchar *id = g_strdup_printf("am.42.1.0.aaaaaaaa.%s", mac);
    gint64 ticket = 0;
    assert_false(reply_token_message_id_check(key, id, "desk.example", &ticket));
}

static GArray *tags_in(GBytes *key, const gchar *subject) {
    GArray *tickets = g_array_new(FALSE, FALSE, sizeof(gint64));
    reply_token_tags_in(key, "AM", subject, tickets);
    return tickets;
}

static void a_tag_is_found_wherever_it_stands(void **state) {
    g_autoptr(GBytes) key = key_of("k");
    g_autofree gchar *tag = reply_token_tag(key, "AM", 1042);
    g_autofree gchar *lower = g_ascii_strdown(tag, -1);
    g_autofree gchar *second = reply_token_tag(key, "AM", 7);
    g_autofree gchar *subject = g_strdup_printf("Re: [list] [AM-5-AAAA] %s 答复：水壶 %s [%s] %s",
                                                lower, tag, "AM-1042", second);
    g_autoptr(GArray) tickets = tags_in(key, subject);
    assert_int_equal(tickets->len, 2);
    assert_int_equal(g_array_index(tickets, gint64, 0), 1042);
    assert_int_equal(g_array_index(tickets, gint64, 1), 7);
}

static void a_tag_that_is_guessed_is_refused(void **state) {
    g_autoptr(GBytes) key = key_of("k");
    static const gchar *const subjects[] = {"[AM-1042]",
                                            "[AM-1042-]",
                                            "[AM-1042-AAAAA]",
                                            "[AM-1042-AAA]",
                                            "[AM--1042-AAAA]",
                                            "[AM-01042-AAAA]",
                                            "[AM-1042-AAAA",
                                            "AM-1042-AAAA",
                                            "[AM-0-AAAA]",
                                            "[",
                                            "[AM",
                                            "[AM-",
                                            "[AM-1042-A1A1]",
                                            "[AM-9e99999-AAAA]",
                                            "",
                                            NULL};
    for (gsize i = 0; i < G_N_ELEMENTS(subjects); i++) {
        g_autoptr(GArray) tickets = tags_in(key, subjects[i]);
        assert_int_equal(tickets->len, 0);
    }
    /* Of 20 bits one guess in a million is right: of 2000 hardly any. */
    guint believed = 0;
    for (gint64 ticket = 1; ticket <= 2000; ticket++) {
        g_autofree gchar *guess = g_strdup_printf("[AM-%" G_GINT64_FORMAT "-K7Q2]", ticket);
        g_autoptr(GArray) tickets = tags_in(key, guess);
        believed += tickets->len;
    }
    assert_true(believed < 3);
}

static void a_subject_full_of_tags_is_not_tried_for_ever(void **state) {
    g_autoptr(GBytes) key = key_of("k");
    g_autofree gchar *good = reply_token_tag(key, "AM", 1);
    g_autoptr(GString) subject = g_string_new(NULL);
    for (guint i = 0; i < 200000; i++)
        g_string_append(subject, "[AM-2-AAAA]");
    g_string_append(subject, good);
    g_autoptr(GArray) tickets = tags_in(key, subject->str);
    assert_int_equal(tickets->len, 0);
}

/* Worked out with another implementation of RFC 2104 and RFC 4648: a change of alphabet, bit order
 * or of what is signed would make all tokens in the field void, and must not go unnoticed. */
static void the_letters_are_those_of_the_standards(void **state) {
    g_autoptr(GBytes) key = key_of("k");
    g_autofree gchar *tag = reply_token_tag(key, "AM", 1042);
    assert_string_equal(tag, "[AM-1042-5WYK]");
    g_autofree gchar *address = address_of(key, TOKEN_REPLY, 1042, "address:zhou@example.cn", desk);
    assert_string_equal(address, "complaints+t1042.bvopuua6hdyskwnect263j4@desk.example");
    g_autofree gchar *id = id_of(key, 1042, 77, 2, "person:anna");
    assert_string_equal(id, "am.1042.77.2.bvopuua.ygktbonz.sqr4fjmwjs5vxz4f@desk.example");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_token_comes_back_from_its_address),
        cmocka_unit_test(a_token_is_only_good_for_its_holder_number_purpose_and_key),
        cmocka_unit_test(case_folded_by_a_mail_system_does_no_harm),
        cmocka_unit_test(addresses_of_another_shape_are_no_tokens),
        cmocka_unit_test(the_holder_is_the_person_whatever_the_address),
        cmocka_unit_test(a_message_id_says_its_ticket_and_its_holder),
        cmocka_unit_test(ids_differ_by_ticket_event_place_and_holder),
        cmocka_unit_test(a_bent_message_id_is_refused),
        cmocka_unit_test(foreign_ids_are_not_ours),
        cmocka_unit_test(an_address_token_is_no_message_id),
        cmocka_unit_test(a_tag_is_found_wherever_it_stands),
        cmocka_unit_test(a_tag_that_is_guessed_is_refused),
        cmocka_unit_test(a_subject_full_of_tags_is_not_tried_for_ever),
        cmocka_unit_test(the_letters_are_those_of_the_standards),
    };
    return cmocka_run_group_tests_name("reply_token", tests, NULL, NULL);
}
