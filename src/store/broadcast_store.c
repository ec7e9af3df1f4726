/* broadcast_store.c - what was told to all members of a case, and who is still to be told */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of broadcast_member is made with the broadcast and marked in the transaction that writes
 * its letter: whatever the desk dies of, each member is told once. */
#include "store/broadcast_store.h"

#include "broadcast_parts.h"
#include "model/letter_file.h"
#include "rows.h"
#include "store_handle.h"

static const gchar SQL_ADD[] =
    "INSERT INTO broadcast (event, master, mail, person, at, has_signature, end_kind, outcome) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
static const gchar SQL_ADD_FILE[] =
    "INSERT INTO broadcast_file (broadcast, place, filename, content_type, sha256, size, "
    "content_id) VALUES ($1, $2, $3, $4, $5, $6, $7)";

static gboolean add_file(Store *store, const Broadcast *broadcast, guint place, GError **error) {
    const LetterFile *file = broadcast->files->pdata[place];
    Statement *add = store_to_write(store, SQL_ADD_FILE, error);
    if (add == NULL)
        return FALSE;
    statement_bind_int(add, broadcast->event);
    statement_bind_int(add, place);
    statement_bind_text(add, file->filename);
    statement_bind_text(add, file->content_type);
    statement_bind_text(add, file->sha256);
    statement_bind_int(add, (gint64)file->size);
    statement_bind_text(add, file->content_id);
    return rows_run(add, error);
}

gboolean broadcast_store_add(Store *store, const Broadcast *broadcast, GError **error) {
    Statement *add = store_to_write(store, SQL_ADD, error);
    if (add == NULL)
        return FALSE;
    statement_bind_int(add, broadcast->event);
    statement_bind_int(add, broadcast->master);
    statement_bind_int(add, broadcast->mail);
    statement_bind_text(add, broadcast->person);
    statement_bind_int(add, broadcast->at);
    statement_bind_int(add, broadcast->has_signature);
    statement_bind_text(add, broadcast_end_name(broadcast->end));
    statement_bind_text(add, broadcast->outcome);
    if (!rows_run(add, error))
        return FALSE;
    for (guint i = 0; i < broadcast->files->len; i++) {
        if (!add_file(store, broadcast, i, error))
            return FALSE;
    }
    return broadcast_parts_add(store, broadcast, error);
}

#define COLUMNS "event, master, mail, person, at, has_signature, end_kind, outcome"

static gpointer read_broadcast(Statement *row, GError **error) {
    gint end = broadcast_end_from_name(statement_peek_text(row, 6));
    if (end < 0) {
        rows_fail_with_value("end of a broadcast", statement_peek_text(row, 6), error);
        return NULL;
    }
    Broadcast *broadcast = broadcast_new();
    broadcast->event = statement_int(row, 0);
    broadcast->master = statement_int(row, 1);
    broadcast->mail = statement_int(row, 2);
    broadcast->person = statement_text(row, 3);
    broadcast->at = statement_int(row, 4);
    broadcast->has_signature = statement_int(row, 5) != 0;
    broadcast->end = (BroadcastEnd)end;
    broadcast->outcome = statement_text(row, 7);
    return broadcast;
}

static gpointer read_file(Statement *row, GError **error) {
    LetterFile *file = rows_letter_file(row, error);
    if (file != NULL)
        file->content_id = statement_text(row, 4);
    return file;
}

static const gchar SQL_FILES[] = "SELECT filename, content_type, sha256, size, content_id "
                                 "FROM broadcast_file WHERE broadcast = $1 ORDER BY place";

/* Runs a bound statement that finds one. */
static gboolean load(Store *store, Statement *find, Broadcast **out_broadcast, GError **error) {
    gpointer found = NULL;
    if (!rows_read_one(find, read_broadcast, &found, error))
        return FALSE;
    g_autoptr(Broadcast) broadcast = found;
    if (broadcast != NULL) {
        g_autoptr(GPtrArray) files = NULL;
        Statement *list = store_to_read(store, SQL_FILES, error);
        if (list == NULL)
            return FALSE;
        statement_bind_int(list, broadcast->event);
        if (!rows_read_list(list, read_file, (GDestroyNotify)letter_file_free, &files, error))
            return FALSE;
        g_ptr_array_unref(broadcast->files);
        broadcast->files = g_steal_pointer(&files);
        if (!broadcast_parts_load(store, broadcast, error))
            return FALSE;
    }
    *out_broadcast = g_steal_pointer(&broadcast);
    return TRUE;
}

static const gchar SQL_LOAD[] = "SELECT " COLUMNS " FROM broadcast WHERE event = $1";

gboolean broadcast_store_load(Store *store, gint64 event, Broadcast **out_broadcast,
                              GError **error) {
    Statement *find = store_to_read(store, SQL_LOAD, error);
    if (find == NULL)
        return FALSE;
    statement_bind_int(find, event);
    return load(store, find, out_broadcast, error);
}

