/* outbox_store.c - letters on their way out: queued, sending, sent, failed, unknown, held */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A letter is claimed and given back by its state; the Message-ID is unique, so that a letter
 * composed twice is refused. Attempts are counted when a letter is claimed, doubts when its fate
 * becomes unknown. Headers and words stand apart, see letter_body.c.
 */
#include "store/outbox_store.h"

#include "base/names.h"
#include "model/address.h"
#include "store/letter_body.h"
#include "store/mail_store.h"

#include "rows.h"
#include "store_handle.h"

static const gchar *const STATE_NAMES[] = {
    [LETTER_STATE_QUEUED] = "queued",       [LETTER_STATE_SENDING] = "sending",
    [LETTER_STATE_SENT] = "sent",           [LETTER_STATE_FAILED] = "failed",
    [LETTER_STATE_UNKNOWN] = "unknown",     [LETTER_STATE_HELD] = "held",
    [LETTER_STATE_CANCELLED] = "cancelled",
};
G_STATIC_ASSERT(G_N_ELEMENTS(STATE_NAMES) == LETTER_STATE_COUNT);

const gchar *letter_state_name(LetterState state) {
    return STATE_NAMES[state];
}

gint letter_state_from_name(const gchar *name) {
    return names_find(STATE_NAMES, LETTER_STATE_COUNT, name);
}

void outbox_row_free(OutboxRow *row) {
    if (row == NULL)
        return;
    letter_free(row->letter);
    g_free(row->last_reply);
    g_free(row);
}

/* --- adding ----------------------------------------------------------------------------------- */

static const gchar SQL_ADD[] =
    "INSERT INTO letter (id, ticket, kind, recipient, recipient_key, envelope_sender, message_id, "
    "subject, is_automatic, state, due_at, created_at, sent_at, attempts, doubts) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 0, 0, 0)";

static gboolean add_letter(Store *store, const Letter *letter, LetterState state, gint64 now,
                           GError **error) {
    g_autofree gchar *key = address_key(letter->recipient);
    Statement *add = store_to_write(store, SQL_ADD, error);
    if (add == NULL)
        return FALSE;
    statement_bind_int(add, letter->id);
    statement_bind_id(add, letter->ticket);
    statement_bind_text(add, letter_kind_name(letter->kind));
    statement_bind_text(add, letter->recipient);
    statement_bind_text(add, key);
    statement_bind_text(add, letter->envelope_sender != NULL ? letter->envelope_sender : "");
    statement_bind_text(add, letter->message_id);
    statement_bind_text(add, letter->subject != NULL ? letter->subject : "");
    statement_bind_int(add, letter->is_automatic ? 1 : 0);
    statement_bind_text(add, letter_state_name(state));
    statement_bind_int(add, state == LETTER_STATE_QUEUED ? now : 0);
    statement_bind_int(add, now);
    return rows_run(add, error);
}

gboolean outbox_store_add(Store *store, const Letter *letter, LetterState state, gint64 now,
                          GError **error) {
    return add_letter(store, letter, state, now, error) && letter_body_add(store, letter, error);
}

/* --- reading ---------------------------------------------------------------------------------- */

#define LETTER_COLUMNS                                                                             \
    "id, ticket, kind, recipient, envelope_sender, message_id, subject, is_automatic, "            \
    "state, due_at, created_at, sent_at, attempts, doubts, last_reply"

static gpointer read_row(Statement *row, GError **error) {
    const gchar *kind_name = statement_peek_text(row, 2);
    const gchar *state_name = statement_peek_text(row, 8);
    gint kind = letter_kind_from_name(kind_name);
    gint state = letter_state_from_name(state_name);
    if (kind < 0 || state < 0) {
        rows_fail_with_value(kind < 0 ? "kind of letter" : "state of a letter",
                             kind < 0 ? kind_name : state_name, error);
        return NULL;
    }
    OutboxRow *outbox = g_new0(OutboxRow, 1);
    *outbox = (OutboxRow){
        .letter = letter_new(),
        .state = (LetterState)state,
        .due_at = statement_int(row, 9),
        .created_at = statement_int(row, 10),
        .sent_at = statement_int(row, 11),
        .attempts = (guint)statement_int(row, 12),
        .doubts = (guint)statement_int(row, 13),
        .last_reply = statement_text(row, 14),
    };
    Letter *letter = outbox->letter;
    letter->id = statement_int(row, 0);
    letter->ticket = statement_int(row, 1);
    letter->kind = (LetterKind)kind;
    letter->recipient = statement_text(row, 3);
    letter->envelope_sender = statement_text(row, 4);
    letter->message_id = statement_text(row, 5);
    letter->subject = statement_text(row, 6);
    letter->is_automatic = statement_int(row, 7) != 0;
    return outbox;
}

