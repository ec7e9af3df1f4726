/* table_text.c - rows of text in aligned columns, wide characters counted as two */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "table_text.h"

#include <stdarg.h>
#include <stdio.h>

#include "base/text.h"

struct TableText {
    guint columns;
    GPtrArray *cells; /* of gchar*, row after row */
};

TableText *table_text_new(guint columns) {
    TableText *table = g_new0(TableText, 1);
    table->columns = columns;
    table->cells = g_ptr_array_new_with_free_func(g_free);
    return table;
}

void table_text_free(TableText *table) {
    if (table == NULL)
        return;
    g_ptr_array_unref(table->cells);
    g_free(table);
}

static const gchar *text_or_empty(const gchar *text) {
    return text != NULL ? text : "";
}

void table_text_add(TableText *table, ...) {
    va_list cells;
    va_start(cells, table);
    for (guint i = 0; i < table->columns; i++) {
        g_autofree gchar *valid =
            g_utf8_make_valid(text_or_empty(va_arg(cells, const gchar *)), -1);
        g_ptr_array_add(table->cells, text_one_line(valid));
    }
    va_end(cells);
}

static guint width_of(const gchar *text) {
    guint width = 0;
    for (const gchar *at = text; *at != '\0'; at = g_utf8_next_char(at))
        width += text_column_width(g_utf8_get_char(at));
    return width;
}

static guint column_width(const TableText *table, guint column) {
    guint widest = 0;
    for (guint i = column; i < table->cells->len; i += table->columns)
        widest = MAX(widest, width_of(table->cells->pdata[i]));
    return widest;
}

void table_text_print(const TableText *table, guint indent) {
    g_autofree guint *widths = g_new0(guint, table->columns);
    for (guint column = 0; column < table->columns; column++)
        widths[column] = column_width(table, column);
    for (guint i = 0; i < table->cells->len; i++) {
        const gchar *cell = table->cells->pdata[i];
        guint column = i % table->columns;
        gboolean is_last = column + 1 == table->columns;
        printf("%*s%s%*s%s", column == 0 ? (int)indent : 0, "", cell,
               is_last ? 0 : (int)(widths[column] - width_of(cell) + 2), "", is_last ? "\n" : "");
    }
}
