/* database.h - the seam: statements in portable SQL, whatever the engine behind it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A statement is prepared once per text and kept; the texts are static const strings, so the
 * address is the key. Fetch it, bind its parameters in order, step or run it; g_autoptr hands it
 * back:
 *
 *     static const gchar SQL_NAME[] = "SELECT name FROM thing WHERE id = $1";
 *     g_autoptr(Statement) find = database_prepare(database, SQL_NAME, error);
 *     if (find == NULL) return FALSE;
 *     statement_bind_int(find, 42);
 *     gboolean has_row = FALSE;
 *     if (!statement_step(find, &has_row, error)) return FALSE;
 *     if (has_row) *out_name = statement_text(find, 0);
 */
#pragma once

#include <glib.h>

typedef struct Database Database;
typedef struct Statement Statement;

gboolean database_open(const gchar *path, gboolean is_read_only, Database **out_database,
                       GError **error);
void database_close(Database *database);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Database, database_close)

/* Number of the newest migration the database has had; 0 = none. */
gboolean database_version(Database *database, gint *out_version, GError **error);
gboolean database_set_version(Database *database, gint version, GError **error);

/* Statements parted by ";", without parameters and results: migrations. */
gboolean database_run_script(Database *database, const gchar *sql, GError **error);

/* To write takes the write lock at once; to read freezes what is seen. */
gboolean database_begin(Database *database, gboolean is_to_write, GError **error);

/* Does a commit from now on wait for the disk? Always at first. */
gboolean database_set_durable(Database *database, gboolean is_durable, GError **error);

/* FALSE also when the engine has taken the transaction back by itself. */
gboolean database_is_in_transaction(Database *database);

/* Appends a sentence for each fault. */
gboolean database_check(Database *database, GPtrArray *out_faults, GError **error);

/* The texts prepared so far, of const gchar*: for a test that looks at their query plans. */
GPtrArray *database_texts(Database *database);

/* The statement for a static text, with nothing bound, or NULL with an error. It must not be in
 * use. Hand it back with statement_finish() (g_autoptr does). */
Statement *database_prepare(Database *database, const gchar *sql, GError **error);
void statement_finish(Statement *statement);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Statement, statement_finish)

/* Each binds the next parameter: $1, $2, ... What is bound is borrowed until the statement is
 * handed back. Text that is not valid UTF-8 is bound with U+FFFD in it: what is stored always is.
 */
void statement_bind_int(Statement *statement, gint64 value);
void statement_bind_id(Statement *statement, gint64 value);              /* 0 binds NULL */
void statement_bind_text(Statement *statement, const gchar *text);       /* NULL binds NULL */
void statement_bind_valid_text(Statement *statement, const gchar *text); /* is not looked at */
void statement_bind_bytes(Statement *statement, GBytes *bytes);

/* The next row, if there is one. */
gboolean statement_step(Statement *statement, gboolean *out_has_row, GError **error);

/* To the end, rows are thrown away; *out_changes (may be NULL): how many rows were changed. */
gboolean statement_run(Statement *statement, guint *out_changes, GError **error);

/* Columns of the current row, 0 first. NULL is 0, NULL, an empty GBytes. */
gint64 statement_int(Statement *statement, guint column);
gchar *statement_text(Statement *statement, guint column);            /* caller frees */
const gchar *statement_peek_text(Statement *statement, guint column); /* until the next step */
gboolean statement_is_null(Statement *statement, guint column);
GBytes *statement_bytes(Statement *statement, guint column); /* caller unrefs */
