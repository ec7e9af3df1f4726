/* status_facts.c - how the desk fares, from its state file and its store, and what is wrong */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "status_facts.h"

#include "daemon/status_line.h"
#include "flow/canary.h"
#include "model/alarm.h"
#include "store/alarm_store.h"
#include "store/staff_mailbox_store.h"

enum {
    DAY = 24 * 3600,
    STATE_OLD = 60,        /* it is written every few seconds */
    START_SECONDS = 120,   /* mailboxes may need that long to connect */
    LAG_LONG = 5 * 60,     /* of a mail that was fetched */
    LETTER_OLD = 3600,     /* of one that waits in the outbox */
    DEADLINE_LATE = 5 * 60 /* the desk looks every second */
};

const gchar *health_level_name(HealthLevel level) {
    static const gchar *const names[] = {"fine", "warning", "critical", "unknown"};
    return names[level];
}

static void finding_free(gpointer data) {
    Finding *finding = data;
    g_free(finding->text);
    g_free(finding);
}

static void find(StatusFacts *facts, HealthLevel level, const gchar *format, ...)
    G_GNUC_PRINTF(3, 4);
static void find(StatusFacts *facts, HealthLevel level, const gchar *format, ...) {
    Finding *finding = g_new0(Finding, 1);
    va_list values;
    va_start(values, format);
    finding->level = level;
    finding->text = g_strdup_vprintf(format, values);
    va_end(values);
    guint place = 0;
    while (place < facts->findings->len &&
           ((const Finding *)facts->findings->pdata[place])->level >= level)
        place++;
    g_ptr_array_insert(facts->findings, (gint)place, finding);
}

HealthLevel status_facts_level(const StatusFacts *facts) {
    return facts->findings->len > 0 ? ((const Finding *)facts->findings->pdata[0])->level
                                    : HEALTH_FINE;
}

/* --- judging -----------------------------------------------------------------------------------
 */

static gchar *time_text(const StatusFacts *facts, gint64 at) {
    g_autoptr(GTimeZone) zone = g_time_zone_new_identifier(facts->settings->policy->time_zone);
    g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc(at);
    g_autoptr(GDateTime) local =
        zone != NULL ? g_date_time_to_timezone(utc, zone) : g_date_time_ref(utc);
    return g_date_time_format(local, "%Y-%m-%d %H:%M");
}

static void judge_process(StatusFacts *facts) {
    const DeskState *state = facts->state;
    if (state == NULL) {
        find(facts, HEALTH_CRITICAL, "%s",
             facts->is_running ? "it runs, and has said nothing yet" : "it never ran");
        return;
    }
    if (!facts->is_running) {
        gint64 at = state->ended_at != 0 ? state->ended_at : state->written_at;
        g_autofree gchar *since = time_text(facts, at);
        find(facts, HEALTH_CRITICAL, "not running since %s%s", since,
             state->ended_at != 0 ? "" : " (it did not end in order)");
        return;
    }
    gint64 age = facts->now - state->written_at;
    if (age > STATE_OLD)
        find(facts, HEALTH_CRITICAL,
             "it said nothing for %" G_GINT64_FORMAT " s: it hangs, or its disk is full", age);
    if (state->trouble != NULL)
        find(facts, HEALTH_CRITICAL, "the store can't be used: %s", state->trouble);
    if (state->stuck != NULL)
        find(facts, HEALTH_CRITICAL, "a thread does not answer: %s", state->stuck);
    if (state->settings_fault != NULL)
        find(facts, HEALTH_WARNING, "the settings are faulty, the old ones are in use: %s",
             state->settings_fault);
}

static void judge_mailbox(StatusFacts *facts, const MailboxState *mailbox) {
    gint64 patience = facts->settings->alarms.mailbox_silent;
    if (mailbox->failing_since != 0)
        find(facts, mailbox->failing_seconds >= patience ? HEALTH_CRITICAL : HEALTH_WARNING,
             "mailbox %s can't be read for %" G_GINT64_FORMAT " s: %s", mailbox->name,
             mailbox->failing_seconds, mailbox->last_error != NULL ? mailbox->last_error : "");
    else if (mailbox->connected_since == 0 && facts->now - facts->state->started_at > START_SECONDS)
        find(facts, HEALTH_WARNING, "mailbox %s is not connected", mailbox->name);
    if (mailbox->waiting > 0 && facts->now - mailbox->oldest_waiting_at > LAG_LONG &&
        facts->now - mailbox->last_mail_at > LAG_LONG)
        find(facts, HEALTH_WARNING, "mailbox %s: %u mails wait", mailbox->name, mailbox->waiting);
}

