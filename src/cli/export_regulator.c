/* export_regulator.c - the report to a supervisor, of amends export --regulator */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export_regulator.h"

#include <string.h>
#include <unistd.h>

#include "base/names.h"
#include "export/output_file.h"
#include "export/period.h"
#include "flow/regulator/regulator_report.h"

static const gchar *const FORMS[] = {[REGULATOR_AS_TEXT] = "text",
                                     [REGULATOR_AS_CSV] = "csv",
                                     [REGULATOR_AS_JSON_LINES] = "jsonl",
                                     [REGULATOR_AS_PAGE] = "html",
                                     [REGULATOR_AS_WORKBOOK] = "xlsx"};
G_STATIC_ASSERT(G_N_ELEMENTS(FORMS) == REGULATOR_FORM_COUNT);

/* FALSE after the wrong word was named. */
static gboolean read_form(const SupervisorWish *wish, RegulatorForm *out_form) {
    const gchar *name = wish->format != NULL ? wish->format : "text";
    gint form = names_find(FORMS, G_N_ELEMENTS(FORMS), name);
    gboolean is_to_stdout = wish->output == NULL || strcmp(wish->output, "-") == 0;
    if (form < 0)
        fprintf(stderr,
                "amends export: there is no format \"%s\" of this report: write text, csv, jsonl, "
                "html or xlsx\n",
                name);
    else if (form == REGULATOR_AS_WORKBOOK && is_to_stdout && isatty(STDOUT_FILENO))
        fprintf(stderr, "amends export: a workbook is nothing for a terminal: name a file by "
                        "--output\n");
    else {
        *out_form = (RegulatorForm)form;
        return TRUE;
    }
    return FALSE;
}

/* Without dates the last whole period that the legal profile names. */
static gboolean read_days(const Office *office, const SupervisorWish *wish, RegulatorWish *asked,
                          GError **error) {
    const Policy *policy = office->policy;
    g_autoptr(WallClock) wall = wall_clock_new(policy->time_zone);
    Period period = {0};
    if (wish->from == NULL && wish->to == NULL) {
        guint months = policy->legal != NULL ? policy->legal->report.months : 6;
        regulator_report_usual(office_now(office), wall, months, &asked->from, &asked->until);
        return TRUE;
    }
    if (!period_read(wish->from, wish->to, office->zone, &period, error))
        return FALSE;
    asked->from = period.from;
    asked->until = period.until;
    return TRUE;
}

static gboolean write_report(Office *office, const SupervisorWish *wish, RegulatorWish *asked,
                             GError **error) {
    g_autoptr(OutputFile) file = NULL;
    if (!read_days(office, wish, asked, error) || !output_file_open(wish->output, &file, error))
        return FALSE;
    asked->out = output_file_stream(file);
    if (asked->form == REGULATOR_AS_WORKBOOK) {
        asked->path = output_file_path(file, error);
        if (asked->path == NULL)
            return FALSE;
    }
    return regulator_report_write(office, asked, error) && output_file_finish(file, error);
}

ExitCode export_regulator(Office *office, const SupervisorWish *wish) {
    g_autoptr(GError) error = NULL;
    RegulatorWish asked = {.queue = wish->queue,
                           .language = policy_letter_language(office->policy, wish->language),
                           .has_bom = wish->has_bom};
    if (!read_form(wish, &asked.form))
        return EXIT_WRONG_USAGE;
    return write_report(office, wish, &asked, &error) ? EXIT_DONE : command_fail(error);
}
