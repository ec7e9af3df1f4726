/* chart.c - a picture of numbers as a record: categories, series, words; its numbers in words */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/chart.h"

#include "base/text.h"

static const gdouble most_value =
    1e12; /* above it a number has lost its last digits in a picture */

static gchar *word_of(const gchar *text) {
    g_autofree gchar *valid = text_make_valid(text != NULL ? text : "", -1);
    return text_one_line(valid);
}

static void series_free(gpointer data) {
    ChartSeries *series = data;
    g_free(series->name);
    g_array_unref(series->values);
    g_free(series);
}

Chart *chart_new(ChartKind kind, const gchar *title, const gchar *language) {
    Chart *chart = g_new0(Chart, 1);
    chart->kind = kind;
    chart->title = word_of(title);
    chart->unit = g_strdup("");
    chart->note = g_strdup("");
    chart->language = word_of(language);
    chart->categories = g_ptr_array_new_with_free_func(g_free);
    chart->series = g_ptr_array_new_with_free_func(series_free);
    return chart;
}

void chart_free(Chart *chart) {
    if (chart == NULL)
        return;
    g_free(chart->title);
    g_free(chart->unit);
    g_free(chart->note);
    g_free(chart->language);
    g_ptr_array_unref(chart->categories);
    g_ptr_array_unref(chart->series);
    g_free(chart);
}

void chart_set_unit(Chart *chart, const gchar *unit, guint decimals) {
    g_autofree gchar *word = word_of(unit);
    g_free(chart->unit);
    /* A unit keeps its distance: " h", and "%" as it is given. */
    chart->unit = g_strconcat(unit != NULL && *unit == ' ' ? " " : "", word, NULL);
    chart->decimals = MIN(decimals, 2);
}

void chart_set_note(Chart *chart, const gchar *note) {
    g_free(chart->note);
    chart->note = word_of(note);
}

void chart_add_category(Chart *chart, const gchar *name) {
    g_ptr_array_add(chart->categories, word_of(name));
}

ChartSeries *chart_add_series(Chart *chart, const gchar *name) {
    ChartSeries *series = g_new0(ChartSeries, 1);
    series->name = word_of(name);
    series->values = g_array_new(FALSE, FALSE, sizeof(gdouble));
    g_ptr_array_add(chart->series, series);
    return series;
}

void chart_series_add(ChartSeries *series, gdouble value) {
    g_array_append_val(series->values, value);
}

guint chart_category_count(const Chart *chart) {
    gboolean has_rows = chart->kind == CHART_BARS || chart->kind == CHART_STACKED_BAR;
    guint most = has_rows ? CHART_MOST_ROWS : CHART_MOST_CATEGORIES;
    return MIN(chart->categories->len, most);
}

guint chart_series_count(const Chart *chart) {
    guint most = chart->kind == CHART_BARS ? 1 : CHART_MOST_SERIES;
    return MIN(chart->series->len, most);
}

gdouble chart_value(const Chart *chart, guint series, guint category) {
    if (series >= chart->series->len)
        return CHART_MISSING;
    const ChartSeries *one = chart->series->pdata[series];
    if (category >= one->values->len)
        return CHART_MISSING;
    gdouble value = g_array_index(one->values, gdouble, category);
    return value >= 0 ? MIN(value, most_value) : CHART_MISSING;
}

gboolean chart_is_empty(const Chart *chart) {
    for (guint series = 0; series < chart_series_count(chart); series++) {
        for (guint category = 0; category < chart_category_count(chart); category++) {
            if (chart_value(chart, series, category) >= 0)
                return FALSE;
        }
    }
    return TRUE;
}

gchar *chart_value_text(const Chart *chart, gdouble value) {
    static const gchar *const formats[] = {"%.0f", "%.1f", "%.2f"};
    gchar digits[G_ASCII_DTOSTR_BUF_SIZE];
    if (!(value >= 0))
        return g_strdup("–");
    g_ascii_formatd(digits, sizeof digits, formats[MIN(chart->decimals, 2)],
                    MIN(value, most_value));
    return g_strconcat(digits, chart->unit, NULL);
}

static void append_series(GString *out, const Chart *chart, guint series) {
    enum { LAST = 12 };
    const ChartSeries *one = chart->series->pdata[series];
    guint count = chart_category_count(chart);
    guint first = chart->kind == CHART_LINES && count > LAST ? count - LAST : 0;
    if (*one->name != '\0' && chart->series->len > 1)
        g_string_append_printf(out, "%s: ", one->name);
    for (guint i = first; i < MIN(count, first + LAST); i++) {
        const gchar *category = chart->categories->pdata[i];
        g_autofree gchar *value = chart_value_text(chart, chart_value(chart, series, i));
        g_string_append_printf(out, "%s%s%s%s", i > first ? ", " : "", category,
                               *category != '\0' ? " " : "", value);
    }
}

gchar *chart_alt_text(const Chart *chart) {
    enum { LONGEST = 600 };
    g_autoptr(GString) out = g_string_new(chart->title);
    for (guint i = 0; i < chart_series_count(chart); i++) {
        g_string_append(out, i > 0 ? "; " : ": ");
        append_series(out, chart, i);
    }
    return text_shorten(out->str, LONGEST);
}

ChartPicture *chart_picture_new(ChartSubject subject, Chart *chart) {
    ChartPicture *picture = g_new0(ChartPicture, 1);
    picture->subject = subject;
    picture->chart = chart;
    return picture;
}

void chart_picture_free(ChartPicture *picture) {
    if (picture == NULL)
        return;
    chart_free(picture->chart);
    g_free(picture->content_id);
    g_free(picture);
}
