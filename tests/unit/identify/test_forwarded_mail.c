/* test_forwarded_mail.c - whose mail an agent forwards */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../../../src/identify/forwarded_mail.h"

#include <gmime/gmime.h>

#include "build_mail.h"

static const struct {
    const gchar *name;
    const gchar *subject;
    const gchar *text;
    const gchar *expected; /* "name|address|subject|text", or NULL */
} rows[] = {
    {"Gmail", "Fwd: Broken kettle",
     "Please see.\n\n---------- Forwarded message ---------\nFrom: Kim Lee <kim@shop.test>\nDate: "
     "Mon, 2 "
     "Nov 2026\nSubject: Broken kettle\nTo: Anna <anna@desk.example>\n\n\nIt leaks.\n\nKim\n",
     "Kim Lee|kim@shop.test|Broken kettle|It leaks.\n\nKim"},
    {"Apple, quoted", "Fwd: Broken kettle",
     "Begin forwarded message:\n\n> From: Kim Lee <kim@shop.test>\n> Subject: Broken kettle\n> "
     "Date: 2 "
     "November 2026\n> \n> It leaks.\n",
     "Kim Lee|kim@shop.test|Broken kettle|It leaks."},
    {"Outlook", "FW: Broken kettle",
     "FYI\n\n-----Original Message-----\nFrom: Kim Lee [mailto:kim@shop.test]\nSent: Monday\nTo: "
     "Anna\nSubject: Broken kettle\n\nIt leaks.\n",
     "Kim Lee|kim@shop.test|Broken kettle|It leaks."},
    {"new Outlook, German", "WG: Kessel",
     "________________________________\nVon: Kim Lee <kim@shop.test>\nGesendet: Montag\nAn: "
     "Anna\nBetreff: Kessel\n\nEr leckt.\n",
     "Kim Lee|kim@shop.test|Kessel|Er leckt."},
    {"Thunderbird", "Fwd: Broken kettle",
     "\n-------- Forwarded Message --------\nSubject: \tBroken kettle\nDate: \tMon\nFrom: \tKim "
     "Lee "
     "<kim@shop.test>\nTo: \tanna@desk.example\n\n\n\nIt leaks.\n",
     "Kim Lee|kim@shop.test|Broken kettle|It leaks."},
    {"QQ", "转发：水壶漏水",
     "------------------ 原始邮件 ------------------\n发件人: \"金丽\" <kim@shop.test>;\n发送时间: "
     "2026年11月2日\n收件人: \"Anna\"<anna@desk.example>;\n主题: 水壶漏水\n\n漏水了。\n",
     "金丽|kim@shop.test|水壶漏水|漏水了。"},
    {"NetEase, wide colon", "转发：水壶漏水",
     "-------- 转发邮件信息 --------\n发件人：金丽 "
     "<kim@shop.test>\n发送日期：2026-11-02\n主题：水壶漏水\n\n漏水了。",
     "金丽|kim@shop.test|水壶漏水|漏水了。"},
    {"bold header names", "Fwd: x",
     "---------- Forwarded message ---------\n*From:* Kim Lee <kim@shop.test>\n*Subject:* "
     "Kettle\n\nleaks",
     "Kim Lee|kim@shop.test|Kettle|leaks"},
    {"no prefix, but a forward line", "Broken kettle",
     "---------- Forwarded message ---------\nFrom: <kim@shop.test>\nSubject: Kettle\n\nleaks",
     "-|kim@shop.test|Kettle|leaks"},
    {"tag before the prefix", "[AM-12] Fwd: Kettle",
     "---------- Forwarded message ---------\nFrom: kim@shop.test\nSubject: Kettle\n\nleaks",
     "-|kim@shop.test|Kettle|leaks"},
    {"an answer may quote anything", "Re: Kettle",
     "Done.\n\n---------- Forwarded message ---------\nFrom: kim@shop.test\nSubject: "
     "Kettle\n\nleaks",
     NULL},
    {"no prefix and a line that answers have too", "Kettle",
     "-----Original Message-----\nFrom: kim@shop.test\nSubject: Kettle\n\nleaks", NULL},
    {"a quoted forward line, no prefix", "Kettle",
     "> ---------- Forwarded message ---------\n> From: kim@shop.test\n> Subject: x\n", NULL},
    {"no address", "Fwd: Kettle", "From: Kim Lee\nSubject: Kettle\n\nleaks", NULL},
    {"our own letter", "Fwd: x",
     "---------- Forwarded message ---------\nFrom: Desk <complaints+t1@desk.example>\nSubject: "
     "x\n\ny",
     NULL},
    {"words only", "Fwd: x", "Please look into this. From: here to there.\n", NULL},
};

