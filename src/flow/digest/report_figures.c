/* report_figures.c - the figures of some days, beside those of the days before and of a year before
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "flow/digest/report_figures.h"

#include "store/report/figure_rows.h"

enum { TREND_DAYS = 28, WEEK = 7, YEAR_OF_WEEKS = 52 * WEEK, MONTHS = 12 };

void report_figures_free(ReportFigures *report) {
    if (report == NULL)
        return;
    figures_free(report->figures);
    figures_free(report->before);
    figures_free(report->year);
    g_free(report);
}

/* --- which days --------------------------------------------------------------------------------
 */

static gboolean is_first_of_month(gint64 day, gint *out_year, gint *out_month) {
    gint date = 0;
    wall_clock_date(day, out_year, out_month, &date);
    return date == 1;
}

/* How many whole months the days are; 0: they are not. */
static gint count_months(gint64 first_day, gint64 last_day) {
    gint year = 0, month = 0, end_year = 0, end_month = 0;
    gboolean is_whole = is_first_of_month(first_day, &year, &month) &&
                        is_first_of_month(last_day + 1, &end_year, &end_month);
    return is_whole ? (end_year - year) * MONTHS + end_month - month : 0;
}

static gint64 months_before(gint64 first_day, gint months) {
    gint year = 0, month = 0;
    is_first_of_month(first_day, &year, &month);
    gint count = year * MONTHS + month - 1 - months;
    return wall_clock_day(count / MONTHS, count % MONTHS + 1, 1);
}

gint64 report_figures_day_before(gint64 first_day, gint64 last_day) {
    gint months = count_months(first_day, last_day);
    return months > 0 ? months_before(first_day, months) : 2 * first_day - last_day - 1;
}

/* There is no 29 February of most years: the day before it. */
gint64 report_figures_day_of_last_year(gint64 first_day, gint64 last_day) {
    gint year = 0, month = 0, date = 0;
    if (count_months(first_day, last_day) == 0 && (last_day - first_day + 1) % WEEK == 0)
        return first_day - YEAR_OF_WEEKS;
    wall_clock_date(first_day, &year, &month, &date);
    return wall_clock_day(year - 1, month, month == 2 && date == 29 ? 28 : date);
}

/* --- counting ----------------------------------------------------------------------------------
 */

static gboolean is_of_queue(const Ticket *ticket, gpointer data) {
    return g_strcmp0(ticket->queue, data) == 0;
}

static FiguresQuestion ask(const ReportQuestion *question, gint64 first_day, gint64 end_day) {
    return (FiguresQuestion){.from = wall_clock_when(question->wall, first_day * WALL_DAY),
                             .until = wall_clock_when(question->wall, end_day * WALL_DAY),
                             .at = question->now,
                             .extent = FIGURES_OF_PERIOD,
                             .wall = question->wall,
                             .filter = question->queue != NULL ? is_of_queue : question->filter,
                             .data = question->queue != NULL ? (gpointer)question->queue
                                                             : question->data};
}

static gboolean is_one(const Ticket *ticket, gpointer data) {
    (void)ticket;
    *(gboolean *)data = TRUE;
    return FALSE;
}

/* Was the desk at work when that time began? A day is granted. */
static gboolean has_begun(Office *office, gint64 from, gboolean *out_has_begun, GError **error) {
    const FigureVisit visit = {.which = FIGURE_ROWS_RECEIVED,
                               .until = from + WALL_DAY,
                               .visitor = is_one,
                               .data = out_has_begun};
    *out_has_begun = FALSE;
    return figure_rows_tickets(office->store, &visit, error);
}

/* *out_figures is NULL where there is nothing to compare with: the figures of a desk that began
 * within that time would be taken for those of all of it. */
static gboolean collect_earlier(Office *office, const FiguresQuestion *asked, Figures **out_figures,
                                GError **error) {
    gboolean has = FALSE;
    if (!has_begun(office, asked->from, &has, error))
        return FALSE;
    if (!has)
        return TRUE;
    g_autoptr(Figures) figures = NULL;
    if (!collect_figures(office, asked, &figures, error))
        return FALSE;
    if (figures->received + figures->closed + figures->first_answer.count > 0)
        *out_figures = g_steal_pointer(&figures);
    return TRUE;
}

gboolean report_figures_collect(Office *office, const ReportQuestion *question,
                                ReportFigures **out_report, GError **error) {
    g_autoptr(ReportFigures) report = g_new0(ReportFigures, 1);
    gint64 first = question->first_day, end = question->last_day + 1;
    gint64 before = report_figures_day_before(first, question->last_day);
    gint64 year = report_figures_day_of_last_year(first, question->last_day);
    gint months = count_months(first, question->last_day);
    gint64 year_end = months > 0 ? months_before(end, MONTHS) : year + end - first;
    FiguresQuestion whole = ask(question, first, end);
    FiguresQuestion of_before = ask(question, before, first);
    FiguresQuestion of_year = ask(question, year, year_end);
    of_before.at = of_before.until;
    of_year.at = of_year.until;
    whole.at = MIN(question->now, whole.until);
    whole.extent = FIGURES_WHOLE;
    whole.days_from = wall_clock_when(question->wall, MIN(first, end - TREND_DAYS) * WALL_DAY);
    if (!collect_figures(office, &whole, &report->figures, error) ||
        !collect_earlier(office, &of_before, &report->before, error) ||
        !collect_earlier(office, &of_year, &report->year, error))
        return FALSE;
    report->facts = (ReportFacts){.figures = report->figures,
                                  .before = report->before,
                                  .year = report->year,
                                  .queue = question->queue};
    *out_report = g_steal_pointer(&report);
    return TRUE;
}
