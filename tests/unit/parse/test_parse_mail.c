/* test_parse_mail.c - whole mails, good, broken and hostile */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "base/error.h"
#include "parse/parse_mail.h"

static Mail *parse_bytes(const gchar *bytes, gsize size) {
    g_autoptr(GBytes) raw = g_bytes_new(bytes, size);
    ParseLimits limits = parse_default_limits();
    g_autoptr(GError) error = NULL;
    Mail *mail = NULL;
    if (!parse_mail(raw, &limits, &mail, &error))
        fail_msg("%s", error->message);
    return mail;
}

static Mail *parse(const gchar *text) {
    return parse_bytes(text, strlen(text));
}

static const gchar complaint[] =
    "Received: from a.example by b.example;\n\tMon, 3 Nov 2025 09:00:00 +0000\n"
    "From: =?gb2312?B?zfXQocP3?= <wang@example.cn>\n"
    "To: Desk <desk@example.com>, b@example.com\n"
    "Cc: c@example.com\n"
    "Reply-To: other@example.cn\n"
    "Subject: =?gb2312?B?zbbL3w==?=\n"
    "Date: Mon, 3 Nov 2025 17:00:00 +0800\n"
    "Message-ID: <m1@example.cn>\n"
    "In-Reply-To: <r2@example.com>\n"
    "References: <r1@example.com> <bad one> <r2@example.com>\n"
    "Content-Type: multipart/mixed; boundary=b\n"
    "\n"
    "--b\n"
    "Content-Type: text/plain; charset=gb2312\n"
    "Content-Transfer-Encoding: base64\n"
    "\n"
    "ztLSqs22y98=\n"
    "--b\n"
    "Content-Type: image/jpeg; name=\"p.jpg\"\n"
    "Content-Transfer-Encoding: base64\n"
    "Content-ID: <pic@example.cn>\n"
    "\n"
    "aGVsbG8=\n"
    "--b--\n";

static void a_complaint_is_read(void **state) {
    g_autoptr(Mail) mail = parse(complaint);
    assert_string_equal(mail->subject, "投诉");
    assert_string_equal(mail->message_id, "m1@example.cn");
    assert_null(mail->content_key);
    assert_string_equal(mail_author(mail)->name, "王小明");
    assert_string_equal(mail_author(mail)->address, "wang@example.cn");
    assert_int_equal(mail->to->len, 2);
    assert_int_equal(mail->cc->len, 1);
    assert_int_equal(mail->reply_to->len, 1);
    assert_int_equal(mail->in_reply_to->len, 1);
    assert_int_equal(mail->references->len, 2);
    assert_true(mail->has_date);
    assert_int_equal(mail->date, 1762160400);
    assert_string_equal(mail->content_type, "multipart/mixed");
    assert_string_equal(mail->new_text, "我要投诉\n");
    assert_string_equal(mail->language, "zh");
    assert_int_equal(mail->problems->len, 0);
}

static void headers_are_kept_in_order_on_one_line_undecoded(void **state) {
    g_autoptr(Mail) mail = parse(complaint);
    const MailHeader *first = mail->headers->pdata[0];
    assert_string_equal(first->name, "Received");
    assert_string_equal(first->value,
                        "from a.example by b.example; Mon, 3 Nov 2025 09:00:00 +0000");
    const MailHeader *last = mail->headers->pdata[mail->headers->len - 1];
    assert_string_equal(last->name, "Content-Type");
    assert_int_equal(mail->headers->len, 11);
    assert_string_equal(mail_header(mail, "subject"), "=?gb2312?B?zbbL3w==?=");
}

