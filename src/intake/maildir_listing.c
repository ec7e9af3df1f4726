/* maildir_listing.c - the names that wait in a Maildir's new/, oldest first */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A name begins with the second in which its mail came, and mostly goes on with M and the
 * microsecond (https://cr.yp.to/proto/maildir.html): "1700000000.M20046P6V8I2.host". So the order
 * is known without looking at a file; only names of another form are asked for their time of
 * change.
 *
 * The folder is read once and handed out name by name: 16 bytes and the name itself for each,
 * whether ten mails wait or a hundred thousand. */
#include "maildir_listing.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { CHUNK = 64 * 1024, SECONDS_LEAST = 100000000 };

typedef struct {
    gint64 microseconds;
    const gchar *name;
} Waiting;

struct MaildirListing {
    GStringChunk *names;
    GArray *waiting; /* of Waiting */
    guint position;
};

MaildirListing *maildir_listing_new(void) {
    MaildirListing *listing = g_new0(MaildirListing, 1);
    listing->names = g_string_chunk_new(CHUNK);
    listing->waiting = g_array_new(FALSE, FALSE, sizeof(Waiting));
    return listing;
}

void maildir_listing_free(MaildirListing *listing) {
    if (listing == NULL)
        return;
    g_string_chunk_free(listing->names);
    g_array_unref(listing->waiting);
    g_free(listing);
}

/* 0: the name says nothing. */
static gint64 time_in_name(const gchar *name) {
    gsize digits = strspn(name, "0123456789");
    if (digits < 9 || digits > 11 || name[digits] != '.')
        return 0;
    gint64 seconds = g_ascii_strtoll(name, NULL, 10);
    gint64 fraction = 0;
    const gchar *unique = name + digits + 1;
    if (*unique == 'M' && strspn(unique + 1, "0123456789") <= 6)
        fraction = g_ascii_strtoll(unique + 1, NULL, 10);
    return seconds >= SECONDS_LEAST ? seconds * G_USEC_PER_SEC + fraction : 0;
}

static gint64 time_of(int fd, const gchar *name) {
    gint64 named = time_in_name(name);
    struct stat facts;
    if (named != 0 || fstatat(fd, name, &facts, AT_SYMLINK_NOFOLLOW) != 0)
        return named;
    return (gint64)facts.st_mtim.tv_sec * G_USEC_PER_SEC + facts.st_mtim.tv_nsec / 1000;
}

static gint by_time(gconstpointer a, gconstpointer b) {
    const Waiting *one = a;
    const Waiting *other = b;
    if (one->microseconds != other->microseconds)
        return one->microseconds < other->microseconds ? -1 : 1;
    return strcmp(one->name, other->name);
}

static gboolean may_be_mail(const struct dirent *entry) {
    return entry->d_name[0] != '.' && (entry->d_type == DT_REG || entry->d_type == DT_UNKNOWN);
}

gboolean maildir_listing_read(MaildirListing *listing, int fd, GHashTable *skipped) {
    g_string_chunk_clear(listing->names);
    g_array_set_size(listing->waiting, 0);
    listing->position = 0;
    /* closedir() closes its descriptor, and a copy would share the position: hence a new opening.
     */
    int own = openat(fd, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *folder = own >= 0 ? fdopendir(own) : NULL;
    if (folder == NULL) {
        if (own >= 0)
            close(own);
        return FALSE;
    }
    errno = 0;
    for (const struct dirent *entry = readdir(folder); entry != NULL; entry = readdir(folder)) {
        if (may_be_mail(entry) && !g_hash_table_contains(skipped, entry->d_name)) {
            Waiting one = {time_of(fd, entry->d_name),
                           g_string_chunk_insert(listing->names, entry->d_name)};
            g_array_append_val(listing->waiting, one);
        }
        errno = 0;
    }
    int cause = errno;
    closedir(folder);
    g_array_sort(listing->waiting, by_time);
    errno = cause;
    return cause == 0;
}

const gchar *maildir_listing_next(MaildirListing *listing) {
    if (listing->position >= listing->waiting->len)
        return NULL;
    return g_array_index(listing->waiting, Waiting, listing->position++).name;
}

void maildir_listing_give_back(MaildirListing *listing) {
    listing->position--;
}

gchar *maildir_listing_flagged(const gchar *name, const gchar *flags) {
    const gchar *info = strstr(name, ":2,");
    gsize base = info != NULL ? (gsize)(info - name) : strlen(name);
    g_autoptr(GString) flagged = g_string_new_len(name, (gssize)base);
    g_string_append(flagged, ":2,");
    const gchar *given = info != NULL ? info + 3 : "";
    /* Flags stand in the order of their codes, each once; lower case letters are keywords. */
    for (gchar flag = '!'; flag <= '~'; flag++) {
        if (strchr(given, flag) != NULL || strchr(flags, flag) != NULL)
            g_string_append_c(flagged, flag);
    }
    return g_string_free(g_steal_pointer(&flagged), FALSE);
}
