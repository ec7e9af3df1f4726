/* burst_store.c - what complaints say, in brief, and the bursts that were found among them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers of tickets rise with the time at which they came: a period is a range of numbers. */
#include "store/burst_store.h"

#include <string.h>

#include "rows.h"
#include "store_handle.h"

static void take_bytes(Statement *row, guint column, guint8 out_bytes[SKETCH_BYTES]) {
    g_autoptr(GBytes) bytes = statement_bytes(row, column);
    gsize length = 0;
    gconstpointer data = g_bytes_get_data(bytes, &length);
    /* Older ones have one code, and no category behind it. */
    if (length <= SKETCH_BYTES && length > 0)
        memcpy(out_bytes, data, length);
}

static void bind_bytes(Statement *statement, const guint8 bytes[SKETCH_BYTES], GBytes **out_held) {
    *out_held = g_bytes_new(bytes, SKETCH_BYTES);
    statement_bind_bytes(statement, *out_held);
}

/* --- sketches ----------------------------------------------------------------------------------
 */

static const gchar SQL_LAST[] = "SELECT MAX(ticket) FROM burst_sketch";
static const gchar SQL_BEFORE[] =
    "SELECT id FROM ticket WHERE created_at < $1 ORDER BY id DESC LIMIT 1";
static const gchar SQL_UNSKETCHED[] =
    "SELECT id, created_at FROM ticket WHERE id > $1 AND merged_into IS NULL AND is_spam = 0 "
    "ORDER BY id LIMIT $2";

static gpointer read_unsketched(Statement *row, GError **error) {
    StoredSketch *sketch = g_new0(StoredSketch, 1);
    sketch->ticket = statement_int(row, 0);
    sketch->at = statement_int(row, 1);
    return sketch;
}

static gpointer read_sketch(Statement *row, GError **error) {
    StoredSketch *sketch = read_unsketched(row, error);
    take_bytes(row, 2, sketch->bytes);
    return sketch;
}

static gboolean append_sketches(Statement *find, RowReader reader, GArray *out_sketches,
                                GError **error) {
    g_autoptr(GPtrArray) rows = NULL;
    if (!rows_read_list(find, reader, g_free, &rows, error))
        return FALSE;
    for (guint i = 0; i < rows->len; i++)
        g_array_append_vals(out_sketches, rows->pdata[i], 1);
    return TRUE;
}

gboolean burst_store_unsketched(Store *store, gint64 from, guint limit, GArray *out_sketches,
                                GError **error) {
    gint64 last = 0;
    if (!rows_read_int(store_to_read(store, SQL_LAST, error), 0, &last, error) ||
        (last == 0 &&
         !rows_read_int_by(store_to_read(store, SQL_BEFORE, error), from, 0, &last, error)))
        return FALSE;
    Statement *find = store_to_read(store, SQL_UNSKETCHED, error);
    if (find == NULL)
        return FALSE;
    statement_bind_int(find, last);
    statement_bind_int(find, limit);
    return append_sketches(find, read_unsketched, out_sketches, error);
}

static const gchar SQL_ADD_SKETCH[] = "INSERT INTO burst_sketch (ticket, at, bytes) "
                                      "VALUES ($1, $2, $3) ON CONFLICT (ticket) DO NOTHING";

gboolean burst_store_add_sketch(Store *store, const StoredSketch *sketch, GError **error) {
    g_autoptr(GBytes) held = NULL;
    Statement *add = store_to_write(store, SQL_ADD_SKETCH, error);
    if (add == NULL)
        return FALSE;
    statement_bind_int(add, sketch->ticket);
    statement_bind_int(add, sketch->at);
    bind_bytes(add, sketch->bytes, &held);
    return rows_run(add, error);
}

static const gchar SQL_FIRST_KEPT[] =
    "SELECT ticket FROM burst_sketch WHERE at >= $1 ORDER BY ticket LIMIT 1";
static const gchar SQL_DROP[] = "DELETE FROM burst_sketch WHERE ticket < $1";
static const gchar SQL_SKETCHES[] =
    "SELECT ticket, at, bytes FROM burst_sketch WHERE ticket >= $1 ORDER BY ticket";

/* The newest stays: by it is known which are sketched. */
gboolean burst_store_sketches(Store *store, gint64 from, GArray *out_sketches, GError **error) {
    gint64 first = 0;
    if (!rows_read_int_by(store_to_read(store, SQL_FIRST_KEPT, error), from, 0, &first, error))
        return FALSE;
    if (first == 0)
        return TRUE;
    Statement *drop = store_to_write(store, SQL_DROP, error);
    if (drop == NULL)
        return FALSE;
    statement_bind_int(drop, first);
    if (!rows_run(drop, error))
        return FALSE;
    Statement *find = store_to_read(store, SQL_SKETCHES, error);
    if (find == NULL)
        return FALSE;
    statement_bind_int(find, first);
    return append_sketches(find, read_sketch, out_sketches, error);
}

