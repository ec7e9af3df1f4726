/* inquiry_store.c - questions to departments about tickets, and what became of them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/inquiry_store.h"

#include "numbers.h"
#include "rows.h"
#include "store_handle.h"

static const gchar SQL_ADD[] =
    "INSERT INTO inquiry (event, ticket, state, department, person, question, mail, asked_at, "
    "due_at, late_at, reminded_at, told_at, answered_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, "
    "$9, $10, $11, $12, $13)";

gboolean inquiry_store_add(Store *store, const Inquiry *inquiry, GError **error) {
    Statement *add = store_to_write(store, SQL_ADD, error);
    if (add == NULL)
        return FALSE;
    statement_bind_int(add, inquiry->event);
    statement_bind_int(add, inquiry->ticket);
    statement_bind_text(add, inquiry_state_name(inquiry->state));
    statement_bind_text(add, inquiry->department);
    statement_bind_text(add, inquiry->person);
    statement_bind_text(add, inquiry->question);
    statement_bind_int(add, inquiry->mail);
    statement_bind_int(add, inquiry->asked_at);
    statement_bind_int(add, inquiry->due_at);
    statement_bind_int(add, inquiry->late_at);
    statement_bind_int(add, inquiry->reminded_at);
    statement_bind_int(add, inquiry->told_at);
    statement_bind_int(add, inquiry->answered_at);
    return rows_run(add, error);
}

static gpointer read_inquiry(Statement *row, GError **error) {
    gint state = inquiry_state_from_name(statement_peek_text(row, 2));
    if (state < 0) {
        rows_fail_with_value("state of question", statement_peek_text(row, 2), error);
        return NULL;
    }
    Inquiry *inquiry = g_new0(Inquiry, 1);
    *inquiry = (Inquiry){.event = statement_int(row, 0),
                         .ticket = statement_int(row, 1),
                         .state = (InquiryState)state,
                         .department = statement_text(row, 3),
                         .person = statement_text(row, 4),
                         .question = statement_text(row, 5),
                         .mail = statement_int(row, 6),
                         .asked_at = statement_int(row, 7),
                         .due_at = statement_int(row, 8),
                         .late_at = statement_int(row, 9),
                         .reminded_at = statement_int(row, 10),
                         .told_at = statement_int(row, 11),
                         .answered_at = statement_int(row, 12)};
    return inquiry;
}

static const gchar SQL_OF_TICKET[] =
    "SELECT event, ticket, state, department, person, question, mail, asked_at, due_at, late_at, "
    "reminded_at, told_at, answered_at FROM inquiry WHERE ticket = $1 ORDER BY event";

gboolean inquiry_store_of_ticket(Store *store, gint64 ticket, GPtrArray **out_inquiries,
                                 GError **error) {
    Statement *find = store_to_read(store, SQL_OF_TICKET, error);
    if (find == NULL)
        return FALSE;
    statement_bind_int(find, ticket);
    return rows_read_list(find, read_inquiry, (GDestroyNotify)inquiry_free, out_inquiries, error);
}

static const gchar SQL_SAVE[] = "UPDATE inquiry SET state = $2, late_at = $3, reminded_at = $4, "
                                "told_at = $5, answered_at = $6 WHERE event = $1";

gboolean inquiry_store_save(Store *store, const Inquiry *inquiry, GError **error) {
    Statement *save = store_to_write(store, SQL_SAVE, error);
    if (save == NULL)
        return FALSE;
    statement_bind_int(save, inquiry->event);
    statement_bind_text(save, inquiry_state_name(inquiry->state));
    statement_bind_int(save, inquiry->late_at);
    statement_bind_int(save, inquiry->reminded_at);
    statement_bind_int(save, inquiry->told_at);
    statement_bind_int(save, inquiry->answered_at);
    return rows_change(save, error);
}

static const gchar SQL_MOVE[] = "UPDATE inquiry SET ticket = $2 WHERE ticket = $1";

gboolean inquiry_store_move(Store *store, gint64 from, gint64 to, GError **error) {
    return numbers_move(store, SQL_MOVE, from, to, error);
}

static const gchar SQL_NEXT_DUE[] =
    "SELECT MIN(CASE WHEN reminded_at = 0 THEN due_at ELSE late_at END) FROM inquiry "
    "WHERE ticket = $1 AND state = 'open' AND told_at = 0";

gboolean inquiry_store_next_due(Store *store, gint64 ticket, gint64 *out_at, GError **error) {
    return numbers_soonest(store, SQL_NEXT_DUE, ticket, out_at, error);
}
