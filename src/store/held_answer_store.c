/* held_answer_store.c - agents' answers that wait, and what became of them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/held_answer_store.h"

#include "rows.h"
#include "store_handle.h"

static const gchar SQL_SAVE[] =
    "INSERT INTO held_answer (mail, ticket, person, reason, state, detail, event, held_at, "
    "remind_at, expires_at, decided_at, decided_by) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) "
    "ON CONFLICT (mail) DO UPDATE SET ticket = excluded.ticket, person = excluded.person, "
    "reason = excluded.reason, state = excluded.state, detail = excluded.detail, "
    "event = excluded.event, held_at = excluded.held_at, remind_at = excluded.remind_at, "
    "expires_at = excluded.expires_at, decided_at = excluded.decided_at, "
    "decided_by = excluded.decided_by";

gboolean held_answer_store_save(Store *store, const HeldAnswer *held, GError **error) {
    Statement *save = store_to_write(store, SQL_SAVE, error);
    if (save == NULL)
        return FALSE;
    statement_bind_int(save, held->mail);
    statement_bind_int(save, held->ticket);
    statement_bind_text(save, held->person);
    statement_bind_text(save, hold_reason_name(held->reason));
    statement_bind_text(save, held_state_name(held->state));
    statement_bind_text(save, held->detail);
    statement_bind_int(save, held->event);
    statement_bind_int(save, held->held_at);
    statement_bind_int(save, held->remind_at);
    statement_bind_int(save, held->expires_at);
    statement_bind_int(save, held->decided_at);
    statement_bind_text(save, held->decided_by);
    return rows_run(save, error);
}

#define HELD_COLUMNS                                                                               \
    "mail, ticket, person, reason, state, detail, event, held_at, remind_at, expires_at, "         \
    "decided_at, decided_by"

static gpointer read_held(Statement *row, GError **error) {
    gint reason = hold_reason_from_name(statement_peek_text(row, 3));
    gint state = held_state_from_name(statement_peek_text(row, 4));
    if (reason < 0 || state < 0) {
        rows_fail_with_value(reason < 0 ? "reason" : "state",
                             statement_peek_text(row, reason < 0 ? 3 : 4), error);
        return NULL;
    }
    HeldAnswer *held = g_new0(HeldAnswer, 1);
    *held = (HeldAnswer){.mail = statement_int(row, 0),
                         .ticket = statement_int(row, 1),
                         .person = statement_text(row, 2),
                         .reason = (HoldReason)reason,
                         .state = (HeldState)state,
                         .detail = statement_text(row, 5),
                         .event = statement_int(row, 6),
                         .held_at = statement_int(row, 7),
                         .remind_at = statement_int(row, 8),
                         .expires_at = statement_int(row, 9),
                         .decided_at = statement_int(row, 10),
                         .decided_by = statement_text(row, 11)};
    return held;
}

static gboolean list(Store *store, const gchar *sql, gint64 ticket, GPtrArray **out_held,
                     GError **error) {
    Statement *find = store_to_read(store, sql, error);
    if (find == NULL)
        return FALSE;
    statement_bind_int(find, ticket);
    return rows_read_list(find, read_held, (GDestroyNotify)held_answer_free, out_held, error);
}

static const gchar SQL_WAITING[] =
    "SELECT " HELD_COLUMNS " FROM held_answer WHERE ticket = $1 AND state = 'waiting' "
    "ORDER BY mail";

gboolean held_answer_store_waiting(Store *store, gint64 ticket, GPtrArray **out_held,
                                   GError **error) {
    return list(store, SQL_WAITING, ticket, out_held, error);
}

static const gchar SQL_OF_TICKET[] =
    "SELECT " HELD_COLUMNS " FROM held_answer WHERE ticket = $1 ORDER BY mail";

gboolean held_answer_store_of_ticket(Store *store, gint64 ticket, GPtrArray **out_held,
                                     GError **error) {
    return list(store, SQL_OF_TICKET, ticket, out_held, error);
}

static const gchar SQL_LOAD[] = "SELECT " HELD_COLUMNS " FROM held_answer WHERE mail = $1";

gboolean held_answer_store_load(Store *store, gint64 mail, HeldAnswer **out_held, GError **error) {
    Statement *load = store_to_read(store, SQL_LOAD, error);
    if (load == NULL)
        return FALSE;
    statement_bind_int(load, mail);
    return rows_read_one(load, read_held, (gpointer *)out_held, error);
}

static const gchar SQL_NEXT_DUE[] =
    "SELECT MIN(CASE WHEN remind_at > 0 AND remind_at < expires_at THEN remind_at "
    "ELSE expires_at END) FROM held_answer WHERE ticket = $1 AND state = 'waiting'";

gboolean held_answer_store_next_due(Store *store, gint64 ticket, gint64 *out_at, GError **error) {
    Statement *find = store_to_read(store, SQL_NEXT_DUE, error);
    if (find == NULL)
        return FALSE;
    statement_bind_int(find, ticket);
    return rows_read_int(find, G_MAXINT64, out_at, error);
}
