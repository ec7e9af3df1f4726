/* export.c - amends export: tickets and what belongs to them, for spreadsheets and programs */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/error.h"
#include "base/names.h"
#include "command.h"
#include "commands.h"
#include "export/output_file.h"
#include "export/period.h"
#include "export/progress.h"
#include "export_case.h"
#include "export_regulator.h"
#include "flow/exports/export_rows.h"
#include "flow/exports/ticket_workbook.h"

static const CommandHelp help = {
    .arguments = "[tickets|mails|letters|clocks|surveys|offers|actions|history]",
    .summary = "Writes the tickets that were received in a period, or what belongs to them, one\n"
               "row each. The columns are told in amends-reports(7). Times are in UTC; the\n"
               "period goes by the clocks of the desk. The desk may run meanwhile.",
    .examples =
        "Examples:\n"
        "  amends export --from 2026-11 --to 2026-11 --output november.csv --bom\n"
        "  amends export offers --format jsonl | jq 'select(.is_chosen)'\n"
        "  amends export --queue shop --from 2026-01-01 --output shop.csv\n"
        "  amends export --format xlsx --from 2026-11 --to 2026-11 --output november.xlsx\n"
        "  amends export --ticket AM-1042 --mbox AM-1042.mbox --html AM-1042.html\n"
        "  amends export --regulator\n"
        "  amends export --regulator --from 2026-07 --to 2026-12 --format html -o report.html\n"
        "\n"
        "A file is there when it is whole, and not before; only its owner may read it.\n"
        "Text that a spreadsheet would take for a formula gets an apostrophe before it.\n"
        "\n"
        "A workbook (xlsx) has a sheet of the tickets that were received or closed in the\n"
        "period, and sheets that add them up, with charts.\n"
        "\n"
        "The papers of one ticket are what an ombudsman may see: what the complainant wrote\n"
        "and was sent. --internal adds agents' mails, notes, and letters to staff.\n"
        "\n"
        "--regulator is the report to whoever supervises you, by the times of your legal\n"
        "profile: received, decided in time, upheld, redress, causes, the oldest. Without\n"
        "dates it is of the last half year, or what the profile says. It names no\n"
        "complainant. Formats: text, csv, jsonl, html, xlsx.\n"};

typedef struct {
    gchar *format;
    gchar *from;
    gchar *to;
    gchar *queue;
    gchar *output;
    gchar *language;
    gchar *ticket;
    gchar *mbox;
    gchar *page;
    gboolean is_internal;
    gboolean is_regulator;
    gboolean has_bom;
} ExportOptions;

static void export_options_clear(ExportOptions *options) {
    g_free(options->format);
    g_free(options->from);
    g_free(options->to);
    g_free(options->queue);
    g_free(options->output);
    g_free(options->language);
    g_free(options->ticket);
    g_free(options->mbox);
    g_free(options->page);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ExportOptions, export_options_clear)

/* A wrong word on the command line. */
static ExitCode refuse(const gchar *what, const gchar *value, const gchar *choices) {
    fprintf(stderr, "amends export: there is no %s \"%s\": write %s\n", what, value, choices);
    return EXIT_WRONG_USAGE;
}

/* The tickets of the period; the queue stays. */
static gboolean find_range(Office *office, const ExportOptions *options, ReportRange *range,
                           GError **error) {
    const gchar *queue = range->queue;
    Period period = {0};
    if (!period_read(options->from, options->to, office->zone, &period, error) ||
        !report_range_find(office->store, period.from, period.until, range, error))
        return FALSE;
    range->queue = queue;
    return TRUE;
}

/* How it went, in words and as an exit code. */
static ExitCode end(Progress *progress, gboolean is_good, const GError *error) {
    gint signal = progress_end(progress);
    if (is_good)
        return EXIT_DONE;
    if (signal == 0)
        return command_fail(error);
    fprintf(stderr, "amends export: stopped; nothing was written\n");
    return (ExitCode)(128 + signal); /* as a shell says it */
}

