/* test_feedback_report.c - abuse reports of RFC 5965 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../../../src/identify/report/feedback_report.h"

#include "build_mail.h"

static Mail *report(void) {
    Mail *mail = build_mail("fbl@mailhost.test", "complaint", "This is an abuse report.");
    build_type(mail, "multipart/report", "feedback-report");
    build_part(mail, "message/feedback-report",
               "Feedback-Type: abuse\nVersion: 1\nOriginal-Rcpt-To: <kim@shop.test>\n");
    build_part(mail, "message/rfc822", "Message-ID: <letter@desk.example>\n\nhello\n");
    return mail;
}

static void a_report_names_its_mail_and_who_complained(void **state) {
    g_autoptr(Mail) mail = report();
    g_autoptr(Identity) identity = identity_new();
    assert_true(feedback_report_read(mail, identity));
    assert_int_equal(identity->kind, MAIL_KIND_FEEDBACK_REPORT);
    assert_string_equal(identity->original_message_id, "letter@desk.example");
    assert_int_equal(identity->bounces->len, 0);
    g_autofree gchar *why = build_why(identity);
    assert_non_null(strstr(why, "abuse"));
    assert_non_null(strstr(why, "kim@shop.test"));
}

static void either_the_type_or_the_part_is_enough(void **state) {
    g_autoptr(Mail) untyped = report();
    build_type(untyped, "multipart/report", NULL);
    g_autoptr(Mail) bare = build_mail("fbl@mailhost.test", "x", "x");
    build_type(bare, "multipart/report", "feedback-report");
    g_autoptr(Identity) identity = identity_new();
    assert_true(feedback_report_read(untyped, identity));
    g_autoptr(Identity) other = identity_new();
    assert_true(feedback_report_read(bare, other));
}

static void a_report_attached_to_a_persons_mail_is_none(void **state) {
    g_autoptr(Mail) mail = build_mail("kim@shop.test", "What is this?", "See the file.");
    build_type(mail, "multipart/mixed", NULL);
    build_part(mail, "message/feedback-report", "Feedback-Type: abuse\n");
    g_autoptr(Identity) identity = identity_new();
    assert_false(feedback_report_read(mail, identity));
}

static void a_loop_may_call_its_report_mixed(void **state) {
    g_autoptr(Mail) mail = report();
    build_type(mail, "multipart/mixed", NULL);
    g_autoptr(Identity) identity = identity_new();
    assert_true(feedback_report_read(mail, identity));
}

static void a_providers_robot_is_known_by_its_name_and_subject(void **state) {
    g_autoptr(Mail) robot =
        build_mail("staff@hotmail.com", "complaint about message from 192.0.2.4", "");
    g_autoptr(Mail) person = build_mail("kim@hotmail.com", "Complaint about message from you", "");
    build_part(robot, "message/rfc822", "Message-ID: <letter@desk.example>\n\nhello\n");
    build_part(person, "message/rfc822", "Message-ID: <letter@desk.example>\n\nhello\n");
    g_autoptr(Identity) identity = identity_new();
    assert_true(feedback_report_read(robot, identity));
    assert_string_equal(identity->original_message_id, "letter@desk.example");
    assert_false(feedback_report_read(person, identity));
}

static void a_mail_may_say_that_it_is_x_arf(void **state) {
    g_autoptr(Mail) mail = build_mail("robot@provider.test", "abuse report", "");
    mail_add_header(mail, "X-XARF", "PLAIN");
    g_autoptr(Identity) identity = identity_new();
    assert_true(feedback_report_read(mail, identity));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_report_names_its_mail_and_who_complained),
        cmocka_unit_test(either_the_type_or_the_part_is_enough),
        cmocka_unit_test(a_report_attached_to_a_persons_mail_is_none),
        cmocka_unit_test(a_loop_may_call_its_report_mixed),
        cmocka_unit_test(a_providers_robot_is_known_by_its_name_and_subject),
        cmocka_unit_test(a_mail_may_say_that_it_is_x_arf),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
