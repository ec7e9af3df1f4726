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

DeskLock *desk_lock_take(const gchar *store_path, GError **error) {
    g_autofree gchar *path = g_strconcat(store_path, ".lock", NULL);
    int fd = g_open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (fd < 0) {
        g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING, "%s: %s", path,
                    g_strerror(errno));
        return NULL;
    }
    if (flock(fd, LOCK_EX | LOCK_NB) != 0) {
        set_taken_error(fd, path, error);
        close(fd);
        return NULL;
    }
    write_pid(fd);
    DeskLock *lock = g_new0(DeskLock, 1);
    lock->fd = fd;
    return lock;
}

void desk_lock_free(DeskLock *lock) {
    if (lock == NULL)
        return;
    close(lock->fd);
    g_free(lock);
}
