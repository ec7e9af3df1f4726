/* summary_sheets.c - the sheets of a workbook that add up, with their charts */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "summary_sheets.h"

#include "model/cause.h"
#include "model/money.h"
#include "workbook/workbook_chart.h"

#include "workbook_words.h"

enum { MOST_COLUMNS = 5, CHART_GAP = 1 };

typedef struct {
    const gchar *words[2]; /* English, Chinese */
    guint width;
} Heading;

#define NUMBER_HEADING                                                                             \
    { {"Number", "数量"}, 10 }
#define SHARE_HEADING                                                                              \
    { {"Share", "占比"}, 10 }

static const struct {
    const gchar *names[2];
    Heading headings[MOST_COLUMNS]; /* the first without words is behind the last */
} SHEETS[] = {
    [SUMMARY_FIGURES] = {{"Summary", "总览"},
                         {{{"Figure", "指标"}, 34},
                          NUMBER_HEADING,
                          {{"Of", "总数"}, 10},
                          SHARE_HEADING,
                          {{"What it means", "含义"}, 90}}},
    [SUMMARY_DAYS] = {{"Days", "按日"},
                      {{{"Day", "日期"}, 12},
                       {{"Received", "收到"}, 10},
                       {{"Closed", "结案"}, 10}}},
    [SUMMARY_OUTCOMES] = {{"Outcomes", "处理结果"},
                          {{{"Outcome", "处理结果"}, 24}, NUMBER_HEADING, SHARE_HEADING}},
    [SUMMARY_CATEGORIES] = {{"Categories", "投诉类别"},
                            {{{"Category", "投诉类别"}, 24}, NUMBER_HEADING, SHARE_HEADING}},
    [SUMMARY_CAUSES] = {{"Causes", "原因"},
                        {{{"Cause", "原因"}, 34}, NUMBER_HEADING, SHARE_HEADING}},
    [SUMMARY_REMEDIES] = {{"Remedies", "补救"},
                          {{{"Remedy", "补救方式"}, 24},
                           {{"Currency", "币种"}, 10},
                           NUMBER_HEADING,
                           {{"Sum", "金额合计"}, 16}}},
    [SUMMARY_VOTES] = {{"Satisfaction", "满意度"},
                       {{{"Survey", "调查类型"}, 26}, {{"Vote", "评分"}, 10}, NUMBER_HEADING}},
};
G_STATIC_ASSERT(G_N_ELEMENTS(SHEETS) == SUMMARY_SHEET_COUNT);

static const gchar *const WEEKS_NAME[] = {"Weeks", "按周"};
static const gchar *const WEEK_HEADING[] = {"Week of Monday", "周（周一日期）"};
static const gchar *const NOT_SAID[] = {"(none)", "（未填写）"};

static guint word(const SummarySheets *sheets) {
    return workbook_is_chinese(sheets->language) ? 1 : 0;
}

void summary_sheets_begin(SummarySheets *sheets, WorkbookFile *file) {
    guint language = word(sheets);
    for (guint i = 0; i < SUMMARY_SHEET_COUNT; i++) {
        WorkbookColumn columns[MOST_COLUMNS];
        guint count = 0;
        while (count < MOST_COLUMNS && SHEETS[i].headings[count].words[0] != NULL) {
            const Heading *heading = &SHEETS[i].headings[count];
            columns[count++] = (WorkbookColumn){heading->words[language], heading->width};
        }
        gboolean is_weeks = i == SUMMARY_DAYS && sheets->is_by_week;
        if (is_weeks)
            columns[0].title = WEEK_HEADING[language];
        const gchar *name = is_weeks ? WEEKS_NAME[language] : SHEETS[i].names[language];
        sheets->sheets[i] = workbook_file_add_sheet(file, name, columns, count);
    }
}

/* --- cells ------------------------------------------------------------------------------------ */

static WorkbookCell text_cell(const gchar *text) {
    return (WorkbookCell){.kind = WORKBOOK_TEXT, .text = text};
}

