/* canary_store.c - the mails that the desk wrote to itself: when they were sent and came back */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/canary_store.h"

#include "rows.h"
#include "store_handle.h"

static const gint64 KEPT = (gint64)400 * 24 * 3600;

static gboolean run_with(Store *store, const gchar *sql, gint64 first, gint64 second,
                         GError **error) {
    Statement *statement = store_to_write(store, sql, error);
    if (statement == NULL)
        return FALSE;
    statement_bind_int(statement, first);
    statement_bind_int(statement, second);
    return rows_run(statement, error);
}

static const gchar SQL_ADD[] = "INSERT INTO canary (written_at, sent_at, back_at, reply) "
                               "VALUES ($1, $2, 0, NULL) ON CONFLICT (written_at) DO NOTHING";
static const gchar SQL_DROP[] = "DELETE FROM canary WHERE written_at < $1 AND written_at >= $2";

gboolean canary_store_add(Store *store, gint64 written_at, GError **error) {
    return run_with(store, SQL_DROP, written_at - KEPT, 0, error) &&
           run_with(store, SQL_ADD, written_at, 0, error);
}

static const gchar SQL_SENT[] = "UPDATE canary SET sent_at = $2, reply = $3 WHERE written_at = $1";

gboolean canary_store_note_sent(Store *store, gint64 written_at, gint64 sent_at, const gchar *reply,
                                GError **error) {
    Statement *note = store_to_write(store, SQL_SENT, error);
    if (note == NULL)
        return FALSE;
    statement_bind_int(note, written_at);
    statement_bind_int(note, sent_at);
    statement_bind_text(note, reply);
    return rows_run(note, error);
}

static const gchar SQL_BACK[] =
    "UPDATE canary SET back_at = $2 WHERE written_at = $1 AND back_at = 0";

gboolean canary_store_note_back(Store *store, gint64 written_at, gint64 back_at, GError **error) {
    return run_with(store, SQL_BACK, written_at, back_at, error);
}

/* Only the last ones can be so: a desk writes one at a time. */
static const gchar SQL_FORGET[] = "DELETE FROM canary WHERE sent_at = 0 AND back_at = 0 AND "
                                  "reply IS NULL AND written_at >= $1 AND written_at >= $2";

static const gchar SQL_LAST[] = "SELECT MAX(written_at) FROM canary";
static const gchar SQL_LAST_BACK[] =
    "SELECT written_at FROM canary WHERE back_at <> 0 ORDER BY written_at DESC LIMIT 1";
static const gchar SQL_BACK_AT[] = "SELECT back_at FROM canary WHERE written_at = $1";
static const gchar SQL_MISSING[] =
    "SELECT written_at FROM canary WHERE written_at > $1 ORDER BY written_at LIMIT 1";
static const gchar SQL_REPLY[] =
    "SELECT reply FROM canary WHERE written_at = $1 AND reply IS NOT NULL";

gboolean canary_store_forget_unsent(Store *store, GError **error) {
    gint64 last_back = 0;
    return rows_read_int(store_to_read(store, SQL_LAST_BACK, error), 0, &last_back, error) &&
           run_with(store, SQL_FORGET, last_back, 0, error);
}

static gboolean read_detail(Store *store, CanaryState *state, GError **error) {
    if (state->missing_since == 0)
        return TRUE;
    Statement *find = store_to_read(store, SQL_REPLY, error);
    if (find == NULL)
        return FALSE;
    statement_bind_int(find, state->missing_since);
    return rows_read_one(find, rows_text, (gpointer *)&state->missing_detail, error);
}

gboolean canary_store_state(Store *store, CanaryState *out_state, GError **error) {
    g_auto(CanaryState) state = {0};
    gint64 last_back = 0;
    if (!rows_read_int(store_to_read(store, SQL_LAST, error), 0, &state.written_at, error) ||
        !rows_read_int(store_to_read(store, SQL_LAST_BACK, error), 0, &last_back, error) ||
        !rows_read_int_by(store_to_read(store, SQL_BACK_AT, error), last_back, 0, &state.back_at,
                          error) ||
        !rows_read_int_by(store_to_read(store, SQL_MISSING, error), last_back, 0,
                          &state.missing_since, error) ||
        !read_detail(store, &state, error))
        return FALSE;
    *out_state = state;
    state = (CanaryState){0};
    return TRUE;
}

static Statement *of_period(Store *store, const gchar *sql, gint64 from, gint64 until,
                            GError **error) {
    Statement *find = store_to_read(store, sql, error);
    if (find == NULL)
        return NULL;
    statement_bind_int(find, from);
    statement_bind_int(find, until);
    return find;
}

static const gchar SQL_COUNT[] =
    "SELECT COUNT(*) FROM canary WHERE written_at >= $1 AND written_at < $2";

gboolean canary_store_count(Store *store, gint64 from, gint64 until, guint *out_written,
                            GError **error) {
    gint64 written = 0;
    Statement *count = of_period(store, SQL_COUNT, from, until, error);
    if (count == NULL || !rows_read_int(count, 0, &written, error))
        return FALSE;
    *out_written = (guint)written;
    return TRUE;
}

static const gchar SQL_TRIPS[] = "SELECT back_at - written_at FROM canary WHERE back_at <> 0 AND "
                                 "written_at >= $1 AND written_at < $2 ORDER BY written_at";

gboolean canary_store_trips(Store *store, gint64 from, gint64 until, GArray **out_seconds,
                            GError **error) {
    g_autoptr(GArray) seconds = g_array_new(FALSE, FALSE, sizeof(gint64));
    Statement *trips = of_period(store, SQL_TRIPS, from, until, error);
    if (trips == NULL || !rows_append_ints(trips, seconds, error))
        return FALSE;
    *out_seconds = g_steal_pointer(&seconds);
    return TRUE;
}
