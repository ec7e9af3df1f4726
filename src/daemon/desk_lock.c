/* desk_lock.c - only one process works on a store: the lock beside the database file */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desk_lock.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "base/error.h"

enum { TRIES = 10, BETWEEN_TRIES_MS = 20 };

struct DeskLock {
    int fd;
};

static void write_pid(int fd) {
    g_autofree gchar *pid = g_strdup_printf("%d\n", (int)getpid());
    /* The number is a help for people; the lock itself is what counts. */
    if (ftruncate(fd, 0) != 0 || pwrite(fd, pid, strlen(pid), 0) < 0)
        return;
}

static void set_taken_error(int fd, const gchar *path, GError **error) {
    gchar pid[32] = "";
    ssize_t length = pread(fd, pid, sizeof pid - 1, 0);
    if (length > 0)
        pid[length] = '\0';
    g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING,
                "another amends (process %s) works on this store (%s): stop it first, or use "
                "another desk.store",
                g_strstrip(pid), path);
}

/* Who only asks whether it is taken (desk_lock_is_taken()) holds it for a moment. */
static gboolean lock(int fd) {
    for (guint i = 0; i < TRIES; i++) {
        if (flock(fd, LOCK_EX | LOCK_NB) == 0)
            return TRUE;
        g_usleep(BETWEEN_TRIES_MS * 1000);
    }
    return FALSE;
}

DeskLock *desk_lock_take(const gchar *store_path, GError **error) {
    g_autofree gchar *path = g_strconcat(store_path, ".lock", NULL);
    int fd = g_open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (fd < 0) {
        g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING, "%s: %s", path,
                    g_strerror(errno));
        return NULL;
    }
    if (!lock(fd)) {
        set_taken_error(fd, path, error);
        close(fd);
        return NULL;
    }
    write_pid(fd);
    DeskLock *lock = g_new0(DeskLock, 1);
    lock->fd = fd;
    return lock;
}

gboolean desk_lock_is_taken(const gchar *store_path) {
    g_autofree gchar *path = g_strconcat(store_path, ".lock", NULL);
    int fd = g_open(path, O_RDONLY | O_CLOEXEC, 0);
    if (fd < 0)
        return FALSE;
    gboolean is_taken = flock(fd, LOCK_SH | LOCK_NB) != 0;
    close(fd);
    return is_taken;
}

void desk_lock_free(DeskLock *lock) {
    if (lock == NULL)
        return;
    close(lock->fd);
    g_free(lock);
}
