/* why.c - amends why: why a mail went where it went */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>

#include "command.h"
#include "commands.h"
#include "model/reference.h"
#include "store/history_store.h"
#include "store/mail_store.h"

static const CommandHelp help = {
    .arguments = "MAIL - why a mail went where it went",
    .summary = "MAIL is the number of a mail (see \"amends show\") or its Message-ID. Of a new\n"
               "complaint it shows what its words look like, and which rules fitted and by what.",
    .examples = "Examples:\n"
                "  amends why 12\n"
                "  amends why '<20261103.1@mail.example.com>'\n"};

static MailRow *find_mail(Office *office, const gchar *name) {
    g_autoptr(GError) error = NULL;
    MailRow *row = NULL;
    guint64 id = 0;
    gboolean is_asked = FALSE;
    if (g_ascii_string_to_unsigned(name, 10, 1, G_MAXINT64, &id, NULL)) {
        is_asked = mail_store_load(office->store, (gint64)id, &row, &error);
    } else {
        g_autofree gchar *bare = g_strdup(name);
        g_strdelimit(bare, "<>", ' ');
        is_asked = mail_store_load_by_message_id(office->store, g_strstrip(bare), &row, &error);
    }
    if (!is_asked)
        command_fail(error);
    else if (row == NULL)
        fprintf(stderr, "amends: no mail \"%s\" was ever received\n", name);
    return row;
}

static void print_evidence(const gchar *why) {
    g_auto(GStrv) lines = g_strsplit(why, "\n", -1);
    for (guint i = 0; lines[i] != NULL; i++) {
        if (*lines[i] != '\0')
            printf("  - %s\n", lines[i]);
    }
}

static ExitCode print_why(Office *office, const MailRow *row) {
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) events = NULL;
    g_autofree gchar *at = command_time(office, row->received_at);
    printf("mail %" G_GINT64_FORMAT " from %s, %s, mailbox %s\n  \"%s\"\n", row->id,
           *row->sender != '\0' ? row->sender : "(no sender)", at, row->mailbox, row->subject);
    printf("it is: %s, %s\n", mail_kind_name(row->kind), mail_state_name(row->state));
    print_evidence(row->why);
    if (!history_store_of_mail(office->store, row->id, &events, &error))
        return command_fail(error);
    for (guint i = 0; i < events->len; i++) {
        const HistoryRow *event = events->pdata[i];
        g_autofree gchar *reference =
            reference_text(office->policy->reference_prefix, event->ticket);
        printf("so: %s, %s -> %s: %s%s%s\n", reference, event->stage_from, event->stage_to,
               event->rule != NULL ? event->rule : event->name, event->detail != NULL ? " | " : "",
               event->detail != NULL ? event->detail : "");
    }
    if (events->len == 0)
        printf("so: nothing happened\n");
    return EXIT_DONE;
}

int why_command(int argc, char **argv) {
    g_auto(DeskOptions) options = {0};
    if (!command_parse(&argc, &argv, &help, NULL, &options))
        return EXIT_WRONG_USAGE;
    if (argc != 2) {
        fprintf(stderr, "amends why: name one mail by its number or Message-ID\n");
        return EXIT_WRONG_USAGE;
    }
    ExitCode code = EXIT_DONE;
    g_autoptr(Office) office = command_open(&options, STORE_READ_ONLY, &code);
    if (office == NULL)
        return code;
    g_autoptr(MailRow) row = find_mail(office, argv[1]);
    return row != NULL ? print_why(office, row) : EXIT_NOTHING_FOUND;
}
