/* chart_columns.c - columns that stand in groups, and lines over time, on a scale to their left */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart_marks.h"

enum { PLOT = 150, GAP = 6, MOST_DOTS = 16 };

/* The area of the values, and what it stands for. */
typedef struct {
    gdouble left;
    gdouble right;
    gdouble top;
    gdouble bottom;
    gdouble end; /* the value at the top */
    gdouble step;
} PlotFrame;

static gdouble y_of(const PlotFrame *frame, gdouble value) {
    return frame->bottom - (frame->bottom - frame->top) * value / frame->end;
}

/* The middle of a category. */
static gdouble x_of(const ChartDraft *draft, const PlotFrame *frame, guint category) {
    guint count = chart_category_count(draft->chart);
    return frame->left + (frame->right - frame->left) * (category + 0.5) / count;
}

/* No digits behind the point that are all zero. */
static gchar *step_text(const Chart *chart, const PlotFrame *frame, gdouble value) {
    Chart same = *chart;
    same.decimals = frame->step >= 1 ? 0 : chart->decimals;
    return chart_value_text(&same, value);
}

static PlotFrame frame_of(const ChartDraft *draft) {
    const Chart *chart = draft->chart;
    PlotFrame frame = {.right = draft->layout->width - CHART_EDGE, .top = draft->top + 14};
    gdouble most = 0, widest = 0;
    for (guint i = 0; i < chart_series_count(chart); i++) {
        for (guint k = 0; k < chart_category_count(chart); k++)
            most = MAX(most, chart_value(chart, i, k));
    }
    chart_scale(chart, most, &frame.end, &frame.step);
    for (gdouble value = 0; value <= frame.end * 1.0001; value += frame.step) {
        g_autofree gchar *number = step_text(chart, &frame, value);
        widest = MAX(widest, chart_words_width(number, CHART_SMALL));
    }
    frame.left = CHART_EDGE + MIN(widest, draft->layout->width / 4.0) + GAP;
    frame.bottom = frame.top + PLOT;
    return frame;
}

static void add_scale(ChartDraft *draft, const PlotFrame *frame) {
    for (gdouble value = 0; value <= frame->end * 1.0001; value += frame->step) {
        g_autofree gchar *number = step_text(draft->chart, frame, value);
        gdouble y = y_of(frame, value);
        chart_add_mark(draft,
                       (ChartMark){.kind = CHART_MARK_LINE,
                                   .colour = value > 0 ? CHART_COLOUR_GRID : CHART_COLOUR_BASE,
                                   .x = frame->left,
                                   .y = y,
                                   .width = frame->right - frame->left});
        chart_add_words(draft,
                        (ChartMark){.colour = CHART_COLOUR_SOFT,
                                    .x = frame->left - GAP,
                                    .y = y + chart_baseline(CHART_SMALL),
                                    .width = frame->left - GAP - CHART_EDGE,
                                    .height = CHART_SMALL,
                                    .align = CHART_RIGHT},
                        number);
    }
}

/* A name stands below the middle of its category; the last one, which may have less room to its
 * right, ends with the picture. */
static void add_name(ChartDraft *draft, const gchar *name, gdouble x, gdouble baseline,
                     gdouble room) {
    gdouble end = draft->layout->width - 2, half = chart_words_width(name, CHART_SMALL) / 2;
    gboolean is_at_end = x + half > end;
    chart_add_words(
        draft,
        (ChartMark){.colour = CHART_COLOUR_SOFT,
                    .x = is_at_end ? end : x,
                    .y = baseline,
                    .width = MIN(room, is_at_end ? end : 2 * MIN(x, draft->layout->width - x)),
                    .height = CHART_SMALL,
                    .align = is_at_end ? CHART_RIGHT : CHART_MIDDLE},
        name);
}

/* Every category has its name if all have room; else every second, third ... from the last one
 * backwards, as the last is what is looked for. */
static void add_names(ChartDraft *draft, const PlotFrame *frame) {
    enum { LINE = 20, BETWEEN = 8 };
    const Chart *chart = draft->chart;
    guint count = chart_category_count(chart), every = 1;
    gdouble widest = 0, slot = (frame->right - frame->left) / count;
    for (guint i = 0; i < count; i++)
        widest = MAX(widest, chart_words_width(chart->categories->pdata[i], CHART_SMALL));
    if (chart->kind == CHART_LINES || count > MOST_DOTS) {
        while (every < count && slot * every < widest + BETWEEN)
            every++;
    }
    for (guint i = count - 1; i < count; i = i >= every ? i - every : count)
        add_name(draft, chart->categories->pdata[i], x_of(draft, frame, i), frame->bottom + 15,
                 MAX(slot * every - 4, 0));
    draft->top = frame->bottom + LINE;
}

