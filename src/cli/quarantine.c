/* quarantine.c - amends quarantine: mails that could not be read or are held */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <string.h>

#include "base/error.h"
#include "command.h"
#include "commands.h"
#include "flow/receive_mail.h"
#include "store/mail_store.h"
#include "table_text.h"

static const CommandHelp help = {
    .arguments = "list | show MAIL | retry MAIL | drop MAIL",
    .summary =
        "list   what lies here, with its cause\n"
        "show   the bytes of one mail\n"
        "retry  handle it now: one in quarantine is read again, a held one is released as if its\n"
        "       agent had vouched for it\n"
        "drop   put it away; its bytes stay in the store",
    .examples = "Examples:\n"
                "  amends quarantine list\n"
                "  amends quarantine show 12 | less\n"
                "  amends quarantine retry 12\n"};

static gboolean add_rows(Office *office, TableText *table, MailState state, GError **error) {
    g_autoptr(GPtrArray) rows = NULL;
    if (!mail_store_list_in_state(office->store, state, &rows, error))
        return FALSE;
    for (guint i = 0; i < rows->len; i++) {
        const MailRow *row = rows->pdata[i];
        g_autofree gchar *id = g_strdup_printf("%" G_GINT64_FORMAT, row->id);
        g_autofree gchar *at = command_time(office, row->received_at);
        g_auto(GStrv) lines = g_strsplit(row->why, "\n", -1);
        guint last = g_strv_length(lines);
        while (last > 1 && *lines[last - 1] == '\0')
            last--;
        table_text_add(table, id, mail_state_name(row->state), at, row->sender, row->subject,
                       last > 0 ? lines[last - 1] : "");
    }
    return TRUE;
}

static ExitCode list(Office *office) {
    g_autoptr(GError) error = NULL;
    g_autoptr(TableText) table = table_text_new(6);
    if (!add_rows(office, table, MAIL_STATE_QUARANTINED, &error) ||
        !add_rows(office, table, MAIL_STATE_HELD, &error))
        return command_fail(error);
    table_text_print(table, 0);
    return EXIT_DONE;
}

static ExitCode show(Office *office, gint64 id) {
    g_autoptr(GError) error = NULL;
    g_autoptr(GBytes) raw = NULL;
    if (!mail_store_raw(office->store, id, &raw, &error))
        return command_fail(error);
    gsize size = 0;
    const gchar *data = g_bytes_get_data(raw, &size);
    return fwrite(data, 1, size, stdout) == size ? EXIT_DONE : EXIT_TRY_LATER;
}

static ExitCode retry(Office *office, gint64 id) {
    g_autoptr(GError) error = NULL;
    if (!receive_again(office, id, &error))
        return command_fail(error);
    printf("mail %" G_GINT64_FORMAT " was handled: see \"amends why %" G_GINT64_FORMAT "\"\n", id,
           id);
    return EXIT_DONE;
}

static gboolean drop_row(Office *office, MailRow *row, GError **error) {
    row->state = MAIL_STATE_DROPPED;
    if (!store_begin(office->store, error))
        return FALSE;
    if (mail_store_update(office->store, row, error) && store_commit(office->store, error))
        return TRUE;
    store_rollback(office->store);
    return FALSE;
}

static ExitCode drop(Office *office, gint64 id) {
    g_autoptr(GError) error = NULL;
    g_autoptr(MailRow) row = NULL;
    if (!mail_store_load(office->store, id, &row, &error))
        return command_fail(error);
    if (row->state != MAIL_STATE_QUARANTINED && row->state != MAIL_STATE_HELD) {
        fprintf(stderr, "amends: mail %" G_GINT64_FORMAT " is neither in quarantine nor held\n",
                id);
        return EXIT_BAD_INPUT;
    }
    return drop_row(office, row, &error) ? EXIT_DONE : command_fail(error);
}

static const struct {
    const gchar *name;
    ExitCode (*run)(Office *office, gint64 id);
    StoreMode mode;
} verbs[] = {
    {"show", show, STORE_READ_ONLY},
    {"retry", retry, STORE_READ_WRITE},
    {"drop", drop, STORE_READ_WRITE},
};

static ExitCode run_verb(const DeskOptions *options, guint verb, const gchar *number) {
    ExitCode code = EXIT_DONE;
    guint64 id = 0;
    if (number == NULL || !g_ascii_string_to_unsigned(number, 10, 1, G_MAXINT64, &id, NULL)) {
        fprintf(stderr, "amends quarantine %s: name a mail by its number (see list)\n",
                verbs[verb].name);
        return EXIT_WRONG_USAGE;
    }
    g_autoptr(Office) office = command_open(options, verbs[verb].mode, &code);
    if (office == NULL)
        return code;
    g_autoptr(GError) error = NULL;
    g_autoptr(MailRow) row = NULL;
    if (!mail_store_load(office->store, (gint64)id, &row, &error))
        return command_fail(error);
    if (row == NULL) {
        fprintf(stderr, "amends: there is no mail %s\n", number);
        return EXIT_NOTHING_FOUND;
    }
    return verbs[verb].run(office, (gint64)id);
}

int quarantine_command(int argc, char **argv) {
    g_auto(DeskOptions) options = {0};
    if (!command_parse(&argc, &argv, &help, NULL, &options))
        return EXIT_WRONG_USAGE;
    const gchar *verb = argc > 1 ? argv[1] : "list";
    if (strcmp(verb, "list") == 0) {
        ExitCode code = EXIT_DONE;
        g_autoptr(Office) office = command_open(&options, STORE_READ_ONLY, &code);
        return office != NULL ? list(office) : code;
    }
    for (guint i = 0; i < G_N_ELEMENTS(verbs); i++) {
        if (strcmp(verb, verbs[i].name) == 0)
            return run_verb(&options, i, argc > 2 ? argv[2] : NULL);
    }
    fprintf(stderr, "amends quarantine: \"%s\" is none of list, show, retry, drop\n", verb);
    return EXIT_WRONG_USAGE;
}
