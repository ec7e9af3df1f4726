/* test_bounce_labels.c - what stands before a failed recipient */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../../../src/identify/report/bounce_labels.h"

#include "../../../src/identify/status/report_text.h"
#include "build_mail.h"

static const struct {
    const gchar *line;
    gboolean expected;
} rows[] = {
    {"  Recipient: kim@shop.test", TRUE},
    {"收件人：kim@shop.test", TRUE},
    {"宛先: kim@shop.test", TRUE},
    {" In:  RCPT TO:<kim@shop.test>", TRUE},
    {"target mail address: kim@shop.test", TRUE},
    {"E-Mail-Adresse des Empfängers: kim@shop.test", TRUE},
    {"Sender address: kim@shop.test", FALSE},
    {"Return address: kim@shop.test", FALSE},
    {"please send mail to kim@shop.test", FALSE},
    {"The recipient kim@shop.test", FALSE},
    {"Reply to address: kim@shop.test", FALSE},
    {"", FALSE},
};

static void a_label_says_that_a_recipient_follows(void **state) {
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree gchar *folded = report_text_fold(rows[i].line, 500);
        if (bounce_label_begins(folded) != rows[i].expected)
            fail_msg("%s", rows[i].line);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_label_says_that_a_recipient_follows),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
