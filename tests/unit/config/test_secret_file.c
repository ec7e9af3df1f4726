/* test_secret_file.c - keys and passwords: only from files that nobody else may read */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../../../src/config/secret_file.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"

static gchar *folder;

static gchar *make_secret(const gchar *content, gssize length, gint mode) {
    gchar *path = g_build_filename(folder, "secret", NULL);
    g_unlink(path);
    assert_true(g_file_set_contents(path, content, length, NULL));
    assert_int_equal(g_chmod(path, mode), 0);
    return path;
}

static int make_folder(void **state) {
    folder = g_dir_make_tmp("amends-secret-XXXXXX", NULL);
    g_unsetenv("CREDENTIALS_DIRECTORY");
    return 0;
}

static int remove_folder(void **state) {
    static const gchar *const names[] = {"secret", "pipe", "link", "smtp.password"};
    for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
        g_autofree gchar *path = g_build_filename(folder, names[i], NULL);
        g_unlink(path);
    }
    g_rmdir(folder);
    g_free(folder);
    return 0;
}

static void passwords_are_one_line_of_text(void **state) {
    static const struct {
        const gchar *name;
        const gchar *given;
        gssize length;
        const gchar *expected; /* NULL: refused */
    } rows[] = {
        {"a line", "hush hush\n", -1, "hush hush"},
        {"without its end", "hush", -1, "hush"},
        {"with a DOS end", "hush\r\n", -1, "hush"},
        {"blanks are part of it", " hush \n", -1, " hush "},
        {"UTF-8", "p\xc3\xa4sswort\n", -1, "p\xc3\xa4sswort"},
        {"nothing", "", 0, NULL},
        {"an empty line", "\n", -1, NULL},
        {"two lines", "one\ntwo\n", -1, NULL},
        {"a NUL", "one\0two", 7, NULL},
        {"Latin-1", "p\xe4sswort\n", -1, NULL},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree gchar *path = make_secret(rows[i].given, rows[i].length, 0600);
        g_autofree gchar *password = NULL;
        g_autoptr(GError) error = NULL;
        gboolean is_read = secret_file_read_password(path, &password, &error);
        if (is_read != (rows[i].expected != NULL) || g_strcmp0(password, rows[i].expected) != 0)
            fail_msg("%s", rows[i].name);
        if (!is_read)
            assert_true(g_error_matches(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING));
    }
}

