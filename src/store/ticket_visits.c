/* ticket_visits.c - looks at very many tickets, one after the other: those open, those of a period
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/ticket_visits.h"

#include "rows.h"
#include "store_handle.h"

/* Of very many tickets no more is read than a visitor may know; each text gives a value to all
 * columns, so that indexes can answer without the table. */
#define VISIT_COLUMNS(state, due, answered, created, closed)                                       \
    "SELECT id, queue, owner, merged_into, " state ", " due ", " answered ", " created ", " closed \
    " FROM ticket WHERE "

/* What is due first comes first: the first answer, and after it the solution. */
static const gchar SQL_VISIT_OPEN[] =
    VISIT_COLUMNS("stage, 'none', waiting_on", "answer_by, solve_by", "first_answered_at",
                  "created_at",
                  "0") "stage <> 'closed' AND stage <> 'resolved' AND merged_into IS NULL ORDER BY "
                       "CASE WHEN first_answered_at = 0 THEN answer_by ELSE solve_by END, id";
/* Numbers are drawn in the order of time: whoever asks for a time stops at the first older one. */
static const gchar SQL_VISIT_RECEIVED[] =
    VISIT_COLUMNS("'received', 'none', 'agent'", "0, 0", "0", "created_at",
                  "0") "created_at < $1 ORDER BY id DESC";
static const gchar SQL_VISIT_CLOSED[] =
    VISIT_COLUMNS("'closed', outcome, 'nobody'", "0, 0", "0", "0",
                  "closed_at") "closed_at >= $1 AND closed_at < $2 AND closed_at <> 0";

static gboolean peek_names(Statement *row, Ticket *out_ticket, GError **error) {
    const gchar *stage = statement_peek_text(row, 4);
    const gchar *outcome = statement_peek_text(row, 5);
    const gchar *waiting_on = statement_peek_text(row, 6);
    gint stage_value = stage_from_name(stage);
    gint outcome_value = outcome_from_name(outcome);
    gint waiting_value = waiting_on_from_name(waiting_on);
    if (stage_value < 0)
        return rows_fail_with_value("stage", stage, error);
    if (outcome_value < 0)
        return rows_fail_with_value("outcome", outcome, error);
    if (waiting_value < 0)
        return rows_fail_with_value("waiting_on", waiting_on, error);
    out_ticket->stage = (Stage)stage_value;
    out_ticket->waiting_on = (WaitingOn)waiting_value;
    out_ticket->outcome = (Outcome)outcome_value;
    return TRUE;
}

/* The texts are the statement's, until its next step. */
static gboolean peek_ticket(Statement *row, Ticket *out_ticket, GError **error) {
    *out_ticket = (Ticket){
        .id = statement_int(row, 0),
        .queue = (gchar *)statement_peek_text(row, 1),
        .owner = (gchar *)statement_peek_text(row, 2),
        .merged_into = statement_int(row, 3),
        .answer_by = statement_int(row, 7),
        .solve_by = statement_int(row, 8),
        .first_answered_at = statement_int(row, 9),
        .created_at = statement_int(row, 10),
        .closed_at = statement_int(row, 11),
    };
    return peek_names(row, out_ticket, error);
}

static gboolean visit_rows(Statement *rows, const TicketVisit *visit, GError **error) {
    gboolean has_row = FALSE;
    if (!statement_step(rows, &has_row, error))
        return FALSE;
    while (has_row) {
        Ticket ticket;
        if (!peek_ticket(rows, &ticket, error))
            return FALSE;
        gboolean is_over = visit->which == VISIT_RECEIVED && ticket.created_at < visit->from;
        if (is_over || !visit->visitor(&ticket, visit->data))
            return TRUE;
        if (!statement_step(rows, &has_row, error))
            return FALSE;
    }
    return TRUE;
}

gboolean ticket_visits_run(Store *store, const TicketVisit *visit, GError **error) {
    static const struct {
        const gchar *sql;
        gboolean asks_from;
        gboolean asks_until;
    } kinds[] = {
        [VISIT_OPEN] = {SQL_VISIT_OPEN, FALSE, FALSE},
        [VISIT_RECEIVED] = {SQL_VISIT_RECEIVED, FALSE, TRUE},
        [VISIT_CLOSED] = {SQL_VISIT_CLOSED, TRUE, TRUE},
    };
    g_autoptr(Statement) rows = store_to_read(store, kinds[visit->which].sql, error);
    if (rows == NULL)
        return FALSE;
    if (kinds[visit->which].asks_from)
        statement_bind_int(rows, visit->from);
    if (kinds[visit->which].asks_until)
        statement_bind_int(rows, visit->until);
    return visit_rows(rows, visit, error);
}
