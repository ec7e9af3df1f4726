/* xlsx_library.h - the functions of libxlsxwriter, there from the first workbook on */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <xlsxwriter.h>

#include "base/late_library.h"

/* clang-format off */
#define XLSX_FUNCTIONS(F) \
    F(chart_add_series) F(chart_axis_set_min) F(chart_axis_set_num_font) \
    F(chart_axis_set_num_format) F(chart_axis_set_reverse) F(chart_legend_set_position) \
    F(chart_series_set_categories) F(chart_series_set_fill) F(chart_series_set_labels) \
    F(chart_series_set_line) F(chart_series_set_name_range) F(chart_series_set_values) \
    F(chart_title_set_name) F(format_set_align) F(format_set_bg_color) F(format_set_bold) \
    F(format_set_num_format) F(format_set_text_wrap) F(lxw_strerror) F(lxw_workbook_free) \
    F(workbook_add_chart) F(workbook_add_format) F(workbook_add_worksheet) F(workbook_close) \
    F(workbook_new_opt) F(workbook_set_properties) F(worksheet_autofilter) \
    F(worksheet_fit_to_pages) F(worksheet_freeze_panes) F(worksheet_insert_chart_opt) \
    F(worksheet_repeat_rows) F(worksheet_set_column) F(worksheet_set_landscape) \
    F(worksheet_set_paper) F(worksheet_write_boolean) F(worksheet_write_number) \
    F(worksheet_write_string)
/* clang-format on */

typedef struct {
    XLSX_FUNCTIONS(LATE_MEMBER)
} XlsxFunctions;

/* Before all else of the library; may be called again, by any thread. BAD_SETTING when it is
 * missing. */
gboolean xlsx_library_load(GError **error);

/* After it was loaded. */
const XlsxFunctions *xlsx_library(void);

#define chart_add_series xlsx_library()->chart_add_series
#define chart_axis_set_min xlsx_library()->chart_axis_set_min
#define chart_axis_set_num_font xlsx_library()->chart_axis_set_num_font
#define chart_axis_set_num_format xlsx_library()->chart_axis_set_num_format
#define chart_axis_set_reverse xlsx_library()->chart_axis_set_reverse
#define chart_legend_set_position xlsx_library()->chart_legend_set_position
#define chart_series_set_categories xlsx_library()->chart_series_set_categories
#define chart_series_set_fill xlsx_library()->chart_series_set_fill
#define chart_series_set_labels xlsx_library()->chart_series_set_labels
#define chart_series_set_line xlsx_library()->chart_series_set_line
#define chart_series_set_name_range xlsx_library()->chart_series_set_name_range
#define chart_series_set_values xlsx_library()->chart_series_set_values
#define chart_title_set_name xlsx_library()->chart_title_set_name
#define format_set_align xlsx_library()->format_set_align
#define format_set_bg_color xlsx_library()->format_set_bg_color
#define format_set_bold xlsx_library()->format_set_bold
#define format_set_num_format xlsx_library()->format_set_num_format
#define format_set_text_wrap xlsx_library()->format_set_text_wrap
#define lxw_strerror xlsx_library()->lxw_strerror
#define lxw_workbook_free xlsx_library()->lxw_workbook_free
#define workbook_add_chart xlsx_library()->workbook_add_chart
#define workbook_add_format xlsx_library()->workbook_add_format
#define workbook_add_worksheet xlsx_library()->workbook_add_worksheet
#define workbook_close xlsx_library()->workbook_close
#define workbook_new_opt xlsx_library()->workbook_new_opt
#define workbook_set_properties xlsx_library()->workbook_set_properties
#define worksheet_autofilter xlsx_library()->worksheet_autofilter
#define worksheet_fit_to_pages xlsx_library()->worksheet_fit_to_pages
#define worksheet_freeze_panes xlsx_library()->worksheet_freeze_panes
#define worksheet_insert_chart_opt xlsx_library()->worksheet_insert_chart_opt
#define worksheet_repeat_rows xlsx_library()->worksheet_repeat_rows
#define worksheet_set_column xlsx_library()->worksheet_set_column
#define worksheet_set_landscape xlsx_library()->worksheet_set_landscape
#define worksheet_set_paper xlsx_library()->worksheet_set_paper
#define worksheet_write_boolean xlsx_library()->worksheet_write_boolean
#define worksheet_write_number xlsx_library()->worksheet_write_number
#define worksheet_write_string xlsx_library()->worksheet_write_string
