/* daemon.c - the main loop: wake on mail, time and signals; run the stories */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Threads carry bytes, one desk decides: this file is the desk. A pass does a bounded piece of each
 * story and says whether there was anything to do; only when there was not, the desk waits: for a
 * worker's message, the next deadline, a signal, or a second (another process may have queued
 * letters).
 *
 * Signals. SIGTERM and SIGINT: nothing new is begun, what the threads have in hand is taken, and
 * after STOP_SECONDS nobody is waited for any more; a second one waits for nobody at all. Either is
 * safe at any moment, as a crash is. SIGHUP: the new settings are read and tried while the old desk
 * works; only when they are good it is closed and opened again with them. */
#include "daemon/daemon.h"

#include <glib-unix.h>

#include "alarm_desk.h"
#include "base/error.h"
#include "base/idle_memory.h"
#include "base/log.h"
#include "desk.h"
#include "desk_lock.h"
#include "desk_opening.h"
#include "desk_report.h"
#include "flow/send_outbox.h"
#include "flow/watch_deadlines.h"
#include "intake_worker.h"
#include "service_manager.h"

enum {
    LOOK_AROUND_MS = 1000,
    TROUBLE_WAIT_MS = 5000,
    STOP_SECONDS = 3,
    QUIET_SECONDS = 20, /* then the desk is idle */
};
static const gint64 CLOCK_STEP = G_TIME_SPAN_MINUTE;
static const gint64 LAST_WORDS = G_TIME_SPAN_SECOND; /* for threads to end */

typedef struct {
    Desk desk;
    DeskReport *report; /* NULL: once */
    DeskLock *lock;
    gint64 worked_at; /* monotonic; 0 when it is idle and has given its memory back */
    gboolean must_reload;
    gboolean is_hasty; /* threads were left behind */
} Daemon;

/* --- waiting -----------------------------------------------------------------------------------
 */

static gboolean wake(gpointer data) {
    *(gboolean *)data = TRUE;
    return G_SOURCE_REMOVE;
}

static void wait_ms(const Daemon *daemon, guint milliseconds) {
    guint report_ms = daemon->report != NULL ? desk_report_look(daemon->report) : milliseconds;
    gboolean is_over = FALSE;
    guint timer = g_timeout_add(MIN(milliseconds, report_ms), wake, &is_over);
    g_main_context_iteration(NULL, TRUE);
    if (!is_over)
        g_source_remove(timer);
}

static gboolean wait_for_work(const Daemon *daemon, GError **error) {
    const Desk *desk = &daemon->desk;
    gint64 next = 0;
    if (!watch_deadlines_next(desk->office, &next, error))
        return FALSE;
    gboolean is_due =
        desk->is_up_to_date && desk->delivery != NULL && next <= office_now(desk->office);
    guint pause = is_due ? delivery_workers_wait(desk->delivery) : 0;
    if (!is_due || pause > 0 || desk->letters_under_way > 0)
        wait_ms(daemon, pause > 0 ? MIN(pause, LOOK_AROUND_MS) : LOOK_AROUND_MS);
    return TRUE;
}

/* --- signals -----------------------------------------------------------------------------------
 */

static gboolean on_stop(gpointer data) {
    Daemon *daemon = data;
    Desk *desk = &daemon->desk;
    gint64 now = g_get_monotonic_time();
    desk->stop_at = desk->is_ending ? now : now + STOP_SECONDS * G_USEC_PER_SEC;
    if (!desk->is_ending)
        service_manager_stopping();
    desk->is_ending = TRUE;
    desk->is_stopping = TRUE;
    return G_SOURCE_CONTINUE;
}

static gboolean on_reload(gpointer data) {
    Daemon *daemon = data;
    daemon->must_reload = daemon->desk.options->reopen != NULL;
    return G_SOURCE_CONTINUE;
}

