/* show.c - amends show: one ticket with its timeline, mails and letters */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "show.h"

#include <stdio.h>

#include "commands.h"
#include "compose/letter_bytes.h"
#include "model/action.h"
#include "model/decision.h"
#include "model/reference.h"
#include "store/action_store.h"
#include "store/clock_store.h"
#include "store/conflict_store.h"
#include "store/deadline_store.h"
#include "store/group_store.h"
#include "store/held_answer_store.h"
#include "store/history_store.h"
#include "store/inquiry_store.h"
#include "store/mail_store.h"
#include "store/offer_store.h"
#include "store/outbox_store.h"
#include "store/promise_store.h"
#include "store/ticket_relations.h"
#include "table_text.h"

static const CommandHelp help = {
    .arguments = "TICKET - one ticket with its timeline, mails and letters",
    .summary = "TICKET is a reference (AM-1042) or its number.",
    .examples = "Examples:\n"
                "  amends show AM-1042\n"
                "  amends show --letter 17     the bytes of a letter as they went out\n"
                "  amends show --mail 12       the bytes of a mail as they came in\n"};

static void show_cause(const Ticket *ticket) {
    if (ticket->cause != NULL)
        printf("  cause %s\n", ticket->cause);
    g_auto(GStrv) whys = g_strsplit(ticket->whys != NULL ? ticket->whys : "", "\n", -1);
    for (gchar **why = whys; *why != NULL; why++)
        printf("  why: %s\n", *why);
}

static void show_facts(const Office *office, const Ticket *ticket) {
    g_autofree gchar *reference = reference_text(office->policy->reference_prefix, ticket->id);
    printf("%s  %s\n", reference, ticket->subject);
    printf("  %s%s, waits for %s, outcome %s\n", stage_name(ticket->stage),
           ticket->reopened_count > 0 ? " (was reopened)" : "", waiting_on_name(ticket->waiting_on),
           outcome_name(ticket->outcome));
    printf("  complainant %s%s<%s>, %s; queue %s, owner %s; category %s\n",
           ticket->complainant_name != NULL ? ticket->complainant_name : "",
           ticket->complainant_name != NULL ? " " : "", ticket->complainant, ticket->language,
           ticket->queue, ticket->owner != NULL ? ticket->owner : "nobody",
           ticket->category != NULL ? ticket->category : "none");
    printf("  priority %s, severity %s, tags %s%s\n", priority_name(ticket->priority),
           severity_name(ticket->severity), ticket->tags != NULL ? ticket->tags : "none",
           ticket->is_spam ? "; marked as spam" : "");
    show_cause(ticket);
    if (ticket->linked_to != 0) {
        g_autofree gchar *linked =
            reference_text(office->policy->reference_prefix, ticket->linked_to);
        printf("  came out of %s\n", linked);
    }
    if (ticket->merged_into != 0) {
        g_autofree gchar *survivor =
            reference_text(office->policy->reference_prefix, ticket->merged_into);
        printf("  merged into %s, where its mails and letters are\n", survivor);
    }
    g_autofree gchar *answer_by = command_time(office, ticket->answer_by);
    g_autofree gchar *solve_by = command_time(office, ticket->solve_by);
    printf("  promised: an answer by %s, a solution by %s\n", answer_by, solve_by);
}

static gboolean show_named(Office *office, const Ticket *ticket, GError **error) {
    g_autoptr(GPtrArray) named = NULL;
    if (!conflict_store_of_ticket(office->store, ticket->id, &named, error))
        return FALSE;
    for (guint i = 0; i < named->len; i++)
        printf("  names %s, who may neither own nor see it\n", (const gchar *)named->pdata[i]);
    return TRUE;
}

static gboolean show_links(Office *office, const Ticket *ticket, GError **error) {
    g_autoptr(GArray) links = g_array_new(FALSE, FALSE, sizeof(gint64));
    if (!ticket_relations_links(office->store, ticket->id, links, error))
        return FALSE;
    for (guint i = 0; i < links->len; i++) {
        g_autofree gchar *linked =
            reference_text(office->policy->reference_prefix, g_array_index(links, gint64, i));
        printf("  linked with %s\n", linked);
    }
    return TRUE;
}

