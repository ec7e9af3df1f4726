/* status_json.c - how the desk fares, as JSON for programs */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Times are seconds UTC, null where there is none. */
#include "base/json.h"
#include "base/text.h"
#include "model/alarm.h"
#include "status_facts.h"

static void put_time(JsonWriter *writer, const gchar *key, gint64 at) {
    if (at == 0)
        json_put_null(writer, key);
    else
        json_put_number(writer, key, at);
}

static void put_words(JsonWriter *writer, const gchar *key, const gchar *words) {
    g_autofree gchar *valid = words != NULL ? text_make_valid(words, -1) : NULL;
    json_put_text(writer, key, valid);
}

static void put_mailboxes(JsonWriter *writer, const StatusFacts *facts) {
    json_begin_list(writer, "mailboxes");
    for (guint i = 0; facts->state != NULL && i < facts->state->mailboxes->len; i++) {
        const MailboxState *mailbox = facts->state->mailboxes->pdata[i];
        json_begin_object(writer, NULL);
        put_words(writer, "name", mailbox->name);
        put_time(writer, "connected_since", facts->is_running ? mailbox->connected_since : 0);
        put_time(writer, "failing_since", mailbox->failing_since);
        json_put_number(writer, "failing_seconds", mailbox->failing_seconds);
        put_time(writer, "last_mail_at", mailbox->last_mail_at);
        json_put_number(writer, "lag_seconds", mailbox->last_lag);
        json_put_number(writer, "waiting", mailbox->waiting);
        put_time(writer, "oldest_waiting_at", mailbox->oldest_waiting_at);
        put_words(writer, "last_error", mailbox->last_error);
        put_time(writer, "last_error_at", mailbox->last_error_at);
        json_end_object(writer);
    }
    json_end_list(writer);
}

static void put_accounts(JsonWriter *writer, const DeskState *state) {
    json_begin_list(writer, "logins");
    for (guint i = 0; state != NULL && i < state->accounts->len; i++) {
        const AccountState *account = state->accounts->pdata[i];
        json_begin_object(writer, NULL);
        put_words(writer, "name", account->name);
        put_words(writer, "trouble", account->trouble);
        put_time(writer, "trouble_since", account->since);
        put_time(writer, "token_expires_at", account->expires_at);
        json_end_object(writer);
    }
    json_end_list(writer);
}

static void put_figures(JsonWriter *writer, const DeskFigures *figures) {
    json_put_number(writer, "tickets_today", figures->tickets_today);
    json_put_number(writer, "letters_queued", figures->letters_queued);
    put_time(writer, "oldest_queued_at", figures->oldest_queued_at);
    json_put_number(writer, "letters_in_doubt", figures->letters_in_doubt);
    json_put_number(writer, "letters_held", figures->letters_held);
    json_put_number(writer, "deadlines_due", figures->deadlines_due);
    json_put_number(writer, "deadlines_soon", figures->deadlines_soon);
    put_time(writer, "next_deadline", figures->next_deadline);
    json_put_number(writer, "quarantined", figures->quarantined);
    json_put_number(writer, "mails_held", figures->mails_held);
    json_put_boolean(writer, "fuse_blown", figures->is_fuse_blown);
}

static void put_canaries(JsonWriter *writer, const CanaryFigures *canaries) {
    json_begin_object(writer, "canaries_of_a_day");
    json_put_number(writer, "written", canaries->written);
    json_put_number(writer, "back", canaries->back);
    json_put_number(writer, "last_seconds", canaries->last);
    json_put_number(writer, "median_seconds", canaries->median);
    json_put_number(writer, "worst_seconds", canaries->worst);
    json_end_object(writer);
}

static void put_alarms(JsonWriter *writer, const GPtrArray *alarms) {
    json_begin_list(writer, "alarms");
    for (guint i = 0; i < alarms->len; i++) {
        const Alarm *alarm = alarms->pdata[i];
        if (!alarm_is_up(alarm))
            continue;
        json_begin_object(writer, NULL);
        json_put_text(writer, "alarm", alarm_name(alarm->kind));
        put_words(writer, "subject", alarm->subject);
        put_words(writer, "reason", alarm->detail);
        put_time(writer, "since", alarm->since);
        put_time(writer, "told_at", alarm_told_at(alarm));
        json_end_object(writer);
    }
    json_end_list(writer);
}

static void put_process(JsonWriter *writer, const StatusFacts *facts) {
    const DeskState *state = facts->state;
    json_put_boolean(writer, "running", facts->is_running);
    if (state == NULL)
        return;
    json_put_number(writer, "pid", state->pid);
    put_time(writer, "started_at", state->started_at);
    put_time(writer, "written_at", state->written_at);
    put_time(writer, "ended_at", state->ended_at);
    put_words(writer, "settings_fault", state->settings_fault);
    put_words(writer, "store_trouble", state->trouble);
    put_words(writer, "stuck_thread", state->stuck);
    put_time(writer, "last_sent_at", state->delivery.last_sent_at);
    put_time(writer, "delivery_down_since", state->delivery.down_since);
    put_words(writer, "delivery_error", state->delivery.last_error);
}

gchar *status_facts_json(const StatusFacts *facts) {
    JsonWriter *writer = json_writer_new();
    json_begin_object(writer, NULL);
    json_put_text(writer, "health", health_level_name(status_facts_level(facts)));
    json_begin_list(writer, "findings");
    for (guint i = 0; i < facts->findings->len; i++) {
        const Finding *finding = facts->findings->pdata[i];
        json_begin_object(writer, NULL);
        json_put_text(writer, "level", health_level_name(finding->level));
        put_words(writer, "text", finding->text);
        json_end_object(writer);
    }
    json_end_list(writer);
    put_process(writer, facts);
    put_mailboxes(writer, facts);
    put_accounts(writer, facts->state);
    if (facts->has_figures)
        put_figures(writer, &facts->figures);
    put_canaries(writer, &facts->canaries);
    put_alarms(writer, facts->alarms);
    json_end_object(writer);
    return json_writer_finish(writer);
}
