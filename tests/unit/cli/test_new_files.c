/* test_new_files.c - files are put into a folder all or none, and never over another */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../../../src/cli/init/new_files.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

static gchar *folder;

static int make_folder(void **state) {
    (void)state;
    folder = g_dir_make_tmp("amends-files-XXXXXX", NULL);
    return folder == NULL;
}

static int remove_folder(void **state) {
    GDir *open = g_dir_open(folder, 0, NULL);
    (void)state;
    for (const gchar *name = g_dir_read_name(open); name != NULL; name = g_dir_read_name(open)) {
        g_autofree gchar *path = g_build_filename(folder, name, NULL);
        g_remove(path);
    }
    g_dir_close(open);
    g_rmdir(folder);
    g_free(folder);
    return 0;
}

static gint by_text(gconstpointer a, gconstpointer b) {
    return strcmp(*(const gchar *const *)a, *(const gchar *const *)b);
}

/* "name=content name=content", in the order of the names. */
static gchar *all_of_it(void) {
    g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func(g_free);
    GDir *open = g_dir_open(folder, 0, NULL);
    for (const gchar *name = g_dir_read_name(open); name != NULL; name = g_dir_read_name(open)) {
        g_autofree gchar *path = g_build_filename(folder, name, NULL);
        g_autofree gchar *content = NULL;
        g_file_get_contents(path, &content, NULL, NULL);
        g_ptr_array_add(lines, g_strdup_printf("%s=%s", name, content != NULL ? content : "?"));
    }
    g_dir_close(open);
    g_ptr_array_sort(lines, by_text);
    g_ptr_array_add(lines, NULL);
    return g_strjoinv(" ", (gchar **)lines->pdata);
}

static gboolean place(const gchar *const *names, gboolean may_replace, GError **error) {
    g_autoptr(GPtrArray) files = new_files_list();
    for (const gchar *const *name = names; *name != NULL; name++) {
        new_files_add(files, *name, g_strdup("new"), 0600);
        ((NewFile *)files->pdata[files->len - 1])->may_replace = may_replace;
    }
    return new_files_place(folder, files, error);
}

static void write_old(const gchar *name) {
    g_autofree gchar *path = g_build_filename(folder, name, NULL);
    assert_true(g_file_set_contents(path, "old", -1, NULL));
}

static void all_files_get_their_names_and_mode(void **state) {
    static const gchar *const names[] = {"a", "b", NULL};
    g_autoptr(GError) error = NULL;
    (void)state;
    assert_true(place(names, FALSE, &error));
    g_autofree gchar *after = all_of_it();
    assert_string_equal(after, "a=new b=new");
    g_autofree gchar *path = g_build_filename(folder, "a", NULL);
    struct stat facts;
    assert_int_equal(stat(path, &facts), 0);
    assert_int_equal(facts.st_mode & 07777, 0600);
}

static void one_that_is_there_keeps_all_of_them_out(void **state) {
    static const gchar *const names[] = {"a", "b", NULL};
    g_autoptr(GError) error = NULL;
    (void)state;
    write_old("b");
    assert_false(place(names, FALSE, &error));
    g_autofree gchar *after = all_of_it();
    assert_string_equal(after, "b=old");
    assert_non_null(strstr(error->message, "/b can't be written: File exists"));
}

static void what_is_replaced_is_kept(void **state) {
    static const gchar *const names[] = {"a", NULL};
    (void)state;
    write_old("a");
    assert_true(place(names, TRUE, NULL));
    g_autofree gchar *once = all_of_it();
    assert_string_equal(once, "a.old=old a=new");
    assert_true(place(names, TRUE, NULL));
    g_autofree gchar *twice = all_of_it();
    assert_string_equal(twice, "a.old2=new a.old=old a=new");
}

static void what_was_replaced_comes_back_when_a_later_one_fails(void **state) {
    static const gchar *const names[] = {"a", "b", NULL};
    g_autoptr(GError) error = NULL;
    (void)state;
    write_old("a");
    g_autofree gchar *blocked = g_build_filename(folder, "b", NULL);
    assert_int_equal(g_mkdir(blocked, 0700), 0);
    assert_false(place(names, TRUE, &error));
    g_autofree gchar *after = all_of_it();
    assert_string_equal(after, "a=old b=?");
}

static void a_folder_that_is_not_there_is_an_error(void **state) {
    static const gchar *const names[] = {"nowhere/a", NULL};
    g_autoptr(GError) error = NULL;
    (void)state;
    assert_false(place(names, FALSE, &error));
    g_autofree gchar *after = all_of_it();
    assert_string_equal(after, "");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(all_files_get_their_names_and_mode, make_folder,
                                        remove_folder),
        cmocka_unit_test_setup_teardown(one_that_is_there_keeps_all_of_them_out, make_folder,
                                        remove_folder),
        cmocka_unit_test_setup_teardown(what_is_replaced_is_kept, make_folder, remove_folder),
        cmocka_unit_test_setup_teardown(what_was_replaced_comes_back_when_a_later_one_fails,
                                        make_folder, remove_folder),
        cmocka_unit_test_setup_teardown(a_folder_that_is_not_there_is_an_error, make_folder,
                                        remove_folder),
    };
    return cmocka_run_group_tests_name("new_files", tests, NULL, NULL);
}
