/* report_charts.c - the charts of a report, out of its figures */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compose/report_charts.h"

#include "model/report.h"
#include "report_words.h"

enum { MOST_BARS = 8, MOST_DAYS = 45, WEEK = 7, DAY = 86400 };

static gchar *count_note(const LetterFacts *facts, guint count) {
    return g_strdup_printf("n = %u%s%s", count, count < 10 ? ", " : "",
                           count < 10 ? report_word(facts, "few") : "");
}

static Chart *chart_of(const LetterFacts *facts, ChartKind kind, const gchar *title) {
    return chart_new(kind, report_word(facts, title), facts->language->name);
}

/* --- over time ----------------------------------------------------------------------------------
 */

/* Days, or weeks where there are many: the last is the newest, and the first a whole one. */
static Chart *make_volume(const LetterFacts *facts, const ReportFacts *report) {
    const GArray *days = report->figures->days;
    guint step = days->len > MOST_DAYS ? WEEK : 1;
    Chart *chart = chart_of(facts, CHART_LINES, step > 1 ? "volume_weeks" : "volume_days");
    ChartSeries *received = chart_add_series(chart, report_word(facts, "received"));
    ChartSeries *closed = chart_add_series(chart, report_word(facts, "closed"));
    guint parts = MIN(days->len / step, CHART_MOST_CATEGORIES);
    for (guint at = days->len - parts * step; at < days->len; at += step) {
        guint came = 0, went = 0;
        for (guint i = at; i < at + step; i++) {
            came += g_array_index(days, FigureDay, i).received;
            went += g_array_index(days, FigureDay, i).closed;
        }
        g_autofree gchar *name = report_day(facts, g_array_index(days, FigureDay, at).from, "day");
        chart_add_category(chart, name);
        chart_series_add(received, came);
        chart_series_add(closed, went);
    }
    return chart;
}

/* --- times --------------------------------------------------------------------------------------
 */

static void add_times(Chart *chart, const gchar *name, const Figures *figures) {
    ChartSeries *series = chart_add_series(chart, name);
    const FigureTimes *const times[] = {&figures->first_answer, &figures->resolution};
    for (gsize i = 0; i < G_N_ELEMENTS(times); i++) {
        gboolean is_there = times[i]->count > 0;
        chart_series_add(series, is_there ? (gdouble)times[i]->median / DAY : CHART_MISSING);
        chart_series_add(series, is_there ? (gdouble)times[i]->slow / DAY : CHART_MISSING);
    }
}

static Chart *make_times(const LetterFacts *facts, const ReportFacts *report) {
    static const gchar *const names[] = {"answer_median", "answer_slow", "resolution_median",
                                         "resolution_slow"};
    Chart *chart = chart_of(facts, CHART_GROUPED_BARS, "times_days");
    chart_set_unit(chart, "", 1);
    for (gsize i = 0; i < G_N_ELEMENTS(names); i++)
        chart_add_category(chart, report_word(facts, names[i]));
    add_times(chart, report_word(facts, "this_period"), report->figures);
    if (report->before != NULL) {
        add_times(chart, report_word(facts, report_before(report)), report->before);
        ((ChartSeries *)chart->series->pdata[1])->is_base = TRUE;
    }
    return chart;
}

/* --- parts of a whole ---------------------------------------------------------------------------
 */

/* The most frequent, and one bar for all others. */
static Chart *make_counts(const LetterFacts *facts, const gchar *title, const GPtrArray *counts,
                          gchar *(*name_of)(const LetterFacts *, const gchar *)) {
    Chart *chart = chart_of(facts, CHART_BARS, title);
    ChartSeries *series = chart_add_series(chart, "");
    guint shown = counts->len > MOST_BARS + 1 ? MOST_BARS : counts->len, rest = 0, all = 0;
    for (guint i = 0; i < counts->len; i++) {
        const FigureCount *count = counts->pdata[i];
        all += count->count;
        rest += i >= shown ? count->count : 0;
        if (i >= shown)
            continue;
        g_autofree gchar *name = name_of(facts, count->name);
        chart_add_category(chart, name);
        chart_series_add(series, count->count);
    }
    if (rest > 0) {
        chart_add_category(chart, report_word(facts, "all_others"));
        chart_series_add(series, rest);
    }
    g_autofree gchar *note = count_note(facts, all);
    chart_set_note(chart, note);
    return chart;
}

static Chart *make_categories(const LetterFacts *facts, const ReportFacts *report) {
    return make_counts(facts, "categories_count", report->figures->categories, report_category);
}

