/* workbook_chart.h - a chart of a sheet's rows, drawn by the program that shows the workbook */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workbook/workbook_file.h"

typedef enum {
    WORKBOOK_CHART_COLUMNS, /* upright: time goes to the right */
    WORKBOOK_CHART_LINES,
    WORKBOOK_CHART_BARS, /* lying, the first row on top: names that are long */
    WORKBOOK_CHART_KIND_COUNT
} WorkbookChartKind;

typedef struct {
    WorkbookChartKind kind;
    const gchar *title; /* borrowed */
    guint names;        /* column that names the rows */
    guint values;       /* first column of values, each a series named by its heading */
    guint value_count;  /* so many columns; at most 4 */
    guint first_row;    /* of the rows behind the heading, 0 first */
    guint row_count;    /* 0: nothing is drawn */
    gboolean has_dates; /* the names are dates */
    guint place_column; /* where its upper left corner is */
    guint place_row;
} WorkbookChart;

/* The rows must have been written. Colours can be told apart by everybody. */
void workbook_sheet_add_chart(WorkbookSheet *sheet, const WorkbookChart *chart);
