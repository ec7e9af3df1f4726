/* test_chart_png.c - drawn charts look like the pictures kept of them; Chinese words are words */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* REWRITE_PICTURES=1 writes the pictures anew; then they are to be looked at. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cairo.h>
#include <glib/gstdio.h>
#include <pango/pangocairo.h>

#include <cmocka.h>

#include "model/chart_layout.h"
#include "picture/chart_png.h"

typedef struct {
    const guint8 *data;
    gsize length;
    gsize at;
} Source;

static cairo_status_t read_bytes(void *closure, unsigned char *to, unsigned int length) {
    Source *source = closure;
    if (length > source->length - source->at)
        return CAIRO_STATUS_READ_ERROR;
    memcpy(to, source->data + source->at, length);
    source->at += length;
    return CAIRO_STATUS_SUCCESS;
}

/* Another version of the same fonts moves letters by less, a bar that is too short by more. */
static const gdouble tolerance = 2;

static cairo_surface_t *decode(GBytes *png) {
    Source source = {.at = 0};
    source.data = g_bytes_get_data(png, &source.length);
    cairo_surface_t *surface = cairo_image_surface_create_from_png_stream(read_bytes, &source);
    assert_int_equal(cairo_surface_status(surface), CAIRO_STATUS_SUCCESS);
    return surface;
}

static GBytes *draw(const Chart *chart, guint width) {
    GBytes *png = NULL;
    g_autoptr(GError) error = NULL;
    assert_true(chart_png(chart, width, &png, &error));
    return png;
}

/* The mean difference of two pictures' bytes, 0 to 255; 255 of pictures that differ in size. */
static gdouble difference(cairo_surface_t *one, cairo_surface_t *other) {
    int width = cairo_image_surface_get_width(one), height = cairo_image_surface_get_height(one);
    guint64 sum = 0;
    if (width != cairo_image_surface_get_width(other) ||
        height != cairo_image_surface_get_height(other))
        return 255;
    for (int y = 0; y < height; y++) {
        const guint8 *a =
            cairo_image_surface_get_data(one) + y * cairo_image_surface_get_stride(one);
        const guint8 *b =
            cairo_image_surface_get_data(other) + y * cairo_image_surface_get_stride(other);
        for (int i = 0; i < width * 4; i++)
            sum += i % 4 != 3 ? (guint64)abs(a[i] - b[i]) : 0;
    }
    return (gdouble)sum / (3.0 * width * height);
}

static void add_values(Chart *chart, const gchar *name, gboolean is_base, const gdouble *values,
                       guint count) {
    ChartSeries *series = chart_add_series(chart, name);
    series->is_base = is_base;
    for (guint i = 0; i < count; i++)
        chart_series_add(series, values[i]);
}

static Chart *make_bars_en(void) {
    static const gchar *const names[] = {"Delivery late or lost", "Product broke", "Wrong invoice",
                                         "Staff", "Website & app, and everything else on a screen"};
    static const gdouble values[] = {41, 28, 12, 3, 0};
    Chart *chart = chart_new(CHART_BARS, "What complaints are about", "en");
    for (guint i = 0; i < G_N_ELEMENTS(names); i++)
        chart_add_category(chart, names[i]);
    add_values(chart, "", FALSE, values, G_N_ELEMENTS(values));
    chart_set_note(chart, "n = 84 complaints received 16 to 22 November");
    return chart;
}

static Chart *make_lines_zh(void) {
    static const gdouble values[] = {32, 41, 38, 52, 47, CHART_MISSING, 36, 44};
    static const gdouble before[] = {28, 30, 33, 31, 35, 34, 30, 37};
    Chart *chart = chart_new(CHART_LINES, "每周收到的投诉", "zh");
    for (guint i = 0; i < G_N_ELEMENTS(values); i++) {
        g_autofree gchar *name = g_strdup_printf("%u月%u日", 10 + i / 4, 5 + i % 4 * 7);
        chart_add_category(chart, name);
    }
    add_values(chart, "今年", FALSE, values, G_N_ELEMENTS(values));
    add_values(chart, "去年同期", TRUE, before, G_N_ELEMENTS(before));
    chart_set_note(chart, "共 290 件；11月第二周系统停机，无数据");
    return chart;
}

static Chart *make_groups_en(void) {
    static const gdouble now[] = {2.5, 4.0, 7.5}, before[] = {3.0, 5.5, 6.0};
    Chart *chart = chart_new(CHART_GROUPED_BARS, "Hours to the first answer", "en");
    chart_set_unit(chart, " h", 1);
    chart_add_category(chart, "median");
    chart_add_category(chart, "75 %");
    chart_add_category(chart, "90 %");
    add_values(chart, "this week", FALSE, now, G_N_ELEMENTS(now));
    add_values(chart, "last week", TRUE, before, G_N_ELEMENTS(before));
    return chart;
}

static Chart *make_stack_zh(void) {
    static const gchar *const names[] = {"3天内", "4至7天", "8至14天", "15天以上"};
    static const gdouble values[][2] = {{24, 11}, {13, 9}, {6, 4}, {2, 1}};
    Chart *chart = chart_new(CHART_STACKED_BAR, "未结投诉按时长", "zh");
    chart_add_category(chart, "今日");
    chart_add_category(chart, "上周");
    for (guint i = 0; i < G_N_ELEMENTS(names); i++)
        add_values(chart, names[i], FALSE, values[i], 2);
    return chart;
}

