/* test_letter_templates.c - the shipped letters are proven; misspelt names, holes and words are
 * found */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/error.h"
#include "compose/compose_letter.h"
#include "compose/letter_fields.h"
#include "compose/letter_sample.h"
#include "shipped_templates.h"

static GPtrArray *faults_of(const LetterTemplates *templates) {
    GPtrArray *faults = g_ptr_array_new_with_free_func(g_free);
    gboolean is_good = letter_templates_prove(templates, faults);
    assert_int_equal(is_good, faults->len == 0);
    return faults;
}

static gboolean has(const GPtrArray *faults, const gchar *fault) {
    for (guint i = 0; i < faults->len; i++) {
        if (strcmp(faults->pdata[i], fault) == 0)
            return TRUE;
    }
    return FALSE;
}

static void the_shipped_letters_are_proven(void **state) {
    g_autoptr(LetterTemplates) templates = shipped_templates_read();
    g_autoptr(GPtrArray) faults = faults_of(templates);
    for (guint i = 0; i < faults->len; i++)
        print_error("%s\n", (const gchar *)faults->pdata[i]);
    assert_int_equal(faults->len, 0);
}

static void both_languages_have_the_same_files(void **state) {
    const gchar *root = g_getenv("AMENDS_TEMPLATES");
    static const gchar *const languages[] = {"en", "zh"};
    for (gsize i = 0; i < G_N_ELEMENTS(languages); i++) {
        g_autofree gchar *folder = g_build_filename(root, languages[i], NULL);
        g_autofree gchar *other = g_build_filename(root, languages[1 - i], NULL);
        g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
        assert_non_null(dir);
        for (const gchar *file = g_dir_read_name(dir); file != NULL; file = g_dir_read_name(dir)) {
            g_autofree gchar *twin = g_build_filename(other, file, NULL);
            assert_true(g_file_test(twin, G_FILE_TEST_EXISTS));
        }
    }
}

static const struct {
    const gchar *name;
    const gchar *file;
    const gchar *content;
    const gchar *fault;
} broken[] = {
    {"a misspelt name", "survey.txt", "Subject: x\n\n{{reference}} {{referense}}",
     "en/survey.txt:3:15: unknown name {{referense}}"},
    {"a misspelt name that no sample renders", "survey.txt",
     "Subject: x\n\n{{reference}}{{#is_mine}}{{onwer}}{{/is_mine}}",
     "en/survey.txt:3:26: unknown name {{onwer}}"},
    {"a missing partial", "survey.html", "{{reference}}{{^desk}}{{>feet.html}}{{/desk}}",
     "en/survey.html:1:23: no file for the partial {{feet.html}}"},
    {"a section where a text is meant", "survey.html", "{{reference}}{{vote_links}}",
     "en/survey.html:1:14: no text, but a section, is {{vote_links}}"},
    {"a letter that does not say what it is about", "survey.html", "Hello",
     "en/survey.html: {{reference}} is missing"},
    {"a misspelt name in a partial", "signature.txt", "{{dask}}",
     "en/signature.txt:1:1: unknown name {{dask}}"},
    {"a misspelt name in a date", "vocabulary.txt", "date.this_year = {{day}}.{{mont}}.",
     "en/vocabulary.txt:1, date.this_year:1:9: unknown name {{mont}}"},
};

static void every_fault_is_named_with_its_place(void **state) {
    for (gsize i = 0; i < G_N_ELEMENTS(broken); i++) {
        g_autoptr(LetterTemplates) templates = shipped_templates_read();
        assert_true(letter_templates_add(templates, "en", broken[i].file, broken[i].content, NULL));
        g_autoptr(GPtrArray) faults = faults_of(templates);
        if (!has(faults, broken[i].fault))
            fail_msg("%s: %s", broken[i].name,
                     faults->len > 0 ? (const gchar *)faults->pdata[0] : "no fault");
    }
}

static const struct {
    const gchar *file;
    const gchar *content;
    const gchar *error;
} refused[] = {
    {"survey.txt", "Dear you,\n",
     "xx/survey.txt:1:1: the first line of a letter is \"Subject: ...\""},
    {"survey.html", "a\n{{#b}}", "xx/survey.html:2:1: {{#b}} is never closed"},
    {"partial.txt", "\xff", "xx/partial.txt:1:1: not UTF-8"},
    {"vocabulary.txt", "# words\nnonsense",
     "xx/vocabulary.txt:2:1: not of the form \"key = text\""},
    {"vocabulary.txt", "weekdays = Mon Tue",
     "xx/vocabulary.txt:1:1: weekdays are seven words, Monday first, a space between"},
    {"vocabulary.txt", "months = Jan",
     "xx/vocabulary.txt:1:1: months are twelve words with a space between"},
    {"vocabulary.txt", "\ndate.today = {{x",
     "xx/vocabulary.txt:2, date.today:1:1: this tag has no \"}}\""},
};