static void keys_have_32_random_bytes(void **state) {
    gchar raw[40];
    for (gsize i = 0; i < sizeof raw; i++)
        raw[i] = (gchar)(i * 37 + 128);
    const struct {
        const gchar *name;
        const gchar *given;
        gssize length;
        gsize expected; /* 0: refused */
    } rows[] = {
        {"bytes as they are", raw, 40, 40},
        {"32 of them", raw, 32, 32},
        {"31 of them", raw, 31, 0},
        {"base64", "AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA=\n", -1, 32},
        {"base64 over two lines", "AQIDBAUGBwgJCgsMDQ4PEBES\nExQVFhcYGRobHB0eHyA=\n", -1, 32},
        {"base64 of 31 bytes", "AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHw==\n", -1, 0},
        {"a pass phrase", "correct horse battery staple, and then some words more\n", -1, 0},
        {"base64 with a tail", "AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA=x\n", -1, 0},
        {"only zeros", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n", -1, 0},
        {"nothing", "", 0, 0},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree gchar *path = make_secret(rows[i].given, rows[i].length, 0600);
        g_autoptr(GBytes) key = NULL;
        g_autoptr(GError) error = NULL;
        gboolean is_read = secret_file_read_key(path, &key, &error);
        if (is_read != (rows[i].expected > 0) ||
            (is_read && g_bytes_get_size(key) != rows[i].expected))
            fail_msg("%s", rows[i].name);
        if (!is_read && strstr(error->message, "/dev/urandom") == NULL)
            fail_msg("%s: no remedy", rows[i].name);
    }
}

static void what_others_can_read_is_refused(void **state) {
    static const gint modes[] = {0644, 0640, 0604, 0660, 0601, 0777};
    for (gsize i = 0; i < G_N_ELEMENTS(modes); i++) {
        g_autofree gchar *path = make_secret("hush", -1, modes[i]);
        g_autofree gchar *password = NULL;
        g_autoptr(GError) error = NULL;
        assert_false(secret_file_read_password(path, &password, &error));
        assert_non_null(strstr(error->message, "chmod 600"));
        assert_null(strstr(error->message, "hush"));
    }
    g_autofree gchar *path = make_secret("hush", -1, 0400);
    g_autofree gchar *password = NULL;
    assert_true(secret_file_read_password(path, &password, NULL));
}

static void what_is_no_file_is_refused_without_waiting(void **state) {
    g_autofree gchar *pipe = g_build_filename(folder, "pipe", NULL);
    assert_int_equal(mkfifo(pipe, 0600), 0);
    const gchar *const paths[] = {pipe, folder, "/dev/zero", "/nowhere/at/all"};
    for (gsize i = 0; i < G_N_ELEMENTS(paths); i++) {
        g_autoptr(GBytes) content = NULL;
        g_autoptr(GError) error = NULL;
        assert_false(secret_file_read(paths[i], &content, &error));
        assert_true(g_error_matches(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING));
    }
    g_autofree gchar *large = g_strnfill(65 * 1024, 'x');
    g_autofree gchar *path = make_secret(large, -1, 0600);
    g_autoptr(GBytes) content = NULL;
    assert_false(secret_file_read(path, &content, NULL));
}

static void the_mode_of_the_file_behind_a_link_counts(void **state) {
    g_autofree gchar *path = make_secret("hush", -1, 0644);
    g_autofree gchar *link = g_build_filename(folder, "link", NULL);
    assert_int_equal(symlink(path, link), 0);
    g_autoptr(GBytes) content = NULL;
    assert_false(secret_file_read(link, &content, NULL));
    g_chmod(path, 0600);
    assert_true(secret_file_read(link, &content, NULL));
}

static void a_file_of_somebody_else_is_refused(void **state) {
    if (geteuid() != 0)
        return; /* only root can give a file away */
    g_autofree gchar *path = make_secret("hush", -1, 0600);
    assert_int_equal(chown(path, 12345, 12345), 0);
    g_autoptr(GBytes) content = NULL;
    g_autoptr(GError) error = NULL;
    assert_false(secret_file_read(path, &content, &error));
    assert_non_null(strstr(error->message, "sudo -u '#12345'"));
}

static void a_plain_name_is_looked_for_among_the_credentials(void **state) {
    g_autofree gchar *other = secret_file_find("smtp.password", "/etc/amends");
    assert_string_equal(other, "/etc/amends/smtp.password");
    g_setenv("CREDENTIALS_DIRECTORY", folder, TRUE);
    g_autofree gchar *missing = secret_file_find("smtp.password", "/etc/amends");
    assert_string_equal(missing, "/etc/amends/smtp.password");
    g_autofree gchar *path = g_build_filename(folder, "smtp.password", NULL);
    assert_true(g_file_set_contents(path, "hush\n", -1, NULL));
    g_chmod(path, 0440); /* as systemd makes them */
    g_autofree gchar *found = secret_file_find("smtp.password", "/etc/amends");
    assert_string_equal(found, path);
    g_autofree gchar *password = NULL;
    assert_true(secret_file_read_password(found, &password, NULL));
    g_autofree gchar *with_folder = secret_file_find("./smtp.password", "/etc/amends");
    assert_string_equal(with_folder, "/etc/amends/smtp.password");
    g_unsetenv("CREDENTIALS_DIRECTORY");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(passwords_are_one_line_of_text),
        cmocka_unit_test(keys_have_32_random_bytes),
        cmocka_unit_test(what_others_can_read_is_refused),
        cmocka_unit_test(what_is_no_file_is_refused_without_waiting),
        cmocka_unit_test(the_mode_of_the_file_behind_a_link_counts),
        cmocka_unit_test(a_file_of_somebody_else_is_refused),
        cmocka_unit_test(a_plain_name_is_looked_for_among_the_credentials),
    };
    return cmocka_run_group_tests_name("secret_file", tests, make_folder, remove_folder);
}
