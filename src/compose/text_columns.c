/* text_columns.c - cells of plain text in columns that line up, Chinese counted as two */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text_columns.h"

#include "base/text.h"

enum { GAP = 2, LEAST = 4 /* a column is not cut to less */ };

struct TextColumns {
    guint columns;
    GPtrArray *cells; /* of gchar*, row after row */
};

guint text_columns_width(const gchar *text) {
    guint width = 0;
    for (const gchar *at = text; *at != '\0'; at = g_utf8_next_char(at))
        width += text_column_width(g_utf8_get_char(at));
    return width;
}

gchar *text_columns_fit(const gchar *text, guint columns) {
    if (text_columns_width(text) <= columns)
        return g_strdup(text);
    guint width = 1; /* of the ellipsis */
    const gchar *at = text;
    for (; *at != '\0'; at = g_utf8_next_char(at)) {
        width += text_column_width(g_utf8_get_char(at));
        if (width > columns)
            break;
    }
    g_autofree gchar *kept = g_strchomp(g_strndup(text, (gsize)(at - text)));
    return g_strconcat(kept, "…", NULL);
}

TextColumns *text_columns_new(guint columns) {
    TextColumns *table = g_new0(TextColumns, 1);
    table->columns = columns;
    table->cells = g_ptr_array_new_with_free_func(g_free);
    return table;
}

void text_columns_free(TextColumns *table) {
    if (table == NULL)
        return;
    g_ptr_array_unref(table->cells);
    g_free(table);
}

void text_columns_add(TextColumns *table, const gchar *const *cells) {
    for (guint i = 0; i < table->columns; i++)
        g_ptr_array_add(table->cells, g_strdup(cells[i] != NULL ? cells[i] : ""));
}

/* The widths of the columns, 0 for one without text, together no more than `max_columns`. */
static guint *find_widths(const TextColumns *table, guint max_columns) {
    guint *widths = g_new0(guint, table->columns);
    guint total = 0;
    for (guint i = 0; i < table->cells->len; i++) {
        guint column = i % table->columns;
        widths[column] = MAX(widths[column], text_columns_width(table->cells->pdata[i]));
    }
    for (guint column = 0; column < table->columns; column++)
        total += widths[column] + (total > 0 && widths[column] > 0 ? GAP : 0);
    while (total > max_columns) {
        guint widest = 0;
        for (guint column = 1; column < table->columns; column++)
            widest = widths[column] > widths[widest] ? column : widest;
        if (widths[widest] <= LEAST)
            break;
        widths[widest]--;
        total--;
    }
    return widths;
}

static gchar *make_line(const TextColumns *table, guint row, const guint *widths) {
    g_autoptr(GString) line = g_string_new(NULL);
    guint blanks = 0; /* owed before the next text */
    for (guint column = 0; column < table->columns; column++) {
        if (widths[column] == 0)
            continue;
        g_autofree gchar *cell =
            text_columns_fit(table->cells->pdata[row * table->columns + column], widths[column]);
        if (*cell != '\0') {
            g_string_append_printf(line, "%*s%s", (gint)blanks, "", cell);
            blanks = 0;
        }
        blanks += widths[column] - text_columns_width(cell) + GAP;
    }
    return g_string_free(g_steal_pointer(&line), FALSE);
}

GPtrArray *text_columns_lines(const TextColumns *table, guint max_columns) {
    g_autofree guint *widths = find_widths(table, max_columns);
    GPtrArray *lines = g_ptr_array_new_with_free_func(g_free);
    for (guint row = 0; row < table->cells->len / table->columns; row++)
        g_ptr_array_add(lines, make_line(table, row, widths));
    return lines;
}
