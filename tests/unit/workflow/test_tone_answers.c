/* test_tone_answers.c - the shipped rules of tone, measured on invented first answers */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * tests/tone/<language>.txt holds good answers and bad ones with the rules that must find them. The
 * figures are printed; doc/tone.md shows them.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "workflow/tone_check.h"

static gchar *read_file(const gchar *folder, const gchar *language) {
    const gchar *root = g_getenv("srcdir");
    g_autofree gchar *file = g_strconcat(language, ".txt", NULL);
    g_autofree gchar *path = g_build_filename(root != NULL ? root : ".", folder, file, NULL);
    gchar *content = NULL;
    if (!g_file_get_contents(path, &content, NULL, NULL))
        fail_msg("%s can't be read", path);
    return content;
}

typedef struct {
    guint good;
    guint held_good;
    guint bad;
    guint held_bad;
    guint expected;
    guint found; /* of the rules that a bad answer was written for */
} Figures;

static gboolean has_rule(const GPtrArray *faults, const gchar *rule) {
    for (guint i = 0; i < faults->len; i++) {
        if (strcmp(((const ToneFault *)faults->pdata[i])->rule, rule) == 0)
            return TRUE;
    }
    return FALSE;
}

static void judge(const ToneRules *rules, const gchar *language, const gchar *line,
                  Figures *figures) {
    const gchar *words = strchr(line, ':') + 1;
    const ToneQuestion question = {
        .language = language, .reader_language = "en", .words = words, .is_first = TRUE};
    g_autoptr(GPtrArray) faults = tone_check(rules, &question);
    gboolean is_good = g_str_has_prefix(line, "good:");
    figures->good += is_good ? 1 : 0;
    figures->held_good += is_good && faults->len > 0 ? 1 : 0;
    figures->bad += is_good ? 0 : 1;
    figures->held_bad += !is_good && faults->len > 0 ? 1 : 0;
    if (is_good && faults->len > 0) {
        const ToneFault *first = faults->pdata[0];
        print_message("# held though good (%s: %s):%s\n", first->rule,
                      first->words != NULL ? first->words : "nothing", words);
    }
    if (is_good)
        return;
    g_autofree gchar *list = g_strndup(line + 4, (gsize)(words - line) - 5);
    g_auto(GStrv) expected = g_strsplit(list, ",", -1);
    for (gchar **rule = expected; *rule != NULL; rule++) {
        figures->expected++;
        if (has_rule(faults, g_strstrip(*rule)))
            figures->found++;
        else
            print_message("# %s not found:%s\n", *rule, words);
    }
}

static Figures measure(const gchar *language) {
    Figures figures = {0};
    g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(ToneRules) rules = tone_rules_new();
    g_autofree gchar *shipped = read_file("tone", language);
    if (!tone_rules_add(rules, language, language, shipped, faults))
        fail_msg("%s", (const gchar *)faults->pdata[0]);
    g_autofree gchar *answers = read_file("tests/tone", language);
    g_auto(GStrv) lines = g_strsplit(answers, "\n", -1);
    for (gchar **line = lines; *line != NULL; line++) {
        if (**line != '\0' && **line != '#')
            judge(rules, language, *line, &figures);
    }
    print_message("# %s: good %u, held %u; bad %u, held %u; rules %u of %u found\n", language,
                  figures.good, figures.held_good, figures.bad, figures.held_bad, figures.found,
                  figures.expected);
    return figures;
}

static void check(const gchar *language) {
    const Figures figures = measure(language);
    assert_true(figures.good >= 60);
    assert_true(figures.bad >= 60);
    assert_true(figures.held_good * 50 <= figures.good);
    assert_true(figures.held_bad * 100 >= figures.bad * 93);
    assert_true(figures.found * 100 >= figures.expected * 93);
}

static void english_answers_are_judged_as_people_would(void **state) {
    (void)state;
    check("en");
}

static void chinese_answers_are_judged_as_people_would(void **state) {
    (void)state;
    check("zh");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(english_answers_are_judged_as_people_would),
        cmocka_unit_test(chinese_answers_are_judged_as_people_would),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
