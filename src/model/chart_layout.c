/* chart_layout.c - where each bar, line and word of a chart stands, for all who draw it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From above: title, legend, the picture, note. Only arithmetic: no font is asked, so that the same
 * chart has the same places as PNG and as SVG; the guess of a word's width is on the safe side. */
#include "model/chart_layout.h"

#include "chart_marks.h"

static void mark_clear(gpointer mark) {
    g_free(((ChartMark *)mark)->text);
}

void chart_layout_free(ChartLayout *layout) {
    if (layout == NULL)
        return;
    g_array_unref(layout->marks);
    g_free(layout);
}

static gdouble inner_width(const ChartDraft *draft) {
    return draft->layout->width - 2 * CHART_EDGE;
}

static void add_title(ChartDraft *draft) {
    enum { LINE = 22 };
    chart_add_words(draft,
                    (ChartMark){.colour = CHART_COLOUR_INK,
                                .x = CHART_EDGE,
                                .y = draft->top + CHART_TITLE,
                                .width = inner_width(draft),
                                .height = CHART_TITLE,
                                .is_strong = TRUE},
                    draft->chart->title);
    draft->top += LINE;
}

/* The key of one series: a patch of its colour and its name. How much room it took. */
static gdouble add_key(ChartDraft *draft, guint series, gdouble x, gdouble room) {
    enum { PATCH = 10, GAP = 5, LINE = 18 };
    const ChartSeries *one = draft->chart->series->pdata[series];
    gdouble width = MIN(chart_words_width(one->name, CHART_SMALL), room - PATCH - GAP);
    gdouble middle = draft->top + LINE / 2.0;
    chart_add_mark(draft, (ChartMark){.kind = CHART_MARK_AREA,
                                      .colour = chart_series_colour(draft->chart, series),
                                      .x = x,
                                      .y = middle - PATCH / 2.0,
                                      .width = PATCH,
                                      .height = PATCH});
    chart_add_words(draft,
                    (ChartMark){.colour = CHART_COLOUR_SOFT,
                                .x = x + PATCH + GAP,
                                .y = middle + chart_baseline(CHART_SMALL),
                                .width = width,
                                .height = CHART_SMALL},
                    one->name);
    return PATCH + GAP + width;
}

static void add_legend(ChartDraft *draft) {
    enum { LINE = 18, BETWEEN = 16, PATCH_AND_GAP = 15 };
    guint count = chart_series_count(draft->chart);
    gdouble x = CHART_EDGE, end = CHART_EDGE + inner_width(draft);
    if (count < 2)
        return;
    for (guint i = 0; i < count; i++) {
        const ChartSeries *one = draft->chart->series->pdata[i];
        gdouble wanted = PATCH_AND_GAP + chart_words_width(one->name, CHART_SMALL);
        if (x > CHART_EDGE && x + wanted > end) {
            x = CHART_EDGE;
            draft->top += LINE;
        }
        x += add_key(draft, i, x, end - x) + BETWEEN;
    }
    draft->top += LINE + 4;
}

static void add_note(ChartDraft *draft) {
    enum { LINE = 18 };
    if (*draft->chart->note == '\0')
        return;
    chart_add_words(draft,
                    (ChartMark){.colour = CHART_COLOUR_SOFT,
                                .x = CHART_EDGE,
                                .y = draft->top + CHART_SMALL + 2,
                                .width = inner_width(draft),
                                .height = CHART_SMALL},
                    draft->chart->note);
    draft->top += LINE;
}

ChartLayout *chart_layout_new(const Chart *chart, guint width) {
    ChartLayout *layout = g_new0(ChartLayout, 1);
    layout->width = CLAMP(width, CHART_LEAST_WIDTH, CHART_MOST_WIDTH);
    layout->marks = g_array_new(FALSE, FALSE, sizeof(ChartMark));
    g_array_set_clear_func(layout->marks, mark_clear);
    ChartDraft draft = {.chart = chart, .layout = layout, .top = CHART_EDGE};
    if (*chart->title != '\0')
        add_title(&draft);
    add_legend(&draft);
    if (chart_category_count(chart) > 0 && chart_series_count(chart) > 0) {
        if (chart->kind == CHART_BARS || chart->kind == CHART_STACKED_BAR)
            chart_draw_rows(&draft);
        else
            chart_draw_columns(&draft);
    }
    add_note(&draft);
    layout->height = (guint)(draft.top + CHART_EDGE);
    return layout;
}
