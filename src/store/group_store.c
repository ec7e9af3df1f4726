/* group_store.c - group cases: which tickets belong to one problem */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/group_store.h"

#include "numbers.h"
#include "rows.h"
#include "store_handle.h"

static const gchar SQL_ADD[] =
    "INSERT INTO group_case (master, made_at, statement) VALUES ($1, $2, 0)";

gboolean group_store_add(Store *store, gint64 master, gint64 now, GError **error) {
    const gint64 numbers[] = {master, now};
    return numbers_run(store, SQL_ADD, numbers, G_N_ELEMENTS(numbers), error) &&
           group_store_join(store, master, master, now, error);
}

static const gchar SQL_JOIN[] =
    "INSERT INTO group_member (ticket, master, joined_at) VALUES ($1, $2, $3)";

gboolean group_store_join(Store *store, gint64 master, gint64 ticket, gint64 now, GError **error) {
    const gint64 numbers[] = {ticket, master, now};
    return numbers_run(store, SQL_JOIN, numbers, G_N_ELEMENTS(numbers), error);
}

static const gchar SQL_LEAVE[] = "DELETE FROM group_member WHERE ticket = $1";
static const gchar SQL_END[] =
    "DELETE FROM group_case WHERE master = $1 AND NOT EXISTS "
    "(SELECT 1 FROM group_member WHERE group_member.master = group_case.master)";

gboolean group_store_leave(Store *store, gint64 ticket, GError **error) {
    return numbers_run(store, SQL_LEAVE, &ticket, 1, error) &&
           numbers_run(store, SQL_END, &ticket, 1, error);
}

static const gchar SQL_OF_TICKET[] =
    "SELECT group_case.master, group_case.statement, "
    "(SELECT COUNT(*) FROM group_member AS other WHERE other.master = group_case.master) "
    "FROM group_member JOIN group_case ON group_case.master = group_member.master "
    "WHERE group_member.ticket = $1";

gboolean group_store_of_ticket(Store *store, gint64 ticket, GroupCase *out_case, GError **error) {
    g_autoptr(Statement) find = store_to_read(store, SQL_OF_TICKET, error);
    gboolean has_row = FALSE;
    if (find == NULL)
        return FALSE;
    statement_bind_int(find, ticket);
    if (!statement_step(find, &has_row, error))
        return FALSE;
    *out_case = (GroupCase){0};
    if (has_row)
        *out_case = (GroupCase){.master = statement_int(find, 0),
                                .statement = statement_int(find, 1),
                                .members = (guint)statement_int(find, 2)};
    return TRUE;
}

static const gchar SQL_MEMBERS[] =
    "SELECT ticket FROM group_member WHERE master = $1 ORDER BY ticket";

gboolean group_store_members(Store *store, gint64 master, GArray *out_tickets, GError **error) {
    Statement *list = store_to_read(store, SQL_MEMBERS, error);
    if (list == NULL)
        return FALSE;
    statement_bind_int(list, master);
    return rows_append_ints(list, out_tickets, error);
}

static const gchar SQL_UNCAUSED[] =
    "SELECT COUNT(*) FROM group_member JOIN ticket ON ticket.id = group_member.ticket "
    "WHERE group_member.master = $1 AND ticket.severity = 'high' AND ticket.merged_into IS NULL "
    "AND (ticket.cause IS NULL OR ticket.whys IS NULL)";

static const gchar SQL_UNANSWERED_SEVERE[] =
    "SELECT COUNT(*) FROM group_member JOIN ticket ON ticket.id = group_member.ticket "
    "WHERE group_member.master = $1 AND ticket.severity = 'high' AND ticket.merged_into IS NULL "
    "AND ticket.first_answered_at = 0";

static gboolean count(Store *store, const gchar *sql, gint64 master, guint *out_count,
                      GError **error) {
    gint64 value = 0;
    if (!rows_read_int_by(store_to_read(store, sql, error), master, 0, &value, error))
        return FALSE;
    *out_count = (guint)value;
    return TRUE;
}

gboolean group_store_count_uncaused(Store *store, gint64 master, guint *out_count, GError **error) {
    return count(store, SQL_UNCAUSED, master, out_count, error);
}

gboolean group_store_count_unanswered_severe(Store *store, gint64 master, guint *out_count,
                                             GError **error) {
    return count(store, SQL_UNANSWERED_SEVERE, master, out_count, error);
}

static const gchar SQL_STATEMENT[] = "UPDATE group_case SET statement = $2 WHERE master = $1";

gboolean group_store_set_statement(Store *store, gint64 master, gint64 broadcast, GError **error) {
    const gint64 numbers[] = {master, broadcast};
    return numbers_run(store, SQL_STATEMENT, numbers, G_N_ELEMENTS(numbers), error);
}

/* What is still to be written goes along while the survivor has no place of its own, from which it
 * gets the same. */
static const gchar SQL_MOVE_WRITING[] =
    "INSERT INTO broadcast_member (broadcast, ticket, written_at) "
    "SELECT broadcast, $2, written_at FROM broadcast_member WHERE ticket = $1 AND NOT EXISTS "
    "(SELECT 1 FROM group_member WHERE ticket = $2) ON CONFLICT DO NOTHING";
static const gchar SQL_DROP_WRITING[] = "DELETE FROM broadcast_member WHERE ticket = $1";
static const gchar SQL_TAKE_PLACE[] =
    "INSERT INTO group_member (ticket, master, joined_at) "
    "SELECT $2, master, joined_at FROM group_member WHERE ticket = $1 ON CONFLICT DO NOTHING";

gboolean group_store_merge(Store *store, gint64 from, gint64 to, GError **error) {
    const gint64 both[] = {from, to};
    return numbers_run(store, SQL_MOVE_WRITING, both, 2, error) &&
           numbers_run(store, SQL_DROP_WRITING, &from, 1, error) &&
           numbers_run(store, SQL_TAKE_PLACE, both, 2, error) &&
           numbers_run(store, SQL_LEAVE, &from, 1, error);
}
