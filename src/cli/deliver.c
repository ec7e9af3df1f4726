/* deliver.c - amends deliver: one mail on stdin, for the pipe of a mail server */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <unistd.h>

#include "base/error.h"
#include "command.h"
#include "commands.h"
#include "daemon/daemon.h"

static const CommandHelp help = {
    .arguments = "- takes one mail on stdin and commits it",
    .summary =
        "For the pipe of a mail server. Exit status 0: the mail is stored for good. 75: it is "
        "not,\n"
        "the server keeps it and tries again; so also with wrong settings, because no mail may\n"
        "bounce for them. 65: there was no mail. The answer goes out when \"amends run\" or\n"
        "\"amends once\" next looks, which takes a running desk a second.",
    .examples = "Examples:\n"
                "  amends deliver --mailbox complaints < mail.eml\n"
                "  /etc/aliases:  complaints: \"|/usr/bin/amends deliver\"\n"};

int deliver_command(int argc, char **argv) {
    g_auto(DeskOptions) options = {0};
    g_autofree gchar *mailbox = NULL;
    const GOptionEntry own[] = {{"mailbox", 'm', 0, G_OPTION_ARG_STRING, &mailbox,
                                 "Take it as mail of this mailbox (default: the first)", "NAME"},
                                {NULL}};
    if (!command_parse(&argc, &argv, &help, own, &options))
        return EXIT_TRY_LATER;
    ExitCode code = EXIT_DONE;
    g_autoptr(Office) office = command_open(&options, STORE_READ_WRITE, &code);
    if (office == NULL)
        return EXIT_TRY_LATER;
    g_autoptr(GError) error = NULL;
    if (daemon_deliver(office, STDIN_FILENO, mailbox, &error))
        return EXIT_DONE;
    code = command_fail(error);
    return code == EXIT_BAD_INPUT ? EXIT_BAD_INPUT : EXIT_TRY_LATER;
}
