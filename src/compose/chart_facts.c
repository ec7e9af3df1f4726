/* chart_facts.c - the named values of charts: words, the picture, rows of a table with bars */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A template shows the picture where there is one; the rows say the same where there is none. */
#include "chart_facts.h"

#include "compose/chart_svg.h"
#include "letter_facts.h"

enum { PAGE_WIDTH = 480, MOST_ROWS = 12 };

static const ChartPicture *find_picture(const LetterFacts *facts, gsize subject) {
    const GPtrArray *charts = facts->draft->charts;
    for (guint i = 0; charts != NULL && i < charts->len; i++) {
        const ChartPicture *picture = charts->pdata[i];
        if (picture->subject == (ChartSubject)subject && !chart_is_empty(picture->chart))
            return picture;
    }
    return NULL;
}

/* A stacked row's figure is its sum, that of others the first series'. */
static gdouble figure_of(const Chart *chart, guint category) {
    gdouble sum = chart_value(chart, 0, category);
    for (guint i = 1; chart->kind == CHART_STACKED_BAR && i < chart_series_count(chart); i++)
        sum = MAX(sum, 0) + MAX(chart_value(chart, i, category), 0);
    return sum;
}

static void set_per_cent(Value *row, const gchar *name, guint share) {
    g_autofree gchar *text = share > 0 ? g_strdup_printf("%u", share) : NULL;
    value_set_text(row, name, text);
}

static Value *make_row(const gchar *label, const Chart *chart, gdouble value, gdouble most) {
    g_autofree gchar *number = chart_value_text(chart, value);
    guint share = value > 0 && most > 0 ? MAX((guint)(value * 100 / most), 1) : 0;
    Value *row = value_new_map();
    value_set_text(row, "label", label);
    value_set_text(row, "number", number);
    set_per_cent(row, "share", share);
    set_per_cent(row, "rest", 100 - share);
    return row;
}

/* The parts of a single stacked bar are its rows; of time the last categories are. */
static Value *make_rows(const Chart *chart) {
    Value *rows = value_new_list();
    guint count = chart_category_count(chart), series = chart_series_count(chart);
    gboolean has_parts = chart->kind == CHART_STACKED_BAR && count == 1;
    guint last = has_parts ? series : count;
    guint first = chart->kind == CHART_LINES && last > MOST_ROWS ? last - MOST_ROWS : 0;
    gdouble most = 0;
    last = MIN(last, first + MOST_ROWS);
    for (guint i = first; i < last; i++)
        most = MAX(most, has_parts ? chart_value(chart, i, 0) : figure_of(chart, i));
    for (guint i = first; i < last; i++) {
        const ChartSeries *part = has_parts ? chart->series->pdata[i] : NULL;
        const gchar *label = has_parts ? part->name : chart->categories->pdata[i];
        gdouble value = has_parts ? chart_value(chart, i, 0) : figure_of(chart, i);
        value_add(rows, make_row(label, chart, value, most));
    }
    return rows;
}

Value *chart_facts_chart(gpointer data, gsize which) {
    const ChartPicture *picture = find_picture(data, which);
    if (picture == NULL)
        return value_new_text(NULL);
    const Chart *chart = picture->chart;
    Value *value = value_new_map();
    value_set_text(value, "title", chart->title);
    value_set(value, "alt", value_take_text(chart_alt_text(chart)));
    value_set_text(value, "note", chart->note);
    value_set_text(value, "picture", picture->content_id);
    value_set(value, "width", value_take_text(g_strdup_printf("%d", CHART_LETTER_WIDTH)));
    value_set(value, "svg", value_take_text(chart_svg(chart, PAGE_WIDTH)));
    value_set(value, "rows", make_rows(chart));
    return value;
}
