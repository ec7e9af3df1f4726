/* test_identify_mail.c - the order of the rules, and who may be answered */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "identify/identify_mail.h"

#include <gmime/gmime.h>

#include "build_mail.h"

static const struct {
    const gchar *name;
    const gchar *from;
    const gchar *subject;
    const gchar *text;
    const gchar *field, *value;               /* one header field, or NULL */
    const gchar *second_field, *second_value; /* another, or NULL */
    MailKind kind;
    gboolean is_answerable;
} rows[] = {
    {"a person", "kim@shop.test", "Kettle", "It leaks.", NULL, NULL, NULL, NULL, MAIL_KIND_PERSON,
     TRUE},
    {"a person who quotes a bounce", "kim@shop.test", "Your mails bounce",
     "I get this:\n\n<info@shop.test>: 550 5.1.1 user unknown\nUndelivered Mail Returned to "
     "Sender\n",
     NULL, NULL, NULL, NULL, MAIL_KIND_PERSON, TRUE},
    {"a person who answers a bounce", "kim@shop.test", "Re: Undelivered Mail Returned to Sender",
     "Why?", NULL, NULL, NULL, NULL, MAIL_KIND_PERSON, TRUE},
    {"a person whose subject is a bounce's", "kim@shop.test", "Undelivered Mail Returned to Sender",
     "Why?", NULL, NULL, NULL, NULL, MAIL_KIND_PERSON, TRUE},
    {"a person who complains about robots", "kim@shop.test", "Automatic replies",
     "I am out of office", NULL, NULL, NULL, NULL, MAIL_KIND_PERSON, TRUE},
    {"a person who says so", "kim@shop.test", "Automatic reply: x", "x", "Auto-Submitted", "no",
     NULL, NULL, MAIL_KIND_PERSON, TRUE},
    {"a person who wants no answers", "kim@shop.test", "x", "x", "X-Auto-Response-Suppress", "All",
     NULL, NULL, MAIL_KIND_PERSON, FALSE},
    {"a no-reply address", "no-reply@shop.test", "x", "x", NULL, NULL, NULL, NULL, MAIL_KIND_PERSON,
     FALSE},
    {"a postmaster", "postmaster@shop.test", "Question", "Hello", NULL, NULL, NULL, NULL,
     MAIL_KIND_PERSON, FALSE},
    {"a postmaster who writes of a parcel", "postmaster@shop.test", "Package undeliverable",
     "The package for kim@shop.test was undeliverable, says the courier. Where is it?",
     "Return-Path", "<postmaster@shop.test>", NULL, NULL, MAIL_KIND_PERSON, FALSE},
    {"a postmaster's report", "postmaster@shop.test", "Undeliverable mail",
     "<kim@shop.test>: 550 5.1.1 user unknown", "Return-Path", "<postmaster@shop.test>", NULL, NULL,
     MAIL_KIND_BOUNCE, FALSE},
    {"no From", NULL, "x", "x", NULL, NULL, NULL, NULL, MAIL_KIND_PERSON, FALSE},
    {"an address that can't be written to", "undisclosed", "x", "x", NULL, NULL, NULL, NULL,
     MAIL_KIND_PERSON, FALSE},
    {"out of office by header", "kim@shop.test", "x", "x", "Auto-Submitted", "auto-replied", NULL,
     NULL, MAIL_KIND_AUTO_REPLY, FALSE},
    {"out of office by subject", "kim@shop.test", "Automatic reply: x", "x", NULL, NULL, NULL, NULL,
     MAIL_KIND_AUTO_REPLY, FALSE},
    {"generated, but the subject is a reply's", "kim@shop.test", "自动回复：x", "x",
     "Auto-Submitted", "auto-generated", NULL, NULL, MAIL_KIND_AUTO_REPLY, FALSE},
    {"out of office with an empty path that talks of delivery", "kim@shop.test",
     "Undeliverable until Monday", "could not be delivered", "Return-Path", "<>", "Auto-Submitted",
     "auto-replied", MAIL_KIND_AUTO_REPLY, FALSE},
    {"an empty path and nothing else", "kim@shop.test", "x", "x", "Return-Path", "<>", NULL, NULL,
     MAIL_KIND_AUTO_REPLY, FALSE},
    {"a robot", "backup@shop.test", "done", "x", "Auto-Submitted", "auto-generated", NULL, NULL,
     MAIL_KIND_BULK, FALSE},
    {"a newsletter", "news@shop.test", "x", "x", "List-Unsubscribe", "<https://x.test>", NULL, NULL,
     MAIL_KIND_BULK, FALSE},
    {"a list", "kim@shop.test", "x", "x", "List-Id", "<circle.lists.test>", "Precedence", "bulk",
     MAIL_KIND_LIST, FALSE},
    {"an answer through a list", "kim@shop.test", "x", "x", "List-Id", "<circle.lists.test>",
     "Precedence", "auto_reply", MAIL_KIND_AUTO_REPLY, FALSE},
    {"spam", "kim@shop.test", "x", "x", "X-Spam-Flag", "YES", "List-Id", "<x.test>", MAIL_KIND_SPAM,
     FALSE},
    {"a bounce that the filter flagged", "mailer-daemon@mx.test", "failure notice",
     "<a@b.test>:\nno such user\n", "X-Spam-Flag", "YES", NULL, NULL, MAIL_KIND_BOUNCE, FALSE},
    {"a daemon with nothing known to say", "mailer-daemon@mx.test", "Hello", "Hello", NULL, NULL,
     NULL, NULL, MAIL_KIND_BULK, FALSE},
    {"our own address", "Complaints@desk.example", "x", "x", "Auto-Submitted", "auto-replied", NULL,
     NULL, MAIL_KIND_OWN, FALSE},
    {"our own address with a detail", "complaints+t42@desk.example", "x", "x", NULL, NULL, NULL,
     NULL, MAIL_KIND_OWN, FALSE},
    {"our own mark", "anna@desk.example", "x", "x", "X-Amends-Desk", "complaints@desk.example",
     NULL, NULL, MAIL_KIND_OWN, FALSE},
    {"another desk's mark", "care@other.test", "x", "x", "X-Amends-Desk", "care@other.test", NULL,
     NULL, MAIL_KIND_PERSON, TRUE},
};

