/* letter_proof.c - proves the templates: every letter rendered, every name looked up */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Rendering alone would not find a misspelt name in a section that the sample leaves out; looking
 * up alone would not find a section where a text is meant. So both are done, and each letter is
 * rendered from plentiful and from scarce facts.
 */
#include <string.h>

#include "compose/compose_letter.h"
#include "compose/letter_fields.h"
#include "compose/letter_sample.h"
#include "letter_language.h"
#include "letter_variant.h"

typedef struct {
    const LetterLanguage *language;
    GPtrArray *faults;
    GHashTable *names; /* that there are */
} Proof;

static gboolean has_fault(const GPtrArray *faults, const gchar *fault) {
    for (guint i = 0; i < faults->len; i++) {
        if (strcmp(faults->pdata[i], fault) == 0)
            return TRUE;
    }
    return FALSE;
}

static void add_fault(GPtrArray *faults, const gchar *format, ...) G_GNUC_PRINTF(2, 3);

/* The same fault is found by looking up and by each rendering: it is told once. */
static void add_fault(GPtrArray *faults, const gchar *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    g_autofree gchar *fault = g_strdup_vprintf(format, arguments);
    va_end(arguments);
    if (!has_fault(faults, fault))
        g_ptr_array_add(faults, g_steal_pointer(&fault));
}

static void look_up(const gchar *used, gboolean is_partial, const TemplatePlace *where,
                    gpointer data) {
    Proof *proof = data;
    GHashTable *known = is_partial ? proof->language->partials : proof->names;
    if (g_hash_table_contains(known, used))
        return;
    g_autofree gchar *place = template_place_text(where);
    add_fault(proof->faults,
              is_partial ? "%s: no file for the partial {{%s}}" : "%s: unknown name {{%s}}", place,
              used);
}

static void look_up_names(Proof *proof) {
    const LetterLanguage *language = proof->language;
    for (gsize i = 0; i < LETTER_KIND_COUNT; i++) {
        if (language->texts[i] != NULL)
            template_visit_names(language->texts[i], look_up, proof);
        if (language->htmls[i] != NULL)
            template_visit_names(language->htmls[i], look_up, proof);
    }
    g_autoptr(GList) partials =
        g_list_sort(g_hash_table_get_keys(language->partials), (GCompareFunc)strcmp);
    for (GList *at = partials; at != NULL; at = at->next)
        template_visit_names(g_hash_table_lookup(language->partials, at->data), look_up, proof);
}

static void check_words(const LetterWords *words, const LetterDraft *draft, const gchar *file,
                        GPtrArray *faults) {
    const gchar *const bodies[] = {words->text, words->html};
    const gchar *const endings[] = {"txt", "html"};
    for (gsize i = 0; i < G_N_ELEMENTS(bodies); i++) {
        if (strstr(bodies[i], "{{") != NULL)
            add_fault(faults, "%s.%s: \"{{\" is left in the letter", file, endings[i]);
        if (draft->ticket != NULL && strstr(bodies[i], "AM-1042") == NULL)
            add_fault(faults, "%s.%s: {{reference}} is missing", file, endings[i]);
    }
}

/* `variant` may be NULL. */
static void prove_letter(const LetterTemplates *templates, Proof *proof, LetterKind kind,
                         const gchar *variant, gboolean is_scarce) {
    g_autofree gchar *file =
        g_strdup_printf("%s/%s%s%s", proof->language->name, letter_kind_name(kind),
                        variant != NULL ? "-" : "", variant != NULL ? variant : "");
    g_autoptr(LetterSample) sample = letter_sample_new(kind, proof->language->name, is_scarce);
    LetterDraft draft = *letter_sample_draft(sample);
    draft.variant = variant;
    g_auto(LetterWords) words = {NULL, NULL, NULL};
    g_autoptr(GError) error = NULL;
    if (!compose_letter_words(&draft, templates, &words, &error)) {
        add_fault(proof->faults, "%s", error->message);
        return;
    }
    check_words(&words, &draft, file, proof->faults);
}

/* The acknowledgements that rules may choose; each needs both files. */
static void prove_variants(const LetterTemplates *templates, Proof *proof) {
    g_autoptr(GList) files =
        g_list_sort(g_hash_table_get_keys(proof->language->partials), (GCompareFunc)strcmp);
    for (GList *at = files; at != NULL; at = at->next) {
        g_autofree gchar *variant = NULL;
        if (!letter_variant_is_file(at->data, &variant))
            continue;
        if (!letter_templates_has_variant(templates, proof->language->name, variant))
            add_fault(proof->faults, "%s/%s: a letter has two files, this one and its %s",
                      proof->language->name, (const gchar *)at->data,
                      g_str_has_suffix(at->data, ".txt") ? ".html" : ".txt");
        prove_letter(templates, proof, LETTER_ACKNOWLEDGEMENT, variant, FALSE);
        prove_letter(templates, proof, LETTER_ACKNOWLEDGEMENT, variant, TRUE);
    }
}

gboolean letter_templates_prove(const LetterTemplates *templates, GPtrArray *out_faults) {
    guint faults_before = out_faults->len;
    g_autoptr(GHashTable) names = letter_fields_names();
    if (letter_templates_language(templates, 0) == NULL)
        add_fault(out_faults, "there are no templates");
    for (guint i = 0; letter_templates_language(templates, i) != NULL; i++) {
        const gchar *name = letter_templates_language(templates, i);
        Proof proof = {letter_templates_of(templates, name, NULL), out_faults, names};
        g_autofree gchar *words_file = g_strdup_printf("%s/%s", name, VOCABULARY_FILE);
        vocabulary_check(proof.language->vocabulary, words_file, out_faults);
        look_up_names(&proof);
        for (gint kind = 0; kind < LETTER_KIND_COUNT; kind++) {
            prove_letter(templates, &proof, (LetterKind)kind, NULL, FALSE);
            prove_letter(templates, &proof, (LetterKind)kind, NULL, TRUE);
        }
        prove_variants(templates, &proof);
    }
    return out_faults->len == faults_before;
}
