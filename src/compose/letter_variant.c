/* letter_variant.c - acknowledgements that a site's rules choose instead of the usual one */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Their files stand among the partials, under their whole names. */
#include "letter_variant.h"

#include <string.h>

#define PREFIX "acknowledgement-"

gboolean letter_variant_is_file(const gchar *file, gchar **out_variant) {
    gsize length = strlen(file);
    gsize ending = g_str_has_suffix(file, ".txt") ? 4 : g_str_has_suffix(file, ".html") ? 5 : 0;
    if (!g_str_has_prefix(file, PREFIX) || ending == 0 || length <= strlen(PREFIX) + ending)
        return FALSE;
    if (out_variant != NULL)
        *out_variant = g_strndup(file + strlen(PREFIX), length - strlen(PREFIX) - ending);
    return TRUE;
}

gboolean letter_variant_find(const LetterLanguage *language, const gchar *variant,
                             const Template **out_text, const Template **out_html) {
    g_autofree gchar *text = g_strconcat(PREFIX, variant, ".txt", NULL);
    g_autofree gchar *html = g_strconcat(PREFIX, variant, ".html", NULL);
    *out_text = letter_language_partial(text, (gpointer)language);
    *out_html = letter_language_partial(html, (gpointer)language);
    return *out_text != NULL && *out_html != NULL;
}
