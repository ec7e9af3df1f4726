/* test_shifted_text.c - other letters written in ASCII bytes */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "../../../src/parse/encoding/shifted_text.h"

static void utf7_is_read_and_what_is_none_stays(void **state) {
    static const struct {
        const gchar *name;
        const gchar *given;
        const gchar *expected;
        gsize bad;
    } rows[] = {
        {"a letter", "Fr+APY-sche", "Frösche", 0},
        {"several, ended by a letter that is no base64", "+YpWLyQ, ja", "投诉, ja", 0},
        {"a pair", "+2ADfgw-", "\xf0\x90\x8e\x83", 0},
        {"a plus", "1 +- 2", "1 + 2", 0},
        {"a plus that nobody encoded", "1 + 2", "1 + 2", 0},
        {"no UTF-16", "a+b-c", "a+b-c", 1},
        {"half a pair", "+2AA-", "+2AA-", 1},
        {"cut off", "Fr+AP", "Fr+AP", 1},
        {"NUL", "a+AAA-b", "a+AAA-b", 1},
        {"nothing", "", "", 0},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        gsize bad = 0;
        g_autofree gchar *text = shifted_utf7(rows[i].given, strlen(rows[i].given), &bad);
        if (strcmp(text, rows[i].expected) != 0 || bad != rows[i].bad)
            fail_msg("%s: got \"%s\", %zu bad", rows[i].name, text, bad);
    }
}

static void hz_is_seen_and_unpacked(void **state) {
    static const struct {
        const gchar *name;
        const gchar *given;
        const gchar *expected; /* GB2312 */
        gboolean is_hz;
    } rows[] = {
        {"a word", "~{M6K_~} ok", "\xcd\xb6\xcb\xdf ok", TRUE},
        {"a tilde", "~~{M6K_~}", "~{M6K_", TRUE},
        {"the line ends it", "~{M6K_\nab", "\xcd\xb6\xcb\xdf\nab", FALSE},
        {"a line that goes on", "a~\nb", "ab", FALSE},
        {"half a letter", "~{M6K~}", "\xcd\xb6K", FALSE},
        {"a program's text", "if (a) ~{ b }~", "if (a) \xa0\xe2\x20\xfd~", FALSE},
        {"never closed", "~{M6K_", "\xcd\xb6\xcb\xdf", FALSE},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        gsize length = strlen(rows[i].given);
        if (shifted_is_hz(rows[i].given, length) != rows[i].is_hz)
            fail_msg("%s: is it HZ?", rows[i].name);
        gsize size = 0;
        g_autofree gchar *gb = shifted_hz_to_gb(rows[i].given, length, &size);
        assert_true(size <= length);
        if (i != 5 && (size != strlen(rows[i].expected) || memcmp(gb, rows[i].expected, size) != 0))
            fail_msg("%s: %.*s", rows[i].name, (int)size, gb);
    }
}

static void iso_2022_jp_becomes_shift_jis(void **state) {
    static const struct {
        const gchar *name;
        const gchar *given;
        const gchar *expected; /* CP932; NULL: not read */
    } rows[] = {
        {"two letters", "\033$B6l>p\033(B!", "\x8b\xea\x8f\xee!"},
        {"of 1978", "\033$@6l\033(J", "\x8b\xea"},
        {"closing escape lost", "\033$B6l>p", "\x8b\xea\x8f\xee"},
        {"the line ends it", "\033$B6l\nab", "\x8b\xea\nab"},
        {"a circled 1", "\033$B-!\033(B", "\x87\x40"},
        {"half-width kana", "\033(I63\033(B", "\xb6\xb3"},
        {"kana by shift", "\01663\017a", "\xb6\xb3\x61"},
        {"Korean", "\033$)C\016:R\017", NULL},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        gsize size = 0;
        g_autofree gchar *packed =
            shifted_jis_to_cp932(rows[i].given, strlen(rows[i].given), &size);
        gboolean is_right = rows[i].expected == NULL
                                ? packed == NULL
                                : packed != NULL && size == strlen(rows[i].expected) &&
                                      memcmp(packed, rows[i].expected, size) == 0;
        if (!is_right)
            fail_msg("%s", rows[i].name);
    }
}

static void an_escape_sequence_tells_its_charset(void **state) {
    assert_string_equal(shifted_escape_charset("a\033$B6l", 6), "iso-2022-jp");
    assert_string_equal(shifted_escape_charset("\033$)C", 4), "iso-2022-kr");
    assert_string_equal(shifted_escape_charset("\033$)A", 4), "iso-2022-cn");
    assert_null(shifted_escape_charset("\033[31mred", 8));
    assert_null(shifted_escape_charset("", 0));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(utf7_is_read_and_what_is_none_stays),
        cmocka_unit_test(hz_is_seen_and_unpacked),
        cmocka_unit_test(iso_2022_jp_becomes_shift_jis),
        cmocka_unit_test(an_escape_sequence_tells_its_charset),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