static gboolean show_group_case(Office *office, const Ticket *ticket, GError **error) {
    GroupCase group = {0};
    if (!group_store_of_ticket(office->store, ticket->id, &group, error))
        return FALSE;
    if (group.master == 0)
        return TRUE;
    g_autofree gchar *master = reference_text(office->policy->reference_prefix, group.master);
    printf("  group case %s%s, %u tickets\n", master,
           group.master == ticket->id ? " (its master)" : "", group.members);
    return TRUE;
}

static gboolean show_held_answers(Office *office, const Ticket *ticket, GError **error) {
    g_autoptr(GPtrArray) rows = NULL;
    if (!held_answer_store_of_ticket(office->store, ticket->id, &rows, error))
        return FALSE;
    for (guint i = 0; i < rows->len; i++) {
        const HeldAnswer *held = rows->pdata[i];
        gboolean is_waiting = held->state == HELD_WAITING;
        g_autofree gchar *at =
            command_time(office, is_waiting ? held->expires_at : held->decided_at);
        printf("  answer of %s (mail %" G_GINT64_FORMAT ") held for %s%s%s%s: %s%s%s %s %s\n",
               held->person, held->mail, hold_reason_name(held->reason),
               held->detail != NULL ? " (" : "", held->detail != NULL ? held->detail : "",
               held->detail != NULL ? ")" : "", held_state_name(held->state),
               held->decided_by != NULL && !is_waiting ? " by " : "",
               held->decided_by != NULL && !is_waiting ? held->decided_by : "",
               is_waiting ? "until" : "at", at);
    }
    return TRUE;
}

static gboolean show_promises(Office *office, const Ticket *ticket, GError **error) {
    g_autoptr(GPtrArray) rows = NULL;
    if (!promise_store_of_ticket(office->store, ticket->id, &rows, error))
        return FALSE;
    for (guint i = 0; i < rows->len; i++) {
        const Promise *promise = rows->pdata[i];
        g_autofree gchar *due = command_time(office, promise->due_at);
        printf("  %s of %s: \"%s\" by %s, %s%s\n", promise_kind_name(promise->kind),
               promise->person, promise->words, due, promise_state_name(promise->state),
               promise->reminded_at != 0 ? ", was reminded" : "");
    }
    return TRUE;
}

static gboolean show_offers(Office *office, const Ticket *ticket, GError **error) {
    g_autoptr(GPtrArray) rows = NULL;
    if (!offer_store_of_ticket(office->store, ticket->id, &rows, error))
        return FALSE;
    for (guint i = 0; i < rows->len; i++) {
        const Offer *offer = rows->pdata[i];
        g_autofree gchar *until = command_time(office, offer->answer_by);
        printf("  offered by %s until %s, %s\n", offer->person, until,
               offer_state_name(offer->state));
        for (guint k = 0; k < offer->options->len; k++) {
            const OfferOption *option = offer->options->pdata[k];
            gboolean is_chosen = offer->state == OFFER_ACCEPTED && offer->chosen == k;
            printf("    %c %s%s\n", 'A' + (gint)k, option->words, is_chosen ? "  <- chosen" : "");
        }
    }
    return TRUE;
}

static gboolean show_inquiries(Office *office, const Ticket *ticket, GError **error) {
    g_autoptr(GPtrArray) rows = NULL;
    if (!inquiry_store_of_ticket(office->store, ticket->id, &rows, error))
        return FALSE;
    for (guint i = 0; i < rows->len; i++) {
        const Inquiry *inquiry = rows->pdata[i];
        g_autofree gchar *due = command_time(office, inquiry->due_at);
        printf("  asked %s for %s: an answer by %s, %s%s\n", inquiry->department, inquiry->person,
               due, inquiry_state_name(inquiry->state),
               inquiry->reminded_at != 0 ? ", was reminded" : "");
    }
    return TRUE;
}

static gboolean show_actions(Office *office, const Ticket *ticket, GError **error) {
    g_autoptr(GPtrArray) rows = NULL;
    if (!action_store_of_ticket(office->store, ticket->id, &rows, error))
        return FALSE;
    for (guint i = 0; i < rows->len; i++) {
        const Action *action = rows->pdata[i];
        g_autofree gchar *reference = action_reference(action->number);
        g_autofree gchar *due = command_time(office, action->due_at);
        printf("  improvement %s of %s against %s: \"%s\" by %s, %s\n", reference, action->owner,
               action->cause, action->words, due, action_state_name(action->state));
    }
    return TRUE;
}

