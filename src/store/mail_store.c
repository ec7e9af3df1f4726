/* mail_store.c - every mail that came in: the raw bytes, what was seen in them, which ticket */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The rows; the bytes are in mail_store_bytes.c. Message-IDs of letters are found through the
 * letters, those of mails and foreign ones through their own table; so a letter costs no entry at a
 * random place.
 */
#include "store/mail_store.h"

#include "base/names.h"

#include "mail_store_bytes.h"
#include "rows.h"
#include "store_handle.h"

static const gchar *const STATE_NAMES[] = {
    [MAIL_STATE_HANDLED] = "handled",
    [MAIL_STATE_HELD] = "held",
    [MAIL_STATE_QUARANTINED] = "quarantined",
    [MAIL_STATE_DROPPED] = "dropped",
};
G_STATIC_ASSERT(G_N_ELEMENTS(STATE_NAMES) == MAIL_STATE_COUNT);

const gchar *mail_state_name(MailState state) {
    return STATE_NAMES[state];
}

void mail_row_free(MailRow *row) {
    if (row == NULL)
        return;
    gchar *texts[] = {row->message_id, row->content_key, row->mailbox, row->sender,
                      row->subject,    row->held_for,    row->why};
    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++)
        g_free(texts[i]);
    g_free(row);
}

/* --- the same mail again ---------------------------------------------------------------------- */

static const gchar SQL_FIND_MESSAGE_ID[] =
    "SELECT mail FROM message_id WHERE message_id = $1 AND mail <> 0 ORDER BY ticket LIMIT 1";
static const gchar SQL_FIND_CONTENT[] =
    "SELECT id FROM mail WHERE content_key = $1 AND message_id IS NULL ORDER BY id LIMIT 1";

gboolean mail_store_find_same(Store *store, const gchar *message_id, const gchar *content_key,
                              gint64 *out_id, GError **error) {
    Statement *find =
        store_to_read(store, message_id != NULL ? SQL_FIND_MESSAGE_ID : SQL_FIND_CONTENT, error);
    if (find == NULL)
        return FALSE;
    statement_bind_text(find, message_id != NULL ? message_id : content_key);
    return rows_read_int(find, 0, out_id, error);
}

/* --- adding ----------------------------------------------------------------------------------- */

static const gchar SQL_ADD[] =
    "INSERT INTO mail (id, ticket, state, kind, message_id, content_key, mailbox, sender, subject, "
    "held_for, why, received_at, size) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";

static gboolean add_row(Store *store, const MailRow *row, GError **error) {
    Statement *add = store_to_write(store, SQL_ADD, error);
    if (add == NULL)
        return FALSE;
    statement_bind_int(add, row->id);
    statement_bind_id(add, row->ticket);
    statement_bind_text(add, mail_state_name(row->state));
    statement_bind_text(add, mail_kind_name(row->kind));
    statement_bind_text(add, row->message_id);
    statement_bind_text(add, row->content_key);
    statement_bind_text(add, row->mailbox);
    statement_bind_text(add, row->sender != NULL ? row->sender : "");
    statement_bind_text(add, row->subject != NULL ? row->subject : "");
    statement_bind_text(add, row->held_for);
    statement_bind_text(add, row->why != NULL ? row->why : "");
    statement_bind_int(add, row->received_at);
    statement_bind_int(add, (gint64)row->size);
    return rows_run(add, error);
}

static const gchar SQL_ADD_ID[] =
    "INSERT INTO message_id (message_id, ticket, mail) VALUES ($1, $2, $3) "
    "ON CONFLICT (message_id, ticket) DO UPDATE SET mail = excluded.mail "
    "WHERE message_id.mail = 0";

static gboolean add_message_id(Store *store, const gchar *message_id, gint64 ticket, gint64 mail,
                               GError **error) {
    Statement *add = store_to_write(store, SQL_ADD_ID, error);
    if (add == NULL)
        return FALSE;
    statement_bind_text(add, message_id);
    statement_bind_int(add, ticket);
    statement_bind_int(add, mail);
    return rows_run(add, error);
}

gboolean mail_store_add(Store *store, const MailRow *row, const MailBytes *bytes, GError **error) {
    return add_row(store, row, error) && mail_store_add_bytes(store, row->id, bytes, error) &&
           (row->message_id == NULL ||
            add_message_id(store, row->message_id, row->ticket, row->id, error));
}

static const gchar SQL_UPDATE[] =
    "UPDATE mail SET state = $2, kind = $3, ticket = $4, held_for = $5, why = $6, message_id = $7, "
    "sender = $8, subject = $9 WHERE id = $1";

gboolean mail_store_update(Store *store, const MailRow *row, GError **error) {
    Statement *update = store_to_write(store, SQL_UPDATE, error);
    if (update == NULL)
        return FALSE;
    statement_bind_int(update, row->id);
    statement_bind_text(update, mail_state_name(row->state));
    statement_bind_text(update, mail_kind_name(row->kind));
    statement_bind_id(update, row->ticket);
    statement_bind_text(update, row->held_for);
    statement_bind_text(update, row->why != NULL ? row->why : "");
    statement_bind_text(update, row->message_id);
    statement_bind_text(update, row->sender != NULL ? row->sender : "");
    statement_bind_text(update, row->subject != NULL ? row->subject : "");
    return rows_change(update, error);
}