static WorkbookCell number_cell(WorkbookCellKind kind, gdouble number) {
    return (WorkbookCell){.kind = kind, .number = number};
}

static WorkbookCell money_cell(gint64 minor, const gchar *currency) {
    static const gdouble units[] = {1, 10, 100, 1000};
    guint digits = (guint)CLAMP(money_exponent(currency), 0, 3);
    return (WorkbookCell){
        .kind = WORKBOOK_MONEY, .number = (gdouble)minor / units[digits], .digits = digits};
}

static WorkbookCell share_cell(guint count, guint of) {
    return of > 0 ? number_cell(WORKBOOK_SHARE, (gdouble)count / of) : (WorkbookCell){0};
}

/* --- the figures ------------------------------------------------------------------------------ */

typedef enum { FIGURE_COUNT, FIGURE_SHARE, FIGURE_HOURS } FigureKind;

/* Where it stands in the summary, what it is called and what it means. */
typedef struct {
    FigureKind kind;
    gsize offset;
    const gchar *names[2];
    const gchar *meanings[2];
} Figure;

#define AT(member) offsetof(PeriodSummary, member)
#define COUNTED " Neither spam nor what was merged into another ticket is counted."
#define COUNTED_ZH "垃圾邮件和已并入其他投诉的不计。"

static const Figure FIGURES[] = {
    {FIGURE_COUNT,
     AT(received),
     {"Received", "收到"},
     {"Tickets that were received in the period." COUNTED, "本期收到的投诉。" COUNTED_ZH}},
    {FIGURE_COUNT,
     AT(closed),
     {"Closed", "结案"},
     {"Tickets that were closed in the period and have not been reopened since, whenever they were "
      "received." COUNTED,
      "本期结案且此后未重开的投诉，不论何时收到。" COUNTED_ZH}},
    {FIGURE_COUNT,
     AT(closed_of_received),
     {"Received and closed", "本期收到并结案"},
     {"Of those received, how many were closed within the period.",
      "本期收到的投诉中，本期内已结案的。"}},
    {FIGURE_COUNT,
     AT(reopened),
     {"Closed after being reopened", "重开后结案"},
     {"Of those closed, how many had been closed or resolved before and were opened again.",
      "本期结案的投诉中，曾经解决或结案后又重开过的。"}},
    {FIGURE_SHARE,
     AT(answered_in_time),
     {"Answered in time", "按时首次答复"},
     {"Of those received and answered by a person, how many by the time that was promised.",
      "本期收到且已有人答复的投诉中，在承诺时间内首次答复的。"}},
    {FIGURE_SHARE,
     AT(solved_in_time),
     {"Solved in time", "按时解决"},
     {"Of those closed, how many were resolved (or closed, where that came first) by the time that "
      "was promised.",
      "本期结案的投诉中，在承诺时间内解决的（直接结案的按结案时间）。"}},
    {FIGURE_HOURS,
     AT(first_answer.median),
     {"Hours to first answer, median", "首次答复用时中位数（小时）"},
     {"Of those received and answered: half were answered in this time or less, by the clock on "
      "the "
      "wall.",
      "本期收到且已答复的投诉，一半在此时间内得到首次答复（自然时间）。"}},
    {FIGURE_HOURS,
     AT(first_answer.slow),
     {"Hours to first answer, 90 in 100", "首次答复用时九成（小时）"},
     {"The same: nine in ten were answered in this time or less.",
      "同上，十件中有九件在此时间内得到首次答复。"}},
    {FIGURE_HOURS,
     AT(solution.median),
     {"Hours to solution, median", "解决用时中位数（小时）"},
     {"Of those closed: half were solved in this time or less after receipt.",
      "本期结案的投诉，一半在收到后此时间内解决。"}},
    {FIGURE_HOURS,
     AT(solution.slow),
     {"Hours to solution, 90 in 100", "解决用时九成（小时）"},
     {"The same: nine in ten were solved in this time or less.",
      "同上，十件中有九件在此时间内解决。"}},
    {FIGURE_SHARE,
     AT(voted),
     {"Surveys answered", "调查已答复"},
     {"Of those closed whose complainant was asked, how many voted; the others were silent.",
      "本期结案且已发送满意度调查的投诉中，收到评分的；其余未作答。"}},
};

