/* rows.c - running a bound statement to its end: nothing, one row, all rows */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows.h"

#include "base/error.h"
#include "model/letter.h"

gpointer rows_text(Statement *row, GError **error) {
    const gchar *text = statement_peek_text(row, 0);
    return g_strdup(text != NULL ? text : "");
}

gpointer rows_bytes(Statement *row, GError **error) {
    return statement_bytes(row, 0);
}

gpointer rows_letter_file(Statement *row, GError **error) {
    LetterFile *file = g_new0(LetterFile, 1);
    *file = (LetterFile){.filename = statement_text(row, 0),
                         .content_type = statement_text(row, 1),
                         .sha256 = statement_text(row, 2),
                         .size = (gsize)statement_int(row, 3)};
    return file;
}

gboolean rows_run(Statement *statement, GError **error) {
    gboolean is_good = statement != NULL && statement_run(statement, NULL, error);
    statement_finish(statement);
    return is_good;
}

gboolean rows_change(Statement *statement, GError **error) {
    guint changes = 0;
    gboolean is_good = statement != NULL && statement_run(statement, &changes, error);
    statement_finish(statement);
    if (!is_good || changes > 0)
        return is_good;
    g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_STORE_DAMAGED,
                "a row of the database that has to be changed is not there");
    return FALSE;
}

gboolean rows_read_list(Statement *statement, RowReader reader, GDestroyNotify free_record,
                        GPtrArray **out_rows, GError **error) {
    g_autoptr(Statement) rows = statement;
    if (rows == NULL)
        return FALSE;
    g_autoptr(GPtrArray) list = g_ptr_array_new_with_free_func(free_record);
    gboolean has_row = FALSE;
    if (!statement_step(rows, &has_row, error))
        return FALSE;
    while (has_row) {
        gpointer record = reader(rows, error);
        if (record == NULL)
            return FALSE;
        g_ptr_array_add(list, record);
        if (!statement_step(rows, &has_row, error))
            return FALSE;
    }
    *out_rows = g_steal_pointer(&list);
    return TRUE;
}

gboolean rows_read_one(Statement *statement, RowReader reader, gpointer *out_record,
                       GError **error) {
    g_autoptr(Statement) rows = statement;
    gboolean has_row = FALSE;
    if (rows == NULL || !statement_step(rows, &has_row, error))
        return FALSE;
    gpointer record = has_row ? reader(rows, error) : NULL;
    if (has_row && record == NULL)
        return FALSE;
    *out_record = record;
    return TRUE;
}

gboolean rows_read_int(Statement *statement, gint64 otherwise, gint64 *out_value, GError **error) {
    g_autoptr(Statement) rows = statement;
    gboolean has_row = FALSE;
    if (rows == NULL || !statement_step(rows, &has_row, error))
        return FALSE;
    *out_value = has_row && !statement_is_null(rows, 0) ? statement_int(rows, 0) : otherwise;
    return TRUE;
}

gboolean rows_read_int_by(Statement *statement, gint64 bound, gint64 otherwise, gint64 *out_value,
                          GError **error) {
    if (statement != NULL)
        statement_bind_int(statement, bound);
    return rows_read_int(statement, otherwise, out_value, error);
}

gboolean rows_append_ints(Statement *statement, GArray *out_values, GError **error) {
    g_autoptr(Statement) rows = statement;
    gboolean has_row = FALSE;
    if (rows == NULL || !statement_step(rows, &has_row, error))
        return FALSE;
    while (has_row) {
        gint64 value = statement_int(rows, 0);
        g_array_append_val(out_values, value);
        if (!statement_step(rows, &has_row, error))
            return FALSE;
    }
    return TRUE;
}

gboolean rows_fail_with_value(const gchar *column, const gchar *value, GError **error) {
    g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_STORE_DAMAGED,
                "the database holds a %s that this program does not know: \"%s\"", column,
                value != NULL ? value : "");
    return FALSE;
}
