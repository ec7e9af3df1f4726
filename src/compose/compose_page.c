/* compose_page.c - a page for the screen and for paper, by a template beside those of the letters
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compose/compose_page.h"

#include "base/error.h"
#include "letter_facts.h"

gboolean compose_page(const LetterDraft *draft, const LetterTemplates *templates, const gchar *file,
                      gchar **out_html, GError **error) {
    const LetterLanguage *language =
        letter_templates_of(templates, draft->language, draft->policy->default_language);
    const Template *page =
        language != NULL ? letter_language_partial(file, (gpointer)language) : NULL;
    if (page == NULL) {
        g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_BAD_TEMPLATE, "%s/%s: there is no such file",
                    language != NULL ? language->name : "templates", file);
        return FALSE;
    }
    g_autoptr(GTimeZone) zone = letter_templates_zone(templates, draft->policy->time_zone);
    g_auto(LetterFacts) facts = letter_facts_start(draft, language, zone);
    g_autoptr(Value) values = letter_facts_values(&facts);
    g_autoptr(GString) html = g_string_new(NULL);
    if (!template_render(page, values, TEMPLATE_HTML, TRUE, letter_language_partial,
                         (gpointer)language, html, error))
        return FALSE;
    if (facts.error != NULL) {
        g_propagate_error(error, g_steal_pointer(&facts.error));
        return FALSE;
    }
    *out_html = g_strdup(html->str);
    return TRUE;
}
