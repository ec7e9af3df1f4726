/* test_features.c - what a classifier sees of a text */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <string.h>

#include "insight/features.h"

static guint count_of(const gchar *plain) {
    Features features;
    features_read(plain, &features);
    return features.count;
}

static void words_and_pairs_of_characters_are_counted_once(void **state) {
    static const struct {
        const gchar *plain;
        guint count;
    } rows[] = {
        {"", 0},
        {"the kettle leaks", 3},
        {"kettle kettle kettle", 1},
        {"delivered delivery deliveries", 1}, /* one beginning */
        {"a i", 0},
        {"12 3456 7", 1}, /* numbers are all alike */
        {"won't", 1},
        {"退款", 1},
        {"要退款", 2},
        {"退", 0},
        {"退款abc退款", 2},
        {"退,款", 0},
        {"!!! ... ？", 0},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        if (count_of(rows[i].plain) != rows[i].count)
            fail_msg("\"%s\": %u", rows[i].plain, count_of(rows[i].plain));
    }
}

static void endless_texts_have_an_end(void **state) {
    g_autoptr(GString) text = g_string_new(NULL);
    for (guint i = 0; i < 100000; i++)
        g_string_append_printf(text, "w%x ", i * 7919);
    assert_true(count_of(text->str) <= FEATURES_MOST);
    assert_true(count_of(text->str) > 300);
}

static void bytes_give_the_same_features_back(void **state) {
    Features features, again;
    features_read("the kettle leaks 水壶漏水", &features);
    features.terms[CATEGORY_SAFETY] = 3;
    g_autoptr(GBytes) bytes = features_to_bytes(&features);
    assert_true(features_from_bytes(bytes, &again));
    assert_int_equal(again.count, features.count);
    assert_memory_equal(again.words, features.words, features.count * sizeof *features.words);
    assert_memory_equal(again.terms, features.terms, sizeof features.terms);
}

static void bytes_of_something_else_are_refused(void **state) {
    static const struct {
        const gchar *bytes;
        gsize size;
    } rows[] = {
        {"", 0}, {"\1", 1}, {"\2ABCDEFGH", 9}, {"\1ABCDEFGHxyz", 12}, {"\1ABCDEFGHwxyz1", 14}};
    Features features;
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GBytes) bytes = g_bytes_new(rows[i].bytes, rows[i].size);
        assert_false(features_from_bytes(bytes, &features));
    }
    gsize size = 9 + (FEATURES_MOST + 1) * 4;
    guint8 *many = g_malloc0(size);
    many[0] = 1;
    g_autoptr(GBytes) bytes = g_bytes_new_take(many, size);
    assert_false(features_from_bytes(bytes, &features));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_and_pairs_of_characters_are_counted_once),
        cmocka_unit_test(endless_texts_have_an_end),
        cmocka_unit_test(bytes_give_the_same_features_back),
        cmocka_unit_test(bytes_of_something_else_are_refused),
    };
    return cmocka_run_group_tests_name("features", tests, NULL, NULL);
}
