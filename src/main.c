/* main.c - the table of subcommands, nothing else */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>

#include "cli/command.h"
#include "cli/commands.h"
#include "cli/inspect.h"
#include "cli/preview.h"
#include "config.h"
#include "parse/parse_mail.h"

static const struct {
    const gchar *name;
    int (*run)(int argc, char **argv);
    const gchar *help; /* NULL: nobody types it; those stand last */
} commands[] = {
    {"init", init_command, "asks five questions and writes the settings of a new desk"},
    {"run", run_command, "the daemon: receives, answers, keeps time, until it is stopped"},
    {"once", once_command, "one pass: everything that is due now, then ends"},
    {"deliver", deliver_command, "takes one mail on stdin, for the pipe of a mail server"},
    {"check", check_command, "reads settings, templates and store; names every fault"},
    {"status", status_command, "how the desk fares: for people, and for monitoring"},
    {"list", list_command, "tickets, or letters in a state; finds words"},
    {"show", show_command, "one ticket with its timeline, mails and letters"},
    {"bursts", bursts_command, "many like complaints at once, more than is usual"},
    {"digest", digest_command, "what a manager's digest would tell now"},
    {"export", export_command, "tickets and what belongs to them, for spreadsheets and programs"},
    {"report", report_command, "the figures of some days as one page of HTML"},
    {"calendar", calendar_command, "the days of a working calendar, with their hours and why"},
    {"why", why_command, "why a mail went where it went"},
    {"preview", preview_command, "any letter with sample facts, as text or HTML"},
    {"quarantine", quarantine_command, "mails that could not be read or are held"},
    {"fuse", fuse_command, "the global limit of automatic letters: its state, and its reset"},
    {"oauth", oauth_command, "logins for providers that take no passwords: make one, show all"},
    {"inspect", inspect_command, "what the desk sees in a mail"},
    {"demo", demo_command, "plays a whole story on the shipped mails"},
    {"simulate", simulate_command, "what would be sent, day by day, by these settings"},
    {"read-signature", read_signature_command, NULL}, /* for the desk itself */
};

static int print_help(FILE *out) {
    fprintf(out,
            "Usage: amends COMMAND [OPTION…]\n\nA complaint desk that lives in the mailbox.\n\n");
    for (gsize i = 0; i < G_N_ELEMENTS(commands) && commands[i].help != NULL; i++)
        fprintf(out, "  %-11s %s\n", commands[i].name, commands[i].help);
    fprintf(out, "\nExamples:\n"
                 "  sudo amends init                      a new desk: asks, writes its settings\n"
                 "  amends check --config amends.yaml     is everything right?\n"
                 "  amends once --config amends.yaml      handle what waits, then end\n"
                 "  amends show AM-1042                   what happened to this complaint\n"
                 "\n\"amends COMMAND --help\" tells more. Manual: amends(1), amends.yaml(5), "
                 "amends-templates(7), amends-sorting(7), "
                 "amends-reports(7)\n");
    return out == stdout ? EXIT_DONE : EXIT_WRONG_USAGE;
}

int main(int argc, char **argv) {
    setlocale(LC_ALL, "");
    signal(SIGPIPE, SIG_IGN);
    signal(SIGXFSZ, SIG_IGN); /* a limit on the size of files is a full disk, not the end */
    if (argc < 2)
        return print_help(stderr);
    if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0 ||
        strcmp(argv[1], "help") == 0)
        return print_help(stdout);
    if (strcmp(argv[1], "--version") == 0) {
        printf("%s\n", PACKAGE_STRING);
        return EXIT_DONE;
    }
    for (gsize i = 0; i < G_N_ELEMENTS(commands); i++) {
        if (strcmp(argv[1], commands[i].name) != 0)
            continue;
        g_autofree gchar *name = g_strdup_printf("amends %s", commands[i].name);
        argv[1] = name;
        parse_start();
        return commands[i].run(argc - 1, argv + 1);
    }
    fprintf(stderr, "amends: there is no command \"%s\"\n\n", argv[1]);
    return print_help(stderr);
}