static gboolean show_deadlines(Office *office, const Ticket *ticket, GError **error) {
    g_autoptr(GArray) rows = NULL;
    if (!deadline_store_of_ticket(office->store, ticket->id, &rows, error))
        return FALSE;
    for (guint i = 0; i < rows->len; i++) {
        const DeadlineRow *row = &g_array_index(rows, DeadlineRow, i);
        g_autofree gchar *due = command_time(office, row->due_at);
        printf("  due: %s at %s\n", deadline_name(row->kind), due);
    }
    return TRUE;
}

static gboolean show_clocks(Office *office, const Ticket *ticket, GError **error) {
    g_autoptr(GPtrArray) clocks = NULL;
    if (!clock_store_of_ticket(office->store, ticket->id, &clocks, error))
        return FALSE;
    for (guint i = 0; i < clocks->len; i++) {
        const TicketClock *clock = clocks->pdata[i];
        g_autofree gchar *name = ticket_clock_name(clock);
        g_autofree gchar *due = command_time(office, clock->due_at);
        g_autofree gchar *since =
            command_time(office, clock->met_at != 0 ? clock->met_at : clock->paused_at);
        printf("  clock %s: due at %s%s%s%s\n", name, due,
               clock->met_at != 0      ? ", met at "
               : clock->paused_at != 0 ? ", paused since "
                                       : ", running",
               ticket_clock_runs(clock) ? "" : since, clock->levels_told > 0 ? ", was told" : "");
    }
    return TRUE;
}

static gboolean show_timeline(Office *office, const Ticket *ticket, GError **error) {
    g_autoptr(GPtrArray) rows = NULL;
    if (!history_store_of_ticket(office->store, ticket->id, &rows, error))
        return FALSE;
    g_autoptr(TableText) table = table_text_new(5);
    for (guint i = 0; i < rows->len; i++) {
        const HistoryRow *row = rows->pdata[i];
        g_autofree gchar *at = command_time(office, row->at);
        g_autofree gchar *stage = g_strcmp0(row->stage_from, row->stage_to) == 0
                                      ? g_strdup(row->stage_to)
                                      : g_strdup_printf("%s -> %s", row->stage_from, row->stage_to);
        g_autofree gchar *what = g_strdup_printf("%s%s%s", row->rule != NULL ? row->rule : "",
                                                 row->detail != NULL ? " | " : "",
                                                 row->detail != NULL ? row->detail : "");
        table_text_add(table, at, row->actor != NULL ? row->actor : "the desk", row->name, stage,
                       what);
    }
    printf("  timeline\n");
    table_text_print(table, 4);
    return TRUE;
}

static gboolean add_files(Office *office, gint64 mail, TableText *table, GError **error) {
    g_autoptr(GPtrArray) files = NULL;
    if (!mail_store_files(office->store, mail, &files, error))
        return FALSE;
    for (guint i = 0; i < files->len; i++) {
        const LetterFile *file = files->pdata[i];
        g_autofree gchar *size = g_format_size(file->size);
        table_text_add(table, "", "", "file", size, file->filename);
    }
    return TRUE;
}

static gboolean show_mails(Office *office, const Ticket *ticket, GError **error) {
    g_autoptr(GPtrArray) rows = NULL;
    if (!mail_store_list_of_ticket(office->store, ticket->id, &rows, error))
        return FALSE;
    g_autoptr(TableText) table = table_text_new(5);
    for (guint i = 0; i < rows->len; i++) {
        const MailRow *row = rows->pdata[i];
        g_autofree gchar *id = g_strdup_printf("mail %" G_GINT64_FORMAT, row->id);
        g_autofree gchar *at = command_time(office, row->received_at);
        table_text_add(table, id, at, mail_kind_name(row->kind), row->sender, row->subject);
        if (!add_files(office, row->id, table, error))
            return FALSE;
    }
    printf("  mails\n");
    table_text_print(table, 4);
    return TRUE;
}

