/* engine.h - what a database engine offers to the seam: one table of functions */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A connection and a statement are pointers that only their engine can read. Every function that
 * can fail names the consequence by the codes of base/error.h: what a locked file, a full disk or a
 * torn page means is told here once and nowhere above.
 */
#pragma once

#include <glib.h>

typedef struct {
    /* Opens; unless read-only, makes the file with its folders (mode 0600). */
    gboolean (*open)(const gchar *path, gboolean is_read_only, gpointer *out_connection,
                     GError **error);
    void (*close)(gpointer connection);

    /* Number of the newest migration the database has had; 0 = none. */
    gboolean (*version)(gpointer connection, gint *out_version, GError **error);
    gboolean (*set_version)(gpointer connection, gint version, GError **error);

    /* Statements parted by ";", without parameters: migrations. */
    gboolean (*run_script)(gpointer connection, const gchar *sql, GError **error);

    /* The text that begins a transaction: for writing it takes the write lock at once. */
    const gchar *begin_to_write;
    const gchar *begin_to_read;

    /* Does a commit from now on wait for the disk? Not to be asked inside a transaction. */
    gboolean (*set_durable)(gpointer connection, gboolean is_durable, GError **error);

    /* FALSE also when the engine has taken a transaction back by itself (full disk, I/O error). */
    gboolean (*is_in_transaction)(gpointer connection);

    /* Parameters are written $1, $2, ... in any order, more than once if need be. */
    gboolean (*prepare)(gpointer connection, const gchar *sql, gpointer *out_statement,
                        GError **error);
    void (*finalize)(gpointer statement);

    /* Text and bytes are borrowed until the statement is reset. NULL binds NULL. */
    void (*bind_int)(gpointer statement, guint position, gint64 value);
    void (*bind_text)(gpointer statement, guint position, const gchar *text);
    void (*bind_bytes)(gpointer statement, guint position, gconstpointer data, gsize size);

    /* After the last row or an error the statement is reset. */
    gboolean (*step)(gpointer statement, gboolean *out_has_row, GError **error);
    void (*reset)(gpointer statement);
    guint (*changes)(gpointer connection);

    /* Columns of the current row, 0 first; borrowed until the next step. */
    gboolean (*column_is_null)(gpointer statement, guint column);
    gint64 (*column_int)(gpointer statement, guint column);
    const gchar *(*column_text)(gpointer statement, guint column);
    gconstpointer (*column_bytes)(gpointer statement, guint column, gsize *out_size);

    /* Appends a sentence for each fault of the file's structure and of its foreign keys. */
    gboolean (*check)(gpointer connection, GPtrArray *out_faults, GError **error);
} DatabaseEngine;
