/* limit_store.c - how much was sent to whom lately: caps, the fuse, suppressed addresses */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A counter has a row for each period it was bumped in. The sum of this period and the one before
 * is never less than the count of any window of a period's length that ends now, so a limit on it
 * holds.
 */
#include "store/limit_store.h"

#include "model/address.h"

#include "rows.h"
#include "store_handle.h"

/* --- counters --------------------------------------------------------------------------------- */

/* With IN, SQLite would build a table for the two periods. */
#define COUNT_IN(period)                                                                           \
    "COALESCE((SELECT count FROM counter WHERE scope = $1 AND period = " period " AND key = $4), " \
    "0)"
static const gchar SQL_COUNT[] = "SELECT " COUNT_IN("$2") " + " COUNT_IN("$3");

typedef struct {
    const gchar *scope;
    const gchar *key; /* as addresses are compared */
    gint64 start;     /* of this period */
    gint64 previous;  /* start of the one before */
} Counter;

static gboolean sum(Store *store, const Counter *counter, guint *out_count, GError **error) {
    Statement *find = store_to_read(store, SQL_COUNT, error);
    if (find == NULL)
        return FALSE;
    statement_bind_text(find, counter->scope);
    statement_bind_int(find, counter->start);
    statement_bind_int(find, counter->previous);
    statement_bind_text(find, counter->key);
    gint64 count = 0;
    if (!rows_read_int(find, 0, &count, error))
        return FALSE;
    *out_count = (guint)count;
    return TRUE;
}

gboolean limit_store_count(Store *store, const gchar *scope, const gchar *key, gint64 now,
                           gint64 period, guint *out_count, GError **error) {
    g_autofree gchar *folded = address_key(key);
    gint64 start = now - now % period;
    Counter counter = {scope, folded, start, start - period};
    return sum(store, &counter, out_count, error);
}

/* RETURNING would make bump and sum one statement, but SQLite builds a table for it: five times the
 * cost of both. */
static const gchar SQL_BUMP[] =
    "INSERT INTO counter (scope, period, key, count) VALUES ($1, $2, $3, 1) "
    "ON CONFLICT (scope, period, key) DO UPDATE SET count = counter.count + 1";
static const gchar SQL_FORGET[] = "DELETE FROM counter WHERE scope = $1 AND period < $2";

static gboolean bump(Store *store, const Counter *counter, GError **error) {
    Statement *bump_it = store_to_write(store, SQL_BUMP, error);
    if (bump_it == NULL)
        return FALSE;
    statement_bind_text(bump_it, counter->scope);
    statement_bind_int(bump_it, counter->start);
    statement_bind_text(bump_it, counter->key);
    return rows_run(bump_it, error);
}

static gboolean forget_old(Store *store, const Counter *counter, GError **error) {
    Statement *forget = store_to_write(store, SQL_FORGET, error);
    if (forget == NULL)
        return FALSE;
    statement_bind_text(forget, counter->scope);
    statement_bind_int(forget, counter->previous);
    return rows_run(forget, error);
}

gboolean limit_store_bump(Store *store, const gchar *scope, const gchar *key, gint64 now,
                          gint64 period, guint *out_count, GError **error) {
    g_autofree gchar *folded = address_key(key);
    gint64 start = now - now % period;
    Counter counter = {scope, folded, start, start - period};
    guint count = 0;
    if (!bump(store, &counter, error) || !sum(store, &counter, &count, error))
        return FALSE;
    /* Who counts for the first time sweeps; the others need not. */
    if (count == 1 && !forget_old(store, &counter, error))
        return FALSE;
    *out_count = count;
    return TRUE;
}

/* --- bad addresses ---------------------------------------------------------------------------- */

static gboolean ask_about_address(Store *store, const gchar *sql, const gchar *address,
                                  gboolean *out_is_so, GError **error) {
    g_autofree gchar *key = address_key(address);
    Statement *find = store_to_read(store, sql, error);
    if (find == NULL)
        return FALSE;
    statement_bind_text(find, key);
    gint64 value = 0;
    if (!rows_read_int(find, 0, &value, error))
        return FALSE;
    *out_is_so = value != 0;
    return TRUE;
}

static const gchar SQL_IS_SUPPRESSED[] = "SELECT is_suppressed FROM bad_address WHERE address = $1";

