/* ticket_sheet.c - the sheet of a workbook with a row for each ticket */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The columns are those of report_ticket, but what only programs need: its number and minor units.
 */
#include "ticket_sheet.h"

#include <string.h>

#include "model/cause.h"
#include "model/money.h"
#include "model/reference.h"

#include "workbook_words.h"

enum { COLUMNS_MOST = 64, SECONDS_OF_HOUR = 3600 };

static gboolean is_for_programs(const gchar *column) {
    return strcmp(column, "ticket") == 0 || strcmp(column, "remedy_minor") == 0;
}

static guint width_of(const ReportColumn *column) {
    static const struct {
        const gchar *name;
        guint width;
    } wide[] = {{"subject", 40}, {"complainant", 28}, {"cause", 24}, {"complainant_name", 20}};
    for (gsize i = 0; i < G_N_ELEMENTS(wide); i++) {
        if (strcmp(wide[i].name, column->name) == 0)
            return wide[i].width;
    }
    return column->kind == REPORT_TIME ? 17 : 14;
}

void ticket_sheet_begin(TicketSheet *sheet, WorkbookFile *file) {
    static const gchar *const names[] = {"Tickets", "投诉明细"};
    gboolean is_chinese = workbook_is_chinese(sheet->language);
    WorkbookColumn titles[COLUMNS_MOST];
    guint count = 0;
    const ReportColumn *columns = report_columns(REPORT_TICKETS, &count);
    guint used = 0;
    titles[used++] = (WorkbookColumn){workbook_heading("reference", is_chinese), 12};
    for (guint i = 0; i < count; i++) {
        if (!is_for_programs(columns[i].name))
            titles[used++] = (WorkbookColumn){workbook_heading(columns[i].name, is_chinese),
                                              width_of(&columns[i])};
    }
    sheet->sheet = workbook_file_add_sheet(file, names[is_chinese ? 1 : 0], titles, used);
}

/* --- values ----------------------------------------------------------------------------------- */

static gint64 digits_at(const gchar *text, guint count) {
    gint64 number = 0;
    for (guint i = 0; i < count; i++)
        number = number * 10 + (text[i] - '0');
    return number;
}

gint64 ticket_sheet_time(const gchar *text) {
    if (text == NULL)
        return 0;
    g_assert(strlen(text) == strlen("2026-11-28T09:30:00Z"));
    gint64 day = wall_clock_day((gint)digits_at(text, 4), (gint)digits_at(text + 5, 2),
                                (gint)digits_at(text + 8, 2));
    return day * WALL_DAY + digits_at(text + 11, 2) * SECONDS_OF_HOUR +
           digits_at(text + 14, 2) * 60 + digits_at(text + 17, 2);
}

static const gchar *words_of(const TicketSheet *sheet, const gchar *column, const gchar *value) {
    const gchar *words = workbook_value(column, value, workbook_is_chinese(sheet->language));
    if (words != value)
        return words;
    if (strcmp(column, "cause") == 0)
        return cause_title(sheet->policy->causes, value, sheet->language);
    if (strcmp(column, "category") == 0)
        return policy_category_title(sheet->policy, value, sheet->language);
    const Queue *queue = strcmp(column, "queue") == 0 ? policy_queue(sheet->policy, value) : NULL;
    return queue != NULL ? queue_title(queue, sheet->language) : value;
}

static WorkbookCell cell_of(const TicketSheet *sheet, const ReportColumn *column,
                            const gchar *value, const gchar *currency) {
    if (value == NULL)
        return (WorkbookCell){.kind = WORKBOOK_EMPTY};
    switch (column->kind) {
    case REPORT_TEXT:
        return (WorkbookCell){.kind = WORKBOOK_TEXT, .text = words_of(sheet, column->name, value)};
    case REPORT_SECONDS:
        return (WorkbookCell){.kind = WORKBOOK_HOURS,
                              .number = g_ascii_strtod(value, NULL) / SECONDS_OF_HOUR};
    case REPORT_YES_NO:
        return (WorkbookCell){.kind = WORKBOOK_YES_NO, .number = *value == '1' ? 1 : 0};
    case REPORT_TIME:
        return (WorkbookCell){.kind = WORKBOOK_TIME,
                              .number =
                                  (gdouble)wall_clock_show(sheet->clock, ticket_sheet_time(value))};
    case REPORT_AMOUNT:
        return (WorkbookCell){.kind = WORKBOOK_MONEY,
                              .number = g_ascii_strtod(value, NULL),
                              .digits = (guint)CLAMP(money_exponent(currency), 0, 3)};
    default:
        return (WorkbookCell){.kind = WORKBOOK_ID, .number = g_ascii_strtod(value, NULL)};
    }
}

void ticket_sheet_add(TicketSheet *sheet, const gchar *const *values) {
    WorkbookCell cells[COLUMNS_MOST];
    guint count = 0;
    guint used = 0;
    const ReportColumn *columns = report_columns(REPORT_TICKETS, &count);
    const gchar *currency = values[report_column_place(REPORT_TICKETS, "remedy_currency")];
    gint64 ticket =
        g_ascii_strtoll(values[report_column_place(REPORT_TICKETS, "ticket")], NULL, 10);
    g_autofree gchar *reference = reference_text(sheet->policy->reference_prefix, ticket);
    cells[used++] = (WorkbookCell){.kind = WORKBOOK_TEXT, .text = reference};
    for (guint i = 0; i < count; i++) {
        if (!is_for_programs(columns[i].name))
            cells[used++] = cell_of(sheet, &columns[i], values[i], currency);
    }
    workbook_sheet_add_row(sheet->sheet, cells);
}
