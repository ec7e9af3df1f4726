/* maildir_source.c - mail out of a Maildir: new/ oldest first, what is done moves to cur/ */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Promises:
 *   - a mail leaves new/ only after its verdict, by one rename; none is ever changed or removed
 *   - a mail that was handed out is not handed out again before it is settled
 *   - a file that can't be read is reported once, tried again with each reading of the folder, and
 *     never holds up the others
 *   - the folder may be replaced while we run (a mount comes and goes): it is opened by name
 *
 * The rename is not synced: if the machine dies, a mail that was stored is back in new/, is read
 * again and recognised as the same mail. That costs a lookup then, and saves a disk flush for every
 * mail now.
 *
 * As the Maildir rules ask, files must come into new/ whole, by link or rename out of tmp/. */
#define _GNU_SOURCE /* renameat2() */
#include "maildir_source.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"
#include "maildir_listing.h"

enum { HEAD_BYTES = 64 * 1024, NAMES_TRIED = 9 };

struct MaildirSource {
    gchar *folder;
    gchar *incoming; /* new/ */
    gchar *current;  /* cur/ */
    guint64 max_bytes;
    int fd;            /* of new/ */
    int notify;        /* inotify, or -1 where there is none: then only time wakes us */
    struct stat facts; /* of the new/ that `fd` and the watch belong to */
    MaildirListing *listing;
    GHashTable *held;     /* names handed out, or done but not moved: not to be handed out */
    GHashTable *unmoved;  /* done, but the rename failed: tried again with each reading */
    GHashTable *reported; /* names of files that could not be read */
};

static gboolean fail(GError **error, gint code, const gchar *path, int cause) {
    g_set_error(error, AMENDS_ERROR, code, "%s: %s", path, g_strerror(cause));
    return FALSE;
}

void maildir_source_free(MaildirSource *source) {
    if (source == NULL)
        return;
    if (source->fd >= 0)
        close(source->fd);
    if (source->notify >= 0)
        close(source->notify);
    g_clear_pointer(&source->listing, maildir_listing_free);
    g_hash_table_unref(source->held);
    g_hash_table_unref(source->unmoved);
    g_hash_table_unref(source->reported);
    g_free(source->folder);
    g_free(source->incoming);
    g_free(source->current);
    g_free(source);
}

