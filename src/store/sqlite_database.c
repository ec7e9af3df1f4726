/* sqlite_database.c - SQLite as an engine behind the seam; the only file that knows it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Promises: the file and its companions (-wal, -shm) have mode 0600; a commit is on the disk when
 * it returns (write-ahead log, synchronous=FULL), unless its transaction was begun as one that need
 * not be; a writer waits 10 s for another process; a database of another program is not touched.
 * What an error code of SQLite means for the caller stands in one table.
 */
#include "sqlite_database.h"

#include <sqlite3.h>
#include <string.h>

#include "base/error.h"

#include "database_file.h"
#include "sqlite_checkpoint.h"

enum {
    BUSY_WAIT_MILLISECONDS = 10000,
    APPLICATION_ID = 0x416d6e64, /* "Amnd" in the file's header */
    MAX_PARAMETERS = 40,
};

/* Every connection. What was measured is in doc/store.md. */
static const gchar *const CONNECTION_SETTINGS[] = {
    "PRAGMA foreign_keys=ON",    "PRAGMA recursive_triggers=ON", /* REPLACE fires delete triggers:
                                                                    history stays as it is */
    "PRAGMA trusted_schema=OFF", "PRAGMA cell_size_check=ON",    "PRAGMA cache_size=-2048",
    "PRAGMA temp_store=MEMORY", /* what a statement may have to put back, too */
};

/* A connection that writes. */
static const gchar *const WRITER_SETTINGS[] = {
    "PRAGMA synchronous=FULL",
    "PRAGMA journal_size_limit=67108864",
    "PRAGMA secure_delete=OFF",
};

typedef struct {
    sqlite3 *database;
    sqlite3_stmt *handle;
    int index_of[MAX_PARAMETERS + 1]; /* SQLite's number of $1, $2, ... */
} SqliteStatement;

static const struct {
    int code;
    AmendsError consequence;
    const gchar *words;
} CONSEQUENCES[] = {
    {SQLITE_BUSY, AMENDS_ERROR_TRY_LATER, "another process holds the database"},
    {SQLITE_LOCKED, AMENDS_ERROR_TRY_LATER, "the database is in use"},
    {SQLITE_PROTOCOL, AMENDS_ERROR_TRY_LATER, "another process holds the database"},
    {SQLITE_FULL, AMENDS_ERROR_TRY_LATER, "no room is left for the database"},
    {SQLITE_IOERR_CORRUPTFS, AMENDS_ERROR_STORE_DAMAGED, "the file system is damaged"},
    {SQLITE_IOERR_DATA, AMENDS_ERROR_STORE_DAMAGED, "the database is damaged"},
    {SQLITE_IOERR, AMENDS_ERROR_TRY_LATER, "the database can't be read or written"},
    {SQLITE_CANTOPEN, AMENDS_ERROR_TRY_LATER, "a file of the database can't be opened"},
    {SQLITE_NOMEM, AMENDS_ERROR_TRY_LATER, "no memory is left for the database"},
    {SQLITE_INTERRUPT, AMENDS_ERROR_TRY_LATER, "the database was interrupted"},
    {SQLITE_SCHEMA, AMENDS_ERROR_TRY_LATER, "another process has changed the tables"},
    {SQLITE_CORRUPT, AMENDS_ERROR_STORE_DAMAGED, "the database is damaged"},
    {SQLITE_NOTADB, AMENDS_ERROR_STORE_DAMAGED, "the file is no database, or damaged"},
    {SQLITE_CONSTRAINT, AMENDS_ERROR_BAD_MAIL, "a record does not fit the tables"},
    {SQLITE_MISMATCH, AMENDS_ERROR_BAD_MAIL, "a record does not fit the tables"},
    {SQLITE_TOOBIG, AMENDS_ERROR_BAD_MAIL, "a record is too large for the database"},
    {SQLITE_READONLY, AMENDS_ERROR_BAD_SETTING, "the database may only be read"},
    {SQLITE_PERM, AMENDS_ERROR_BAD_SETTING, "the database may not be used"},
    {SQLITE_AUTH, AMENDS_ERROR_BAD_SETTING, "the database may not be used"},
};

