/* test_automatic_mail.c - what each header field shows */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../../../src/identify/automatic/automatic_mail.h"

#include "build_mail.h"

/* Each row of the table in automatic_fields.c once or more: a row out of its order would not be
 * found. */
static const struct {
    const gchar *field;
    const gchar *value;
    guint expected;
} rows[] = {
    {"Auto-Submitted", "no", AUTOMATIC_PERSON},
    {"auto-submitted", "  No  ", AUTOMATIC_PERSON},
    {"Auto-Submitted", "(really) no (a person)", AUTOMATIC_PERSON},
    {"Auto-Submitted", "auto-replied", AUTOMATIC_REPLY},
    {"Auto-Submitted", "Auto-Replied; owner-email=\"kim@shop.test\"", AUTOMATIC_REPLY},
    {"Auto-Submitted", "auto-replied (vacation)", AUTOMATIC_REPLY},
    {"Auto-Submitted", "auto-generated", AUTOMATIC_BULK},
    {"Auto-Submitted", "auto-notified; owner-email=x", AUTOMATIC_BULK},
    {"Auto-Submitted", "no-thanks", AUTOMATIC_BULK},
    {"Auto-Submitted", "(no) auto-replied", AUTOMATIC_REPLY},
    {"Auto-Submitted", "", AUTOMATIC_NOTHING},
    {"Delivered-To", "Autoresponder", AUTOMATIC_REPLY},
    {"Delivered-To", "complaints@desk.example", AUTOMATIC_NOTHING},
    {"List-Archive", "<https://lists.test/a>", AUTOMATIC_LIST},
    {"List-Help", "<mailto:help@lists.test>", AUTOMATIC_BULK},
    {"List-Id", "Circle <circle.lists.test>", AUTOMATIC_LIST},
    {"List-Owner", "<mailto:o@lists.test>", AUTOMATIC_LIST},
    {"List-Post", "<mailto:circle@lists.test>", AUTOMATIC_LIST},
    {"List-Post", "NO (posting not allowed)", AUTOMATIC_LIST},
    {"List-Subscribe", "<mailto:s@lists.test>", AUTOMATIC_LIST},
    {"List-Unsubscribe", "<https://news.test/u>", AUTOMATIC_BULK},
    {"List-Unsubscribe-Post", "List-Unsubscribe=One-Click", AUTOMATIC_BULK},
    {"Mailing-List", "contact circle-help@lists.test", AUTOMATIC_LIST},
    {"Precedence", "auto_reply", AUTOMATIC_REPLY},
    {"Precedence", "auto-reply", AUTOMATIC_REPLY},
    {"Precedence", "Bulk", AUTOMATIC_BULK},
    {"Precedence", "junk", AUTOMATIC_BULK},
    {"Precedence", "list", AUTOMATIC_LIST},
    {"Precedence", "normal", AUTOMATIC_NOTHING},
    {"Precedence", "special-delivery", AUTOMATIC_NOTHING},
    {"Precedence", "autoreply", AUTOMATIC_REPLY},
    {"RT-Ticket", "shop.test #12", AUTOMATIC_SILENT},
    {"TLS-Report-Domain", "desk.example", AUTOMATIC_BULK},
    {"X-Auto-Responder", "1", AUTOMATIC_REPLY},
    {"X-Auto-Submitted", "auto-replied", AUTOMATIC_REPLY},
    {"X-Auto-Submitted", "no", AUTOMATIC_PERSON},
    {"X-Auto-Submitted", "auto-generated", AUTOMATIC_BULK},
    {"X-Autoresponse", "yes", AUTOMATIC_REPLY},
    {"X-Bugzilla-Reason", "CC", AUTOMATIC_BULK},
    {"X-Campaign", "spring", AUTOMATIC_BULK},
    {"X-CampaignID", "77", AUTOMATIC_BULK},
    {"X-Campaign-Id", "77", AUTOMATIC_BULK},
    {"X-ChallengeResponse", "challenge", AUTOMATIC_REPLY},
    {"X-CiviMail-Bounce", "b.1.2@shop.test", AUTOMATIC_BULK},
    {"X-Facebook-Notify", "comment", AUTOMATIC_BULK},
    {"X-GitHub-Reason", "mention", AUTOMATIC_BULK},
    {"X-GitLab-NotificationReason", "assigned", AUTOMATIC_BULK},
    {"X-JIRA-FingerPrint", "abc", AUTOMATIC_BULK},
    {"X-LinkedIn-Class", "INVITE", AUTOMATIC_BULK},
    {"X-LinkedIn-Template", "x", AUTOMATIC_BULK},
    {"X-Listname", "circle", AUTOMATIC_LIST},
    {"X-ListProcessor-Version", "8.2", AUTOMATIC_LIST},
    {"X-Listserver", "circle", AUTOMATIC_LIST},
    {"X-Mailer", "My Autoresponder 2.0", AUTOMATIC_REPLY},
    {"X-Mailer", "vacation 1.2.6", AUTOMATIC_REPLY},
    {"X-Mailer", "ZuckMail [version 1.00]", AUTOMATIC_BULK},
    {"X-Mailer", "Zendesk Mailer", AUTOMATIC_SILENT},
    {"X-Mailer", "Apple Mail (2.3654)", AUTOMATIC_NOTHING},
    {"X-Mailer", "iPhone Mail (20A362)", AUTOMATIC_NOTHING},
    {"X-Mailer", "Foxmail 7.2", AUTOMATIC_NOTHING},
    {"X-Mailer", "PHPMailer 6.8", AUTOMATIC_NOTHING},
    {"X-Mailgun-Campaign-Id", "c1", AUTOMATIC_BULK},
    {"X-Majordomo-Version", "1.94", AUTOMATIC_LIST},
    {"X-MC-User", "1234", AUTOMATIC_BULK},
    {"X-MLServer", "fml [fml 4.0.3]", AUTOMATIC_LIST},
    {"X-Nagios-Notification-Type", "PROBLEM", AUTOMATIC_BULK},
    {"X-Precedence", "autoreply", AUTOMATIC_REPLY},
    {"X-Redmine-Host", "shop.test", AUTOMATIC_BULK},
    {"X-RT-Originator", "kim@shop.test", AUTOMATIC_SILENT},
    {"X-ServiceNow-Generated", "true", AUTOMATIC_SILENT},
    {"X-SFDC-Binding", "1WrI", AUTOMATIC_SILENT},
    {"X-Sympa-To", "circle@lists.test", AUTOMATIC_LIST},
    {"X-Twitter-Impressionid", "1", AUTOMATIC_BULK},
    {"X-Yahoo-Newman-Property", "groups-email", AUTOMATIC_LIST},
    {"X-Zendesk-From-Account-Id", "a1", AUTOMATIC_SILENT},
    {"X-Auto-Reply", "yes", AUTOMATIC_REPLY},
    {"X-Auto-Reply-From", "kim@shop.test", AUTOMATIC_REPLY},
    {"X-Auto-Response-Suppress", "All", AUTOMATIC_SILENT},
    {"X-Auto-Response-Suppress", "DR, RN, NRN, OOF, AutoReply", AUTOMATIC_SILENT},
    {"X-Auto-Response-Suppress", "OOF", AUTOMATIC_SILENT},
    {"X-Auto-Response-Suppress", "AutoReply", AUTOMATIC_SILENT},
    {"X-Auto-Response-Suppress", "DR, NDR, RN, NRN", AUTOMATIC_NOTHING},
    {"X-AutoReply-From", "kim@shop.test", AUTOMATIC_REPLY},
    {"X-Zimbra-Autoreply", "TRUE", AUTOMATIC_REPLY},
    {"X-Web-Auto-Responder", "1", AUTOMATIC_REPLY},
    {"X-Web-Auto-Responder", "off; none", AUTOMATIC_REPLY},
    {"X-Web-Auto-Responder", "false", AUTOMATIC_NOTHING},
    {"Vacation", "yes", AUTOMATIC_NOTHING},
    {"X-No-Auto-Reply", "yes", AUTOMATIC_NOTHING},
    {"X-Autoresponse-Disabled", "1", AUTOMATIC_NOTHING},
    {"X-Autogenerated", "Reply", AUTOMATIC_REPLY},
    {"X-Autogenerated", "Letter", AUTOMATIC_BULK},
    {"X-Autogenerated", "Group", AUTOMATIC_BULK},
    {"X-Autogenerated", "Redirect", AUTOMATIC_NOTHING},
    {"X-Autoreply", "yes", AUTOMATIC_REPLY},
    {"X-Autoreply", "no", AUTOMATIC_NOTHING},
    {"X-Autorespond", "Re: your mail", AUTOMATIC_REPLY},
    {"X-Autoresponder", "1.0", AUTOMATIC_REPLY},
    {"X-Barracuda-Spam-Flag", "YES", AUTOMATIC_SPAM},
    {"X-BeenThere", "circle@lists.test", AUTOMATIC_LIST},
    {"X-Bogosity", "Spam, tests=bogofilter", AUTOMATIC_SPAM},
    {"X-Bogosity", "Yes, tests=bogofilter", AUTOMATIC_SPAM},
    {"X-Bogosity", "Ham, tests=bogofilter", AUTOMATIC_NOTHING},
    {"X-Cron-Env", "<SHELL=/bin/sh>", AUTOMATIC_BULK},
    {"X-DSPAM-Result", "Spam", AUTOMATIC_SPAM},
    {"X-DSPAM-Result", "Innocent", AUTOMATIC_NOTHING},
    {"X-FC-MachineGenerated", "true", AUTOMATIC_REPLY},
    {"X-FC-MachineGenerated", "false", AUTOMATIC_NOTHING},
    {"X-Google-Group-Id", "123456", AUTOMATIC_LIST},
    {"X-List-Administrivia", "yes", AUTOMATIC_BULK},
    {"X-Loop", "robot@shop.test", AUTOMATIC_SILENT},
    {"X-ML-Name", "circle", AUTOMATIC_LIST},
    {"X-MS-Exchange-Generated-Message-Source", "Mailbox Rules Agent", AUTOMATIC_SILENT},
    {"X-MS-Exchange-Organization-SCL", "9", AUTOMATIC_SPAM},
    {"X-MS-Exchange-Organization-SCL", "5", AUTOMATIC_SPAM},
    {"X-MS-Exchange-Organization-SCL", "1", AUTOMATIC_NOTHING},
    {"X-MS-Exchange-Organization-SCL", "-1", AUTOMATIC_NOTHING},
    {"X-Mail-Autoreply", "yes", AUTOMATIC_REPLY},
    {"X-Mailing-List", "<circle@lists.test>", AUTOMATIC_LIST},
    {"X-Mailman-Version", "2.1.39", AUTOMATIC_LIST},
    {"X-OTRS-Loop", "yes", AUTOMATIC_SILENT},
    {"X-POST-MessageClass", "9; Autoresponder", AUTOMATIC_REPLY},
    {"X-Precedence", "auto_reply", AUTOMATIC_REPLY},
    {"X-Precedence", "auto-reply", AUTOMATIC_REPLY},
    {"X-Precedence", "bulk", AUTOMATIC_BULK},
    {"X-Precedence", "junk", AUTOMATIC_BULK},
    {"X-Precedence", "list", AUTOMATIC_LIST},
    {"X-Precedence", "high", AUTOMATIC_NOTHING},
    {"X-RT-Loop-Prevention", "shop.test", AUTOMATIC_SILENT},
    {"X-Spam", "Yes", AUTOMATIC_SPAM},
    {"X-Spam-Flag", "YES", AUTOMATIC_SPAM},
    {"X-Spam-Flag", "NO", AUTOMATIC_NOTHING},
    {"X-Spam-Status", "Yes, score=12.3 required=5.0", AUTOMATIC_SPAM},
    {"X-Spam-Status", "No, score=-1.9 tests=YES", AUTOMATIC_NOTHING},
    {"X-Vacation", "yes", AUTOMATIC_REPLY},
    /* what persons' mail carries too */
    {"X-MS-Exchange-Inbox-Rules-Loop", "kim@shop.test", AUTOMATIC_NOTHING},
    {"Feedback-ID", "1:2:3:esp", AUTOMATIC_NOTHING},
    {"Sender", "web@shop.test", AUTOMATIC_NOTHING},
    {"X-Auto", "yes", AUTOMATIC_NOTHING},
    {"A", "yes", AUTOMATIC_NOTHING},
    {"Zzz", "yes", AUTOMATIC_NOTHING},
};

