/* test_bare_subject.c - what is left of a subject when mail programs' additions are taken off */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <string.h>

#include "match/match_keys.h"

static void prefixes_and_our_tags_are_taken_off(void **state) {
    static const struct {
        const gchar *given;
        const gchar *expected;
    } rows[] = {
        {"Kettle leaks", "Kettle leaks"},
        {"Re: Kettle leaks", "Kettle leaks"},
        {"RE: Re: re:Kettle leaks", "Kettle leaks"},
        {"Re[2]: Kettle", "Kettle"},
        {"Re(3): Kettle", "Kettle"},
        {"Re^2: Kettle", "Kettle"},
        {"AW: WG: Kettle", "Kettle"},
        {"Antw: SV: VS: Kettle", "Kettle"},
        {"Fwd: FW: Fw: Kettle", "Kettle"},
        {"TR : RV: ENC: RES: Odp: YNT: Kettle", "Kettle"},
        {"RE\xc2\xa0: Kettle", "Kettle"},
        {"回复：水壶漏水", "水壶漏水"},
        {"回复:答复：转发: 回覆：轉寄：水壶漏水", "水壶漏水"},
        {"Re：水壶漏水", "水壶漏水"},
        {"Re: 答复：AW: [AM-1042-K7Q2] Kettle", "Kettle"},
        {"[AM-1042-K7Q2] Re: Kettle", "Kettle"},
        {"[am-1042-k7q2] Kettle", "Kettle"},
        {"Kettle [AM-1042-K7Q2]", "Kettle"},
        {"Kettle [AM-1042] leaks", "Kettle leaks"},
        {"Re: [AM-1042-K7Q2]", ""},
        {"5 [AM-1042-K7Q2]", "5"},
        /* left alone */
        {"[kettle-fans] Re: Kettle", "[kettle-fans] Re: Kettle"},
        {"Re: [kettle-fans] Kettle", "[kettle-fans] Kettle"},
        {"Reply: Kettle", "Reply: Kettle"},
        {"Re Kettle", "Re Kettle"},
        {"Return: Kettle", "Return: Kettle"},
        {"[AM-x] Kettle", "[AM-x] Kettle"},
        {"[AM-] Kettle", "[AM-] Kettle"},
        {"[AMS-12] Kettle", "[AMS-12] Kettle"},
        {"Re[2222]: Kettle", "Re[2222]: Kettle"},
        {"Re[2: Kettle", "Re[2: Kettle"},
        {"关于回复：水壶", "关于回复：水壶"},
        /* odd */
        {NULL, ""},
        {"", ""},
        {"Re:", ""},
        {"：", "："},
        {"  Re:   Kettle \t leaks  ", "Kettle leaks"},
        {"Re: Kettle\r\nBcc: x@example.com", "Kettle Bcc: x@example.com"},
        {"Re: \xff Kettle", "\xef\xbf\xbd Kettle"},
        {"[AM-1042-K7Q2", "[AM-1042-K7Q2"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree gchar *bare = match_bare_subject(rows[i].given, "AM");
        if (strcmp(bare, rows[i].expected) != 0)
            fail_msg("\"%s\": \"%s\" instead of \"%s\"", rows[i].given, bare, rows[i].expected);
    }
}

static void a_tower_of_prefixes_is_not_quadratic(void **state) {
    g_autoptr(GString) subject = g_string_new(NULL);
    for (guint i = 0; i < 300000; i++)
        g_string_append(subject, i % 2 == 0 ? "Re: " : "回复：[AM-1] ");
    g_string_append(subject, "x");
    g_autofree gchar *bare = match_bare_subject(subject->str, "AM");
    assert_string_equal(bare, "x");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(prefixes_and_our_tags_are_taken_off),
        cmocka_unit_test(a_tower_of_prefixes_is_not_quadratic),
    };
    return cmocka_run_group_tests_name("bare_subject", tests, NULL, NULL);
}
