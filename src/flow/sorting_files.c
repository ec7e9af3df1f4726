/* sorting_files.c - reads what is known about complaints, and the rules, into a sorter */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "flow/sorting_files.h"

#include <string.h>

#include "base/error.h"
#include "config/template_files.h"

static gboolean add_file(const gchar *language, const gchar *file, const gchar *content,
                         gpointer data, GError **error) {
    return sorter_add_file(data, language, file, content, error);
}

/* Every rule's letter must be there in the desk's own language; elsewhere the usual one will do. */
static void check_letter(const Rule *rule, const Settings *settings,
                         const LetterTemplates *templates, GPtrArray *out_faults) {
    if (rule->then[RULE_CHOOSE_LETTER]->len == 0)
        return;
    const RuleValue *value = rule->then[RULE_CHOOSE_LETTER]->pdata[0];
    const gchar *language = settings->policy->default_language;
    if (strcmp(value->text, "none") == 0 ||
        letter_templates_has_variant(templates, language, value->text))
        return;
    RuleFault *fault = g_new0(RuleFault, 1);
    *fault = (RuleFault){.line = value->line, .column = value->column};
    fault->what =
        g_strdup_printf("rule \"%s\": there is no letter \"%s\"", rule->name, value->text);
    fault->remedy = g_strdup_printf("Write %s/acknowledgement-%s.txt and .html into your folder of "
                                    "templates, or \"none\" here",
                                    language, value->text);
    g_ptr_array_add(out_faults, fault);
}

/* NULL with an error; faults of rules are no error. */
static Sorter *read_sorter(const Settings *settings, const LetterTemplates *templates,
                           GPtrArray *out_faults, GError **error) {
    const SortingPolicy *policy = &settings->sorting;
    g_autoptr(Sorter) sorter = sorter_new();
    g_autofree gchar *shipped = template_files_sorting_folder();
    if (!template_files_visit(shipped, add_file, sorter, error))
        return NULL;
    if (policy->folder != NULL && !template_files_visit(policy->folder, add_file, sorter, error))
        return NULL;
    if (!sorter_settle(sorter, policy->rules, out_faults, error))
        return NULL;
    for (guint i = 0; templates != NULL && i < policy->rules->len; i++)
        check_letter(policy->rules->pdata[i], settings, templates, out_faults);
    return g_steal_pointer(&sorter);
}

/* "amends.yaml:12:5: what. remedy" */
static gchar *fault_line(const Settings *settings, const RuleFault *fault) {
    const SettingFault said = {.file = settings->file,
                               .line = fault->line,
                               .column = fault->column,
                               .what = fault->what,
                               .remedy = fault->remedy};
    return setting_fault_text(&said);
}

Sorter *sorting_files_read(const Settings *settings, const LetterTemplates *templates,
                           GError **error) {
    g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func((GDestroyNotify)rule_fault_free);
    g_autoptr(Sorter) sorter = read_sorter(settings, templates, faults, error);
    if (sorter == NULL || faults->len == 0)
        return g_steal_pointer(&sorter);
    g_autoptr(GString) all = g_string_new(NULL);
    for (guint i = 0; i < faults->len; i++) {
        g_autofree gchar *line = fault_line(settings, faults->pdata[i]);
        g_string_append_printf(all, "%s%s", i > 0 ? "\n" : "", line);
    }
    g_set_error_literal(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING, all->str);
    return NULL;
}

void sorting_files_check(const Settings *settings, const LetterTemplates *templates,
                         GPtrArray *out_faults) {
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func((GDestroyNotify)rule_fault_free);
    g_autoptr(Sorter) sorter = read_sorter(settings, templates, faults, &error);
    if (sorter == NULL) {
        g_ptr_array_add(out_faults, g_strdup(error->message));
        return;
    }
    if (faults->len == 0)
        sorter_try_examples(sorter, faults);
    for (guint i = 0; i < faults->len; i++)
        g_ptr_array_add(out_faults, fault_line(settings, faults->pdata[i]));
}
