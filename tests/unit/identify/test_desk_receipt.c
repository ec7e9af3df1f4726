/* test_desk_receipt.c - receipts of other desks, and mails of people that look like them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../../../src/identify/automatic/desk_receipt.h"

#include "build_mail.h"

static const struct {
    const gchar *subject;
    const gchar *text;
    gboolean is_receipt;
} rows[] = {
    {"[#ABC-123-45678]: Broken kettle",
     "Kim,\n\nThank you for contacting us. This is an automated response.", TRUE},
    {"Broken kettle CRM:0001234", "Your case has been created.", TRUE},
    {"Your case CAS-01234-X1Y2Z3", "Dear customer,\n\nyour request CAS-01234 has been received.",
     TRUE},
    {"[#1234] Broken kettle", "We have received your message and will answer.", TRUE},
    {"[Ticket#2026110510000012] Wasserkocher", "Ihre Anfrage ist bei uns eingegangen.", TRUE},
    {"Broken kettle [ ref:!00D1x0!5001x:ref ]", "A case has been opened.", TRUE},
    {"[Request ID :##1234##] : Kettle", "Your request has been logged with id 1234.", TRUE},
    {"INC0012345 - kettle", "Your message has been received.", TRUE},
    {"Ticket Received - Broken kettle", "A new ticket #5 has been created.", TRUE},
    {"【工单：1234】水壶", "您好，您的工单已创建。", TRUE},
    {"お問い合わせ番号 1234", "お問い合わせを受け付けました。", TRUE},
    {"Ваше обращение [#1234]", "Ваше обращение зарегистрировано.", TRUE},
    /* people */
    {"Re: [#1234] Broken kettle", "We have received your kettle, it leaks too.", FALSE},
    {"[#1234] Broken kettle", "It leaks.", FALSE},
    {"CAS-01234-X1Y2Z3: no answer", "My request has been received, says your robot. And then?",
     FALSE},
    {"Your letter [AM-1001-K7Q2]", "We have received your letter. It does not help.", FALSE},
    {"Broken kettle", "We have received your kettle, it leaks.", FALSE},
    {"Since 9 days", "Your ticket machine has been broken.", FALSE},
    {"Provinc9", "Your request has been received.", FALSE},
    {NULL, "Your request has been received.", FALSE},
};

static void a_number_and_a_sentence_make_a_receipt(void **state) {
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Mail) mail = build_mail("help@shop.test", rows[i].subject, rows[i].text);
        mail->new_text = (g_free(mail->new_text), g_strdup(rows[i].text));
        const gchar *desk = NULL;
        if ((desk_receipt_words(mail, &desk) != NULL) != rows[i].is_receipt)
            fail_msg("%s / %s", rows[i].subject, rows[i].text);
        assert_int_equal(desk != NULL, rows[i].is_receipt);
    }
}

static void what_quotes_or_is_long_is_a_persons(void **state) {
    const gchar *desk = NULL;
    g_autoptr(Mail) mail = build_mail("help@shop.test", rows[0].subject, rows[0].text);
    mail->new_text = (g_free(mail->new_text), g_strdup(rows[0].text));
    mail->quoted_text = (g_free(mail->quoted_text), g_strdup("> It leaks."));
    assert_null(desk_receipt_words(mail, &desk));
    mail->quoted_text = (g_free(mail->quoted_text), g_strdup(""));
    assert_non_null(desk_receipt_words(mail, &desk));
    mail->new_text = (g_free(mail->new_text), build_megabyte(rows[0].text));
    assert_null(desk_receipt_words(mail, &desk));
}

static void a_megabyte_of_subject_is_read_quickly(void **state) {
    static const gchar *const pieces[] = {"[#a-", "[", "cas-9", "re:", "##9", "9"};
    clock_t started = clock();
    for (gsize i = 0; i < G_N_ELEMENTS(pieces); i++) {
        const gchar *desk = NULL;
        g_autofree gchar *subject = build_megabyte(pieces[i]);
        g_autoptr(Mail) mail = build_mail("help@shop.test", subject, "x");
        desk_receipt_words(mail, &desk);
    }
    assert_quick(started);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_number_and_a_sentence_make_a_receipt),
        cmocka_unit_test(what_quotes_or_is_long_is_a_persons),
        cmocka_unit_test(a_megabyte_of_subject_is_read_quickly),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
