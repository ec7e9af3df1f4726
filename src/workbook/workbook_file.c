/* workbook_file.c - a workbook (.xlsx) written row by row: sheets with headings, dates, money */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbook/workbook_file.h"

#include <string.h>

#include "base/error.h"

#include "workbook_sheet.h"

enum { LONGEST_TEXT = 32767, MOST_DIGITS = 3, HEADING_COLOUR = 0xDCE6F1, PAPER_A4 = 9 };

struct WorkbookFile {
    lxw_workbook *workbook; /* NULL when it is done with */
    gchar *path;
    GPtrArray *sheets; /* of WorkbookSheet */
    lxw_format *formats[WORKBOOK_KIND_COUNT][MOST_DIGITS + 1];
    lxw_format *heading;
    lxw_error fault; /* the first one */
    gboolean is_too_long;
};

static const gchar *const number_formats[WORKBOOK_KIND_COUNT] = {
    [WORKBOOK_COUNT] = "#,##0",           [WORKBOOK_ID] = "0",
    [WORKBOOK_TIME] = "yyyy-mm-dd hh:mm", [WORKBOOK_DATE] = "yyyy-mm-dd",
    [WORKBOOK_HOURS] = "#,##0.0",         [WORKBOOK_SHARE] = "0.0%",
};
static const gchar *const money_formats[] = {"#,##0", "#,##0.0", "#,##0.00", "#,##0.000"};
G_STATIC_ASSERT(G_N_ELEMENTS(money_formats) == MOST_DIGITS + 1);

static void free_sheet(gpointer data) {
    WorkbookSheet *sheet = data;
    g_free(sheet->name);
    g_free(sheet);
}

static lxw_format *make_format(WorkbookFile *file, const gchar *pattern) {
    lxw_format *format = workbook_add_format(file->workbook);
    format_set_num_format(format, pattern);
    return format;
}

static void make_formats(WorkbookFile *file) {
    for (guint kind = 0; kind < WORKBOOK_KIND_COUNT; kind++) {
        if (number_formats[kind] != NULL)
            file->formats[kind][0] = make_format(file, number_formats[kind]);
    }
    for (guint digits = 0; digits <= MOST_DIGITS; digits++)
        file->formats[WORKBOOK_MONEY][digits] = make_format(file, money_formats[digits]);
    file->heading = workbook_add_format(file->workbook);
    format_set_bold(file->heading);
    format_set_text_wrap(file->heading);
    format_set_align(file->heading, LXW_ALIGN_VERTICAL_TOP);
    format_set_bg_color(file->heading, HEADING_COLOUR);
}

WorkbookFile *workbook_file_new(const WorkbookNotes *notes, GError **error) {
    if (!xlsx_library_load(error))
        return NULL;
    lxw_workbook_options options = {.constant_memory = LXW_TRUE};
    WorkbookFile *file = g_new0(WorkbookFile, 1);
    file->path = g_strdup(notes->path);
    file->sheets = g_ptr_array_new_with_free_func(free_sheet);
    file->workbook = workbook_new_opt(notes->path, &options);
    lxw_doc_properties properties = {.title = (gchar *)notes->title,
                                     .author = (gchar *)notes->author,
                                     .created = (time_t)notes->made_at};
    workbook_set_properties(file->workbook, &properties);
    make_formats(file);
    return file;
}

/* --- sheets ----------------------------------------------------------------------------------- */

static void note_fault(WorkbookFile *file, lxw_error fault) {
    if (file->fault == LXW_NO_ERROR)
        file->fault = fault;
}

WorkbookSheet *workbook_file_add_sheet(WorkbookFile *file, const gchar *name,
                                       const WorkbookColumn *columns, guint count) {
    WorkbookSheet *sheet = g_new0(WorkbookSheet, 1);
    *sheet = (WorkbookSheet){.file = file,
                             .workbook = file->workbook,
                             .sheet = workbook_add_worksheet(file->workbook, name),
                             .name = g_strdup(name),
                             .columns = count};
    g_ptr_array_add(file->sheets, sheet);
    g_assert(sheet->sheet != NULL); /* a name that no workbook takes, or two of them */
    for (guint i = 0; i < count; i++) {
        worksheet_set_column(sheet->sheet, (lxw_col_t)i, (lxw_col_t)i, columns[i].width, NULL);
        note_fault(file, worksheet_write_string(sheet->sheet, 0, (lxw_col_t)i, columns[i].title,
                                                file->heading));
    }
    worksheet_freeze_panes(sheet->sheet, 1, 0);
    worksheet_set_landscape(sheet->sheet);
    worksheet_set_paper(sheet->sheet, PAPER_A4);
    worksheet_fit_to_pages(sheet->sheet, 1, 0);
    worksheet_repeat_rows(sheet->sheet, 0, 0);
    return sheet;
}

