/* test_chart_layout.c - marks stand within the picture, are as long as their values, do not touch
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "model/chart_layout.h"

/* `names` and one series for each row of `values`. */
static Chart *make_chart(ChartKind kind, guint categories, guint series, const gdouble *values) {
    Chart *chart = chart_new(kind, "Complaints", "en");
    for (guint i = 0; i < categories; i++) {
        g_autofree gchar *name = g_strdup_printf("category %u", i);
        chart_add_category(chart, name);
    }
    for (guint k = 0; k < series; k++) {
        g_autofree gchar *name = g_strdup_printf("series %u", k);
        ChartSeries *one = chart_add_series(chart, name);
        for (guint i = 0; i < categories; i++)
            chart_series_add(one, values[k * categories + i]);
    }
    return chart;
}

static GArray *areas_of(const ChartLayout *layout, ChartColour colour) {
    GArray *found = g_array_new(FALSE, FALSE, sizeof(ChartMark));
    for (guint i = 0; i < layout->marks->len; i++) {
        const ChartMark *mark = &g_array_index(layout->marks, ChartMark, i);
        if (mark->kind == CHART_MARK_AREA && mark->colour == colour)
            g_array_append_val(found, *mark);
    }
    return found;
}

static gboolean has_words(const ChartLayout *layout, const gchar *text) {
    for (guint i = 0; i < layout->marks->len; i++) {
        const ChartMark *mark = &g_array_index(layout->marks, ChartMark, i);
        if (mark->kind == CHART_MARK_WORDS && strcmp(mark->text, text) == 0)
            return TRUE;
    }
    return FALSE;
}

static void bars_are_as_long_as_their_values(void **state) {
    static const gdouble values[] = {10, 5, 0, CHART_MISSING, 2.5};
    g_autoptr(Chart) chart = make_chart(CHART_BARS, 5, 1, values);
    g_autoptr(ChartLayout) layout = chart_layout_new(chart, 440);
    g_autoptr(GArray) bars = areas_of(layout, CHART_COLOUR_SERIES);
    assert_int_equal(bars->len, 3); /* nothing is drawn for zero and for what is missing */
    gdouble longest = g_array_index(bars, ChartMark, 0).width;
    assert_true(fabs(g_array_index(bars, ChartMark, 1).width - longest / 2) < 0.01);
    assert_true(fabs(g_array_index(bars, ChartMark, 2).width - longest / 4) < 0.01);
    assert_true(has_words(layout, "–"));
    assert_true(has_words(layout, "0"));
}

static void parts_of_a_bar_follow_each_other(void **state) {
    static const gdouble values[] = {6, 3, 1};
    g_autoptr(Chart) chart = make_chart(CHART_STACKED_BAR, 1, 3, values);
    g_autoptr(ChartLayout) layout = chart_layout_new(chart, 440);
    gdouble end = -1;
    for (guint i = 0; i < 3; i++) {
        g_autoptr(GArray) parts = areas_of(layout, (ChartColour)(CHART_COLOUR_SERIES + i));
        assert_int_equal(parts->len, 2); /* the key in the legend, and the part */
        const ChartMark *part = &g_array_index(parts, ChartMark, 1);
        assert_true(end < 0 || fabs(part->x - end) < 0.01);
        end = part->x + part->width;
    }
    assert_true(has_words(layout, "10"));
}

static void columns_stand_on_one_line_and_side_by_side(void **state) {
    static const gdouble values[] = {4, 8, 2, 6};
    g_autoptr(Chart) chart = make_chart(CHART_GROUPED_BARS, 2, 2, values);
    g_autoptr(ChartLayout) layout = chart_layout_new(chart, 440);
    g_autoptr(GArray) one = areas_of(layout, CHART_COLOUR_SERIES);
    g_autoptr(GArray) other = areas_of(layout, CHART_COLOUR_SERIES + 1);
    assert_int_equal(one->len, 3);
    assert_int_equal(other->len, 3);
    for (guint i = 1; i < 3; i++) {
        const ChartMark *left = &g_array_index(one, ChartMark, i);
        const ChartMark *right = &g_array_index(other, ChartMark, i);
        assert_true(left->x + left->width <= right->x);
        assert_true(fabs(left->y + left->height - right->y - right->height) < 0.01);
    }
    assert_true(fabs(g_array_index(one, ChartMark, 2).height -
                     2 * g_array_index(one, ChartMark, 1).height) < 0.01);
}

