/* database.c - the seam: statements in portable SQL, whatever the engine behind it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Keeps prepared statements by the address of their text, counts parameters off as they are bound
 * and keeps text valid. Knows no table and no engine but by its table of functions.
 */
#include "database.h"

#include <string.h>

#include "base/error.h"
#include "base/text.h"

#include "engine.h"
#include "sqlite_database.h"

struct Database {
    const DatabaseEngine *engine;
    gpointer connection;
    gboolean is_durable;    /* a commit waits for the disk */
    GHashTable *statements; /* address of a text -> Statement */
};

struct Statement {
    const DatabaseEngine *engine;
    gpointer connection;
    gpointer handle;
    const gchar *sql;
    guint bound;
    gboolean is_in_use;
    GPtrArray *repaired; /* of gchar*: bound copies, or NULL */
};

static void free_statement(gpointer data) {
    Statement *statement = data;
    statement->engine->finalize(statement->handle);
    g_clear_pointer(&statement->repaired, g_ptr_array_unref);
    g_free(statement);
}

gboolean database_open(const gchar *path, gboolean is_read_only, Database **out_database,
                       GError **error) {
    const DatabaseEngine *engine = sqlite_database_engine();
    gpointer connection = NULL;
    if (!engine->open(path, is_read_only, &connection, error))
        return FALSE;
    Database *database = g_new0(Database, 1);
    *database = (Database){
        .engine = engine,
        .connection = connection,
        .is_durable = TRUE,
        .statements = g_hash_table_new_full(g_direct_hash, g_direct_equal, NULL, free_statement),
    };
    *out_database = database;
    return TRUE;
}

void database_close(Database *database) {
    if (database == NULL)
        return;
    g_hash_table_unref(database->statements);
    database->engine->close(database->connection);
    g_free(database);
}

gboolean database_version(Database *database, gint *out_version, GError **error) {
    return database->engine->version(database->connection, out_version, error);
}

gboolean database_set_version(Database *database, gint version, GError **error) {
    return database->engine->set_version(database->connection, version, error);
}

gboolean database_run_script(Database *database, const gchar *sql, GError **error) {
    return database->engine->run_script(database->connection, sql, error);
}

gboolean database_begin(Database *database, gboolean is_to_write, GError **error) {
    const DatabaseEngine *engine = database->engine;
    g_autoptr(Statement) begin = database_prepare(
        database, is_to_write ? engine->begin_to_write : engine->begin_to_read, error);
    return begin != NULL && statement_run(begin, NULL, error);
}

gboolean database_set_durable(Database *database, gboolean is_durable, GError **error) {
    if (database->is_durable == is_durable)
        return TRUE;
    if (!database->engine->set_durable(database->connection, is_durable, error))
        return FALSE;
    database->is_durable = is_durable;
    return TRUE;
}

gboolean database_is_in_transaction(Database *database) {
    return database->engine->is_in_transaction(database->connection);
}

gboolean database_check(Database *database, GPtrArray *out_faults, GError **error) {
    return database->engine->check(database->connection, out_faults, error);
}

GPtrArray *database_texts(Database *database) {
    GPtrArray *texts = g_ptr_array_new();
    GHashTableIter iter;
    gpointer sql = NULL;
    g_hash_table_iter_init(&iter, database->statements);
    while (g_hash_table_iter_next(&iter, &sql, NULL))
        g_ptr_array_add(texts, sql);
    return texts;
}

Statement *database_prepare(Database *database, const gchar *sql, GError **error) {
    Statement *statement = g_hash_table_lookup(database->statements, sql);
    if (statement == NULL) {
        gpointer handle = NULL;
        if (!database->engine->prepare(database->connection, sql, &handle, error))
            return NULL;
        statement = g_new0(Statement, 1);
        *statement = (Statement){.engine = database->engine,
                                 .connection = database->connection,
                                 .handle = handle,
                                 .sql = sql};
        g_hash_table_insert(database->statements, (gpointer)sql, statement);
    }
    g_assert(!statement->is_in_use);
    statement->is_in_use = TRUE;
    statement->bound = 0;
    return statement;
}

void statement_finish(Statement *statement) {
    if (statement == NULL)
        return;
    statement->engine->reset(statement->handle);
    g_clear_pointer(&statement->repaired, g_ptr_array_unref);
    statement->is_in_use = FALSE;
}

void statement_bind_int(Statement *statement, gint64 value) {
    statement->engine->bind_int(statement->handle, ++statement->bound, value);
}

void statement_bind_id(Statement *statement, gint64 value) {
    if (value == 0)
        statement->engine->bind_text(statement->handle, ++statement->bound, NULL);
    else
        statement_bind_int(statement, value);
}

void statement_bind_text(Statement *statement, const gchar *text) {
    if (text != NULL && !text_is_valid(text, strlen(text))) {
        if (statement->repaired == NULL)
            statement->repaired = g_ptr_array_new_with_free_func(g_free);
        g_ptr_array_add(statement->repaired, g_utf8_make_valid(text, -1));
        text = g_ptr_array_index(statement->repaired, statement->repaired->len - 1);
    }
    statement_bind_valid_text(statement, text);
}

void statement_bind_valid_text(Statement *statement, const gchar *text) {
    statement->engine->bind_text(statement->handle, ++statement->bound, text);
}

void statement_bind_bytes(Statement *statement, GBytes *bytes) {
    gsize size = 0;
    gconstpointer data = bytes != NULL ? g_bytes_get_data(bytes, &size) : NULL;
    /* The data of an empty GBytes may be NULL, which would be another thing than no bytes. */
    if (bytes != NULL && data == NULL)
        data = "";
    statement->engine->bind_bytes(statement->handle, ++statement->bound, data, size);
}

gboolean statement_step(Statement *statement, gboolean *out_has_row, GError **error) {
    return statement->engine->step(statement->handle, out_has_row, error);
}

gboolean statement_run(Statement *statement, guint *out_changes, GError **error) {
    for (gboolean has_row = TRUE; has_row;) {
        if (!statement->engine->step(statement->handle, &has_row, error))
            return FALSE;
    }
    if (out_changes != NULL)
        *out_changes = statement->engine->changes(statement->connection);
    return TRUE;
}

gint64 statement_int(Statement *statement, guint column) {
    return statement->engine->column_int(statement->handle, column);
}

gchar *statement_text(Statement *statement, guint column) {
    return g_strdup(statement->engine->column_text(statement->handle, column));
}

const gchar *statement_peek_text(Statement *statement, guint column) {
    return statement->engine->column_text(statement->handle, column);
}

gboolean statement_is_null(Statement *statement, guint column) {
    return statement->engine->column_is_null(statement->handle, column);
}

GBytes *statement_bytes(Statement *statement, guint column) {
    gsize size = 0;
    gconstpointer data = statement->engine->column_bytes(statement->handle, column, &size);
    return g_bytes_new(data, size);
}
