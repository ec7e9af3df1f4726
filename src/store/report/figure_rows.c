/* figure_rows.c - shows the rows that figures are made of, one after the other */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/report/figure_rows.h"

#include "../rows.h"
#include "../store_handle.h"
#include "../ticket_ids.h"

enum { DAY = 86400 };

/* --- tickets -----------------------------------------------------------------------------------
 */

#define COLUMNS                                                                                    \
    "SELECT ticket, queue, owner, category, cause, complainant_key, stage, waiting_on, outcome, "  \
    "created_at, answer_by, solve_by, first_answered_at, resolved_at, closed_at, reopened_count "  \
    "FROM report_counted_ticket WHERE "

static const gchar SQL_RECEIVED[] =
    COLUMNS "created_at >= $1 AND created_at < $2 AND ticket >= $3 AND ticket < $4 ORDER BY ticket";
static const gchar SQL_ANSWERED[] =
    COLUMNS "first_answered_at >= $1 AND first_answered_at < $2 AND first_answered_at <> 0 "
            "ORDER BY first_answered_at";
static const gchar SQL_CLOSED[] =
    COLUMNS "closed_at >= $1 AND closed_at < $2 AND closed_at <> 0 ORDER BY closed_at";
static const gchar SQL_OPEN[] = COLUMNS
    "stage <> 'closed' AND (resolved_at = 0 OR resolved_at > $2) AND created_at <= $2 "
    "AND $1 <= $2 UNION ALL " COLUMNS "closed_at > $2 AND closed_at <> 0 AND stage = 'closed' "
    "AND (resolved_at = 0 OR resolved_at > $2) AND created_at <= $2";
static const gchar SQL_OF_COMPLAINANT[] =
    COLUMNS "complainant_key = $5 AND created_at >= $1 AND created_at < $2 AND ticket >= $3 AND "
            "ticket < $4 ORDER BY ticket";

static gboolean read_name(Statement *row, guint column, gint (*find)(const gchar *name),
                          gint *out_value, GError **error) {
    static const gchar *const titles[] = {[6] = "stage", [7] = "waiting_on", [8] = "outcome"};
    const gchar *name = statement_peek_text(row, column);
    *out_value = find(name);
    return *out_value >= 0 || rows_fail_with_value(titles[column], name, error);
}

/* The texts are the statement's, until its next step. */
static gboolean peek_ticket(Statement *row, Ticket *out_ticket, GError **error) {
    gint stage = 0;
    gint waiting_on = 0;
    gint outcome = 0;
    if (!read_name(row, 6, stage_from_name, &stage, error) ||
        !read_name(row, 7, waiting_on_from_name, &waiting_on, error) ||
        !read_name(row, 8, outcome_from_name, &outcome, error))
        return FALSE;
    *out_ticket = (Ticket){
        .id = statement_int(row, 0),
        .queue = (gchar *)statement_peek_text(row, 1),
        .owner = (gchar *)statement_peek_text(row, 2),
        .category = (gchar *)statement_peek_text(row, 3),
        .cause = (gchar *)statement_peek_text(row, 4),
        .complainant = (gchar *)statement_peek_text(row, 5),
        .stage = (Stage)stage,
        .waiting_on = (WaitingOn)waiting_on,
        .outcome = (Outcome)outcome,
        .created_at = statement_int(row, 9),
        .answer_by = statement_int(row, 10),
        .solve_by = statement_int(row, 11),
        .first_answered_at = statement_int(row, 12),
        .resolved_at = statement_int(row, 13),
        .closed_at = statement_int(row, 14),
        .reopened_count = (guint)statement_int(row, 15),
    };
    return TRUE;
}

/* As it was before it was done. */
static void open_again(Ticket *ticket) {
    if (ticket->stage < STAGE_RESOLVED)
        return;
    ticket->stage = STAGE_INVESTIGATING;
    ticket->outcome = OUTCOME_NONE;
    ticket->waiting_on = WAITING_ON_AGENT;
}

/* Takes the statement, all bound. */
static gboolean visit_tickets(Statement *statement, const FigureVisit *visit, GError **error) {
    g_autoptr(Statement) rows = statement;
    gboolean has_row = FALSE;
    if (!statement_step(rows, &has_row, error))
        return FALSE;
    while (has_row) {
        Ticket ticket;
        if (!peek_ticket(rows, &ticket, error))
            return FALSE;
        if (visit->which == FIGURE_ROWS_OPEN)
            open_again(&ticket);
        if (!visit->visitor(&ticket, visit->data))
            return TRUE;
        if (!statement_step(rows, &has_row, error))
            return FALSE;
    }
    return TRUE;
}

/* The numbers that tickets of the period can have: clocks that were set back by up to a day do not
 * hide one. */
static gboolean ids_about(Store *store, gint64 from, gint64 until, TicketIds *out_ids,
                          GError **error) {
    return ticket_ids_of_period(store, from - DAY, until + DAY, out_ids, error);
}

gboolean figure_rows_limit(Store *store, FigureVisit *visit, GError **error) {
    TicketIds ids = {0};
    if (!ids_about(store, visit->from, visit->until, &ids, error))
        return FALSE;
    visit->first_id = ids.first;
    visit->end_id = ids.end;
    return TRUE;
}