static gchar *flatten(const Identity *identity) {
    if (identity->forwarded_author == NULL)
        return NULL;
    const Address *author = identity->forwarded_author;
    return g_strdup_printf("%s|%s|%s|%s", author->name != NULL ? author->name : "-",
                           author->address, identity->forwarded_subject, identity->forwarded_text);
}

static void the_author_below_a_forward_line_is_found(void **state) {
    g_autoptr(Policy) policy = build_policy();
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Mail) mail = build_mail("anna@desk.example", rows[i].subject, rows[i].text);
        g_autoptr(Identity) identity = identity_new();
        identity->role = ROLE_AGENT;
        forwarded_mail_read(mail, policy, identity);
        g_autofree gchar *got = flatten(identity);
        if (g_strcmp0(got, rows[i].expected) != 0)
            fail_msg("%s: got %s", rows[i].name, got != NULL ? got : "nothing");
    }
}

static void an_attached_mail_comes_first(void **state) {
    g_autoptr(Policy) policy = build_policy();
    g_autoptr(Mail) mail = build_mail("mia@desk.example", "Fwd: x",
                                      "---------- Forwarded message ---------\nFrom: a@b.test\n\n");
    build_part(mail, "message/rfc822",
               "From: =?UTF-8?B?6YeR5Li9?= <kim@shop.test>\nSubject: =?UTF-8?Q?Kettle_=C3=A4?=\n"
               "Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: "
               "text/html\n\n<p>no</p>\n"
               "--b\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
               "SXQgbGVha3Mu\n--b--\n");
    g_autoptr(Identity) identity = identity_new();
    identity->role = ROLE_MANAGER;
    forwarded_mail_read(mail, policy, identity);
    g_autofree gchar *got = flatten(identity);
    assert_string_equal(got, "金丽|kim@shop.test|Kettle ä|It leaks.");
}

static void an_answer_with_an_attached_mail_forwards_nothing(void **state) {
    g_autoptr(Policy) policy = build_policy();
    g_autoptr(Mail) mail = build_mail("anna@desk.example", "Order 12", "See attached.");
    g_ptr_array_add(mail->in_reply_to, g_strdup("letter@desk.example"));
    build_part(mail, "message/rfc822", "From: kim@shop.test\n\nx\n");
    g_autoptr(Identity) identity = identity_new();
    identity->role = ROLE_AGENT;
    forwarded_mail_read(mail, policy, identity);
    assert_null(identity->forwarded_author);
}

static void a_complainants_forward_is_the_complainants_mail(void **state) {
    g_autoptr(Policy) policy = build_policy();
    g_autoptr(Mail) mail = build_mail("kim@shop.test", rows[0].subject, rows[0].text);
    g_autoptr(Identity) identity = identity_new();
    forwarded_mail_read(mail, policy, identity);
    assert_null(identity->forwarded_author);
}

static void a_megabyte_is_read_quickly(void **state) {
    static const gchar *const pieces[] = {
        "From: a\n", "From: a@b.test\n", "---- Forwarded message ----\n",        "> ",  "\n",
        "- ",        "\xe5\x8f\x91:\n",  "---- Forwarded message ----\n\n\nx\n", "B\n", "--b\n\n"};
    g_autoptr(Policy) policy = build_policy();
    for (gsize i = 0; i < G_N_ELEMENTS(pieces); i++) {
        g_autofree gchar *text = build_megabyte(pieces[i]);
        g_autofree gchar *part =
            g_strdup_printf("Content-Type: multipart/mixed; boundary=b\n\n%.262144s", text);
        g_autoptr(Mail) mail = build_mail("anna@desk.example", "Fwd: x", text);
        g_autoptr(Identity) identity = identity_new();
        identity->role = ROLE_AGENT;
        clock_t started = clock();
        forwarded_mail_read(mail, policy, identity);
        assert_quick(started);
        build_part(mail, "message/rfc822", part);
        started = clock();
        g_autoptr(Identity) attached = identity_new();
        attached->role = ROLE_AGENT;
        forwarded_mail_read(mail, policy, attached);
        assert_quick(started);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_author_below_a_forward_line_is_found),
        cmocka_unit_test(an_attached_mail_comes_first),
        cmocka_unit_test(an_answer_with_an_attached_mail_forwards_nothing),
        cmocka_unit_test(a_complainants_forward_is_the_complainants_mail),
        cmocka_unit_test(a_megabyte_is_read_quickly),
    };
    g_mime_init();
    return cmocka_run_group_tests(tests, NULL, NULL);
}