static void an_attachment_knows_its_place_in_the_raw_mail(void **state) {
    g_autoptr(Mail) mail = parse(complaint);
    assert_int_equal(mail->attachments->len, 1);
    const Attachment *file = mail->attachments->pdata[0];
    assert_string_equal(file->filename, "p.jpg");
    assert_string_equal(file->content_type, "image/jpeg");
    assert_string_equal(file->content_id, "pic@example.cn");
    assert_string_equal(file->sha256,
                        "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
    assert_int_equal(file->raw_end - file->raw_start, strlen("aGVsbG8="));
    assert_memory_equal(complaint + file->raw_start, "aGVsbG8=", 8);
}

static gchar *with_crlf(const gchar *text) {
    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
    return g_strjoinv("\r\n", lines);
}

static void line_ends_and_mbox_lines_change_nothing(void **state) {
    g_autofree gchar *crlf = with_crlf(complaint);
    g_autofree gchar *mbox = g_strconcat("From x Mon Nov  3 2025\n", complaint, NULL);
    g_autofree gchar *cr = g_strdelimit(g_strdup(complaint), "\n", '\r');
    const gchar *forms[] = {crlf, mbox, cr};
    for (gsize i = 0; i < G_N_ELEMENTS(forms); i++) {
        g_autoptr(Mail) mail = parse(forms[i]);
        assert_string_equal(mail->subject, "投诉");
        assert_string_equal(mail->new_text, "我要投诉\n");
        assert_int_equal(mail->attachments->len, 1);
        const Attachment *file = mail->attachments->pdata[0];
        assert_int_equal(g_bytes_get_size(file->content), 5);
        assert_memory_equal(forms[i] + file->raw_start, "aGVsbG8=", 8);
        assert_int_equal(file->raw_end - file->raw_start, 8);
    }
}

static void raw_utf8_and_raw_8bit_headers_are_read(void **state) {
    g_autoptr(Mail) utf8 = parse("From: 王小明 <用户@例子.test>\nSubject: 投诉\n\nx\n");
    assert_string_equal(utf8->subject, "投诉");
    assert_string_equal(mail_author(utf8)->address, "用户@xn--fsqu00a.test");
    g_autoptr(Mail) gbk = parse("From: \xcd\xf5 <w@example.cn>\nSubject: \xcd\xb6\xcb\xdf\n"
                                "Content-Type: text/plain; charset=gbk\n\nx\n");
    assert_string_equal(gbk->subject, "投诉");
    assert_string_equal(mail_author(gbk)->name, "王");
}

static void broken_mails_are_read_as_far_as_they_go(void **state) {
    static const struct {
        const gchar *name;
        const gchar *given;
        const gchar *subject;
        const gchar *body;
    } rows[] = {
        {"no blank line", "From: a@x\nSubject: s\nHello, this\nis it\n", "s",
         "Hello, this\nis it\n"},
        {"a header line that was not folded",
         "From: a@x\nX-Note: one\ntwo three\nSubject: s\nTo: b@x\nDate: d\n\nbody\n", "s",
         "body\n"},
        {"a part without the blank line beside a good one",
         "Subject: s\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain;\n"
         "charset=utf-8\n\none\n--b\nContent-Type: text/plain\ntwo\n\nthree\n--b--\n",
         "s", "one\ntwo\n\nthree"},
        {"lines in a text that look like such a part",
         "Subject: s\n\nI see:\n--b\nContent-Type: text/plain\ntwo\n", "s",
         "I see:\n--b\nContent-Type: text/plain\ntwo\n"},
        {"header only", "From: a@x\nSubject: s\n", "s", ""},
        {"no header", "\n\nonly a body\n", NULL, "only a body\n"},
        {"a field only behind a line that is none",
         "nothing to read\nContent-Type: text/plain\nSubject: s\n\nbody\n", NULL,
         "nothing to read\nContent-Type: text/plain\nSubject: s\n\nbody\n"},
        {"a blank in front of the colon of the first Content- field",
         "From: a@x\ncontent-transfer-encoding : base64\nContent-Type: text/plain\nSubject: s\n\n"
         "aGVsbG8=\n",
         "s", "hello"},
        {"a line that only looks like a Content- field",
         "From: a@x\nContent that is none: x\nSubject: s\nContent-Type: text/plain;\n"
         "\tcharset=utf-8\nContent-Transfer-Encoding: base64\nX-Last: y\n\n5oqV6K+J\n",
         "s", "投诉"},
        {"empty", "", NULL, ""},
        {"duplicate subject", "Subject: first\nSubject: second\n\nx\n", "first", "x\n"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Mail) mail = parse(rows[i].given);
        if (g_strcmp0(mail->subject, rows[i].subject) != 0)
            fail_msg("%s: subject %s", rows[i].name, mail->subject);
        g_autofree gchar *body = g_strchug(g_strdup(mail->body_text));
        if (strcmp(body, rows[i].body) != 0)
            fail_msg("%s: body \"%s\"", rows[i].name, mail->body_text);
    }
}

static void cr_cr_lf_is_one_line_end(void **state) {
    g_autoptr(Mail) mail = parse("Subject: x\r\r\nFrom: a@b.test\r\r\n\r\r\none\r\r\ntwo\r\r\n");
    assert_string_equal(mail->subject, "x");
    assert_string_equal(mail->body_text, "one\ntwo\n");
}

static void raw_headers_are_read_by_what_the_body_looks_like(void **state) {
    g_autoptr(Mail) mail = parse("Subject: \xcd\xb6\xcb\xdf\nFrom: <a@b.test>\n\n"
                                 "\xce\xd2\xd2\xaa\xcd\xb6\xcb\xdf\xa3\xac\xb0\xfc\xb9\xfc\n");
    assert_string_equal(mail->subject, "投诉");
    assert_string_equal(mail->body_text, "我要投诉，包裹\n");
    g_autoptr(Mail) western = parse("Subject: D\xe9j\xe0\nFrom: <a@b.test>\n\nhello\n");
    assert_string_equal(western->subject, "Déjà");
}

static void a_nul_ends_neither_header_nor_body(void **state) {
    static const gchar text[] = "Subject: a\0b\nFrom: a@x\n\nbe\0fore\n";
    g_autoptr(Mail) mail = parse_bytes(text, sizeof text - 1);
    assert_string_equal(mail->subject, "a b");
    assert_string_equal(mail->body_text, "before\n");
}

static void reports_are_kept_for_those_who_understand_them(void **state) {
    g_autoptr(Mail) mail =
        parse("From: mailer-daemon@example.com\nSubject: failure\n"
              "Content-Type: multipart/report; report-type=Delivery-Status; boundary=b\n\n"
              "--b\n\nIt failed.\n"
              "--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; x\r\n\r\nAction: "
              "failed\n"
              "--b\nContent-Type: message/rfc822\n\nSubject: a/b\nMessage-ID: <o@x>\n\noriginal\n"
              "--b--\n");
    assert_string_equal(mail->content_type, "multipart/report");
    assert_string_equal(mail->report_type, "delivery-status");
    assert_string_equal(mail->body_text, "It failed.");
    assert_int_equal(mail->report_parts->len, 2);
    const ReportPart *status = mail->report_parts->pdata[0];
    assert_string_equal(status->content_type, "message/delivery-status");
    assert_string_equal(status->text, "Reporting-MTA: dns; x\n\nAction: failed");
    const ReportPart *original = mail->report_parts->pdata[1];
    assert_string_equal(original->content_type, "message/rfc822");
    assert_non_null(strstr(original->text, "Message-ID: <o@x>"));
    assert_int_equal(mail->attachments->len, 1);
    const Attachment *file = mail->attachments->pdata[0];
    assert_string_equal(file->filename, "a_b.eml");
}

static void a_mail_without_an_id_is_known_by_what_the_sender_wrote(void **state) {
    static const gchar text[] = "From: a@x\nTo: b@x\nDate: d\nSubject: s\n\nbody\n";
    g_autoptr(Mail) first = parse(text);
    assert_null(first->message_id);
    assert_int_equal(strlen(first->content_key), 64);
    g_autofree gchar *relayed = g_strconcat("Received: by z\n", text, NULL);
    g_autofree gchar *crlf = with_crlf(relayed);
    g_autoptr(Mail) again = parse(crlf);
    assert_string_equal(again->content_key, first->content_key);
    g_autoptr(Mail) other = parse("From: a@x\nTo: b@x\nDate: d\nSubject: s\n\nother\n");
    assert_string_not_equal(other->content_key, first->content_key);
}

static void a_large_mail_without_an_id_is_known_by_beginning_and_length(void **state) {
    g_autofree gchar *filler = g_strnfill(1024 * 1024, 'x');
    g_autofree gchar *one = g_strconcat("Subject: x\n\n", filler, "a\n", NULL);
    g_autofree gchar *longer = g_strconcat("Subject: x\n\n", filler, "a\n\n", NULL);
    g_autofree gchar *relayed = g_strconcat("Subject: x\r\n\r\n", filler, "a\r\n", NULL);
    g_autoptr(Mail) first = parse(one);
    g_autoptr(Mail) second = parse(longer);
    g_autoptr(Mail) third = parse(relayed);
    assert_string_not_equal(first->content_key, second->content_key);
    assert_string_equal(first->content_key, third->content_key);
}

static void several_authors_are_all_kept_and_said(void **state) {
    g_autoptr(Mail) mail = parse("From: a@x\nFrom: b@x\nSubject: s\n\nx\n");
    assert_int_equal(mail->from->len, 2);
    assert_string_equal(mail_author(mail)->address, "a@x");
    assert_int_equal(mail->problems->len, 1);
}

static void expect_refused(const GString *text) {
    g_autoptr(GBytes) raw = g_bytes_new(text->str, text->len);
    ParseLimits limits = parse_default_limits();
    limits.max_bytes = 20 * 1000 * 1000;
    g_autoptr(GError) error = NULL;
    Mail *mail = NULL;
    assert_false(parse_mail(raw, &limits, &mail, &error));
    assert_true(g_error_matches(error, AMENDS_ERROR, AMENDS_ERROR_BAD_MAIL));
    assert_null(mail);
}

static void what_would_cost_too_much_is_refused_before_it_is_parsed(void **state) {
    g_autoptr(GString) width = g_string_new("Content-Type: multipart/mixed; boundary=b\n\n");
    for (guint i = 0; i < 200000; i++)
        g_string_append(width, "--b\n\n");
    expect_refused(width);
    g_autoptr(GString) header = g_string_new("Subject: x\n");
    for (guint i = 0; i < 40000; i++)
        g_string_append(header, "X-A: b\n");
    expect_refused(header);
    g_autoptr(GString) inner = g_string_new("Content-Type: multipart/mixed; boundary=b\n\n--b\n");
    for (guint i = 0; i < 40000; i++)
        g_string_append(inner, "X-A: b\n");
    expect_refused(inner);
    g_autoptr(GString) size = g_string_new("Subject: x\n\n");
    g_string_set_size(size, 20 * 1000 * 1000 + 1);
    expect_refused(size);
}

static void a_nested_header_has_the_same_limit(void **state) {
    static const gchar *const starts[] = {"Content-Type: message/rfc822\n\nReceived: a\n",
                                          "Content-Type: multipart/mixed; boundary=b\n\n--b\n"
                                          "Content-Type: message/rfc822\n\nReceived: a\n"};
    for (gsize i = 0; i < G_N_ELEMENTS(starts); i++) {
        g_autoptr(GString) folded = g_string_new(starts[i]);
        for (guint k = 0; k < 40000; k++)
            g_string_append(folded, "  by b\n");
        expect_refused(folded);
    }
    /* A message in base64 has no header that anybody reads here. */
    g_autoptr(GString) encoded =
        g_string_new("Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n");
    for (guint k = 0; k < 40000; k++)
        g_string_append(encoded, "QUFBQUFB\n");
    g_autoptr(Mail) mail = parse(encoded->str);
    assert_non_null(mail);
}

static void what_is_nested_too_deeply_is_kept_as_one_file(void **state) {
    g_autoptr(GString) text = g_string_new("Subject: x\n");
    for (guint i = 0; i < 500; i++)
        g_string_append_printf(text, "Content-Type: multipart/mixed; boundary=b%u\n\n--b%u\n", i,
                               i);
    g_string_append(text, "\ndeep\n");
    g_autoptr(Mail) mail = parse(text->str);
    assert_int_equal(mail->attachments->len, 1);
    assert_true(mail->problems->len > 0);
    g_autoptr(GString) messages = g_string_new("Subject: x\n");
    for (guint i = 0; i < 5000; i++)
        g_string_append(messages, "Content-Type: message/rfc822\n\n");
    g_autoptr(Mail) nested = parse(messages->str);
    assert_int_equal(nested->attachments->len, 1);
}

static void the_html_is_there_for_who_asks(void **state) {
    static const struct {
        const gchar *name;
        const gchar *given;
        const gchar *wanted;
    } rows[] = {
        {"plain text alone", "Subject: a\n\n<b>x</b>\n", NULL},
        {"HTML alone", "Content-Type: text/html\n\n<b>x</b>\n", "<b>x</b>\n"},
        {"beside the plain text",
         "Content-Type: multipart/alternative; boundary=b\n\n--b\n\nx\n--b\nContent-Type: "
         "text/html; charset=iso-8859-1\nContent-Transfer-Encoding: "
         "quoted-printable\n\n<b>=E4</b>\n--b--\n",
         "<b>ä</b>"},
        {"in a related, with a picture",
         "Content-Type: multipart/alternative; boundary=b\n\n--b\n\nx\n--b\nContent-Type: "
         "multipart/related; boundary=c\n\n--c\nContent-Type: text/html\n\n<b>x</b>\n--c\n"
         "Content-Type: image/png\n\nx\n--c--\n--b--\n",
         "<b>x</b>"},
        {"a file is none",
         "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nx\n--b\nContent-Type: "
         "text/html; name=a.html\n\n<b>x</b>\n--b--\n",
         NULL},
    };
    const ParseLimits limits = parse_default_limits();
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GBytes) raw = g_bytes_new_static(rows[i].given, strlen(rows[i].given));
        g_autofree gchar *html = parse_mail_html(raw, &limits);
        if (g_strcmp0(html, rows[i].wanted) != 0)
            fail_msg("%s: \"%s\"", rows[i].name, html != NULL ? html : "(NULL)");
    }
}

