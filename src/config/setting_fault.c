/* setting_fault.c - collects what is wrong with amends.yaml, each with its place and a remedy */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All faults are wanted at once, so nothing here stops anything. The list is cut at
 * SETTING_FAULTS_MOST; what is behind it comes up when the first ones are mended. */
#include "setting_fault.h"

#include <stdarg.h>
#include <string.h>

#include "base/text.h"

enum { NEAREST_LONGEST = 40, SHOWN_LONGEST = 60 };

void setting_fault_free(SettingFault *fault) {
    if (fault == NULL)
        return;
    g_free(fault->file);
    g_free(fault->what);
    g_free(fault->remedy);
    g_free(fault);
}

gchar *setting_fault_text(const SettingFault *fault) {
    g_autoptr(GString) text = g_string_new(fault->file);
    if (fault->line > 0)
        g_string_append_printf(text, ":%u", fault->line);
    if (fault->line > 0 && fault->column > 0)
        g_string_append_printf(text, ":%u", fault->column);
    g_string_append_printf(text, ": %s", fault->what);
    if (fault->remedy != NULL)
        g_string_append_printf(text, ". %s", fault->remedy);
    return g_string_free(g_steal_pointer(&text), FALSE);
}

SettingFault *setting_fault_add(GPtrArray *faults, const gchar *file, guint line, guint column,
                                const gchar *format, ...) {
    if (faults->len >= SETTING_FAULTS_MOST)
        return NULL;
    SettingFault *fault = g_new0(SettingFault, 1);
    *fault = (SettingFault){.file = g_strdup(file), .line = line, .column = column};
    va_list words;
    va_start(words, format);
    g_autofree gchar *what = g_strdup_vprintf(format, words);
    va_end(words);
    g_autofree gchar *valid = text_make_valid(what, -1);
    fault->what = text_one_line(valid);
    g_ptr_array_add(faults, fault);
    return fault;
}

void setting_fault_remedy(SettingFault *fault, const gchar *format, ...) {
    if (fault == NULL)
        return;
    va_list words;
    va_start(words, format);
    g_free(fault->remedy);
    fault->remedy = g_strdup_vprintf(format, words);
    va_end(words);
}

void setting_fault_remedy_names(SettingFault *fault, const gchar *word, const GPtrArray *names) {
    if (fault == NULL)
        return;
    const gchar *nearest = setting_fault_nearest(word, names);
    if (nearest != NULL) {
        setting_fault_remedy(fault, "Did you mean \"%s\"?", nearest);
        return;
    }
    g_autoptr(GString) list = g_string_new(NULL);
    for (guint i = 0; i < names->len && list->len < 400; i++) {
        g_autofree gchar *shown = text_shorten(names->pdata[i], SHOWN_LONGEST);
        g_string_append_printf(list, "%s%s", i > 0 ? ", " : "", shown);
    }
    setting_fault_remedy(fault, "Write one of: %s", list->str);
}

static gint by_line(gconstpointer a, gconstpointer b) {
    const SettingFault *one = *(const SettingFault *const *)a;
    const SettingFault *other = *(const SettingFault *const *)b;
    if (one->line != other->line)
        return one->line < other->line ? -1 : 1;
    return (one->column > other->column) - (one->column < other->column);
}

void setting_faults_sort(GPtrArray *faults) {
    g_ptr_array_sort(faults, by_line);
}

/* Damerau-Levenshtein (optimal string alignment): insert, delete, replace, swap of neighbours. */
static guint slips_between(const gunichar *one, glong length, const gunichar *other,
                           glong other_length) {
    guint rows[3][NEAREST_LONGEST + 1];
    for (glong k = 0; k <= other_length; k++)
        rows[0][k] = (guint)k;
    for (glong i = 1; i <= length; i++) {
        guint *row = rows[i % 3];
        const guint *above = rows[(i + 2) % 3];
        const guint *two_above = rows[(i + 1) % 3];
        row[0] = (guint)i;
        for (glong k = 1; k <= other_length; k++) {
            guint replaced = above[k - 1] + (one[i - 1] != other[k - 1]);
            row[k] = MIN(replaced, MIN(above[k], row[k - 1]) + 1);
            if (i > 1 && k > 1 && one[i - 1] == other[k - 2] && one[i - 2] == other[k - 1])
                row[k] = MIN(row[k], two_above[k - 2] + 1);
        }
    }
    return rows[length % 3][other_length];
}

const gchar *setting_fault_nearest(const gchar *word, const GPtrArray *names) {
    glong length = 0;
    g_autofree gunichar *letters = g_utf8_to_ucs4(word, -1, NULL, &length, NULL);
    if (letters == NULL || length > NEAREST_LONGEST)
        return NULL;
    const gchar *nearest = NULL;
    guint least = (guint)(length + 3) / 4 + 1;
    for (guint i = 0; i < names->len; i++) {
        glong other_length = 0;
        g_autofree gunichar *other = g_utf8_to_ucs4(names->pdata[i], -1, NULL, &other_length, NULL);
        if (other == NULL || other_length > NEAREST_LONGEST)
            continue;
        guint slips = slips_between(letters, length, other, other_length);
        if (slips < least) {
            least = slips;
            nearest = names->pdata[i];
        }
    }
    return nearest;
}

gchar *setting_fault_quote(const gchar *word) {
    g_autofree gchar *valid = text_make_valid(word, -1);
    g_autofree gchar *line = text_one_line(valid);
    g_autofree gchar *shown = text_shorten(line, SHOWN_LONGEST);
    return g_strdup_printf("\"%s\"", shown);
}
