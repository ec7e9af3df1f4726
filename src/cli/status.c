/* status.c - amends status: how the desk fares, for people and for monitoring */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>

#include "command.h"
#include "commands.h"
#include "model/alarm.h"
#include "status_facts.h"
#include "table_text.h"

static const CommandHelp help = {
    .arguments = "- how the desk fares: mailboxes, letters, deadlines, alarms",
    .summary = "Works whether the desk runs or not. The first line and the exit status are what\n"
               "monitoring programs expect: 0 fine, 1 warning, 2 critical, 3 it can't be said.",
    .examples = "Examples:\n"
                "  amends status                   for people\n"
                "  amends status --json            for programs; times are seconds UTC\n"
                "  amends status | head -n 1       for Icinga, Nagios and their like\n"};

static const gchar *const titles[] = {"OK", "WARNING", "CRITICAL", "UNKNOWN"};

static gchar *short_time(const StatusFacts *facts, gint64 at) {
    const Office view = {.policy = facts->settings->policy};
    return at != 0 ? command_time(&view, at) : g_strdup("-");
}

static gchar *short_age(gint64 seconds) {
    if (seconds < 120)
        return g_strdup_printf("%d s", (int)MAX(0, seconds));
    if (seconds < 2 * 3600)
        return g_strdup_printf("%d min", (int)(seconds / 60));
    return g_strdup_printf("%d h", (int)(seconds / 3600));
}

/* "AMENDS WARNING: what is wrong | figures", as monitoring plugins do. */
static void print_head(const StatusFacts *facts) {
    const DeskFigures *figures = &facts->figures;
    printf("AMENDS %s: ", titles[status_facts_level(facts)]);
    for (guint i = 0; i < facts->findings->len; i++)
        printf("%s%s", i > 0 ? "; " : "", ((const Finding *)facts->findings->pdata[i])->text);
    if (facts->findings->len == 0)
        printf("%u tickets today", figures->tickets_today);
    if (facts->has_figures)
        printf(" | tickets_today=%u letters_queued=%u letters_in_doubt=%u quarantined=%u",
               figures->tickets_today, figures->letters_queued, figures->letters_in_doubt,
               figures->quarantined);
    printf("\n");
}

static void print_process(const StatusFacts *facts) {
    const DeskState *state = facts->state;
    if (state == NULL)
        return;
    g_autofree gchar *started = short_time(facts, state->started_at);
    g_autofree gchar *ended =
        short_time(facts, state->ended_at != 0 ? state->ended_at : state->written_at);
    if (facts->is_running)
        printf("\nrunning since %s, process %d\n", started, state->pid);
    else
        printf("\nran from %s to %s\n", started, ended);
}

static void add_mailbox(TableText *table, const StatusFacts *facts, const MailboxState *mailbox) {
    gint64 since = mailbox->failing_since != 0 ? mailbox->failing_since
                   : facts->is_running         ? mailbox->connected_since
                                               : 0;
    const gchar *state = mailbox->failing_since != 0 ? "can't be read since"
                         : since != 0                ? "connected since"
                                                     : "not connected";
    g_autofree gchar *since_text = since != 0 ? short_time(facts, since) : g_strdup("");
    g_autofree gchar *last = short_time(facts, mailbox->last_mail_at);
    gint64 waits = mailbox->waiting > 0 ? facts->now - mailbox->oldest_waiting_at : 0;
    g_autofree gchar *lag = mailbox->last_mail_at != 0 || mailbox->waiting > 0
                                ? short_age(MAX(waits, mailbox->last_lag))
                                : g_strdup("-");
    g_autofree gchar *how = g_strdup_printf("%s %s", state, since_text);
    g_autofree gchar *error_at = short_time(facts, mailbox->last_error_at);
    g_autofree gchar *error = mailbox->last_error != NULL
                                  ? g_strdup_printf("%s: %s", error_at, mailbox->last_error)
                                  : g_strdup("-");
    table_text_add(table, mailbox->name, how, last, lag, error);
}

