/* letter_templates.c - the set of letter templates of all languages, read once at start */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A language is a folder: two files a letter (.txt with its subject, .html), partials that they
 * share, and vocabulary.txt. Files are parsed when they are added. Whether they are complete and
 * name only what exists is proven by letter_proof.c.
 */
#include "compose/letter_templates.h"

#include <string.h>

#include "base/error.h"
#include "letter_language.h"
#include "letter_variant.h"

/* Never changed once it is there. */
typedef struct {
    gchar *name;
    GTimeZone *zone;
} KeptZone;

struct LetterTemplates {
    GPtrArray *languages; /* of LetterLanguage */
    KeptZone **kept_zone; /* to NULL until the first letter; set once, atomically */
};

static void kept_zone_free(KeptZone *kept) {
    if (kept == NULL)
        return;
    g_time_zone_unref(kept->zone);
    g_free(kept->name);
    g_free(kept);
}

LetterTemplates *letter_templates_new(void) {
    LetterTemplates *templates = g_new0(LetterTemplates, 1);
    templates->languages = g_ptr_array_new_with_free_func((GDestroyNotify)letter_language_free);
    templates->kept_zone = g_new0(KeptZone *, 1);
    return templates;
}

void letter_templates_free(LetterTemplates *templates) {
    if (templates == NULL)
        return;
    g_ptr_array_unref(templates->languages);
    kept_zone_free(*templates->kept_zone);
    g_free(templates->kept_zone);
    g_free(templates);
}

static LetterLanguage *find_exactly(const LetterTemplates *templates, const gchar *name,
                                    gsize length) {
    for (guint i = 0; i < templates->languages->len; i++) {
        LetterLanguage *language = templates->languages->pdata[i];
        if (strlen(language->name) == length &&
            g_ascii_strncasecmp(language->name, name, length) == 0)
            return language;
    }
    return NULL;
}

const LetterLanguage *letter_templates_of(const LetterTemplates *templates, const gchar *language,
                                          const gchar *fallback) {
    const gchar *const names[] = {language, fallback};
    for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
        if (names[i] == NULL)
            continue;
        const LetterLanguage *found = find_exactly(templates, names[i], strlen(names[i]));
        if (found == NULL)
            found = find_exactly(templates, names[i], strcspn(names[i], "-_"));
        if (found != NULL)
            return found;
    }
    return templates->languages->len > 0 ? templates->languages->pdata[0] : NULL;
}

static LetterLanguage *take_language(LetterTemplates *templates, const gchar *name) {
    LetterLanguage *language = find_exactly(templates, name, strlen(name));
    if (language != NULL)
        return language;
    language = letter_language_new(name);
    g_ptr_array_add(templates->languages, language);
    return language;
}

/* Where the template of a file belongs if it is a letter's: "survey.txt"; else NULL. */
static Template **letter_place(LetterLanguage *language, const gchar *file, gboolean *out_is_text) {
    const gchar *dot = strrchr(file, '.');
    if (dot == NULL || (strcmp(dot, ".txt") != 0 && strcmp(dot, ".html") != 0))
        return NULL;
    g_autofree gchar *stem = g_strndup(file, (gsize)(dot - file));
    gint kind = letter_kind_from_name(stem);
    if (kind < 0)
        return NULL;
    *out_is_text = strcmp(dot, ".txt") == 0;
    return *out_is_text ? &language->texts[kind] : &language->htmls[kind];
}

gboolean letter_templates_add(LetterTemplates *templates, const gchar *language_name,
                              const gchar *file, const gchar *content, GError **error) {
    g_autofree gchar *name = g_strdup_printf("%s/%s", language_name, file);
    if (!g_utf8_validate(content, -1, NULL)) {
        g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_BAD_TEMPLATE, "%s:1:1: not UTF-8", name);
        return FALSE;
    }
    LetterLanguage *language = take_language(templates, language_name);
    if (strcmp(file, VOCABULARY_FILE) == 0)
        return vocabulary_read(language->vocabulary, name, content, error);
    gboolean is_text = FALSE;
    Template **place = letter_place(language, file, &is_text);
    if (place == NULL && letter_variant_is_file(file, NULL))
        is_text = g_str_has_suffix(file, ".txt");
    if (is_text && !g_str_has_prefix(content, "Subject:")) {
        g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_BAD_TEMPLATE,
                    "%s:1:1: the first line of a letter is \"Subject: ...\"", name);
        return FALSE;
    }
    Template *template = template_new(name, content, error);
    if (template == NULL)
        return FALSE;
    if (place == NULL) {
        g_hash_table_replace(language->partials, g_strdup(file), template);
        return TRUE;
    }
    template_free(*place);
    *place = template;
    return TRUE;
}

gboolean letter_templates_has_variant(const LetterTemplates *templates, const gchar *language,
                                      const gchar *variant) {
    const Template *text = NULL;
    const Template *html = NULL;
    const LetterLanguage *found = letter_templates_of(templates, language, NULL);
    return found != NULL && letter_variant_find(found, variant, &text, &html);
}

const gchar *letter_templates_language(const LetterTemplates *templates, guint index) {
    if (index >= templates->languages->len)
        return NULL;
    return ((const LetterLanguage *)templates->languages->pdata[index])->name;
}

static KeptZone *look_up_zone(const gchar *name) {
    KeptZone *found = g_new0(KeptZone, 1);
    found->name = g_strdup(name);
    found->zone = g_time_zone_new_identifier(name);
    if (found->zone == NULL)
        found->zone = g_time_zone_new_utc();
    return found;
}

GTimeZone *letter_templates_zone(const LetterTemplates *templates, const gchar *name) {
    const gchar *wanted = name != NULL ? name : "UTC";
    const KeptZone *kept = g_atomic_pointer_get(templates->kept_zone);
    if (kept != NULL && strcmp(kept->name, wanted) == 0)
        return g_time_zone_ref(kept->zone);
    KeptZone *found = look_up_zone(wanted);
    GTimeZone *zone = g_time_zone_ref(found->zone);
    if (!g_atomic_pointer_compare_and_exchange(templates->kept_zone, NULL, found))
        kept_zone_free(found);
    return zone;
}

const gchar *letter_templates_word(const LetterLanguage *language, const gchar *group,
                                   const gchar *key) {
    return vocabulary_text(language->vocabulary, group, key);
}
