/* clock_store.c - the clocks of tickets, and which of them strikes next */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/clock_store.h"

#include "rows.h"
#include "store_handle.h"

static const gchar SQL_SAVE[] =
    "INSERT INTO ticket_clock (ticket, clock, started_at, promised, due_at, paused_at, remaining, "
    "met_at, levels_told, next_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) "
    "ON CONFLICT (ticket, clock) DO UPDATE SET started_at = excluded.started_at, "
    "promised = excluded.promised, due_at = excluded.due_at, paused_at = excluded.paused_at, "
    "remaining = excluded.remaining, met_at = excluded.met_at, "
    "levels_told = excluded.levels_told, next_at = excluded.next_at";

gboolean clock_store_save(Store *store, const TicketClock *clock, GError **error) {
    g_autofree gchar *name = ticket_clock_name(clock);
    Statement *save = store_to_write(store, SQL_SAVE, error);
    if (save == NULL)
        return FALSE;
    statement_bind_int(save, clock->ticket);
    statement_bind_text(save, name);
    statement_bind_int(save, clock->started_at);
    statement_bind_int(save, clock->promised);
    statement_bind_int(save, clock->due_at);
    statement_bind_int(save, clock->paused_at);
    statement_bind_int(save, clock->remaining);
    statement_bind_int(save, clock->met_at);
    statement_bind_int(save, clock->levels_told);
    statement_bind_int(save, clock->next_at);
    return rows_run(save, error);
}

static const gchar SQL_REMOVE[] = "DELETE FROM ticket_clock WHERE ticket = $1 AND clock = $2";

gboolean clock_store_remove(Store *store, const TicketClock *clock, GError **error) {
    g_autofree gchar *name = ticket_clock_name(clock);
    Statement *remove = store_to_write(store, SQL_REMOVE, error);
    if (remove == NULL)
        return FALSE;
    statement_bind_int(remove, clock->ticket);
    statement_bind_text(remove, name);
    return rows_run(remove, error);
}

#define CLOCK_COLUMNS                                                                              \
    "ticket, clock, started_at, promised, due_at, paused_at, remaining, met_at, levels_told, "     \
    "next_at"

static gpointer read_clock(Statement *row, GError **error) {
    const gchar *name = statement_peek_text(row, 1);
    const gchar *legal = NULL;
    ClockKind kind;
    if (!ticket_clock_read_name(name, &kind, &legal)) {
        rows_fail_with_value("clock", name, error);
        return NULL;
    }
    TicketClock *clock = ticket_clock_new(statement_int(row, 0), kind, legal);
    clock->started_at = statement_int(row, 2);
    clock->promised = statement_int(row, 3);
    clock->due_at = statement_int(row, 4);
    clock->paused_at = statement_int(row, 5);
    clock->remaining = statement_int(row, 6);
    clock->met_at = statement_int(row, 7);
    clock->levels_told = (guint)statement_int(row, 8);
    clock->next_at = statement_int(row, 9);
    return clock;
}

static const gchar SQL_OF_TICKET[] =
    "SELECT " CLOCK_COLUMNS " FROM ticket_clock WHERE ticket = $1 ORDER BY clock";

gboolean clock_store_of_ticket(Store *store, gint64 ticket, GPtrArray **out_clocks,
                               GError **error) {
    Statement *list = store_to_read(store, SQL_OF_TICKET, error);
    if (list == NULL)
        return FALSE;
    statement_bind_int(list, ticket);
    return rows_read_list(list, read_clock, (GDestroyNotify)ticket_clock_free, out_clocks, error);
}

static const gchar SQL_DUE[] = "SELECT " CLOCK_COLUMNS " FROM ticket_clock WHERE next_at > 0 AND "
                               "next_at <= $1 ORDER BY next_at, ticket LIMIT $2";

gboolean clock_store_due(Store *store, gint64 now, guint limit, GPtrArray **out_clocks,
                         GError **error) {
    Statement *due = store_to_read(store, SQL_DUE, error);
    if (due == NULL)
        return FALSE;
    statement_bind_int(due, now);
    statement_bind_int(due, limit);
    return rows_read_list(due, read_clock, (GDestroyNotify)ticket_clock_free, out_clocks, error);
}

static const gchar SQL_NEXT[] =
    "SELECT next_at FROM ticket_clock WHERE next_at > 0 ORDER BY next_at LIMIT 1";

gboolean clock_store_next(Store *store, gint64 *out_at, GError **error) {
    return rows_read_int(store_to_read(store, SQL_NEXT, error), G_MAXINT64, out_at, error);
}
