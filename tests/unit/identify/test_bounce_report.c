/* test_bounce_report.c - reports in words: the shapes that mail systems write */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../../../src/identify/report/bounce_report.h"

#include "../../../src/identify/report/delivery_report.h"
#include "build_mail.h"

static const struct {
    const gchar *name;
    const gchar *subject;
    const gchar *text;
    MailKind kind;
    const gchar *expected;
} rows[] = {
    {"qmail", "failure notice",
     "Hi. This is the mail program at mx.test.\nI'm afraid I wasn't able to deliver your message "
     "to the "
     "following addresses.\n\n<gone@shop.test>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n"
     "--- Below this line is a copy of the message.\n\nTo: other@shop.test\n<not@read.test>:\n",
     MAIL_KIND_BOUNCE, "gone@shop.test 5.1.1 failed permanent"},
    {"Postfix", "Undelivered Mail Returned to Sender",
     "I'm sorry to have to inform you that your message could not\nbe delivered to one or more "
     "recipients.\n\n<gone@shop.test>: host mx.shop.test[192.0.2.9] said: 550 5.1.1\n    unknown "
     "user (in "
     "reply to RCPT TO command)\n",
     MAIL_KIND_BOUNCE, "gone@shop.test 5.1.1 failed permanent"},
    {"Postfix, a warning", "Delayed Mail (still being retried)",
     "This is a warning only.\nYour message could not be delivered for more than 4 hours.\nIt will "
     "be retried "
     "until it is 5 days old.\n\n<slow@shop.test>: connect to mx.shop.test: Connection timed out\n",
     MAIL_KIND_DELAY_NOTICE, "slow@shop.test 4.4.1 delayed"},
    {"Exim", "Mail delivery failed: returning message to sender",
     "A message that you sent could not be delivered to one or more of its\nrecipients. This is a "
     "permanent "
     "error. The following address(es) failed:\n\n  gone@shop.test\n    host mx.shop.test: 550 no "
     "such user "
     "<me@desk.example>\n  full@shop.test\n    452 over quota\n\n------ This is a copy of the "
     "message, "
     "including all the headers. ------\n\n  not@read.test\n",
     MAIL_KIND_BOUNCE, "gone@shop.test 5.1.1 failed permanent|full@shop.test 4.2.2 failed"},
    {"Sendmail", "Returned mail: see transcript for details",
     "   ----- The following addresses had permanent fatal errors -----\n<gone@shop.test>\n    "
     "(reason: 550 "
     "5.1.1 <gone@shop.test>... User unknown)\n    (expanded from: <alias@shop.test>)\n\n   ----- "
     "Transcript "
     "of session follows -----\n>>> DATA\n<<< 550 5.1.1 <gone@shop.test>... User unknown\n",
     MAIL_KIND_BOUNCE, "gone@shop.test 5.1.1 failed permanent"},
    {"PowerMTA", "Delivery report",
     "Immediately below you will find a list of the affected recipients; also attached is a "
     "report\n"
     "in standard format, as well as the headers of the original message.\n\n"
     "  <gone@shop.test>  delivery failed; will not continue trying\n     smtp;550 5.1.1 unknown\n",
     MAIL_KIND_BOUNCE, "gone@shop.test 5.1.1 failed permanent"},
    {"Sendmail, both sections", "Warning: could not send message for past 4 hours",
     "   ----- The following addresses had transient non-fatal errors -----\n<slow@shop.test>\n\n  "
     " ----- The "
     "following addresses had permanent fatal errors -----\n<gone@shop.test>\n    (reason: 550 "
     "user "
     "unknown)\n",
     MAIL_KIND_BOUNCE, "slow@shop.test 4.4.7 delayed|gone@shop.test 5.1.1 failed permanent"},
    {"old Sendmail's transcript", "Returned mail: User unknown",
     "   ----- Transcript of session follows -----\n>>> RCPT To:<gone@shop.test>\n<<< 550 "
     "<gone@shop.test>... User unknown\n550 <gone@shop.test>... User unknown\n501 "
     "<complaints@desk.example>... no access\n\n   ----- Unsent message follows -----\n550 "
     "<x@y.test>... no\n",
     MAIL_KIND_BOUNCE, "gone@shop.test 5.1.1 failed permanent"},
    {"Gmail", "Delivery Status Notification (Failure)",
     "Delivery to the following recipient failed permanently:\n\n     gone@shop.test\n\nTechnical "
     "details of "
     "permanent failure:\nThe error was: 550 550 5.1.1 unknown (state 14).\n\n----- Original "
     "message -----\n",
     MAIL_KIND_BOUNCE, "gone@shop.test 5.1.1 failed permanent"},
    {"Exchange", "Undeliverable: Order 12",
     "Your message\n\n  To: gone@shop.test\n  Subject: Order 12\n\ndid not reach the following "
     "recipient(s):\n\ngone@shop.test on Mon, 2 Nov 2026 10:00:00\n    Unknown Recipient\n",
     MAIL_KIND_BOUNCE, "gone@shop.test 5.1.1 failed permanent"},
    {"Microsoft 365", "Undeliverable: Order 12",
     "Your message to gone@shop.test couldn't be delivered.\ngone wasn't found at shop.test.\n",
     MAIL_KIND_BOUNCE, "gone@shop.test 5.1.1 failed permanent"},
    {"Chinese web mail", "系统退信",
     "很抱歉，您的邮件被退回来了。\n收件人：gone@shop.test\n退信原因：收件人邮箱不存在\n",
     MAIL_KIND_BOUNCE, "gone@shop.test 5.1.1 failed permanent"},
    {"a label", "Delivery failure",
     "The message was not delivered.\n  Recipient: gone@shop.test\n  Reason: mailbox full\n",
     MAIL_KIND_BOUNCE, "gone@shop.test 5.2.2 failed permanent"},
    {"a quoted address opens the section", "FAILURE NOTICE",
     "----- The following addresses had permanent fatal errors -----\n\n>>> gone@shop.test "
     "<gone@shop.test>\n\n  ----- Non-delivered information -----\n550 sorry, no mailbox here by "
     "that name (#5.1.1 - chkusr)\n",
     MAIL_KIND_BOUNCE, "gone@shop.test 5.1.1 failed permanent"},
    {"relayed by Exchange", "Delivery Status Notification (Relay)",
     "Your message has been successfully relayed to the following recipients, but the requested "
     "notifications may not be generated.\n\n  there@shop.test\n",
     MAIL_KIND_DELIVERY_NOTICE, "there@shop.test 2.0.0 delivered"},
    {"Exim's pipes and files", "Mail delivery failed: returning message to sender",
     "The following address(es) failed:\n\n  pipe to |/usr/bin/prog\n    generated by "
     "one@shop.test\n    local delivery failed\n\n  three@shop.test\n    (generated from "
     "alias@shop.test)\n    550 5.2.1 off\n",
     MAIL_KIND_BOUNCE,
     "one@shop.test 5.3.0 failed permanent|three@shop.test 5.2.1 failed permanent"},
    {"a reason is not another's", "Undelivered Mail Returned to Sender",
     "<one@shop.test>: it was Tuesday\n\n<two@shop.test>: mail loops back to myself\n",
     MAIL_KIND_BOUNCE, "one@shop.test 5.0.0 failed permanent|two@shop.test 5.4.6 failed permanent"},
    {"Sendmail adds a vague code", "Returned mail: User unknown",
     "   ----- The following addresses had permanent fatal errors -----\n<gone@shop.test>\n    "
     "(reason: 550 Unknown user gone@shop.test)\n\n   ----- Transcript of session follows "
     "-----\n>>> DATA\n554 5.0.0 Service unavailable\n",
     MAIL_KIND_BOUNCE, "gone@shop.test 5.1.1 failed permanent"},
    {"a permanent failure to connect", "Delivery Status Notification (Failure)",
     "Delivery to the following recipient failed permanently:\n\n  slow@shop.test\n\nThe recipient "
     "server did not accept our requests to connect.\n",
     MAIL_KIND_BOUNCE, "slow@shop.test 5.4.1 failed permanent"},
    {"Postfix to its postmaster", "Postfix SMTP server: errors from x[192.0.2.1]",
     " In:  RCPT TO:<kim@shop.test>\n Out: 250 2.1.5 Ok\n In:  DATA\n Out: 354 End data\n Out: 451 "
     "4.3.0 Error: queue file write error\n",
     MAIL_KIND_BOUNCE, "kim@shop.test 4.3.0 failed"},
    {"nobody named", "Undelivered mail", "We could not deliver your message.\n", MAIL_KIND_BOUNCE,
     ""},
};

