/* report_section.c - a part of a report: rows of figures or a list, with what they mean */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report_section.h"

#include "chart_facts.h"
#include "letter_text.h"
#include "text_columns.h"

enum { MAX_COLUMNS = 76 /* of a line of plain text */ };

static void part_free(gpointer data) {
    ReportPart *part = data;
    g_free(part->text);
    g_free(part->link);
    g_free(part);
}

static void row_free(gpointer data) {
    ReportRow *row = data;
    g_ptr_array_unref(row->parts);
    g_clear_pointer(&row->cell_links, g_ptr_array_unref);
    g_free(row->label);
    g_free(row->detail);
    g_free(row->link);
    g_strfreev(row->cells);
    g_strfreev(row->cell_notes);
    g_free(row);
}

ReportSection *report_section_new(const gchar *key, gint chart) {
    ReportSection *section = g_new0(ReportSection, 1);
    section->key = key;
    section->chart = chart;
    section->rows = g_ptr_array_new_with_free_func(row_free);
    section->notes = g_ptr_array_new_with_free_func(g_free);
    return section;
}

void report_section_free(ReportSection *section) {
    g_ptr_array_unref(section->rows);
    g_ptr_array_unref(section->notes);
    g_free(section);
}

ReportRow *report_section_add(ReportSection *section, gchar *label, gchar **cells) {
    ReportRow *row = g_new0(ReportRow, 1);
    row->label = label;
    row->cells = cells;
    row->parts = g_ptr_array_new_with_free_func(part_free);
    g_ptr_array_add(section->rows, row);
    return row;
}

ReportRow *report_section_add_item(ReportSection *section, gchar *label, gchar *detail) {
    ReportRow *row = report_section_add(section, label, NULL);
    row->detail = detail;
    section->is_list = TRUE;
    return row;
}

void report_section_explain(ReportSection *section, const ReportWriter *writer, const gchar *key) {
    g_autofree gchar *means = g_strconcat(key, "_means", NULL);
    g_ptr_array_add(section->notes, g_strdup_printf("%s%s%s", report_word(writer->facts, key),
                                                    report_colon(writer->facts),
                                                    report_word(writer->facts, means)));
}

ReportRow *report_section_add_cells(ReportSection *section, const ReportWriter *writer,
                                    gchar *label, ReportCell text, gconstpointer data) {
    gchar **cells = g_new0(gchar *, writer->column_count + 1);
    for (guint i = 0; i < writer->column_count; i++)
        cells[i] = text(writer->facts, writer->columns[i], data);
    return report_section_add(section, label, cells);
}

static gchar *count_text(const LetterFacts *facts, const Figures *figures, gconstpointer data) {
    (void)facts;
    return g_strdup_printf("%u", G_STRUCT_MEMBER(guint, figures, *(const gsize *)data));
}

ReportRow *report_section_add_count(ReportSection *section, const ReportWriter *writer,
                                    const gchar *key, gsize offset) {
    report_section_explain(section, writer, key);
    return report_section_add_cells(section, writer, g_strdup(report_word(writer->facts, key)),
                                    count_text, &offset);
}

void report_row_say_n(ReportRow *row, const ReportWriter *writer, gsize offset) {
    g_strfreev(row->cell_notes);
    row->cell_notes = g_new0(gchar *, writer->column_count + 1);
    for (guint i = 0; i < writer->column_count; i++)
        row->cell_notes[i] =
            g_strdup_printf("n = %u", G_STRUCT_MEMBER(guint, writer->columns[i], offset));
}

/* --- for templates ---------------------------------------------------------------------------- */

static Value *add_text(Value *list, const gchar *text, const gchar *link) {
    Value *item = value_new_map();
    value_set_text(item, "text", text);
    value_set_text(item, "link", link);
    value_add(list, item);
    return item;
}

static Value *make_heads(const ReportWriter *writer, guint count) {
    Value *list = value_new_list();
    for (guint i = 0; i < count; i++)
        add_text(list, report_word(writer->facts, writer->heads[i]), NULL);
    return list;
}

static Value *make_cells(const ReportRow *row) {
    Value *list = value_new_list();
    for (guint i = 0; row->cells != NULL && row->cells[i] != NULL; i++) {
        Value *item = add_text(list, row->cells[i],
                               row->cell_links != NULL ? row->cell_links->pdata[i] : NULL);
        value_set_text(item, "note", row->cell_notes != NULL ? row->cell_notes[i] : NULL);
    }
    return list;
}

static Value *make_parts(const ReportRow *row) {
    Value *list = value_new_list();
    for (guint i = 0; i < row->parts->len; i++) {
        const ReportPart *part = row->parts->pdata[i];
        Value *item = add_text(list, part->text, part->link);
        value_set(item, "is_first", value_new_flag(i == 0));
    }
    return list;
}