static void a_faulty_file_is_refused_when_it_is_added(void **state) {
    for (gsize i = 0; i < G_N_ELEMENTS(refused); i++) {
        g_autoptr(LetterTemplates) templates = letter_templates_new();
        g_autoptr(GError) error = NULL;
        assert_false(
            letter_templates_add(templates, "xx", refused[i].file, refused[i].content, &error));
        assert_string_equal(error->message, refused[i].error);
        assert_true(g_error_matches(error, AMENDS_ERROR, AMENDS_ERROR_BAD_TEMPLATE));
    }
}

static void an_empty_language_lacks_everything(void **state) {
    g_autoptr(LetterTemplates) templates = letter_templates_new();
    g_autoptr(GPtrArray) none = faults_of(templates);
    assert_true(has(none, "there are no templates"));
    assert_true(letter_templates_add(templates, "de", "signature.txt", "{{desk}}", NULL));
    g_autoptr(GPtrArray) faults = faults_of(templates);
    assert_true(has(faults, "de/survey.txt: there is no such file"));
    assert_true(has(faults, "de/vocabulary.txt: there is no \"weekdays = ...\""));
    assert_true(has(faults, "de/vocabulary.txt: there is no \"outcome.upheld = ...\""));
}

static void a_site_replaces_a_letter_and_single_words(void **state) {
    g_autoptr(LetterTemplates) templates = shipped_templates_read();
    assert_true(letter_templates_add(templates, "en", "survey.txt",
                                     "Subject: Ours\n\nFor {{reference}}, {{queue}}\n", NULL));
    assert_true(letter_templates_add(templates, "en", "vocabulary.txt", "vote.1 = awful\n", NULL));
    g_autoptr(GPtrArray) faults = faults_of(templates);
    assert_int_equal(faults->len, 0);
    g_autoptr(LetterSample) sample = letter_sample_new(LETTER_SURVEY, "en", FALSE);
    g_auto(LetterWords) words = {NULL, NULL, NULL};
    assert_true(compose_letter_words(letter_sample_draft(sample), templates, &words, NULL));
    assert_string_equal(words.subject, "Ours [AM-1042-K7Q2]");
    assert_string_equal(words.text, "For AM-1042, product quality desk\n");
    assert_non_null(strstr(words.html, ">awful<"));
    assert_non_null(strstr(words.html, ">very well<"));
}

static const struct {
    const gchar *asked;
    const gchar *fallback;
    const gchar *expected;
} languages[] = {
    {"zh", "en", "zh"}, {"zh-CN", "en", "zh"}, {"ZH_tw", "en", "zh"}, {"fr", "zh", "zh"},
    {NULL, "zh", "zh"}, {"fr", "it", "en"},    {"", "en", "en"},      {"z", "en", "en"},
};

static void the_language_falls_back(void **state) {
    g_autoptr(LetterTemplates) templates = shipped_templates_read();
    for (gsize i = 0; i < G_N_ELEMENTS(languages); i++) {
        g_autoptr(LetterSample) sample = letter_sample_new(LETTER_SURVEY_THANKS, "en", FALSE);
        LetterDraft draft = *letter_sample_draft(sample);
        Policy policy = *draft.policy;
        policy.default_language = (gchar *)languages[i].fallback;
        draft.policy = &policy;
        draft.language = languages[i].asked;
        g_auto(LetterWords) words = {NULL, NULL, NULL};
        assert_true(compose_letter_words(&draft, templates, &words, NULL));
        gboolean is_chinese = strstr(words.text, "谢谢您") != NULL;
        assert_int_equal(is_chinese, strcmp(languages[i].expected, "zh") == 0);
    }
    assert_string_equal(letter_templates_language(templates, 0), "en");
    assert_string_equal(letter_templates_language(templates, 1), "zh");
    assert_null(letter_templates_language(templates, 2));
}

/* The table of names, the manual and what a letter is given must agree. */
static void the_manual_lists_every_name(void **state) {
    g_autofree gchar *path =
        g_build_filename(g_getenv("top_srcdir"), "doc", "amends-templates.7", NULL);
    g_autofree gchar *manual = NULL;
    assert_true(g_file_get_contents(path, &manual, NULL, NULL));
    const gchar *help = NULL;
    for (guint i = 0; letter_fields_help(i, &help) != NULL; i++) {
        const gchar *name = letter_fields_help(i, &help);
        g_autofree gchar *row = g_strdup_printf(".It Va %s\n%s.\n", name, help);
        if (strstr(manual, row) == NULL)
            fail_msg("amends-templates.7 lacks:\n%s", row);
    }
}

static void every_name_of_the_table_is_known_in_every_letter(void **state) {
    g_autoptr(GString) all = g_string_new(NULL);
    const gchar *help = NULL;
    for (guint i = 0; letter_fields_help(i, &help) != NULL; i++) {
        const gchar *name = letter_fields_help(i, &help);
        g_auto(GStrv) parts = g_strsplit(name, ".", 2);
        if (parts[1] == NULL)
            g_string_append_printf(all, "{{#%s}}{{/%s}}", name, name);
        else
            g_string_append_printf(all, "{{#%s}}{{#%s}}{{/%s}}{{/%s}}", parts[0], parts[1],
                                   parts[1], parts[0]);
    }
    g_string_append(all, "{{reference}}");
    for (gint kind = 0; kind < LETTER_KIND_COUNT; kind++) {
        g_autoptr(LetterTemplates) templates = shipped_templates_read();
        g_autofree gchar *file = g_strconcat(letter_kind_name((LetterKind)kind), ".html", NULL);
        assert_true(letter_templates_add(templates, "en", file, all->str, NULL));
        g_autoptr(GPtrArray) faults = faults_of(templates);
        if (faults->len > 0)
            fail_msg("%s", (const gchar *)faults->pdata[0]);
    }
}

