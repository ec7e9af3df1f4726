/* test_template_files.c - template folders: visited in order, odd files refused or passed over */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config/template_files.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

#include "base/error.h"

static gchar *folder;

static void put(const gchar *name, const gchar *content) {
    g_autofree gchar *path = g_build_filename(folder, name, NULL);
    g_autofree gchar *inside = g_path_get_dirname(path);
    g_mkdir_with_parents(inside, 0700);
    assert_true(g_file_set_contents(path, content, -1, NULL));
}

static int make_folder(void **state) {
    folder = g_dir_make_tmp("amends-templates-XXXXXX", NULL);
    put("zh/answer.txt", "Subject: 您好\n");
    put("en/survey.txt", "Subject: Survey\n");
    put("en/answer.txt", "Subject: Answer\n");
    put("en/answer.txt~", "old");
    put("en/.hidden", "hidden");
    put("README", "not a language");
    return 0;
}

static int remove_folder(void **state) {
    const gchar *const remove[] = {"rm", "-rf", folder, NULL};
    g_spawn_sync(NULL, (gchar **)remove, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL,
                 NULL);
    g_free(folder);
    return 0;
}

static gboolean note(const gchar *language, const gchar *file, const gchar *content, gpointer data,
                     GError **error) {
    g_string_append_printf(data, "%s/%s=%s", language, file, content);
    return TRUE;
}

static gboolean refuse(const gchar *language, const gchar *file, const gchar *content,
                       gpointer data, GError **error) {
    g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_BAD_TEMPLATE, "no");
    return FALSE;
}

static void files_are_visited_in_order(void **state) {
    g_autoptr(GString) seen = g_string_new(NULL);
    assert_true(template_files_visit(folder, note, seen, NULL));
    assert_string_equal(seen->str, "en/answer.txt=Subject: Answer\n"
                                   "en/survey.txt=Subject: Survey\n"
                                   "zh/answer.txt=Subject: 您好\n");
}

static void languages_are_the_folders(void **state) {
    g_autoptr(GPtrArray) languages = template_files_languages(folder, NULL);
    assert_int_equal(languages->len, 2);
    assert_string_equal(languages->pdata[0], "en");
    assert_string_equal(languages->pdata[1], "zh");
}

static void the_visitor_may_stop_it(void **state) {
    g_autoptr(GError) error = NULL;
    assert_false(template_files_visit(folder, refuse, NULL, &error));
    assert_string_equal(error->message, "no");
}

static void odd_files_are_refused(void **state) {
    g_autofree gchar *path = g_build_filename(folder, "en", "odd.txt", NULL);
    g_autoptr(GString) seen = g_string_new(NULL);
    for (guint i = 0; i < 3; i++) {
        g_autoptr(GError) error = NULL;
        if (i == 0)
            put("en/odd.txt", "caf\xe9");
        else if (i == 1)
            assert_int_equal(mkfifo(path, 0600), 0);
        else
            g_mkdir(path, 0700);
        assert_false(template_files_visit(folder, note, seen, &error));
        assert_true(g_error_matches(error, AMENDS_ERROR, AMENDS_ERROR_BAD_TEMPLATE));
        assert_non_null(strstr(error->message, "odd.txt"));
        assert_int_equal(g_remove(path), 0);
    }
    g_autoptr(GError) error = NULL;
    assert_false(template_files_visit("/nowhere", note, seen, &error));
    assert_true(g_error_matches(error, AMENDS_ERROR, AMENDS_ERROR_BAD_TEMPLATE));
}

static void the_shipped_folder_may_be_named(void **state) {
    g_autofree gchar *before = g_strdup(g_getenv("AMENDS_TEMPLATES"));
    g_setenv("AMENDS_TEMPLATES", "/some/where", TRUE);
    g_autofree gchar *named = template_files_shipped_folder();
    assert_string_equal(named, "/some/where");
    g_unsetenv("AMENDS_TEMPLATES");
    g_autofree gchar *installed = template_files_shipped_folder();
    assert_true(g_str_has_suffix(installed, "/templates"));
    if (before != NULL)
        g_setenv("AMENDS_TEMPLATES", before, TRUE);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(files_are_visited_in_order),
        cmocka_unit_test(languages_are_the_folders),
        cmocka_unit_test(the_visitor_may_stop_it),
        cmocka_unit_test(odd_files_are_refused),
        cmocka_unit_test(the_shipped_folder_may_be_named),
    };
    return cmocka_run_group_tests_name("template_files", tests, make_folder, remove_folder);
}