static gboolean show_letters(Office *office, const Ticket *ticket, GError **error) {
    g_autoptr(GPtrArray) rows = NULL;
    if (!outbox_store_list_of_ticket(office->store, ticket->id, &rows, error))
        return FALSE;
    g_autoptr(TableText) table = table_text_new(6);
    for (guint i = 0; i < rows->len; i++) {
        const OutboxRow *row = rows->pdata[i];
        g_autofree gchar *id = g_strdup_printf("letter %" G_GINT64_FORMAT, row->letter->id);
        g_autofree gchar *at = command_time(office, row->created_at);
        table_text_add(table, id, at, letter_kind_name(row->letter->kind), row->letter->recipient,
                       letter_state_name(row->state), row->letter->subject);
    }
    printf("  letters\n");
    table_text_print(table, 4);
    return TRUE;
}

gboolean show_ticket(Office *office, const Ticket *ticket, GError **error) {
    show_facts(office, ticket);
    return show_named(office, ticket, error) && show_held_answers(office, ticket, error) &&
           show_links(office, ticket, error) && show_group_case(office, ticket, error) &&
           show_promises(office, ticket, error) && show_inquiries(office, ticket, error) &&
           show_offers(office, ticket, error) && show_actions(office, ticket, error) &&
           show_deadlines(office, ticket, error) && show_clocks(office, ticket, error) &&
           show_timeline(office, ticket, error) && show_mails(office, ticket, error) &&
           show_letters(office, ticket, error);
}

static ExitCode print_bytes(GBytes *bytes) {
    gsize size = 0;
    const gchar *data = g_bytes_get_data(bytes, &size);
    return fwrite(data, 1, size, stdout) == size ? EXIT_DONE : EXIT_TRY_LATER;
}

static ExitCode show_letter(Office *office, gint64 id) {
    g_autoptr(GError) error = NULL;
    OutboxRow *row = NULL;
    if (!outbox_store_load(office->store, id, &row, &error))
        return command_fail(error);
    if (row == NULL) {
        fprintf(stderr, "amends: there is no letter %" G_GINT64_FORMAT "\n", id);
        return EXIT_NOTHING_FOUND;
    }
    g_autoptr(GBytes) bytes = letter_bytes(row->letter, NULL);
    ExitCode code = print_bytes(bytes);
    outbox_row_free(row);
    return code;
}

static ExitCode show_mail(Office *office, gint64 id) {
    g_autoptr(GError) error = NULL;
    g_autoptr(MailRow) row = NULL;
    g_autoptr(GBytes) raw = NULL;
    if (!mail_store_load(office->store, id, &row, &error))
        return command_fail(error);
    if (row == NULL) {
        fprintf(stderr, "amends: there is no mail %" G_GINT64_FORMAT "\n", id);
        return EXIT_NOTHING_FOUND;
    }
    if (!mail_store_raw(office->store, id, &raw, &error))
        return command_fail(error);
    return print_bytes(raw);
}

int show_command(int argc, char **argv) {
    g_auto(DeskOptions) options = {0};
    gint64 letter = 0;
    gint64 mail = 0;
    const GOptionEntry own[] = {
        {"letter", 0, 0, G_OPTION_ARG_INT64, &letter, "Print this letter's bytes", "ID"},
        {"mail", 0, 0, G_OPTION_ARG_INT64, &mail, "Print this mail's bytes", "ID"},
        {NULL}};
    if (!command_parse(&argc, &argv, &help, own, &options))
        return EXIT_WRONG_USAGE;
    if (argc != 2 && letter == 0 && mail == 0) {
        fprintf(stderr, "amends show: name one ticket, for example AM-1042\n");
        return EXIT_WRONG_USAGE;
    }
    ExitCode code = EXIT_DONE;
    g_autoptr(Office) office = command_open(&options, STORE_READ_ONLY, &code);
    if (office == NULL)
        return code;
    if (letter != 0)
        return show_letter(office, letter);
    if (mail != 0)
        return show_mail(office, mail);
    g_autoptr(Ticket) ticket = command_ticket(office, argv[1]);
    g_autoptr(GError) error = NULL;
    if (ticket == NULL)
        return EXIT_NOTHING_FOUND;
    return show_ticket(office, ticket, &error) ? EXIT_DONE : command_fail(error);
}
