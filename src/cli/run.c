/* run.c - amends run and amends once: the desk at work */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/log.h"
#include "command.h"
#include "commands.h"
#include "daemon/daemon.h"

static const CommandHelp run_help = {
    .arguments = "- the daemon: receives, answers, keeps time, until SIGTERM or Ctrl-C",
    .summary = "Reads every mailbox of the settings, answers, watches deadlines, sends letters.\n"
               "SIGHUP reads the settings and templates again; a faulty file changes nothing.\n"
               "Ending it at any moment loses and doubles nothing.",
    .examples = "Examples:\n  amends run --config /etc/amends/amends.yaml\n"};

static const CommandHelp once_help = {
    .arguments = "- one pass: everything that is due now, then ends",
    .summary =
        "As run, but ends when the mailboxes are empty and no letter is due; for cron, tests\n"
        "and first trials.",
    .examples =
        "Examples:\n"
        "  amends once --no-send            receive and decide, but leave the letters queued\n"
        "  amends once --now +3d            rehearse: what would be sent in three days\n"};

/* SIGHUP: a faulty file changes nothing; its faults are printed. */
static void reload(Office **office, const DeskOptions *options) {
    ExitCode code = EXIT_DONE;
    Office *fresh = command_open(options, STORE_READ_WRITE, &code);
    if (fresh == NULL) {
        log_line(LOG_FAILURE, "the settings have faults: the desk goes on with the old ones",
                 "settings", options->config, NULL);
        return;
    }
    office_close(*office);
    *office = fresh;
}

static int work(int argc, char **argv, const CommandHelp *help, gboolean is_once) {
    g_auto(DeskOptions) options = {0};
    DaemonOptions daemon = {.is_once = is_once};
    const GOptionEntry own[] = {{"no-send", 0, 0, G_OPTION_ARG_NONE, &daemon.keeps_letters,
                                 "Leave the letters in the outbox", NULL},
                                {NULL}};
    if (!command_parse(&argc, &argv, help, own, &options))
        return EXIT_WRONG_USAGE;
    ExitCode code = EXIT_DONE;
    g_autoptr(Office) office = command_open(&options, STORE_READ_WRITE, &code);
    if (office == NULL)
        return code;
    g_autoptr(GError) error = NULL;
    DaemonEnd end = DAEMON_ASKED_TO_RELOAD;
    while (end == DAEMON_ASKED_TO_RELOAD) {
        if (!is_once)
            log_line(LOG_OUTCOME, "the desk is open", "settings", options.config, NULL);
        if (!daemon_run(office, &daemon, &end, &error))
            return command_fail(error);
        if (end == DAEMON_ASKED_TO_RELOAD)
            reload(&office, &options);
    }
    return EXIT_DONE;
}

int run_command(int argc, char **argv) {
    return work(argc, argv, &run_help, FALSE);
}

int once_command(int argc, char **argv) {
    return work(argc, argv, &once_help, TRUE);
}
