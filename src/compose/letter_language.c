/* letter_language.c - the templates of one language: the record, and its partials */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter_language.h"

LetterLanguage *letter_language_new(const gchar *name) {
    LetterLanguage *language = g_new0(LetterLanguage, 1);
    language->name = g_strdup(name);
    language->partials =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)template_free);
    language->vocabulary = vocabulary_new();
    return language;
}

void letter_language_free(LetterLanguage *language) {
    if (language == NULL)
        return;
    g_free(language->name);
    for (gsize i = 0; i < LETTER_KIND_COUNT; i++) {
        template_free(language->texts[i]);
        template_free(language->htmls[i]);
    }
    g_hash_table_unref(language->partials);
    vocabulary_free(language->vocabulary);
    g_free(language);
}

const Template *letter_language_partial(const gchar *name, gpointer language) {
    return g_hash_table_lookup(((const LetterLanguage *)language)->partials, name);
}
