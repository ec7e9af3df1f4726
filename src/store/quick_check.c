/* quick_check.c - is every page of the database where it belongs? beside the desk, on any thread */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The order of entries in indexes is not looked at, nor that they fit their tables: that is
 * database_check(), which takes several times as long. What a failing disk does, a page that is
 * torn, zeroed or old, is found. While it reads, the write-ahead log can't begin anew, hence the
 * limit. */
#include "store/quick_check.h"

#include <sqlite3.h>

#include "base/error.h"
#include "base/text.h"

enum { STEPS_BETWEEN_LOOKS = 20000, CACHE_KIB = 2000 };

G_DEFINE_AUTOPTR_CLEANUP_FUNC(sqlite3, sqlite3_close)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(sqlite3_stmt, sqlite3_finalize)

typedef struct {
    gint64 until; /* monotonic microseconds */
    gint *is_cancelled;
} Limit;

static int is_over(void *data) {
    const Limit *limit = data;
    return g_atomic_int_get(limit->is_cancelled) || g_get_monotonic_time() > limit->until;
}

static gboolean fail(sqlite3 *database, GError **error) {
    g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_TRY_LATER, "the store could not be checked: %s",
                database != NULL ? sqlite3_errmsg(database) : "out of memory");
    return FALSE;
}

/* Damage may also stop the reading itself. */
static gboolean take_answer(sqlite3 *database, sqlite3_stmt *check, gchar **out_fault,
                            GError **error) {
    int code = sqlite3_step(check);
    if (code == SQLITE_CORRUPT || code == SQLITE_NOTADB) {
        *out_fault = g_strdup(sqlite3_errmsg(database));
        return TRUE;
    }
    if (code != SQLITE_ROW)
        return fail(database, error);
    const gchar *said = (const gchar *)sqlite3_column_text(check, 0);
    gboolean is_good = said != NULL && g_str_equal(said, "ok");
    *out_fault = is_good ? NULL : text_one_line(said != NULL ? said : "no answer");
    return TRUE;
}

gboolean quick_check_run(const gchar *store_path, guint most_seconds, gint *is_cancelled,
                         gchar **out_fault, GError **error) {
    g_autoptr(sqlite3) database = NULL;
    g_autoptr(sqlite3_stmt) check = NULL;
    Limit limit = {g_get_monotonic_time() + most_seconds * G_TIME_SPAN_SECOND, is_cancelled};
    if (sqlite3_open_v2(store_path, &database, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, NULL) !=
        SQLITE_OK)
        return fail(database, error);
    g_autofree gchar *cache = g_strdup_printf("PRAGMA cache_size = -%d", CACHE_KIB);
    sqlite3_exec(database, cache, NULL, NULL, NULL);
    sqlite3_progress_handler(database, STEPS_BETWEEN_LOOKS, is_over, &limit);
    int code = sqlite3_prepare_v2(database, "PRAGMA quick_check(1)", -1, &check, NULL);
    if (code == SQLITE_CORRUPT || code == SQLITE_NOTADB) {
        *out_fault = g_strdup(sqlite3_errmsg(database));
        return TRUE;
    }
    if (code != SQLITE_OK)
        return fail(database, error);
    return take_answer(database, check, out_fault, error);
}
