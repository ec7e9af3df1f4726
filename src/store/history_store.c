/* history_store.c - append-only: every event and the decision it led to */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * There is no function that changes a row, and triggers in the database refuse it to everybody
 * else.
 */
#include "store/history_store.h"

#include "rows.h"
#include "store_handle.h"

void history_row_free(HistoryRow *row) {
    if (row == NULL)
        return;
    gchar *texts[] = {row->name,     row->actor, row->stage_from,
                      row->stage_to, row->rule,  row->detail};
    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++)
        g_free(texts[i]);
    g_free(row);
}

static const gchar SQL_ADD[] = "INSERT INTO history (event, ticket, at, name, actor, mail, "
                               "stage_from, stage_to, rule, detail) "
                               "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";

gboolean history_store_add(Store *store, const HistoryRow *row, GError **error) {
    Statement *add = store_to_write(store, SQL_ADD, error);
    if (add == NULL)
        return FALSE;
    statement_bind_int(add, row->event);
    statement_bind_int(add, row->ticket);
    statement_bind_int(add, row->at);
    statement_bind_text(add, row->name);
    statement_bind_text(add, row->actor);
    statement_bind_int(add, row->mail);
    statement_bind_text(add, row->stage_from);
    statement_bind_text(add, row->stage_to);
    statement_bind_text(add, row->rule);
    statement_bind_text(add, row->detail);
    return rows_run(add, error);
}

static gpointer read_row(Statement *row, GError **error) {
    HistoryRow *history = g_new0(HistoryRow, 1);
    *history = (HistoryRow){
        .event = statement_int(row, 0),
        .ticket = statement_int(row, 1),
        .at = statement_int(row, 2),
        .name = statement_text(row, 3),
        .actor = statement_text(row, 4),
        .mail = statement_int(row, 5),
        .stage_from = statement_text(row, 6),
        .stage_to = statement_text(row, 7),
        .rule = statement_text(row, 8),
        .detail = statement_text(row, 9),
    };
    return history;
}

static gboolean list(Store *store, const gchar *sql, gint64 id, GPtrArray **out_rows,
                     GError **error) {
    Statement *rows = store_to_read(store, sql, error);
    if (rows == NULL)
        return FALSE;
    statement_bind_int(rows, id);
    return rows_read_list(rows, read_row, (GDestroyNotify)history_row_free, out_rows, error);
}

#define HISTORY_COLUMNS "event, ticket, at, name, actor, mail, stage_from, stage_to, rule, detail"

static const gchar SQL_OF_TICKET[] =
    "SELECT " HISTORY_COLUMNS " FROM history WHERE ticket = $1 ORDER BY event";

gboolean history_store_of_ticket(Store *store, gint64 ticket, GPtrArray **out_rows,
                                 GError **error) {
    return list(store, SQL_OF_TICKET, ticket, out_rows, error);
}

static const gchar SQL_OF_MAIL[] =
    "SELECT " HISTORY_COLUMNS " FROM history WHERE mail = $1 AND mail <> 0 ORDER BY event";

gboolean history_store_of_mail(Store *store, gint64 mail, GPtrArray **out_rows, GError **error) {
    return list(store, SQL_OF_MAIL, mail, out_rows, error);
}

static const gchar SQL_MAIL_OF_EVENT[] = "SELECT mail FROM history WHERE event = $1";

gboolean history_store_mail_of_event(Store *store, gint64 event, gint64 *out_mail, GError **error) {
    Statement *find = store_to_read(store, SQL_MAIL_OF_EVENT, error);
    if (find == NULL)
        return FALSE;
    statement_bind_int(find, event);
    return rows_read_int(find, 0, out_mail, error);
}
