/* test_address.c - which addresses are the same, fit for an envelope, or read by nobody */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <locale.h>
#include <string.h>

#include "model/address.h"

static void case_and_blanks_make_no_other_address(void **state) {
    assert_true(address_equal("Zhou@Example.CN", " zhou@example.cn "));
    assert_true(address_equal("JÜRGEN@example.com", "jürgen@example.com"));
    assert_false(address_equal("zhou@example.cn", "zhou@example.com"));
    assert_false(address_equal("zhou@example.cn", "zhou+1@example.cn"));
    assert_false(address_equal(NULL, "zhou@example.cn"));
    assert_false(address_equal("zhou@example.cn", NULL));
    assert_false(address_equal(NULL, NULL));
}

/* Where "I" has a small letter without a dot, addresses are still the same. */
static void the_locale_makes_no_other_address(void **state) {
    const gchar *old = setlocale(LC_ALL, NULL);
    g_autofree gchar *saved = g_strdup(old);
    if (setlocale(LC_ALL, "tr_TR.UTF-8") == NULL)
        print_message("tr_TR.UTF-8 is not installed: asked in this locale only\n");
    g_autofree gchar *ascii = address_key("INFO@EXAMPLE.COM");
    g_autofree gchar *other = address_key("İNFO-ÜI@EXAMPLE.COM");
    setlocale(LC_ALL, saved);
    assert_string_equal(ascii, "info@example.com");
    assert_true(g_str_has_suffix(other, "nfo-üi@example.com"));
}

static void broken_utf8_has_a_key_too(void **state) {
    g_autofree gchar *key = address_key("a\xff@B.test");
    assert_true(g_utf8_validate(key, -1, NULL));
    g_autofree gchar *none = address_key(NULL);
    assert_string_equal(none, "");
}

static void only_a_clean_address_may_stand_in_an_envelope(void **state) {
    static const gchar *const good[] = {"zhou@example.cn", "a@b", "jürgen@bücher.example",
                                        "a+b=c_d@e.f", "周敏@例子.test"};
    static const gchar *const bad[] = {NULL,
                                       "",
                                       "@",
                                       "a@",
                                       "@b",
                                       "a",
                                       "a@b@c",
                                       "a b@c",
                                       "a@b c",
                                       "a\n@b",
                                       "a@b\r\nRCPT TO:<x@y>",
                                       "<a@b>",
                                       "a@b,c@d",
                                       "-oQ/tmp@b",
                                       "\"a\"@b",
                                       "a@b\xff",
                                       "a@[1.2.3.4]",
                                       "a(x)@b",
                                       "a@b\xe2\x80\xae",
                                       "a\xe2\x80\x8b@b",
                                       "a\xc2\xa0@b"};
    for (gsize i = 0; i < G_N_ELEMENTS(good); i++)
        assert_true(address_is_valid(good[i]));
    for (gsize i = 0; i < G_N_ELEMENTS(bad); i++) {
        if (address_is_valid(bad[i]))
            fail_msg("\"%s\" is not fit for an envelope", bad[i]);
    }
    g_autofree gchar *local = g_strnfill(250, 'a');
    g_autofree gchar *longest = g_strconcat(local, "@b.c", NULL);
    g_autofree gchar *longer = g_strconcat(local, "@b.cd", NULL);
    assert_true(address_is_valid(longest));
    assert_false(address_is_valid(longer));
}

