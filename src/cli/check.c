/* check.c - amends check: settings, templates and store; names every fault */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>

#include "check_clocks.h"
#include "check_law.h"
#include "command.h"
#include "commands.h"
#include "daemon/connection_check.h"
#include "flow/sorting_files.h"
#include "signature/key_home.h"
#include "store/limit_store.h"
#include "store/outbox_store.h"
#include "workflow/working_time.h"

static const CommandHelp help = {
    .arguments = "- reads settings, templates and store; names every fault",
    .summary =
        "Prints every fault with file, line, column and what to write instead, and tries each\n"
        "rule on its own examples. With --connect it also logs in to every mailbox and server,\n"
        "says of each in a line what is wrong and what to do, and sends itself two mails, one of\n"
        "them to a plus address, to see whether they arrive. When all is well it says what the\n"
        "calendars hold, and of the legal profile each time limit and each part of a last letter,\n"
        "where that is written and what you have to check. Exit status 0 means that the desk\n"
        "can work.",
    .examples = "Examples:\n"
                "  amends check --config amends.yaml\n"
                "  amends check --connect             try the servers, too\n"
                "  amends check --connect --wait 0    but send no mail\n"};

enum { USUAL_PATIENCE = 60 };

static guint print_faults(const GPtrArray *faults) {
    for (guint i = 0; i < faults->len; i++)
        fprintf(stderr, "%s\n", (const gchar *)faults->pdata[i]);
    return faults->len;
}

/* The letters; then the terms and rules by which new complaints are sorted, each rule on its own
 * examples. */
static guint check_files(const Settings *settings) {
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(LetterTemplates) templates = office_read_templates(settings->templates, &error);
    if (templates == NULL)
        g_ptr_array_add(faults, g_strdup(error->message));
    else
        letter_templates_prove(templates, faults);
    sorting_files_check(settings, templates, faults);
    return print_faults(faults);
}

static guint check_tone(const Settings *settings) {
    g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func(g_free);
    G_GNUC_UNUSED g_autoptr(ToneRules) rules = office_read_tone(settings->tone_rules, faults);
    G_GNUC_UNUSED g_autoptr(ToneRules) parts = office_read_final_rules(faults);
    return print_faults(faults);
}

static guint check_keys(const Policy *policy) {
    guint faults = 0;
    for (guint i = 0; i < policy->persons->len; i++) {
        const Person *person = policy->persons->pdata[i];
        g_autoptr(GError) error = NULL;
        if (key_home_try(person, &error))
            continue;
        fprintf(stderr, "key of %s: %s\n", person->name, error->message);
        faults++;
    }
    return faults;
}

/* One line each: hours of a week, and the days that holidays take out of this year and the next. */
static void print_calendars(const Policy *policy, gint64 now) {
    for (guint i = 0; i < policy->calendars->len; i++) {
        const WorkingCalendar *calendar = policy->calendars->pdata[i];
        gint64 minutes = working_calendar_week(calendar) / 60;
        gint year = 0, month = 0, day = 0;
        wall_clock_date(wall_clock_show(calendar->clock, now) / WALL_DAY, &year, &month, &day);
        gint64 first = wall_clock_day(year, 1, 1), second = wall_clock_day(year + 1, 1, 1);
        printf("calendar %s: %s, %" G_GINT64_FORMAT ":%02d hours a week, closed on %u of its days "
               "in %d and %u in %d\n",
               calendar->name, calendar->zone, minutes / 60, (gint)(minutes % 60),
               working_time_closed_days(calendar, first, second), year,
               working_time_closed_days(calendar, second, wall_clock_day(year + 2, 1, 1)),
               year + 1);
    }
}

static guint check_store(Store *store) {
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GPtrArray) unknown = NULL;
    gboolean is_blown = FALSE;
    if (!store_verify(store, faults, &error) ||
        !limit_store_is_fuse_blown(store, &is_blown, &error) ||
        !outbox_store_list_in_state(store, LETTER_STATE_UNKNOWN, &unknown, &error)) {
        fprintf(stderr, "%s\n", error->message);
        return 1;
    }
    for (guint i = 0; i < faults->len; i++)
        fprintf(stderr, "store: %s\n", (const gchar *)faults->pdata[i]);
    if (is_blown)
        fprintf(stderr, "the fuse has blown and automatic letters are held: see \"amends list "
                        "--letters held\", then \"amends fuse --reset\"\n");
    if (unknown->len > 0)
        fprintf(stderr,
                "%u letters may or may not have arrived: see \"amends list --letters "
                "unknown\"\n",
                unknown->len);
    return faults->len + is_blown;
}

static void print_finding(const ConnectionFinding *finding, gpointer data) {
    FILE *out = finding->is_good ? stdout : stderr;
    fprintf(out, "%s: %s%s%s\n", finding->what, finding->words, finding->remedy != NULL ? ". " : "",
            finding->remedy != NULL ? finding->remedy : "");
    fflush(out);
}

int check_command(int argc, char **argv) {
    g_auto(DeskOptions) options = {0};
    gboolean connects = FALSE;
    gint patience = USUAL_PATIENCE;
    const GOptionEntry own[] = {
        {"connect", 0, 0, G_OPTION_ARG_NONE, &connects, "Try every mailbox and server", NULL},
        {"wait", 0, 0, G_OPTION_ARG_INT, &patience,
         "Wait so long for mail to ourselves [60]; 0: send none", "SECONDS"},
        {NULL}};
    if (!command_parse(&argc, &argv, &help, own, &options))
        return EXIT_WRONG_USAGE;
    gint64 now = 0;
    if (!command_now(&options, &now))
        return EXIT_WRONG_USAGE;
    ExitCode code = EXIT_DONE;
    g_autoptr(Settings) settings = command_settings(&options, &code);
    if (settings == NULL)
        return code;
    guint faults = check_files(settings) + check_tone(settings) + check_keys(settings->policy);
    g_autoptr(GError) error = NULL;
    g_autoptr(Store) store = NULL;
    if (!store_open(settings->store_path, STORE_READ_WRITE, &store, &error))
        return command_fail(error);
    faults += check_store(store);
    if (connects)
        faults += connection_check(settings, store, (guint)MAX(patience, 0), print_finding, NULL);
    if (faults > 0)
        return EXIT_WRONG_SETTINGS;
    const Policy *policy = settings->policy;
    print_calendars(policy, now);
    check_law_print(policy);
    check_clocks_print(policy);
    printf("%s: all is well: %u mailboxes, %u queues, %u people, %u languages, letters by %s\n",
           options.config, settings->mailboxes->len, policy->queues->len, policy->persons->len,
           policy->languages->len, settings->delivery.maildir != NULL ? "Maildir" : "SMTP");
    return EXIT_DONE;
}
