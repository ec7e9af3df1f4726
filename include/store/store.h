/* store.h - open, migrate, begin, commit: everything durable goes through here */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Whatever writes, here and in the other headers of this folder, needs a transaction; what only
 * reads needs none. A row that breaks a promise of the tables (a ticket, mail or file it names is
 * not there, the same id twice) fails with BAD_MAIL; a row that has to be changed and is not there,
 * or a value that no version of this program writes, with STORE_DAMAGED. So store the ticket before
 * what belongs to it, and the mail before letters that pass its files on.
 */
#pragma once

#include <glib.h>

typedef struct Store Store;

typedef enum { STORE_READ_WRITE, STORE_READ_ONLY } StoreMode;

/* Opens the database file (made with its folder if absent, mode 0600) and brings it to the newest
 * schema. Several processes may hold it; a writer waits up to 10 s for another. TRY_LATER when it
 * is locked longer or the disk is full, STORE_DAMAGED when it can't be trusted, BAD_SETTING when
 * the path can't be used or the file is newer than this program. Use from one thread only. */
gboolean store_open(const gchar *path, StoreMode mode, Store **out_store, GError **error);
void store_close(Store *store);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Store, store_close)

/* One transaction; takes the write lock at once (a read-only store: freezes what is seen). After
 * store_commit() returned TRUE everything since store_begin() survives power loss. When it returned
 * FALSE nothing of it is there, and there is no transaction any more. When the disk is full the
 * database may take the transaction back by itself: all that follows in it then fails with
 * TRY_LATER, until store_rollback(). */
gboolean store_begin(Store *store, GError **error);
gboolean store_commit(Store *store, GError **error);
void store_rollback(Store *store);

/* A transaction that need not survive power loss, only the end of this process: its commit does not
 * wait for the disk, and becomes durable with the next one that does. For what a restart would do
 * again anyway. */
gboolean store_begin_hasty(Store *store, GError **error);

typedef enum {
    SEQUENCE_TICKET,
    SEQUENCE_MAIL,
    SEQUENCE_EVENT,
    SEQUENCE_LETTER,
    SEQUENCE_COUNT
} Sequence;

/* The next number of a sequence, 1 first; only inside a transaction. A number drawn in a
 * transaction that is rolled back is drawn again. Tickets start at 1001. */
gint64 store_draw_id(Store *store, Sequence sequence);

/* Is the file sound? Reads all of it. Appends a sentence for each fault to `out_faults` (of
 * gchar*); FALSE with STORE_DAMAGED where it can't even be read. */
gboolean store_verify(Store *store, GPtrArray *out_faults, GError **error);