static void each_system_is_understood(void **state) {
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Mail) mail = build_mail("mailer-daemon@mx.test", rows[i].subject, rows[i].text);
        g_autoptr(Identity) identity = identity_new();
        if (!bounce_report_read(mail, SYSTEM_IS_NAMED, identity))
            fail_msg("%s: not a report", rows[i].name);
        g_autofree gchar *got = build_rows(identity->bounces);
        if (strcmp(got, rows[i].expected) != 0 || identity->kind != rows[i].kind)
            fail_msg("%s: %s, %s", rows[i].name, mail_kind_name(identity->kind), got);
    }
}

static void failed_recipients_of_the_header_count_where_the_text_has_none(void **state) {
    g_autoptr(Mail) mail = build_mail("mailer-daemon@mx.test", "Hello", "550 no such user\n");
    mail_add_header(mail, "X-Failed-Recipients", "a@shop.test, b@shop.test");
    g_autoptr(Identity) identity = identity_new();
    assert_true(bounce_report_read(mail, SYSTEM_IS_NAMED, identity));
    g_autofree gchar *got = build_rows(identity->bounces);
    assert_string_equal(got,
                        "a@shop.test 5.1.1 failed permanent|b@shop.test 5.1.1 failed permanent");
}

static void the_returned_mail_names_the_recipient_in_the_last_place(void **state) {
    g_autoptr(Mail) mail =
        build_mail("mailer-daemon@mx.test", "Undelivered mail", "User unknown\n");
    build_part(mail, "message/rfc822",
               "To: Kim <kim@shop.test>\nMessage-ID: <letter@desk.example>\n");
    g_autoptr(Identity) identity = identity_new();
    assert_true(bounce_report_read(mail, SYSTEM_IS_NAMED, identity));
    g_autofree gchar *got = build_rows(identity->bounces);
    assert_string_equal(got, "kim@shop.test 5.1.1 failed permanent");
    assert_string_equal(identity->original_message_id, "letter@desk.example");
}