/* --- reading rows ----------------------------------------------------------------------------- */

static gint mail_kind_from_name(const gchar *name) {
    for (gint kind = 0; kind < MAIL_KIND_COUNT; kind++) {
        if (g_strcmp0(mail_kind_name((MailKind)kind), name) == 0)
            return kind;
    }
    return -1;
}

#define MAIL_COLUMNS                                                                               \
    "id, ticket, state, kind, message_id, content_key, mailbox, sender, subject, held_for, why, "  \
    "received_at, size"

static gpointer read_row(Statement *row, GError **error) {
    const gchar *state_name = statement_peek_text(row, 2);
    const gchar *kind_name = statement_peek_text(row, 3);
    gint state = names_find(STATE_NAMES, MAIL_STATE_COUNT, state_name);
    gint kind = mail_kind_from_name(kind_name);
    if (state < 0 || kind < 0) {
        rows_fail_with_value(state < 0 ? "state of a mail" : "kind of mail",
                             state < 0 ? state_name : kind_name, error);
        return NULL;
    }
    MailRow *mail = g_new0(MailRow, 1);
    *mail = (MailRow){
        .id = statement_int(row, 0),
        .ticket = statement_int(row, 1),
        .state = (MailState)state,
        .kind = (MailKind)kind,
        .message_id = statement_text(row, 4),
        .content_key = statement_text(row, 5),
        .mailbox = statement_text(row, 6),
        .sender = statement_text(row, 7),
        .subject = statement_text(row, 8),
        .held_for = statement_text(row, 9),
        .why = statement_text(row, 10),
        .received_at = statement_int(row, 11),
        .size = (guint64)statement_int(row, 12),
    };
    return mail;
}

static const gchar SQL_LOAD[] = "SELECT " MAIL_COLUMNS " FROM mail WHERE id = $1";

gboolean mail_store_load(Store *store, gint64 id, MailRow **out_row, GError **error) {
    Statement *load = store_to_read(store, SQL_LOAD, error);
    if (load == NULL)
        return FALSE;
    statement_bind_int(load, id);
    return rows_read_one(load, read_row, (gpointer *)out_row, error);
}

gboolean mail_store_load_by_message_id(Store *store, const gchar *message_id, MailRow **out_row,
                                       GError **error) {
    gint64 id = 0;
    if (!mail_store_find_same(store, message_id, NULL, &id, error))
        return FALSE;
    return mail_store_load(store, id, out_row, error);
}

static const gchar SQL_OF_TICKET[] =
    "SELECT " MAIL_COLUMNS " FROM mail WHERE ticket = $1 ORDER BY id";

gboolean mail_store_list_of_ticket(Store *store, gint64 ticket, GPtrArray **out_rows,
                                   GError **error) {
    Statement *list = store_to_read(store, SQL_OF_TICKET, error);
    if (list == NULL)
        return FALSE;
    statement_bind_int(list, ticket);
    return rows_read_list(list, read_row, (GDestroyNotify)mail_row_free, out_rows, error);
}

static const gchar SQL_IN_STATE[] =
    "SELECT " MAIL_COLUMNS " FROM mail WHERE state = $1 AND state <> 'handled' ORDER BY id";
static const gchar SQL_HANDLED[] = "SELECT " MAIL_COLUMNS " FROM mail WHERE state = $1 ORDER BY id";

gboolean mail_store_list_in_state(Store *store, MailState state, GPtrArray **out_rows,
                                  GError **error) {
    Statement *list =
        store_to_read(store, state == MAIL_STATE_HANDLED ? SQL_HANDLED : SQL_IN_STATE, error);
    if (list == NULL)
        return FALSE;
    statement_bind_text(list, mail_state_name(state));
    return rows_read_list(list, read_row, (GDestroyNotify)mail_row_free, out_rows, error);
}

/* --- what a Message-ID leads to --------------------------------------------------------------- */

static const gchar SQL_IS_OF_LETTER[] =
    "SELECT 1 FROM letter WHERE message_id = $1 AND ticket = $2";

gboolean mail_store_index_id(Store *store, const gchar *message_id, gint64 ticket, GError **error) {
    Statement *find = store_to_read(store, SQL_IS_OF_LETTER, error);
    if (find == NULL)
        return FALSE;
    statement_bind_text(find, message_id);
    statement_bind_int(find, ticket);
    gint64 is_of_letter = 0;
    if (!rows_read_int(find, 0, &is_of_letter, error))
        return FALSE;
    return is_of_letter != 0 || add_message_id(store, message_id, ticket, 0, error);
}

static const gchar SQL_TICKETS_OF_ID[] =
    "SELECT ticket FROM message_id WHERE message_id = $1 AND ticket <> 0 "
    "UNION SELECT ticket FROM letter WHERE message_id = $1 AND ticket IS NOT NULL "
    "ORDER BY ticket DESC LIMIT 8";

gboolean mail_store_tickets_of_id(Store *store, const gchar *message_id, GArray *out_tickets,
                                  GError **error) {
    Statement *find = store_to_read(store, SQL_TICKETS_OF_ID, error);
    if (find == NULL)
        return FALSE;
    statement_bind_text(find, message_id);
    return rows_append_ints(find, out_tickets, error);
}
