/* maildir_sender.c - writes letters into a Maildir, for trials or for another program to send */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* tmp/NAME is written and synced, renamed to new/NAME, then new/ is synced: a letter that was
 * reported as sent is there after a loss of power, and whole. NAME is a digest of the Message-ID,
 * so a letter that is sent again, after a crash or a doubt, finds itself: in new/, or in cur/ under
 * whatever flags a mail client gave it. Only a letter that was deleted in between comes again.
 *
 * Files have LF line ends, as mail clients expect in a Maildir, and begin with the envelope, which
 * would be lost otherwise: Return-Path (RFC 5321 section 4.4) and X-Envelope-To. */
#include "maildir_sender.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/digest.h"
#include "base/error.h"

struct MaildirSender {
    gchar *temporary; /* tmp/ */
    gchar *incoming;  /* new/ */
    gchar *current;   /* cur/ */
    GHashTable *seen; /* base names in cur/ when it was changed last */
    struct timespec seen_at;
};

static gboolean make_folder(const gchar *path, GError **error) {
    int cause = mkdir(path, 0700) == 0 || errno == EEXIST ? 0 : errno;
    if (cause == 0 && !g_file_test(path, G_FILE_TEST_IS_DIR))
        cause = ENOTDIR;
    if (cause == 0)
        return TRUE;
    g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING, "%s can't be made: %s", path,
                g_strerror(cause));
    return FALSE;
}

MaildirSender *maildir_sender_new(const gchar *folder, GError **error) {
    g_autoptr(MaildirSender) sender = g_new0(MaildirSender, 1);
    sender->temporary = g_build_filename(folder, "tmp", NULL);
    sender->incoming = g_build_filename(folder, "new", NULL);
    sender->current = g_build_filename(folder, "cur", NULL);
    sender->seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    gboolean is_made = make_folder(folder, error) && make_folder(sender->temporary, error) &&
                       make_folder(sender->incoming, error) && make_folder(sender->current, error);
    return is_made ? g_steal_pointer(&sender) : NULL;
}

void maildir_sender_free(MaildirSender *sender) {
    if (sender == NULL)
        return;
    g_free(sender->temporary);
    g_free(sender->incoming);
    g_free(sender->current);
    g_hash_table_unref(sender->seen);
    g_free(sender);
}

/* The base names in cur/, read again only after it was changed. */
static void look_into_current(MaildirSender *sender) {
    struct stat facts;
    if (stat(sender->current, &facts) != 0 || (facts.st_mtim.tv_sec == sender->seen_at.tv_sec &&
                                               facts.st_mtim.tv_nsec == sender->seen_at.tv_nsec))
        return;
    g_hash_table_remove_all(sender->seen);
    g_autoptr(GDir) folder = g_dir_open(sender->current, 0, NULL);
    for (const gchar *name = folder != NULL ? g_dir_read_name(folder) : NULL; name != NULL;
         name = g_dir_read_name(folder))
        g_hash_table_add(sender->seen, g_strndup(name, strcspn(name, ":")));
    sender->seen_at = facts.st_mtim;
}

static gboolean is_there(MaildirSender *sender, const gchar *name, const gchar *target) {
    /* new/ first: a client moves from new/ to cur/, never back. */
    if (access(target, F_OK) == 0)
        return TRUE;
    look_into_current(sender);
    return g_hash_table_contains(sender->seen, name);
}

static GString *file_content(const Outgoing *letter) {
    gsize length = 0;
    const gchar *bytes = g_bytes_get_data(letter->content, &length);
    GString *file = g_string_sized_new(length + 512);
    g_string_append_printf(file, "Return-Path: <%s>\nX-Envelope-To: <%s>\n", letter->sender,
                           letter->recipient);
    for (gsize i = 0; i < length; i++) {
        if (bytes[i] != '\r')
            g_string_append_c(file, bytes[i]);
    }
    return file;
}

/* 0, or the cause. */
static int write_synced(const gchar *path, const GString *file) {
    int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (fd < 0)
        return errno;
    int cause = 0;
    for (gsize written = 0; cause == 0 && written < file->len;) {
        gssize step = write(fd, file->str + written, file->len - written);
        if (step >= 0)
            written += (gsize)step;
        else if (errno != EINTR)
            cause = errno;
    }
    if (cause == 0 && fsync(fd) != 0)
        cause = errno;
    if (close(fd) != 0 && cause == 0)
        cause = errno;
    return cause;
}

static int sync_folder(const gchar *path) {
    int fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return errno;
    int cause = fsync(fd) == 0 ? 0 : errno;
    close(fd);
    return cause;
}

static void set_failure(SendResult *result, const gchar *path, int cause) {
    g_autofree gchar *reply = g_strdup_printf("%s: %s", path, g_strerror(cause));
    send_result_set(result, SEND_LATER, 0, reply);
    result->is_server_down = TRUE;
}

void maildir_sender_send(MaildirSender *sender, const Outgoing *letter, SendResult *out_result) {
    g_autofree gchar *digest = digest_sha256(letter->message_id, strlen(letter->message_id));
    g_autofree gchar *name = g_strdup_printf("%.40s.amends", digest);
    g_autofree gchar *target = g_build_filename(sender->incoming, name, NULL);
    if (is_there(sender, name, target)) {
        send_result_set(out_result, SEND_SENT, 0, "was there already");
        return;
    }
    g_autofree gchar *draft = g_build_filename(sender->temporary, name, NULL);
    g_autoptr(GString) file = file_content(letter);
    int cause = write_synced(draft, file);
    if (cause != 0) {
        unlink(draft);
        set_failure(out_result, draft, cause);
        return;
    }
    if (!outgoing_may_end(letter)) {
        unlink(draft);
        send_result_set(out_result, SEND_LATER, 0, "stopped before the end");
        return;
    }
    cause = rename(draft, target) == 0 ? sync_folder(sender->incoming) : errno;
    if (cause != 0)
        set_failure(out_result, target, cause);
    else
        send_result_set(out_result, SEND_SENT, 0, "written");
}
