/* run.c - amends run and amends once: the desk at work */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <unistd.h>

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

static Office *reopen(gpointer data, GPtrArray *out_faults) {
    return command_reopen(data, out_faults);
}

/* There is no desk that could. */
static void tell_damage(const DeskOptions *options) {
    ExitCode code = EXIT_DONE;
    g_autoptr(Settings) settings = command_settings(options, &code);
    if (settings != NULL)
        daemon_tell_damage(settings);
}

static int work(int argc, char **argv, const CommandHelp *help, gboolean is_once) {
    g_auto(DeskOptions) options = {0};
    DaemonOptions daemon = {
        .is_once = is_once, .reopen = is_once ? NULL : reopen, .data = &options};
    const GOptionEntry own[] = {{"no-send", 0, 0, G_OPTION_ARG_NONE, &daemon.keeps_letters,
                                 "Leave the letters in the outbox", NULL},
                                {NULL}};
    if (!command_parse(&argc, &argv, help, own, &options))
        return EXIT_WRONG_USAGE;
    ExitCode code = EXIT_DONE;
    Office *office = command_open(&options, STORE_READ_WRITE, &code);
    if (office == NULL) {
        if (code == EXIT_BROKEN && !is_once)
            tell_damage(&options);
        return code;
    }
    if (!is_once)
        log_line(LOG_OUTCOME, "the desk is open", "settings", options.config, NULL);
    g_autoptr(GError) error = NULL;
    DaemonEnd end = DAEMON_ENDED;
    code = daemon_run(&office, &daemon, &end, &error) ? EXIT_DONE : command_fail(error);
    /* What is committed is safe; the rest belongs to threads that can't be waited for. */
    if (end == DAEMON_ENDED_IN_HASTE)
        _exit((int)code);
    office_close(office);
    return code;
}

int run_command(int argc, char **argv) {
    return work(argc, argv, &run_help, FALSE);
}

int once_command(int argc, char **argv) {
    return work(argc, argv, &once_help, TRUE);
}
