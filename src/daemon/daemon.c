/* daemon.c - the main loop: wake on mail, time and signals; run the stories */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Threads carry bytes, one desk decides: this file is the desk. A pass does a bounded piece of each
 * story and says whether there was anything to do; only when there was not, the desk waits: for a
 * worker's message, the next deadline, a signal, or a second (another process may have queued
 * letters). */
#include "daemon/daemon.h"

#include <glib-unix.h>

#include "base/error.h"
#include "base/log.h"
#include "desk.h"
#include "desk_lock.h"
#include "flow/send_outbox.h"
#include "flow/watch_deadlines.h"
#include "intake_worker.h"

enum {
    LOOK_AROUND_MS = 1000,
    TROUBLE_WAIT_MS = 5000,
    STOP_SECONDS = 4,
    CLOSING_MS = 20,
};

/* --- waiting and ending ------------------------------------------------------------------------
 */

static gboolean wake(gpointer data) {
    *(gboolean *)data = TRUE;
    return G_SOURCE_REMOVE;
}

static void wait_ms(guint milliseconds) {
    gboolean is_over = FALSE;
    guint timer = g_timeout_add(milliseconds, wake, &is_over);
    g_main_context_iteration(NULL, TRUE);
    if (!is_over)
        g_source_remove(timer);
}

static gboolean wait_for_work(Desk *desk, GError **error) {
    gint64 next = 0;
    if (!watch_deadlines_next(desk->office, &next, error))
        return FALSE;
    gint64 seconds = next - office_now(desk->office);
    gboolean is_due = desk->delivery != NULL && seconds <= 0;
    if (!is_due || desk->letters_under_way > 0)
        wait_ms(LOOK_AROUND_MS);
    return TRUE;
}

static gboolean stop(gpointer data) {
    Desk *desk = data;
    desk->is_stopping = TRUE;
    desk->stop_at = g_get_monotonic_time() + STOP_SECONDS * G_USEC_PER_SEC;
    return G_SOURCE_CONTINUE;
}

static gboolean reload(gpointer data) {
    Desk *desk = data;
    desk->end = DAEMON_ASKED_TO_RELOAD;
    return stop(desk);
}

static gboolean all_intakes_finished(const Desk *desk) {
    for (guint i = 0; i < desk->intakes->len; i++) {
        if (!intake_worker_is_finished(desk->intakes->pdata[i]))
            return FALSE;
    }
    return TRUE;
}

static gboolean is_at_end(const Desk *desk) {
    if (desk->is_stopping)
        return desk->letters_under_way == 0 || g_get_monotonic_time() > desk->stop_at;
    return desk->options->is_once && desk->letters_under_way == 0 && all_intakes_finished(desk);
}

/* A store that is full or locked may work again in a while; a damaged one will not. */
static gboolean may_go_on(Desk *desk, GError *trouble) {
    if (desk->options->is_once ||
        g_error_matches(trouble, AMENDS_ERROR, AMENDS_ERROR_STORE_DAMAGED))
        return FALSE;
    log_line(LOG_FAILURE, "the desk can't work now and tries again", "reason", trouble->message,
             NULL);
    return TRUE;
}

static gboolean work(Desk *desk, GError **error) {
    for (;;) {
        g_autoptr(GError) trouble = NULL;
        gboolean has_worked = FALSE;
        while (g_main_context_iteration(NULL, FALSE))
            continue;
        gboolean is_finished = is_at_end(desk);
        if (!desk_pass(desk, &has_worked, &trouble) ||
            (!has_worked && !is_finished && !wait_for_work(desk, &trouble))) {
            if (!may_go_on(desk, trouble)) {
                g_propagate_error(error, g_steal_pointer(&trouble));
                return FALSE;
            }
            wait_ms(TROUBLE_WAIT_MS);
        }
        if (is_finished && !has_worked)
            return TRUE;
    }
}

static void close_desk(Desk *desk) {
    for (guint i = 0; i < desk->intakes->len; i++)
        intake_worker_cancel(desk->intakes->pdata[i]);
    while (!all_intakes_finished(desk)) {
        desk_turn_away(desk);
        wait_ms(CLOSING_MS);
    }
    desk_turn_away(desk);
    g_ptr_array_unref(desk->intakes);
    if (desk->letters_under_way > 0) {
        /* A server is silent. The process ends now; the next start recovers these letters. */
        log_line(LOG_WARNING_SIGN, "stopped while letters were under way", NULL);
        return;
    }
    delivery_workers_stop(desk->delivery);
    desk_queue_free(desk->queue);
}

static gboolean open_desk(Desk *desk, GError **error) {
    const Settings *settings = desk->office->settings;
    if (!send_outbox_recover(desk->office, error))
        return FALSE;
    if (!desk->options->keeps_letters) {
        desk->delivery = delivery_workers_start(&desk->place, error);
        if (desk->delivery == NULL)
            return FALSE;
    }
    for (guint i = 0; i < settings->mailboxes->len; i++) {
        IntakeWorker *worker =
            intake_worker_start(&desk->place, settings->mailboxes->pdata[i], error);
        if (worker == NULL)
            return FALSE;
        g_ptr_array_add(desk->intakes, worker);
    }
    return TRUE;
}

gboolean daemon_run(Office *office, const DaemonOptions *options, DaemonEnd *out_end,
                    GError **error) {
    g_autoptr(DeskLock) lock = desk_lock_take(office->settings->store_path, error);
    if (lock == NULL)
        return FALSE;
    Desk desk = {.office = office,
                 .options = options,
                 .queue = desk_queue_new(),
                 .intakes = g_ptr_array_new_with_free_func((GDestroyNotify)intake_worker_stop)};
    desk.place = (Workplace){.office = office, .queue = desk.queue, .is_once = options->is_once};
    guint term = g_unix_signal_add(SIGTERM, stop, &desk);
    guint interrupt = g_unix_signal_add(SIGINT, stop, &desk);
    guint hangup = g_unix_signal_add(SIGHUP, reload, &desk);
    gboolean is_good = open_desk(&desk, error) && work(&desk, error);
    close_desk(&desk);
    g_source_remove(term);
    g_source_remove(interrupt);
    g_source_remove(hangup);
    /* Another one while the settings are read again must not end the process. */
    signal(SIGHUP, SIG_IGN);
    *out_end = desk.end;
    return is_good;
}
