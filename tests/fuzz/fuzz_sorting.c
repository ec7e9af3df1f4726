/* fuzz_sorting.c - any bytes as a mail, as its rules, as a file of terms, and as a lesson */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first line is the pattern and the words of a rule, the rest is the mail and a file of each
 * kind. */
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "insight/sorter.h"

static const gchar terms[] = "[billing]\n3 charged twice\n2 重复扣款\n1 fee*\n[safety]\n3 起火\n";
static const gchar complaints[] =
    "[billing]\ncharged twice\n重复扣款\n[safety]\nit burns, 起火了\n";

static GPtrArray *make_rules(const gchar *line) {
    GPtrArray *rules = g_ptr_array_new_with_free_func((GDestroyNotify)rule_free);
    Rule *rule = rule_new("fuzz");
    rule_add(rule->when[RULE_PATTERN], line, 1, 1);
    rule_add(rule->then[RULE_ADD_TAGS], "tag", 1, 1);
    g_ptr_array_add(rules, rule);
    rule = rule_new("words");
    rule_add(rule->when[RULE_WORDS], line, 1, 1);
    rule_add(rule->when[RULE_FROM], "example.com", 1, 1);
    rule_add(rule->then[RULE_SET_QUEUE], "queue", 1, 1);
    rule_add(rule->examples, line, 1, 1);
    g_ptr_array_add(rules, rule);
    return rules;
}

static void sort(const Sorter *sorter, const gchar *text) {
    g_autoptr(NaiveBayes) model = naive_bayes_copy(sorter_model(sorter));
    g_autoptr(Evidence) evidence = sorter_read(sorter, text, text);
    naive_bayes_count(model, &evidence->features, CATEGORY_OTHER, 3);
    naive_bayes_settle(model);
    const SortingCase mail = {.evidence = evidence,
                              .suggestion = naive_bayes_suggest(model, &evidence->features),
                              .queue = "quality",
                              .sender = text};
    g_assert(mail.suggestion.certainty <= 100);
    g_autoptr(Sorting) sorting = sorter_sort(sorter, &mail);
    g_assert(sorting->why->len > 0);
}

/* As a site's own files: they may be wrong, not more. */
static void read_as_files(const gchar *text) {
    static const gchar *const files[] = {"categories.txt", "severity.txt", "complaints.txt"};
    g_autoptr(GPtrArray) no_rules = g_ptr_array_new();
    for (gsize i = 0; i < G_N_ELEMENTS(files); i++) {
        g_autoptr(Sorter) sorter = sorter_new();
        g_autoptr(GError) error = NULL;
        sorter_add_file(sorter, "en", files[i], text, NULL);
        gboolean is_good = sorter_settle(sorter, no_rules, no_rules, &error);
        g_assert(is_good == (error == NULL));
        if (is_good)
            sort(sorter, text);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    g_autoptr(GBytes) bytes = g_bytes_new_static(data, size);
    Features features;
    if (features_from_bytes(bytes, &features)) {
        g_autoptr(GBytes) again = features_to_bytes(&features);
        g_assert(g_bytes_equal(bytes, again));
    }
    g_autofree gchar *text = g_utf8_make_valid((const gchar *)data, (gssize)size);
    g_autofree gchar *line = g_strndup(text, strcspn(text, "\n"));
    g_autoptr(GPtrArray) rules = make_rules(line);
    g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func((GDestroyNotify)rule_fault_free);
    g_autoptr(Sorter) sorter = sorter_new();
    g_assert(sorter_add_file(sorter, "en", "categories.txt", terms, NULL));
    g_assert(sorter_add_file(sorter, "en", "complaints.txt", complaints, NULL));
    g_assert(sorter_settle(sorter, rules, faults, NULL));
    sorter_try_examples(sorter, faults);
    sort(sorter, text);
    read_as_files(text);
    return 0;
}