/* --- bursts ------------------------------------------------------------------------------------
 */

static const gchar SQL_NEXT_ID[] = "SELECT COALESCE(MAX(id), 0) + 1 FROM burst";
static const gchar SQL_ADD[] = "INSERT INTO burst (id, found_at, state, master, bytes) "
                               "VALUES ($1, $2, $3, $4, $5)";

gboolean burst_store_add(Store *store, BurstCase *burst, GError **error) {
    g_autoptr(GBytes) held = NULL;
    if (!rows_read_int(store_to_read(store, SQL_NEXT_ID, error), 0, &burst->id, error))
        return FALSE;
    Statement *add = store_to_write(store, SQL_ADD, error);
    if (add == NULL)
        return FALSE;
    statement_bind_int(add, burst->id);
    statement_bind_int(add, burst->found_at);
    statement_bind_text(add, burst_state_name(burst->state));
    statement_bind_int(add, burst->master);
    bind_bytes(add, burst->bytes, &held);
    return rows_run(add, error);
}

static const gchar SQL_SET_STATE[] = "UPDATE burst SET state = $2, master = $3 WHERE id = $1";

gboolean burst_store_set_state(Store *store, gint64 burst, BurstState state, gint64 master,
                               GError **error) {
    Statement *set = store_to_write(store, SQL_SET_STATE, error);
    if (set == NULL)
        return FALSE;
    statement_bind_int(set, burst);
    statement_bind_text(set, burst_state_name(state));
    statement_bind_int(set, master);
    return rows_change(set, error);
}

#define BURST_COLUMNS "b.id, b.found_at, b.state, b.master, b.bytes"

static gpointer read_burst(Statement *row, GError **error) {
    const gchar *name = statement_peek_text(row, 2);
    gint state = burst_state_from_name(name);
    if (state < 0) {
        rows_fail_with_value("state of a burst", name, error);
        return NULL;
    }
    BurstCase *burst = g_new0(BurstCase, 1);
    *burst = (BurstCase){.id = statement_int(row, 0),
                         .found_at = statement_int(row, 1),
                         .state = (BurstState)state,
                         .master = statement_int(row, 3)};
    take_bytes(row, 4, burst->bytes);
    return burst;
}

static const gchar SQL_SINCE[] =
    "SELECT " BURST_COLUMNS " FROM burst b WHERE b.id > $1 ORDER BY b.id DESC";
static const gchar SQL_LAST_OLD[] =
    "SELECT id FROM burst WHERE found_at < $1 ORDER BY id DESC LIMIT 1";

gboolean burst_store_since(Store *store, gint64 from, GArray *out_bursts, GError **error) {
    g_autoptr(GPtrArray) rows = NULL;
    gint64 old = 0;
    if (!rows_read_int_by(store_to_read(store, SQL_LAST_OLD, error), from, 0, &old, error))
        return FALSE;
    Statement *find = store_to_read(store, SQL_SINCE, error);
    if (find == NULL)
        return FALSE;
    statement_bind_int(find, old);
    if (!rows_read_list(find, read_burst, g_free, &rows, error))
        return FALSE;
    for (guint i = 0; i < rows->len; i++)
        g_array_append_vals(out_bursts, rows->pdata[i], 1);
    return TRUE;
}

static const gchar SQL_ADD_TICKET[] = "INSERT INTO burst_ticket (ticket, burst) VALUES ($1, $2) "
                                      "ON CONFLICT (ticket) DO NOTHING";

gboolean burst_store_add_ticket(Store *store, gint64 burst, gint64 ticket, GError **error) {
    Statement *add = store_to_write(store, SQL_ADD_TICKET, error);
    if (add == NULL)
        return FALSE;
    statement_bind_int(add, ticket);
    statement_bind_int(add, burst);
    return rows_run(add, error);
}

static const gchar SQL_OF_TICKET[] = "SELECT " BURST_COLUMNS " FROM burst_ticket t "
                                     "JOIN burst b ON b.id = t.burst WHERE t.ticket = $1";

gboolean burst_store_of_ticket(Store *store, gint64 ticket, BurstCase *out_burst, GError **error) {
    g_autofree BurstCase *found = NULL;
    Statement *find = store_to_read(store, SQL_OF_TICKET, error);
    if (find == NULL)
        return FALSE;
    statement_bind_int(find, ticket);
    if (!rows_read_one(find, read_burst, (gpointer *)&found, error))
        return FALSE;
    *out_burst = found != NULL ? *found : (BurstCase){.id = 0};
    return TRUE;
}

static const gchar SQL_TICKETS[] =
    "SELECT ticket FROM burst_ticket WHERE burst = $1 ORDER BY ticket";

gboolean burst_store_tickets(Store *store, gint64 burst, GArray *out_tickets, GError **error) {
    Statement *find = store_to_read(store, SQL_TICKETS, error);
    if (find == NULL)
        return FALSE;
    statement_bind_int(find, burst);
    return rows_append_ints(find, out_tickets, error);
}