static int start(void **state) {
    parse_start();
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_complaint_is_read),
        cmocka_unit_test(headers_are_kept_in_order_on_one_line_undecoded),
        cmocka_unit_test(an_attachment_knows_its_place_in_the_raw_mail),
        cmocka_unit_test(line_ends_and_mbox_lines_change_nothing),
        cmocka_unit_test(raw_utf8_and_raw_8bit_headers_are_read),
        cmocka_unit_test(broken_mails_are_read_as_far_as_they_go),
        cmocka_unit_test(cr_cr_lf_is_one_line_end),
        cmocka_unit_test(raw_headers_are_read_by_what_the_body_looks_like),
        cmocka_unit_test(a_nul_ends_neither_header_nor_body),
        cmocka_unit_test(reports_are_kept_for_those_who_understand_them),
        cmocka_unit_test(a_mail_without_an_id_is_known_by_what_the_sender_wrote),
        cmocka_unit_test(a_large_mail_without_an_id_is_known_by_beginning_and_length),
        cmocka_unit_test(several_authors_are_all_kept_and_said),
        cmocka_unit_test(what_would_cost_too_much_is_refused_before_it_is_parsed),
        cmocka_unit_test(a_nested_header_has_the_same_limit),
        cmocka_unit_test(what_is_nested_too_deeply_is_kept_as_one_file),
        cmocka_unit_test(the_html_is_there_for_who_asks),
    };
    return cmocka_run_group_tests(tests, start, NULL);
}
