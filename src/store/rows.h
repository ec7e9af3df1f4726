/* rows.h - running a bound statement to its end: nothing, one row, all rows */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Each of these hands the statement back, whatever comes of it, and takes NULL for a statement that
 * could not be prepared: `error` is set then.
 */
#pragma once

#include <glib.h>

#include "database.h"

/* Makes a record of the current row, or returns NULL with an error. */
typedef gpointer (*RowReader)(Statement *row, GError **error);

/* A RowReader: column 0 as gchar*, never NULL. */
gpointer rows_text(Statement *row, GError **error);

/* A RowReader: column 0 as GBytes*. */
gpointer rows_bytes(Statement *row, GError **error);

/* A RowReader: filename, content type, SHA-256, size as LetterFile*. */
gpointer rows_letter_file(Statement *row, GError **error);

gboolean rows_run(Statement *statement, GError **error);

/* The same, but STORE_DAMAGED when no row was changed: it was there a moment ago. */
gboolean rows_change(Statement *statement, GError **error);

/* *out_rows: of what `reader` makes. */
gboolean rows_read_list(Statement *statement, RowReader reader, GDestroyNotify free_record,
                        GPtrArray **out_rows, GError **error);

/* *out_record is NULL when there is no row. */
gboolean rows_read_one(Statement *statement, RowReader reader, gpointer *out_record,
                       GError **error);

/* Column 0 of the first row, or `otherwise` when there is no row or it is NULL. */
gboolean rows_read_int(Statement *statement, gint64 otherwise, gint64 *out_value, GError **error);

/* The same of a statement that asks for one number, which is bound here. */
gboolean rows_read_int_by(Statement *statement, gint64 bound, gint64 otherwise, gint64 *out_value,
                          GError **error);

/* Appends column 0 of each row to an array of gint64. */
gboolean rows_append_ints(Statement *statement, GArray *out_values, GError **error);

/* STORE_DAMAGED: a value that no version of this program writes. Always FALSE. */
gboolean rows_fail_with_value(const gchar *column, const gchar *value, GError **error);