/* The detail of a list's row, for plain text: in lines of their own. */
static Value *make_below(const ReportSection *section, const ReportRow *row) {
    return section->is_list && row->detail != NULL ? letter_text_wrap(row->detail, MAX_COLUMNS - 2)
                                                   : value_new_list();
}

static Value *make_notes(const ReportSection *section) {
    Value *list = value_new_list();
    for (guint i = 0; i < section->notes->len; i++) {
        Value *item = value_new_map();
        value_set_text(item, "text", section->notes->pdata[i]);
        value_set(item, "lines", letter_text_wrap(section->notes->pdata[i], MAX_COLUMNS));
        value_add(list, item);
    }
    return list;
}

static void set_per_cent(Value *item, const gchar *name, guint share) {
    g_autofree gchar *text = share > 0 ? g_strdup_printf("%u", share) : NULL;
    value_set_text(item, name, text);
}

static Value *make_row(const ReportSection *section, const ReportRow *row, const gchar *columns) {
    Value *item = value_new_map();
    value_set_text(item, "label", row->label);
    value_set_text(item, "detail", row->detail);
    value_set_text(item, "link", row->link);
    value_set(item, "has_parts", value_new_flag(row->parts->len > 0));
    value_set(item, "parts", make_parts(row));
    value_set(item, "below", make_below(section, row));
    value_set(item, "cells", make_cells(row));
    value_set_text(item, "columns", columns);
    set_per_cent(item, "share", row->share);
    set_per_cent(item, "rest", row->share > 0 ? 100 - row->share : 0);
    return item;
}

/* What stands in small letters, at the end of its line: "n = 38 · 35 · 20". */
static gchar *join_notes(const ReportRow *row) {
    static const gchar mark[] = "n = ";
    GString *text = g_string_new(NULL);
    for (guint i = 0; row->cell_notes != NULL && row->cell_notes[i] != NULL; i++) {
        gboolean is_same = i > 0 && g_str_has_prefix(row->cell_notes[i], mark);
        g_string_append_printf(text, "%s%s", i > 0 ? " · " : "",
                               row->cell_notes[i] + (is_same ? sizeof mark - 1 : 0));
    }
    if (row->detail != NULL)
        g_string_append_printf(text, "%s%s", text->len > 0 ? ", " : "", row->detail);
    return g_string_free(text, FALSE);
}

/* The same rows as lines of plain text, under their heads; cells to the left as the label is. */
static GPtrArray *make_lines(const ReportSection *section, const ReportWriter *writer) {
    g_autoptr(TextColumns) table = text_columns_new(REPORT_COLUMNS + 2);
    const gchar *head[REPORT_COLUMNS + 2] = {""};
    for (guint i = 0; i < writer->column_count && !section->is_alone && !section->is_list; i++)
        head[i + 1] = report_word(writer->facts, writer->heads[i]);
    text_columns_add(table, head);
    for (guint i = 0; i < section->rows->len; i++) {
        const ReportRow *row = section->rows->pdata[i];
        const gchar *cells[REPORT_COLUMNS + 2] = {row->label};
        guint count = row->cells != NULL ? MIN(g_strv_length(row->cells), REPORT_COLUMNS) : 0;
        for (guint k = 0; k < count; k++)
            cells[k + 1] = row->cells[k];
        g_autofree gchar *notes = join_notes(row);
        cells[REPORT_COLUMNS + 1] = section->is_list ? NULL : notes;
        text_columns_add(table, cells);
    }
    return text_columns_lines(table, MAX_COLUMNS);
}

/* What is named in the manual as of a part, and stands in its rows, heads and notes only. */
static void know_names(Value *value) {
    static const gchar *const inner[] = {"label",  "detail",   "link", "cells",    "text",
                                         "number", "share",    "rest", "lines",    "parts",
                                         "below",  "is_first", "note", "has_parts"};
    for (gsize i = 0; i < G_N_ELEMENTS(inner); i++)
        value_set_text(value, inner[i], NULL);
}

Value *report_section_value(const ReportSection *section, const ReportWriter *writer) {
    g_autoptr(GPtrArray) lines = make_lines(section, writer);
    Value *rows = value_new_list(), *value = value_new_map();
    gboolean has_heads = !section->is_list && !section->is_alone && writer->column_count > 1;
    for (guint i = 0; i < section->rows->len; i++)
        value_add(rows, make_row(section, section->rows->pdata[i], lines->pdata[i + 1]));
    know_names(value);
    value_set_text(value, "title", report_word(writer->facts, section->key));
    value_set(value, "heads", make_heads(writer, has_heads ? writer->column_count : 0));
    value_set_text(value, "columns", has_heads ? lines->pdata[0] : NULL);
    value_set(value, "rows", rows);
    value_set(value, "has_notes", value_new_flag(section->notes->len > 0));
    value_set(value, "notes", make_notes(section));
    value_set(value, "chart",
              section->chart >= 0 ? chart_facts_chart(writer->facts, (gsize)section->chart)
                                  : value_new_text(NULL));
    return value;
}