static const gchar SQL_LOAD[] = "SELECT " LETTER_COLUMNS " FROM letter WHERE id = $1";

gboolean outbox_store_load(Store *store, gint64 letter, OutboxRow **out_row, GError **error) {
    Statement *load = store_to_read(store, SQL_LOAD, error);
    if (load == NULL)
        return FALSE;
    statement_bind_int(load, letter);
    gpointer row = NULL;
    if (!rows_read_one(load, read_row, &row, error))
        return FALSE;
    if (row != NULL && !letter_body_load(store, ((OutboxRow *)row)->letter, error)) {
        outbox_row_free(row);
        return FALSE;
    }
    *out_row = row;
    return TRUE;
}

static const gchar SQL_FIND_MESSAGE_ID[] = "SELECT id FROM letter WHERE message_id = $1";

gboolean outbox_store_find_message_id(Store *store, const gchar *message_id, gint64 *out_letter,
                                      GError **error) {
    Statement *find = store_to_read(store, SQL_FIND_MESSAGE_ID, error);
    if (find == NULL)
        return FALSE;
    statement_bind_text(find, message_id);
    return rows_read_int(find, 0, out_letter, error);
}

static const gchar SQL_OF_TICKET[] =
    "SELECT " LETTER_COLUMNS " FROM letter WHERE ticket = $1 ORDER BY id";

gboolean outbox_store_list_of_ticket(Store *store, gint64 ticket, GPtrArray **out_rows,
                                     GError **error) {
    Statement *list = store_to_read(store, SQL_OF_TICKET, error);
    if (list == NULL)
        return FALSE;
    statement_bind_int(list, ticket);
    return rows_read_list(list, read_row, (GDestroyNotify)outbox_row_free, out_rows, error);
}

static const gchar SQL_IN_STATE[] =
    "SELECT " LETTER_COLUMNS " FROM letter WHERE state = $1 AND state <> 'sent' ORDER BY id";
static const gchar SQL_SENT[] =
    "SELECT " LETTER_COLUMNS " FROM letter WHERE state = $1 ORDER BY id";

gboolean outbox_store_list_in_state(Store *store, LetterState state, GPtrArray **out_rows,
                                    GError **error) {
    Statement *list =
        store_to_read(store, state == LETTER_STATE_SENT ? SQL_SENT : SQL_IN_STATE, error);
    if (list == NULL)
        return FALSE;
    statement_bind_text(list, letter_state_name(state));
    return rows_read_list(list, read_row, (GDestroyNotify)outbox_row_free, out_rows, error);
}

static const gchar SQL_LAST_ID_TO[] =
    "SELECT message_id FROM letter WHERE ticket = $1 AND recipient_key = $2 "
    "ORDER BY id DESC LIMIT 1";

gboolean outbox_store_last_id_to(Store *store, gint64 ticket, const gchar *recipient,
                                 gchar **out_message_id, GError **error) {
    g_autofree gchar *key = address_key(recipient);
    Statement *find = store_to_read(store, SQL_LAST_ID_TO, error);
    if (find == NULL)
        return FALSE;
    statement_bind_int(find, ticket);
    statement_bind_text(find, key);
    return rows_read_one(find, rows_text, (gpointer *)out_message_id, error);
}

static const gchar SQL_NEWEST[] = "SELECT MAX(id) FROM letter";

gboolean outbox_store_newest(Store *store, gint64 *out_letter, GError **error) {
    return rows_read_int(store_to_read(store, SQL_NEWEST, error), 0, out_letter, error);
}

/* --- sending ---------------------------------------------------------------------------------- */

/* Each half follows the index; so do both together. */
#define LETTERS_DUE_IN(state)                                                                      \
    "SELECT " LETTER_COLUMNS " FROM letter "                                                       \
    "WHERE state = '" state "' AND state <> 'sent' AND due_at > 0 AND due_at <= $1 "
static const gchar SQL_DUE[] =
    LETTERS_DUE_IN("queued") "UNION ALL " LETTERS_DUE_IN("unknown") "ORDER BY due_at, id LIMIT $2";
static const gchar SQL_CLAIM[] =
    "UPDATE letter SET state = 'sending', attempts = attempts + 1 WHERE id = $1";

static gboolean claim(Store *store, OutboxRow *row, GError **error) {
    Statement *claim_it = store_to_write(store, SQL_CLAIM, error);
    if (claim_it == NULL)
        return FALSE;
    statement_bind_int(claim_it, row->letter->id);
    if (!rows_change(claim_it, error))
        return FALSE;
    row->state = LETTER_STATE_SENDING;
    row->attempts++;
    return letter_body_load(store, row->letter, error);
}