static void each_field_shows_what_the_table_says(void **state) {
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Mail) mail = build_mail("kim@shop.test", "x", "x");
        mail_add_header(mail, rows[i].field, rows[i].value);
        g_autoptr(Identity) identity = identity_new();
        guint marks = automatic_mail_marks(mail, NULL, identity);
        if (marks != rows[i].expected)
            fail_msg("%s: %s: wanted %u, got %u", rows[i].field, rows[i].value, rows[i].expected,
                     marks);
        assert_int_equal(identity->why->len, marks != AUTOMATIC_NOTHING);
    }
}

static void marks_of_several_fields_add_up(void **state) {
    g_autoptr(Mail) mail = build_mail("kim@shop.test", "x", "x");
    mail_add_header(mail, "Precedence", "bulk");
    mail_add_header(mail, "X-Auto-Response-Suppress", "All");
    mail_add_header(mail, "Precedence", "list");
    g_autoptr(Identity) identity = identity_new();
    assert_int_equal(automatic_mail_marks(mail, NULL, identity),
                     AUTOMATIC_BULK | AUTOMATIC_SILENT | AUTOMATIC_LIST);
}

static void a_list_of_our_own_is_a_way_in(void **state) {
    static const struct {
        const gchar *name, *field, *value;
        guint expected;
    } cases[] = {
        {"address", "List-Post", "<mailto:complaints@desk.example>", AUTOMATIC_NOTHING},
        {"id", "List-Id", "<complaints.desk.example>", AUTOMATIC_NOTHING},
        {"beside ours", "List-Post", "<mailto:nocomplaints@desk.example>",
         AUTOMATIC_LIST | AUTOMATIC_BULK},
        {"ends like ours", "List-Post", "<mailto:complaints@desk.example.evil.test>",
         AUTOMATIC_LIST | AUTOMATIC_BULK},
        {"another", "List-Post", "<mailto:circle@lists.test>", AUTOMATIC_LIST | AUTOMATIC_BULK},
    };
    g_autoptr(Policy) policy = build_policy();
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(Mail) mail = build_mail("kim@shop.test", "x", "x");
        mail_add_header(mail, "Precedence", "list");
        mail_add_header(mail, "List-Unsubscribe", "<mailto:u@lists.test>");
        mail_add_header(mail, cases[i].field, cases[i].value);
        g_autoptr(Identity) identity = identity_new();
        guint marks = automatic_mail_marks(mail, policy, identity);
        if (marks != cases[i].expected)
            fail_msg("%s: got %u", cases[i].name, marks);
    }
}

