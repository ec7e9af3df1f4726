/* secret_file.c - reads keys and passwords from files that nobody else may read */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The checks are made on the open file, not on its name, so that nothing can be put in between.
 * What was read is wiped before its memory goes back. Errors never show content. */
#include "secret_file.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"

enum { SECRET_LARGEST = 64 * 1024, KEY_LEAST = 32, KEY_LEAST_DIFFERENT = 12 };

static const gchar how_to_make[] = "Make one: (umask 077; head -c 32 /dev/urandom | base64 > %s)";

static const gchar *credentials_folder(void) {
    const gchar *folder = g_getenv("CREDENTIALS_DIRECTORY");
    return folder != NULL && g_path_is_absolute(folder) ? folder : NULL;
}

gchar *secret_file_find(const gchar *name, const gchar *folder) {
    const gchar *credentials = credentials_folder();
    if (credentials != NULL && strchr(name, '/') == NULL) {
        g_autofree gchar *path = g_build_filename(credentials, name, NULL);
        if (g_file_test(path, G_FILE_TEST_EXISTS))
            return g_steal_pointer(&path);
    }
    return g_canonicalize_filename(name, folder);
}

static gboolean is_credential(const gchar *path) {
    const gchar *credentials = credentials_folder();
    if (credentials == NULL)
        return FALSE;
    g_autofree gchar *folder = g_path_get_dirname(path);
    g_autofree gchar *own = g_canonicalize_filename(credentials, "/");
    return strcmp(folder, own) == 0;
}

static void wipe_and_free(gpointer memory) {
    explicit_bzero(memory, SECRET_LARGEST + 1);
    g_free(memory);
}

static gboolean fail(GError **error, const gchar *path, const gchar *what) {
    g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING, "%s %s", path, what);
    return FALSE;
}

static gboolean check_owner_and_mode(const struct stat *facts, const gchar *path, GError **error) {
    if (is_credential(path))
        return TRUE;
    if (facts->st_uid != geteuid() && facts->st_uid != 0 && geteuid() == 0) {
        g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING,
                    "%s belongs to user %lu, and you are root. Run this as that user, as the desk "
                    "does: sudo -u '#%lu' ...",
                    path, (gulong)facts->st_uid, (gulong)facts->st_uid);
        return FALSE;
    }
    if (facts->st_uid != geteuid() && facts->st_uid != 0) {
        g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING,
                    "%s belongs to user %lu, not to the one that runs this. Mend it: chown %lu %s",
                    path, (gulong)facts->st_uid, (gulong)geteuid(), path);
        return FALSE;
    }
    if ((facts->st_mode & (S_IRWXG | S_IRWXO)) != 0) {
        g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING,
                    "%s is open to others (mode %04o). Mend it: chmod 600 %s", path,
                    (guint)(facts->st_mode & 07777), path);
        return FALSE;
    }
    return TRUE;
}

/* Reads to the end or to one byte above the limit. */
static gssize read_all(int fd, gchar *content) {
    gsize length = 0;
    while (length <= SECRET_LARGEST) {
        gssize got = read(fd, content + length, SECRET_LARGEST + 1 - length);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return got < 0 ? -1 : (gssize)length;
        length += (gsize)got;
    }
    return (gssize)length;
}

static gboolean read_open(int fd, const gchar *path, GBytes **out_content, GError **error) {
    struct stat facts;
    if (fstat(fd, &facts) != 0)
        return fail(error, path, g_strerror(errno));
    if (!S_ISREG(facts.st_mode))
        return fail(error, path, "is no regular file");
    if (!check_owner_and_mode(&facts, path, error))
        return FALSE;
    gchar *content = g_malloc0(SECRET_LARGEST + 1);
    gssize length = read_all(fd, content);
    g_autoptr(GBytes) bytes =
        g_bytes_new_with_free_func(content, (gsize)MAX(length, 0), wipe_and_free, content);
    if (length < 0)
        return fail(error, path, "can't be read");
    if (length > SECRET_LARGEST)
        return fail(error, path, "is larger than any key or password");
    *out_content = g_steal_pointer(&bytes);
    return TRUE;
}

