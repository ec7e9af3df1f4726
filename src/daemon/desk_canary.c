/* desk_canary.c - the desk's mails to itself on their way through the senders' threads */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desk_canary.h"

#include "base/log.h"
#include "flow/canary.h"

enum { ASK_SECONDS = 1 };

/* While the server is down none is written: the pace says when it is tried again. */
static gboolean may_send(Desk *desk) {
    gint64 now = g_get_monotonic_time();
    if (desk->alarms == NULL || desk->delivery == NULL || desk->is_stopping ||
        desk->office->settings->alarms.canary_every == 0 || now < desk->canary_asked_at)
        return FALSE;
    desk->canary_asked_at = now + ASK_SECONDS * G_TIME_SPAN_SECOND;
    return delivery_workers_room(desk->delivery, desk->letters_under_way) > 0;
}

gboolean desk_canary_send(Desk *desk, GError **error) {
    SendJob *job = NULL;
    if (!may_send(desk))
        return TRUE;
    if (!canary_write(desk->office, &job, error))
        return FALSE;
    if (job == NULL)
        return TRUE;
    desk->letters_under_way++;
    delivery_workers_send(desk->delivery, job);
    return TRUE;
}

/* What can't be noted is written anew after a while: it is no customer's letter. */
static void note(const Desk *desk, const SendJob *job) {
    g_autoptr(GError) error = NULL;
    if (!canary_note_sent(desk->office, job, &error))
        log_line(LOG_WARNING_SIGN, "what became of the desk's mail to itself could not be noted",
                 "reason", error->message, NULL);
}

void desk_canary_take(Desk *desk, GPtrArray *jobs) {
    for (guint i = jobs->len; i-- > 0;) {
        if (!canary_is_job(jobs->pdata[i]))
            continue;
        note(desk, jobs->pdata[i]);
        desk->letters_under_way--;
        g_ptr_array_remove_index(jobs, i);
    }
}