static Chart *make_causes(const LetterFacts *facts, const ReportFacts *report) {
    return make_counts(facts, "causes_count", report->figures->causes, report_cause);
}

static Chart *make_outcomes(const LetterFacts *facts, const ReportFacts *report) {
    Chart *chart = chart_of(facts, CHART_BARS, "outcomes_count");
    ChartSeries *series = chart_add_series(chart, "");
    for (gint i = OUTCOME_NONE; i < OUTCOME_COUNT; i++) {
        if (report->figures->outcomes[i] == 0)
            continue;
        chart_add_category(chart, letter_facts_word(facts, "outcome", outcome_name((Outcome)i)));
        chart_series_add(series, report->figures->outcomes[i]);
    }
    g_autofree gchar *note = count_note(facts, report->figures->closed);
    chart_set_note(chart, note);
    return chart;
}

/* Of too few a share says nothing: no bar. */
static Chart *make_deadlines(const LetterFacts *facts, const ReportFacts *report) {
    enum { FEW = 10 };
    const GPtrArray *clocks = report->figures->clocks;
    Chart *chart = chart_of(facts, CHART_BARS, "deadlines_share");
    ChartSeries *series = chart_add_series(chart, "");
    chart_set_unit(chart, " %", 0);
    for (guint i = 0; i < clocks->len; i++) {
        const FigureClock *clock = clocks->pdata[i];
        g_autofree gchar *name = report_clock(facts, clock->clock);
        g_autofree gchar *label = g_strdup_printf("%s (n = %u)", name, clock->due);
        chart_add_category(chart, label);
        chart_series_add(series,
                         clock->due >= FEW ? 100.0 * clock->kept / clock->due : CHART_MISSING);
    }
    return chart;
}

static void add_ages(Chart *chart, const gchar *name, const Figures *figures, guint column) {
    chart_add_category(chart, name);
    for (guint i = 0; i < FIGURE_AGES; i++) {
        ChartSeries *series = chart->series->pdata[i];
        while (series->values->len < column)
            chart_series_add(series, CHART_MISSING);
        chart_series_add(series, figures->ages[i]);
    }
}

static Chart *make_age(const LetterFacts *facts, const ReportFacts *report) {
    Chart *chart = chart_of(facts, CHART_STACKED_BAR, "age_count");
    for (guint i = 0; i < FIGURE_AGES; i++) {
        gchar key[16];
        g_snprintf(key, sizeof key, "age_%u", i);
        chart_add_series(chart, report_word(facts, key));
    }
    gboolean has_before = report->before != NULL && report->before->open > 0;
    add_ages(chart, has_before ? report_word(facts, "now") : "", report->figures, 0);
    if (has_before)
        add_ages(chart, report_word(facts, report_before(report)), report->before, 1);
    return chart;
}

/* A table says as well what the others show. */
static const struct {
    Chart *(*make)(const LetterFacts *facts, const ReportFacts *report);
    gboolean is_in_letters;
} makers[CHART_SUBJECT_COUNT] = {
    [CHART_OF_VOLUME] = {make_volume, TRUE},
    [CHART_OF_DEADLINES] = {make_deadlines, FALSE},
    [CHART_OF_TIMES] = {make_times, TRUE},
    [CHART_OF_OUTCOMES] = {make_outcomes, FALSE},
    [CHART_OF_CATEGORIES] = {make_categories, TRUE},
    [CHART_OF_CAUSES] = {make_causes, FALSE},
    [CHART_OF_AGE] = {make_age, TRUE},
};

GPtrArray *report_charts(const LetterDraft *draft, const LetterTemplates *templates,
                         gboolean is_for_letter) {
    GPtrArray *charts = g_ptr_array_new_with_free_func((GDestroyNotify)chart_picture_free);
    const LetterLanguage *language =
        letter_templates_of(templates, draft->language, draft->policy->default_language);
    if (language == NULL || draft->report == NULL)
        return charts;
    g_autoptr(GTimeZone) zone = letter_templates_zone(templates, draft->policy->time_zone);
    g_auto(LetterFacts) facts = letter_facts_start(draft, language, zone);
    for (gint i = 0; i < CHART_SUBJECT_COUNT; i++) {
        if (is_for_letter && !makers[i].is_in_letters)
            continue;
        Chart *chart = makers[i].make(&facts, draft->report);
        if (chart_is_empty(chart))
            chart_free(chart);
        else
            g_ptr_array_add(charts, chart_picture_new((ChartSubject)i, chart));
    }
    return charts;
}
