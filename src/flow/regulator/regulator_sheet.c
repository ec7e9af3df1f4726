/* regulator_sheet.c - the report to a supervisor as a workbook */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "regulator_head.h"

#include "model/money.h"
#include "workbook/workbook_file.h"

static const struct {
    const gchar *titles[2];
    guint width;
} COLUMNS[] = {
    {{"Section", "部分"}, 22},
    {{"Figure", "指标"}, 46},
    {{"Number", "数量"}, 10},
    {{"Of", "总数"}, 10},
    {{"Share", "占比"}, 10},
    {{"Amount", "金额"}, 16},
    {{"Currency", "币种"}, 10},
    {{"Since", "收到日期"}, 12},
    {{"What it means", "含义"}, 80},
    {{"Source", "依据"}, 60},
    {{"Counted from", "数据来源"}, 50},
};

static WorkbookCell text_cell(const gchar *text) {
    return text != NULL ? (WorkbookCell){.kind = WORKBOOK_TEXT, .text = text}
                        : (WorkbookCell){.kind = WORKBOOK_EMPTY};
}

static WorkbookCell number_cell(WorkbookCellKind kind, gdouble number, gboolean is_there) {
    return is_there ? (WorkbookCell){.kind = kind, .number = number}
                    : (WorkbookCell){.kind = WORKBOOK_EMPTY};
}

static WorkbookCell money_cell(const RegulatorLine *line) {
    static const gdouble units[] = {1, 10, 100, 1000};
    guint digits = (guint)CLAMP(money_exponent(line->currency), 0, 3);
    if (line->currency[0] == '\0')
        return (WorkbookCell){.kind = WORKBOOK_EMPTY};
    return (WorkbookCell){
        .kind = WORKBOOK_MONEY, .number = (gdouble)line->minor / units[digits], .digits = digits};
}

static void add_line(const RegulatorHead *head, const RegulatorLine *line, WorkbookSheet *sheet) {
    gint64 day = line->since != 0 ? wall_clock_show(head->wall, line->since) / WALL_DAY : 0;
    gdouble ratio = regulator_head_ratio(line);
    const WorkbookCell cells[] = {
        text_cell(regulator_section_title(line->section, head->wish->language)),
        text_cell(line->title),
        number_cell(WORKBOOK_COUNT, (gdouble)line->number, TRUE),
        number_cell(WORKBOOK_COUNT, (gdouble)line->of, line->of != REGULATOR_NO_BASE),
        number_cell(WORKBOOK_SHARE, ratio, ratio >= 0),
        money_cell(line),
        text_cell(line->currency[0] != '\0' ? line->currency : NULL),
        number_cell(WORKBOOK_DATE, (gdouble)(day * WALL_DAY), line->since != 0),
        text_cell(line->definition),
        text_cell(line->source),
        text_cell(line->data),
    };
    G_STATIC_ASSERT(G_N_ELEMENTS(cells) == G_N_ELEMENTS(COLUMNS));
    workbook_sheet_add_row(sheet, cells);
}

/* Whose report it is: a sheet of its own, so that the lines are a table and nothing else. */
static void add_notes(const RegulatorHead *head, WorkbookFile *file) {
    const gchar *name = head->is_chinese ? "说明" : "About";
    const WorkbookColumn columns[] = {{head->is_chinese ? "说明" : "About this report", 100}};
    g_autofree gchar *title = regulator_head_title(head);
    g_autofree gchar *days = regulator_head_days(head);
    const gchar *const texts[] = {title,
                                  policy_desk_name(head->office->policy, head->wish->language),
                                  days, regulator_head_queue(head), regulator_head_check(head)};
    WorkbookSheet *sheet = workbook_file_add_sheet(file, name, columns, G_N_ELEMENTS(columns));
    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
        const WorkbookCell cell = text_cell(texts[i]);
        if (texts[i] != NULL)
            workbook_sheet_add_row(sheet, &cell);
    }
}

gboolean regulator_sheet_write(const RegulatorHead *head, GError **error) {
    WorkbookColumn columns[G_N_ELEMENTS(COLUMNS)];
    g_autofree gchar *title = regulator_head_title(head);
    const WorkbookNotes notes = {.path = head->wish->path,
                                 .title = title,
                                 .author =
                                     policy_desk_name(head->office->policy, head->wish->language),
                                 .made_at = office_now(head->office)};
    g_autoptr(WorkbookFile) file = workbook_file_new(&notes, error);
    if (file == NULL)
        return FALSE;
    for (gsize i = 0; i < G_N_ELEMENTS(COLUMNS); i++)
        columns[i] =
            (WorkbookColumn){COLUMNS[i].titles[head->is_chinese ? 1 : 0], COLUMNS[i].width};
    WorkbookSheet *sheet = workbook_file_add_sheet(file, head->is_chinese ? "监管报告" : "Report",
                                                   columns, G_N_ELEMENTS(columns));
    for (guint i = 0; i < head->lines->len; i++)
        add_line(head, head->lines->pdata[i], sheet);
    workbook_sheet_add_filter(sheet);
    add_notes(head, file);
    return workbook_file_finish(g_steal_pointer(&file), error);
}