static void a_robot_needs_the_returned_mail_or_a_servers_answer(void **state) {
    static const gchar subject[] = "Delivery failure: parcel 4711";
    g_autoptr(Identity) identity = identity_new();
    g_autoptr(Mail) parcel = build_mail("no-reply@courier.test", subject,
                                        "The parcel could not be delivered.\n\nkim@shop.test\n");
    assert_false(bounce_report_read(parcel, SYSTEM_IS_ROBOT, identity));
    assert_int_equal(identity->bounces->len, 0);
    g_autoptr(Mail) answered = build_mail("no-reply@carrier.test", "Mail delivery error",
                                          "<kim@shop.test>: 550 user unknown\n");
    assert_true(bounce_report_read(answered, SYSTEM_IS_ROBOT, identity));
    g_autoptr(Mail) returned = build_mail("no-reply@carrier.test", "Mail delivery error", "Full.");
    build_part(returned, "message/rfc822", "To: kim@shop.test\nMessage-ID: <a@desk.example>\n");
    g_autoptr(Identity) other = identity_new();
    assert_true(bounce_report_read(returned, SYSTEM_IS_ROBOT, other));
    assert_string_equal(other->original_message_id, "a@desk.example");
}

static void a_report_inside_the_returned_mail_names_the_recipient(void **state) {
    g_autoptr(Mail) mail = build_mail("mailer-daemon@filter.test", "Returned mail", "See below.\n");
    build_part(mail, "message/rfc822",
               "To: complaints@desk.example\n\nReporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; "
               "gone@shop.test\nAction: failed\nStatus: 5.1.1\n");
    g_autoptr(Identity) identity = identity_new();
    assert_true(bounce_report_read(mail, SYSTEM_IS_NAMED, identity));
    g_autofree gchar *got = build_rows(identity->bounces);
    assert_string_equal(got, "gone@shop.test 5.1.1 failed permanent");
}

