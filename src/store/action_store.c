/* action_store.c - improvements, and the complaints that led to them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/action_store.h"

#include "numbers.h"
#include "rows.h"
#include "store_handle.h"

static const gchar SQL_NEXT_NUMBER[] = "SELECT MAX(number) FROM action";
static const gchar SQL_ADD[] =
    "INSERT INTO action (number, ticket, cause, words, person, made_at, state, told, owner, "
    "due_at, next_at, done_at, decided_at, told_ticket, before, after) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)";

/* What may change, in the order of both statements. */
static void bind_state(Statement *statement, const Action *action) {
    statement_bind_text(statement, action_state_name(action->state));
    statement_bind_text(statement, action->told);
    statement_bind_text(statement, action->owner);
    statement_bind_int(statement, action->due_at);
    statement_bind_int(statement, action->next_at);
    statement_bind_int(statement, action->done_at);
    statement_bind_int(statement, action->decided_at);
    statement_bind_int(statement, action->told_ticket);
    statement_bind_int(statement, action->before);
    statement_bind_int(statement, action->after);
}

gboolean action_store_add(Store *store, Action *action, GError **error) {
    gint64 last = 0;
    Statement *find = store_to_read(store, SQL_NEXT_NUMBER, error);
    if (find == NULL || !rows_read_int(find, 0, &last, error))
        return FALSE;
    Statement *add = store_to_write(store, SQL_ADD, error);
    if (add == NULL)
        return FALSE;
    action->number = last + 1;
    statement_bind_int(add, action->number);
    statement_bind_int(add, action->ticket);
    statement_bind_text(add, action->cause);
    statement_bind_text(add, action->words);
    statement_bind_text(add, action->person);
    statement_bind_int(add, action->made_at);
    bind_state(add, action);
    return rows_run(add, error);
}

static const gchar SQL_SAVE[] =
    "UPDATE action SET state = $2, told = $3, owner = $4, due_at = $5, next_at = $6, done_at = $7, "
    "decided_at = $8, told_ticket = $9, before = $10, after = $11 WHERE number = $1";

gboolean action_store_save(Store *store, const Action *action, GError **error) {
    Statement *save = store_to_write(store, SQL_SAVE, error);
    if (save == NULL)
        return FALSE;
    statement_bind_int(save, action->number);
    bind_state(save, action);
    return rows_change(save, error);
}

#define ACTION_COLUMNS                                                                             \
    "number, ticket, cause, words, person, made_at, state, told, owner, due_at, next_at, "         \
    "done_at, decided_at, told_ticket, before, after"

static gpointer read_action(Statement *row, GError **error) {
    gint state = action_state_from_name(statement_peek_text(row, 6));
    if (state < 0) {
        rows_fail_with_value("state of action", statement_peek_text(row, 6), error);
        return NULL;
    }
    Action *action = g_new0(Action, 1);
    *action = (Action){.number = statement_int(row, 0),
                       .ticket = statement_int(row, 1),
                       .cause = statement_text(row, 2),
                       .words = statement_text(row, 3),
                       .person = statement_text(row, 4),
                       .made_at = statement_int(row, 5),
                       .state = (ActionState)state,
                       .told = statement_text(row, 7),
                       .owner = statement_text(row, 8),
                       .due_at = statement_int(row, 9),
                       .next_at = statement_int(row, 10),
                       .done_at = statement_int(row, 11),
                       .decided_at = statement_int(row, 12),
                       .told_ticket = statement_int(row, 13),
                       .before = (guint)statement_int(row, 14),
                       .after = (guint)statement_int(row, 15)};
    return action;
}

static const gchar SQL_LOAD[] = "SELECT " ACTION_COLUMNS " FROM action WHERE number = $1";

gboolean action_store_load(Store *store, gint64 number, Action **out_action, GError **error) {
    gpointer found = NULL;
    Statement *find = store_to_read(store, SQL_LOAD, error);
    if (find == NULL)
        return FALSE;
    statement_bind_int(find, number);
    if (!rows_read_one(find, read_action, &found, error))
        return FALSE;
    *out_action = found;
    return TRUE;
}