gboolean outbox_store_claim_due(Store *store, gint64 now, guint limit, GPtrArray **out_rows,
                                GError **error) {
    Statement *due = store_to_write(store, SQL_DUE, error);
    if (due == NULL)
        return FALSE;
    statement_bind_int(due, now);
    statement_bind_int(due, limit);
    g_autoptr(GPtrArray) rows = NULL;
    if (!rows_read_list(due, read_row, (GDestroyNotify)outbox_row_free, &rows, error))
        return FALSE;
    for (guint i = 0; i < rows->len; i++) {
        if (!claim(store, rows->pdata[i], error))
            return FALSE;
    }
    *out_rows = g_steal_pointer(&rows);
    return TRUE;
}

#define NEXT_DUE_IN(state)                                                                         \
    "SELECT MIN(due_at) AS due_at FROM letter "                                                    \
    "WHERE state = '" state "' AND state <> 'sent' AND due_at > 0"
static const gchar SQL_NEXT_DUE[] = "SELECT MIN(due_at) FROM (" NEXT_DUE_IN(
    "queued") " UNION ALL " NEXT_DUE_IN("unknown") ") AS either";

gboolean outbox_store_next_due(Store *store, gint64 *out_at, GError **error) {
    return rows_read_int(store_to_read(store, SQL_NEXT_DUE, error), G_MAXINT64, out_at, error);
}

static const gchar SQL_RECORD[] =
    "UPDATE letter SET state = $2, due_at = $3, last_reply = $4, sent_at = $5, "
    "doubts = doubts + $6 WHERE id = $1";

gboolean outbox_store_record(Store *store, gint64 letter, LetterState state, gint64 due_at,
                             const gchar *reply, gint64 now, GError **error) {
    Statement *record = store_to_write(store, SQL_RECORD, error);
    if (record == NULL)
        return FALSE;
    statement_bind_int(record, letter);
    statement_bind_text(record, letter_state_name(state));
    statement_bind_int(record, due_at);
    statement_bind_text(record, reply);
    statement_bind_int(record, state == LETTER_STATE_SENT ? now : 0);
    statement_bind_int(record, state == LETTER_STATE_UNKNOWN ? 1 : 0);
    return rows_change(record, error);
}

static const gchar SQL_PUT_BACK[] =
    "UPDATE letter SET state = 'queued', due_at = $2, last_reply = COALESCE($3, last_reply), "
    "attempts = CASE WHEN attempts > 0 THEN attempts - 1 ELSE 0 END WHERE id = $1";

gboolean outbox_store_put_back(Store *store, gint64 letter, gint64 due_at, const gchar *reply,
                               GError **error) {
    Statement *put_back = store_to_write(store, SQL_PUT_BACK, error);
    if (put_back == NULL)
        return FALSE;
    statement_bind_int(put_back, letter);
    statement_bind_int(put_back, due_at);
    statement_bind_text(put_back, reply);
    return rows_change(put_back, error);
}

static gboolean change_all(Statement *statement, guint *out_changes, GError **error) {
    g_autoptr(Statement) change = statement;
    return change != NULL && statement_run(change, out_changes, error);
}

static const gchar SQL_RELEASE_HELD[] =
    "UPDATE letter SET state = 'queued', due_at = $1 WHERE state = 'held' AND state <> 'sent' AND "
    "NOT EXISTS "
    "(SELECT 1 FROM bad_address WHERE address = letter.recipient_key AND is_suppressed = 1)";

gboolean outbox_store_release_held(Store *store, gint64 now, guint *out_count, GError **error) {
    Statement *release = store_to_write(store, SQL_RELEASE_HELD, error);
    if (release == NULL)
        return FALSE;
    statement_bind_int(release, now);
    return change_all(release, out_count, error);
}

static const gchar SQL_SHIFT_BACK[] =
    "UPDATE letter SET due_at = CASE WHEN due_at - $2 > $1 THEN due_at - $2 ELSE $1 END "
    "WHERE state IN ('queued', 'unknown') AND due_at > $1 AND state <> 'sent'";

gboolean outbox_store_shift_back(Store *store, gint64 now, gint64 seconds, guint *out_count,
                                 GError **error) {
    Statement *shift = store_to_write(store, SQL_SHIFT_BACK, error);
    if (shift == NULL)
        return FALSE;
    statement_bind_int(shift, now);
    statement_bind_int(shift, seconds);
    return change_all(shift, out_count, error);
}

gboolean outbox_store_contents(Store *store, const Letter *letter, GPtrArray *contents,
                               GError **error) {
    for (guint i = 0; i < letter->files->len; i++) {
        const LetterFile *file = letter->files->pdata[i];
        GBytes *content = NULL;
        gboolean is_read = file->mail != 0 ? mail_store_raw(store, file->mail, &content, error)
                                           : mail_store_blob(store, file->sha256, &content, error);
        if (!is_read)
            return FALSE;
        g_ptr_array_add(contents, content != NULL ? content : g_bytes_new_static("", 0));
    }
    return TRUE;
}
