/* sending_journal.c - letters whose end is going out, as their senders note it: outlives them all
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A file of slots of one size, written in order. It has its full length from the beginning, so that
 * a note changes no size and costs the disk one block. Of two notes about the same attempt the
 * later one counts. Slots are aligned, so none lies across two sectors; a sum shows one that was
 * half written all the same.
 *
 * Threads that note at the same time share one wait for the disk.
 */
#include "store/sending_journal.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"

#include "database_file.h"

enum { SLOTS = 8192, MAGIC = 0x416d736a }; /* "Amsj" */

typedef struct {
    guint32 magic;
    guint32 fate;
    gint64 letter;
    guint64 number; /* grows with each note */
    guint32 attempt;
    guint32 sum;
} Slot;
G_STATIC_ASSERT(sizeof(Slot) == 32);

struct SendingJournal {
    gint file;
    GHashTable *found; /* letter (gint64*) -> Slot: what the last process noted last */
    GMutex writing;
    guint place; /* of the next slot */
    guint64 number;
    GMutex syncing;
    guint64 synced; /* notes up to this number are on the disk */
};

static gboolean fail(const gchar *what, GError **error) {
    int saved = errno;
    gboolean may_pass = saved == ENOSPC || saved == EDQUOT || saved == EIO || saved == EINTR;
    g_set_error(error, AMENDS_ERROR, may_pass ? AMENDS_ERROR_TRY_LATER : AMENDS_ERROR_BAD_SETTING,
                "the journal of letters %s: %s", what, g_strerror(saved));
    return FALSE;
}

/* FNV-1a over the fields before it. */
static guint32 sum_of(const Slot *slot) {
    const guint8 *bytes = (const guint8 *)slot;
    guint32 sum = 2166136261u;
    for (gsize i = 0; i < offsetof(Slot, sum); i++)
        sum = (sum ^ bytes[i]) * 16777619u;
    return sum;
}

static gboolean write_all(gint file, gconstpointer bytes, gsize size, goffset at) {
    const guint8 *from = bytes;
    while (size > 0) {
        ssize_t written = pwrite(file, from, size, at);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return FALSE;
        from += written;
        size -= (gsize)written;
        at += written;
    }
    return TRUE;
}

/* --- what the last process noted --------------------------------------------------------------
 */

static gboolean is_valid(const Slot *slot) {
    return slot->magic == MAGIC && slot->sum == sum_of(slot) && slot->fate >= SENDING_ENDING &&
           slot->fate <= SENDING_NOT_ACCEPTED;
}

static void take_slot(SendingJournal *journal, const Slot *slot) {
    const Slot *known = g_hash_table_lookup(journal->found, &slot->letter);
    if (!is_valid(slot) || (known != NULL && known->number > slot->number))
        return;
    Slot *kept = g_memdup2(slot, sizeof *slot);
    g_hash_table_replace(journal->found, &kept->letter, kept);
}

static gboolean read_slots(SendingJournal *journal, GError **error) {
    Slot slots[256];
    goffset at = 0;
    for (;;) {
        ssize_t got = pread(journal->file, slots, sizeof slots, at);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return fail("can't be read", error);
        for (gsize i = 0; i < (gsize)got / sizeof(Slot); i++)
            take_slot(journal, &slots[i]);
        if ((gsize)got < sizeof(Slot))
            return TRUE;
        at += got;
    }
}

gboolean sending_journal_open(const gchar *store_path, SendingJournal **out_journal,
                              GError **error) {
    g_autofree gchar *full_path = g_canonicalize_filename(store_path, NULL);
    g_autofree gchar *path = g_strconcat(full_path, "-sending", NULL);
    if (!database_file_make(path, FALSE, error))
        return FALSE;
    gint file = g_open(path, O_RDWR | O_CLOEXEC, 0);
    if (file < 0)
        return fail("can't be opened", error);
    g_autoptr(SendingJournal) journal = g_new0(SendingJournal, 1);
    journal->file = file;
    journal->found = g_hash_table_new_full(g_int64_hash, g_int64_equal, NULL, g_free);
    g_mutex_init(&journal->writing);
    g_mutex_init(&journal->syncing);
    if (!read_slots(journal, error))
        return FALSE;
    *out_journal = g_steal_pointer(&journal);
    return TRUE;
}

