/* database_file.c - makes the file of a database with its folders, or says why it can't be */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Never open() a database file that SQLite may have open in this process: closing any descriptor of
 * it drops the process's POSIX locks. Hence stat() and O_EXCL.
 */
#include "database_file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"

static gboolean fail_with_errno(const gchar *what, GError **error) {
    int saved = errno;
    gboolean may_pass = saved == ENOSPC || saved == EDQUOT || saved == EIO || saved == ENOMEM ||
                        saved == EMFILE || saved == ENFILE;
    g_set_error(error, AMENDS_ERROR, may_pass ? AMENDS_ERROR_TRY_LATER : AMENDS_ERROR_BAD_SETTING,
                "%s: %s", what, g_strerror(saved));
    return FALSE;
}

/* A folder whose name is not on the disk yet would take the database with it at a power loss. */
static gboolean make_folder(const gchar *path, GError **error) {
    if (g_file_test(path, G_FILE_TEST_IS_DIR))
        return TRUE;
    g_autofree gchar *parent = g_path_get_dirname(path);
    if (strcmp(parent, path) != 0 && !make_folder(parent, error))
        return FALSE;
    if (g_mkdir(path, 0700) != 0 && errno != EEXIST)
        return fail_with_errno("its folder can't be made", error);
    int folder = g_open(parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
    if (folder >= 0) {
        fsync(folder);
        close(folder);
    }
    return TRUE;
}

gboolean database_file_make(const gchar *path, gboolean is_read_only, GError **error) {
    struct stat status;
    if (stat(path, &status) == 0) {
        if (S_ISREG(status.st_mode))
            return TRUE;
        g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING, "this is not a file");
        return FALSE;
    }
    if (is_read_only || errno != ENOENT)
        return fail_with_errno("the database can't be opened", error);
    g_autofree gchar *folder = g_path_get_dirname(path);
    if (!make_folder(folder, error))
        return FALSE;
    int file = g_open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0 && errno != EEXIST)
        return fail_with_errno("the database can't be made", error);
    if (file >= 0)
        close(file);
    return TRUE;
}
