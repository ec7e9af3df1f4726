/* test_tone_files.c - files of the rules of tone: visited in order, odd ones refused or passed over
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config/tone_files.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <glib/gstdio.h>

#include "base/error.h"

static gchar *folder;

static void put(const gchar *name, const gchar *content, gssize length) {
    g_autofree gchar *path = g_build_filename(folder, name, NULL);
    assert_true(g_file_set_contents(path, content, length, NULL));
}

static int make_folder(void **state) {
    (void)state;
    folder = g_dir_make_tmp("amends-tone-XXXXXX", NULL);
    put("zh.txt", "二", -1);
    put("en.txt", "one", -1);
    put("en.txt~", "old", -1);
    put("README", "no rules", -1);
    put("not a language.txt", "no rules", -1);
    return 0;
}

static int remove_folder(void **state) {
    (void)state;
    const gchar *const remove[] = {"rm", "-rf", folder, NULL};
    g_spawn_sync(NULL, (gchar **)remove, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL,
                 NULL);
    g_free(folder);
    return 0;
}

static void note(const gchar *language, const gchar *path, const gchar *content, gpointer data) {
    g_autofree gchar *name = g_path_get_basename(path);
    g_string_append_printf(data, "%s %s %s;", language, name, content);
}

static void files_of_languages_are_visited_in_order(void **state) {
    (void)state;
    g_autoptr(GString) seen = g_string_new(NULL);
    assert_true(tone_files_visit(folder, note, seen, NULL));
    assert_string_equal(seen->str, "en en.txt one;zh zh.txt 二;");
}

static void what_is_no_text_file_is_refused(void **state) {
    (void)state;
    for (guint i = 0; i < 2; i++) {
        g_autoptr(GError) error = NULL;
        g_autoptr(GString) seen = g_string_new(NULL);
        g_autofree gchar *path = g_build_filename(folder, "fr.txt", NULL);
        if (i == 0)
            put("fr.txt", "a\0b", 3);
        else
            assert_int_equal(g_mkdir(path, 0700), 0);
        assert_false(tone_files_visit(folder, note, seen, &error));
        assert_true(g_error_matches(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING));
        assert_non_null(strstr(error->message, "fr.txt"));
        assert_int_equal(g_remove(path), 0);
    }
    g_autoptr(GError) error = NULL;
    assert_false(tone_files_visit("/nowhere", note, NULL, &error));
    assert_true(g_error_matches(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING));
}

static void the_shipped_rules_stand_beside_the_templates(void **state) {
    (void)state;
    g_autoptr(GString) seen = g_string_new(NULL);
    g_autofree gchar *shipped = tone_files_shipped_folder();
    assert_true(g_str_has_suffix(shipped, "/tone"));
    assert_true(tone_files_visit(shipped, note, seen, NULL));
    assert_non_null(strstr(seen->str, "[require thanks]"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(files_of_languages_are_visited_in_order),
        cmocka_unit_test(what_is_no_text_file_is_refused),
        cmocka_unit_test(the_shipped_rules_stand_beside_the_templates),
    };
    return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
