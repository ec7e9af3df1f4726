/* chart_layout.h - where each bar, line and word of a chart stands, for all who draw it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/chart.h"
#include "model/chart_colour.h"

/* Pixels of a screen with one point a pixel; x to the right, y downwards from the upper left. */
typedef enum {
    CHART_MARK_AREA, /* x, y, width, height */
    CHART_MARK_LINE, /* from x, y to x + width, y + height */
    CHART_MARK_DOT,  /* around x, y; width across */
    CHART_MARK_WORDS /* x is their left, middle or right, y their baseline; width is their room */
} ChartMarkKind;

typedef enum { CHART_LEFT, CHART_MIDDLE, CHART_RIGHT } ChartAlign;

typedef struct {
    ChartMarkKind kind;
    ChartColour colour;
    gdouble x;
    gdouble y;
    gdouble width;
    gdouble height;     /* of words: the size of their letters */
    ChartAlign align;   /* of words */
    gboolean is_strong; /* words in bold, a line of the figures rather than of the grid */
    gboolean is_broken; /* a line with gaps */
    gchar *text;        /* of words; one line, already cut to its room by a careful guess */
} ChartMark;

typedef struct {
    guint width;
    guint height;
    GArray *marks; /* of ChartMark, the hindmost first */
} ChartLayout;

enum { CHART_LEAST_WIDTH = 240, CHART_MOST_WIDTH = 1200 };

/* `width` is brought between the two. All marks are within the picture, whose height follows from
 * what is shown and is at most about 1000. */
ChartLayout *chart_layout_new(const Chart *chart, guint width);
void chart_layout_free(ChartLayout *layout);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ChartLayout, chart_layout_free)
