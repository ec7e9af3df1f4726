/* numbers.c - statements whose parameters are numbers only: ids and times */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "numbers.h"

#include "rows.h"
#include "store_handle.h"

gboolean numbers_run(Store *store, const gchar *sql, const gint64 *numbers, gsize count,
                     GError **error) {
    Statement *statement = store_to_write(store, sql, error);
    if (statement == NULL)
        return FALSE;
    for (gsize i = 0; i < count; i++)
        statement_bind_int(statement, numbers[i]);
    return rows_run(statement, error);
}

gboolean numbers_move(Store *store, const gchar *sql, gint64 from, gint64 to, GError **error) {
    const gint64 both[] = {from, to};
    return numbers_run(store, sql, both, G_N_ELEMENTS(both), error);
}

gboolean numbers_soonest(Store *store, const gchar *sql, gint64 number, gint64 *out_at,
                         GError **error) {
    Statement *find = store_to_read(store, sql, error);
    if (find == NULL)
        return FALSE;
    statement_bind_int(find, number);
    return rows_read_int(find, G_MAXINT64, out_at, error);
}
