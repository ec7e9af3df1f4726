/* test_naive_bayes.c - what was counted is suggested, as sure as it is */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "insight/naive_bayes.h"

static void count(NaiveBayes *model, const gchar *plain, Category category, guint times) {
    Features features;
    features_read(plain, &features);
    naive_bayes_count(model, &features, category, times);
}

static Suggestion suggest(const NaiveBayes *model, const gchar *plain) {
    Features features;
    features_read(plain, &features);
    return naive_bayes_suggest(model, &features);
}

static NaiveBayes *make_model(void) {
    NaiveBayes *model = naive_bayes_new();
    count(model, "the kettle leaks and the lid broke", CATEGORY_PRODUCT_QUALITY, 1);
    count(model, "水壶漏水 盖子断了", CATEGORY_PRODUCT_QUALITY, 1);
    count(model, "the parcel never came", CATEGORY_LOGISTICS, 1);
    count(model, "快递还没有到", CATEGORY_LOGISTICS, 1);
    naive_bayes_settle(model);
    return model;
}

static void like_complaints_get_the_same_category(void **state) {
    g_autoptr(NaiveBayes) model = make_model();
    assert_int_equal(suggest(model, "my kettle leaks").category, CATEGORY_PRODUCT_QUALITY);
    assert_int_equal(suggest(model, "where is the parcel").category, CATEGORY_LOGISTICS);
    assert_int_equal(suggest(model, "水壶一直漏水").category, CATEGORY_PRODUCT_QUALITY);
    assert_int_equal(suggest(model, "快递没有到").category, CATEGORY_LOGISTICS);
}

static void of_unknown_words_nothing_is_said(void **state) {
    g_autoptr(NaiveBayes) model = make_model();
    assert_int_equal(suggest(model, "zebra").category, -1);
    assert_int_equal(suggest(model, "zebra").certainty, 0);
    assert_int_equal(suggest(model, "").category, -1);
    g_autoptr(NaiveBayes) blank = naive_bayes_new();
    naive_bayes_settle(blank);
    assert_int_equal(suggest(blank, "the kettle leaks").category, -1);
}

static void more_evidence_makes_surer(void **state) {
    g_autoptr(NaiveBayes) model = make_model();
    guint little = suggest(model, "the kettle parcel").certainty;
    guint more = suggest(model, "kettle leaks lid broke").certainty;
    assert_true(little < more);
    assert_in_range(more, 1, 100);
}

static void a_correction_repeated_wins_over_what_was_there(void **state) {
    g_autoptr(NaiveBayes) model = make_model();
    count(model, "the kettle was late", CATEGORY_LOGISTICS, 3);
    count(model, "my kettle is not here yet", CATEGORY_LOGISTICS, 3);
    naive_bayes_settle(model);
    assert_int_equal(suggest(model, "kettle").category, CATEGORY_LOGISTICS);
}

static void terms_speak_even_where_words_are_unknown(void **state) {
    g_autoptr(NaiveBayes) model = naive_bayes_new();
    Features features;
    features_read("zebra", &features);
    features.terms[CATEGORY_SAFETY] = 3;
    naive_bayes_count(model, &features, CATEGORY_SAFETY, 1);
    features.terms[CATEGORY_SAFETY] = 0;
    features.terms[CATEGORY_BILLING] = 3;
    naive_bayes_count(model, &features, CATEGORY_BILLING, 1);
    naive_bayes_settle(model);
    features_read("giraffe", &features);
    features.terms[CATEGORY_BILLING] = 2;
    assert_int_equal(naive_bayes_suggest(model, &features).category, CATEGORY_BILLING);
}

static void a_copy_goes_its_own_way(void **state) {
    g_autoptr(NaiveBayes) model = make_model();
    g_autoptr(NaiveBayes) copy = naive_bayes_copy(model);
    count(copy, "kettle kettle leaks", CATEGORY_SAFETY, 50);
    naive_bayes_settle(copy);
    assert_int_equal(suggest(copy, "kettle leaks").category, CATEGORY_SAFETY);
    assert_int_equal(suggest(model, "kettle leaks").category, CATEGORY_PRODUCT_QUALITY);
}

static void many_words_find_room(void **state) {
    g_autoptr(NaiveBayes) model = naive_bayes_new();
    for (guint i = 0; i < 20000; i++) {
        g_autofree gchar *word = g_strdup_printf("q%x", i);
        count(model, word, i % 2 == 0 ? CATEGORY_BILLING : CATEGORY_SAFETY, 1);
    }
    naive_bayes_settle(model);
    assert_int_equal(suggest(model, "q4e1e").category, CATEGORY_BILLING); /* 19998 */
    assert_int_equal(suggest(model, "q4e1f").category, CATEGORY_SAFETY);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(like_complaints_get_the_same_category),
        cmocka_unit_test(of_unknown_words_nothing_is_said),
        cmocka_unit_test(more_evidence_makes_surer),
        cmocka_unit_test(a_correction_repeated_wins_over_what_was_there),
        cmocka_unit_test(terms_speak_even_where_words_are_unknown),
        cmocka_unit_test(a_copy_goes_its_own_way),
        cmocka_unit_test(many_words_find_room),
    };
    return cmocka_run_group_tests_name("naive_bayes", tests, NULL, NULL);
}
