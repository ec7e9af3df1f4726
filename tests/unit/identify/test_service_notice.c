/* test_service_notice.c - notices of mailing services in JSON */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../../../src/identify/report/service_notice.h"

#include "build_mail.h"

static const gchar service[] = "no-reply@sns.amazonaws.com";

static const struct {
    const gchar *name;
    const gchar *text;
    MailKind kind;
    const gchar *expected;
} rows[] = {
    {"a bounce",
     "{\"notificationType\":\"Bounce\",\"bounce\":{\"bounceType\":\"Permanent\",\"bouncedRecipients"
     "\":[{\"emailAddress\":\"gone@shop.test\",\"action\":\"failed\",\"status\":\"5.1.1\","
     "\"diagnosticCode\":\"smtp; 550 5.1.1 user unknown\"},{\"emailAddress\":\"full@shop.test\","
     "\"status\":\"5.2.2\"}]},\"mail\":{\"commonHeaders\":{\"messageId\":\"<a1@desk.example>\"}}}",
     MAIL_KIND_BOUNCE,
     "gone@shop.test 5.1.1 failed permanent|full@shop.test 5.2.2 failed permanent"},
    {"a bounce that passes by itself",
     "{\"mail\":{\"commonHeaders\":{\"messageId\":\"<a1@desk.example>\"}},\"notificationType\":"
     "\"Bounce\",\"bounce\":{\"bounceType\":\"Transient\",\"bouncedRecipients\":[{\"emailAddress\":"
     "\"slow@shop.test\"}]}}",
     MAIL_KIND_BOUNCE, "slow@shop.test 4.0.0 failed"},
    {"in an envelope",
     "{\"Type\":\"Notification\",\"Message\":\"{\\\"eventType\\\":\\\"DeliveryDelay\\\","
     "\\\"deliveryDelay\\\":{\\\"delayedRecipients\\\":[{\\\"emailAddress\\\":"
     "\\\"slow@shop.test\\\",\\\"status\\\":\\\"4.4.1\\\"}]},\\\"mail\\\":{\\\"commonHeaders\\\":"
     "{\\\"messageId\\\":\\\"<a1@desk.example>\\\"}}}\"}",
     MAIL_KIND_DELAY_NOTICE, "slow@shop.test 4.4.1 delayed"},
    {"delivered",
     "{\"notificationType\":\"Delivery\",\"mail\":{\"destination\":[\"x@shop.test\"],"
     "\"commonHeaders\":{\"messageId\":\"<a1@desk.example>\"}},\"delivery\":{\"recipients\":["
     "\"there@shop.test\",\"here@shop.test\"],\"smtpResponse\":\"250 2.6.0 Message received\"}}\n\n"
     "--\nIf you wish to stop receiving notifications\n",
     MAIL_KIND_DELIVERY_NOTICE, "there@shop.test 2.6.0 delivered|here@shop.test 2.6.0 delivered"},
    {"a complaint",
     "{\"notificationType\":\"Complaint\",\"complaint\":{\"complainedRecipients\":[{"
     "\"emailAddress\":\"kim@shop.test\"}]},\"mail\":{\"commonHeaders\":{\"messageId\":"
     "\"<a1@desk.example>\"}}}",
     MAIL_KIND_FEEDBACK_REPORT, ""},
};

static void each_notice_is_understood(void **state) {
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Mail) mail = build_mail(service, "AWS Notification Message", rows[i].text);
        g_autoptr(Identity) identity = identity_new();
        if (!service_notice_read(mail, identity))
            fail_msg("%s: not a notice", rows[i].name);
        g_autofree gchar *got = build_rows(identity->bounces);
        if (strcmp(got, rows[i].expected) != 0 || identity->kind != rows[i].kind ||
            g_strcmp0(identity->original_message_id, "a1@desk.example") != 0)
            fail_msg("%s: %s, %s, %s", rows[i].name, mail_kind_name(identity->kind), got,
                     identity->original_message_id);
    }
}

static void what_another_sender_pastes_is_no_notice(void **state) {
    g_autoptr(Mail) person = build_mail("kim@shop.test", "What is this?", rows[0].text);
    g_autoptr(Mail) words = build_mail(service, "AWS Notification Message", "You have chosen ...");
    g_autoptr(Mail) other = build_mail(service, "AWS Notification Message", "{\"a\":\"b\"}");
    g_autoptr(Identity) identity = identity_new();
    assert_false(service_notice_read(person, identity));
    assert_false(service_notice_read(words, identity));
    assert_false(service_notice_read(other, identity));
    assert_int_equal(identity->why->len, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_notice_is_understood),
        cmocka_unit_test(what_another_sender_pastes_is_no_notice),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
