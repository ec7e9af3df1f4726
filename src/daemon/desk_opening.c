/* desk_opening.c - the desk takes its place and its threads, tries other settings, and closes */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desk_opening.h"

#include "base/log.h"
#include "desk_lock.h"
#include "flow/canary.h"
#include "intake_worker.h"

enum { CATCH_UP_SECONDS = 60 };

void desk_prepare(Desk *desk) {
    desk->started_at = g_get_real_time() / G_USEC_PER_SEC;
    desk->place = g_new0(Workplace, 1);
    *desk->place = (Workplace){.queue = desk_queue_new(),
                               .health = health_new(),
                               .heartbeats = heartbeats_new(),
                               .is_once = desk->options->is_once};
    desk->unrecorded = g_ptr_array_new_with_free_func((GDestroyNotify)send_job_free);
    desk->unsent = g_ptr_array_new_with_free_func((GDestroyNotify)send_job_free);
    desk->intakes = g_ptr_array_new_with_free_func((GDestroyNotify)intake_worker_stop);
    progress_notes_init(&desk->progress);
}

void desk_put_away(Desk *desk) {
    g_ptr_array_unref(desk->intakes);
    g_ptr_array_unref(desk->unrecorded);
    g_ptr_array_unref(desk->unsent);
    progress_notes_clear(&desk->progress);
    desk_queue_free(desk->place->queue);
    alarm_watch_free(desk->alarms);
    store_check_free(desk->store_check);
    health_free(desk->place->health);
    heartbeats_free(desk->place->heartbeats);
    g_free(desk->place);
    g_clear_pointer(&desk->fresh, office_close);
    g_free(desk->settings_fault);
    g_free(desk->trouble);
    g_free(desk->stuck);
}

/* --- opening -----------------------------------------------------------------------------------
 */

static void forget_old_mailboxes(Desk *desk) {
    const GPtrArray *mailboxes = desk->office->settings->mailboxes;
    g_autoptr(GPtrArray) names = g_ptr_array_new();
    for (guint i = 0; i < mailboxes->len; i++)
        g_ptr_array_add(names, ((const MailboxSettings *)mailboxes->pdata[i])->name);
    health_keep_mailboxes(desk->place->health, names);
}

static gboolean open_alarms(Desk *desk, GError **error) {
    if (desk->options->is_once)
        return TRUE;
    if (desk->alarms != NULL)
        alarm_watch_move(desk->alarms, desk->office);
    else
        desk->alarms = alarm_watch_new(desk->office, error);
    if (desk->store_check == NULL)
        desk->store_check = store_check_new();
    desk->alarm_route = desk->alarms != NULL ? alarm_route_start(desk->place, error) : NULL;
    return desk->alarm_route != NULL;
}

gboolean desk_open(Desk *desk, GError **error) {
    const Settings *settings = desk->office->settings;
    desk->place->office = desk->office;
    desk->is_up_to_date = FALSE;
    desk->catch_up_until = g_get_monotonic_time() + CATCH_UP_SECONDS * G_TIME_SPAN_SECOND;
    forget_old_mailboxes(desk);
    desk->place->logins = logins_open(settings, error);
    if (desk->place->logins == NULL)
        return FALSE;
    /* The alarms first: the rest may find that the store is damaged. */
    if (!open_alarms(desk, error) || !canary_begin(desk->office, error) ||
        !sending_journal_open(settings->store_path, &desk->place->journal, error) ||
        !send_outbox_recover(desk->office, desk->place->journal, error))
        return FALSE;
    if (!desk->options->keeps_letters) {
        desk->delivery = delivery_workers_start(desk->place, error);
        if (desk->delivery == NULL)
            return FALSE;
    }
    for (guint i = 0; i < settings->mailboxes->len; i++) {
        IntakeWorker *worker =
            intake_worker_start(desk->place, settings->mailboxes->pdata[i], error);
        if (worker == NULL)
            return FALSE;
        g_ptr_array_add(desk->intakes, worker);
    }
    return TRUE;
}

/* --- other settings ----------------------------------------------------------------------------
 */

static void add_fault(GPtrArray *faults, GError *error) {
    g_ptr_array_add(faults, g_strdup(error->message));
    g_error_free(error);
}