static void print_mailboxes(const StatusFacts *facts) {
    if (facts->state == NULL || facts->state->mailboxes->len == 0)
        return;
    g_autoptr(TableText) table = table_text_new(5);
    table_text_add(table, "mailbox", "state", "last mail", "lag", "last error");
    for (guint i = 0; i < facts->state->mailboxes->len; i++)
        add_mailbox(table, facts, facts->state->mailboxes->pdata[i]);
    printf("\n");
    table_text_print(table, 0);
}

static void print_accounts(const StatusFacts *facts) {
    if (facts->state == NULL || facts->state->accounts->len == 0)
        return;
    g_autoptr(TableText) table = table_text_new(3);
    table_text_add(table, "login", "token good until", "trouble");
    for (guint i = 0; i < facts->state->accounts->len; i++) {
        const AccountState *account = facts->state->accounts->pdata[i];
        g_autofree gchar *until = short_time(facts, account->expires_at);
        table_text_add(table, account->name, until,
                       account->trouble != NULL ? account->trouble : "-");
    }
    printf("\n");
    table_text_print(table, 0);
}

static void print_figures(const StatusFacts *facts) {
    const DeskFigures *figures = &facts->figures;
    g_autofree gchar *oldest = figures->oldest_queued_at != 0
                                   ? short_age(facts->now - figures->oldest_queued_at)
                                   : g_strdup("-");
    g_autofree gchar *next = short_time(facts, figures->next_deadline);
    printf("\ntickets     %u today\n", figures->tickets_today);
    printf("letters     %u queued (oldest %s), %u in doubt, %u held\n", figures->letters_queued,
           oldest, figures->letters_in_doubt, figures->letters_held);
    printf("deadlines   %u due now, %u within a day, next %s\n", figures->deadlines_due,
           figures->deadlines_soon, next);
    printf("quarantine  %u mails; %u held for their agents\n", figures->quarantined,
           figures->mails_held);
    printf("fuse        %s\n", figures->is_fuse_blown ? "has blown" : "good");
}

static void print_canaries(const StatusFacts *facts) {
    const CanaryFigures *canaries = &facts->canaries;
    if (canaries->written == 0)
        return;
    printf("canary      %u of %u back within a day, last after %" G_GINT64_FORMAT
           " s, median %" G_GINT64_FORMAT " s, worst %" G_GINT64_FORMAT " s\n",
           canaries->back, canaries->written, canaries->last, canaries->median, canaries->worst);
}

static void print_alarms(const StatusFacts *facts) {
    for (guint i = 0; i < facts->alarms->len; i++) {
        const Alarm *alarm = facts->alarms->pdata[i];
        if (!alarm_is_up(alarm))
            continue;
        g_autofree gchar *since = short_time(facts, alarm->since);
        g_autofree gchar *told = short_time(facts, alarm_told_at(alarm));
        printf("alarm       %s%s%s since %s, told %s: %s\n", alarm_name(alarm->kind),
               *alarm->subject != '\0' ? " " : "", alarm->subject, since, told, alarm->detail);
    }
}

static void print_all(const StatusFacts *facts) {
    print_head(facts);
    print_process(facts);
    print_mailboxes(facts);
    print_accounts(facts);
    if (facts->has_figures)
        print_figures(facts);
    print_canaries(facts);
    print_alarms(facts);
}

int status_command(int argc, char **argv) {
    g_auto(DeskOptions) options = {0};
    gboolean is_json = FALSE;
    const GOptionEntry own[] = {
        {"json", 0, 0, G_OPTION_ARG_NONE, &is_json, "One JSON object for programs", NULL}, {NULL}};
    if (!command_parse(&argc, &argv, &help, own, &options))
        return HEALTH_UNKNOWN;
    g_autoptr(Settings) settings = command_settings_to_look(&options);
    if (settings == NULL) {
        printf("AMENDS %s: the settings have faults\n", titles[HEALTH_UNKNOWN]);
        return HEALTH_UNKNOWN;
    }
    g_autoptr(StatusFacts) facts = status_facts_new(settings, g_get_real_time() / G_USEC_PER_SEC);
    g_autofree gchar *json = is_json ? status_facts_json(facts) : NULL;
    if (is_json)
        printf("%s\n", json);
    else
        print_all(facts);
    return (int)status_facts_level(facts);
}
