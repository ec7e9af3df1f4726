/* alarm_desk.c - the desk looks at itself: what of it is wrong, and would be an alarm? */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What lasts is measured by clocks that nobody sets; see health.c. What nobody can know yet, such
 * as how a mailbox fares that was not tried since the start, leaves an alarm as it is. */
#include "alarm_desk.h"

#include <sys/statvfs.h>

#include "alarm_route.h"
#include "flow/canary.h"

enum { TROUBLE_SECONDS = 60, MANY_UNREADABLE = 5, MANY_HELD = 20 };
static const guint64 LOW_BYTES = 100 * 1024 * 1024;

typedef struct {
    GPtrArray *conditions; /* of Condition */
    gint64 patience;
    gint64 now;
} Look;

static Condition *add(Look *look, AlarmKind kind, const gchar *subject, ConditionState state) {
    Condition *condition = condition_new(kind, subject, state);
    g_ptr_array_add(look->conditions, condition);
    return condition;
}

static ConditionState present_if(gboolean is_so) {
    return is_so ? CONDITION_PRESENT : CONDITION_ABSENT;
}

/* --- the conditions ----------------------------------------------------------------------------
 */

static void look_at_mailbox(Look *look, const MailboxState *mailbox) {
    ConditionState state = CONDITION_UNKNOWN;
    if (mailbox->failing_since == 0 && mailbox->connected_since != 0)
        state = CONDITION_ABSENT;
    else if (mailbox->failing_since != 0 && mailbox->failing_seconds >= look->patience)
        state = CONDITION_PRESENT;
    Condition *condition = add(look, ALARM_MAILBOX_SILENT, mailbox->name, state);
    condition->since = look->now - mailbox->failing_seconds;
    condition->detail = g_strdup(mailbox->last_error);
}

static void look_at_account(Look *look, const AccountState *account) {
    ConditionState state = account->trouble != NULL          ? CONDITION_PRESENT
                           : account->expires_at > look->now ? CONDITION_ABSENT
                                                             : CONDITION_UNKNOWN;
    Condition *condition = add(look, ALARM_LOGIN_DEAD, account->name, state);
    condition->since = account->since;
    condition->detail = g_strdup(account->trouble);
}

static void look_at_delivery(Look *look, const DeliveryState *delivery,
                             const DeskFigures *figures) {
    ConditionState state = CONDITION_UNKNOWN;
    if (figures->letters_queued == 0 || (delivery->was_tried && delivery->down_since == 0))
        state = CONDITION_ABSENT;
    else if (delivery->down_since != 0 && delivery->down_seconds >= look->patience)
        state = CONDITION_PRESENT;
    Condition *condition = add(look, ALARM_LETTERS_STUCK, "", state);
    condition->since = look->now - delivery->down_seconds;
    condition->detail = g_strdup_printf("%u letters wait: %s", figures->letters_queued,
                                        delivery->last_error != NULL ? delivery->last_error : "");
}

static void look_at_desk(Look *look, const DeskState *state) {
    Condition *faulty =
        add(look, ALARM_SETTINGS_FAULTY, "", present_if(state->settings_fault != NULL));
    faulty->since = state->fault_at;
    faulty->detail = g_strdup(state->settings_fault);
    Condition *stuck = add(look, ALARM_THREAD_STUCK, "", present_if(state->stuck != NULL));
    stuck->detail = g_strdup(state->stuck);
    gint64 patience = MIN(look->patience, TROUBLE_SECONDS);
    gboolean is_long = state->written_at - state->trouble_since >= patience;
    ConditionState unusable = state->trouble == NULL ? CONDITION_ABSENT
                              : is_long              ? CONDITION_PRESENT
                                                     : CONDITION_UNKNOWN;
    Condition *trouble = add(look, ALARM_STORE_UNUSABLE, "", unusable);
    trouble->since = state->trouble_since;
    trouble->detail = g_strdup(state->trouble);
}

static void look_at_forgers(Look *look, const DeskFigures *figures, const Policy *policy) {
    Condition *guessed = add(look, ALARM_TAGS_GUESSED, "",
                             present_if(figures->guesses_lately > policy->wrong_tags_per_hour));
    guessed->detail = g_strdup_printf("%u wrong tags within an hour", figures->guesses_lately);
    Condition *forged =
        add(look, ALARM_AGENTS_FORGED, "", present_if(figures->mails_held_lately >= MANY_HELD));
    forged->detail = g_strdup_printf("%u within an hour, %u in all", figures->mails_held_lately,
                                     figures->mails_held);
}

static void look_at_figures(Look *look, const DeskFigures *figures) {
    add(look, ALARM_FUSE_BLOWN, "", present_if(figures->is_fuse_blown));
    Condition *unreadable = add(look, ALARM_QUARANTINE_GROWS, "",
                                present_if(figures->quarantined_lately >= MANY_UNREADABLE));
    unreadable->detail = g_strdup_printf("%u within an hour, %u in all",
                                         figures->quarantined_lately, figures->quarantined);
    /* It could be opened and read. */
    add(look, ALARM_STORE_DAMAGED, "", CONDITION_ABSENT);
}

