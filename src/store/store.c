/* store.c - open, migrate, begin, commit: everything durable goes through here */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Numbers are read once at the beginning of a transaction, drawn in memory and written at its end:
 * the write lock is held meanwhile, so several processes never draw the same, and what is rolled
 * back leaves no hole. Full text is written at the end too (see search_store.c).
 *
 * SQLite takes a transaction back by itself when the disk is full or fails. From then on each write
 * of that transaction and its commit fail with TRY_LATER, so that nothing is half done.
 */
#include "store/store.h"

#include <string.h>

#include "base/error.h"
#include "base/names.h"

#include "rows.h"
#include "schema/schema.h"
#include "store_handle.h"

static const gchar *const SEQUENCE_NAMES[] = {
    [SEQUENCE_TICKET] = "ticket",
    [SEQUENCE_MAIL] = "mail",
    [SEQUENCE_EVENT] = "event",
    [SEQUENCE_LETTER] = "letter",
};
G_STATIC_ASSERT(G_N_ELEMENTS(SEQUENCE_NAMES) == SEQUENCE_COUNT);

/* --- opening ---------------------------------------------------------------------------------- */

static gboolean fail_with_version(gint version, guint newest, GError **error) {
    if (version > (gint)newest)
        g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING,
                    "the database was made by a newer version of this program (schema %d, this "
                    "program knows %u)",
                    version, newest);
    else
        g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING,
                    "the database has the schema of an older version (%d, this program needs %u); "
                    "it is renewed when the desk is started",
                    version, newest);
    return FALSE;
}

static gboolean apply(Database *database, const Migration *migration, GError **error) {
    if (database_run_script(database, migration->sql, error) &&
        database_set_version(database, migration->number, error))
        return TRUE;
    g_prefix_error(error, "migration %d (%s): ", migration->number, migration->why);
    return FALSE;
}

/* All or nothing, so that a program that dies between leaves the old schema. */
static gboolean migrate(Store *store, GError **error) {
    guint newest = 0;
    const Migration *migrations = schema_migrations(&newest);
    if (!store_begin(store, error))
        return FALSE;
    /* Another process may have done it while this one waited for the lock. */
    gint version = 0;
    gboolean is_good = database_version(store->database, &version, error);
    for (gint i = version; is_good && i < (gint)newest; i++)
        is_good = apply(store->database, &migrations[i], error);
    if (is_good)
        return store_commit(store, error);
    store_rollback(store);
    return FALSE;
}

gboolean store_open(const gchar *path, StoreMode mode, Store **out_store, GError **error) {
    g_autoptr(Store) store = g_new0(Store, 1);
    store->mode = mode;
    store->pending = g_array_new(FALSE, FALSE, sizeof(PendingWords));
    store->packer = letter_packer_new();
    if (!database_open(path, mode == STORE_READ_ONLY, &store->database, error))
        return FALSE;
    guint newest = 0;
    schema_migrations(&newest);
    gint version = 0;
    gboolean is_good = database_version(store->database, &version, error);
    if (is_good && (version > (gint)newest || (version < (gint)newest && mode == STORE_READ_ONLY)))
        is_good = fail_with_version(version, newest, error);
    if (is_good && version < (gint)newest)
        is_good = migrate(store, error);
    if (!is_good) {
        g_prefix_error(error, "%s: ", path);
        return FALSE;
    }
    *out_store = g_steal_pointer(&store);
    return TRUE;
}

void store_close(Store *store) {
    if (store == NULL)
        return;
    store_rollback(store);
    store_forget_pending_search(store);
    g_array_unref(store->pending);
    letter_packer_free(store->packer);
    database_close(store->database);
    g_free(store);
}

/* --- statements ------------------------------------------------------------------------------- */

Statement *store_to_read(Store *store, const gchar *sql, GError **error) {
    return database_prepare(store->database, sql, error);
}