static gboolean fail(sqlite3 *database, GError **error) {
    int code = sqlite3_extended_errcode(database);
    for (gsize i = 0; i < G_N_ELEMENTS(CONSEQUENCES); i++) {
        if (CONSEQUENCES[i].code == code || CONSEQUENCES[i].code == (code & 0xff)) {
            g_set_error(error, AMENDS_ERROR, CONSEQUENCES[i].consequence, "%s (%s)",
                        CONSEQUENCES[i].words, sqlite3_errmsg(database));
            return FALSE;
        }
    }
    /* A table or column is missing: somebody else has been at the file. */
    g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_STORE_DAMAGED,
                "the database is not as it should be (%s)", sqlite3_errmsg(database));
    return FALSE;
}

static gboolean run(sqlite3 *database, const gchar *sql, GError **error) {
    return sqlite3_exec(database, sql, NULL, NULL, NULL) == SQLITE_OK || fail(database, error);
}

static gboolean run_script(gpointer connection, const gchar *sql, GError **error) {
    return run(connection, sql, error);
}

static int take_int(void *data, int columns, char **values, char **names) {
    *(gint64 *)data =
        columns > 0 ? g_ascii_strtoll(values[0] != NULL ? values[0] : "", NULL, 10) : 0;
    return 0;
}

static gboolean ask_int(sqlite3 *database, const gchar *sql, gint64 *out_value, GError **error) {
    *out_value = 0;
    return sqlite3_exec(database, sql, take_int, out_value, NULL) == SQLITE_OK ||
           fail(database, error);
}

/* --- opening ---------------------------------------------------------------------------------- */

/* The tables first: another process that makes this database right now commits both at once. */
static gboolean check_owner(sqlite3 *database, GError **error) {
    gint64 tables = 0;
    gint64 application = 0;
    if (!ask_int(database, "SELECT count(*) FROM sqlite_schema", &tables, error) ||
        !ask_int(database, "PRAGMA application_id", &application, error))
        return FALSE;
    if (application == APPLICATION_ID || (application == 0 && tables == 0))
        return TRUE;
    g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING,
                "this is the database of another program");
    return FALSE;
}

static int take_is_wal(void *data, int columns, char **values, char **names) {
    *(gboolean *)data = columns > 0 && g_strcmp0(values[0], "wal") == 0;
    return 0;
}

/* Two processes that make a new database at once collide here, and SQLite does not wait. */
static gboolean use_write_ahead_log(sqlite3 *database, GError **error) {
    gint64 end = g_get_monotonic_time() + BUSY_WAIT_MILLISECONDS * G_TIME_SPAN_MILLISECOND;
    gboolean is_wal = FALSE;
    while (sqlite3_exec(database, "PRAGMA journal_mode=WAL", take_is_wal, &is_wal, NULL) !=
           SQLITE_OK) {
        if ((sqlite3_errcode(database) & 0xff) != SQLITE_BUSY || g_get_monotonic_time() > end)
            return fail(database, error);
        g_usleep(5 * G_TIME_SPAN_MILLISECOND);
    }
    if (is_wal)
        return TRUE;
    g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING,
                "the file system of the database can't hold a write-ahead log");
    return FALSE;
}

static gboolean set_up(sqlite3 *database, gboolean is_read_only, GError **error) {
    for (gsize i = 0; i < G_N_ELEMENTS(CONNECTION_SETTINGS); i++) {
        if (!run(database, CONNECTION_SETTINGS[i], error))
            return FALSE;
    }
    if (is_read_only)
        return TRUE;
    if (!use_write_ahead_log(database, error))
        return FALSE;
    for (gsize i = 0; i < G_N_ELEMENTS(WRITER_SETTINGS); i++) {
        if (!run(database, WRITER_SETTINGS[i], error))
            return FALSE;
    }
    return TRUE;
}

/* Settings of the library; the first connection of the process makes them, later ones are too late.
 */