static void look_at_disk(Look *look, const gchar *store_path) {
    struct statvfs disk;
    g_autofree gchar *folder = g_path_get_dirname(store_path);
    if (statvfs(folder, &disk) != 0)
        return;
    guint64 left = (guint64)disk.f_bavail * disk.f_frsize;
    Condition *low = add(look, ALARM_DISK_LOW, "", present_if(left < LOW_BYTES));
    low->detail = g_strdup_printf("%" G_GUINT64_FORMAT " MB are left for %s", left / (1024 * 1024),
                                  store_path);
}

/* A store that can't be read is told of by itself. */
static void look_at_canary(Look *look, const Desk *desk) {
    Condition *lost = NULL;
    if (canary_look(desk->office, desk->started_at, &lost, NULL))
        g_ptr_array_add(look->conditions, lost);
}

/* What left the settings is no trouble any more. */
static gboolean is_named(const Look *look, const Alarm *alarm) {
    for (guint i = 0; i < look->conditions->len; i++) {
        const Condition *condition = look->conditions->pdata[i];
        if (condition->kind == alarm->kind && g_strcmp0(condition->subject, alarm->subject) == 0)
            return TRUE;
    }
    return FALSE;
}

static void look_for_gone(Look *look, const GPtrArray *alarms) {
    for (guint i = 0; i < alarms->len; i++) {
        const Alarm *alarm = alarms->pdata[i];
        gboolean has_subject =
            alarm->kind == ALARM_MAILBOX_SILENT || alarm->kind == ALARM_LOGIN_DEAD;
        if (has_subject && alarm_is_up(alarm) && !is_named(look, alarm))
            add(look, alarm->kind, alarm->subject, CONDITION_ABSENT);
    }
}

/* --- the desk ----------------------------------------------------------------------------------
 */

void alarm_desk_look(Desk *desk, const DeskState *state, const DeskFigures *figures) {
    const Settings *settings = desk->office->settings;
    g_autoptr(GPtrArray) conditions =
        g_ptr_array_new_with_free_func((GDestroyNotify)condition_free);
    Look look = {.conditions = conditions,
                 .patience = MAX(1, settings->alarms.mailbox_silent),
                 .now = office_now(desk->office)};
    for (guint i = 0; i < state->mailboxes->len; i++)
        look_at_mailbox(&look, state->mailboxes->pdata[i]);
    for (guint i = 0; i < state->accounts->len; i++)
        look_at_account(&look, state->accounts->pdata[i]);
    look_at_desk(&look, state);
    look_at_disk(&look, settings->store_path);
    if (figures != NULL) {
        look_at_delivery(&look, &state->delivery, figures);
        look_at_figures(&look, figures);
        look_at_forgers(&look, figures, desk->office->policy);
        look_at_canary(&look, desk);
    }
    store_check_look(desk->store_check, settings, look.now);
    g_ptr_array_add(look.conditions, store_check_condition(desk->store_check));
    look_for_gone(&look, alarm_watch_alarms(desk->alarms));
    alarm_watch_look(desk->alarms, conditions);
    for (guint way = 0; way < ALARM_WAYS; way++) {
        AlarmMessage *message = alarm_watch_message(desk->alarms, (AlarmWay)way, FALSE);
        if (message != NULL)
            alarm_route_tell(desk->alarm_route, message);
    }
}

static void tell_damage(Office *office, AlarmWatch *watch, const gchar *reason) {
    g_autoptr(GPtrArray) conditions =
        g_ptr_array_new_with_free_func((GDestroyNotify)condition_free);
    Condition *damaged = condition_new(ALARM_STORE_DAMAGED, "", CONDITION_PRESENT);
    damaged->detail = g_strdup(reason);
    g_ptr_array_add(conditions, damaged);
    alarm_watch_look(watch, conditions);
    for (guint way = 0; way < ALARM_WAYS; way++) {
        AlarmMessage *message = alarm_watch_message(watch, (AlarmWay)way, TRUE);
        if (message == NULL)
            continue;
        alarm_route_tell_now(office, message);
        alarm_watch_note(watch, message);
    }
}

void alarm_desk_last_words(Desk *desk, const gchar *reason) {
    tell_damage(desk->office, desk->alarms, reason);
}

void daemon_tell_damage(Settings *settings) {
    g_autoptr(Store) store = NULL;
    g_autoptr(GError) error = NULL;
    gboolean is_open = store_open(settings->store_path, STORE_READ_ONLY, &store, &error);
    g_autoptr(Clock) clock = clock_new();
    TroubleLog *troubles = trouble_log_new();
    Office office = {.settings = settings,
                     .policy = settings->policy,
                     .key = settings->key,
                     .clock = clock,
                     .troubles = troubles};
    AlarmWatch *watch = alarm_watch_new(&office, NULL);
    tell_damage(&office, watch, is_open ? "it could not be opened to write" : error->message);
    alarm_watch_free(watch);
    trouble_log_free(troubles);
}