static gboolean check_transaction(Store *store, GError **error) {
    g_assert(store->is_in_transaction);
    if (database_is_in_transaction(store->database))
        return TRUE;
    g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_TRY_LATER,
                "the database has taken the transaction back");
    return FALSE;
}

Statement *store_to_write(Store *store, const gchar *sql, GError **error) {
    return check_transaction(store, error) ? database_prepare(store->database, sql, error) : NULL;
}

/* --- transactions ----------------------------------------------------------------------------- */

static const gchar SQL_NUMBERS[] = "SELECT name, next FROM sequence";

static gboolean read_numbers(Store *store, GError **error) {
    g_autoptr(Statement) statement = store_to_read(store, SQL_NUMBERS, error);
    if (statement == NULL)
        return FALSE;
    gboolean has_row = FALSE;
    if (!statement_step(statement, &has_row, error))
        return FALSE;
    while (has_row) {
        gint sequence =
            names_find(SEQUENCE_NAMES, SEQUENCE_COUNT, statement_peek_text(statement, 0));
        if (sequence >= 0)
            store->next_id[sequence] = statement_int(statement, 1);
        if (!statement_step(statement, &has_row, error))
            return FALSE;
    }
    return TRUE;
}

static const gchar SQL_SAVE_NUMBER[] = "UPDATE sequence SET next = $2 WHERE name = $1";

static gboolean write_numbers(Store *store, GError **error) {
    for (guint i = 0; i < SEQUENCE_COUNT; i++) {
        if (store->next_id[i] == store->next_id_at_begin[i])
            continue;
        g_autoptr(Statement) save = store_to_write(store, SQL_SAVE_NUMBER, error);
        if (save == NULL)
            return FALSE;
        statement_bind_text(save, SEQUENCE_NAMES[i]);
        statement_bind_int(save, store->next_id[i]);
        if (!statement_run(save, NULL, error))
            return FALSE;
    }
    return TRUE;
}

static gboolean run_text(Store *store, const gchar *sql, GError **error) {
    return rows_run(database_prepare(store->database, sql, error), error);
}

static gboolean begin(Store *store, gboolean is_durable, GError **error) {
    g_assert(!store->is_in_transaction);
    if (!database_set_durable(store->database, is_durable, error) ||
        !database_begin(store->database, store->mode == STORE_READ_WRITE, error))
        return FALSE;
    store->is_in_transaction = TRUE;
    /* A newer program may have renewed the tables since this one opened them. */
    guint newest = 0;
    schema_migrations(&newest);
    gint version = 0;
    if (!database_version(store->database, &version, error) ||
        (version > (gint)newest && !fail_with_version(version, newest, error)) ||
        (version > 0 && !read_numbers(store, error))) {
        store_rollback(store);
        return FALSE;
    }
    memcpy(store->next_id_at_begin, store->next_id, sizeof store->next_id);
    return TRUE;
}

gboolean store_begin(Store *store, GError **error) {
    return begin(store, TRUE, error);
}

gboolean store_begin_hasty(Store *store, GError **error) {
    return begin(store, FALSE, error);
}

static const gchar SQL_COMMIT[] = "COMMIT";

gboolean store_commit(Store *store, GError **error) {
    if (!check_transaction(store, error) || !store_write_pending_search(store, error) ||
        !write_numbers(store, error) || !run_text(store, SQL_COMMIT, error)) {
        store_rollback(store);
        return FALSE;
    }
    store->is_in_transaction = FALSE;
    return TRUE;
}

static const gchar SQL_ROLLBACK[] = "ROLLBACK";

void store_rollback(Store *store) {
    if (!store->is_in_transaction)
        return;
    if (database_is_in_transaction(store->database))
        run_text(store, SQL_ROLLBACK, NULL);
    store_forget_pending_search(store);
    store->is_in_transaction = FALSE;
}

gint64 store_draw_id(Store *store, Sequence sequence) {
    g_assert(store->is_in_transaction && store->mode == STORE_READ_WRITE);
    return store->next_id[sequence]++;
}
