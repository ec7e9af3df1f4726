/* heartbeat.c - every thread says until when it may be silent; who is longer so is stuck */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heartbeat.h"

struct Heartbeats {
    GMutex mutex;
    GPtrArray *hearts; /* of Heartbeat */
};

struct Heartbeat {
    Heartbeats *all;
    gchar *name;
    const gchar *doing;
    gint64 silent_until; /* monotonic microseconds */
};

static void heartbeat_free(gpointer data) {
    Heartbeat *heart = data;
    g_free(heart->name);
    g_free(heart);
}

Heartbeats *heartbeats_new(void) {
    Heartbeats *all = g_new0(Heartbeats, 1);
    g_mutex_init(&all->mutex);
    all->hearts = g_ptr_array_new_with_free_func(heartbeat_free);
    return all;
}

void heartbeats_free(Heartbeats *all) {
    if (all == NULL)
        return;
    g_ptr_array_unref(all->hearts);
    g_mutex_clear(&all->mutex);
    g_free(all);
}

Heartbeat *heartbeat_begin(Heartbeats *all, const gchar *name) {
    Heartbeat *heart = g_new0(Heartbeat, 1);
    *heart =
        (Heartbeat){.all = all, .name = g_strdup(name), .doing = "", .silent_until = G_MAXINT64};
    g_mutex_lock(&all->mutex);
    g_ptr_array_add(all->hearts, heart);
    g_mutex_unlock(&all->mutex);
    return heart;
}

void heartbeat_end(Heartbeat *heart) {
    if (heart == NULL)
        return;
    Heartbeats *all = heart->all;
    g_mutex_lock(&all->mutex);
    g_ptr_array_remove_fast(all->hearts, heart);
    g_mutex_unlock(&all->mutex);
}

void heartbeat_beat(Heartbeat *heart, const gchar *doing, gint64 seconds) {
    gint64 until = seconds > 0 ? g_get_monotonic_time() + seconds * G_TIME_SPAN_SECOND : G_MAXINT64;
    g_mutex_lock(&heart->all->mutex);
    heart->doing = doing;
    heart->silent_until = until;
    g_mutex_unlock(&heart->all->mutex);
}

gchar *heartbeats_overdue(Heartbeats *all, gint64 now) {
    gchar *who = NULL;
    g_mutex_lock(&all->mutex);
    for (guint i = 0; i < all->hearts->len && who == NULL; i++) {
        const Heartbeat *heart = all->hearts->pdata[i];
        if (heart->silent_until < now)
            who = g_strdup_printf("%s: %s, for %" G_GINT64_FORMAT " s longer than it may",
                                  heart->name, heart->doing,
                                  (now - heart->silent_until) / G_TIME_SPAN_SECOND);
    }
    g_mutex_unlock(&all->mutex);
    return who;
}
