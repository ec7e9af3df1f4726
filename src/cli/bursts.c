/* bursts.c - amends bursts: many like complaints at once, more than is usual */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>

#include "command.h"
#include "commands.h"
#include "flow/find_bursts.h"
#include "model/reference.h"
#include "store/ticket_store.h"
#include "table_text.h"

static const CommandHelp help = {
    .arguments = "- many like complaints at once, more than is usual",
    .summary = "Looks at the complaints of the last hours, in English and Chinese: is there one\n"
               "that many people have, more than the 28 days before let one expect? What is\n"
               "one problem can become a group case: #group-case new, #group-case NUMBER.",
    .examples = "Examples:\n"
                "  amends bursts\n"
                "  amends bursts --hours 24\n"};

enum { HOUR = 3600, HOURS_MOST = 7 * 24 };

static gboolean print_tickets(Office *office, const Burst *burst, GError **error) {
    g_autoptr(TableText) table = table_text_new(4);
    for (guint i = 0; i < burst->tickets->len; i++) {
        g_autoptr(Ticket) ticket = NULL;
        if (!ticket_store_load(office->store, g_array_index(burst->tickets, gint64, i), &ticket,
                               error))
            return FALSE;
        g_autofree gchar *reference = reference_text(office->policy->reference_prefix, ticket->id);
        g_autofree gchar *at = command_time(office, ticket->created_at);
        table_text_add(table, reference, at, ticket->complainant, ticket->subject);
    }
    table_text_print(table, 2);
    return TRUE;
}

static gboolean print_burst(Office *office, const Burst *burst, gint hours, GError **error) {
    g_autofree gchar *first =
        reference_text(office->policy->reference_prefix, g_array_index(burst->tickets, gint64, 0));
    printf("%u like complaints in %d h, first %s; %u in the 28 days before, by chance %.0e\n",
           burst->tickets->len, hours, first, burst->usual, burst->probability);
    return print_tickets(office, burst, error);
}

static ExitCode print_all(Office *office, gint64 now, gint hours) {
    BurstRule rule = burst_rule_usual();
    g_autoptr(GPtrArray) bursts = NULL;
    g_autoptr(GError) error = NULL;
    rule.window = (gint64)hours * HOUR;
    if (!find_bursts(office, now, &rule, &bursts, &error))
        return command_fail(error);
    for (guint i = 0; i < bursts->len; i++) {
        if (!print_burst(office, bursts->pdata[i], hours, &error))
            return command_fail(error);
    }
    return bursts->len > 0 ? EXIT_DONE : EXIT_NOTHING_FOUND;
}

int bursts_command(int argc, char **argv) {
    g_auto(DeskOptions) options = {0};
    gint hours = 6;
    const GOptionEntry own[] = {
        {"hours", 0, 0, G_OPTION_ARG_INT, &hours, "So many hours back [6]", "N"}, {NULL}};
    if (!command_parse(&argc, &argv, &help, own, &options))
        return EXIT_WRONG_USAGE;
    gint64 now = 0;
    if (argc > 1 || hours < 1 || hours > HOURS_MOST) {
        fprintf(stderr, "amends bursts: --hours takes 1 to %d\n", HOURS_MOST);
        return EXIT_WRONG_USAGE;
    }
    if (!command_now(&options, &now))
        return EXIT_WRONG_USAGE;
    ExitCode code = EXIT_DONE;
    g_autoptr(Office) office = command_open(&options, STORE_READ_ONLY, &code);
    return office != NULL ? print_all(office, now, hours) : code;
}
