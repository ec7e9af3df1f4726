/* test_delivery_report.c - RFC 3464 as it is written, and as it is really written */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../../../src/identify/report/delivery_report.h"

#include "build_mail.h"

#define ABOUT_MESSAGE                                                                              \
    "Reporting-MTA: dns; mx.shop.test\nArrival-Date: Mon, 2 Nov 2026 10:00:00 +0800\n\n"

static const struct {
    const gchar *name;
    const gchar *text;
    const gchar *expected;
} rows[] = {
    {"as the RFC has it",
     ABOUT_MESSAGE "Final-Recipient: rfc822; Gone@Shop.test\nAction: failed\nStatus: 5.1.1\n"
                   "Diagnostic-Code: smtp; 550 5.1.1 no such user\n",
     "gone@shop.test 5.1.1 failed permanent"},
    {"original recipient wins",
     ABOUT_MESSAGE "Final-Recipient: rfc822; inner@store.test\nOriginal-Recipient: rfc822; "
                   "kim@shop.test\nAction: failed\nStatus: 5.2.1\n",
     "kim@shop.test 5.2.1 failed permanent"},
    {"a useless original recipient",
     ABOUT_MESSAGE
     "Original-Recipient: rfc822;unknown\nFinal-Recipient: rfc822;kim@shop.test\nAction: "
     "failed\nStatus: 5.1.1\n",
     "kim@shop.test 5.1.1 failed permanent"},
    {"several recipients",
     ABOUT_MESSAGE "Final-Recipient: rfc822;a@shop.test\nAction: failed\nStatus: 5.1.1\n\n"
                   "Final-Recipient: rfc822;b@shop.test\nAction: delivered\nStatus: 2.1.5\n",
     "a@shop.test 5.1.1 failed permanent|b@shop.test 2.1.5 delivered"},
    {"blocks run together",
     "Reporting-MTA: dns; x\nFinal-Recipient: rfc822;a@shop.test\nAction: failed\nStatus: 5.1.1\n"
     "Final-Recipient: rfc822;b@shop.test\nAction: delayed\nStatus: 4.4.1\n",
     "a@shop.test 5.1.1 failed permanent|b@shop.test 4.4.1 delayed"},
    {"delayed",
     ABOUT_MESSAGE "Final-Recipient: rfc822;a@shop.test\nAction: Delayed\nStatus: 4.4.7\n",
     "a@shop.test 4.4.7 delayed"},
    {"given up, but not for good",
     ABOUT_MESSAGE "Final-Recipient: rfc822;a@shop.test\nAction: failed\nStatus: 4.4.7\n",
     "a@shop.test 4.4.7 failed"},
    {"a vague status and an exact code",
     ABOUT_MESSAGE "Final-Recipient: rfc822;a@shop.test\nAction: failed\nStatus: 5.0.0\n"
                   "Diagnostic-Code: smtp;552\n 5.2.2 full\n",
     "a@shop.test 5.2.2 failed permanent"},
    {"no status, words",
     ABOUT_MESSAGE
     "Final-Recipient: rfc822;a@shop.test\nAction: failed\nDiagnostic-Code: smtp; mailbox full\n",
     "a@shop.test 5.2.2 failed permanent"},
    {"no status at all", ABOUT_MESSAGE "Final-Recipient: rfc822;a@shop.test\nAction: failed\n",
     "a@shop.test 5.0.0 failed permanent"},
    {"no action", ABOUT_MESSAGE "Final-Recipient: rfc822;a@shop.test\nStatus: 4.2.2\n",
     "a@shop.test 4.2.2 delayed"},
    {"action in other words",
     ABOUT_MESSAGE
     "Final-Recipient: rfc822;a@shop.test\nAction: failure (no mailbox)\nStatus: 5.1.1\n",
     "a@shop.test 5.1.1 failed permanent"},
    {"relayed",
     ABOUT_MESSAGE "Final-Recipient: rfc822;a@shop.test\nAction: relayed\nStatus: 2.1.9\n",
     "a@shop.test 2.1.9 relayed"},
    {"brackets, quotes and a comment",
     ABOUT_MESSAGE
     "Final-Recipient: RFC822; <\"a@shop.test\"> (A)\nAction: failed\nStatus: 5.1.1\n",
     "a@shop.test 5.1.1 failed permanent"},
    {"no address type",
     ABOUT_MESSAGE "Final-Recipient: a@shop.test\nAction: failed\nStatus: 5.1.1\n",
     "a@shop.test 5.1.1 failed permanent"},
    {"xtext",
     ABOUT_MESSAGE
     "Original-Recipient: rfc822;kim+2Bt1=x+3Dy@shop.test\nAction: failed\nStatus: 5.1.1\n",
     "kim+t1=x=y@shop.test 5.1.1 failed permanent"},
    {"a detail is no xtext",
     ABOUT_MESSAGE "Final-Recipient: rfc822;kim+20@shop.test\nAction: failed\nStatus: 5.1.1\n",
     "kim+20@shop.test 5.1.1 failed permanent"},
    {"global form",
     ABOUT_MESSAGE "Final-Recipient: utf-8; \\x{91D1}@shop.test\nAction: failed\nStatus: 5.1.1\n",
     "金@shop.test 5.1.1 failed permanent"},
    {"global form, controls and rubbish stay",
     ABOUT_MESSAGE
     "Final-Recipient: utf-8; a\\x{0A}\\x{110000}\\x{}@shop.test\nAction: failed\nStatus: 5.1.1\n",
     "a\\x{0a}\\x{110000}\\x{}@shop.test 5.1.1 failed permanent"},
    {"no recipient", ABOUT_MESSAGE "Action: failed\nStatus: 5.1.1\n", ""},
    {"empty", "", ""},
};

