/* report_rows.c - the views for those who count, read row by row: tickets of a period and what
 * belongs to them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every text walks an index by ticket: nothing is sorted, so nothing is held in memory. */
#include "store/report_rows.h"

#include "rows.h"
#include "store_handle.h"
#include "ticket_ids.h"

/* The columns of a view are a promise, in their order: "*" is all of them. */
#define VISIT(view, in_queue, order)                                                               \
    "SELECT * FROM " view " WHERE ticket >= $1 AND ticket < $2 AND ($3 = '' OR " in_queue          \
    ") ORDER BY " order
#define OF_QUEUE(view) "(SELECT queue FROM ticket WHERE id = " view ".ticket) = $3"

static const gchar SQL_TICKETS[] = VISIT("report_ticket", "queue = $3", "ticket");
static const gchar SQL_MAILS[] = VISIT("report_mail", OF_QUEUE("report_mail"), "ticket, mail");
static const gchar SQL_LETTERS[] =
    VISIT("report_letter", OF_QUEUE("report_letter"), "ticket, letter");
static const gchar SQL_CLOCKS[] = VISIT("report_clock", OF_QUEUE("report_clock"), "ticket, clock");
static const gchar SQL_SURVEYS[] = VISIT("report_survey", OF_QUEUE("report_survey"), "ticket");
static const gchar SQL_OFFERS[] = VISIT("report_offer", OF_QUEUE("report_offer"), "ticket, offer");
static const gchar SQL_ACTIONS[] =
    VISIT("report_action", OF_QUEUE("report_action"), "ticket, action");
static const gchar SQL_HISTORY[] =
    VISIT("report_history", OF_QUEUE("report_history"), "ticket, event");

static const gchar *const TEXTS[] = {
    [REPORT_TICKETS] = SQL_TICKETS, [REPORT_MAILS] = SQL_MAILS,     [REPORT_LETTERS] = SQL_LETTERS,
    [REPORT_CLOCKS] = SQL_CLOCKS,   [REPORT_SURVEYS] = SQL_SURVEYS, [REPORT_OFFERS] = SQL_OFFERS,
    [REPORT_ACTIONS] = SQL_ACTIONS, [REPORT_HISTORY] = SQL_HISTORY,
};
G_STATIC_ASSERT(G_N_ELEMENTS(TEXTS) == REPORT_VIEW_COUNT);

/* --- a period --------------------------------------------------------------------------------- */

static const gchar SQL_FIRST[] = "SELECT created_at FROM ticket ORDER BY id LIMIT 1";

gboolean report_range_find(Store *store, gint64 from, gint64 until, ReportRange *out_range,
                           GError **error) {
    TicketIds ids = {0};
    if (!ticket_ids_of_period(store, from, until, &ids, error))
        return FALSE;
    *out_range = (ReportRange){.first = ids.first, .until = ids.end};
    return TRUE;
}

gboolean report_first_received(Store *store, gint64 otherwise, gint64 *out_at, GError **error) {
    return rows_read_int(store_to_read(store, SQL_FIRST, error), otherwise, out_at, error);
}

/* --- rows ------------------------------------------------------------------------------------- */

enum { COLUMNS_MOST = 64 };

gboolean report_rows_visit(Store *store, const ReportVisit *visit, GError **error) {
    const gchar *values[COLUMNS_MOST];
    guint count = 0;
    report_columns(visit->view, &count);
    g_assert(count <= COLUMNS_MOST);
    g_autoptr(Statement) rows = store_to_read(store, TEXTS[visit->view], error);
    if (rows == NULL)
        return FALSE;
    statement_bind_int(rows, visit->range.first);
    statement_bind_int(rows, visit->range.until);
    statement_bind_text(rows, visit->range.queue != NULL ? visit->range.queue : "");
    gboolean has_row = FALSE;
    if (!statement_step(rows, &has_row, error))
        return FALSE;
    while (has_row) {
        for (guint i = 0; i < count; i++)
            values[i] = statement_peek_text(rows, i);
        if (!visit->visitor(values, visit->data, error) || !statement_step(rows, &has_row, error))
            return FALSE;
    }
    return TRUE;
}