static void set_up_library(void) {
    /* Counting what is allocated costs a mutex each time, and nobody asks. */
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

static gboolean open_database(const gchar *path, gboolean is_read_only, gpointer *out_connection,
                              GError **error) {
    /* An absolute path is never taken for an URI ("file:..."). */
    g_autofree gchar *full_path = g_canonicalize_filename(path, NULL);
    if (!database_file_make(full_path, is_read_only, error))
        return FALSE;
    set_up_library();
    sqlite3 *database = NULL;
    int flags = (is_read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE) |
                SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    g_autoptr(GError) cause = NULL;
    gboolean is_open = sqlite3_open_v2(full_path, &database, flags, NULL) == SQLITE_OK;
    if (is_open) {
        sqlite3_busy_timeout(database, BUSY_WAIT_MILLISECONDS);
        sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
        sqlite3_db_config(database, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
        sqlite3_db_config(database, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
    } else {
        fail(database, &cause);
    }
    if (is_open && check_owner(database, &cause) && set_up(database, is_read_only, &cause)) {
        sqlite3_wal_autocheckpoint(database, 0); /* or its hook would stand there */
        if (!is_read_only)
            checkpointer_start(full_path, database);
        *out_connection = database;
        return TRUE;
    }
    /* While it is being opened this is no passing trouble: the folder may not be written. */
    if ((sqlite3_errcode(database) & 0xff) == SQLITE_CANTOPEN)
        cause->code = AMENDS_ERROR_BAD_SETTING;
    sqlite3_close(database);
    g_propagate_error(error, g_steal_pointer(&cause));
    return FALSE;
}

static void close_database(gpointer connection) {
    checkpointer_stop(connection);
    sqlite3_close(connection);
}

static gboolean version(gpointer connection, gint *out_version, GError **error) {
    gint64 number = 0;
    if (!ask_int(connection, "PRAGMA user_version", &number, error))
        return FALSE;
    *out_version = (gint)number;
    return TRUE;
}

static gboolean set_version(gpointer connection, gint number, GError **error) {
    g_autofree gchar *sql =
        g_strdup_printf("PRAGMA application_id=%d; PRAGMA user_version=%d", APPLICATION_ID, number);
    return run(connection, sql, error);
}

/* A commit that does not wait still outlives the process, and stands before the next one that
 * does: both are in the same log. */
static gboolean set_durable(gpointer connection, gboolean is_durable, GError **error) {
    return run(connection, is_durable ? "PRAGMA synchronous=FULL" : "PRAGMA synchronous=NORMAL",
               error);
}

static gboolean is_in_transaction(gpointer connection) {
    return !sqlite3_get_autocommit(connection);
}

/* --- statements ------------------------------------------------------------------------------- */

static gboolean prepare(gpointer connection, const gchar *sql, gpointer *out_statement,
                        GError **error) {
    sqlite3_stmt *handle = NULL;
    if (sqlite3_prepare_v3(connection, sql, -1, SQLITE_PREPARE_PERSISTENT, &handle, NULL) !=
        SQLITE_OK)
        return fail(connection, error);
    SqliteStatement *statement = g_new0(SqliteStatement, 1);
    *statement = (SqliteStatement){.database = connection, .handle = handle};
    /* "$7" is a name to SQLite and gets its number where it appears first. */
    int count = sqlite3_bind_parameter_count(handle);
    g_assert(count <= MAX_PARAMETERS);
    for (int i = 1; i <= count; i++) {
        gchar name[16];
        g_snprintf(name, sizeof name, "$%d", i);
        statement->index_of[i] = sqlite3_bind_parameter_index(handle, name);
        g_assert(statement->index_of[i] != 0);
    }
    *out_statement = statement;
    return TRUE;
}

static void finalize(gpointer data) {
    SqliteStatement *statement = data;
    sqlite3_finalize(statement->handle);
    g_free(statement);
}

/* Binding fails for values over SQLite's size limit (1 GB) only; the parameter is NULL then, and a
 * column that must not be NULL refuses it. */
static int place(const SqliteStatement *statement, guint position) {
    g_assert(position <= MAX_PARAMETERS && statement->index_of[position] != 0);
    return statement->index_of[position];
}

static void bind_int(gpointer data, guint position, gint64 value) {
    SqliteStatement *statement = data;
    sqlite3_bind_int64(statement->handle, place(statement, position), value);
}

static void bind_text(gpointer data, guint position, const gchar *text) {
    SqliteStatement *statement = data;
    sqlite3_bind_text64(statement->handle, place(statement, position), text,
                        text != NULL ? strlen(text) : 0, SQLITE_STATIC, SQLITE_UTF8);
}

static void bind_bytes(gpointer data, guint position, gconstpointer bytes, gsize size) {
    SqliteStatement *statement = data;
    sqlite3_bind_blob64(statement->handle, place(statement, position), bytes, size, SQLITE_STATIC);
}

static gboolean step(gpointer data, gboolean *out_has_row, GError **error) {
    SqliteStatement *statement = data;
    int code = sqlite3_step(statement->handle);
    if (code == SQLITE_ROW) {
        *out_has_row = TRUE;
        return TRUE;
    }
    if (code != SQLITE_DONE) {
        fail(statement->database, error);
        sqlite3_reset(statement->handle);
        return FALSE;
    }
    sqlite3_reset(statement->handle);
    *out_has_row = FALSE;
    return TRUE;
}

static void reset(gpointer data) {
    SqliteStatement *statement = data;
    sqlite3_reset(statement->handle);
    sqlite3_clear_bindings(statement->handle);
}

static guint changes(gpointer connection) {
    return (guint)sqlite3_changes(connection);
}

static gboolean column_is_null(gpointer data, guint column) {
    return sqlite3_column_type(((SqliteStatement *)data)->handle, (int)column) == SQLITE_NULL;
}

static gint64 column_int(gpointer data, guint column) {
    return sqlite3_column_int64(((SqliteStatement *)data)->handle, (int)column);
}

static const gchar *column_text(gpointer data, guint column) {
    return (const gchar *)sqlite3_column_text(((SqliteStatement *)data)->handle, (int)column);
}

static gconstpointer column_bytes(gpointer data, guint column, gsize *out_size) {
    sqlite3_stmt *handle = ((SqliteStatement *)data)->handle;
    gconstpointer bytes = sqlite3_column_blob(handle, (int)column);
    *out_size = (gsize)sqlite3_column_bytes(handle, (int)column);
    return bytes;
}

/* --- checking --------------------------------------------------------------------------------- */

static int take_fault(void *data, int columns, char **values, char **names) {
    if (columns == 1 && g_strcmp0(values[0], "ok") == 0)
        return 0;
    if (columns == 1)
        g_ptr_array_add(data, g_strdup(values[0]));
    else
        g_ptr_array_add(data,
                        g_strdup_printf("row %s of table %s names a row of %s that is not there",
                                        values[1] != NULL ? values[1] : "?", values[0], values[2]));
    return 0;
}

static gboolean check(gpointer connection, GPtrArray *out_faults, GError **error) {
    static const gchar *const questions[] = {"PRAGMA integrity_check(100)",
                                             "PRAGMA foreign_key_check"};
    for (gsize i = 0; i < G_N_ELEMENTS(questions); i++) {
        if (sqlite3_exec(connection, questions[i], take_fault, out_faults, NULL) != SQLITE_OK)
            return fail(connection, error);
    }
    return TRUE;
}

const DatabaseEngine *sqlite_database_engine(void) {
    static const DatabaseEngine engine = {
        .open = open_database,
        .close = close_database,
        .version = version,
        .set_version = set_version,
        .run_script = run_script,
        .begin_to_write = "BEGIN IMMEDIATE",
        .begin_to_read = "BEGIN",
        .set_durable = set_durable,
        .is_in_transaction = is_in_transaction,
        .prepare = prepare,
        .finalize = finalize,
        .bind_int = bind_int,
        .bind_text = bind_text,
        .bind_bytes = bind_bytes,
        .step = step,
        .reset = reset,
        .changes = changes,
        .column_is_null = column_is_null,
        .column_int = column_int,
        .column_text = column_text,
        .column_bytes = column_bytes,
        .check = check,
    };
    return &engine;
}