/* Is there any time of which the figure at that offset is the middle? */
static gboolean is_measured(const PeriodSummary *summary, gsize offset) {
    return (offset < AT(solution) ? summary->first_answer.count : summary->solution.count) > 0;
}

static void fill_figures(SummarySheets *sheets, const PeriodSummary *summary) {
    guint language = word(sheets);
    for (gsize i = 0; i < G_N_ELEMENTS(FIGURES); i++) {
        const Figure *figure = &FIGURES[i];
        gconstpointer at = (const guint8 *)summary + figure->offset;
        WorkbookCell cells[MOST_COLUMNS] = {
            text_cell(figure->names[language]), [4] = text_cell(figure->meanings[language])};
        if (figure->kind == FIGURE_COUNT)
            cells[1] = number_cell(WORKBOOK_COUNT, *(const guint *)at);
        if (figure->kind == FIGURE_HOURS && is_measured(summary, figure->offset))
            cells[1] = number_cell(WORKBOOK_HOURS, (gdouble)(*(const gint64 *)at) / 3600);
        if (figure->kind == FIGURE_SHARE) {
            const SummaryShare *share = at;
            cells[1] = number_cell(WORKBOOK_COUNT, share->count);
            cells[2] = number_cell(WORKBOOK_COUNT, share->of);
            cells[3] = share_cell(share->count, share->of);
        }
        workbook_sheet_add_row(sheets->sheets[SUMMARY_FIGURES], cells);
    }
}

/* --- the other sheets ------------------------------------------------------------------------- */

static void draw(SummarySheets *sheets, guint which, WorkbookChart chart) {
    static const gchar *const titles[][2] = {
        [SUMMARY_DAYS] = {"Received and closed", "收到与结案"},
        [SUMMARY_OUTCOMES] = {"Outcomes of those closed", "结案投诉的处理结果"},
        [SUMMARY_CATEGORIES] = {"Categories of those received", "收到投诉的类别"},
        [SUMMARY_CAUSES] = {"Causes of those closed", "结案投诉的原因"},
    };
    chart.title = titles[which][word(sheets)];
    chart.place_row = CHART_GAP;
    workbook_sheet_add_chart(sheets->sheets[which], &chart);
}

static void fill_days(SummarySheets *sheets, const PeriodSummary *summary) {
    g_autoptr(GArray) days =
        sheets->is_by_week ? period_summary_weeks(summary) : g_array_ref(summary->days);
    for (guint i = 0; i < days->len; i++) {
        const SummaryDay *day = &g_array_index(days, SummaryDay, i);
        const WorkbookCell cells[] = {number_cell(WORKBOOK_DATE, (gdouble)day->day * 86400),
                                      number_cell(WORKBOOK_COUNT, day->received),
                                      number_cell(WORKBOOK_COUNT, day->closed)};
        workbook_sheet_add_row(sheets->sheets[SUMMARY_DAYS], cells);
    }
    draw(sheets, SUMMARY_DAYS,
         (WorkbookChart){.kind = days->len > 31 ? WORKBOOK_CHART_LINES : WORKBOOK_CHART_COLUMNS,
                         .values = 1,
                         .value_count = 2,
                         .row_count = days->len,
                         .has_dates = TRUE,
                         .place_column = 4});
}

static const gchar *title_of(const SummarySheets *sheets, guint which, const gchar *name) {
    gboolean is_chinese = workbook_is_chinese(sheets->language);
    if (name == NULL)
        return NOT_SAID[word(sheets)];
    if (which == SUMMARY_OUTCOMES)
        return workbook_value("outcome", name, is_chinese);
    if (which == SUMMARY_CAUSES)
        return cause_title(sheets->policy->causes, name, sheets->language);
    const gchar *shipped = workbook_value("category", name, is_chinese);
    return shipped != name ? shipped
                           : policy_category_title(sheets->policy, name, sheets->language);
}