static void a_sender_without_a_name_needs_a_subject_that_says_it(void **state) {
    g_autoptr(Mail) mail = build_mail("kim@shop.test", "Away",
                                      "Your message could not be delivered to <x@shop.test>.\n");
    g_autoptr(Identity) identity = identity_new();
    assert_false(bounce_report_read(mail, SYSTEM_HAS_NO_WAY, identity));
    g_free(mail->subject);
    mail->subject = g_strdup("Undeliverable: x");
    assert_true(bounce_report_read(mail, SYSTEM_HAS_NO_WAY, identity));
}

static void a_mail_system_that_says_nothing_known_is_no_report(void **state) {
    g_autoptr(Mail) mail =
        build_mail("postmaster@shop.test", "Maintenance on Sunday", "Hello, all.\n");
    g_autoptr(Identity) identity = identity_new();
    assert_false(bounce_report_read(mail, SYSTEM_IS_NAMED, identity));
}

static void vague_rows_are_completed_from_the_text(void **state) {
    g_autoptr(Mail) mail = build_mail(
        "mailer-daemon@mx.test", "x",
        "gone@shop.test: 550 5.1.1 <gone@shop.test>: unknown\nfull@shop.test: 552 5.2.2 full\n");
    g_autoptr(Identity) identity = identity_new();
    g_ptr_array_add(identity->bounces,
                    delivery_report_row("gone@shop.test", "failed", "5.0.0", NULL));
    g_ptr_array_add(identity->bounces,
                    delivery_report_row("full@shop.test", "failed", "5.0.0", NULL));
    g_ptr_array_add(identity->bounces,
                    delivery_report_row("else@shop.test", "failed", "5.0.0", NULL));
    bounce_report_complete(mail, identity->bounces);
    g_autofree gchar *got = build_rows(identity->bounces);
    assert_string_equal(got, "gone@shop.test 5.1.1 failed permanent|full@shop.test 5.2.2 failed "
                             "permanent|else@shop.test 5.0.0 failed permanent");
}

static void a_megabyte_is_read_quickly(void **state) {
    static const gchar *const pieces[] = {"<a@b.test>: 550 x\n",
                                          "<",
                                          "a@b.test ",
                                          "\n",
                                          "550 <a@b.test>... x\n",
                                          "undeliver",
                                          "Recipient: ",
                                          "could not be delivered\n",
                                          "邮"};
    for (gsize i = 0; i < G_N_ELEMENTS(pieces); i++) {
        g_autofree gchar *text = build_megabyte(pieces[i]);
        g_autoptr(Mail) mail = build_mail("mailer-daemon@mx.test", text, text);
        mail_add_header(mail, "X-Failed-Recipients", text);
        g_autoptr(Identity) identity = identity_new();
        clock_t started = clock();
        bounce_report_read(mail, SYSTEM_IS_NAMED, identity);
        assert_quick(started);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_system_is_understood),
        cmocka_unit_test(failed_recipients_of_the_header_count_where_the_text_has_none),
        cmocka_unit_test(the_returned_mail_names_the_recipient_in_the_last_place),
        cmocka_unit_test(a_robot_needs_the_returned_mail_or_a_servers_answer),
        cmocka_unit_test(a_report_inside_the_returned_mail_names_the_recipient),
        cmocka_unit_test(a_sender_without_a_name_needs_a_subject_that_says_it),
        cmocka_unit_test(a_mail_system_that_says_nothing_known_is_no_report),
        cmocka_unit_test(vague_rows_are_completed_from_the_text),
        cmocka_unit_test(a_megabyte_is_read_quickly),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