static void reload(Daemon *daemon) {
    Desk *desk = &daemon->desk;
    daemon->must_reload = FALSE;
    /* Asked again before the desk was closed: the newest settings count. */
    g_clear_pointer(&desk->fresh, office_close);
    service_manager_reloading();
    if (desk_read_again(desk)) {
        desk->is_stopping = TRUE;
        desk->stop_at = G_MAXINT64;
        return;
    }
    desk->is_stopping = FALSE;
    service_manager_ready();
    desk_report_hurry(daemon->report);
}

/* --- work --------------------------------------------------------------------------------------
 */

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
static gboolean may_go_on(Desk *desk, const GError *trouble) {
    gint64 now = g_get_monotonic_time();
    g_autofree gchar *left_out = NULL;
    if (desk->options->is_once ||
        g_error_matches(trouble, AMENDS_ERROR, AMENDS_ERROR_STORE_DAMAGED))
        return FALSE;
    if (desk->trouble_begun == 0)
        desk->trouble_begun = now;
    g_free(desk->trouble);
    desk->trouble = g_strdup(trouble->message);
    if (trouble_log_may_tell(desk->office->troubles, "desk", trouble->message, now, &left_out))
        log_line(LOG_FAILURE, "the desk can't work now and tries again", "reason", trouble->message,
                 "left_out", left_out, NULL);
    return TRUE;
}

/* A pass that had nothing to write proves nothing. */
static void end_trouble(Desk *desk) {
    if (desk->trouble_begun == 0)
        return;
    g_autofree gchar *seconds = g_strdup_printf(
        "%" G_GINT64_FORMAT, (g_get_monotonic_time() - desk->trouble_begun) / G_TIME_SPAN_SECOND);
    log_line(LOG_OUTCOME, "the desk works again", "seconds", seconds, NULL);
    trouble_log_forget(desk->office->troubles, "desk");
    desk->trouble_begun = 0;
    g_clear_pointer(&desk->trouble, g_free);
}

/* Waits of ours are measured by the monotonic clock, what is due by the one that people set.
 * Forward makes it due early, which does no harm; back would make letters wait for a time that was.
 */
static gboolean watch_clock(Desk *desk, GError **error) {
    gint64 ahead = g_get_real_time() - g_get_monotonic_time();
    gint64 back = desk->clock_ahead != 0 ? desk->clock_ahead - ahead : 0;
    if (back > CLOCK_STEP && !desk->options->is_once &&
        !send_outbox_shift_back(desk->office, back / G_USEC_PER_SEC, error))
        return FALSE;
    desk->clock_ahead = ahead;
    return TRUE;
}

static void watch_idleness(Daemon *daemon, gboolean has_worked) {
    gint64 now = g_get_monotonic_time();
    if (has_worked)
        daemon->worked_at = now;
    if (daemon->worked_at == 0 || now - daemon->worked_at < QUIET_SECONDS * G_USEC_PER_SEC)
        return;
    daemon->worked_at = 0;
    idle_memory_give_back();
}

/* One pass, and a wait if there was nothing to do. FALSE when the desk can't go on. */
static gboolean work_once(Daemon *daemon, gboolean *out_is_finished, GError **error) {
    Desk *desk = &daemon->desk;
    g_autoptr(GError) trouble = NULL;
    gboolean has_worked = FALSE;
    gboolean is_finished = is_at_end(desk);
    gboolean is_good = watch_clock(desk, &trouble) && desk_pass(desk, &has_worked, &trouble);
    if (is_good && has_worked)
        end_trouble(desk);
    watch_idleness(daemon, has_worked);
    if (!is_good || (!has_worked && !is_finished && !wait_for_work(daemon, &trouble))) {
        if (!may_go_on(desk, trouble)) {
            g_propagate_error(error, g_steal_pointer(&trouble));
            return FALSE;
        }
        wait_ms(daemon, TROUBLE_WAIT_MS);
    }
    *out_is_finished = is_finished && !has_worked;
    return TRUE;
}