void sending_journal_close(SendingJournal *journal) {
    if (journal == NULL)
        return;
    close(journal->file);
    g_hash_table_unref(journal->found);
    g_mutex_clear(&journal->writing);
    g_mutex_clear(&journal->syncing);
    g_free(journal);
}

SendingFate sending_journal_fate(const SendingJournal *journal, gint64 letter, guint attempt) {
    const Slot *slot = g_hash_table_lookup(journal->found, &letter);
    return slot != NULL && slot->attempt == attempt ? (SendingFate)slot->fate : SENDING_NOT_ENDED;
}

/* What is written now must not be found by a later start beside another store. */
gboolean sending_journal_begin(SendingJournal *journal, GError **error) {
    g_autofree guint8 *nothing = g_malloc0(SLOTS * sizeof(Slot));
    if (!write_all(journal->file, nothing, SLOTS * sizeof(Slot), 0) || fsync(journal->file) != 0)
        return fail("can't be written", error);
    g_hash_table_remove_all(journal->found);
    sending_journal_rewind(journal);
    return TRUE;
}

/* --- noting ----------------------------------------------------------------------------------- */

/* *out_number: of the note. */
static gboolean note(SendingJournal *journal, Slot *slot, guint64 *out_number) {
    g_mutex_lock(&journal->writing);
    gboolean is_written = journal->place < SLOTS;
    if (is_written) {
        slot->number = ++journal->number;
        slot->sum = sum_of(slot);
        is_written = write_all(journal->file, slot, sizeof *slot,
                               (goffset)journal->place++ * (goffset)sizeof *slot);
    } else {
        errno = ENOSPC;
    }
    *out_number = journal->number;
    g_mutex_unlock(&journal->writing);
    return is_written;
}

/* Whoever waits for the mutex finds its note on the disk already, if another has seen to it. */
static gboolean sync_up_to(SendingJournal *journal, guint64 number) {
    g_mutex_lock(&journal->syncing);
    gboolean is_good = journal->synced >= number;
    if (!is_good) {
        g_mutex_lock(&journal->writing);
        guint64 written = journal->number;
        g_mutex_unlock(&journal->writing);
        is_good = fdatasync(journal->file) == 0;
        journal->synced = is_good ? written : journal->synced;
    }
    g_mutex_unlock(&journal->syncing);
    return is_good;
}

gboolean sending_journal_note_end(SendingJournal *journal, gint64 letter, guint attempt,
                                  GError **error) {
    Slot slot = {.magic = MAGIC, .fate = SENDING_ENDING, .letter = letter, .attempt = attempt};
    guint64 number = 0;
    return (note(journal, &slot, &number) && sync_up_to(journal, number)) ||
           fail("can't be written", error);
}

void sending_journal_note_fate(SendingJournal *journal, gint64 letter, guint attempt,
                               SendingFate fate) {
    Slot slot = {.magic = MAGIC, .fate = fate, .letter = letter, .attempt = attempt};
    guint64 number = 0;
    if (fate != SENDING_ENDING)
        note(journal, &slot, &number);
}

guint sending_journal_room(SendingJournal *journal) {
    g_mutex_lock(&journal->writing);
    guint room = (SLOTS - journal->place) / 2;
    g_mutex_unlock(&journal->writing);
    return room;
}

void sending_journal_rewind(SendingJournal *journal) {
    g_mutex_lock(&journal->writing);
    journal->place = 0;
    g_mutex_unlock(&journal->writing);
}