gboolean limit_store_is_suppressed(Store *store, const gchar *address, gboolean *out_is_suppressed,
                                   GError **error) {
    return ask_about_address(store, SQL_IS_SUPPRESSED, address, out_is_suppressed, error);
}

static const gchar SQL_ADD_BOUNCE[] =
    "INSERT INTO bad_address (address, soft_bounces, is_suppressed, was_told, last_at) "
    "VALUES ($1, $2, $3, 0, $4) ON CONFLICT (address) DO UPDATE SET "
    "soft_bounces = bad_address.soft_bounces + excluded.soft_bounces, "
    "is_suppressed = CASE WHEN bad_address.is_suppressed = 1 OR excluded.is_suppressed = 1"
    " OR bad_address.soft_bounces + excluded.soft_bounces >= $5 THEN 1 ELSE 0 END, "
    "last_at = excluded.last_at";

gboolean limit_store_add_bounce(Store *store, const gchar *address, gboolean is_permanent,
                                guint soft_limit, gint64 now, gboolean *out_is_suppressed,
                                GError **error) {
    g_autofree gchar *key = address_key(address);
    Statement *add = store_to_write(store, SQL_ADD_BOUNCE, error);
    if (add == NULL)
        return FALSE;
    statement_bind_text(add, key);
    statement_bind_int(add, is_permanent ? 0 : 1);
    statement_bind_int(add, is_permanent || soft_limit <= 1 ? 1 : 0);
    statement_bind_int(add, now);
    statement_bind_int(add, soft_limit);
    return rows_run(add, error) &&
           limit_store_is_suppressed(store, address, out_is_suppressed, error);
}

static const gchar SQL_WAS_TOLD[] = "SELECT was_told FROM bad_address WHERE address = $1";
static const gchar SQL_TELL[] =
    "INSERT INTO bad_address (address, soft_bounces, is_suppressed, was_told, last_at) "
    "VALUES ($1, 0, 0, 1, 0) ON CONFLICT (address) DO UPDATE SET was_told = 1";

gboolean limit_store_tell_bounce(Store *store, const gchar *address, gboolean *out_was_told,
                                 GError **error) {
    g_autofree gchar *key = address_key(address);
    gboolean was_told = FALSE;
    if (!ask_about_address(store, SQL_WAS_TOLD, address, &was_told, error))
        return FALSE;
    Statement *tell = store_to_write(store, SQL_TELL, error);
    if (tell == NULL)
        return FALSE;
    statement_bind_text(tell, key);
    if (!rows_run(tell, error))
        return FALSE;
    *out_was_told = was_told;
    return TRUE;
}

static const gchar SQL_FORGIVE[] = "DELETE FROM bad_address WHERE address = $1";

gboolean limit_store_forgive(Store *store, const gchar *address, GError **error) {
    g_autofree gchar *key = address_key(address);
    Statement *forgive = store_to_write(store, SQL_FORGIVE, error);
    if (forgive == NULL)
        return FALSE;
    statement_bind_text(forgive, key);
    return rows_run(forgive, error);
}

/* --- the fuse --------------------------------------------------------------------------------- */

static const gchar SQL_IS_BLOWN[] = "SELECT is_blown FROM fuse WHERE name = 'automatic letters'";

gboolean limit_store_is_fuse_blown(Store *store, gboolean *out_is_blown, GError **error) {
    gint64 value = 0;
    if (!rows_read_int(store_to_read(store, SQL_IS_BLOWN, error), 0, &value, error))
        return FALSE;
    *out_is_blown = value != 0;
    return TRUE;
}

static const gchar SQL_SET_FUSE[] =
    "INSERT INTO fuse (name, is_blown, at) VALUES ('automatic letters', $1, $2) "
    "ON CONFLICT (name) DO UPDATE SET is_blown = excluded.is_blown, at = excluded.at";

gboolean limit_store_set_fuse(Store *store, gboolean is_blown, gint64 now, GError **error) {
    Statement *set = store_to_write(store, SQL_SET_FUSE, error);
    if (set == NULL)
        return FALSE;
    statement_bind_int(set, is_blown ? 1 : 0);
    statement_bind_int(set, now);
    return rows_run(set, error);
}
