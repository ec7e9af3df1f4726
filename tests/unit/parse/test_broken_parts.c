/* test_broken_parts.c - parts are found where the header does not say them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "../../../src/parse/part/broken_parts.h"
#include "../../../src/parse/part/signed_content.h"

#define TEXT "--x\nContent-Type: text/plain\n\nHello\n"
#define END "--x--\n"

static void the_boundary_that_is_really_there_is_taken(void **state) {
    static const struct {
        const gchar *name;
        const gchar *declared;
        const gchar *body;
        const gchar *expected; /* the header that is put above it; NULL: plain text */
    } rows[] = {
        {"another one is declared", "multipart/mixed; boundary=y", TEXT END,
         "mixed; boundary=\"x\""},
        {"the kind is kept", "multipart/alternative; boundary=y", TEXT END,
         "alternative; boundary=\"x\""},
        {"none is declared", "multipart/mixed", TEXT, "mixed; boundary=\"x\""},
        {"called plain", "text/plain; boundary=x", TEXT END, "mixed; boundary=\"x\""},
        {"called nothing", NULL, "This is a multi-part message in MIME format.\n\n" TEXT END,
         "mixed; boundary=\"x\""},
        {"called nothing, and never comes again", NULL, TEXT, NULL},
        {"blanks behind it", "multipart/mixed", "--x  \nContent-Type: text/plain\n\na\n--x--\n",
         "mixed; boundary=\"x\""},
        {"a part without a header", "multipart/mixed", "--x\n\na\n--x--\n",
         "mixed; boundary=\"x\""},
        {"a bounce that quotes a mail", NULL,
         "Hi.\nThis is the mail system.\nSorry.\nSubject: x\n\n" TEXT END, NULL},
        {"a signature", "text/plain", "Hello\n-- \nKim\n", NULL},
        {"a rule", "text/plain", "Hello\n-----\nContent-free words\n-----\n", NULL},
        {"a quote in the boundary", "multipart/mixed", "--a\"b\nContent-Type: x\n\n", NULL},
        {"nothing", "multipart/mixed", "", NULL},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GBytes) entity =
            broken_parts_repair(rows[i].body, strlen(rows[i].body), rows[i].declared);
        if ((entity != NULL) != (rows[i].expected != NULL))
            fail_msg("%s", rows[i].name);
        if (entity == NULL)
            continue;
        g_autofree gchar *expected =
            g_strdup_printf("Content-Type: multipart/%s\n\n%s", rows[i].expected, rows[i].body);
        gsize size = 0;
        const gchar *bytes = g_bytes_get_data(entity, &size);
        if (size != strlen(expected) || memcmp(bytes, expected, size) != 0)
            fail_msg("%s: got %.*s", rows[i].name, (int)size, bytes);
    }
}

static void what_a_signature_holds_is_found(void **state) {
    static const guint8 der[] = {0x30, 0x27, 0x06, 9,    0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1,
                                 7,    2,    0xa0, 0x1a, 0x30, 0x18, 0x02, 1,    1,    0x31, 0,
                                 0x30, 0x11, 0x06, 9,    0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1,
                                 7,    1,    0xa0, 4,    0x04, 2,    'h',  'i'};
    static const guint8 pieces[] = {0x30, 0x80, 0x06, 9,    0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d,
                                    1,    7,    2,    0xa0, 0x80, 0x30, 0x80, 0x02, 1,    1,
                                    0x31, 0,    0x30, 0x80, 0x06, 9,    0x2a, 0x86, 0x48, 0x86,
                                    0xf7, 0x0d, 1,    7,    1,    0xa0, 0x80, 0x24, 0x80, 0x04,
                                    1,    'h',  0x04, 1,    'i',  0,    0,    0,    0};
    g_autoptr(GBytes) sealed = g_bytes_new_static(der, sizeof der);
    g_autoptr(GBytes) whole = signed_content_read(sealed);
    assert_int_equal(g_bytes_get_size(whole), 2);
    assert_memory_equal(g_bytes_get_data(whole, NULL), "hi", 2);
    g_autoptr(GBytes) in_pieces = g_bytes_new_static(pieces, sizeof pieces);
    g_autoptr(GBytes) joined = signed_content_read(in_pieces);
    assert_memory_equal(g_bytes_get_data(joined, NULL), "hi", 2);
    for (gsize length = 0; length < sizeof der; length++) {
        g_autoptr(GBytes) part = g_bytes_new(der, length);
        g_autoptr(GBytes) cut = signed_content_read(part);
        assert_true(cut == NULL || g_bytes_get_size(cut) < 2);
    }
}

static void words_are_what_is_neither_boundary_nor_field(void **state) {
    static const struct {
        const gchar *given;
        const gchar *expected;
    } rows[] = {
        {"--b\nContent-Type: text/plain;\n charset=utf-8\nIt leaks.\n--b--\n", "It leaks.\n"},
        {"--b\r\nIt leaks.\r\n--b--\r\n", "It leaks.\r\n"},
        {"--b\nNote: it leaks\nContent-Type: of the parcel\n",
         "Note: it leaks\nContent-Type: of the parcel\n"},
        {"-- \nKim", "-- \nKim"},
        {"--b", ""},
        {"", ""},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GBytes) words = broken_parts_words(rows[i].given, strlen(rows[i].given));
        gsize size = 0;
        const gchar *bytes = g_bytes_get_data(words, &size);
        g_autofree gchar *text = g_strndup(size > 0 ? bytes : "", size);
        assert_string_equal(text, rows[i].expected);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_are_what_is_neither_boundary_nor_field),
        cmocka_unit_test(the_boundary_that_is_really_there_is_taken),
        cmocka_unit_test(what_a_signature_holds_is_found),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
