/* chart_png.c - a chart as a PNG in memory, for mails; the one door to cairo and pango */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where things stand is known from the layout; here they are only drawn. Letters are drawn without
 * hinting, so that the picture depends on the fonts alone and not on how a machine likes them. */
#include "picture/chart_png.h"

#include "base/error.h"
#include "model/chart_layout.h"

#include "pango_library.h"

enum { DENSITY = 2 };

typedef PangoFontDescription Font;
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Font, pango_font_description_free)

/* What all marks of a picture share. */
typedef struct {
    cairo_t *cairo;
    PangoLayout *words;
    gboolean has_unknown; /* a character that no font has */
} Canvas;

static void set_colour(cairo_t *cairo, ChartColour colour) {
    guint32 paint = chart_paint(colour)->light;
    cairo_set_source_rgb(cairo, (paint >> 16) / 255.0, (paint >> 8 & 0xff) / 255.0,
                         (paint & 0xff) / 255.0);
}

static void draw_line(cairo_t *cairo, const ChartMark *mark) {
    static const gdouble gaps[] = {3, 4};
    cairo_set_line_width(cairo, mark->is_strong ? 2 : 1);
    cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND);
    cairo_set_dash(cairo, gaps, mark->is_broken ? G_N_ELEMENTS(gaps) : 0, 0);
    cairo_move_to(cairo, mark->x, mark->y);
    cairo_line_to(cairo, mark->x + mark->width, mark->y + mark->height);
    cairo_stroke(cairo);
}

static void draw_words(Canvas *canvas, const ChartMark *mark) {
    static const gdouble share[] = {[CHART_LEFT] = 0, [CHART_MIDDLE] = 0.5, [CHART_RIGHT] = 1};
    g_autoptr(Font) font = pango_font_description_from_string("sans-serif");
    PangoRectangle extents;
    pango_font_description_set_absolute_size(font, mark->height * PANGO_SCALE);
    pango_font_description_set_weight(font,
                                      mark->is_strong ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_layout_set_font_description(canvas->words, font);
    pango_layout_set_text(canvas->words, mark->text, -1);
    pango_layout_set_width(canvas->words, -1);
    pango_layout_get_extents(canvas->words, NULL, &extents);
    /* The guess of the layout was too narrow for this font: cut once more. */
    if (extents.width > (mark->width + 2) * PANGO_SCALE) {
        pango_layout_set_width(canvas->words, (int)((mark->width + 2) * PANGO_SCALE));
        pango_layout_get_extents(canvas->words, NULL, &extents);
    }
    canvas->has_unknown |= pango_layout_get_unknown_glyphs_count(canvas->words) > 0;
    cairo_move_to(canvas->cairo,
                  mark->x - (extents.x + share[mark->align] * extents.width) / PANGO_SCALE,
                  mark->y - (gdouble)pango_layout_get_baseline(canvas->words) / PANGO_SCALE);
    pango_cairo_show_layout(canvas->cairo, canvas->words);
}

static void draw_mark(Canvas *canvas, const ChartMark *mark) {
    set_colour(canvas->cairo, mark->colour);
    switch (mark->kind) {
    case CHART_MARK_AREA:
        cairo_rectangle(canvas->cairo, mark->x, mark->y, mark->width, mark->height);
        cairo_fill(canvas->cairo);
        break;
    case CHART_MARK_LINE:
        draw_line(canvas->cairo, mark);
        break;
    case CHART_MARK_DOT:
        cairo_arc(canvas->cairo, mark->x, mark->y, mark->width / 2, 0, 2 * G_PI);
        cairo_fill(canvas->cairo);
        break;
    case CHART_MARK_WORDS:
        draw_words(canvas, mark);
        break;
    }
}

/* One paragraph of one line, from the left whatever its script says, without hinting. */
static PangoLayout *words_new(cairo_t *cairo, const Chart *chart) {
    PangoLayout *words = pango_cairo_create_layout(cairo);
    PangoContext *context = pango_layout_get_context(words);
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context, options);
    cairo_font_options_destroy(options);
    pango_context_set_language(context, pango_language_from_string(chart->language));
    pango_layout_context_changed(words);
    pango_layout_set_single_paragraph_mode(words, TRUE);
    pango_layout_set_auto_dir(words, FALSE);
    pango_layout_set_ellipsize(words, PANGO_ELLIPSIZE_END);
    return words;
}

static gboolean draw(cairo_surface_t *surface, const Chart *chart, const ChartLayout *layout) {
    Canvas canvas = {.cairo = cairo_create(surface)};
    cairo_scale(canvas.cairo, DENSITY, DENSITY);
    set_colour(canvas.cairo, CHART_COLOUR_GROUND);
    cairo_paint(canvas.cairo);
    canvas.words = words_new(canvas.cairo, chart);
    for (guint i = 0; i < layout->marks->len; i++)
        draw_mark(&canvas, &g_array_index(layout->marks, ChartMark, i));
    g_object_unref(canvas.words);
    cairo_destroy(canvas.cairo);
    return !canvas.has_unknown;
}

static cairo_status_t append_bytes(void *closure, const unsigned char *bytes, unsigned int length) {
    g_byte_array_append(closure, bytes, length);
    return CAIRO_STATUS_SUCCESS;
}

gboolean chart_png(const Chart *chart, guint width, GBytes **out_png, GError **error) {
    if (!pango_library_load(error))
        return FALSE;
    g_autoptr(ChartLayout) layout = chart_layout_new(chart, width);
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    cairo_surface_t *surface = cairo_image_surface_create(
        CAIRO_FORMAT_RGB24, (int)(layout->width * DENSITY), (int)(layout->height * DENSITY));
    gboolean is_whole = draw(surface, chart, layout);
    cairo_status_t status = cairo_surface_write_to_png_stream(surface, append_bytes, bytes);
    cairo_surface_destroy(surface);
    if (status != CAIRO_STATUS_SUCCESS) {
        g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_TRY_LATER, "a chart can't be drawn: %s",
                    cairo_status_to_string(status));
        return FALSE;
    }
    *out_png = is_whole ? g_byte_array_free_to_bytes(g_steal_pointer(&bytes)) : NULL;
    return TRUE;
}