gboolean secret_file_read(const gchar *path, GBytes **out_content, GError **error) {
    /* Without O_NONBLOCK the open of a FIFO would wait for a writer. */
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (fd < 0) {
        g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING, "%s can't be opened: %s", path,
                    g_strerror(errno));
        return FALSE;
    }
    gboolean is_read = read_open(fd, path, out_content, error);
    close(fd);
    return is_read;
}

gboolean secret_file_read_password(const gchar *path, gchar **out_password, GError **error) {
    g_autoptr(GBytes) content = NULL;
    if (!secret_file_read(path, &content, error))
        return FALSE;
    gsize length = 0;
    const gchar *text = g_bytes_get_data(content, &length);
    if (length > 0 && text[length - 1] == '\n')
        length--;
    if (length > 0 && text[length - 1] == '\r')
        length--;
    if (length == 0)
        return fail(error, path, "is empty. Write the password into it");
    if (!g_utf8_validate(text, (gssize)length, NULL))
        return fail(error, path, "holds something that is no UTF-8 text");
    for (gsize i = 0; i < length; i++) {
        if (g_ascii_iscntrl(text[i]))
            return fail(error, path, "holds more than one line of text");
    }
    *out_password = g_strndup(text, length);
    return TRUE;
}

static gboolean is_printable(const gchar *text, gsize length) {
    for (gsize i = 0; i < length; i++) {
        if (!g_ascii_isprint(text[i]) && !g_ascii_isspace(text[i]))
            return FALSE;
    }
    return TRUE;
}

/* RFC 4648 section 4, blanks between allowed; NULL if it is something else. */
static GBytes *decode_base64(const gchar *text, gsize length) {
    g_autoptr(GString) packed = g_string_sized_new(length);
    for (gsize i = 0; i < length; i++) {
        if (!g_ascii_isspace(text[i]))
            g_string_append_c(packed, text[i]);
    }
    gsize letters = strspn(packed->str, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                                        "0123456789+/");
    gsize padding = packed->len - letters;
    GBytes *decoded = NULL;
    if (packed->len % 4 == 0 && padding <= 2 && strspn(packed->str + letters, "=") == padding) {
        gsize size = 0;
        guchar *bytes = g_base64_decode(packed->str, &size);
        decoded = g_bytes_new_take(bytes, size);
    }
    explicit_bzero(packed->str, packed->len);
    return decoded;
}

static guint count_different(const guchar *bytes, gsize length) {
    gboolean is_seen[256] = {FALSE};
    guint different = 0;
    for (gsize i = 0; i < length; i++) {
        different += !is_seen[bytes[i]];
        is_seen[bytes[i]] = TRUE;
    }
    return different;
}

gboolean secret_file_read_key(const gchar *path, GBytes **out_key, GError **error) {
    g_autoptr(GBytes) content = NULL;
    if (!secret_file_read(path, &content, error))
        return FALSE;
    gsize length = 0;
    const gchar *text = g_bytes_get_data(content, &length);
    g_autoptr(GBytes) key =
        is_printable(text, length) ? decode_base64(text, length) : g_bytes_ref(content);
    const gchar *what = NULL;
    if (key == NULL)
        what = "holds text that is no base64: a pass phrase is too easy to guess";
    else if (g_bytes_get_size(key) < KEY_LEAST)
        what = "holds fewer than 32 bytes of key";
    else if (count_different(g_bytes_get_data(key, NULL), g_bytes_get_size(key)) <
             KEY_LEAST_DIFFERENT)
        what = "holds a key that is not random";
    if (what != NULL) {
        g_autofree gchar *make = g_strdup_printf(how_to_make, path);
        g_autofree gchar *full = g_strdup_printf("%s. %s", what, make);
        return fail(error, path, full);
    }
    *out_key = g_steal_pointer(&key);
    return TRUE;
}
