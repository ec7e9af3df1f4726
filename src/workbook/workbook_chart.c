/* workbook_chart.c - a chart of a sheet's rows, drawn by the program that shows the workbook */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbook/workbook_chart.h"

#include "workbook_sheet.h"

enum { WIDTH = 720, HEIGHT = 360, BAR_HEIGHT = 26, MOST_HEIGHT = 900, CROWDED = 20 };

/* Okabe and Ito's palette: told apart without red and green, and in grey. */
static const lxw_color_t colours[] = {0x0072B2, 0xE69F00, 0x009E73, 0xCC79A7};

static const guint8 types[WORKBOOK_CHART_KIND_COUNT] = {
    [WORKBOOK_CHART_COLUMNS] = LXW_CHART_COLUMN,
    [WORKBOOK_CHART_LINES] = LXW_CHART_LINE,
    [WORKBOOK_CHART_BARS] = LXW_CHART_BAR,
};

static void add_series(const WorkbookSheet *sheet, const WorkbookChart *chart, lxw_chart *drawn,
                       guint place) {
    lxw_row_t first = chart->first_row + 1;
    lxw_row_t last = chart->first_row + chart->row_count;
    lxw_col_t names = (lxw_col_t)chart->names;
    lxw_col_t values = (lxw_col_t)(chart->values + place);
    lxw_color_t colour = colours[place % G_N_ELEMENTS(colours)];
    lxw_chart_series *series = chart_add_series(drawn, NULL, NULL);
    chart_series_set_categories(series, sheet->name, first, names, last, names);
    chart_series_set_values(series, sheet->name, first, values, last, values);
    chart_series_set_name_range(series, sheet->name, 0, values);
    if (chart->kind == WORKBOOK_CHART_LINES) {
        lxw_chart_line line = {.color = colour, .width = 2.25F};
        chart_series_set_line(series, &line);
    } else {
        lxw_chart_fill fill = {.color = colour};
        chart_series_set_fill(series, &fill);
    }
    if (chart->value_count == 1 && chart->row_count <= CROWDED)
        chart_series_set_labels(series);
}

void workbook_sheet_add_chart(WorkbookSheet *sheet, const WorkbookChart *chart) {
    if (chart->row_count == 0)
        return;
    lxw_chart *drawn = workbook_add_chart(sheet->workbook, types[chart->kind]);
    for (guint i = 0; i < chart->value_count; i++)
        add_series(sheet, chart, drawn, i);
    chart_title_set_name(drawn, chart->title);
    if (chart->value_count == 1)
        chart_legend_set_position(drawn, LXW_CHART_LEGEND_NONE);
    else
        chart_legend_set_position(drawn, LXW_CHART_LEGEND_BOTTOM);
    gboolean is_lying = chart->kind == WORKBOOK_CHART_BARS;
    /* Of lying bars the library calls the axis of values x, and that of names y. */
    lxw_chart_axis *names = is_lying ? drawn->y_axis : drawn->x_axis;
    if (is_lying)
        chart_axis_set_reverse(names);
    lxw_chart_axis *values = is_lying ? drawn->x_axis : drawn->y_axis;
    chart_axis_set_num_format(values, "#,##0");
    chart_axis_set_min(values, 0); /* or small differences look large */
    if (chart->has_dates) {
        chart_axis_set_num_format(names, "yyyy-mm-dd");
        lxw_chart_font font = {.rotation = -45};
        chart_axis_set_num_font(names, &font);
    }
    lxw_chart_options options = {.x_scale = WIDTH / 480.0};
    guint height = is_lying ? CLAMP(120 + chart->row_count * BAR_HEIGHT, 200, MOST_HEIGHT) : HEIGHT;
    options.y_scale = height / 288.0;
    worksheet_insert_chart_opt(sheet->sheet, chart->place_row, (lxw_col_t)chart->place_column,
                               drawn, &options);
}