static Mail *row_mail(gsize i) {
    Mail *mail = build_mail(rows[i].from, rows[i].subject, rows[i].text);
    if (rows[i].field != NULL)
        mail_add_header(mail, rows[i].field, rows[i].value);
    if (rows[i].second_field != NULL)
        mail_add_header(mail, rows[i].second_field, rows[i].second_value);
    return mail;
}

static void the_first_rule_that_applies_decides(void **state) {
    g_autoptr(Policy) policy = build_policy();
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Mail) mail = row_mail(i);
        g_autoptr(Identity) identity = identify_mail(mail, policy);
        g_autofree gchar *why = build_why(identity);
        if (identity->kind != rows[i].kind || identity->is_answerable != rows[i].is_answerable)
            fail_msg("%s: %s, answerable %d\n%s", rows[i].name, mail_kind_name(identity->kind),
                     identity->is_answerable, why);
        if (!identity->is_answerable && identity->why->len == 0)
            fail_msg("%s: nothing says why", rows[i].name);
    }
}

static void without_a_policy_nothing_is_our_own(void **state) {
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Mail) mail = row_mail(i);
        g_autoptr(Identity) identity = identify_mail(mail, NULL);
        assert_int_not_equal(identity->kind, MAIL_KIND_OWN);
        assert_int_equal(identity->role, ROLE_COMPLAINANT);
        assert_false(identity->is_verified);
    }
}

