/* trouble_log.c - the same trouble is told once in a while, with a count, not each time */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/trouble_log.h"

enum { MOST_DIFFERENT = 4, MOST_SUBJECTS = 1000 };
static const gint64 PERIOD = 5 * 60 * G_TIME_SPAN_SECOND;

struct TroubleLog {
    GMutex mutex;
    GHashTable *troubles; /* about -> Trouble */
};

typedef struct {
    gint64 begun_at;
    guint left_out;
    GPtrArray *told; /* words that were told since */
} Trouble;

static void trouble_free(gpointer data) {
    Trouble *trouble = data;
    g_ptr_array_unref(trouble->told);
    g_free(trouble);
}

TroubleLog *trouble_log_new(void) {
    TroubleLog *log = g_new0(TroubleLog, 1);
    g_mutex_init(&log->mutex);
    log->troubles = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, trouble_free);
    return log;
}

void trouble_log_free(TroubleLog *log) {
    if (log == NULL)
        return;
    g_hash_table_unref(log->troubles);
    g_mutex_clear(&log->mutex);
    g_free(log);
}

static Trouble *find(TroubleLog *log, const gchar *about, gint64 now) {
    Trouble *trouble = g_hash_table_lookup(log->troubles, about);
    if (trouble != NULL)
        return trouble;
    /* Whatever is about so many things is no longer about one of them. */
    if (g_hash_table_size(log->troubles) >= MOST_SUBJECTS)
        g_hash_table_remove_all(log->troubles);
    trouble = g_new0(Trouble, 1);
    *trouble = (Trouble){.begun_at = now, .told = g_ptr_array_new_with_free_func(g_free)};
    g_hash_table_insert(log->troubles, g_strdup(about), trouble);
    return trouble;
}

static gboolean may_tell(Trouble *trouble, const gchar *what, gint64 now) {
    if (now - trouble->begun_at >= PERIOD) {
        g_ptr_array_set_size(trouble->told, 0);
        trouble->begun_at = now;
    }
    if (trouble->told->len >= MOST_DIFFERENT ||
        g_ptr_array_find_with_equal_func(trouble->told, what, g_str_equal, NULL))
        return FALSE;
    g_ptr_array_add(trouble->told, g_strdup(what));
    return TRUE;
}

gboolean trouble_log_may_tell(TroubleLog *log, const gchar *about, const gchar *what, gint64 now,
                              gchar **out_left_out) {
    g_mutex_lock(&log->mutex);
    Trouble *trouble = find(log, about, now);
    gboolean is_told = may_tell(trouble, what, now);
    if (!is_told) {
        trouble->left_out++;
    } else {
        if (out_left_out != NULL)
            *out_left_out = trouble->left_out > 0 ? g_strdup_printf("%u", trouble->left_out) : NULL;
        trouble->left_out = 0;
    }
    g_mutex_unlock(&log->mutex);
    return is_told;
}

void trouble_log_forget(TroubleLog *log, const gchar *about) {
    g_mutex_lock(&log->mutex);
    g_hash_table_remove(log->troubles, about);
    g_mutex_unlock(&log->mutex);
}
