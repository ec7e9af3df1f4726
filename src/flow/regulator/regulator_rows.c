/* regulator_rows.c - the report to a supervisor as CSV or JSON lines */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The columns are promised to the outside (amends-reports(7), which a test compares with them). */
#include "regulator_head.h"

#include "flow/exports/export_line.h"
#include "model/money.h"

static const ReportColumn COLUMNS[] = {
    {"profile", REPORT_TEXT},      {"from", REPORT_TIME},       {"to", REPORT_TIME},
    {"queue", REPORT_TEXT},        {"section", REPORT_TEXT},    {"line", REPORT_TEXT},
    {"title", REPORT_TEXT},        {"number", REPORT_NUMBER},   {"of", REPORT_NUMBER},
    {"share", REPORT_AMOUNT},      {"amount", REPORT_AMOUNT},   {"currency", REPORT_TEXT},
    {"since", REPORT_TIME},        {"definition", REPORT_TEXT}, {"source", REPORT_TEXT},
    {"counted_from", REPORT_TEXT},
};

/* "12.05". Caller frees. */
static gchar *amount_text(const RegulatorLine *line) {
    static const gint64 units[] = {1, 10, 100, 1000};
    gint digits = CLAMP(money_exponent(line->currency), 0, 3);
    gint64 whole = line->minor / units[digits];
    return digits == 0 ? g_strdup_printf("%" G_GINT64_FORMAT, whole)
                       : g_strdup_printf("%" G_GINT64_FORMAT ".%0*" G_GINT64_FORMAT, whole, digits,
                                         line->minor % units[digits]);
}

/* "0.9718". Caller frees. */
static gchar *share_text(const RegulatorLine *line) {
    gint64 parts = (line->number * 10000 + line->of / 2) / line->of;
    return g_strdup_printf("%" G_GINT64_FORMAT ".%04" G_GINT64_FORMAT, parts / 10000,
                           parts % 10000);
}

static void append_line(const RegulatorHead *head, const RegulatorLine *line, GString *out) {
    const LegalProfile *profile = head->office->policy->legal;
    gboolean has_base = line->of != REGULATOR_NO_BASE;
    gboolean has_money = line->currency[0] != '\0';
    g_autofree gchar *number = g_strdup_printf("%" G_GINT64_FORMAT, line->number);
    g_autofree gchar *of = has_base ? g_strdup_printf("%" G_GINT64_FORMAT, line->of) : NULL;
    g_autofree gchar *share = line->of > 0 ? share_text(line) : NULL;
    g_autofree gchar *amount = has_money ? amount_text(line) : NULL;
    g_autofree gchar *since = line->since != 0 ? regulator_head_day(head, line->since) : NULL;
    const gchar *const values[] = {profile != NULL ? profile->name : NULL,
                                   head->from,
                                   head->to,
                                   head->wish->queue,
                                   regulator_section_name(line->section),
                                   line->name,
                                   line->title,
                                   number,
                                   of,
                                   share,
                                   amount,
                                   has_money ? line->currency : NULL,
                                   since,
                                   line->definition,
                                   line->source,
                                   line->data};
    G_STATIC_ASSERT(G_N_ELEMENTS(values) == G_N_ELEMENTS(COLUMNS));
    const ExportLine row = {COLUMNS, values, G_N_ELEMENTS(COLUMNS)};
    if (head->wish->form == REGULATOR_AS_CSV)
        export_line_csv(&row, out);
    else
        export_line_json(&row, out);
}

void regulator_rows_append(const RegulatorHead *head, GString *out) {
    const ExportLine names = {COLUMNS, NULL, G_N_ELEMENTS(COLUMNS)};
    if (head->wish->form == REGULATOR_AS_CSV) {
        if (head->wish->has_bom)
            g_string_append(out, "\xef\xbb\xbf");
        export_line_csv_names(&names, out);
    }
    for (guint i = 0; i < head->lines->len; i++)
        append_line(head, head->lines->pdata[i], out);
}
