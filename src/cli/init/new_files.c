/* new_files.c - puts files into a folder, all of them or none, and never over another */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* link() gives a written file its name and fails when there is one already, whoever made it in the
 * meantime. What it replaces, if it may, was linked to NAME.old before. */
#include "new_files.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "base/error.h"

typedef struct {
    const NewFile *file;
    gchar *path;
    gchar *written; /* the other name, until it has its own */
    gchar *kept;    /* where what was there is, or NULL */
    gboolean is_placed;
} Step;

static void new_file_free(gpointer data) {
    NewFile *file = data;
    explicit_bzero(file->content, strlen(file->content));
    g_free(file->content);
    g_free(file);
}

GPtrArray *new_files_list(void) {
    return g_ptr_array_new_with_free_func(new_file_free);
}

void new_files_add(GPtrArray *files, const gchar *name, gchar *content, mode_t mode) {
    NewFile *file = g_new0(NewFile, 1);
    *file = (NewFile){.name = name, .content = content, .mode = mode};
    g_ptr_array_add(files, file);
}

static void step_free(gpointer data) {
    Step *step = data;
    g_free(step->path);
    g_free(step->written);
    g_free(step->kept);
    g_free(step);
}

static gboolean fail(const gchar *path, GError **error) {
    int saved = errno;
    gboolean may_pass = saved == ENOSPC || saved == EDQUOT || saved == EIO;
    g_set_error(error, AMENDS_ERROR, may_pass ? AMENDS_ERROR_TRY_LATER : AMENDS_ERROR_BAD_SETTING,
                "%s can't be written: %s", path, g_strerror(saved));
    return FALSE;
}

static gboolean write_all(int file, const gchar *content) {
    gsize left = strlen(content);
    while (left > 0) {
        gssize written = write(file, content, left);
        if (written < 0 && errno != EINTR)
            return FALSE;
        content += MAX(written, 0);
        left -= (gsize)MAX(written, 0);
    }
    return TRUE;
}

static gboolean write_step(Step *step, const gchar *folder, GError **error) {
    g_autofree gchar *name = g_strdup_printf(".%s.XXXXXX", step->file->name);
    g_autofree gchar *path = g_build_filename(folder, name, NULL);
    int file = g_mkstemp_full(path, O_RDWR | O_CLOEXEC, 0600);
    if (file < 0)
        return fail(step->path, error);
    step->written = g_steal_pointer(&path);
    gboolean is_good = fchmod(file, step->file->mode) == 0 &&
                       write_all(file, step->file->content) && fsync(file) == 0;
    if (!is_good)
        fail(step->path, error);
    close(file);
    return is_good;
}

/* Gives what is there a second name that is free: NAME.old, NAME.old2, ... */
static gboolean keep_old(Step *step) {
    g_autofree gchar *kept = g_strdup_printf("%s.old", step->path);
    for (guint number = 2; link(step->path, kept) != 0; number++) {
        if (errno != EEXIST)
            return FALSE;
        g_free(kept);
        kept = g_strdup_printf("%s.old%u", step->path, number);
    }
    step->kept = g_steal_pointer(&kept);
    return TRUE;
}

static gboolean place_step(Step *step, GError **error) {
    if (step->file->may_replace && g_file_test(step->path, G_FILE_TEST_EXISTS)) {
        if (!keep_old(step) || rename(step->written, step->path) != 0)
            return fail(step->path, error);
        step->is_placed = TRUE;
        return TRUE;
    }
    if (link(step->written, step->path) != 0)
        return fail(step->path, error);
    step->is_placed = TRUE;
    unlink(step->written);
    return TRUE;
}

static void take_back(const Step *step) {
    if (!step->is_placed && step->written != NULL)
        unlink(step->written);
    if (step->is_placed && step->kept == NULL)
        unlink(step->path);
    if (step->kept == NULL)
        return;
    /* rename() does nothing when both are still the same file. */
    rename(step->kept, step->path);
    unlink(step->kept);
}

static gboolean place_all(const gchar *folder, const GPtrArray *steps, GError **error) {
    for (guint i = 0; i < steps->len; i++) {
        if (!write_step(steps->pdata[i], folder, error))
            return FALSE;
    }
    for (guint i = 0; i < steps->len; i++) {
        if (!place_step(steps->pdata[i], error))
            return FALSE;
    }
    int directory = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    gboolean is_synced = directory >= 0 && fsync(directory) == 0;
    if (!is_synced)
        fail(folder, error);
    if (directory >= 0)
        close(directory);
    return is_synced;
}

gboolean new_files_place(const gchar *folder, const GPtrArray *files, GError **error) {
    sigset_t all;
    sigset_t before;
    sigfillset(&all);
    sigprocmask(SIG_BLOCK, &all, &before);
    g_autoptr(GPtrArray) steps = g_ptr_array_new_with_free_func(step_free);
    for (guint i = 0; i < files->len; i++) {
        Step *step = g_new0(Step, 1);
        step->file = files->pdata[i];
        step->path = g_build_filename(folder, step->file->name, NULL);
        g_ptr_array_add(steps, step);
    }
    gboolean is_placed = place_all(folder, steps, error);
    for (guint i = steps->len; i > 0 && !is_placed; i--)
        take_back(steps->pdata[i - 1]);
    sigprocmask(SIG_SETMASK, &before, NULL);
    return is_placed;
}
