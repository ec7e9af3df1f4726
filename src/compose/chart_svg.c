/* chart_svg.c - a chart as SVG text, to stand in a page */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* No script, no style element, nothing from elsewhere: SVG 1.1, 5.1 to 10.5 (shapes and text). */
#include "compose/chart_svg.h"

#include "model/chart_layout.h"

/* Numbers of C, whatever the locale, with a tenth of a pixel. */
static void append_number(GString *out, const gchar *name, gdouble value) {
    gchar digits[G_ASCII_DTOSTR_BUF_SIZE];
    g_ascii_formatd(digits, sizeof digits, "%.1f", value);
    g_string_append_printf(out, " %s=\"%s\"", name, digits);
}

static void append_paint(GString *out, const gchar *name, ChartColour colour) {
    const ChartPaint *paint = chart_paint(colour);
    g_string_append_printf(out, " class=\"%s-%s\" %s=\"#%06x\"", name, paint->name, name,
                           paint->light);
}

static void append_area(GString *out, const ChartMark *mark) {
    g_string_append(out, "<rect");
    append_number(out, "x", mark->x);
    append_number(out, "y", mark->y);
    append_number(out, "width", mark->width);
    append_number(out, "height", mark->height);
    append_paint(out, "fill", mark->colour);
    g_string_append(out, "/>\n");
}

static void append_line(GString *out, const ChartMark *mark) {
    g_string_append(out, "<line");
    append_number(out, "x1", mark->x);
    append_number(out, "y1", mark->y);
    append_number(out, "x2", mark->x + mark->width);
    append_number(out, "y2", mark->y + mark->height);
    append_paint(out, "stroke", mark->colour);
    g_string_append_printf(out, " stroke-width=\"%s\" stroke-linecap=\"round\"%s/>\n",
                           mark->is_strong ? "2" : "1",
                           mark->is_broken ? " stroke-dasharray=\"3 4\"" : "");
}

static void append_dot(GString *out, const ChartMark *mark) {
    g_string_append(out, "<circle");
    append_number(out, "cx", mark->x);
    append_number(out, "cy", mark->y);
    append_number(out, "r", mark->width / 2);
    append_paint(out, "fill", mark->colour);
    g_string_append(out, "/>\n");
}

static void append_words(GString *out, const ChartMark *mark) {
    static const gchar *const anchors[] = {
        [CHART_LEFT] = "start", [CHART_MIDDLE] = "middle", [CHART_RIGHT] = "end"};
    g_autofree gchar *text = g_markup_escape_text(mark->text, -1);
    g_string_append(out, "<text");
    append_number(out, "x", mark->x);
    append_number(out, "y", mark->y);
    append_number(out, "font-size", mark->height);
    append_paint(out, "fill", mark->colour);
    g_string_append_printf(out, " text-anchor=\"%s\"%s>%s</text>\n", anchors[mark->align],
                           mark->is_strong ? " font-weight=\"600\"" : "", text);
}

static void (*const appenders[])(GString *, const ChartMark *) = {
    [CHART_MARK_AREA] = append_area,
    [CHART_MARK_LINE] = append_line,
    [CHART_MARK_DOT] = append_dot,
    [CHART_MARK_WORDS] = append_words,
};

gchar *chart_svg(const Chart *chart, guint width) {
    g_autoptr(ChartLayout) layout = chart_layout_new(chart, width);
    g_autofree gchar *alt = chart_alt_text(chart);
    g_autofree gchar *escaped = g_markup_escape_text(alt, -1);
    g_autofree gchar *language = g_markup_escape_text(chart->language, -1);
    GString *out = g_string_new(NULL);
    g_string_append_printf(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%u\" height=\"%u\" viewBox=\"0 0 %u "
        "%u\" role=\"img\" lang=\"%s\" aria-label=\"%s\" style=\"max-width:100%%;height:auto\" "
        "font-family=\"inherit\">\n",
        layout->width, layout->height, layout->width, layout->height, language, escaped);
    for (guint i = 0; i < layout->marks->len; i++) {
        const ChartMark *mark = &g_array_index(layout->marks, ChartMark, i);
        appenders[mark->kind](out, mark);
    }
    g_string_append(out, "</svg>\n");
    return g_string_free(out, FALSE);
}

gchar *chart_svg_dark_style(void) {
    GString *out = g_string_new(NULL);
    for (guint i = 0; i < CHART_COLOUR_COUNT; i++) {
        const ChartPaint *paint = chart_paint((ChartColour)i);
        g_string_append_printf(out, ".fill-%s{fill:#%06x}.stroke-%s{stroke:#%06x}\n", paint->name,
                               paint->dark, paint->name, paint->dark);
    }
    return g_string_free(out, FALSE);
}
