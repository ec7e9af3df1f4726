/* test_report_fields.c - blocks of fields, and the mail that a report is about */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../../../src/identify/report/report_fields.h"

#include "build_mail.h"

static void blocks_are_read_one_after_the_other(void **state) {
    const gchar *at = "\n\nA: one\nB : two\n  folded\nleft over\n\n \nC: three";
    g_autoptr(GPtrArray) first = report_fields_next(&at);
    assert_int_equal(first->len, 2);
    assert_string_equal(report_fields_value(first, "a"), "one");
    assert_string_equal(report_fields_value(first, "B"), "two folded left over");
    assert_null(report_fields_value(first, "C"));
    g_autoptr(GPtrArray) second = report_fields_next(&at);
    assert_string_equal(report_fields_value(second, "c"), "three");
    assert_null(report_fields_next(&at));
}

static void lines_that_are_no_fields_make_an_empty_block(void **state) {
    const gchar *at = "no field\n: nothing\n";
    g_autoptr(GPtrArray) block = report_fields_next(&at);
    assert_int_equal(block->len, 0);
    assert_null(report_fields_next(&at));
}

static void a_message_id_is_taken_out_of_what_is_around_it(void **state) {
    static const struct {
        const gchar *value, *expected;
    } rows[] = {
        {"<a@b.test>", "a@b.test"},
        {" <a@b.test> (x)", "a@b.test"},
        {"a@b.test", "a@b.test"},
        {"", NULL},
        {"<>", NULL},
        {NULL, NULL},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree gchar *got = report_fields_message_id(rows[i].value);
        if (g_strcmp0(got, rows[i].expected) != 0)
            fail_msg("%s: got %s", rows[i].value, got != NULL ? got : "nothing");
    }
}

static void the_returned_mail_names_the_id(void **state) {
    g_autoptr(Mail) mail = build_mail("mailer-daemon@mx.test", "x", "Message-ID: <text@b.test>\n");
    g_ptr_array_add(mail->in_reply_to, g_strdup("answered@b.test"));
    build_part(mail, "message/delivery-status", "Message-ID: <wrong@b.test>\n");
    build_part(mail, "text/rfc822-headers", "Subject: x\nMessage-Id:\n <part@b.test>\n");
    g_autofree gchar *got = report_fields_original_id(mail);
    assert_string_equal(got, "part@b.test");
}

static void without_a_part_the_text_names_the_id(void **state) {
    g_autoptr(Mail) mail = build_mail("mailer-daemon@mx.test", "x",
                                      "gone\n> Message-ID: <text@b.test>\nMessage-ID: <2@b.test>");
    g_ptr_array_add(mail->in_reply_to, g_strdup("answered@b.test"));
    g_autofree gchar *got = report_fields_original_id(mail);
    assert_string_equal(got, "text@b.test");
}

static void else_it_is_what_the_report_answers_to(void **state) {
    g_autoptr(Mail) mail = build_mail("mailer-daemon@mx.test", "x", "gone");
    g_autofree gchar *none = report_fields_original_id(mail);
    assert_null(none);
    g_ptr_array_add(mail->in_reply_to, g_strdup("answered@b.test"));
    g_autofree gchar *got = report_fields_original_id(mail);
    assert_string_equal(got, "answered@b.test");
}

static void the_one_recipient_of_the_returned_mail_is_known(void **state) {
    static const struct {
        const gchar *headers, *expected;
    } rows[] = {
        {"To: Kim <kim@shop.test>\n", "kim@shop.test"},
        {"To: kim@shop.test,\n lee@shop.test\n", NULL},
        {"Subject: x\n", NULL},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Mail) mail = build_mail("mailer-daemon@mx.test", "x", "gone");
        build_part(mail, "message/rfc822", rows[i].headers);
        g_autofree gchar *got = report_fields_original_recipient(mail);
        if (g_strcmp0(got, rows[i].expected) != 0)
            fail_msg("%s: got %s", rows[i].headers, got != NULL ? got : "nothing");
    }
}

static void a_megabyte_is_read_quickly(void **state) {
    static const gchar *const pieces[] = {"a:\n", "\n", " \n",           "a: b\n c\n",
                                          "x",    ":",  "message-id:\n", "> "};
    for (gsize i = 0; i < G_N_ELEMENTS(pieces); i++) {
        g_autofree gchar *text = build_megabyte(pieces[i]);
        g_autoptr(Mail) mail = build_mail("mailer-daemon@mx.test", "x", text);
        clock_t started = clock();
        const gchar *at = text;
        for (GPtrArray *block; (block = report_fields_next(&at)) != NULL;)
            g_ptr_array_unref(block);
        g_free(report_fields_original_id(mail));
        assert_quick(started);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(blocks_are_read_one_after_the_other),
        cmocka_unit_test(lines_that_are_no_fields_make_an_empty_block),
        cmocka_unit_test(a_message_id_is_taken_out_of_what_is_around_it),
        cmocka_unit_test(the_returned_mail_names_the_id),
        cmocka_unit_test(without_a_part_the_text_names_the_id),
        cmocka_unit_test(else_it_is_what_the_report_answers_to),
        cmocka_unit_test(the_one_recipient_of_the_returned_mail_is_known),
        cmocka_unit_test(a_megabyte_is_read_quickly),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
