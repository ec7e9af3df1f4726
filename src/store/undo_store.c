/* undo_store.c - answers that wait in the outbox for their undo window, and taking them back */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The row in the outbox decides: what is `queued` was not claimed, or was given back before its end
 * was sent, so it can be taken back; `sending` and all after it can not. Claiming and cancelling
 * are transactions of the same desk, and what a crash left `sending` is queued again.
 */
#include "store/undo_store.h"

#include "base/error.h"

#include "rows.h"
#include "store_handle.h"

void undo_row_free(UndoRow *row) {
    if (row == NULL)
        return;
    g_free(row->recipient);
    g_free(row);
}

static const gchar SQL_WAIT[] =
    "UPDATE letter SET due_at = $2 WHERE id = $1 AND state = 'queued' AND state <> 'sent'";
static const gchar SQL_ADD[] =
    "INSERT INTO undo_letter (letter, ticket, person, mail) "
    "SELECT id, ticket, $2, $3 FROM letter WHERE id = $1 AND ticket IS NOT NULL";

gboolean undo_store_delay(Store *store, const UndoRow *row, const gchar *person, GError **error) {
    Statement *wait = store_to_write(store, SQL_WAIT, error);
    if (wait == NULL)
        return FALSE;
    statement_bind_int(wait, row->letter);
    statement_bind_int(wait, row->due_at);
    if (!rows_change(wait, error))
        return FALSE;
    Statement *add = store_to_write(store, SQL_ADD, error);
    if (add == NULL)
        return FALSE;
    statement_bind_int(add, row->letter);
    statement_bind_text(add, person);
    statement_bind_int(add, row->mail);
    return rows_change(add, error);
}

static gpointer read_undo(Statement *row, GError **error) {
    gint state = letter_state_from_name(statement_peek_text(row, 2));
    if (state < 0) {
        rows_fail_with_value("state of a letter", statement_peek_text(row, 2), error);
        return NULL;
    }
    UndoRow *undo = g_new0(UndoRow, 1);
    *undo = (UndoRow){.letter = statement_int(row, 0),
                      .mail = statement_int(row, 1),
                      .state = (LetterState)state,
                      .due_at = statement_int(row, 3),
                      .created_at = statement_int(row, 4),
                      .recipient = statement_text(row, 5)};
    return undo;
}

static const gchar SQL_NEWEST[] =
    "SELECT letter.id, undo_letter.mail, letter.state, letter.due_at, letter.created_at, "
    "letter.recipient FROM undo_letter JOIN letter ON letter.id = undo_letter.letter "
    "WHERE undo_letter.ticket = $1 AND undo_letter.person = $2 AND undo_letter.mail = "
    "(SELECT MAX(mail) FROM undo_letter WHERE ticket = $1 AND person = $2) ORDER BY letter.id";

gboolean undo_store_newest(Store *store, gint64 ticket, const gchar *person, GPtrArray **out_rows,
                           GError **error) {
    Statement *list = store_to_read(store, SQL_NEWEST, error);
    if (list == NULL)
        return FALSE;
    statement_bind_int(list, ticket);
    statement_bind_text(list, person);
    return rows_read_list(list, read_undo, (GDestroyNotify)undo_row_free, out_rows, error);
}

static const gchar SQL_CANCEL[] = "UPDATE letter SET state = 'cancelled', due_at = 0 "
                                  "WHERE id = $1 AND state = 'queued' AND state <> 'sent'";

gboolean undo_store_cancel(Store *store, gint64 letter, gboolean *out_is_cancelled,
                           GError **error) {
    g_autoptr(Statement) cancel = store_to_write(store, SQL_CANCEL, error);
    guint changes = 0;
    if (cancel == NULL)
        return FALSE;
    statement_bind_int(cancel, letter);
    if (!statement_run(cancel, &changes, error))
        return FALSE;
    *out_is_cancelled = changes > 0;
    return TRUE;
}
