/* chart_colour.c - the colours of charts, on light and on dark ground, in one table */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The series have the colours of Okabe and Ito (2008), which people with every kind of colour
 * vision tell apart; grey stands for their black, which can't be seen on a dark ground. They are in
 * an order in which neighbours differ in lightness, too, so that a print without colour is read as
 * well. */
#include "model/chart_colour.h"

static const ChartPaint paints[] = {
    [CHART_COLOUR_GROUND] = {"ground", 0xffffff, 0x1e2529},
    [CHART_COLOUR_INK] = {"ink", 0x1f2a2e, 0xe6ebed},
    [CHART_COLOUR_SOFT] = {"soft", 0x5c6b71, 0xa9b5bb},
    [CHART_COLOUR_GRID] = {"grid", 0xe1e8e7, 0x343e44},
    [CHART_COLOUR_BASE] = {"base", 0xa3b0b5, 0x6d7b82},
    [CHART_COLOUR_BRIGHT] = {"bright", 0xffffff, 0xffffff},
    [CHART_COLOUR_DARK] = {"dark", 0x14191c, 0x14191c},
    [CHART_COLOUR_SERIES + 0] = {"series-1", 0x0072b2, 0x2b93d1},
    [CHART_COLOUR_SERIES + 1] = {"series-2", 0xe69f00, 0xe69f00},
    [CHART_COLOUR_SERIES + 2] = {"series-3", 0x009e73, 0x12ad83},
    [CHART_COLOUR_SERIES + 3] = {"series-4", 0x56b4e9, 0x56b4e9},
    [CHART_COLOUR_SERIES + 4] = {"series-5", 0xd55e00, 0xe06c10},
    [CHART_COLOUR_SERIES + 5] = {"series-6", 0xcc79a7, 0xcc79a7},
    [CHART_COLOUR_SERIES + 6] = {"series-7", 0xf0e442, 0xf0e442},
    [CHART_COLOUR_SERIES + 7] = {"series-8", 0x8a8f94, 0x9aa0a5},
};
G_STATIC_ASSERT(G_N_ELEMENTS(paints) == CHART_COLOUR_COUNT);

const ChartPaint *chart_paint(ChartColour colour) {
    return &paints[colour < CHART_COLOUR_COUNT ? colour : CHART_COLOUR_INK];
}

/* Lightness as the eye sees it, of the colour on a light ground: the series differ little between
 * the two. */
ChartColour chart_colour_on(ChartColour area) {
    enum { MIDDLE = 100 };
    guint32 paint = chart_paint(area)->light;
    guint red = paint >> 16, green = paint >> 8 & 0xff, blue = paint & 0xff;
    return (red * 299 + green * 587 + blue * 114) / 1000 < MIDDLE ? CHART_COLOUR_BRIGHT
                                                                  : CHART_COLOUR_DARK;
}