guint workbook_sheet_rows(const WorkbookSheet *sheet) {
    return sheet->rows;
}

void workbook_sheet_add_filter(WorkbookSheet *sheet) {
    worksheet_autofilter(sheet->sheet, 0, 0, (lxw_row_t)sheet->rows,
                         (lxw_col_t)(sheet->columns - 1));
}

/* --- cells ------------------------------------------------------------------------------------ */

static gboolean is_escape(const gchar *at) {
    return strncmp(at, "_x", 2) == 0 && g_ascii_isxdigit(at[2]) && g_ascii_isxdigit(at[3]) &&
           g_ascii_isxdigit(at[4]) && g_ascii_isxdigit(at[5]) && at[6] == '_';
}

/* No longer than a cell may be (UTF-16 counts), and what reads like an escape of the format
 * ("_x0041_", ECMA-376 part 1, 22.9.2.19) is none. */
static gchar *cell_text(const gchar *text) {
    g_autoptr(GString) out = g_string_sized_new(strlen(text));
    guint length = 0;
    for (const gchar *at = text; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar letter = g_utf8_get_char(at);
        length += letter > 0xffff ? 2 : 1;
        if (length > LONGEST_TEXT - 1) {
            g_string_append(out, "…");
            break;
        }
        if (is_escape(at))
            g_string_append(out, "_x005F");
        if (letter == 0xfffe || letter == 0xffff) /* not in XML */
            letter = 0xfffd;
        g_string_append_unichar(out, letter);
    }
    return g_string_free(g_steal_pointer(&out), FALSE);
}

static lxw_error write_text(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column,
                            const gchar *text) {
    g_autofree gchar *fitting = cell_text(text);
    return *fitting != '\0' ? worksheet_write_string(sheet, row, column, fitting, NULL)
                            : LXW_NO_ERROR;
}

/* Days since 1899-12-30, as spreadsheets count. */
static gdouble date_number(gdouble seconds) {
    return seconds / 86400 + 25569;
}

static lxw_error write_cell(const WorkbookSheet *sheet, lxw_row_t row, lxw_col_t column,
                            const WorkbookCell *cell) {
    lxw_format *format = sheet->file->formats[cell->kind][MIN(cell->digits, MOST_DIGITS)];
    switch (cell->kind) {
    case WORKBOOK_EMPTY:
        return LXW_NO_ERROR;
    case WORKBOOK_TEXT:
        return write_text(sheet->sheet, row, column, cell->text);
    case WORKBOOK_YES_NO:
        return worksheet_write_boolean(sheet->sheet, row, column, cell->number != 0, NULL);
    case WORKBOOK_TIME:
    case WORKBOOK_DATE:
        return worksheet_write_number(sheet->sheet, row, column, date_number(cell->number), format);
    default:
        return worksheet_write_number(sheet->sheet, row, column, cell->number, format);
    }
}

void workbook_sheet_add_row(WorkbookSheet *sheet, const WorkbookCell *cells) {
    if (sheet->rows + 1 >= WORKBOOK_MOST_ROWS) {
        sheet->file->is_too_long = TRUE;
        return;
    }
    sheet->rows++;
    for (guint i = 0; i < sheet->columns; i++)
        note_fault(sheet->file, write_cell(sheet, (lxw_row_t)sheet->rows, (lxw_col_t)i, &cells[i]));
}

/* --- the end ---------------------------------------------------------------------------------- */

gboolean workbook_file_finish(WorkbookFile *file, GError **error) {
    lxw_error fault = workbook_close(g_steal_pointer(&file->workbook));
    note_fault(file, fault);
    gboolean is_good = file->fault == LXW_NO_ERROR && !file->is_too_long;
    if (file->is_too_long)
        g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING,
                    "a sheet of a workbook holds %d rows at most, and there are more; choose a "
                    "shorter period, or another format",
                    WORKBOOK_MOST_ROWS - 1);
    else if (!is_good)
        g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_TRY_LATER, "%s: %s", file->path,
                    lxw_strerror(file->fault));
    workbook_file_free(file);
    return is_good;
}

void workbook_file_free(WorkbookFile *file) {
    if (file == NULL)
        return;
    if (file->workbook != NULL)
        lxw_workbook_free(file->workbook);
    g_ptr_array_unref(file->sheets);
    g_free(file->path);
    g_free(file);
}
