/* export_line.c - a row of a report as a line of CSV or of JSON */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "flow/exports/export_line.h"

#include <string.h>

#include "base/json.h"

/* Excel, LibreOffice and Google Sheets begin a formula with the first four; the wide ones are taken
 * for the same by programs of East Asia, and what is no letter is cut off before they look. */
static gboolean begins_formula(const gchar *text) {
    static const gchar *const signs[] = {"=",  "+",  "-",  "@",  "\t", "\r",
                                         "\n", "＝", "＋", "－", "＠"};
    for (gsize i = 0; i < G_N_ELEMENTS(signs); i++) {
        if (g_str_has_prefix(text, signs[i]))
            return TRUE;
    }
    return FALSE;
}

static void append_field(GString *out, const gchar *text, gboolean is_text) {
    gboolean is_marked = is_text && begins_formula(text);
    gboolean is_quoted = strpbrk(text, "\",;\t\r\n") != NULL || *text == ' ' || is_marked;
    if (!is_quoted) {
        g_string_append(out, text);
        return;
    }
    g_string_append_c(out, '"');
    if (is_marked)
        g_string_append_c(out, '\'');
    for (const gchar *at = text; *at != '\0'; at++) {
        if (*at == '"')
            g_string_append_c(out, '"');
        g_string_append_c(out, *at);
    }
    g_string_append_c(out, '"');
}

void export_line_csv(const ExportLine *line, GString *out) {
    for (guint i = 0; i < line->count; i++) {
        if (i > 0)
            g_string_append_c(out, ',');
        if (line->values[i] != NULL)
            append_field(out, line->values[i], line->columns[i].kind == REPORT_TEXT);
    }
    g_string_append(out, "\r\n");
}

void export_line_csv_names(const ExportLine *line, GString *out) {
    for (guint i = 0; i < line->count; i++)
        g_string_append_printf(out, "%s%s", i > 0 ? "," : "", line->columns[i].name);
    g_string_append(out, "\r\n");
}

static void put_value(JsonWriter *writer, const ReportColumn *column, const gchar *value) {
    gint64 number = value != NULL ? g_ascii_strtoll(value, NULL, 10) : 0;
    if (value == NULL)
        json_put_null(writer, column->name);
    else if (column->kind == REPORT_NUMBER || column->kind == REPORT_SECONDS)
        json_put_number(writer, column->name, number);
    else if (column->kind == REPORT_YES_NO)
        json_put_boolean(writer, column->name, number != 0);
    else
        json_put_text(writer, column->name, value);
}

void export_line_json(const ExportLine *line, GString *out) {
    JsonWriter *writer = json_writer_new();
    json_begin_object(writer, NULL);
    for (guint i = 0; i < line->count; i++)
        put_value(writer, &line->columns[i], line->values[i]);
    json_end_object(writer);
    g_autofree gchar *text = json_writer_finish(writer);
    g_string_append_printf(out, "%s\n", text);
}
