/* list.c - amends list: tickets, or letters in a state; finds words */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>

#include "command.h"
#include "commands.h"
#include "model/reference.h"
#include "store/outbox_store.h"
#include "store/search_store.h"
#include "store/ticket_store.h"
#include "table_text.h"

static const CommandHelp help = {
    .arguments = "- tickets, newest first; or letters",
    .summary = "Without options: the open tickets.",
    .examples = "Examples:\n"
                "  amends list --all\n"
                "  amends list --stage resolved --owner anna\n"
                "  amends list --find 退款            words of complaints, Chinese too\n"
                "  amends list --letters unknown     queued, sending, sent, failed,\n"
                "                                    unknown, held or cancelled\n"};

typedef struct {
    gboolean all;
    gchar *stage;
    gchar *owner;
    gchar *queue;
    gchar *words;
    gchar *letters;
    gint limit;
} ListOptions;

static void list_options_clear(ListOptions *options) {
    g_free(options->stage);
    g_free(options->owner);
    g_free(options->queue);
    g_free(options->words);
    g_free(options->letters);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ListOptions, list_options_clear)

static void add_ticket(const Office *office, TableText *table, const Ticket *ticket) {
    g_autofree gchar *reference = reference_text(office->policy->reference_prefix, ticket->id);
    g_autofree gchar *created = command_time(office, ticket->created_at);
    g_autofree gchar *waits = g_strdup_printf("waits for %s", waiting_on_name(ticket->waiting_on));
    table_text_add(table, reference, stage_name(ticket->stage),
                   ticket->stage == STAGE_CLOSED ? outcome_name(ticket->outcome) : waits,
                   ticket->priority != PRIORITY_NORMAL ? priority_name(ticket->priority) : "-",
                   ticket->owner != NULL ? ticket->owner : "-", ticket->queue, created,
                   ticket->complainant, ticket->subject);
}

static ExitCode print_tickets(const Office *office, const GPtrArray *tickets) {
    if (tickets->len == 0) {
        printf("no tickets\n");
        return EXIT_NOTHING_FOUND;
    }
    g_autoptr(TableText) table = table_text_new(9);
    for (guint i = 0; i < tickets->len; i++)
        add_ticket(office, table, tickets->pdata[i]);
    table_text_print(table, 0);
    return EXIT_DONE;
}

static ExitCode list_found(Office *office, const ListOptions *options) {
    g_autoptr(GError) error = NULL;
    g_autoptr(GArray) ids = g_array_new(FALSE, FALSE, sizeof(gint64));
    g_autoptr(GPtrArray) tickets = g_ptr_array_new_with_free_func((GDestroyNotify)ticket_free);
    if (!search_store_find(office->store, options->words, (guint)options->limit, ids, &error))
        return command_fail(error);
    for (guint i = 0; i < ids->len; i++) {
        Ticket *ticket = NULL;
        if (!ticket_store_load(office->store, g_array_index(ids, gint64, i), &ticket, &error))
            return command_fail(error);
        if (ticket != NULL)
            g_ptr_array_add(tickets, ticket);
    }
    return print_tickets(office, tickets);
}

static ExitCode list_letters(Office *office, const gchar *name) {
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) rows = NULL;
    gint state = letter_state_from_name(name);
    if (state < 0) {
        fprintf(stderr,
                "amends: \"%s\" is no state of a letter: write queued, sending, "
                "sent, failed, unknown, held or cancelled\n",
                name);
        return EXIT_WRONG_USAGE;
    }
    if (!outbox_store_list_in_state(office->store, (LetterState)state, &rows, &error))
        return command_fail(error);
    g_autoptr(TableText) table = table_text_new(6);
    for (guint i = 0; i < rows->len; i++) {
        const OutboxRow *row = rows->pdata[i];
        g_autofree gchar *id = g_strdup_printf("%" G_GINT64_FORMAT, row->letter->id);
        g_autofree gchar *created = command_time(office, row->created_at);
        table_text_add(table, id, created, letter_kind_name(row->letter->kind),
                       row->letter->recipient, row->letter->subject, row->last_reply);
    }
    table_text_print(table, 0);
    return rows->len > 0 ? EXIT_DONE : EXIT_NOTHING_FOUND;
}

static ExitCode list_filtered(Office *office, const ListOptions *options) {
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) tickets = NULL;
    gint stage = options->stage != NULL ? stage_from_name(options->stage) : -1;
    if (options->stage != NULL && stage < 0) {
        fprintf(stderr,
                "amends: \"%s\" is no stage: write received, acknowledged, investigating, "
                "offered, resolved or closed\n",
                options->stage);
        return EXIT_WRONG_USAGE;
    }
    const TicketFilter filter = {.only_open = !options->all && stage < 0,
                                 .stage = stage,
                                 .owner = options->owner,
                                 .queue = options->queue,
                                 .limit = (guint)options->limit};
    if (!ticket_store_list(office->store, &filter, &tickets, &error))
        return command_fail(error);
    return print_tickets(office, tickets);
}

int list_command(int argc, char **argv) {
    g_auto(DeskOptions) desk = {0};
    g_auto(ListOptions) options = {.limit = 200};
    const GOptionEntry own[] = {
        {"all", 'a', 0, G_OPTION_ARG_NONE, &options.all, "Closed tickets too", NULL},
        {"stage", 0, 0, G_OPTION_ARG_STRING, &options.stage, "Only this stage", "STAGE"},
        {"owner", 0, 0, G_OPTION_ARG_STRING, &options.owner, "Only of this person", "NAME"},
        {"queue", 0, 0, G_OPTION_ARG_STRING, &options.queue, "Only of this queue", "QUEUE"},
        {"find", 0, 0, G_OPTION_ARG_STRING, &options.words, "With these words", "WORDS"},
        {"letters", 0, 0, G_OPTION_ARG_STRING, &options.letters, "Letters in this state", "STATE"},
        {"limit", 'n', 0, G_OPTION_ARG_INT, &options.limit, "At most so many (200)", "N"},
        {NULL}};
    if (!command_parse(&argc, &argv, &help, own, &desk))
        return EXIT_WRONG_USAGE;
    ExitCode code = EXIT_DONE;
    g_autoptr(Office) office = command_open(&desk, STORE_READ_ONLY, &code);
    if (office == NULL)
        return code;
    if (options.letters != NULL)
        return list_letters(office, options.letters);
    return options.words != NULL ? list_found(office, &options) : list_filtered(office, &options);
}
