/* promise_store.c - dated promises on tickets, and what became of them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/promise_store.h"

#include "numbers.h"
#include "rows.h"
#include "store_handle.h"

static const gchar SQL_ADD[] =
    "INSERT INTO promise (event, ticket, kind, state, person, words, mail, made_at, due_at, "
    "reminded_at, ended_at, ended_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 0)";

gboolean promise_store_add(Store *store, const Promise *promise, GError **error) {
    Statement *add = store_to_write(store, SQL_ADD, error);
    if (add == NULL)
        return FALSE;
    statement_bind_int(add, promise->event);
    statement_bind_int(add, promise->ticket);
    statement_bind_text(add, promise_kind_name(promise->kind));
    statement_bind_text(add, promise_state_name(promise->state));
    statement_bind_text(add, promise->person);
    statement_bind_text(add, promise->words);
    statement_bind_int(add, promise->mail);
    statement_bind_int(add, promise->made_at);
    statement_bind_int(add, promise->due_at);
    statement_bind_int(add, promise->reminded_at);
    statement_bind_int(add, promise->ended_at);
    return rows_run(add, error);
}

#define PROMISE_COLUMNS                                                                            \
    "event, ticket, kind, state, person, words, mail, made_at, due_at, reminded_at, ended_at"

static gpointer read_promise(Statement *row, GError **error) {
    gint kind = promise_kind_from_name(statement_peek_text(row, 2));
    gint state = promise_state_from_name(statement_peek_text(row, 3));
    if (kind < 0 || state < 0) {
        rows_fail_with_value(kind < 0 ? "kind of promise" : "state of promise",
                             statement_peek_text(row, kind < 0 ? 2 : 3), error);
        return NULL;
    }
    Promise *promise = g_new0(Promise, 1);
    *promise = (Promise){.event = statement_int(row, 0),
                         .ticket = statement_int(row, 1),
                         .kind = (PromiseKind)kind,
                         .state = (PromiseState)state,
                         .person = statement_text(row, 4),
                         .words = statement_text(row, 5),
                         .mail = statement_int(row, 6),
                         .made_at = statement_int(row, 7),
                         .due_at = statement_int(row, 8),
                         .reminded_at = statement_int(row, 9),
                         .ended_at = statement_int(row, 10)};
    return promise;
}

static gboolean list(Store *store, const gchar *sql, gint64 ticket, GPtrArray **out_promises,
                     GError **error) {
    Statement *find = store_to_read(store, sql, error);
    if (find == NULL)
        return FALSE;
    statement_bind_int(find, ticket);
    return rows_read_list(find, read_promise, (GDestroyNotify)promise_free, out_promises, error);
}

static const gchar SQL_OPEN[] = "SELECT " PROMISE_COLUMNS " FROM promise WHERE ticket = $1 AND "
                                "state = 'open' ORDER BY due_at, event";

gboolean promise_store_open(Store *store, gint64 ticket, GPtrArray **out_promises, GError **error) {
    return list(store, SQL_OPEN, ticket, out_promises, error);
}

static const gchar SQL_OF_TICKET[] =
    "SELECT " PROMISE_COLUMNS " FROM promise WHERE ticket = $1 ORDER BY event";

gboolean promise_store_of_ticket(Store *store, gint64 ticket, GPtrArray **out_promises,
                                 GError **error) {
    return list(store, SQL_OF_TICKET, ticket, out_promises, error);
}

static const gchar SQL_SAVE[] = "UPDATE promise SET state = $2, reminded_at = $3, ended_at = $4, "
                                "ended_by = $5 WHERE event = $1";

gboolean promise_store_save(Store *store, const Promise *promise, gint64 ended_by, GError **error) {
    Statement *save = store_to_write(store, SQL_SAVE, error);
    if (save == NULL)
        return FALSE;
    statement_bind_int(save, promise->event);
    statement_bind_text(save, promise_state_name(promise->state));
    statement_bind_int(save, promise->reminded_at);
    statement_bind_int(save, promise->ended_at);
    statement_bind_int(save, ended_by);
    return rows_change(save, error);
}

static const gchar SQL_REOPEN[] =
    "UPDATE promise SET state = 'open', ended_at = 0, ended_by = 0 WHERE ticket = $1 AND "
    "ended_by = $2 AND state = 'kept'";

gboolean promise_store_reopen(Store *store, gint64 ticket, gint64 mail, GError **error) {
    Statement *reopen = store_to_write(store, SQL_REOPEN, error);
    if (reopen == NULL)
        return FALSE;
    statement_bind_int(reopen, ticket);
    statement_bind_int(reopen, mail);
    return rows_run(reopen, error);
}

static const gchar SQL_MOVE[] =
    "UPDATE promise SET ticket = $2 WHERE ticket = $1 AND state = 'open'";

gboolean promise_store_move(Store *store, gint64 from, gint64 to, GError **error) {
    return numbers_move(store, SQL_MOVE, from, to, error);
}

static const gchar SQL_NEXT_DUE[] =
    "SELECT MIN(due_at) FROM promise WHERE ticket = $1 AND state = 'open' AND reminded_at = 0";

gboolean promise_store_next_due(Store *store, gint64 ticket, gint64 *out_at, GError **error) {
    return numbers_soonest(store, SQL_NEXT_DUE, ticket, out_at, error);
}
