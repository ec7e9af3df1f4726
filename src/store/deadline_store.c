/* deadline_store.c - what is due for which ticket, each once */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/deadline_store.h"

#include "rows.h"
#include "store_handle.h"

static const gchar SQL_SET[] = "INSERT INTO deadline (ticket, kind, due_at) VALUES ($1, $2, $3) "
                               "ON CONFLICT (ticket, kind) DO UPDATE SET due_at = excluded.due_at";
static const gchar SQL_TAKE_AWAY[] = "DELETE FROM deadline WHERE ticket = $1 AND kind = $2";

gboolean deadline_store_set(Store *store, gint64 ticket, const DeadlineOrder *order,
                            GError **error) {
    Statement *set = store_to_write(store, order->due_at != 0 ? SQL_SET : SQL_TAKE_AWAY, error);
    if (set == NULL)
        return FALSE;
    statement_bind_int(set, ticket);
    statement_bind_text(set, deadline_name(order->kind));
    if (order->due_at != 0)
        statement_bind_int(set, order->due_at);
    return rows_run(set, error);
}

static gboolean read_rows(Statement *statement, GArray **out_rows, GError **error) {
    g_autoptr(Statement) list = statement;
    g_autoptr(GArray) rows = g_array_new(FALSE, FALSE, sizeof(DeadlineRow));
    gboolean has_row = FALSE;
    if (!statement_step(list, &has_row, error))
        return FALSE;
    while (has_row) {
        const gchar *name = statement_peek_text(list, 1);
        gint kind = deadline_from_name(name);
        if (kind < 0)
            return rows_fail_with_value("kind of deadline", name, error);
        DeadlineRow row = {.ticket = statement_int(list, 0),
                           .kind = (DeadlineKind)kind,
                           .due_at = statement_int(list, 2)};
        g_array_append_val(rows, row);
        if (!statement_step(list, &has_row, error))
            return FALSE;
    }
    *out_rows = g_steal_pointer(&rows);
    return TRUE;
}

static const gchar SQL_DUE[] =
    "SELECT ticket, kind, due_at FROM deadline WHERE due_at <= $1 ORDER BY due_at, ticket LIMIT $2";

gboolean deadline_store_due(Store *store, gint64 now, guint limit, GArray **out_rows,
                            GError **error) {
    Statement *due = store_to_read(store, SQL_DUE, error);
    if (due == NULL)
        return FALSE;
    statement_bind_int(due, now);
    statement_bind_int(due, limit);
    return read_rows(due, out_rows, error);
}

static const gchar SQL_OF_TICKET[] =
    "SELECT ticket, kind, due_at FROM deadline WHERE ticket = $1 ORDER BY due_at, kind";

gboolean deadline_store_of_ticket(Store *store, gint64 ticket, GArray **out_rows, GError **error) {
    Statement *list = store_to_read(store, SQL_OF_TICKET, error);
    if (list == NULL)
        return FALSE;
    statement_bind_int(list, ticket);
    return read_rows(list, out_rows, error);
}

static const gchar SQL_NEXT[] = "SELECT due_at FROM deadline ORDER BY due_at LIMIT 1";

gboolean deadline_store_next(Store *store, gint64 *out_at, GError **error) {
    return rows_read_int(store_to_read(store, SQL_NEXT, error), G_MAXINT64, out_at, error);
}