static void add_number(ChartDraft *draft, gdouble x, gdouble y, gdouble room, gdouble value) {
    g_autofree gchar *number = chart_value_text(draft->chart, value);
    if (chart_words_width(number, CHART_SMALL) > room)
        return;
    chart_add_words(draft,
                    (ChartMark){.colour = CHART_COLOUR_INK,
                                .x = x,
                                .y = y - 4,
                                .width = room,
                                .height = CHART_SMALL,
                                .align = CHART_MIDDLE},
                    number);
}

static void add_groups(ChartDraft *draft, const PlotFrame *frame) {
    const Chart *chart = draft->chart;
    guint count = chart_category_count(chart), series = chart_series_count(chart);
    gdouble slot = (frame->right - frame->left) / count;
    gdouble width = MIN(slot * 0.8 / series, 36);
    for (guint i = 0; i < count; i++) {
        gdouble x = x_of(draft, frame, i) - width * series / 2;
        for (guint k = 0; k < series; k++, x += width) {
            gdouble value = chart_value(chart, k, i), y = y_of(frame, MAX(value, 0));
            if (value > 0)
                chart_add_mark(draft, (ChartMark){.kind = CHART_MARK_AREA,
                                                  .colour = chart_series_colour(chart, k),
                                                  .x = x + width * 0.04,
                                                  .y = y,
                                                  .width = width * 0.92,
                                                  .height = frame->bottom - y});
            if (value >= 0)
                add_number(draft, x + width / 2, y, width + 2, value);
        }
    }
}

/* A missing value is a gap; a value between two gaps is at least a dot. */
static void add_line(ChartDraft *draft, const PlotFrame *frame, guint series) {
    const Chart *chart = draft->chart;
    const ChartSeries *one = chart->series->pdata[series];
    ChartColour colour = chart_series_colour(chart, series);
    guint count = chart_category_count(chart);
    for (guint i = 0; i < count; i++) {
        gdouble value = chart_value(chart, series, i);
        gdouble next = i + 1 < count ? chart_value(chart, series, i + 1) : CHART_MISSING;
        gdouble before = i > 0 ? chart_value(chart, series, i - 1) : CHART_MISSING;
        gdouble x = x_of(draft, frame, i), y = y_of(frame, MAX(value, 0));
        if (value < 0)
            continue;
        if (next >= 0)
            chart_add_mark(draft, (ChartMark){.kind = CHART_MARK_LINE,
                                              .colour = colour,
                                              .x = x,
                                              .y = y,
                                              .width = x_of(draft, frame, i + 1) - x,
                                              .height = y_of(frame, next) - y,
                                              .is_strong = TRUE,
                                              .is_broken = one->is_base});
        if ((count <= MOST_DOTS && !one->is_base) || (next < 0 && before < 0))
            chart_add_mark(
                draft,
                (ChartMark){.kind = CHART_MARK_DOT, .colour = colour, .x = x, .y = y, .width = 6});
    }
}

/* The last number of the line that matters. */
static void add_last(ChartDraft *draft, const PlotFrame *frame, guint series) {
    const ChartSeries *one = draft->chart->series->pdata[series];
    guint count = chart_category_count(draft->chart);
    gdouble value = chart_value(draft->chart, series, count - 1);
    gdouble x = x_of(draft, frame, count - 1);
    if (!one->is_base && value >= 0)
        add_number(draft, x, y_of(frame, value) - 3, 2 * (draft->layout->width - x - 2), value);
}

void chart_draw_columns(ChartDraft *draft) {
    const PlotFrame frame = frame_of(draft);
    guint series = chart_series_count(draft->chart);
    add_scale(draft, &frame);
    if (draft->chart->kind == CHART_GROUPED_BARS)
        add_groups(draft, &frame);
    for (guint i = series; draft->chart->kind == CHART_LINES && i-- > 0;)
        add_line(draft, &frame, i);
    if (draft->chart->kind == CHART_LINES)
        add_last(draft, &frame, 0);
    add_names(draft, &frame);
}