static void each_recipient_gives_a_row(void **state) {
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Identity) identity = identity_new();
        delivery_report_read_rows(rows[i].text, identity->bounces);
        g_autofree gchar *got = build_rows(identity->bounces);
        if (strcmp(got, rows[i].expected) != 0)
            fail_msg("%s: wanted %s, got %s", rows[i].name, rows[i].expected, got);
    }
}

static Mail *report(const gchar *action) {
    g_autofree gchar *text =
        g_strdup_printf(ABOUT_MESSAGE "Final-Recipient: rfc822;a@shop.test\nAction: %s\n", action);
    Mail *mail = build_mail("kim@shop.test", "Report", "See below.");
    build_type(mail, "multipart/report", "delivery-status");
    build_part(mail, "message/delivery-status", text);
    build_part(mail, "message/rfc822", "Message-ID: <letter@desk.example>\n\nhello\n");
    return mail;
}

static void the_action_makes_the_kind(void **state) {
    static const struct {
        const gchar *action;
        MailKind kind;
    } cases[] = {{"failed", MAIL_KIND_BOUNCE},
                 {"delayed", MAIL_KIND_DELAY_NOTICE},
                 {"delivered", MAIL_KIND_DELIVERY_NOTICE},
                 {"expanded", MAIL_KIND_DELIVERY_NOTICE}};
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(Mail) mail = report(cases[i].action);
        g_autoptr(Identity) identity = identity_new();
        assert_true(delivery_report_read(mail, FALSE, identity));
        assert_int_equal(identity->kind, cases[i].kind);
        assert_string_equal(identity->original_message_id, "letter@desk.example");
    }
}

static void failed_beats_delayed_beats_delivered(void **state) {
    g_autoptr(Identity) identity = identity_new();
    g_ptr_array_add(identity->bounces, delivery_report_row("a@x.test", "delivered", NULL, NULL));
    assert_int_equal(delivery_report_kind(identity->bounces), MAIL_KIND_DELIVERY_NOTICE);
    g_ptr_array_add(identity->bounces, delivery_report_row("b@x.test", "delayed", NULL, NULL));
    assert_int_equal(delivery_report_kind(identity->bounces), MAIL_KIND_DELAY_NOTICE);
    g_ptr_array_add(identity->bounces, delivery_report_row("c@x.test", "failed", NULL, NULL));
    assert_int_equal(delivery_report_kind(identity->bounces), MAIL_KIND_BOUNCE);
}

static void a_report_that_a_person_attaches_is_no_report(void **state) {
    g_autoptr(Mail) mail = report("failed");
    build_type(mail, "multipart/mixed", NULL);
    g_autoptr(Identity) identity = identity_new();
    assert_false(delivery_report_read(mail, FALSE, identity));
    assert_int_equal(identity->bounces->len, 0);
    assert_true(delivery_report_read(mail, TRUE, identity));
}

static void fields_in_the_plain_text_of_a_mail_system_count(void **state) {
    g_autoptr(Mail) mail =
        build_mail("postmaster@mx.test", "x",
                   "Sorry.\n\nFinal-Recipient: rfc822;a@shop.test\nAction: failed\n"
                   "Status: 5.1.1\n");
    g_autoptr(Identity) identity = identity_new();
    assert_false(delivery_report_read(mail, FALSE, identity));
    assert_true(delivery_report_read(mail, TRUE, identity));
    g_autofree gchar *got = build_rows(identity->bounces);
    assert_string_equal(got, "a@shop.test 5.1.1 failed permanent");
}

static void a_read_receipt_is_a_delivery_notice(void **state) {
    g_autoptr(Mail) mail = build_mail("kim@shop.test", "Read: x", "Your mail was displayed.");
    build_type(mail, "multipart/report", "disposition-notification");
    build_part(mail, "message/disposition-notification",
               "Final-Recipient: rfc822;kim@shop.test\nOriginal-Message-ID: <letter@desk.example>\n"
               "Disposition: manual-action/MDN-sent-manually; displayed\n");
    g_autoptr(Identity) identity = identity_new();
    assert_true(delivery_report_read(mail, FALSE, identity));
    assert_int_equal(identity->kind, MAIL_KIND_DELIVERY_NOTICE);
    assert_string_equal(identity->original_message_id, "letter@desk.example");
    assert_int_equal(identity->bounces->len, 0);
}

static void rows_are_bounded_and_read_quickly(void **state) {
    static const gchar *const pieces[] = {"Final-Recipient: rfc822;a@b.test\n\n", "Status: 5.1.1\n",
                                          "Final-Recipient: +2B+2B\n",
                                          "Final-Recipient: utf-8;\\x{\n", "a\n"};
    for (gsize i = 0; i < G_N_ELEMENTS(pieces); i++) {
        g_autofree gchar *text = build_megabyte(pieces[i]);
        g_autoptr(Identity) identity = identity_new();
        clock_t started = clock();
        delivery_report_read_rows(text, identity->bounces);
        assert_quick(started);
        assert_true(identity->bounces->len <= DELIVERY_REPORT_MAX_ROWS);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_recipient_gives_a_row),
        cmocka_unit_test(the_action_makes_the_kind),
        cmocka_unit_test(failed_beats_delayed_beats_delivered),
        cmocka_unit_test(a_report_that_a_person_attaches_is_no_report),
        cmocka_unit_test(fields_in_the_plain_text_of_a_mail_system_count),
        cmocka_unit_test(a_read_receipt_is_a_delivery_notice),
        cmocka_unit_test(rows_are_bounded_and_read_quickly),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
