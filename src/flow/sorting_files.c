/* sorting_files.c - reads what is known about complaints, and the rules, into a sorter */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "flow/sorting_files.h"

#include "base/error.h"
#include "config/template_files.h"

static gboolean add_file(const gchar *language, const gchar *file, const gchar *content,
                         gpointer data, GError **error) {
    return sorter_add_file(data, language, file, content, error);
}

/* NULL with an error; faults of rules are no error. */
static Sorter *read_sorter(const SortingPolicy *settings, GPtrArray *out_faults, GError **error) {
    g_autoptr(Sorter) sorter = sorter_new();
    g_autofree gchar *shipped = template_files_sorting_folder();
    if (!template_files_visit(shipped, add_file, sorter, error))
        return NULL;
    if (settings->folder != NULL &&
        !template_files_visit(settings->folder, add_file, sorter, error))
        return NULL;
    if (!sorter_settle(sorter, settings->rules, out_faults, error))
        return NULL;
    return g_steal_pointer(&sorter);
}

/* "amends.yaml:12:5: what. remedy" */
static gchar *fault_line(const gchar *file, const RuleFault *fault) {
    const SettingFault said = {.file = (gchar *)file,
                               .line = fault->line,
                               .column = fault->column,
                               .what = fault->what,
                               .remedy = fault->remedy};
    return setting_fault_text(&said);
}

Sorter *sorting_files_read(const SortingPolicy *settings, const gchar *file, GError **error) {
    g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func((GDestroyNotify)rule_fault_free);
    g_autoptr(Sorter) sorter = read_sorter(settings, faults, error);
    if (sorter == NULL || faults->len == 0)
        return g_steal_pointer(&sorter);
    g_autoptr(GString) all = g_string_new(NULL);
    for (guint i = 0; i < faults->len; i++) {
        g_autofree gchar *line = fault_line(file, faults->pdata[i]);
        g_string_append_printf(all, "%s%s", i > 0 ? "\n" : "", line);
    }
    g_set_error_literal(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING, all->str);
    return NULL;
}

void sorting_files_check(const SortingPolicy *settings, const gchar *file, GPtrArray *out_faults) {
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func((GDestroyNotify)rule_fault_free);
    g_autoptr(Sorter) sorter = read_sorter(settings, faults, &error);
    if (sorter == NULL) {
        g_ptr_array_add(out_faults, g_strdup(error->message));
        return;
    }
    if (faults->len == 0)
        sorter_try_examples(sorter, faults);
    for (guint i = 0; i < faults->len; i++)
        g_ptr_array_add(out_faults, fault_line(file, faults->pdata[i]));
}