static ExitCode write_rows(Office *office, const ExportOptions *options, ExportJob *job) {
    g_autoptr(GError) error = NULL;
    g_autoptr(OutputFile) file = NULL;
    Progress progress;
    if (!find_range(office, options, &job->range, &error))
        return command_fail(error);
    progress_begin(&progress, job->range.first, job->range.until); /* before there is a half file */
    if (!output_file_open(options->output, &file, &error))
        return command_fail(error);
    job->out = output_file_stream(file);
    job->watch = progress_watch;
    job->watch_data = &progress;
    job->prefix = office->policy->reference_prefix;
    gboolean is_good = export_rows(office->store, job, &error) && output_file_finish(file, &error);
    return end(&progress, is_good, error);
}

static gboolean make_workbook(Office *office, const ExportOptions *options,
                              const TicketWorkbook *wanted, OutputFile *file, GError **error) {
    TicketWorkbook book = *wanted;
    book.path = output_file_path(file, error);
    book.language = policy_letter_language(office->policy, options->language);
    return book.path != NULL && ticket_workbook_write(office, &book, error) &&
           output_file_finish(file, error);
}

static ExitCode write_workbook(Office *office, const ExportOptions *options, const gchar *queue) {
    g_autoptr(GError) error = NULL;
    g_autoptr(OutputFile) file = NULL;
    g_autoptr(GPtrArray) queues = g_ptr_array_new();
    Progress progress;
    Period period = {0};
    ReportRange range = {0};
    if (queue != NULL)
        g_ptr_array_add(queues, (gchar *)queue);
    if (!period_read(options->from, options->to, office->zone, &period, &error) ||
        !report_range_find(office->store, period.from, period.until, &range, &error))
        return command_fail(error);
    progress_begin(&progress, range.first, range.until);
    if (!output_file_open(options->output, &file, &error))
        return command_fail(error);
    const TicketWorkbook book = {.from = period.from,
                                 .until = period.until,
                                 .queues = queue != NULL ? queues : NULL,
                                 .watch = progress_watch,
                                 .watch_data = &progress};
    gboolean is_good = make_workbook(office, options, &book, file, &error);
    return end(&progress, is_good, error);
}

/* What the command line asks for, once its words are known to be right. */
typedef struct {
    ReportView view;
    gint format;
} Wanted;

enum { EXPORT_XLSX = EXPORT_JSON_LINES + 1 };

/* FALSE after the wrong word was named. */
static gboolean read_words(int argc, char **argv, const ExportOptions *options,
                           Wanted *out_wanted) {
    static const gchar *const formats[] = {
        [EXPORT_CSV] = "csv", [EXPORT_JSON_LINES] = "jsonl", [EXPORT_XLSX] = "xlsx"};
    const gchar *what = argc > 1 ? argv[1] : "tickets";
    const gchar *format_name = options->format != NULL ? options->format : "csv";
    gint view = report_view_from_name(what);
    gint format = names_find(formats, G_N_ELEMENTS(formats), format_name);
    gboolean is_to_stdout = options->output == NULL || strcmp(options->output, "-") == 0;
    gboolean has_paper = options->mbox != NULL || options->page != NULL;
    if (has_paper != (options->ticket != NULL))
        fprintf(stderr, "amends export: --ticket goes with --mbox or --html, and they with it\n");
    else if (argc > 2 || view < 0)
        refuse("export of", argc > 2 ? argv[2] : what, "one of those that --help names");
    else if (format < 0)
        refuse("format", format_name, "csv, jsonl or xlsx");
    else if (format == EXPORT_XLSX && view != REPORT_TICKETS)
        refuse("workbook of", what, "tickets, or choose another format");
    else if (format == EXPORT_XLSX && is_to_stdout && isatty(STDOUT_FILENO))
        fprintf(stderr, "amends export: a workbook is nothing for a terminal: name a file by "
                        "--output\n");
    else {
        *out_wanted = (Wanted){(ReportView)view, format};
        return TRUE;
    }
    return FALSE;
}

