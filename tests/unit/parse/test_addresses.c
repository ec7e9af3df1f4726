/* test_addresses.c - address lists give the people they name, and nobody else */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "../../../src/parse/header/addresses.h"
#include "model/address.h"

/* "Name <address>|address|..." */
static gchar *read(const gchar *value) {
    g_autoptr(GPtrArray) list = g_ptr_array_new_with_free_func((GDestroyNotify)address_free);
    addresses_read(value, NULL, list);
    g_autoptr(GString) text = g_string_new(NULL);
    for (guint i = 0; i < list->len; i++) {
        const Address *address = list->pdata[i];
        g_string_append(text, i > 0 ? "|" : "");
        if (address->name != NULL)
            g_string_append_printf(text, "%s ", address->name);
        g_string_append_printf(text, "<%s>", address->address);
    }
    return g_strdup(text->str);
}

static void lists_are_read_as_they_were_meant(void **state) {
    static const struct {
        const gchar *name;
        const gchar *given;
        const gchar *expected;
    } rows[] = {
        {"bare", "jane@example.com", "<jane@example.com>"},
        {"named", "Jane Doe <jane@example.com>", "Jane Doe <jane@example.com>"},
        {"quoted", "\"Doe, Jane\" <jane@example.com>", "Doe, Jane <jane@example.com>"},
        {"quotes forgotten", "Doe, Jane <jane@example.com>", "Doe, Jane <jane@example.com>"},
        {"list", "a@example.com, B <b@example.com>", "<a@example.com>|B <b@example.com>"},
        {"semicolons", "a@example.com; b@example.com", "<a@example.com>|<b@example.com>"},
        {"comment", "jane@example.com (Jane Doe)", "Jane Doe <jane@example.com>"},
        {"nested comment", "jane@example.com (a (b) c)", "a (b) c <jane@example.com>"},
        {"group", "Desk: a@example.com, b@example.com;", "<a@example.com>|<b@example.com>"},
        {"empty group", "undisclosed-recipients:;", ""},
        {"encoded name", "=?utf-8?B?546L5bCP5piO?= <a@example.cn>", "王小明 <a@example.cn>"},
        {"encoded name in quotes", "\"=?utf-8?B?546L?=\" <a@example.cn>", "王 <a@example.cn>"},
        {"colon in an encoded name", "=?utf-8?q?Re:_x?= <a@example.cn>", "Re: x <a@example.cn>"},
        {"raw name", "王小明 <a@example.cn>", "王小明 <a@example.cn>"},
        {"no blank", "Jane<jane@example.com>", "Jane <jane@example.com>"},
        {"doubled brackets", "<<jane@example.com>>", "<jane@example.com>"},
        {"never closed", "Jane <jane@example.com", "Jane <jane@example.com>"},
        {"mailto", "<mailto:jane@example.com>", "<jane@example.com>"},
        {"route", "<@relay.example,@x.example:jane@example.com>", "<jane@example.com>"},
        {"blanks inside", "< jane @ example.com >", "<jane@example.com>"},
        {"name without brackets", "Jane Doe jane@example.com", "Jane Doe <jane@example.com>"},
        {"brackets", "[jane@example.com]", "<jane@example.com>"},
        {"a quote that nobody closed", "\"Jane <jane@example.com>", "Jane <jane@example.com>"},
        {"comments inside", "Jane <jane(x)@example.com(y)>", "Jane <jane@example.com>"},
        {"blanks around the at", "jane @ example.com", "<jane@example.com>"},
        {"a dot at the end", "Jane <jane@example.com.>", "Jane <jane@example.com>"},
        {"an input method's at", "Jane <jane＠example.com>", "Jane <jane@example.com>"},
        {"escapes of a web form", "&quot;Jane&quot; <jane@example.com>",
         "&quot;Jane&quot; <jane@example.com>"},
        {"name behind the address", "<jane@example.com> Jane", "Jane <jane@example.com>"},
        {"quoted local part", "\"jane doe\"@example.com", "<\"jane doe\"@example.com>"},
        {"outlook's quotes", "'jane@example.com' <jane@example.com>",
         "jane@example.com <jane@example.com>"},
        {"international domain", "a@例子.test", "<a@xn--fsqu00a.test>"},
        {"no domain", "root", "<root>"},
        {"nothing", "", ""},
        {"marks only", ",;:<>()\"", ""},
        {"address inside a word",
         "=?utf-8?q?Jane_=3Cjane=40example.com=3E?=", "Jane <jane@example.com>"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree gchar *text = read(rows[i].given);
        if (strcmp(text, rows[i].expected) != 0)
            fail_msg("%s: got \"%s\"", rows[i].name, text);
    }
}

static void an_encoded_name_can_not_make_up_an_address(void **state) {
    g_autofree gchar *text = read("=?utf-8?q?boss=40example.com=3E=2C_x?= <real@example.com>");
    assert_string_equal(text, "boss@example.com>, x <real@example.com>");
}

static void line_ends_never_reach_an_address(void **state) {
    g_autofree gchar *text = read("=?utf-8?q?a=0D=0ABcc:_x?= <a@example.com\r\nBcc: y>");
    assert_null(strpbrk(text, "\r\n"));
}

static void a_list_without_end_is_read_in_linear_time(void **state) {
    g_autofree gchar *commas = g_strnfill(200000, ',');
    g_autofree gchar *nothing = read(commas);
    assert_string_equal(nothing, "");
    g_autoptr(GString) names = g_string_new(NULL);
    for (guint i = 0; i < 60000; i++)
        g_string_append(names, "a, ");
    g_autofree gchar *text = read(names->str);
    assert_non_null(text);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lists_are_read_as_they_were_meant),
        cmocka_unit_test(an_encoded_name_can_not_make_up_an_address),
        cmocka_unit_test(line_ends_never_reach_an_address),
        cmocka_unit_test(a_list_without_end_is_read_in_linear_time),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
