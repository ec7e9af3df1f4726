/* chart_marks.c - adds marks to a layout, guesses the width of words, divides a scale */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart_marks.h"

#include <string.h>

#include "base/text.h"

/* Of the size of letters: a wide character is a square, of the others wide fonts need so much. */
static gdouble width_of(gunichar c, gdouble size) {
    static const gdouble narrow = 0.6, capital = 0.72, wide = 1.0;
    guint columns = text_column_width(c);
    if (columns == 0)
        return 0;
    return size * (columns > 1 ? wide : g_unichar_isupper(c) ? capital : narrow);
}

gdouble chart_words_width(const gchar *text, gdouble size) {
    gdouble width = 0;
    for (const gchar *at = text; *at != '\0'; at = g_utf8_next_char(at))
        width += width_of(g_utf8_get_char(at), size);
    return width;
}

/* `text`, or its beginning and "…". */
static gchar *fit(const gchar *text, gdouble size, gdouble room) {
    static const gdouble slack = 0.01; /* of sums of fractions */
    const gdouble more = width_of(0x2026, size);
    gdouble width = 0;
    const gchar *end = text;
    if (chart_words_width(text, size) <= room + slack)
        return g_strdup(text);
    while (*end != '\0') {
        width += width_of(g_utf8_get_char(end), size);
        if (width + more > room)
            break;
        end = g_utf8_next_char(end);
    }
    while (end > text && end[-1] == ' ')
        end--;
    return end > text ? g_strdup_printf("%.*s…", (int)(end - text), text) : g_strdup("");
}

void chart_add_mark(ChartDraft *draft, ChartMark mark) {
    g_array_append_val(draft->layout->marks, mark);
}

void chart_add_words(ChartDraft *draft, ChartMark mark, const gchar *text) {
    mark.kind = CHART_MARK_WORDS;
    mark.text = fit(text, mark.height, mark.width);
    if (*mark.text != '\0')
        chart_add_mark(draft, mark);
    else
        g_free(mark.text);
}

gdouble chart_baseline(gdouble size) {
    return size * 0.36;
}

ChartColour chart_series_colour(const Chart *chart, guint series) {
    const ChartSeries *one = chart->series->pdata[series];
    guint before = 0;
    if (one->is_base)
        return CHART_COLOUR_BASE;
    for (guint i = 0; i < series; i++) {
        const ChartSeries *earlier = chart->series->pdata[i];
        before += !earlier->is_base;
    }
    return (ChartColour)(CHART_COLOUR_SERIES + before % (CHART_COLOUR_COUNT - CHART_COLOUR_SERIES));
}

void chart_scale(const Chart *chart, gdouble most, gdouble *out_end, gdouble *out_step) {
    static const gdouble factors[] = {1, 2, 5};
    enum { STEPS = 5 };
    gdouble least = chart->decimals > 0 ? 0.1 : 1;
    gdouble power = least, step = least;
    for (guint i = 0; step * STEPS < most; i++) {
        if (i > 0 && i % G_N_ELEMENTS(factors) == 0)
            power *= 10;
        step = power * factors[i % G_N_ELEMENTS(factors)];
    }
    guint count = 1;
    while (step * count < most)
        count++;
    *out_step = step;
    *out_end = step * count;
}