static void a_loop_through_us_is_no_persons_mail(void **state) {
    g_autoptr(Policy) policy = build_policy();
    g_autoptr(Mail) mail = build_mail("kim@shop.test", "x", "x");
    mail_add_header(mail, "X-Loop", "complaints@desk.example");
    g_autoptr(Identity) identity = identity_new();
    assert_true(automatic_mail_marks(mail, policy, identity) & AUTOMATIC_BULK);
}

static void a_megabyte_of_value_is_read_quickly(void **state) {
    static const gchar *const pieces[] = {"(", ", ", "a", "no ", "<"};
    g_autoptr(Policy) policy = build_policy();
    for (gsize i = 0; i < G_N_ELEMENTS(pieces); i++) {
        g_autofree gchar *value = build_megabyte(pieces[i]);
        g_autoptr(Mail) mail = build_mail("kim@shop.test", "x", "x");
        for (gsize k = 0; k < G_N_ELEMENTS(rows); k++)
            mail_add_header(mail, rows[k].field, value);
        g_autoptr(Identity) identity = identity_new();
        clock_t started = clock();
        automatic_mail_marks(mail, policy, identity);
        assert_quick(started);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_field_shows_what_the_table_says),
        cmocka_unit_test(marks_of_several_fields_add_up),
        cmocka_unit_test(a_list_of_our_own_is_a_way_in),
        cmocka_unit_test(a_loop_through_us_is_no_persons_mail),
        cmocka_unit_test(a_megabyte_of_value_is_read_quickly),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