/* What opening would stumble over is found while the old desk still works. */
static gboolean prove(const Desk *desk, const Office *fresh, GPtrArray *faults) {
    GError *error = NULL;
    const gchar *store = fresh->settings->store_path;
    if (g_strcmp0(store, desk->office->settings->store_path) != 0 && desk_lock_is_taken(store))
        g_ptr_array_add(faults, g_strdup_printf("another process works on the store %s", store));
    if (!desk->options->keeps_letters && !delivery_workers_prove(fresh, &error))
        add_fault(faults, g_steal_pointer(&error));
    if (!alarm_route_prove(fresh, &error))
        add_fault(faults, g_steal_pointer(&error));
    const GPtrArray *mailboxes = fresh->settings->mailboxes;
    for (guint i = 0; i < mailboxes->len; i++) {
        if (!intake_worker_prove(fresh, mailboxes->pdata[i], &error))
            add_fault(faults, g_steal_pointer(&error));
    }
    return faults->len == 0;
}

static void note_faults(Desk *desk, const GPtrArray *faults) {
    for (guint i = 0; i < faults->len; i++)
        log_line(LOG_FAILURE, "fault in the settings", "fault", faults->pdata[i], NULL);
    g_autofree gchar *count = g_strdup_printf("%u", faults->len);
    log_line(LOG_FAILURE, "the settings have faults: the desk goes on with the old ones", "faults",
             count, NULL);
    g_free(desk->settings_fault);
    desk->settings_fault =
        g_strdup(faults->len > 0 ? faults->pdata[0] : "the settings can't be read");
    desk->fault_at = g_get_real_time() / G_USEC_PER_SEC;
}

gboolean desk_read_again(Desk *desk) {
    g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(Office) fresh = desk->options->reopen(desk->options->data, faults);
    if (fresh == NULL || !prove(desk, fresh, faults)) {
        note_faults(desk, faults);
        return FALSE;
    }
    desk->fresh = g_steal_pointer(&fresh);
    g_clear_pointer(&desk->settings_fault, g_free);
    desk->fault_at = 0;
    return TRUE;
}

/* --- closing -----------------------------------------------------------------------------------
 */

void desk_call_in(Desk *desk) {
    for (guint i = 0; i < desk->intakes->len; i++)
        intake_worker_cancel(desk->intakes->pdata[i]);
    if (desk->delivery != NULL)
        delivery_workers_call_in(desk->delivery);
    if (desk->alarm_route != NULL)
        alarm_route_call_in(desk->alarm_route);
    /* Not earlier: an answer that is on its way may hold the only refresh token. */
    if (desk->is_ending && g_get_monotonic_time() > desk->stop_at && desk->place->logins != NULL)
        logins_cancel(desk->place->logins);
}

static guint count_busy(const Desk *desk) {
    guint busy = 0;
    for (guint i = 0; i < desk->intakes->len; i++)
        busy += !intake_worker_is_finished(desk->intakes->pdata[i]);
    return busy;
}

gboolean desk_is_empty(const Desk *desk) {
    return desk->letters_under_way == 0 && count_busy(desk) == 0 &&
           (desk->delivery == NULL || delivery_workers_are_finished(desk->delivery)) &&
           (desk->alarm_route == NULL || alarm_route_is_finished(desk->alarm_route));
}

/* Where this fails, mails are read again and known by their Message-ID. */
static void save_progress(Desk *desk) {
    g_autoptr(GError) error = NULL;
    if (!progress_notes_save(&desk->progress, desk->office, TRUE, &error))
        log_line(LOG_WARNING_SIGN, "how far the mailboxes were read could not be noted", "reason",
                 error->message, NULL);
}

gboolean desk_close(Desk *desk) {
    desk_turn_away(desk);
    save_progress(desk);
    if (!desk_is_empty(desk)) {
        g_autofree gchar *letters = g_strdup_printf("%u", desk->letters_under_way);
        g_autofree gchar *mailboxes = g_strdup_printf("%u", count_busy(desk));
        /* The next start recovers these letters, and knows the mails again. */
        log_line(LOG_WARNING_SIGN, "ended without waiting for a silent server", "letters", letters,
                 "mailboxes", mailboxes, NULL);
        return FALSE;
    }
    g_ptr_array_set_size(desk->intakes, 0);
    g_clear_pointer(&desk->delivery, delivery_workers_stop);
    g_clear_pointer(&desk->alarm_route, alarm_route_stop);
    g_clear_pointer(&desk->place->logins, logins_free);
    g_clear_pointer(&desk->place->journal, sending_journal_close);
    return TRUE;
}
