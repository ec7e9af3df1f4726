/* report.c - amends report: the figures of some days as one page, for the screen and for paper */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <string.h>
#include <sysexits.h>

#include "command.h"
#include "commands.h"
#include "export/period.h"
#include "flow/digest/report_page.h"

static const CommandHelp help = {
    .arguments = "--html FILE - the figures of some days as one page, for the screen and for paper",
    .summary = "Writes one file of HTML that needs nothing else: no network, no script. How many\n"
               "came, how fast they were answered, what came of them, what they are about, what\n"
               "is open: each figure beside that of the days before and of a year before, with\n"
               "what it means and how many it stands on. It names people: the file is for you\n"
               "alone to read until you hand it on.",
    .examples = "Examples:\n"
                "  amends report --html october.html --from 2026-10 --to 2026-10\n"
                "  amends report --html - --queue logistics --language zh > week.html\n"};

enum { USUAL_DAYS = 30, DAYS_MOST = 3660 };

typedef struct {
    gchar *html;
    gchar *from;
    gchar *to;
    gchar *queue;
    gchar *language;
} ReportOptions;

static void report_options_clear(ReportOptions *options) {
    g_free(options->html);
    g_free(options->from);
    g_free(options->to);
    g_free(options->queue);
    g_free(options->language);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ReportOptions, report_options_clear)

static gint64 day_at(const ReportQuestion *question, gint64 at) {
    return wall_clock_show(question->wall, at) / WALL_DAY;
}

/* FALSE after the reason was printed. Without dates the 30 days until yesterday. */
static gboolean read_days(const ReportOptions *options, GTimeZone *zone, ReportQuestion *question) {
    gint64 today = day_at(question, question->now);
    Period period;
    g_autoptr(GError) error = NULL;
    if (!period_read(options->from, options->to, zone, &period, &error)) {
        fprintf(stderr, "amends report: %s\n", error->message);
        return FALSE;
    }
    question->last_day = options->to != NULL ? day_at(question, period.until - 1) : today - 1;
    question->first_day =
        options->from != NULL ? day_at(question, period.from) : question->last_day - USUAL_DAYS + 1;
    if (question->first_day <= MIN(question->last_day, today) &&
        question->last_day - question->first_day < DAYS_MOST)
        return TRUE;
    fprintf(stderr, "amends report: --from may not be in the future, nor behind --to, and the "
                    "days may be ten years\n");
    return FALSE;
}

static gboolean check_names(const Office *office, const ReportOptions *options) {
    if (options->queue != NULL && policy_queue(office->policy, options->queue) == NULL) {
        fprintf(stderr, "amends report: there is no queue \"%s\" in the settings\n",
                options->queue);
        return FALSE;
    }
    for (guint i = 0; letter_templates_language(office->templates, i) != NULL; i++) {
        if (options->language == NULL ||
            strcmp(letter_templates_language(office->templates, i), options->language) == 0)
            return TRUE;
    }
    fprintf(stderr, "amends report: there are no templates for the language \"%s\"\n",
            options->language);
    return FALSE;
}

/* It names complainants: nobody else is to read it. */
static gboolean write_page(const gchar *html, const gchar *file, GError **error) {
    if (strcmp(file, "-") != 0)
        return g_file_set_contents_full(file, html, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600,
                                        error);
    fputs(html, stdout);
    return TRUE;
}

static ExitCode make_report(Office *office, gint64 now, const ReportOptions *options) {
    const gchar *zone_name = office->policy->time_zone;
    g_autoptr(WallClock) wall = wall_clock_new(zone_name);
    g_autoptr(GTimeZone) zone = letter_templates_zone(office->templates, zone_name);
    g_autoptr(GError) error = NULL;
    g_autofree gchar *html = NULL;
    ReportQuestion question = {.now = now, .wall = wall, .queue = options->queue};
    if (!check_names(office, options) || !read_days(options, zone, &question))
        return EXIT_WRONG_USAGE;
    if (!report_page(office, &question, options->language, &html, &error))
        return command_fail(error);
    if (write_page(html, options->html, &error))
        return EXIT_DONE;
    fprintf(stderr, "amends report: %s\n", error->message);
    return (ExitCode)EX_CANTCREAT;
}

int report_command(int argc, char **argv) {
    g_auto(DeskOptions) options = {0};
    g_auto(ReportOptions) wanted = {0};
    const GOptionEntry own[] = {{"html", 0, 0, G_OPTION_ARG_FILENAME, &wanted.html,
                                 "Write the page to FILE, - is standard output", "FILE"},
                                {"from", 0, 0, G_OPTION_ARG_STRING, &wanted.from,
                                 "The first day [so that there are 30 days]", "DATE"},
                                {"to", 0, 0, G_OPTION_ARG_STRING, &wanted.to,
                                 "The last day, it counts, too [yesterday]", "DATE"},
                                {"queue", 0, 0, G_OPTION_ARG_STRING, &wanted.queue,
                                 "Only the complaints of this department [all]", "NAME"},
                                {"language", 'l', 0, G_OPTION_ARG_STRING, &wanted.language,
                                 "Language of the page [the desk's]", "LANGUAGE"},
                                {NULL}};
    if (!command_parse(&argc, &argv, &help, own, &options))
        return EXIT_WRONG_USAGE;
    gint64 now = 0;
    if (argc > 1 || wanted.html == NULL) {
        fprintf(stderr, "amends report: --html FILE says where to; see amends report --help\n");
        return EXIT_WRONG_USAGE;
    }
    if (!command_now(&options, &now))
        return EXIT_WRONG_USAGE;
    ExitCode code = EXIT_DONE;
    g_autoptr(Office) office = command_open(&options, STORE_READ_ONLY, &code);
    return office != NULL ? make_report(office, now, &wanted) : code;
}