static void robots_say_that_they_read_nothing(void **state) {
    static const gchar *const robots[] = {
        "noreply@shop.test",        "no-reply@shop.test",     "No_Reply@shop.test",
        "no.reply+x@shop.test",     "do-not-reply@shop.test", "donotreply-eu@shop.test",
        "MAILER-DAEMON@mx.test",    "postmaster@mx.test",     "bounce@list.test",
        "bounces+77@list.test",     "bounce-4711@list.test",  "Bounces-x=y@list.test",
        "orders-noreply@shop.test", "noreply2@shop.test"};
    static const gchar *const people[] = {NULL,
                                          "",
                                          "@",
                                          "zhou@example.cn",
                                          "reply@shop.test",
                                          "norbert@a.test",
                                          "bouncer@club.test",
                                          "bouncycastle@fun.test",
                                          "zhou@noreply.test",
                                          "info@shop.test"};
    for (gsize i = 0; i < G_N_ELEMENTS(robots); i++) {
        if (!address_is_no_reply(robots[i]))
            fail_msg("%s reads nothing", robots[i]);
    }
    for (gsize i = 0; i < G_N_ELEMENTS(people); i++) {
        if (address_is_no_reply(people[i]))
            fail_msg("%s may be a person", people[i]);
    }
}

static void a_detail_goes_in_and_comes_out(void **state) {
    g_autofree gchar *with = address_with_detail("complaints@desk.example", "t42");
    assert_string_equal(with, "complaints+t42@desk.example");
    g_autofree gchar *without = address_with_detail("nobody", "t42");
    assert_string_equal(without, "nobody");
    static const struct {
        const gchar *address;
        const gchar *expected;
    } rows[] = {
        {"complaints+t42@desk.example", "t42"},
        {"Complaints+T42@DESK.example", "t42"},
        {"complaints+a+b@desk.example", "a+b"},
        {"complaints+@desk.example", ""},
        {"complaints@desk.example", NULL},
        {"complaintsx+t42@desk.example", NULL},
        {"x+t42@desk.example", NULL},
        {"complaints+t42@other.example", NULL},
        {"complaints+t42", NULL},
        {"complaints+t42@x@desk.example", "t42@x"},
        {"", NULL},
        {NULL, NULL},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree gchar *detail = address_detail_of(rows[i].address, "complaints@desk.example");
        if (g_strcmp0(detail, rows[i].expected) != 0)
            fail_msg("%s: %s", rows[i].address, detail);
    }
    g_autofree gchar *broken_base = address_detail_of("a+b@c", "a");
    assert_null(broken_base);
}

static void records_are_copied_whole(void **state) {
    g_autoptr(Address) one = address_new("Zhou Min", "zhou@example.cn");
    g_autoptr(Address) copy = address_copy(one);
    assert_string_equal(copy->name, "Zhou Min");
    assert_string_equal(copy->address, "zhou@example.cn");
    assert_ptr_not_equal(copy->address, one->address);
    assert_null(address_copy(NULL));
    g_autoptr(Address) empty = address_new(NULL, NULL);
    assert_string_equal(empty->address, "");
    address_free(NULL);
    assert_string_equal(address_domain("a@b@c.test"), "c.test");
    assert_string_equal(address_domain("nobody"), "");
}

static void a_list_knows_its_addresses(void **state) {
    g_autoptr(GPtrArray) list = g_ptr_array_new_with_free_func((GDestroyNotify)address_free);
    g_ptr_array_add(list, address_new(NULL, "zhou@example.cn"));
    assert_true(address_list_has(list, "ZHOU@example.cn"));
    assert_false(address_list_has(list, "li@example.cn"));
    assert_false(address_list_has(list, NULL));
    assert_false(address_list_has(NULL, "zhou@example.cn"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(case_and_blanks_make_no_other_address),
        cmocka_unit_test(the_locale_makes_no_other_address),
        cmocka_unit_test(broken_utf8_has_a_key_too),
        cmocka_unit_test(only_a_clean_address_may_stand_in_an_envelope),
        cmocka_unit_test(robots_say_that_they_read_nothing),
        cmocka_unit_test(a_detail_goes_in_and_comes_out),
        cmocka_unit_test(records_are_copied_whole),
        cmocka_unit_test(a_list_knows_its_addresses),
    };
    return cmocka_run_group_tests_name("address", tests, NULL, NULL);
}
