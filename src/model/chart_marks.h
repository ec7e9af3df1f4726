/* chart_marks.h - adds marks to a layout, guesses the width of words, divides a scale */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/chart_layout.h"

/* What the parts of a chart share while it is laid out. */
typedef struct {
    const Chart *chart;
    ChartLayout *layout;
    gdouble top; /* where the next part begins */
} ChartDraft;

/* Pixels: the edge around all, and sizes of letters. */
enum { CHART_EDGE = 12, CHART_TITLE = 14, CHART_LETTERS = 12, CHART_SMALL = 11 };

/* A careful guess in pixels, for letters of `size`: no narrower than common fonts make it. */
gdouble chart_words_width(const gchar *text, gdouble size);

void chart_add_mark(ChartDraft *draft, ChartMark mark);

/* A mark of words with `text`, cut to its room (`mark.width`); nothing for no text. */
void chart_add_words(ChartDraft *draft, ChartMark mark, const gchar *text);

/* How far below the middle of a line of letters their baseline is. */
gdouble chart_baseline(gdouble size);

ChartColour chart_series_colour(const Chart *chart, guint series);

/* The end of a scale from 0 that holds `most`, and its step: 1, 2 or 5 times a power of ten, so
 * that there are three to six steps; whole numbers if the chart has no decimals. */
void chart_scale(const Chart *chart, gdouble most, gdouble *out_end, gdouble *out_step);

/* chart_rows.c: CHART_BARS, CHART_STACKED_BAR; chart_columns.c: the other two. They draw from
 * draft->top on and move it behind what they drew. */
void chart_draw_rows(ChartDraft *draft);
void chart_draw_columns(ChartDraft *draft);
