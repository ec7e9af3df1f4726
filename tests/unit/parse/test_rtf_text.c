/* test_rtf_text.c - the words of an RTF, and the HTML that Outlook wraps in one */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "../../../src/parse/markup/rtf_compressed.h"
#include "../../../src/parse/markup/rtf_text.h"

static void rtf_becomes_text(void **state) {
    static const struct {
        const gchar *name;
        const gchar *given;
        const gchar *expected;
        gboolean is_html;
    } rows[] = {
        {"plain", "{\\rtf1\\ansi Hello\\par World}", "Hello\nWorld", FALSE},
        {"tables of fonts and colours",
         "{\\rtf1{\\fonttbl{\\f0\\fswiss Arial;}}{\\colortbl;\\red0;}{\\*\\generator x;}Hi}", "Hi",
         FALSE},
        {"accents of the code page", "{\\rtf1\\ansicpg1252 caf\\'e9}", "café", FALSE},
        {"letters of a font",
         "{\\rtf1{\\fonttbl{\\f1\\fcharset134 SimSun;}}\\f1\\'cd\\'b6\\'cb\\'df}", "投诉", FALSE},
        {"Unicode with a stand-in", "{\\rtf1\\uc1 5 \\u8364?}", "5 €", FALSE},
        {"below zero", "{\\rtf1\\u-3844?x}", "\uf0fcx", FALSE},
        {"two stand-ins", "{\\rtf1\\uc2\\u8364\\'80\\'80x}", "€x", FALSE},
        {"none", "{\\rtf1\\uc0\\u25237\\u35785}", "投诉", FALSE},
        {"a pair of surrogates", "{\\rtf1\\uc0\\u-10179\\u-8704}", "😀", FALSE},
        {"braces", "{\\rtf1 \\{a\\}\\\\}", "{a}\\", FALSE},
        {"signs", "{\\rtf1 a\\tab b\\~c\\endash d}", "a\tb\u00a0c–d", FALSE},
        {"a picture", "{\\rtf1 a{\\pict\\pngblip 89504e47}b}", "ab", FALSE},
        {"wrapped HTML",
         "{\\rtf1\\ansi\\fromhtml1{\\*\\htmltag64 <p>}\\htmlrtf {\\b \\htmlrtf0 Hello"
         "{\\*\\htmltag84 &nbsp;}\\htmlrtf \\'a0\\htmlrtf0 you\\htmlrtf }\\htmlrtf0{\\*\\htmltag72 "
         "</p>}}",
         "<p>Hello&nbsp;you</p>", TRUE},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        gboolean is_html = FALSE;
        g_autofree gchar *text = rtf_text(rows[i].given, strlen(rows[i].given), &is_html);
        if (g_strcmp0(text, rows[i].expected) != 0 || is_html != rows[i].is_html)
            fail_msg("%s: got \"%s\"", rows[i].name, text != NULL ? text : "NULL");
    }
}

static void what_is_no_rtf_is_refused(void **state) {
    gboolean is_html = FALSE;
    assert_null(rtf_text("", 0, &is_html));
    assert_null(rtf_text("Hello", 5, &is_html));
}

static void any_cut_of_it_is_read(void **state) {
    static const gchar whole[] =
        "{\\rtf1\\uc1{\\fonttbl{\\f0\\fcharset128 x;}}\\f0\\'8b\\'ea\\u8364?{\\*\\x}";
    for (gsize length = 0; length < sizeof whole; length++) {
        g_autofree gchar *copy = g_strndup(whole, length);
        gboolean is_html = FALSE;
        g_autofree gchar *text = rtf_text(copy, length, &is_html);
        assert_true(text == NULL || g_utf8_validate(text, -1, NULL));
    }
}

static void groups_deeper_than_the_stack_are_skipped(void **state) {
    g_autoptr(GString) rtf = g_string_new("{\\rtf1 a");
    for (guint i = 0; i < 100000; i++)
        g_string_append(rtf, "{\\b ");
    g_string_append(rtf, "deep");
    for (guint i = 0; i < 100000; i++)
        g_string_append_c(rtf, '}');
    g_string_append(rtf, "b}");
    gboolean is_html = FALSE;
    g_autofree gchar *text = rtf_text(rtf->str, rtf->len, &is_html);
    assert_string_equal(text, "ab");
}

static void compressed_rtf_is_unpacked(void **state) {
    /* Literals, then a copy out of the ring: "{\rtf1\ansi\mac" stands at its start. */
    static const guint8 packed[] = {
        22,   0,    0,    0,                       /* what follows */
        20,   0,    0,    0,                       /* unpacked */
        'L',  'Z',  'F',  'u', 0,   0,   0,   0,   /* kind, checksum */
        0x01, 0x00, 0x0a, 'x', ' ', 'H', 'i', '}', /* 12 bytes from 0, then five as they are */
        '.',  '.',                                 /* two more */
        0x01, 0x0e, 0x20,                          /* the place that is written next: the end */
    };
    g_autoptr(GBytes) rtf = rtf_compressed_read(packed, sizeof packed);
    gsize size = 0;
    const gchar *bytes = g_bytes_get_data(rtf, &size);
    assert_int_equal(size, 12 + 7);
    assert_memory_equal(bytes, "{\\rtf1\\ansi\\x Hi}..", size);
    static const guint8 plain[] = {17,  0, 0, 0, 5, 0,   0,    0,   'M', 'E', 'L',
                                   'A', 0, 0, 0, 0, '{', '\\', 'r', 't', 'f'};
    g_autoptr(GBytes) stored = rtf_compressed_read(plain, sizeof plain);
    assert_memory_equal(g_bytes_get_data(stored, NULL), "{\\rtf", 5);
    assert_null(rtf_compressed_read(plain, 15));
    for (gsize length = 16; length < sizeof packed; length++) {
        g_autofree guint8 *copy = g_memdup2(packed, length);
        g_bytes_unref(rtf_compressed_read(copy, length));
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rtf_becomes_text),
        cmocka_unit_test(what_is_no_rtf_is_refused),
        cmocka_unit_test(any_cut_of_it_is_read),
        cmocka_unit_test(groups_deeper_than_the_stack_are_skipped),
        cmocka_unit_test(compressed_rtf_is_unpacked),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
