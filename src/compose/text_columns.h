/* text_columns.h - cells of plain text in columns that line up, Chinese counted as two */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* How wide `text` (valid UTF-8, one line) is. */
guint text_columns_width(const gchar *text);

/* `text` in at most `columns`, with "…" at its end if something was left out. Caller frees. */
gchar *text_columns_fit(const gchar *text, guint columns);

/* Rows of `columns` cells each; cells are valid UTF-8 of one line. */
typedef struct TextColumns TextColumns;

TextColumns *text_columns_new(guint columns);
void text_columns_free(TextColumns *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(TextColumns, text_columns_free)

/* `cells`: as many texts as there are columns; NULL is "". They are copied. */
void text_columns_add(TextColumns *table, const gchar *const *cells);

/* One line for each row, no longer than `max_columns`: cells two blanks apart, a column without any
 * text left out, the widest column cut where it is too much. Of gchar*; caller unrefs. */
GPtrArray *text_columns_lines(const TextColumns *table, guint max_columns);