/* Opens new/, and watches it if it is another folder than before. */
static gboolean open_incoming(MaildirSource *source) {
    int fd = open(source->incoming, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    struct stat facts;
    if (fd < 0)
        return FALSE;
    gboolean is_known = fstat(fd, &facts) == 0 && source->fd >= 0 &&
                        facts.st_dev == source->facts.st_dev &&
                        facts.st_ino == source->facts.st_ino;
    if (is_known) {
        close(fd);
        return TRUE;
    }
    if (source->fd >= 0)
        close(source->fd);
    source->fd = fd;
    source->facts = facts;
    if (source->notify >= 0)
        inotify_add_watch(source->notify, source->incoming,
                          IN_CREATE | IN_MOVED_TO | IN_CLOSE_WRITE | IN_DELETE_SELF | IN_MOVE_SELF |
                              IN_ONLYDIR);
    return TRUE;
}

MaildirSource *maildir_source_new(const gchar *folder, guint64 max_bytes, GError **error) {
    g_autoptr(MaildirSource) source = g_new0(MaildirSource, 1);
    source->folder = g_strdup(folder);
    source->incoming = g_build_filename(folder, "new", NULL);
    source->current = g_build_filename(folder, "cur", NULL);
    source->max_bytes = max_bytes;
    source->fd = -1;
    source->notify = inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
    source->listing = maildir_listing_new();
    source->held = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    source->unmoved = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    source->reported = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    if (!g_file_test(source->current, G_FILE_TEST_IS_DIR)) {
        fail(error, AMENDS_ERROR_BAD_SETTING, source->current, ENOENT);
        return NULL;
    }
    if (!open_incoming(source)) {
        fail(error, AMENDS_ERROR_BAD_SETTING, source->incoming, errno);
        return NULL;
    }
    return g_steal_pointer(&source);
}

/* 0, or the cause. Another mail of that name in cur/ is never written over. */
static int move_to_current(const MaildirSource *source, const gchar *name, const gchar *flags) {
    int cause = EEXIST;
    for (guint tries = 0; cause == EEXIST && tries < NAMES_TRIED; tries++) {
        g_autofree gchar *other = g_strdup_printf("%u_%s", tries, name);
        g_autofree gchar *flagged = maildir_listing_flagged(tries == 0 ? name : other, flags);
        g_autofree gchar *target = g_build_filename(source->current, flagged, NULL);
        cause = renameat2(source->fd, name, AT_FDCWD, target, RENAME_NOREPLACE) == 0 ? 0 : errno;
        /* Not every file system knows the flag. */
        if ((cause == EINVAL || cause == ENOSYS) && access(target, F_OK) != 0)
            cause = renameat(source->fd, name, AT_FDCWD, target) == 0 ? 0 : errno;
    }
    return cause;
}

static void move_the_unmoved(MaildirSource *source) {
    GHashTableIter iter;
    gpointer name = NULL, flags = NULL;
    g_hash_table_iter_init(&iter, source->unmoved);
    while (g_hash_table_iter_next(&iter, &name, &flags)) {
        int cause = move_to_current(source, name, flags);
        if (cause != 0 && cause != ENOENT)
            continue;
        g_hash_table_remove(source->held, name);
        g_hash_table_iter_remove(&iter);
    }
}

static gboolean read_folder(MaildirSource *source, GError **error) {
    if (!open_incoming(source))
        return fail(error, AMENDS_ERROR_TRY_LATER, source->incoming, errno);
    move_the_unmoved(source);
    if (!maildir_listing_read(source->listing, source->fd, source->held))
        return fail(error, AMENDS_ERROR_TRY_LATER, source->incoming, errno);
    return TRUE;
}

/* Reads `size` bytes or up to the end; NULL with errno set. */
static GBytes *read_bytes(int fd, gsize size) {
    g_autofree gchar *bytes = g_try_malloc(MAX(size, 1));
    if (bytes == NULL) {
        errno = ENOMEM;
        return NULL;
    }
    gsize length = 0;
    while (length < size) {
        gssize got = read(fd, bytes + length, size - length);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return NULL;
        if (got == 0)
            break;
        length += (gsize)got;
    }
    return g_bytes_new_take(g_steal_pointer(&bytes), length);
}

/* 0 with *out_mail, or NULL there if it is no mail (a link, a pipe); else the cause. */
static int read_mail(const MaildirSource *source, const gchar *name, RawMail **out_mail) {
    /* O_NONBLOCK: opening a pipe must not wait for its writer. */
    int fd = openat(source->fd, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (fd < 0)
        return errno == ELOOP || errno == ENXIO || errno == ENOENT ? 0 : errno;
    struct stat facts;
    if (fstat(fd, &facts) != 0 || !S_ISREG(facts.st_mode)) {
        close(fd);
        return 0;
    }
    gboolean is_oversize = (guint64)facts.st_size > source->max_bytes;
    GBytes *bytes = read_bytes(fd, is_oversize ? HEAD_BYTES : (gsize)facts.st_size);
    int cause = errno;
    close(fd);
    if (bytes == NULL)
        return cause;
    RawMail *mail = g_new0(RawMail, 1);
    *mail = (RawMail){.bytes = is_oversize ? NULL : bytes,
                      .head = is_oversize ? bytes : NULL,
                      .size = (guint64)facts.st_size,
                      .handle = g_strdup(name),
                      .received_at = facts.st_mtim.tv_sec};
    *out_mail = mail;
    return 0;
}

/* Nothing is wrong with this file, but with us. */
static gboolean is_shortage(int cause) {
    return cause == EMFILE || cause == ENFILE || cause == ENOMEM;
}

/* The next mail of the listing; *out_mail stays NULL at its end. */
static gboolean next_listed(MaildirSource *source, RawMail **out_mail, GError **error) {
    for (const gchar *name = maildir_listing_next(source->listing); name != NULL;
         name = maildir_listing_next(source->listing)) {
        g_autoptr(RawMail) mail = NULL;
        int cause = read_mail(source, name, &mail);
        if (is_shortage(cause)) {
            maildir_listing_give_back(source->listing);
            return fail(error, AMENDS_ERROR_TRY_LATER, source->incoming, cause);
        }
        if (cause != 0 && g_hash_table_add(source->reported, g_strdup(name))) {
            g_autofree gchar *path = g_build_filename(source->incoming, name, NULL);
            return fail(error, AMENDS_ERROR_TRY_LATER, path, cause);
        }
        if (mail == NULL)
            continue;
        g_hash_table_remove(source->reported, name);
        g_hash_table_add(source->held, g_strdup(name));
        *out_mail = g_steal_pointer(&mail);
        return TRUE;
    }
    return TRUE;
}

gboolean maildir_source_next(MaildirSource *source, RawMail **out_mail, GError **error) {
    RawMail *mail = NULL;
    if (!next_listed(source, &mail, error))
        return FALSE;
    if (mail == NULL && (!read_folder(source, error) || !next_listed(source, &mail, error)))
        return FALSE;
    *out_mail = mail;
    return TRUE;
}

gboolean maildir_source_settle(MaildirSource *source, const RawMail *mail, Verdict verdict,
                               GError **error) {
    static const gchar *const flags[] = {
        [VERDICT_DONE] = "S", [VERDICT_LATER] = NULL, [VERDICT_QUARANTINE] = "FS"};
    if (flags[verdict] == NULL) {
        g_hash_table_remove(source->held, mail->handle);
        return TRUE;
    }
    int cause = move_to_current(source, mail->handle, flags[verdict]);
    if (cause == 0 || cause == ENOENT) {
        g_hash_table_remove(source->held, mail->handle);
        g_hash_table_remove(source->unmoved, mail->handle);
        return TRUE;
    }
    g_hash_table_add(source->held, g_strdup(mail->handle));
    g_hash_table_insert(source->unmoved, g_strdup(mail->handle), g_strdup(flags[verdict]));
    g_autofree gchar *path = g_build_filename(source->incoming, mail->handle, NULL);
    return fail(error, AMENDS_ERROR_TRY_LATER, path, cause);
}

void maildir_source_wait(MaildirSource *source, guint timeout_ms, GCancellable *cancellable) {
    GPollFD stop = {.fd = -1};
    gboolean may_stop = cancellable != NULL && g_cancellable_make_pollfd(cancellable, &stop);
    struct pollfd descriptors[] = {{.fd = source->notify, .events = POLLIN},
                                   {.fd = may_stop ? stop.fd : -1, .events = POLLIN}};
    /* A signal may end it early: then the folder is read once more than needed. */
    if (poll(descriptors, G_N_ELEMENTS(descriptors), (int)MIN(timeout_ms, G_MAXINT)) > 0) {
        gchar events[4096];
        while (source->notify >= 0 && read(source->notify, events, sizeof events) > 0)
            continue;
    }
    if (may_stop)
        g_cancellable_release_fd(cancellable);
}
