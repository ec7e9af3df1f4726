/* test_sorter.c - files of terms and complaints, and what becomes of a complaint */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <string.h>

#include "base/error.h"
#include "insight/sorter.h"

static const gchar CATEGORIES[] = "# terms\n[billing]\n3 charged twice\n2 invoice\n1 money\n"
                                  "[safety]\n3 explod*\n";
static const gchar SEVERITY[] = "[safety]\n3 explod*\n[minors]\n1 my son\n2 choked\n";
static const gchar COMPLAINTS[] = "[billing]\nI was charged twice for the invoice\n扣了两次钱\n"
                                  "[safety]\nthe thing exploded\n\n[logistics]\nparcel is late\n";

static Sorter *make_sorter(void) {
    Sorter *sorter = sorter_new();
    g_autoptr(GPtrArray) no_rules = g_ptr_array_new();
    g_autoptr(GPtrArray) faults = g_ptr_array_new();
    assert_true(sorter_add_file(sorter, "en", "categories.txt", CATEGORIES, NULL));
    assert_true(sorter_add_file(sorter, "en", "severity.txt", SEVERITY, NULL));
    assert_true(sorter_add_file(sorter, "en", "complaints.txt", COMPLAINTS, NULL));
    assert_true(sorter_settle(sorter, no_rules, faults, NULL));
    return sorter;
}

static Sorting *sort(const Sorter *sorter, const gchar *subject, const gchar *words,
                     guint act_above, gboolean is_repeated) {
    const NaiveBayes *model = sorter_model(sorter);
    g_autoptr(Evidence) evidence = sorter_read(sorter, subject, words);
    const SortingCase mail = {.evidence = evidence,
                              .suggestion = naive_bayes_suggest(model, &evidence->features),
                              .act_above = act_above,
                              .queue = "quality",
                              .is_repeated = is_repeated};
    return sorter_sort(sorter, &mail);
}

static gboolean says(const Sorting *sorting, const gchar *words) {
    g_autofree gchar *why = sorting_why(sorting, NULL);
    return strstr(why, words) != NULL;
}

static void a_sure_suggestion_becomes_the_category(void **state) {
    g_autoptr(Sorter) sorter = make_sorter();
    g_autoptr(Sorting) sorting = sort(sorter, "Invoice", "You charged twice", 40, FALSE);
    assert_int_equal(sorting->suggestion.category, CATEGORY_BILLING);
    assert_string_equal(sorting->category, "billing");
    assert_true(says(sorting, "looks like billing"));
    assert_true(says(sorting, "\"charged twice\""));
    assert_false(sorting->is_severe);
}

static void an_unsure_one_is_only_shown(void **state) {
    g_autoptr(Sorter) sorter = make_sorter();
    g_autoptr(Sorting) sorting = sort(sorter, "Invoice", "You charged twice", 101, FALSE);
    assert_int_equal(sorting->suggestion.category, CATEGORY_BILLING);
    assert_null(sorting->category);
    assert_true(says(sorting, "too unsure to be taken"));
}

static void of_nothing_known_nothing_is_said(void **state) {
    g_autoptr(Sorter) sorter = make_sorter();
    g_autoptr(Sorting) sorting = sort(sorter, NULL, NULL, 1, FALSE);
    assert_int_equal(sorting->suggestion.category, -1);
    assert_null(sorting->category);
    assert_true(says(sorting, "looks like nothing that is known"));
}

static void signs_of_severity_need_weight(void **state) {
    g_autoptr(Sorter) sorter = make_sorter();
    g_autoptr(Sorting) birthday = sort(sorter, NULL, "a present for my son", 80, FALSE);
    assert_false(birthday->is_severe);
    g_autoptr(Sorting) choking = sort(sorter, NULL, "my son choked on it", 80, FALSE);
    assert_true(choking->is_severe);
    assert_true(choking->has_sign[SIGN_MINORS]);
    assert_false(choking->has_sign[SIGN_SAFETY]);
    assert_string_equal(choking->tags->pdata[0], "minors");
    assert_true(says(choking, "severe, minors: \"my son\", \"choked\""));
}