static gboolean work(Daemon *daemon, GError **error) {
    gboolean is_finished = FALSE;
    while (!is_finished) {
        while (g_main_context_iteration(NULL, FALSE))
            continue;
        if (daemon->must_reload && !daemon->desk.is_ending)
            reload(daemon);
        if (daemon->report != NULL)
            desk_report_look(daemon->report);
        if (!work_once(daemon, &is_finished, error))
            return FALSE;
    }
    return TRUE;
}

/* --- opening, closing --------------------------------------------------------------------------
 */

/* A signal may come meanwhile and end the wait. */
static void close_all(Daemon *daemon) {
    Desk *desk = &daemon->desk;
    desk_call_in(desk);
    while (!desk_is_empty(desk) &&
           (!desk->is_ending || g_get_monotonic_time() < desk->stop_at + LAST_WORDS)) {
        desk_turn_away(desk);
        wait_ms(daemon, DESK_CLOSING_MS);
    }
    daemon->is_hasty = !desk_close(desk);
}

/* The new desk in the place of the old one; the lock stays where it is unless the store moved. */
static gboolean take_fresh(Daemon *daemon, Office **office, GError **error) {
    Desk *desk = &daemon->desk;
    if (g_strcmp0((*office)->settings->store_path, desk->fresh->settings->store_path) != 0) {
        DeskLock *lock = desk_lock_take(desk->fresh->settings->store_path, error);
        if (lock == NULL)
            return FALSE;
        desk_lock_free(daemon->lock);
        daemon->lock = lock;
    }
    office_close(*office);
    *office = g_steal_pointer(&desk->fresh);
    desk->office = *office;
    desk->is_stopping = FALSE;
    log_line(LOG_OUTCOME, "the settings were read again", NULL);
    return TRUE;
}

static gboolean serve(Daemon *daemon, Office **office, GError **error) {
    Desk *desk = &daemon->desk;
    for (;;) {
        gboolean is_good = desk_open(desk, error);
        if (is_good && daemon->report != NULL) {
            service_manager_ready();
            desk_report_hurry(daemon->report);
        }
        daemon->worked_at = g_get_monotonic_time();
        is_good = is_good && work(daemon, error);
        if (!is_good)
            on_stop(daemon);
        close_all(daemon);
        if (daemon->is_hasty || desk->is_ending || desk->fresh == NULL)
            return is_good;
        if (!take_fresh(daemon, office, error))
            return FALSE;
    }
}

gboolean daemon_run(Office **office, const DaemonOptions *options, DaemonEnd *out_end,
                    GError **error) {
    *out_end = DAEMON_ENDED;
    Daemon daemon = {.desk = {.office = *office, .options = options}};
    daemon.lock = desk_lock_take((*office)->settings->store_path, error);
    if (daemon.lock == NULL)
        return FALSE;
    const guint signals[] = {g_unix_signal_add(SIGTERM, on_stop, &daemon),
                             g_unix_signal_add(SIGINT, on_stop, &daemon),
                             g_unix_signal_add(SIGHUP, on_reload, &daemon)};
    desk_prepare(&daemon.desk);
    if (!options->is_once)
        daemon.report = desk_report_new(&daemon.desk);
    g_autoptr(GError) failure = NULL;
    gboolean is_good = serve(&daemon, office, &failure);
    if (g_error_matches(failure, AMENDS_ERROR, AMENDS_ERROR_STORE_DAMAGED) &&
        daemon.desk.alarms != NULL)
        alarm_desk_last_words(&daemon.desk, failure->message);
    if (failure != NULL)
        g_propagate_error(error, g_steal_pointer(&failure));
    if (daemon.report != NULL)
        desk_report_free(daemon.report);
    for (gsize i = 0; i < G_N_ELEMENTS(signals); i++)
        g_source_remove(signals[i]);
    if (daemon.is_hasty)
        *out_end = DAEMON_ENDED_IN_HASTE;
    else
        desk_put_away(&daemon.desk);
    desk_lock_free(daemon.lock);
    return is_good;
}
