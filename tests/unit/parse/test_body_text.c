/* test_body_text.c - the readable text of a mail, from whichever of its parts */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "../../../src/parse/part/body_text.h"

#define HEADER "From: jane@example.com\nSubject: x\nMIME-Version: 1.0\n"
#define PLAIN(text) "Content-Type: text/plain\n\n" text "\n"
#define HTML(text) "Content-Type: text/html\n\n" text "\n"
#define MULTIPART(kind, mark) "Content-Type: multipart/" kind "; boundary=" mark "\n\n"

static Mail *parse(const gchar *text) {
    g_autoptr(GBytes) raw = g_bytes_new(text, strlen(text));
    ParseLimits limits = parse_default_limits();
    g_autoptr(GError) error = NULL;
    Mail *mail = NULL;
    if (!parse_mail(raw, &limits, &mail, &error))
        fail_msg("%s", error->message);
    return mail;
}

static void the_right_part_is_the_text(void **state) {
    static const struct {
        const gchar *name;
        const gchar *given;
        const gchar *expected;
        guint attachments;
    } rows[] = {
        {"plain", HEADER PLAIN("one"), "one\n", 0},
        {"no type at all", HEADER "\none\n", "one\n", 0},
        {"broken type", HEADER "Content-Type: text\n\none\n", "one\n", 0},
        {"html", HEADER HTML("<p>one"), "one", 0},
        {"html with numbers of CP1252", HEADER HTML("<p>It&#146;s <b>&#128;</b>"), "It’s €", 0},
        {"base64 that nobody declared",
         HEADER "Content-Transfer-Encoding: 7bit\n" PLAIN(
             "VGhlIHBhcmNlbCBuZXZlciBhcnJpdmVkLCBJIHdhaXQg\nZm9yIGl0Lg=="),
         "The parcel never arrived, I wait for it.", 0},
        {"html in base64 that nobody declared",
         HEADER HTML("PHA+VGhlIHBhcmNlbCBuZXZlciBhcnJpdmVkLjwvcD4="), "The parcel never arrived.",
         0},
        {"a key is no text", HEADER PLAIN("dGhpc2lzYXRva2VuQUJDREVGR0hJSktMTU5PUFFSU1RV"),
         "dGhpc2lzYXRva2VuQUJDREVGR0hJSktMTU5PUFFSU1RV\n", 0},
        {"a word is no base64", HEADER PLAIN("Unfortunately"), "Unfortunately\n", 0},
        {"quoted-printable that nobody declared", HEADER PLAIN("Gr=C3=BC=C3=9Fe =\naus Ulm"),
         "Grüße aus Ulm\n", 0},
        {"a formula is no quoted-printable", HEADER PLAIN("a=C3=BC and b=c"), "a=C3=BC and b=c\n",
         0},
        {"alternative: plain",
         HEADER MULTIPART("alternative", "b") "--b\n" PLAIN("one") "--b\n" HTML("<b>two") "--b--\n",
         "one", 0},
        {"alternative: plain is blank",
         HEADER MULTIPART("alternative", "b") "--b\n" PLAIN(" \n") "--b\n" HTML("<b>two") "--b--\n",
         "two", 0},
        {"parts that a missing semicolon hides, and that have no text",
         HEADER "Content-Type: multipart/mixed\n\tboundary=\"b\"\n\n--b\nContent-Type: image/png\n"
                "Content-Transfer-Encoding: base64\n\naGVsbG8=\n--b--\n",
         "", 1},
        {"alternative: plain stands in for a text that is not there",
         HEADER MULTIPART("alternative",
                          "b") "--b\n" PLAIN("To view the message, please use an HTML\ncompatible "
                                             "email viewer!") "--b\n" HTML("<b>two") "--b--\n",
         "two", 0},
        {"alternative: files in the other one are kept",
         HEADER MULTIPART("alternative", "b") "--b\n" PLAIN("one") "--b\n" MULTIPART(
             "mixed",
             "c") "--c\n" HTML("<b>two") "--c\nContent-Type: image/png\n\nx\n--c--\n--b--\n",
         "one", 1},
        {"alternative: the plain text is inside",
         HEADER MULTIPART("alternative", "b") "--b\n" MULTIPART("mixed", "c") "--c\n" PLAIN(
             "1") "--c\nContent-Type: image/png\n\nx\n--c\n" PLAIN("2") "--c--\n--b\n" HTML("3"),
         "1\n2", 1},
        {"alternative: html first",
         HEADER MULTIPART("alternative", "b") "--b\n" HTML("<b>two") "--b\n" PLAIN("one") "--b--\n",
         "one", 0},
        {"alternative: an &nbsp; is blank",
         HEADER MULTIPART("alternative",
                          "b") "--b\n" PLAIN("\u00a0") "--b\n" HTML("<b>two") "--b--\n",
         "two", 0},
        {"alternative: two plain texts",
         HEADER MULTIPART("alternative", "b") "--b\n" PLAIN("one") "--b\n" PLAIN(
             "footer") "--b\n" HTML("<b>two") "--b--\n",
         "one\nfooter", 0},
        {"alternative: the same text twice",
         HEADER MULTIPART("alternative", "b") "--b\n" PLAIN("one") "--b\n" PLAIN("one") "--b--\n",
         "one", 0},
        {"mixed: texts around a picture",
         HEADER MULTIPART("mixed", "b") "--b\n" HTML(
             "one") "--b\nContent-Type: image/png\n\nx\n--b\n" HTML("two") "--b--\n",
         "one\ntwo", 1},
        {"a text type that nobody knows", HEADER "Content-Type: text/x-made-up\n\none\n", "one\n",
         0},
        {"html called plain", HEADER PLAIN("<html><body><p>one</p></body></html>"), "one", 0},
        {"html without a type", HEADER "Content-Type: html\n\n<p>one\n", "one", 0},
        {"rtf", HEADER "Content-Type: text/rtf\n\n{\\rtf1 one}\n", "one", 1},
        {"rtf besides a text",
         HEADER MULTIPART("mixed", "b") "--b\n" PLAIN(
             "one") "--b\nContent-Type: text/rtf\n\n{\\rtf1 two}\n--b--\n",
         "one", 1},
        {"a calendar is a file", HEADER "Content-Type: text/calendar\n\nBEGIN:VCALENDAR\n", "", 1},
        {"clear-signed",
         HEADER PLAIN("-----BEGIN PGP SIGNED MESSAGE-----\n\none\n-----BEGIN PGP "
                      "SIGNATURE-----\n\nx\n-----END PGP SIGNATURE-----"),
         "one\n", 0},
        {"another boundary",
         HEADER MULTIPART("mixed",
                          "x") "--b\n" PLAIN("one") "--b\nContent-Type: image/png\n\nx\n--b--\n",
         "one", 1},
        {"a boundary in base64",
         HEADER "Content-Transfer-Encoding: base64\n" MULTIPART(
             "mixed", "b") "LS1iCkNvbnRlbnQtVHlwZTogdGV4dC9wbGFpbgoKb25lCi0tYi0tCg==\n",
         "one", 0},
        {"no type, but parts",
         HEADER "\n--b\n" PLAIN("one") "--b\nContent-Type: image/png\n\nx\n--b--\n", "one", 1},
        {"an opaque signature",
         HEADER "Content-Type: application/pkcs7-mime; smime-type=signed-data; name=smime.p7m\n"
                "Content-Transfer-Encoding: base64\n\n"
                "MDAGCSqGSIb3DQEHAqAjMCECAQExADAaBgkqhkiG9w0BBwGgDQQLU3ViOiAKCm9uZQo=\n",
         "one\n", 1},
        {"related: the root is text, others are files",
         HEADER MULTIPART("related", "b") "--b\n" HTML("<b>one") "--b\n" PLAIN("file") "--b--\n",
         "one", 1},
        {"related: a picture in front",
         HEADER MULTIPART("related",
                          "b") "--b\nContent-Type: image/png\n\nx\n--b\n" HTML("<b>one") "--b--\n",
         "one", 1},
        {"alternative: other texts are no files, invitations are",
         HEADER MULTIPART("alternative", "b") "--b\n" PLAIN(
             "one") "--b\nContent-Type: text/x-amp-html\n\nx\n"
                    "--b\nContent-Type: text/calendar\n\nx\n--b--\n",
         "one", 1},
        {"related: root named by start",
         HEADER "Content-Type: multipart/related; boundary=b; start=\"<r@x>\"\n\n--b\n"
                "Content-Type: image/png\n\nx\n--b\nContent-ID: <r@x>\n" HTML("<b>one") "--b--\n",
         "one", 1},
        {"mixed: texts follow each other",
         HEADER MULTIPART("mixed", "b") "--b\n" PLAIN(
             "one") "--b\nContent-Type: image/png\n\nx\n--b\n" HTML("<p>two") "--b--\n",
         "one\ntwo", 1},
        {"mixed: a text with a name is a file",
         HEADER MULTIPART("mixed",
                          "b") "--b\n" PLAIN("one") "--b\nContent-Disposition: attachment; "
                                                    "filename=a.txt\n" PLAIN("two") "--b--\n",
         "one", 1},
        {"a named text is the text if there is no other",
         HEADER MULTIPART("mixed", "b") "--b\nContent-Disposition: inline; filename=a.txt\n" PLAIN(
             "one") "--b--\n",
         "one", 1},
        {"boundary never seen", HEADER MULTIPART("mixed", "b") "just text\n", "just text\n", 0},
        {"boundary never closed", HEADER MULTIPART("mixed", "b") "--b\n" PLAIN("one"), "one\n", 0},
        {"signed",
         HEADER MULTIPART("signed",
                          "b") "--b\n" PLAIN("one") "--b\nContent-Type: "
                                                    "application/pgp-signature\n\nx\n--b--\n",
         "one", 1},
        {"empty", HEADER "\n", "", 0},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Mail) mail = parse(rows[i].given);
        if (strcmp(mail->body_text, rows[i].expected) != 0)
            fail_msg("%s: got \"%s\"", rows[i].name, mail->body_text);
        if (mail->attachments->len != rows[i].attachments)
            fail_msg("%s: %u attachments", rows[i].name, mail->attachments->len);
    }
}