static void a_report_stands_above_all_but_our_own(void **state) {
    g_autoptr(Mail) mail = build_mail("kim@shop.test", "Automatic reply: x", "x");
    mail_add_header(mail, "List-Id", "<x.test>");
    mail_add_header(mail, "Auto-Submitted", "auto-replied");
    build_type(mail, "multipart/report", "delivery-status");
    build_part(mail, "message/delivery-status",
               "Final-Recipient: rfc822;a@b.test\nAction: failed\nStatus: 5.1.1\n");
    g_autoptr(Identity) identity = identify_mail(mail, NULL);
    assert_int_equal(identity->kind, MAIL_KIND_BOUNCE);
    assert_int_equal(identity->bounces->len, 1);
    assert_false(identity->is_answerable);
}

static void a_parcel_that_did_not_come_is_a_persons_matter(void **state) {
    static const gchar *const words[][2] = {
        {"החבילה לא נמסרה", "החבילה לא נמסרה אליי ולא נמצא שליח."},
        {"غير قابل للتسليم: طرد", "تعذر التسليم حسب السائق، kim@shop.test"},
        {"Không gửi được hàng", "Không gửi được hàng, không tìm thấy địa chỉ."},
        {"Kan inte levereras: paketet", "Det gick inte att leverera paketet till kim@shop.test."},
        {"Nedoručitelné: zásilka", "Zásilku nešlo doručit."},
        {"Non recapitabile: pacco", "Il pacco non è stato consegnato."},
        {"Niet bezorgd", "Mijn pakket is niet bezorgd."},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(words); i++) {
        g_autoptr(Mail) mail = build_mail("kim@shop.test", words[i][0], words[i][1]);
        g_autoptr(Identity) identity = identify_mail(mail, NULL);
        assert_int_equal(identity->kind, MAIL_KIND_PERSON);
        assert_true(identity->is_answerable);
    }
}

static void an_agents_forward_is_read_and_a_complainants_is_not(void **state) {
    static const gchar text[] =
        "---------- Forwarded message ---------\nFrom: kim@shop.test\nSubject: x\n\ny";
    g_autoptr(Policy) policy = build_policy();
    g_autoptr(Mail) agents = build_mail("anna@desk.example", "Fwd: x", text);
    g_autoptr(Mail) complainants = build_mail("lee@shop.test", "Fwd: x", text);
    g_autoptr(Identity) one = identify_mail(agents, policy);
    g_autoptr(Identity) other = identify_mail(complainants, policy);
    assert_string_equal(one->forwarded_author->address, "kim@shop.test");
    assert_ptr_equal(one->person, policy->persons->pdata[0]);
    assert_null(other->forwarded_author);
}

static void a_megabyte_anywhere_is_read_quickly(void **state) {
    static const gchar *const pieces[] = {
        "<", "@", "(", "\n", "a: b\n", "自动", "550 <a@b.test>...\n"};
    g_autoptr(Policy) policy = build_policy();
    for (gsize i = 0; i < G_N_ELEMENTS(pieces); i++) {
        g_autofree gchar *text = build_megabyte(pieces[i]);
        g_autoptr(Mail) mail = build_mail("mailer-daemon@mx.test", text, text);
        g_ptr_array_add(mail->from, address_new(text, text));
        g_ptr_array_add(mail->reply_to, address_new(text, text));
        mail_add_header(mail, "Return-Path", text);
        mail_add_header(mail, "Auto-Submitted", text);
        mail_add_header(mail, "Authentication-Results", text);
        mail_add_header(mail, "X-Amends-Desk", text);
        build_part(mail, "message/delivery-status", text);
        build_part(mail, "message/rfc822", text);
        build_type(mail, "multipart/report", NULL);
        clock_t started = clock();
        g_autoptr(Identity) identity = identify_mail(mail, policy);
        assert_quick(started);
        assert_non_null(identity);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_first_rule_that_applies_decides),
        cmocka_unit_test(without_a_policy_nothing_is_our_own),
        cmocka_unit_test(a_report_stands_above_all_but_our_own),
        cmocka_unit_test(a_parcel_that_did_not_come_is_a_persons_matter),
        cmocka_unit_test(an_agents_forward_is_read_and_a_complainants_is_not),
        cmocka_unit_test(a_megabyte_anywhere_is_read_quickly),
    };
    g_mime_init();
    return cmocka_run_group_tests(tests, NULL, NULL);
}
