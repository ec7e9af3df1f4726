/* test_envelope.c - addresses and line ends are made safe before anything is sent */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../../../src/delivery/envelope.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void addresses_are_made_fit_or_refused(void **state) {
    g_autofree gchar *long_domain = g_strnfill(250, 'x');
    g_autofree gchar *too_long = g_strdup_printf("anna@%s", long_domain);
    const struct {
        const gchar *given;
        gboolean may_be_empty;
        const gchar *expected; /* NULL: refused */
    } rows[] = {
        {"anna@example.com", FALSE, "anna@example.com"},
        {"Anna.B+tag@Example.COM", FALSE, "Anna.B+tag@Example.COM"},
        {"", TRUE, ""},
        {NULL, TRUE, ""},
        {"", FALSE, NULL},
        {NULL, FALSE, NULL},
        {"zhou@例子.example", FALSE, "zhou@xn--fsqu00a.example"},
        {"周@example.cn", FALSE, "周@example.cn"},
        {"anna@[192.0.2.1]", FALSE, "anna@[192.0.2.1]"},
        {"anna", FALSE, NULL},
        {"@example.com", FALSE, NULL},
        {"anna@", FALSE, NULL},
        {"a@b@example.com", FALSE, NULL},
        {"anna@example.com\r\nRCPT TO:<evil@example.com>", FALSE, NULL},
        {"anna@example.com\nX", FALSE, NULL},
        {"anna @example.com", FALSE, NULL},
        {"<anna@example.com>", FALSE, NULL},
        {"anna@example.com> NOTIFY=NEVER", FALSE, NULL},
        {"anna\t@example.com", FALSE, NULL},
        {"an\xc2\x85na@example.com", FALSE, NULL},
        {"an\xe2\x80\xa8na@example.com", FALSE, NULL},
        {"an\xffna@example.com", FALSE, NULL},
        {too_long, FALSE, NULL},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree gchar *address = envelope_address(rows[i].given, rows[i].may_be_empty);
        if (g_strcmp0(address, rows[i].expected) != 0)
            fail_msg("%s became %s", rows[i].given, address);
    }
}

static void every_line_ends_with_crlf(void **state) {
    static const struct {
        const gchar *given;
        const gchar *expected;
    } rows[] = {
        {"a\r\nb\r\n", "a\r\nb\r\n"},
        {"a\nb\n", "a\r\nb\r\n"},
        {"a\rb\r", "a\r\nb\r\n"},
        {"a\r\nb", "a\r\nb\r\n"},
        {"a\n\rb\n", "a\r\n\r\nb\r\n"},
        {"a\r\r\nb\n", "a\r\n\r\nb\r\n"},
        {"a\n.\nMAIL FROM:<x>\n", "a\r\n.\r\nMAIL FROM:<x>\r\n"},
        {"a\r\n.\nb\r\n", "a\r\n.\r\nb\r\n"},
        {"\n", "\r\n"},
        {"a", "a\r\n"},
        {"\r", "\r\n"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GBytes) bytes = g_bytes_new_static(rows[i].given, strlen(rows[i].given));
        g_autoptr(GBytes) content = envelope_content(bytes);
        g_autoptr(GBytes) expected = g_bytes_new_static(rows[i].expected, strlen(rows[i].expected));
        if (!g_bytes_equal(content, expected))
            fail_msg("row %zu", i);
        g_autoptr(GBytes) again = envelope_content(content);
        assert_ptr_equal(again, content); /* nothing to do: no copy */
    }
}

static void what_is_no_letter_is_refused(void **state) {
    g_autoptr(GBytes) empty = g_bytes_new_static("", 0);
    g_autoptr(GBytes) with_nul = g_bytes_new_static("a\0b\r\n", 5);
    assert_null(envelope_content(empty));
    assert_null(envelope_content(with_nul));
}

static void dots_at_the_beginning_of_a_line_are_seen(void **state) {
    static const struct {
        const gchar *given;
        gboolean expected;
    } rows[] = {{".a\r\n", TRUE}, {"a\r\n.\r\n", TRUE}, {"a.\r\nb.\r\n", FALSE}, {"a\r\n", FALSE}};
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GBytes) bytes = g_bytes_new_static(rows[i].given, strlen(rows[i].given));
        assert_int_equal(envelope_has_dot_line(bytes), rows[i].expected);
    }
}

static void a_result_is_one_clean_line(void **state) {
    SendResult result = {0};
    send_result_set(&result, SEND_LATER, 451, "4.3.0\r\n\x1b[31m no\xff way");
    assert_string_equal(result.reply, "4.3.0 [31m no\xef\xbf\xbd way");
    send_result_clear(&result);
    assert_null(result.reply);
    send_result_clear(&result);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(addresses_are_made_fit_or_refused),
        cmocka_unit_test(every_line_ends_with_crlf),
        cmocka_unit_test(what_is_no_letter_is_refused),
        cmocka_unit_test(dots_at_the_beginning_of_a_line_are_seen),
        cmocka_unit_test(a_result_is_one_clean_line),
    };
    return cmocka_run_group_tests_name("envelope", tests, NULL, NULL);
}