/* The statement with the period bound, and the numbers of its tickets where `has_ids`; or NULL. */
static Statement *ask(Store *store, const gchar *sql, const FigureVisit *visit, gboolean has_ids,
                      GError **error) {
    TicketIds ids = {visit->first_id, visit->end_id};
    if (has_ids && ids.end == 0 && !ids_about(store, visit->from, visit->until, &ids, error))
        return NULL;
    Statement *statement = store_to_read(store, sql, error);
    if (statement == NULL)
        return NULL;
    statement_bind_int(statement, visit->from);
    statement_bind_int(statement, visit->until);
    if (has_ids) {
        statement_bind_int(statement, ids.first);
        statement_bind_int(statement, ids.end);
    }
    return statement;
}

gboolean figure_rows_tickets(Store *store, const FigureVisit *visit, GError **error) {
    static const gchar *const texts[] = {
        [FIGURE_ROWS_RECEIVED] = SQL_RECEIVED,
        [FIGURE_ROWS_ANSWERED] = SQL_ANSWERED,
        [FIGURE_ROWS_CLOSED] = SQL_CLOSED,
        [FIGURE_ROWS_OPEN] = SQL_OPEN,
        [FIGURE_ROWS_OPEN_THEN] = SQL_OPEN,
    };
    gboolean has_ids = visit->which == FIGURE_ROWS_RECEIVED;
    Statement *rows = ask(store, texts[visit->which], visit, has_ids, error);
    return rows != NULL && visit_tickets(rows, visit, error);
}

gboolean figure_rows_of_complainant(Store *store, const gchar *key, const FigureVisit *visit,
                                    GError **error) {
    Statement *rows = ask(store, SQL_OF_COMPLAINANT, visit, TRUE, error);
    if (rows == NULL)
        return FALSE;
    statement_bind_text(rows, key);
    return visit_tickets(rows, visit, error);
}

/* --- what belongs to tickets -------------------------------------------------------------------
 */

/* A clock that counts within a period is of a ticket that had come by its end, and is not closed,
 * or was not before it began. (Few are both, so that the numbers are looked at last: + 0.) */
#define CLOCKS                                                                                     \
    "SELECT t.ticket, t.queue, t.owner, c.is_kept, c.clock, NULL, 0, NULL "                        \
    "FROM report_counted_ticket t JOIN report_counted_clock c ON c.ticket = t.ticket "             \
    "WHERE c.counted_at >= $1 AND c.counted_at < $2 AND t.ticket + 0 < $3 AND "

static const gchar SQL_CLOCKS[] =
    CLOCKS "t.stage <> 'closed' UNION ALL " CLOCKS "t.closed_at >= $1 AND t.closed_at <> 0 "
           "AND t.stage = 'closed'";
static const gchar SQL_PROMISES[] =
    "SELECT t.ticket, t.queue, t.owner, p.is_kept, NULL, NULL, 0, NULL "
    "FROM report_counted_promise p JOIN report_counted_ticket t ON t.ticket = p.ticket "
    "WHERE p.counted_at >= $1 AND p.counted_at < $2 AND ((p.due_at >= $1 AND p.due_at < $2) "
    "OR (p.ended_at >= $1 AND p.ended_at < $2 AND p.ended_at <> 0))";
static const gchar SQL_REMEDIES[] =
    "SELECT t.ticket, t.queue, t.owner, 0, NULL, r.remedy, r.minor, r.currency "
    "FROM report_counted_remedy r JOIN report_counted_ticket t ON t.ticket = r.ticket "
    "WHERE r.counted_at >= $1 AND r.counted_at < $2 AND r.counted_at <> 0";

static gboolean peek_matter(Statement *rows, FigureRow *out_row, GError **error) {
    const gchar *remedy = statement_peek_text(rows, 5);
    const gchar *currency = statement_peek_text(rows, 7);
    gint value = remedy != NULL ? remedy_from_name(remedy) : REMEDY_OTHER;
    if (value < 0)
        return rows_fail_with_value("remedy", remedy, error);
    *out_row = (FigureRow){.ticket = {.id = statement_int(rows, 0),
                                      .queue = (gchar *)statement_peek_text(rows, 1),
                                      .owner = (gchar *)statement_peek_text(rows, 2)},
                           .is_kept = statement_int(rows, 3) != 0,
                           .clock = statement_peek_text(rows, 4),
                           .remedy = (Remedy)value,
                           .money = {.minor = statement_int(rows, 6)}};
    g_strlcpy(out_row->money.currency, currency != NULL ? currency : "",
              sizeof out_row->money.currency);
    return TRUE;
}

gboolean figure_rows_matters(Store *store, const FigureMatterVisit *visit, GError **error) {
    static const gchar *const texts[] = {[FIGURE_ROWS_CLOCKS] = SQL_CLOCKS,
                                         [FIGURE_ROWS_PROMISES] = SQL_PROMISES,
                                         [FIGURE_ROWS_REMEDIES] = SQL_REMEDIES};
    TicketIds ids = {0};
    if (visit->which == FIGURE_ROWS_CLOCKS &&
        !ids_about(store, visit->from, visit->until, &ids, error))
        return FALSE;
    g_autoptr(Statement) rows = store_to_read(store, texts[visit->which], error);
    gboolean has_row = FALSE;
    if (rows == NULL)
        return FALSE;
    statement_bind_int(rows, visit->from);
    statement_bind_int(rows, visit->until);
    if (visit->which == FIGURE_ROWS_CLOCKS)
        statement_bind_int(rows, ids.end);
    if (!statement_step(rows, &has_row, error))
        return FALSE;
    while (has_row) {
        FigureRow row;
        if (!peek_matter(rows, &row, error))
            return FALSE;
        if (!visit->visitor(&row, visit->data))
            return TRUE;
        if (!statement_step(rows, &has_row, error))
            return FALSE;
    }
    return TRUE;
}
