/* test_report_text.c - folding and searching the text of a report */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "../../../src/identify/status/report_text.h"

static void words_are_found_wherever_they_stand(void **state) {
    static const struct {
        const gchar *text;
        const gchar *words;
        gboolean expected;
    } rows[] = {
        {"mailbox full", "mailbox full", TRUE},
        {"the mailbox is full", "full", TRUE},
        {"the mailbox is full", "the", TRUE},
        {"no space", "no", TRUE},
        {"no space", "no!", FALSE},
        {"full mailbox", "mailbox full", FALSE},
        {"box full of mail", "mailbox", FALSE},
        {"quota", "quota exceeded", FALSE},
        {"邮箱已满", "已满", TRUE},
        {"邮箱已满", "满已", FALSE},
        {"ящик переполнен", "переполнен", TRUE},
        {"", "full", FALSE},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        ReportText text;
        report_text_init(&text, rows[i].text);
        if (report_text_has(&text, rows[i].words) != rows[i].expected)
            fail_msg("\"%s\" in \"%s\"", rows[i].words, rows[i].text);
    }
}

/* Every piece of a text is in it: the pairs of letters may only say no if that is true. */
static void no_piece_of_a_text_is_missed(void **state) {
    static const gchar whole[] = "550 5.2.2 mailbox \xe9\x82\xae\xe7\xae\xb1 over quota";
    ReportText text;
    report_text_init(&text, whole);
    for (gsize from = 0; from + 2 < sizeof whole; from++) {
        for (gsize length = 2; from + length < sizeof whole; length++) {
            g_autofree gchar *piece = g_strndup(whole + from, length);
            assert_true(report_text_has(&text, piece));
        }
    }
}

static void a_folded_text_has_small_letters_and_plain_apostrophes(void **state) {
    g_autofree gchar *folded = report_text_fold("COULDN\xe2\x80\x99T \xc3\x89t\xc3\xa9 投诉", 64);
    assert_string_equal(folded, "couldn't \xc3\xa9t\xc3\xa9 投诉");
    g_autofree gchar *cut = report_text_fold("ABCDEF", 3);
    assert_string_equal(cut, "abc");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_are_found_wherever_they_stand),
        cmocka_unit_test(no_piece_of_a_text_is_missed),
        cmocka_unit_test(a_folded_text_has_small_letters_and_plain_apostrophes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
