/* chart_colour.h - the colours of charts, on light and on dark ground, in one table */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What a mark is, not how it looks. Those of series follow each other from CHART_COLOUR_SERIES on.
 */
typedef enum {
    CHART_COLOUR_GROUND,
    CHART_COLOUR_INK,    /* numbers and titles */
    CHART_COLOUR_SOFT,   /* names of axes, notes */
    CHART_COLOUR_GRID,   /* lines behind */
    CHART_COLOUR_BASE,   /* a series that the others are compared with */
    CHART_COLOUR_BRIGHT, /* words on a dark area */
    CHART_COLOUR_DARK,   /* words on a bright area */
    CHART_COLOUR_SERIES,
    CHART_COLOUR_COUNT = CHART_COLOUR_SERIES + 8
} ChartColour;

typedef struct {
    const gchar *name; /* a class of style sheets: "ink", "series-1" */
    guint32 light;     /* 0xRRGGBB on a light ground */
    guint32 dark;      /* 0xRRGGBB on a dark one */
} ChartPaint;

const ChartPaint *chart_paint(ChartColour colour);

/* The colour of words on an area of that colour, in both grounds. */
ChartColour chart_colour_on(ChartColour area);