static void fill_counted(SummarySheets *sheets, guint which, const GPtrArray *rows, guint all) {
    for (guint i = 0; i < rows->len; i++) {
        const FigureCount *row = rows->pdata[i];
        const WorkbookCell cells[] = {text_cell(title_of(sheets, which, row->name)),
                                      number_cell(WORKBOOK_COUNT, row->count),
                                      share_cell(row->count, all)};
        workbook_sheet_add_row(sheets->sheets[which], cells);
    }
    draw(sheets, which,
         (WorkbookChart){.kind = WORKBOOK_CHART_BARS,
                         .values = 1,
                         .value_count = 1,
                         .row_count = rows->len,
                         .place_column = 4});
}

static void fill_remedies(SummarySheets *sheets, const PeriodSummary *summary) {
    gboolean is_chinese = workbook_is_chinese(sheets->language);
    for (guint i = 0; i < summary->remedies->len; i++) {
        const FigureRemedy *row = summary->remedies->pdata[i];
        const gchar *name = remedy_name(row->remedy);
        WorkbookCell cells[] = {text_cell(workbook_value("remedy", name, is_chinese)),
                                {.kind = WORKBOOK_EMPTY},
                                number_cell(WORKBOOK_COUNT, row->count),
                                {.kind = WORKBOOK_EMPTY}};
        if (row->currency[0] != '\0') {
            cells[1] = text_cell(row->currency);
            cells[3] = money_cell(row->minor, row->currency);
        }
        workbook_sheet_add_row(sheets->sheets[SUMMARY_REMEDIES], cells);
    }
}

/* A chart for each kind of survey, one below the other. */
static void draw_votes(SummarySheets *sheets, const GPtrArray *votes) {
    guint kinds = 0;
    for (guint first = 0, end = 0; first < votes->len; first = end, kinds++) {
        const SummaryVote *begin = votes->pdata[first];
        for (end = first; end < votes->len; end++) {
            if (g_strcmp0(((const SummaryVote *)votes->pdata[end])->kind, begin->kind) != 0)
                break;
        }
        const WorkbookChart chart = {
            .kind = WORKBOOK_CHART_COLUMNS,
            .title =
                workbook_value("survey_kind", begin->kind, workbook_is_chinese(sheets->language)),
            .names = 1,
            .values = 2,
            .value_count = 1,
            .first_row = first,
            .row_count = end - first,
            .place_column = 4,
            .place_row = CHART_GAP + kinds * 20,
        };
        workbook_sheet_add_chart(sheets->sheets[SUMMARY_VOTES], &chart);
    }
}

static void fill_votes(SummarySheets *sheets, const PeriodSummary *summary) {
    gboolean is_chinese = workbook_is_chinese(sheets->language);
    for (guint i = 0; i < summary->votes->len; i++) {
        const SummaryVote *row = summary->votes->pdata[i];
        const WorkbookCell cells[] = {
            text_cell(workbook_value("survey_kind", row->kind, is_chinese)),
            number_cell(WORKBOOK_ID, (gdouble)row->vote), number_cell(WORKBOOK_COUNT, row->count)};
        workbook_sheet_add_row(sheets->sheets[SUMMARY_VOTES], cells);
    }
    draw_votes(sheets, summary->votes);
}

void summary_sheets_fill(SummarySheets *sheets, const PeriodSummary *summary) {
    fill_figures(sheets, summary);
    fill_days(sheets, summary);
    fill_counted(sheets, SUMMARY_OUTCOMES, summary->outcomes, summary->closed);
    fill_counted(sheets, SUMMARY_CATEGORIES, summary->categories, summary->received);
    fill_counted(sheets, SUMMARY_CAUSES, summary->causes, summary->closed);
    fill_remedies(sheets, summary);
    fill_votes(sheets, summary);
}