static gboolean list(Store *store, const gchar *sql, gint64 value, GPtrArray **out_actions,
                     GError **error) {
    Statement *find = store_to_read(store, sql, error);
    if (find == NULL)
        return FALSE;
    statement_bind_int(find, value);
    return rows_read_list(find, read_action, (GDestroyNotify)action_free, out_actions, error);
}

static const gchar SQL_OF_TICKET[] =
    "SELECT " ACTION_COLUMNS " FROM action WHERE ticket = $1 ORDER BY number";

gboolean action_store_of_ticket(Store *store, gint64 ticket, GPtrArray **out_actions,
                                GError **error) {
    return list(store, SQL_OF_TICKET, ticket, out_actions, error);
}

static const gchar SQL_UNFINISHED[] =
    "SELECT " ACTION_COLUMNS
    " FROM action WHERE state <> 'finished' ORDER BY due_at, number LIMIT $1";

gboolean action_store_unfinished(Store *store, guint limit, GPtrArray **out_actions,
                                 GError **error) {
    return list(store, SQL_UNFINISHED, limit, out_actions, error);
}

static const gchar SQL_MOVE[] = "UPDATE action SET ticket = $2 WHERE ticket = $1";

gboolean action_store_move(Store *store, gint64 from, gint64 to, GError **error) {
    return numbers_move(store, SQL_MOVE, from, to, error);
}

static const gchar SQL_NEXT[] =
    "SELECT MIN(next_at) FROM action WHERE ticket = $1 AND next_at <> 0";

gboolean action_store_next(Store *store, gint64 ticket, gint64 *out_at, GError **error) {
    return numbers_soonest(store, SQL_NEXT, ticket, out_at, error);
}

/* --- complaints of a cause -----------------------------------------------------------------------
 */

#define OF_PERIOD                                                                                  \
    " FROM ticket WHERE cause = $1 AND created_at >= $2 AND created_at < $3 AND is_spam = 0 "      \
    "AND merged_into IS NULL "

static void bind_period(Statement *statement, const CausePeriod *period) {
    statement_bind_text(statement, period->cause);
    statement_bind_int(statement, period->from);
    statement_bind_int(statement, period->until);
}

static gboolean count(Store *store, const gchar *sql, const CausePeriod *period, guint *out_count,
                      GError **error) {
    gint64 value = 0;
    Statement *find = store_to_read(store, sql, error);
    if (find == NULL)
        return FALSE;
    bind_period(find, period);
    if (!rows_read_int(find, 0, &value, error))
        return FALSE;
    *out_count = (guint)value;
    return TRUE;
}

static const gchar SQL_COUNT[] = "SELECT COUNT(*)" OF_PERIOD;

gboolean action_store_count(Store *store, const CausePeriod *period, guint *out_count,
                            GError **error) {
    return count(store, SQL_COUNT, period, out_count, error);
}

static const gchar SQL_FIRST[] = "SELECT created_at FROM ticket ORDER BY id LIMIT 1";

gboolean action_store_first_complaint(Store *store, gint64 *out_at, GError **error) {
    return rows_read_int(store_to_read(store, SQL_FIRST, error), 0, out_at, error);
}

static const gchar SQL_COUNT_PEOPLE[] = "SELECT COUNT(DISTINCT complainant_key)" OF_PERIOD;

gboolean action_store_count_people(Store *store, const CausePeriod *period, guint *out_count,
                                   GError **error) {
    return count(store, SQL_COUNT_PEOPLE, period, out_count, error);
}

static const gchar SQL_PEOPLE[] =
    "SELECT MIN(id)" OF_PERIOD "GROUP BY complainant_key HAVING MIN(id) > $4 ORDER BY 1 LIMIT $5";

gboolean action_store_people(Store *store, const CausePeriod *period, guint limit,
                             GArray *out_tickets, GError **error) {
    Statement *find = store_to_read(store, SQL_PEOPLE, error);
    if (find == NULL)
        return FALSE;
    bind_period(find, period);
    statement_bind_int(find, period->after);
    statement_bind_int(find, limit);
    return rows_append_ints(find, out_tickets, error);
}
