/* chart_rows.c - bars that lie: names to their left, numbers to their right, or parts of a whole */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart_marks.h"

enum { ROW = 26, BAR = 16, GAP = 8 };

/* Where names end, bars begin and end. */
typedef struct {
    gdouble names;
    gdouble left;
    gdouble right;
    gdouble most; /* the value of a bar from left to right */
} RowFrame;

static gdouble sum_of(const Chart *chart, guint category) {
    gdouble sum = 0;
    for (guint i = 0; i < chart_series_count(chart); i++)
        sum += MAX(chart_value(chart, i, category), 0);
    return sum;
}

/* The number at the end of a row: its value, or the sum of its parts. */
static gchar *end_text(const Chart *chart, guint category) {
    gboolean is_missing = chart->kind == CHART_BARS && chart_value(chart, 0, category) < 0;
    return chart_value_text(chart, is_missing ? CHART_MISSING : sum_of(chart, category));
}

static RowFrame frame_of(const ChartDraft *draft) {
    const Chart *chart = draft->chart;
    gdouble all = draft->layout->width - 2 * CHART_EDGE;
    gdouble names = 0, numbers = 0;
    RowFrame frame = {.most = 0};
    for (guint i = 0; i < chart_category_count(chart); i++) {
        g_autofree gchar *number = end_text(chart, i);
        names = MAX(names, chart_words_width(chart->categories->pdata[i], CHART_LETTERS));
        numbers = MAX(numbers, chart_words_width(number, CHART_LETTERS));
        frame.most = MAX(frame.most, sum_of(chart, i));
    }
    names = MIN(names, all * 0.42);
    numbers = MIN(numbers, all * 0.25);
    frame.names = CHART_EDGE + names;
    frame.left = frame.names + (names > 0 ? GAP : 0);
    frame.right = CHART_EDGE + all - numbers - GAP;
    return frame;
}

static void add_name(ChartDraft *draft, const RowFrame *frame, const gchar *name, gdouble middle) {
    chart_add_words(draft,
                    (ChartMark){.colour = CHART_COLOUR_INK,
                                .x = frame->names,
                                .y = middle + chart_baseline(CHART_LETTERS),
                                .width = frame->names - CHART_EDGE,
                                .height = CHART_LETTERS,
                                .align = CHART_RIGHT},
                    name);
}

static void add_number(ChartDraft *draft, const gchar *number, gdouble x, gdouble middle) {
    chart_add_words(draft,
                    (ChartMark){.colour = CHART_COLOUR_INK,
                                .x = x,
                                .y = middle + chart_baseline(CHART_LETTERS),
                                .width = draft->layout->width - CHART_EDGE - x,
                                .height = CHART_LETTERS,
                                .is_strong = TRUE},
                    number);
}

/* A part has its number in it where that has room. */
static gdouble add_part(ChartDraft *draft, const RowFrame *frame, guint series, guint category,
                        gdouble x) {
    const Chart *chart = draft->chart;
    gdouble value = MAX(chart_value(chart, series, category), 0);
    gdouble width = frame->most > 0 ? (frame->right - frame->left) * value / frame->most : 0;
    gdouble middle = draft->top + ROW / 2.0;
    ChartColour colour = chart_series_colour(chart, series);
    if (width <= 0)
        return 0;
    chart_add_mark(draft, (ChartMark){.kind = CHART_MARK_AREA,
                                      .colour = colour,
                                      .x = x,
                                      .y = middle - BAR / 2.0,
                                      .width = MAX(width, 1),
                                      .height = BAR});
    g_autofree gchar *number = chart_value_text(chart, value);
    if (chart->kind == CHART_STACKED_BAR && chart_words_width(number, CHART_SMALL) + 4 <= width)
        chart_add_words(draft,
                        (ChartMark){.colour = chart_colour_on(colour),
                                    .x = x + width / 2,
                                    .y = middle + chart_baseline(CHART_SMALL),
                                    .width = width,
                                    .height = CHART_SMALL,
                                    .align = CHART_MIDDLE},
                        number);
    return width;
}

void chart_draw_rows(ChartDraft *draft) {
    const Chart *chart = draft->chart;
    const RowFrame frame = frame_of(draft);
    chart_add_mark(draft, (ChartMark){.kind = CHART_MARK_LINE,
                                      .colour = CHART_COLOUR_GRID,
                                      .x = frame.left,
                                      .y = draft->top,
                                      .height = ROW * chart_category_count(chart)});
    for (guint i = 0; i < chart_category_count(chart); i++) {
        gdouble x = frame.left, middle = draft->top + ROW / 2.0;
        g_autofree gchar *number = end_text(chart, i);
        add_name(draft, &frame, chart->categories->pdata[i], middle);
        for (guint series = 0; series < chart_series_count(chart); series++)
            x += add_part(draft, &frame, series, i, x);
        add_number(draft, number, MIN(x, frame.right) + GAP, middle);
        draft->top += ROW;
    }
    draft->top += 4;
}