static void what_is_encrypted_is_said(void **state) {
    static const gchar *const rows[] = {
        HEADER MULTIPART("encrypted",
                         "b") "--b\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n"
                              "--b\nContent-Type: application/octet-stream\n\nx\n--b--\n",
        HEADER "Content-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nMIAG\n",
        HEADER PLAIN("-----BEGIN PGP MESSAGE-----\n\nhQEM\n-----END PGP MESSAGE-----"),
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Mail) mail = parse(rows[i]);
        gboolean is_said = FALSE;
        for (guint k = 0; k < mail->problems->len; k++) {
            const MailProblem *problem = mail->problems->pdata[k];
            is_said |= strstr(problem->what, "encrypted") != NULL;
        }
        if (!is_said)
            fail_msg("row %zu", i);
    }
}

static void flowed_text_flows(void **state) {
    static const struct {
        const gchar *name;
        const gchar *given;
        gboolean deletes_space;
        const gchar *expected;
    } rows[] = {
        {"soft break", "one \ntwo\nthree\n", FALSE, "one two\nthree\n"},
        {"delsp", "一二 \n三四\n", TRUE, "一二三四\n"},
        {"stuffed", " >not quoted\n From me\n", FALSE, ">not quoted\nFrom me\n"},
        {"quote", "> one \n> two\nthree\n", FALSE, "> one two\nthree\n"},
        {"depth ends the paragraph", "> one \n>> two\n", FALSE, "> one \n>> two\n"},
        {"signature", "one\n-- \nJane\n", FALSE, "one\n-- \nJane\n"},
        {"signature ends the paragraph", "one \n-- \nJane\n", FALSE, "one \n-- \nJane\n"},
        {"ends in the middle", "one ", FALSE, "one "},
        {"empty", "", FALSE, ""},
        {"a short command ends with its line", "#assign me \n#solved \nHello \nyou\n", FALSE,
         "#assign me \n#solved \nHello you\n"},
        {"a Chinese one, too", "＃已解决 \n您好\n", FALSE, "＃已解决 \n您好\n"},
        {"a long one flows",
         "#note She called this morning and said that the kettle leaks at the \nhandle.\n", FALSE,
         "#note She called this morning and said that the kettle leaks at the handle.\n"},
        {"one that is quoted flows", "> #solved \n> and more\n", FALSE, "> #solved and more\n"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree gchar *text = body_text_unflow(rows[i].given, rows[i].deletes_space);
        if (strcmp(text, rows[i].expected) != 0)
            fail_msg("%s: got \"%s\"", rows[i].name, text);
    }
}

static void format_flowed_is_seen_in_the_header(void **state) {
    g_autoptr(Mail) mail =
        parse(HEADER "Content-Type: text/plain; format=flowed; delsp=yes\n\none \ntwo\n");
    assert_string_equal(mail->body_text, "onetwo\n");
}

static void controls_and_line_ends_are_cleaned(void **state) {
    g_autofree gchar *clean =
        body_text_clean(g_strdup("a\r\nb\rc\x01\x7f\xc2\x81\xe2\x80\xae\td\xe2\x80\x9c"));
    assert_string_equal(clean, "a\nb\nc\td\xe2\x80\x9c");
    g_autofree gchar *lettered = body_text_clean(g_strdup("It\xc2\x92s \xc2\x80 5"));
    assert_string_equal(lettered, "It’s € 5");
}

static void a_charset_in_the_html_is_used_if_none_is_declared(void **state) {
    g_autoptr(Mail) mail =
        parse(HEADER "Content-Type: text/html\n\n<meta charset=\"gb2312\">\xcd\xb6\xcb\xdf\n");
    assert_string_equal(mail->body_text, "投诉");
}

static void a_text_over_the_limit_is_cut_at_a_letter(void **state) {
    g_autoptr(GString) text = g_string_new(HEADER "Content-Type: text/plain; charset=utf-8\n\n");
    for (guint i = 0; i < 100; i++)
        g_string_append(text, "投");
    g_autoptr(GBytes) raw = g_bytes_new(text->str, text->len);
    ParseLimits limits = parse_default_limits();
    limits.max_text_bytes = 100;
    g_autoptr(Mail) mail = NULL;
    assert_true(parse_mail(raw, &limits, &mail, NULL));
    assert_int_equal(strlen(mail->body_text), 99);
    assert_int_equal(mail->problems->len, 1);
}

static int start(void **state) {
    parse_start();
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_right_part_is_the_text),
        cmocka_unit_test(what_is_encrypted_is_said),
        cmocka_unit_test(flowed_text_flows),
        cmocka_unit_test(format_flowed_is_seen_in_the_header),
        cmocka_unit_test(controls_and_line_ends_are_cleaned),
        cmocka_unit_test(a_charset_in_the_html_is_used_if_none_is_declared),
        cmocka_unit_test(a_text_over_the_limit_is_cut_at_a_letter),
    };
    return cmocka_run_group_tests(tests, start, NULL);
}
