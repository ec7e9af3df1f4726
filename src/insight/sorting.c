/* sorting.c - where a new complaint belongs, and why: what rules and the classifier decided */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "insight/sorting.h"

#include <stdarg.h>

#include "base/text.h"

Sorting *sorting_new(void) {
    Sorting *sorting = g_new0(Sorting, 1);
    sorting->suggestion.category = -1;
    sorting->tags = g_ptr_array_new();
    sorting->tell = g_ptr_array_new();
    sorting->why = g_ptr_array_new_with_free_func(g_free);
    return sorting;
}

void sorting_free(Sorting *sorting) {
    if (sorting == NULL)
        return;
    g_ptr_array_unref(sorting->tags);
    g_ptr_array_unref(sorting->tell);
    g_ptr_array_unref(sorting->why);
    g_free(sorting);
}

void sorting_add(GPtrArray *list, const gchar *text) {
    for (guint i = 0; i < list->len; i++) {
        if (g_ascii_strcasecmp(list->pdata[i], text) == 0)
            return;
    }
    g_ptr_array_add(list, (gpointer)text);
}

void sorting_say(Sorting *sorting, const gchar *format, ...) {
    va_list words;
    va_start(words, format);
    g_autofree gchar *sentence = g_strdup_vprintf(format, words);
    va_end(words);
    g_ptr_array_add(sorting->why, text_one_line(sentence));
}

gchar *sorting_why(const Sorting *sorting, const gchar *note) {
    g_autoptr(GString) why = g_string_new(NULL);
    for (guint i = 0; i < sorting->why->len; i++)
        g_string_append_printf(why, "%s\n", (const gchar *)sorting->why->pdata[i]);
    g_string_append(why, note != NULL ? note : "");
    return g_string_free(g_steal_pointer(&why), FALSE);
}