static void somebody_who_comes_again_is_a_sign(void **state) {
    g_autoptr(Sorter) sorter = make_sorter();
    g_autoptr(Sorting) sorting = sort(sorter, NULL, "parcel", 80, TRUE);
    assert_true(sorting->is_severe);
    assert_string_equal(sorting->tags->pdata[0], "repeat-complainant");
}

static void a_later_file_replaces_an_earlier_one(void **state) {
    g_autoptr(Sorter) sorter = sorter_new();
    g_autoptr(GPtrArray) no_rules = g_ptr_array_new();
    g_autoptr(GPtrArray) faults = g_ptr_array_new();
    assert_true(sorter_add_file(sorter, "en", "severity.txt", SEVERITY, NULL));
    assert_true(sorter_add_file(sorter, "en", "severity.txt", "[media]\n3 my blog\n", NULL));
    assert_true(sorter_add_file(sorter, "zh", "severity.txt", "[media]\n3 曝光\n", NULL));
    assert_true(sorter_settle(sorter, no_rules, faults, NULL));
    g_autoptr(Evidence) evidence = sorter_read(sorter, NULL, "my blog exploded, 曝光");
    assert_int_equal(evidence->signs[SIGN_MEDIA], 6);
    assert_int_equal(evidence->signs[SIGN_SAFETY], 0);
}

static void a_wrong_file_names_its_line(void **state) {
    static const struct {
        const gchar *file;
        const gchar *content;
        const gchar *said;
    } rows[] = {
        {"categories.txt", "[billing]\n\n3 a\n", "en/categories.txt:3: \"a\" is too short"},
        {"categories.txt", "3 invoice\n", "en/categories.txt:1: \"3 invoice\" stands before"},
        {"categories.txt", "[biling]\n3 invoice\n", "en/categories.txt:2: [biling] is no section"},
        {"categories.txt", "[billing\n", "en/categories.txt:1: \"[billing\" is no section"},
        {"categories.txt", "[billing]\ninvoice\n",
         "en/categories.txt:2: \"invoice\" has no weight"},
        {"categories.txt", "[billing]\n4 invoice\n", "has no weight"},
        {"severity.txt", "[repeat-complainant]\n3 again\n", "is no section of this file"},
        {"complaints.txt", "[nothing]\nit is late\n", "en/complaints.txt:2: [nothing]"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Sorter) sorter = sorter_new();
        g_autoptr(GPtrArray) no_rules = g_ptr_array_new();
        g_autoptr(GPtrArray) faults = g_ptr_array_new();
        g_autoptr(GError) error = NULL;
        assert_true(sorter_add_file(sorter, "en", rows[i].file, rows[i].content, NULL));
        assert_false(sorter_settle(sorter, no_rules, faults, &error));
        assert_true(g_error_matches(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING));
        if (strstr(error->message, rows[i].said) == NULL)
            fail_msg("%s", error->message);
    }
    g_autoptr(Sorter) sorter = sorter_new();
    g_autoptr(GError) error = NULL;
    assert_false(sorter_add_file(sorter, "en", "categorys.txt", "", &error));
    assert_non_null(strstr(error->message, "categories.txt, severity.txt and complaints.txt"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_sure_suggestion_becomes_the_category),
        cmocka_unit_test(an_unsure_one_is_only_shown),
        cmocka_unit_test(of_nothing_known_nothing_is_said),
        cmocka_unit_test(signs_of_severity_need_weight),
        cmocka_unit_test(somebody_who_comes_again_is_a_sign),
        cmocka_unit_test(a_later_file_replaces_an_earlier_one),
        cmocka_unit_test(a_wrong_file_names_its_line),
    };
    return cmocka_run_group_tests_name("sorter", tests, NULL, NULL);
}
