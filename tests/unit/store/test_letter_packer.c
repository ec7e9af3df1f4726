/* test_letter_packer.c - letters come back as they went in, or an error says that they can't */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h> /* needs those above */

#include <string.h>

#include "base/error.h"
#include "letter_packer.h"

static Letter *make_letter(const gchar *headers, const gchar *text, const gchar *html) {
    Letter *letter = letter_new();
    letter->headers = g_strdup(headers);
    letter->text = g_strdup(text);
    letter->html = g_strdup(html);
    return letter;
}

/* A page of which a dozen words change from letter to letter. */
static gchar *make_page(guint number) {
    GString *page = g_string_new("<!DOCTYPE html>\n");
    for (guint i = 0; i < 60; i++)
        g_string_append_printf(page, "<td style=\"padding:%upx;color:#%06x\">fixed %u</td>\n", i,
                               i * 2654435u, i * i);
    g_string_append_printf(page, "<p>Complaint %u about kettle %u</p>\n", number, number * 7);
    return g_string_free(page, FALSE);
}

static void assert_comes_back(LetterPacker *packer, const Letter *letter) {
    gint64 dictionary = 0;
    g_autoptr(GError) error = NULL;
    g_autoptr(GBytes) packed = letter_packer_pack(packer, letter, &dictionary);
    g_autoptr(Letter) again = letter_new();
    assert_true(letter_packer_unpack(packer, dictionary, packed, again, &error));
    assert_string_equal(again->headers, letter->headers);
    assert_string_equal(again->text, letter->text);
    assert_string_equal(again->html, letter->html);
}

static void any_letter_comes_back_with_and_without_a_dictionary(void **state) {
    g_autofree gchar *page = make_page(1);
    g_autofree gchar *long_text = g_strnfill(3 * 1024 * 1024, 'x');
    g_autoptr(GBytes) commons = g_bytes_new(page, strlen(page));
    g_autoptr(LetterPacker) plain = letter_packer_new();
    g_autoptr(LetterPacker) taught = letter_packer_new();
    letter_packer_learn(taught, 5, commons, TRUE);
    const struct {
        const gchar *headers, *text, *html;
    } rows[] = {{"", "", ""},
                {"Subject: a\r\n", "words\n", "<p>words</p>"},
                {"Subject: \xe4\xb8\xad\r\n", "\xe6\x8a\x95\xe8\xaf\x89", page},
                {"", long_text, page}};
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Letter) letter = make_letter(rows[i].headers, rows[i].text, rows[i].html);
        assert_comes_back(plain, letter);
        assert_comes_back(taught, letter);
    }
}

static void what_letters_share_is_not_kept_with_each(void **state) {
    g_autofree gchar *sample = make_page(1);
    g_autofree gchar *page = make_page(4711);
    g_autoptr(GBytes) commons = g_bytes_new(sample, strlen(sample));
    g_autoptr(Letter) letter = make_letter("Subject: a\r\n", "words\n", page);
    g_autoptr(LetterPacker) packer = letter_packer_new();
    letter_packer_learn(packer, 5, commons, TRUE);
    gint64 dictionary = 0;
    g_autoptr(GBytes) packed = letter_packer_pack(packer, letter, &dictionary);
    assert_int_equal(dictionary, 5);
    assert_in_range(g_bytes_get_size(packed), 1, strlen(page) / 10);
}

static void a_letter_needs_the_dictionary_it_was_packed_with(void **state) {
    g_autofree gchar *page = make_page(1);
    g_autoptr(GBytes) commons = g_bytes_new(page, strlen(page));
    g_autoptr(GBytes) others = g_bytes_new_static("something else altogether", 25);
    g_autoptr(Letter) letter = make_letter("Subject: a\r\n", "words\n", page);
    g_autoptr(LetterPacker) packer = letter_packer_new();
    letter_packer_learn(packer, 5, commons, TRUE);
    gint64 dictionary = 0;
    g_autoptr(GBytes) packed = letter_packer_pack(packer, letter, &dictionary);
    letter_packer_learn(packer, 6, others, TRUE);
    g_autoptr(Letter) again = letter_new();
    g_autoptr(GError) error = NULL;
    assert_true(letter_packer_unpack(packer, dictionary, packed, again, &error));
    g_autoptr(LetterPacker) stranger = letter_packer_new();
    assert_false(letter_packer_knows(stranger, dictionary));
    assert_false(letter_packer_unpack(stranger, dictionary, packed, again, &error));
    assert_true(g_error_matches(error, AMENDS_ERROR, AMENDS_ERROR_STORE_DAMAGED));
    g_clear_error(&error);
    assert_false(letter_packer_unpack(packer, 6, packed, again, &error));
    assert_true(g_error_matches(error, AMENDS_ERROR, AMENDS_ERROR_STORE_DAMAGED));
}

/* Whatever one bit does, no other letter comes out. */
static void a_damaged_letter_is_told_from_a_good_one(void **state) {
    g_autofree gchar *page = make_page(1);
    g_autofree gchar *other = make_page(2);
    g_autoptr(GBytes) commons = g_bytes_new(other, strlen(other));
    g_autoptr(Letter) letter = make_letter("Subject: a\r\n", "words\n", page);
    g_autoptr(LetterPacker) packer = letter_packer_new();
    letter_packer_learn(packer, 5, commons, TRUE);
    gint64 dictionary = 0;
    gsize length = 0;
    g_autoptr(GBytes) packed = letter_packer_pack(packer, letter, &dictionary);
    const guint8 *bytes = g_bytes_get_data(packed, &length);
    for (gsize bit = 0; bit < 8 * length; bit++) {
        g_autofree guint8 *damaged = g_memdup2(bytes, length);
        damaged[bit / 8] ^= (guint8)(1u << bit % 8);
        g_autoptr(GBytes) given = g_bytes_new(damaged, length);
        g_autoptr(Letter) again = letter_new();
        g_autoptr(GError) error = NULL;
        if (letter_packer_unpack(packer, dictionary, given, again, &error))
            assert_string_equal(again->html, page);
        else
            assert_true(g_error_matches(error, AMENDS_ERROR, AMENDS_ERROR_STORE_DAMAGED));
    }
    for (gsize cut = 0; cut < length; cut++) {
        g_autoptr(GBytes) given = g_bytes_new(bytes, cut);
        g_autoptr(Letter) again = letter_new();
        assert_false(letter_packer_unpack(packer, dictionary, given, again, NULL));
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(any_letter_comes_back_with_and_without_a_dictionary),
        cmocka_unit_test(what_letters_share_is_not_kept_with_each),
        cmocka_unit_test(a_letter_needs_the_dictionary_it_was_packed_with),
        cmocka_unit_test(a_damaged_letter_is_told_from_a_good_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
