/* table_text.h - rows of text in aligned columns, wide characters counted as two */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef struct TableText TableText;

/* `columns` cells a row. */
TableText *table_text_new(guint columns);
void table_text_free(TableText *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(TableText, table_text_free)

/* As many texts as there are columns; each is made one clean line. NULL is "". */
void table_text_add(TableText *table, ...);

/* To stdout, cells two blanks apart, each line `indent` blanks in. */
void table_text_print(const TableText *table, guint indent);