static void a_missing_value_is_a_gap_in_a_line(void **state) {
    static const gdouble values[] = {1, 2, CHART_MISSING, 3, CHART_MISSING, 1, 2, 3};
    g_autoptr(Chart) chart = make_chart(CHART_LINES, 8, 1, values);
    g_autoptr(ChartLayout) layout = chart_layout_new(chart, 440);
    guint lines = 0, dots = 0;
    for (guint i = 0; i < layout->marks->len; i++) {
        const ChartMark *mark = &g_array_index(layout->marks, ChartMark, i);
        lines += mark->kind == CHART_MARK_LINE && mark->is_strong;
        dots += mark->kind == CHART_MARK_DOT;
    }
    assert_int_equal(lines, 3);
    assert_int_equal(dots, 6);
}

static void scales_end_above_the_greatest_value(void **state) {
    static const struct {
        gdouble most;
        guint decimals;
        const gchar *end;
    } rows[] = {
        {0, 0, "1"},     {1, 0, "1"},       {3, 0, "3"},     {7, 0, "8"},     {42, 0, "50"},
        {100, 0, "100"}, {1234, 0, "1500"}, {0.3, 1, "0.3"}, {2.2, 1, "2.5"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Chart) chart = make_chart(CHART_LINES, 1, 1, &rows[i].most);
        chart_set_unit(chart, "", rows[i].decimals);
        g_autoptr(ChartLayout) layout = chart_layout_new(chart, 440);
        if (!has_words(layout, rows[i].end))
            print_error("scale of %g\n", rows[i].most);
        assert_true(has_words(layout, rows[i].end));
    }
}

static void no_mark_leaves_the_picture(void **state) {
    static const guint widths[] = {0, 240, 375, 440, 800, 1200, 99999};
    static const gchar *const names[] = {
        "",
        "a",
        "a category with a name that is far too long for any picture of any width at all",
        "投诉处理时限的遵守情况以及所有其他无法在一行内显示的内容说明文字",
        "شكوى\u202e",
        "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW"};
    for (guint at = 0; at < G_N_ELEMENTS(widths) * CHART_KIND_COUNT * 70; at++) {
        guint width = widths[at % G_N_ELEMENTS(widths)];
        ChartKind kind = at / G_N_ELEMENTS(widths) % CHART_KIND_COUNT;
        guint categories = at / (G_N_ELEMENTS(widths) * CHART_KIND_COUNT);
        g_autoptr(Chart) chart = chart_new(kind, names[at % 6], "en");
        chart_set_note(chart, names[(at + 1) % 6]);
        for (guint i = 0; i < categories; i++)
            chart_add_category(chart, names[(at + i) % 6]);
        for (guint k = 0; k < at % 11; k++) {
            ChartSeries *series = chart_add_series(chart, names[(at + k) % 6]);
            for (guint i = 0; i < categories; i++)
                chart_series_add(series, (gdouble)((at * 31 + i * 17 + k) % 1000) - 100);
        }
        g_autoptr(ChartLayout) layout = chart_layout_new(chart, width);
        assert_in_range(layout->width, CHART_LEAST_WIDTH, CHART_MOST_WIDTH);
        assert_true(layout->height <= 1000);
        for (guint i = 0; i < layout->marks->len; i++) {
            const ChartMark *mark = &g_array_index(layout->marks, ChartMark, i);
            gdouble share = mark->kind != CHART_MARK_WORDS ? 0
                            : mark->align == CHART_LEFT    ? 0
                            : mark->align == CHART_MIDDLE  ? 0.5
                                                           : 1;
            gdouble left = mark->x - share * mark->width, right = left + mark->width;
            gdouble below = mark->kind == CHART_MARK_WORDS ? mark->y : mark->y + mark->height;
            if (left < 0 || right > layout->width || mark->y < 0 || below > layout->height)
                print_error("kind %d, width %u, %u categories, mark of kind %d: %g-%g of %u\n",
                            kind, width, categories, mark->kind, left, right, layout->width);
            assert_true(left >= -0.01 && right <= layout->width + 0.01);
            assert_true(mark->y >= 0 && below <= layout->height);
        }
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bars_are_as_long_as_their_values),
        cmocka_unit_test(parts_of_a_bar_follow_each_other),
        cmocka_unit_test(columns_stand_on_one_line_and_side_by_side),
        cmocka_unit_test(a_missing_value_is_a_gap_in_a_line),
        cmocka_unit_test(scales_end_above_the_greatest_value),
        cmocka_unit_test(no_mark_leaves_the_picture),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
