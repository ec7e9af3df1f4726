/* test_chart.c - numbers of charts in words, what lacks in them, and colours that are told apart */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "model/chart.h"
#include "model/chart_colour.h"

static void numbers_have_their_unit_and_no_false_digits(void **state) {
    static const struct {
        gdouble value;
        const gchar *unit;
        guint decimals;
        const gchar *expected;
    } rows[] = {
        {12, "", 0, "12"},
        {61.4, " %", 0, "61 %"},
        {4.25, " h", 1, "4.2 h"},
        {1200.5, " EUR", 2, "1200.50 EUR"},
        {0, "", 0, "0"},
        {3, "小时", 0, "3小时"},
        {CHART_MISSING, " h", 1, "–"},
        {NAN, "", 0, "–"},
        {INFINITY, "", 0, "1000000000000"},
        {1, "", 9, "1.00"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Chart) chart = chart_new(CHART_BARS, "t", "en");
        chart_set_unit(chart, rows[i].unit, rows[i].decimals);
        g_autofree gchar *got = chart_value_text(chart, rows[i].value);
        assert_string_equal(got, rows[i].expected);
    }
}

static void what_lacks_is_missing_and_not_zero(void **state) {
    g_autoptr(Chart) chart = chart_new(CHART_LINES, "t", "en");
    chart_add_category(chart, "a");
    chart_add_category(chart, "b");
    assert_true(chart_is_empty(chart));
    ChartSeries *series = chart_add_series(chart, "s");
    chart_series_add(series, NAN);
    assert_true(chart_is_empty(chart));
    assert_true(chart_value(chart, 0, 0) < 0);
    assert_true(chart_value(chart, 0, 1) < 0);
    assert_true(chart_value(chart, 1, 0) < 0);
    chart_series_add(series, 0);
    assert_false(chart_is_empty(chart));
    assert_true(chart_value(chart, 0, 1) >= 0);
}

static void more_than_can_be_read_is_not_drawn(void **state) {
    for (ChartKind kind = 0; kind < CHART_KIND_COUNT; kind++) {
        g_autoptr(Chart) chart = chart_new(kind, "t", "en");
        for (guint i = 0; i < 500; i++) {
            chart_add_category(chart, "c");
            chart_add_series(chart, "s");
        }
        assert_true(chart_category_count(chart) <= CHART_MOST_CATEGORIES);
        assert_true(chart_series_count(chart) <= CHART_MOST_SERIES);
    }
}

static void the_alternative_text_says_the_figures(void **state) {
    g_autoptr(Chart) chart = chart_new(CHART_LINES, "Received a week", "en");
    ChartSeries *now = NULL;
    chart_add_category(chart, "2 Nov");
    chart_add_category(chart, "9 Nov");
    now = chart_add_series(chart, "this year");
    chart_series_add(now, 12);
    chart_series_add(now, 15);
    g_autofree gchar *one = chart_alt_text(chart);
    assert_string_equal(one, "Received a week: 2 Nov 12, 9 Nov 15");
    chart_series_add(chart_add_series(chart, "last year"), 9);
    g_autofree gchar *two = chart_alt_text(chart);
    assert_string_equal(
        two, "Received a week: this year: 2 Nov 12, 9 Nov 15; last year: 2 Nov 9, 9 Nov –");
}

static void the_alternative_text_is_one_line_of_bounded_length(void **state) {
    g_autoptr(Chart) chart = chart_new(CHART_BARS, "a\r\nb\x1b[31m\xff", "en");
    g_autofree gchar *name = g_strnfill(5000, 'x');
    for (guint i = 0; i < 40; i++)
        chart_add_category(chart, name);
    chart_add_series(chart, "s");
    g_autofree gchar *text = chart_alt_text(chart);
    assert_true(g_utf8_validate(text, -1, NULL));
    assert_true(g_utf8_strlen(text, -1) <= 601);
    assert_null(strpbrk(text, "\r\n\x1b"));
    assert_true(g_str_has_prefix(text, "a b[31m\xef\xbf\xbd: "));
}

/* Relative luminance by WCAG 2.1. */
static gdouble luminance(guint32 paint) {
    static const gdouble weights[] = {0.2126, 0.7152, 0.0722};
    gdouble sum = 0;
    for (guint i = 0; i < 3; i++) {
        gdouble part = (paint >> (16 - 8 * i) & 0xff) / 255.0;
        sum += weights[i] * (part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4));
    }
    return sum;
}

static gdouble contrast(guint32 one, guint32 other) {
    gdouble a = luminance(one), b = luminance(other);
    return (MAX(a, b) + 0.05) / (MIN(a, b) + 0.05);
}

static void words_have_the_contrast_that_reading_needs(void **state) {
    const ChartPaint *ground = chart_paint(CHART_COLOUR_GROUND);
    for (ChartColour i = CHART_COLOUR_INK; i <= CHART_COLOUR_SOFT; i++) {
        assert_true(contrast(chart_paint(i)->light, ground->light) >= 4.5);
        assert_true(contrast(chart_paint(i)->dark, ground->dark) >= 4.5);
    }
    for (ChartColour i = CHART_COLOUR_SERIES; i < CHART_COLOUR_COUNT; i++) {
        const ChartPaint *words = chart_paint(chart_colour_on(i));
        assert_true(contrast(words->light, chart_paint(i)->light) >= 4.5);
        assert_true(contrast(words->dark, chart_paint(i)->dark) >= 3.0);
    }
}

static void neighbouring_series_differ_in_lightness(void **state) {
    for (ChartColour i = CHART_COLOUR_SERIES; i + 1 < CHART_COLOUR_COUNT; i++)
        assert_true(contrast(chart_paint(i)->light, chart_paint(i + 1)->light) >= 1.2);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_have_their_unit_and_no_false_digits),
        cmocka_unit_test(what_lacks_is_missing_and_not_zero),
        cmocka_unit_test(more_than_can_be_read_is_not_drawn),
        cmocka_unit_test(the_alternative_text_says_the_figures),
        cmocka_unit_test(the_alternative_text_is_one_line_of_bounded_length),
        cmocka_unit_test(words_have_the_contrast_that_reading_needs),
        cmocka_unit_test(neighbouring_series_differ_in_lightness),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
