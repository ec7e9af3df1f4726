/* token_file.c - the durable record of a login: its refresh token, and the last access token */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A server may give a new refresh token with each answer and forget the old one (RFC 6749 section
 * 6): when the new one is lost, the login is. So it is on the disk before anything is done with it.
 * The lock is a file of its own, because the record's file is replaced. */
#include "token_file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"
#include "base/json.h"
#include "base/json_object.h"
#include "token_reply.h"

enum { FILE_LONGEST = 128 * 1024, LOCK_PAUSE_US = 50 * 1000 };

void token_record_clear(TokenRecord *record) {
    token_secret_free(record->refresh_token);
    token_secret_free(record->access_token);
    g_free(record->problem);
    *record = (TokenRecord){0};
}

static gboolean fail(GError **error, AmendsError code, const gchar *path, const gchar *what) {
    g_set_error(error, AMENDS_ERROR, (gint)code, "the token file %s %s", path, what);
    return FALSE;
}

/* --- reading --- */

static gboolean read_bytes(int fd, const gchar *path, GString *out, GError **error) {
    gchar buffer[4096];
    ssize_t count = 0;
    while ((count = read(fd, buffer, sizeof buffer)) > 0 && out->len <= FILE_LONGEST)
        g_string_append_len(out, buffer, count);
    explicit_bzero(buffer, sizeof buffer);
    if (count < 0)
        return fail(error, AMENDS_ERROR_TRY_LATER, path, g_strerror(errno));
    return out->len <= FILE_LONGEST || fail(error, AMENDS_ERROR_BAD_SETTING, path, "is too large");
}

static gboolean check_rights(int fd, const gchar *path, GError **error) {
    struct stat facts;
    if (fstat(fd, &facts) != 0)
        return fail(error, AMENDS_ERROR_TRY_LATER, path, g_strerror(errno));
    if (!S_ISREG(facts.st_mode))
        return fail(error, AMENDS_ERROR_BAD_SETTING, path, "is no regular file");
    if ((facts.st_mode & 077) != 0)
        return fail(error, AMENDS_ERROR_BAD_SETTING, path,
                    "may be read by others: chmod 600 it, and log in again if others have read it");
    return TRUE;
}

static gchar *copy_secret(GHashTable *object, const gchar *name) {
    gchar *value = g_hash_table_lookup(object, name);
    gchar *copy = token_secret_is_usable(value) ? g_strdup(value) : NULL;
    if (value != NULL)
        explicit_bzero(value, strlen(value));
    return copy;
}

static gboolean parse(const gchar *path, const GString *text, TokenRecord *out_record,
                      GError **error) {
    g_autoptr(GHashTable) object = json_object_read(text->str, text->len);
    if (object == NULL)
        return fail(error, AMENDS_ERROR_BAD_SETTING, path,
                    "holds no login: remove it and log in again");
    *out_record = (TokenRecord){
        .refresh_token = copy_secret(object, "refresh_token"),
        .access_token = copy_secret(object, "access_token"),
        .refreshed_at = json_object_number(object, "refreshed_at", 0),
        .valid_until = json_object_number(object, "valid_until", 0),
        .problem = g_strdup(g_hash_table_lookup(object, "problem")),
        .problem_at = json_object_number(object, "problem_at", 0),
    };
    return TRUE;
}

gboolean token_file_read(const gchar *path, TokenRecord *out_record, GError **error) {
    *out_record = (TokenRecord){0};
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (fd < 0 && errno == ENOENT)
        return TRUE;
    if (fd < 0)
        return fail(error, AMENDS_ERROR_BAD_SETTING, path, g_strerror(errno));
    g_autoptr(GString) text = g_string_new(NULL);
    gboolean is_read = check_rights(fd, path, error) && read_bytes(fd, path, text, error);
    close(fd);
    gboolean is_good = is_read && parse(path, text, out_record, error);
    explicit_bzero(text->str, text->len);
    return is_good;
}

/* --- writing --- */

