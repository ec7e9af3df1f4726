/* desk_report.c - what the desk tells of itself while it works: alive, the status line, the state
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Called by the desk between two passes: that it is called at all proves that the desk answers. The
 * threads prove it by their heartbeats. */
#include "desk_report.h"

#include <unistd.h>

#include "alarm_desk.h"
#include "base/log.h"
#include "daemon/logins.h"
#include "daemon/status_line.h"
#include "service_manager.h"
#include "store/desk_figures.h"

enum { LONGEST_PERIOD = 5, LOOKS_A_PATIENCE = 6 };

struct DeskReport {
    Desk *desk;
    gint64 alive_interval; /* monotonic microseconds, as all here; 0: there is no watchdog */
    gint64 alive_at;
    gint64 state_at;
    gchar *status; /* the last line that was told */
};

DeskReport *desk_report_new(Desk *desk) {
    DeskReport *report = g_new0(DeskReport, 1);
    report->desk = desk;
    report->alive_interval = service_manager_alive_interval();
    return report;
}

/* --- the watchdog ------------------------------------------------------------------------------
 */

static void tell_stuck(Desk *desk, gchar *who) {
    if (who != NULL && desk->stuck == NULL)
        log_line(LOG_FAILURE, "a thread does not answer: the watchdog is not told that all is well",
                 "thread", who, NULL);
    if (who == NULL && desk->stuck != NULL)
        log_line(LOG_OUTCOME, "all threads answer again", NULL);
    g_free(desk->stuck);
    desk->stuck = who;
}

static void tell_alive(DeskReport *report, gint64 now) {
    report->alive_at = now + report->alive_interval;
    tell_stuck(report->desk, heartbeats_overdue(report->desk->place->heartbeats, now));
    if (report->desk->stuck == NULL)
        service_manager_alive();
}

/* --- the state ---------------------------------------------------------------------------------
 */

static DeskState *describe(const Desk *desk) {
    DeskState *state = desk_state_new();
    state->pid = getpid();
    state->started_at = desk->started_at;
    state->written_at = g_get_real_time() / G_USEC_PER_SEC;
    state->fault_at = desk->fault_at;
    state->settings_fault = g_strdup(desk->settings_fault);
    state->stuck = g_strdup(desk->stuck);
    state->trouble = g_strdup(desk->trouble);
    if (desk->trouble_begun != 0)
        state->trouble_since =
            state->written_at - (g_get_monotonic_time() - desk->trouble_begun) / G_TIME_SPAN_SECOND;
    health_describe(desk->place->health, state);
    if (desk->place->logins != NULL)
        logins_describe(desk->place->logins, state);
    return state;
}

static void save(Desk *desk, const DeskState *state) {
    g_autoptr(GError) error = NULL;
    g_autofree gchar *left_out = NULL;
    if (!desk_state_save(state, desk->office->settings->store_path, &error) &&
        trouble_log_may_tell(desk->office->troubles, "state", error->message,
                             g_get_monotonic_time(), &left_out))
        log_line(LOG_WARNING_SIGN, "the state for \"amends status\" can't be written", "reason",
                 error->message, "left_out", left_out, NULL);
}

static void tell_state(DeskReport *report, gint64 now) {
    Desk *desk = report->desk;
    gint64 patience = desk->office->settings->alarms.mailbox_silent;
    report->state_at =
        now + CLAMP(patience / LOOKS_A_PATIENCE, 1, LONGEST_PERIOD) * G_TIME_SPAN_SECOND;
    g_autoptr(DeskState) state = describe(desk);
    save(desk, state);
    gint64 seconds = office_now(desk->office);
    DeskFigures figures = {0};
    /* What is wrong with the store is told by those who need it. */
    gboolean has_figures = desk_figures_read(
        desk->office->store, seconds,
        status_line_midnight(desk->office->policy->time_zone, seconds), &figures, NULL);
    if (desk->alarm_route != NULL && !desk->is_stopping)
        alarm_desk_look(desk, state, has_figures ? &figures : NULL);
    g_autofree gchar *line = status_line(state, has_figures ? &figures : NULL, seconds);
    if (g_strcmp0(line, report->status) == 0)
        return;
    service_manager_status(line);
    g_free(report->status);
    report->status = g_steal_pointer(&line);
}

guint desk_report_look(DeskReport *report) {
    gint64 now = g_get_monotonic_time();
    if (now >= report->alive_at)
        tell_alive(report, now);
    if (now >= report->state_at)
        tell_state(report, now);
    gint64 next =
        report->alive_interval > 0 ? MIN(report->alive_at, report->state_at) : report->state_at;
    return (guint)MAX(1, (next - now) / G_TIME_SPAN_MILLISECOND);
}

void desk_report_hurry(DeskReport *report) {
    report->alive_at = 0;
    report->state_at = 0;
}

void desk_report_free(DeskReport *report) {
    g_autoptr(DeskState) state = describe(report->desk);
    state->ended_at = state->written_at;
    for (guint i = 0; i < state->mailboxes->len; i++)
        ((MailboxState *)state->mailboxes->pdata[i])->connected_since = 0;
    save(report->desk, state);
    g_free(report->status);
    g_free(report);
}