/* Beside --regulator stands nothing of the other exports. FALSE after that was said. */
static gboolean is_alone(int argc, const ExportOptions *options) {
    if (argc == 1 && options->ticket == NULL && options->mbox == NULL && options->page == NULL &&
        !options->is_internal)
        return TRUE;
    fprintf(stderr, "amends export: --regulator is a report of its own: beside it only --from, "
                    "--to, --queue, --language, --format, --bom and --output\n");
    return FALSE;
}

static ExitCode write_regulator(Office *office, const ExportOptions *options, const gchar *queue) {
    const SupervisorWish wish = {.format = options->format,
                                 .from = options->from,
                                 .to = options->to,
                                 .queue = queue,
                                 .language = options->language,
                                 .output = options->output,
                                 .has_bom = options->has_bom};
    return export_regulator(office, &wish);
}

static ExitCode write_export(Office *office, const ExportOptions *options, const Wanted *wanted) {
    const CaseWish wish = {options->ticket, options->mbox, options->page, options->language,
                           options->is_internal};
    if (options->ticket != NULL)
        return export_case(office, &wish);
    const Queue *queue = policy_queue(office->policy, options->queue);
    const gchar *queue_name = queue != NULL ? queue->name : NULL;
    if (options->queue != NULL && queue == NULL)
        return refuse("queue", options->queue, "one that amends.yaml names");
    if (options->is_regulator)
        return write_regulator(office, options, queue_name);
    if (wanted->format == EXPORT_XLSX)
        return write_workbook(office, options, queue_name);
    ExportJob job = {.view = wanted->view,
                     .range = {.queue = queue_name},
                     .format = (ExportFormat)wanted->format,
                     .has_bom = options->has_bom};
    return write_rows(office, options, &job);
}

int export_command(int argc, char **argv) {
    g_auto(DeskOptions) desk = {0};
    g_auto(ExportOptions) options = {0};
    const GOptionEntry own[] = {
        {"format", 'f', 0, G_OPTION_ARG_STRING, &options.format, "csv, jsonl or xlsx [csv]",
         "FORMAT"},
        {"from", 0, 0, G_OPTION_ARG_STRING, &options.from,
         "Received from this day, month or year on", "DATE"},
        {"to", 0, 0, G_OPTION_ARG_STRING, &options.to, "Until the end of this one", "DATE"},
        {"queue", 0, 0, G_OPTION_ARG_STRING, &options.queue, "Only of this queue", "QUEUE"},
        {"output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, "Into this file", "FILE"},
        {"bom", 0, 0, G_OPTION_ARG_NONE, &options.has_bom,
         "Mark CSV as UTF-8, for Excel (a byte order mark)", NULL},
        {"ticket", 0, 0, G_OPTION_ARG_STRING, &options.ticket, "One ticket, by --mbox and --html",
         "TICKET"},
        {"mbox", 0, 0, G_OPTION_ARG_FILENAME, &options.mbox, "Its mails and letters", "FILE"},
        {"html", 0, 0, G_OPTION_ARG_FILENAME, &options.page, "Its story as a page", "FILE"},
        {"internal", 0, 0, G_OPTION_ARG_NONE, &options.is_internal,
         "With notes and what else only staff may see", NULL},
        {"regulator", 0, 0, G_OPTION_ARG_NONE, &options.is_regulator,
         "The report to a supervisor, of the last half year [text]", NULL},
        {"language", 0, 0, G_OPTION_ARG_STRING, &options.language, "Of words: en, zh", "LANGUAGE"},
        {NULL}};
    Wanted wanted = {0};
    if (!command_parse(&argc, &argv, &help, own, &desk))
        return EXIT_WRONG_USAGE;
    if (options.is_regulator ? !is_alone(argc, &options)
                             : !read_words(argc, argv, &options, &wanted))
        return EXIT_WRONG_USAGE;
    ExitCode code = EXIT_DONE;
    g_autoptr(Office) office = command_open(&desk, STORE_READ_ONLY, &code);
    return office != NULL ? write_export(office, &options, &wanted) : code;
}