static gchar *as_text(const TokenRecord *record) {
    JsonWriter *writer = json_writer_new();
    json_begin_object(writer, NULL);
    json_put_text(writer, "refresh_token", record->refresh_token);
    json_put_text(writer, "access_token", record->access_token);
    json_put_number(writer, "refreshed_at", record->refreshed_at);
    json_put_number(writer, "valid_until", record->valid_until);
    json_put_text(writer, "problem", record->problem);
    json_put_number(writer, "problem_at", record->problem_at);
    json_end_object(writer);
    return json_writer_finish(writer);
}

static gboolean write_all(int fd, const gchar *text) {
    for (gsize length = strlen(text); length > 0;) {
        ssize_t count = write(fd, text, length);
        if (count < 0 && errno != EINTR)
            return FALSE;
        text += MAX(count, 0);
        length -= (gsize)MAX(count, 0);
    }
    return fsync(fd) == 0;
}

static gboolean sync_folder(const gchar *path) {
    g_autofree gchar *folder = g_path_get_dirname(path);
    int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return FALSE;
    gboolean is_synced = fsync(fd) == 0;
    close(fd);
    return is_synced;
}

/* A login that root makes ("sudo amends oauth login") is for the desk, whose user owns the folder.
 */
static void give_to_owner(const gchar *path, int fd) {
    g_autofree gchar *folder = g_path_get_dirname(path);
    struct stat facts;
    if (geteuid() == 0 && stat(folder, &facts) == 0 && fchown(fd, facts.st_uid, facts.st_gid) != 0)
        return; /* then root alone may read it, and the desk says so */
}

gboolean token_file_write(const gchar *path, const TokenRecord *record, GError **error) {
    g_autofree gchar *part = g_strconcat(path, ".new", NULL);
    unlink(part);
    int fd = open(part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0)
        return fail(error, AMENDS_ERROR_TRY_LATER, path, g_strerror(errno));
    give_to_owner(path, fd);
    gchar *text = as_text(record);
    gboolean is_written = write_all(fd, text);
    token_secret_free(text);
    gboolean is_closed = close(fd) == 0;
    if (is_written && is_closed && rename(part, path) == 0 && sync_folder(path))
        return TRUE;
    fail(error, AMENDS_ERROR_TRY_LATER, path, g_strerror(errno));
    unlink(part);
    return FALSE;
}

gchar *token_file_stamp(const gchar *path) {
    struct stat facts;
    if (stat(path, &facts) != 0)
        return g_strdup("");
    return g_strdup_printf("%" G_GUINT64_FORMAT " %" G_GINT64_FORMAT ".%09ld %" G_GINT64_FORMAT,
                           (guint64)facts.st_ino, (gint64)facts.st_ctim.tv_sec,
                           (long)facts.st_ctim.tv_nsec, (gint64)facts.st_size);
}

/* --- one process at a time --- */

int token_file_lock(const gchar *path, guint seconds, gint *is_cancelled, GError **error) {
    g_autofree gchar *file = g_strconcat(path, ".lock", NULL);
    gint64 deadline = g_get_monotonic_time() + (gint64)seconds * G_USEC_PER_SEC;
    int lock = open(file, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    gboolean is_held = lock < 0; /* by somebody else */
    if (lock >= 0)
        give_to_owner(path, lock);
    if (lock < 0)
        fail(error, AMENDS_ERROR_TRY_LATER, path, g_strerror(errno));
    while (!is_held && flock(lock, LOCK_EX | LOCK_NB) != 0) {
        is_held = g_get_monotonic_time() > deadline ||
                  (is_cancelled != NULL && g_atomic_int_get(is_cancelled));
        if (is_held)
            fail(error, AMENDS_ERROR_TRY_LATER, path, "is in use by another process");
        else
            g_usleep(LOCK_PAUSE_US);
    }
    if (is_held && lock >= 0)
        close(lock);
    return is_held ? -1 : lock;
}

void token_file_unlock(int lock) {
    if (lock >= 0)
        close(lock);
}
