/* test_letter_golden.c - each letter, byte for byte, against tests/golden/letters */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * <language>-<letter>.txt holds subject and text, .html the HTML. After a wanted change of a
 * template write them anew and read the difference: REWRITE_GOLDEN=1 make check
 * TESTS=tests/unit/compose/test_letter_golden
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "compose/compose_letter.h"
#include "compose/letter_sample.h"
#include "shipped_templates.h"

static void compare(const gchar *language, const gchar *kind, const gchar *ending,
                    const gchar *got) {
    const gchar *root = g_getenv("top_srcdir");
    g_autofree gchar *name = g_strdup_printf("%s-%s.%s", language, kind, ending);
    g_autofree gchar *path =
        g_build_filename(root != NULL ? root : ".", "tests", "golden", "letters", name, NULL);
    if (g_getenv("REWRITE_GOLDEN") != NULL) {
        assert_true(g_file_set_contents(path, got, -1, NULL));
        return;
    }
    g_autofree gchar *expected = NULL;
    if (!g_file_get_contents(path, &expected, NULL, NULL))
        fail_msg("%s is missing", path);
    if (strcmp(got, expected) != 0)
        fail_msg("%s differs; got:\n%s", name, got);
}

static void letters_are_as_they_were_agreed(void **state) {
    g_autoptr(LetterTemplates) templates = shipped_templates_read();
    static const gchar *const languages[] = {"en", "zh"};
    for (gsize l = 0; l < G_N_ELEMENTS(languages); l++) {
        for (gint kind = 0; kind < LETTER_KIND_COUNT; kind++) {
            g_autoptr(LetterSample) sample =
                letter_sample_new((LetterKind)kind, languages[l], FALSE);
            g_auto(LetterWords) words = {NULL, NULL, NULL};
            assert_true(compose_letter_words(letter_sample_draft(sample), templates, &words, NULL));
            g_autofree gchar *text =
                g_strdup_printf("Subject: %s\n\n%s", words.subject, words.text);
            compare(languages[l], letter_kind_name((LetterKind)kind), "txt", text);
            compare(languages[l], letter_kind_name((LetterKind)kind), "html", words.html);
        }
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(letters_are_as_they_were_agreed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
