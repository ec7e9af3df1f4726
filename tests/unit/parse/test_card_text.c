/* test_card_text.c - contact cards become what a person reads */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "../../../src/parse/markup/card_text.h"

static void a_card_is_read_line_by_line(void **state) {
    static const struct {
        const gchar *name;
        const gchar *given;
        const gchar *expected;
    } rows[] = {
        {"vCard 3.0 of a telephone",
         "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Park;Kim;;;\r\nFN:Kim Park\r\nORG:Shop Ltd;Returns\r\n"
         "item1.TEL;type=CELL:+44 20 7946 0958\r\nEMAIL:kim@shop.test\r\nPHOTO;ENCODING=b:AAAA\r\n"
         "ADR:;;12 Harbour Street;Leith;;EH6 6QQ;\r\nNOTE:Call me\\, please.\r\nEND:VCARD\r\n",
         "Kim Park\nShop Ltd, Returns\n+44 20 7946 0958\nkim@shop.test\n"
         "12 Harbour Street, Leith, EH6 6QQ\n\nCall me, please.\n"},
        {"small letters of Thunderbird", "begin:vcard\nfn:Kim Park\ntel;cell:+44 20\nend:vcard\n",
         "Kim Park\n+44 20\n"},
        {"no full name", "BEGIN:VCARD\nN:王;小明;;;\nTEL:tel:+86-10-1234\nEND:VCARD\n",
         "王 小明\n+86-10-1234\n"},
        {"vCard 2.1 in quoted-printable",
         "BEGIN:VCARD\nN;CHARSET=GBK;ENCODING=QUOTED-PRINTABLE:=CD=F5;=D0=A1=C3=F7\nEND:VCARD\n",
         "王 小明\n"},
        {"two cards", "BEGIN:VCARD\nFN:A B\nEND:VCARD\nBEGIN:VCARD\nFN:C D\nEND:VCARD\n",
         "A B\n\nC D\n"},
        {"cut off", "BEGIN:VCARD\nFN:A B", "A B\n"},
        {"an empty one", "BEGIN:VCARD\nEND:VCARD\n", NULL},
        {"none", "FN:A B\n", NULL},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree gchar *text = card_text(rows[i].given, strlen(rows[i].given), NULL, NULL);
        if (g_strcmp0(text, rows[i].expected) != 0)
            fail_msg("%s: got \"%s\"", rows[i].name, text != NULL ? text : "NULL");
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_card_is_read_line_by_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