/* Whoever keeps letters against them must find the same ones after each start. */
static void the_commons_of_the_same_templates_are_the_same(void **state) {
    g_autoptr(LetterTemplates) one = shipped_templates_read();
    g_autoptr(LetterTemplates) two = shipped_templates_read();
    g_autoptr(GBytes) first = letter_templates_commons(one);
    g_autoptr(GBytes) second = letter_templates_commons(two);
    assert_true(g_bytes_equal(first, second));
    g_autofree gchar *words = g_strndup(g_bytes_get_data(first, NULL), g_bytes_get_size(first));
    const gchar *head = strstr(words, "<!DOCTYPE html>");
    assert_non_null(head);
    assert_null(strstr(head + 1, "<!DOCTYPE html>"));
    g_autoptr(LetterTemplates) none = letter_templates_new();
    g_autoptr(GBytes) nothing = letter_templates_commons(none);
    assert_int_equal(g_bytes_get_size(nothing), 0);
}

static gchar *acknowledgement_text(const LetterTemplates *templates, const gchar *language,
                                   const gchar *variant) {
    g_autoptr(LetterSample) sample =
        letter_sample_new(LETTER_ACKNOWLEDGEMENT, language, /* is_scarce */ FALSE);
    LetterDraft draft = *letter_sample_draft(sample);
    draft.variant = variant;
    g_auto(LetterWords) words = {NULL, NULL, NULL};
    assert_true(compose_letter_words(&draft, templates, &words, NULL));
    return g_strconcat(words.subject, "|", words.text, NULL);
}

static void a_site_has_acknowledgements_of_its_own_for_rules(void **state) {
    g_autoptr(LetterTemplates) templates = shipped_templates_read();
    assert_false(letter_templates_has_variant(templates, "en", "recall"));
    assert_true(letter_templates_add(templates, "en", "acknowledgement-recall.txt",
                                     "Subject: Stop using it\n\nUnplug it. {{reference}}", NULL));
    assert_false(letter_templates_has_variant(templates, "en", "recall"));
    g_autoptr(GPtrArray) half = faults_of(templates);
    assert_true(has(half, "en/acknowledgement-recall.txt: a letter has two files, this one and its "
                          ".html"));
    assert_true(letter_templates_add(templates, "en", "acknowledgement-recall.html",
                                     "<p>Unplug it. {{reference}}</p>", NULL));
    assert_true(letter_templates_has_variant(templates, "en", "recall"));
    assert_false(letter_templates_has_variant(templates, "zh", "recall"));
    g_autoptr(GPtrArray) none = faults_of(templates);
    assert_int_equal(none->len, 0);

    g_autofree gchar *chosen = acknowledgement_text(templates, "en", "recall");
    assert_true(g_str_has_prefix(chosen, "Stop using it ["));
    assert_non_null(strstr(chosen, "|Unplug it. AM-1042"));
    g_autofree gchar *usual = acknowledgement_text(templates, "zh", NULL);
    g_autofree gchar *lacking = acknowledgement_text(templates, "zh", "recall");
    assert_string_equal(usual, lacking);
}

static void acknowledgements_for_rules_are_proven_too(void **state) {
    g_autoptr(LetterTemplates) templates = shipped_templates_read();
    g_autoptr(GError) error = NULL;
    assert_false(
        letter_templates_add(templates, "en", "acknowledgement-a.txt", "No subject", &error));
    assert_true(letter_templates_add(templates, "en", "acknowledgement-a.txt",
                                     "Subject: x\n\nno number", NULL));
    assert_true(
        letter_templates_add(templates, "en", "acknowledgement-a.html", "{{referense}}", NULL));
    g_autoptr(GPtrArray) faults = faults_of(templates);
    assert_true(has(faults, "en/acknowledgement-a.html:1:1: unknown name {{referense}}"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_shipped_letters_are_proven),
        cmocka_unit_test(both_languages_have_the_same_files),
        cmocka_unit_test(every_fault_is_named_with_its_place),
        cmocka_unit_test(a_faulty_file_is_refused_when_it_is_added),
        cmocka_unit_test(an_empty_language_lacks_everything),
        cmocka_unit_test(a_site_replaces_a_letter_and_single_words),
        cmocka_unit_test(the_language_falls_back),
        cmocka_unit_test(the_manual_lists_every_name),
        cmocka_unit_test(every_name_of_the_table_is_known_in_every_letter),
        cmocka_unit_test(the_commons_of_the_same_templates_are_the_same),
        cmocka_unit_test(a_site_has_acknowledgements_of_its_own_for_rules),
        cmocka_unit_test(acknowledgements_for_rules_are_proven_too),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
