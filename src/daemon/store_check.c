/* store_check.c - the store is read through now and then by a thread of its own, at quiet hours */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store_check.h"

#include "base/log.h"
#include "store/quick_check.h"

enum { DAY = 24 * 3600, NIGHT_BEGINS = 1, NIGHT_ENDS = 5, MOST_SECONDS = 15 * 60 };

struct StoreCheck {
    gint64 begun_at; /* seconds UTC, 0: none was since the start */
    ConditionState state;
    gchar *fault;
    GThread *thread; /* or NULL; what follows is the thread's until is_finished */
    gchar *path;
    gchar *found;
    GError *error;
    gint is_cancelled; /* atomic, both */
    gint is_finished;
};

StoreCheck *store_check_new(void) {
    StoreCheck *check = g_new0(StoreCheck, 1);
    check->state = CONDITION_UNKNOWN;
    return check;
}

static gpointer run(gpointer data) {
    StoreCheck *check = data;
    quick_check_run(check->path, MOST_SECONDS, &check->is_cancelled, &check->found, &check->error);
    g_atomic_int_set(&check->is_finished, 1);
    return NULL;
}

static void begin(StoreCheck *check, const gchar *path, gint64 now) {
    check->begun_at = now;
    check->path = g_strdup(path);
    g_atomic_int_set(&check->is_finished, 0);
    check->thread = g_thread_new("store check", run, check);
}

static void end(StoreCheck *check) {
    g_thread_join(check->thread);
    check->thread = NULL;
    if (check->error != NULL) {
        log_line(LOG_WARNING_SIGN, "the store could not be checked", "reason",
                 check->error->message, NULL);
        g_clear_error(&check->error);
    } else {
        log_line(check->found == NULL ? LOG_OUTCOME : LOG_FAILURE,
                 check->found == NULL ? "the store was checked and is sound"
                                      : "the store was checked and has faults",
                 "fault", check->found, NULL);
        check->state = check->found == NULL ? CONDITION_ABSENT : CONDITION_PRESENT;
        g_free(check->fault);
        check->fault = g_steal_pointer(&check->found);
    }
    g_clear_pointer(&check->path, g_free);
}

static gboolean is_night(const gchar *time_zone, gint64 now) {
    g_autoptr(GTimeZone) zone = g_time_zone_new_identifier(time_zone);
    g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc(now);
    g_autoptr(GDateTime) local =
        zone != NULL ? g_date_time_to_timezone(utc, zone) : g_date_time_ref(utc);
    gint hour = g_date_time_get_hour(local);
    return hour >= NIGHT_BEGINS && hour < NIGHT_ENDS;
}

/* A night is shorter than half a day: the next one is another one. */
static gboolean is_due(const StoreCheck *check, const Settings *settings, gint64 now) {
    gint64 every = settings->alarms.store_check;
    if (every == 0)
        return FALSE;
    gint64 since = check->begun_at == 0 ? G_MAXINT64 : MAX(0, now - check->begun_at);
    if (every < DAY)
        return since >= every;
    return since >= every - DAY / 2 && is_night(settings->policy->time_zone, now);
}

void store_check_look(StoreCheck *check, const Settings *settings, gint64 now) {
    if (check->thread != NULL && g_atomic_int_get(&check->is_finished))
        end(check);
    if (check->thread == NULL && is_due(check, settings, now))
        begin(check, settings->store_path, now);
}

Condition *store_check_condition(const StoreCheck *check) {
    Condition *condition = condition_new(ALARM_STORE_CHECK_FAILED, "", check->state);
    condition->since = check->begun_at;
    condition->detail = g_strdup(check->fault);
    return condition;
}

void store_check_free(StoreCheck *check) {
    if (check == NULL)
        return;
    g_atomic_int_set(&check->is_cancelled, 1);
    if (check->thread != NULL)
        g_thread_join(check->thread);
    g_clear_error(&check->error);
    g_free(check->path);
    g_free(check->found);
    g_free(check->fault);
    g_free(check);
}