static const struct {
    const gchar *name;
    Chart *(*make)(void);
} samples[] = {
    {"bars-en", make_bars_en},
    {"lines-zh", make_lines_zh},
    {"groups-en", make_groups_en},
    {"stack-zh", make_stack_zh},
};

static void charts_look_as_they_were_kept(void **state) {
    gboolean rewrites = g_getenv("REWRITE_PICTURES") != NULL;
    for (gsize i = 0; i < G_N_ELEMENTS(samples); i++) {
        g_autoptr(Chart) chart = samples[i].make();
        g_autoptr(GBytes) png = draw(chart, 440);
        assert_non_null(png);
        g_autofree gchar *file = g_strdup_printf("%s/tests/pictures/chart-%s.png",
                                                 g_getenv("top_srcdir"), samples[i].name);
        if (rewrites)
            assert_true(g_file_set_contents(file, g_bytes_get_data(png, NULL),
                                            (gssize)g_bytes_get_size(png), NULL));
        cairo_surface_t *drawn = decode(png), *kept = cairo_image_surface_create_from_png(file);
        assert_int_equal(cairo_surface_status(kept), CAIRO_STATUS_SUCCESS);
        gdouble off = difference(drawn, kept);
        if (off > tolerance)
            print_error("%s differs by %.2f\n", samples[i].name, off);
        assert_true(off <= tolerance);
        cairo_surface_destroy(drawn);
        cairo_surface_destroy(kept);
    }
}

static void a_changed_number_is_another_picture(void **state) {
    g_autoptr(Chart) one = make_bars_en(), other = make_bars_en();
    const ChartSeries *series = other->series->pdata[0];
    g_array_index(series->values, gdouble, 1) = 8;
    g_autoptr(GBytes) first = draw(one, 440), second = draw(other, 440);
    cairo_surface_t *a = decode(first), *b = decode(second);
    assert_true(difference(a, b) > tolerance);
    cairo_surface_destroy(a);
    cairo_surface_destroy(b);
}

static void a_picture_has_two_points_for_each_pixel(void **state) {
    g_autoptr(Chart) chart = make_bars_en();
    g_autoptr(ChartLayout) layout = chart_layout_new(chart, 440);
    g_autoptr(GBytes) png = draw(chart, 440);
    cairo_surface_t *surface = decode(png);
    assert_int_equal(cairo_image_surface_get_width(surface), 880);
    assert_int_equal(cairo_image_surface_get_height(surface), 2 * layout->height);
    assert_true(g_bytes_get_size(png) < 64 * 1024);
    cairo_surface_destroy(surface);
}

/* A character without a glyph is drawn as a box with its number, the same for the whole block. */
static void what_no_font_has_is_left_out(void **state) {
    g_autoptr(Chart) unknown = chart_new(CHART_BARS, "\xf3\xb0\x80\x80 \xf3\xb0\x80\x81", "zh");
    chart_add_category(unknown, "a");
    chart_series_add(chart_add_series(unknown, ""), 1);
    assert_null(draw(unknown, 440));
    g_autoptr(Chart) chinese = make_stack_zh();
    g_autoptr(GBytes) png = draw(chinese, 440);
    assert_non_null(png);
}

static void hostile_words_are_drawn_and_bounded(void **state) {
    g_autofree gchar *endless = g_strnfill(100000, 'W');
    const gchar *const words[] = {"",
                                  endless,
                                  "a\nb\tc\x01\x7f",
                                  "\xff\xfe\x80",
                                  "<b>&",
                                  "שלום עולם שלום",
                                  "a\u0301\u0302\u0303\u0304",
                                  "%s%n%d",
                                  "\u202e\u2066abc",
                                  "  "};
    for (gsize i = 0; i < G_N_ELEMENTS(words); i++) {
        for (ChartKind kind = 0; kind < CHART_KIND_COUNT; kind++) {
            g_autoptr(Chart) chart = chart_new(kind, words[i], words[i]);
            chart_set_unit(chart, words[i], 1);
            chart_set_note(chart, words[i]);
            for (guint k = 0; k < 20; k++) {
                ChartSeries *series = chart_add_series(chart, words[i]);
                for (guint at = 0; at < 100; at++) {
                    if (k == 0)
                        chart_add_category(chart, words[i]);
                    chart_series_add(series, (gdouble)at * at * at * 1e9 - 5);
                }
            }
            g_autoptr(GBytes) png = draw(chart, 440);
            assert_true(png == NULL || g_bytes_get_size(png) < 1024 * 1024);
        }
    }
}

static int choose_fonts(void **state) {
    g_autofree gchar *file =
        g_build_filename(g_getenv("top_srcdir"), "tests", "pictures", "fonts.conf", NULL);
    g_autofree gchar *whole = g_canonicalize_filename(file, NULL);
    return g_setenv("FONTCONFIG_FILE", whole, TRUE) ? 0 : -1;
}

/* What pango and cairo keep for the life of a process. */
static int let_fonts_go(void **state) {
    pango_cairo_font_map_set_default(NULL);
    cairo_debug_reset_static_data();
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(charts_look_as_they_were_kept),
        cmocka_unit_test(a_changed_number_is_another_picture),
        cmocka_unit_test(a_picture_has_two_points_for_each_pixel),
        cmocka_unit_test(what_no_font_has_is_left_out),
        cmocka_unit_test(hostile_words_are_drawn_and_bounded),
    };
    return cmocka_run_group_tests(tests, choose_fonts, let_fonts_go);
}