static const gchar SQL_OF_MAIL[] = "SELECT " COLUMNS " FROM broadcast WHERE master = $1 AND "
                                   "mail = $2 ORDER BY event DESC LIMIT 1";

gboolean broadcast_store_of_mail(Store *store, gint64 master, gint64 mail,
                                 Broadcast **out_broadcast, GError **error) {
    Statement *find = store_to_read(store, SQL_OF_MAIL, error);
    if (find == NULL)
        return FALSE;
    statement_bind_int(find, master);
    statement_bind_int(find, mail);
    return load(store, find, out_broadcast, error);
}

static const gchar SQL_NEWEST[] =
    "SELECT MAX(event) FROM broadcast WHERE master = $1 AND event <> $2 AND NOT EXISTS "
    "(SELECT 1 FROM broadcast_option WHERE broadcast_option.broadcast = broadcast.event)";

gboolean broadcast_store_newest(Store *store, gint64 master, gint64 except, gint64 *out_event,
                                GError **error) {
    Statement *find = store_to_read(store, SQL_NEWEST, error);
    if (find == NULL)
        return FALSE;
    statement_bind_int(find, master);
    statement_bind_int(find, except);
    return rows_read_int(find, 0, out_event, error);
}

/* --- who is told -------------------------------------------------------------------------------
 */

static const gchar SQL_PLAN[] = "INSERT INTO broadcast_member (broadcast, ticket, written_at) "
                                "SELECT $2, ticket, 0 FROM group_member WHERE master = $1";

gboolean broadcast_store_plan(Store *store, const Broadcast *broadcast, GError **error) {
    Statement *plan = store_to_write(store, SQL_PLAN, error);
    if (plan == NULL)
        return FALSE;
    statement_bind_int(plan, broadcast->master);
    statement_bind_int(plan, broadcast->event);
    return rows_run(plan, error);
}

static const gchar SQL_TO_WRITE[] = "SELECT ticket FROM broadcast_member WHERE broadcast = $1 AND "
                                    "written_at = 0 ORDER BY ticket LIMIT $2";

gboolean broadcast_store_to_write(Store *store, gint64 event, guint limit, GArray *out_tickets,
                                  GError **error) {
    Statement *list = store_to_read(store, SQL_TO_WRITE, error);
    if (list == NULL)
        return FALSE;
    statement_bind_int(list, event);
    statement_bind_int(list, limit);
    return rows_append_ints(list, out_tickets, error);
}

static const gchar SQL_UNFINISHED[] =
    "SELECT event FROM broadcast WHERE master = $1 AND EXISTS (SELECT 1 FROM broadcast_member "
    "WHERE broadcast = broadcast.event AND written_at = 0) ORDER BY event LIMIT 1";

gboolean broadcast_store_unfinished(Store *store, gint64 master, gint64 *out_event,
                                    GError **error) {
    Statement *find = store_to_read(store, SQL_UNFINISHED, error);
    if (find == NULL)
        return FALSE;
    statement_bind_int(find, master);
    return rows_read_int(find, 0, out_event, error);
}

static const gchar SQL_WRITTEN[] =
    "INSERT INTO broadcast_member (broadcast, ticket, written_at) VALUES ($1, $2, $3) "
    "ON CONFLICT (broadcast, ticket) DO UPDATE SET written_at = $3 "
    "WHERE broadcast_member.written_at = 0";

gboolean broadcast_store_written(Store *store, const ToldMember *told, gboolean *out_is_first,
                                 GError **error) {
    g_autoptr(Statement) mark = store_to_write(store, SQL_WRITTEN, error);
    guint changes = 0;
    if (mark == NULL)
        return FALSE;
    statement_bind_int(mark, told->broadcast);
    statement_bind_int(mark, told->ticket);
    statement_bind_int(mark, told->at);
    if (!statement_run(mark, &changes, error))
        return FALSE;
    *out_is_first = changes > 0;
    return TRUE;
}

static const gchar SQL_TOLD[] = "SELECT ticket FROM broadcast_member WHERE broadcast = $1 AND "
                                "written_at <> 0 ORDER BY ticket";

gboolean broadcast_store_told(Store *store, gint64 event, GArray *out_tickets, GError **error) {
    Statement *list = store_to_read(store, SQL_TOLD, error);
    if (list == NULL)
        return FALSE;
    statement_bind_int(list, event);
    return rows_append_ints(list, out_tickets, error);
}

static const gchar SQL_STOP[] =
    "DELETE FROM broadcast_member WHERE broadcast = $1 AND written_at = 0";

gboolean broadcast_store_stop(Store *store, gint64 event, GError **error) {
    Statement *stop = store_to_write(store, SQL_STOP, error);
    if (stop == NULL)
        return FALSE;
    statement_bind_int(stop, event);
    return rows_run(stop, error);
}
