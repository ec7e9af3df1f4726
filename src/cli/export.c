/* export.c - amends export: tickets and what belongs to them, for spreadsheets and programs */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <unistd.h>

#include "base/error.h"
#include "base/names.h"
#include "command.h"
#include "commands.h"
#include "export/output_file.h"
#include "export/period.h"
#include "export/progress.h"
#include "flow/exports/export_rows.h"

static const CommandHelp help = {
    .arguments = "[tickets|mails|letters|clocks|surveys|offers|actions|history]",
    .summary = "Writes the tickets that were received in a period, or what belongs to them, one\n"
               "row each. The columns are told in amends-reports(7). Times are in UTC; the\n"
               "period goes by the clocks of the desk. The desk may run meanwhile.",
    .examples = "Examples:\n"
                "  amends export --from 2026-11 --to 2026-11 --output november.csv --bom\n"
                "  amends export offers --format jsonl | jq 'select(.is_chosen)'\n"
                "  amends export --queue shop --from 2026-01-01 --output shop.csv\n"
                "\n"
                "A file is there when it is whole, and not before; only its owner may read it.\n"
                "Text that a spreadsheet would take for a formula gets an apostrophe before it.\n"};

typedef struct {
    gchar *format;
    gchar *from;
    gchar *to;
    gchar *queue;
    gchar *output;
    gboolean has_bom;
} ExportOptions;

static void export_options_clear(ExportOptions *options) {
    g_free(options->format);
    g_free(options->from);
    g_free(options->to);
    g_free(options->queue);
    g_free(options->output);
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
    if (!find_range(office, options, &job->range, &error) ||
        !output_file_open(options->output, &file, &error))
        return command_fail(error);
    progress_begin(&progress, job->range.first, job->range.until);
    job->out = output_file_stream(file);
    job->watch = progress_watch;
    job->watch_data = &progress;
    job->prefix = office->policy->reference_prefix;
    gboolean is_good = export_rows(office->store, job, &error) && output_file_finish(file, &error);
    return end(&progress, is_good, error);
}

int export_command(int argc, char **argv) {
    static const gchar *const formats[] = {[EXPORT_CSV] = "csv", [EXPORT_JSON_LINES] = "jsonl"};
    g_auto(DeskOptions) desk = {0};
    g_auto(ExportOptions) options = {0};
    const GOptionEntry own[] = {
        {"format", 'f', 0, G_OPTION_ARG_STRING, &options.format, "csv or jsonl [csv]", "FORMAT"},
        {"from", 0, 0, G_OPTION_ARG_STRING, &options.from,
         "Received from this day, month or year on", "DATE"},
        {"to", 0, 0, G_OPTION_ARG_STRING, &options.to, "Until the end of this one", "DATE"},
        {"queue", 0, 0, G_OPTION_ARG_STRING, &options.queue, "Only of this queue", "QUEUE"},
        {"output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, "Into this file", "FILE"},
        {"bom", 0, 0, G_OPTION_ARG_NONE, &options.has_bom,
         "Mark CSV as UTF-8, for Excel (a byte order mark)", NULL},
        {NULL}};
    if (!command_parse(&argc, &argv, &help, own, &desk))
        return EXIT_WRONG_USAGE;
    const gchar *what = argc > 1 ? argv[1] : "tickets";
    const gchar *format_name = options.format != NULL ? options.format : "csv";
    gint view = report_view_from_name(what);
    gint format = names_find(formats, G_N_ELEMENTS(formats), format_name);
    if (argc > 2 || view < 0)
        return refuse("export of", argc > 2 ? argv[2] : what, "one of those that --help names");
    if (format < 0)
        return refuse("format", format_name, "csv or jsonl");
    ExitCode code = EXIT_DONE;
    g_autoptr(Office) office = command_open(&desk, STORE_READ_ONLY, &code);
    if (office == NULL)
        return code;
    const Queue *queue = policy_queue(office->policy, options.queue);
    if (options.queue != NULL && queue == NULL)
        return refuse("queue", options.queue, "one that amends.yaml names");
    ExportJob job = {.view = (ReportView)view,
                     .range = {.queue = queue != NULL ? queue->name : NULL},
                     .format = (ExportFormat)format,
                     .has_bom = options.has_bom};
    return write_rows(office, &options, &job);
}
