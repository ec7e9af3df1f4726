/* letter_field_names.c - lists the names that a template may use */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compose/letter_fields.h"

#include <string.h>

#include "letter_field_parts.h"

/* Those inside others come last. */
static const ValueRow *field_at(gsize index) {
    if (index < letter_fields_count)
        return &letter_fields_rows[index];
    index -= letter_fields_count;
    return index < letter_field_parts_count ? &letter_field_parts[index] : NULL;
}

const gchar *letter_fields_help(guint index, const gchar **out_help) {
    const ValueRow *row = field_at(index);
    *out_help = row != NULL ? row->help : NULL;
    return row != NULL ? row->name : NULL;
}

GHashTable *letter_fields_names(void) {
    GHashTable *names = g_hash_table_new(g_str_hash, g_str_equal);
    const ValueRow *row = NULL;
    for (gsize i = 0; (row = field_at(i)) != NULL; i++) {
        const gchar *dot = strchr(row->name, '.');
        g_hash_table_add(names, (gpointer)row->name);
        if (dot != NULL)
            g_hash_table_add(names, (gpointer)(dot + 1));
    }
    return names;
}
