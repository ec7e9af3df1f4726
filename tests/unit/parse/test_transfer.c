/* test_transfer.c - transfer encodings are taken off, damaged ones too */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "../../../src/parse/encoding/transfer.h"

static void base64_is_read_in_every_damaged_form(void **state) {
    static const struct {
        const gchar *name;
        const gchar *given;
        const gchar *expected;
    } rows[] = {
        {"whole", "Q29tcGxhaW50", "Complaint"},
        {"padded", "aGVsbG8=", "hello"},
        {"padding left away", "aGVsbG8", "hello"},
        {"one letter of two", "aGVsbA", "hell"},
        {"line ends", "aGVs\r\nbG8=\r\n", "hello"},
        {"a second text behind the padding", "aGVsbG8=\nIHlvdQ==\n", "hello you"},
        {"plain text behind the padding", "aGVsbG8=\n-- \na list footer",
         "hello\n-- \na list footer"},
        {"foreign bytes inside", "aG!Vs bG*8=", "hello"},
        {"plain text behind whole groups", "aGVsbG8K\n\n-- \na list footer",
         "hello\n-- \na list footer"},
        {"never was base64", "Hello you, this is, as you see, just a text.",
         "Hello you, this is, as you see, just a text."},
        {"nothing", "", ""},
        {"padding alone", "====", ""},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GBytes) raw = g_bytes_new_static(rows[i].given, strlen(rows[i].given));
        g_autoptr(GBytes) decoded =
            transfer_decode(raw, 0, strlen(rows[i].given), GMIME_CONTENT_ENCODING_BASE64);
        gsize size = 0;
        const gchar *bytes = g_bytes_get_data(decoded, &size);
        g_autofree gchar *text = g_strndup(size > 0 ? bytes : "", size);
        if (strcmp(text, rows[i].expected) != 0)
            fail_msg("%s: got \"%s\"", rows[i].name, text);
    }
}

static void base64_of_all_bytes_comes_back(void **state) {
    guchar bytes[1000];
    for (gsize i = 0; i < sizeof bytes; i++)
        bytes[i] = (guchar)(i * 7);
    for (gsize size = 0; size < sizeof bytes; size += 13) {
        g_autofree gchar *encoded = g_base64_encode(bytes, size);
        guchar decoded[1100];
        gsize got = transfer_base64(encoded, strlen(encoded), decoded);
        assert_int_equal(got, size);
        assert_memory_equal(decoded, bytes, size);
    }
}

static void quoted_printable_is_taken_off(void **state) {
    static const gchar given[] = "a=3Db= \t\r\nc =e6=8A=95=zz=";
    g_autoptr(GBytes) raw = g_bytes_new_static(given, strlen(given));
    g_autoptr(GBytes) decoded =
        transfer_decode(raw, 0, strlen(given), GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
    assert_memory_equal(g_bytes_get_data(decoded, NULL), "a=bc 投=zz", 11);
    assert_int_equal(g_bytes_get_size(decoded), 11);
}

static void uuencode_is_taken_off(void **state) {
    static const gchar *const rows[] = {"begin 644 a\n#0V%T\n`\nend\n",
                                        "\r\nbegin 644 a\r\n#0V%T\r\n", "#0V%T\n"};
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GBytes) raw = g_bytes_new_static(rows[i], strlen(rows[i]));
        g_autoptr(GBytes) decoded =
            transfer_decode(raw, 0, strlen(rows[i]), GMIME_CONTENT_ENCODING_UUENCODE);
        assert_int_equal(g_bytes_get_size(decoded), 3);
        assert_memory_equal(g_bytes_get_data(decoded, NULL), "Cat", 3);
    }
}

static void what_is_not_encoded_is_not_copied(void **state) {
    g_autoptr(GBytes) raw = g_bytes_new_static("0123456789", 10);
    g_autoptr(GBytes) part = transfer_decode(raw, 2, 5, GMIME_CONTENT_ENCODING_8BIT);
    assert_ptr_equal(g_bytes_get_data(part, NULL), (const gchar *)g_bytes_get_data(raw, NULL) + 2);
    assert_int_equal(g_bytes_get_size(part), 3);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(base64_is_read_in_every_damaged_form),
        cmocka_unit_test(base64_of_all_bytes_comes_back),
        cmocka_unit_test(quoted_printable_is_taken_off),
        cmocka_unit_test(uuencode_is_taken_off),
        cmocka_unit_test(what_is_not_encoded_is_not_copied),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