static void judge_state(StatusFacts *facts) {
    const DeskState *state = facts->state;
    for (guint i = 0; i < state->mailboxes->len; i++)
        judge_mailbox(facts, state->mailboxes->pdata[i]);
    for (guint i = 0; i < state->accounts->len; i++) {
        const AccountState *account = state->accounts->pdata[i];
        if (account->trouble != NULL)
            find(facts, HEALTH_CRITICAL, "login %s: %s", account->name, account->trouble);
    }
    const DeliveryState *delivery = &state->delivery;
    gint64 patience = facts->settings->alarms.mailbox_silent;
    if (delivery->down_since != 0)
        find(facts, delivery->down_seconds >= patience ? HEALTH_CRITICAL : HEALTH_WARNING,
             "letters do not go out for %" G_GINT64_FORMAT " s: %s", delivery->down_seconds,
             delivery->last_error != NULL ? delivery->last_error : "");
}

static void judge_figures(StatusFacts *facts) {
    const DeskFigures *figures = &facts->figures;
    gint64 oldest = figures->oldest_queued_at != 0 ? facts->now - figures->oldest_queued_at : 0;
    if (figures->is_fuse_blown)
        find(facts, HEALTH_CRITICAL, "the fuse has blown: %u letters are held",
             figures->letters_held);
    if (oldest > LETTER_OLD)
        find(facts, HEALTH_WARNING, "%u letters wait, the oldest for %" G_GINT64_FORMAT " min",
             figures->letters_queued, oldest / 60);
    if (figures->letters_in_doubt > 0)
        find(facts, HEALTH_WARNING, "%u letters may or may not have arrived",
             figures->letters_in_doubt);
    if (figures->quarantined > 0)
        find(facts, HEALTH_WARNING, "%u mails are in quarantine", figures->quarantined);
    if (figures->deadlines_due > 0 && facts->now - figures->next_deadline > DEADLINE_LATE)
        find(facts, HEALTH_WARNING, "%u deadlines are overdue", figures->deadlines_due);
}

static void judge_staff(StatusFacts *facts, const GPtrArray *mailboxes) {
    for (guint i = 0; i < mailboxes->len; i++) {
        const StaffMailbox *mailbox = mailboxes->pdata[i];
        gboolean is_dead = mailbox->state == STAFF_MAILBOX_DEAD;
        if (policy_person_by_address(facts->settings->policy, mailbox->address) != NULL)
            find(facts, HEALTH_WARNING, "letters to %s come back: %s", mailbox->address,
                 is_dead ? "there is no such mailbox, nothing more is written to it"
                         : "they wait, one is tried again now and then");
    }
}

/* --- gathering ---------------------------------------------------------------------------------
 */

static gboolean read_store(StatusFacts *facts, GError **error) {
    g_autoptr(Store) store = NULL;
    g_autoptr(GPtrArray) alarms = NULL;
    g_autoptr(GPtrArray) mailboxes = NULL;
    if (!store_open(facts->settings->store_path, STORE_READ_ONLY, &store, error))
        return FALSE;
    gint64 midnight = status_line_midnight(facts->settings->policy->time_zone, facts->now);
    if (!desk_figures_read(store, facts->now, midnight, &facts->figures, error) ||
        !canary_figures(store, facts->now - DAY, facts->now + 1, &facts->canaries, error) ||
        !alarm_store_load(store, &alarms, error) ||
        !staff_mailbox_store_list(store, &mailboxes, error))
        return FALSE;
    judge_staff(facts, mailboxes);
    g_ptr_array_unref(facts->alarms);
    facts->alarms = g_steal_pointer(&alarms);
    facts->has_figures = TRUE;
    return TRUE;
}

StatusFacts *status_facts_new(const Settings *settings, gint64 now) {
    g_autoptr(GError) error = NULL;
    StatusFacts *facts = g_new0(StatusFacts, 1);
    facts->settings = settings;
    facts->now = now;
    facts->findings = g_ptr_array_new_with_free_func(finding_free);
    facts->alarms = g_ptr_array_new_with_free_func((GDestroyNotify)alarm_free);
    facts->is_running = desk_state_is_running(settings->store_path);
    if (!desk_state_load(settings->store_path, &facts->state, &error)) {
        find(facts, HEALTH_UNKNOWN, "%s", error->message);
        g_clear_error(&error);
    }
    judge_process(facts);
    if (facts->state != NULL && facts->is_running)
        judge_state(facts);
    if (read_store(facts, &error))
        judge_figures(facts);
    else if (facts->state != NULL || facts->is_running)
        find(facts, HEALTH_CRITICAL, "%s", error->message);
    return facts;
}

void status_facts_free(StatusFacts *facts) {
    if (facts == NULL)
        return;
    desk_state_free(facts->state);
    g_ptr_array_unref(facts->alarms);
    g_ptr_array_unref(facts->findings);
    g_free(facts);
}
