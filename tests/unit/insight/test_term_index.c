/* test_term_index.c - terms are found where they stand, and nowhere else */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "../../../src/insight/classifier/term_index.h"
#include "base/error.h"

static TermIndex *make_index(void) {
    static const gchar *const terms[] = {"leak*",    "on fire", "rude", "退款",
                                         "开不了机", "won't",   "123"};
    TermIndex *index = term_index_new();
    for (guint i = 0; i < G_N_ELEMENTS(terms); i++)
        assert_true(term_index_add(index, i, 1, terms[i], NULL));
    term_index_settle(index);
    return index;
}

static void terms_are_found_as_words(void **state) {
    static const struct {
        const gchar *plain;
        guint groups; /* bit n: the n-th term is found */
    } rows[] = {
        {"", 0},
        {"it leaks", 1},
        {"leak", 1},
        {"bleak and sleek", 0},
        {"the house is on fire!", 2},
        {"on firewood", 0},
        {"rude", 4},
        {"crude rudeness", 0},
        {"(rude)", 4},
        {"请退款给我", 8},
        {"iphone退款", 8}, /* no blank is needed between scripts */
        {"手机开不了机,退款", 24},
        {"it won't", 32},
        {"order 123", 64},
        {"order 1234", 0},
        {"退", 0},
        {"rude rude leaking", 5},
    };
    g_autoptr(TermIndex) index = make_index();
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GArray) hits = g_array_new(FALSE, FALSE, sizeof(guint16));
        term_index_find(index, rows[i].plain, hits);
        guint groups = 0;
        for (guint k = 0; k < hits->len; k++) {
            guint bit = 1u << term_index_term(index, g_array_index(hits, guint16, k))->group;
            assert_int_equal(groups & bit, 0); /* each once */
            groups |= bit;
        }
        if (groups != rows[i].groups)
            fail_msg("\"%s\": %u", rows[i].plain, groups);
    }
}

static void a_term_may_speak_for_two_groups(void **state) {
    g_autoptr(TermIndex) index = term_index_new();
    assert_true(term_index_add(index, 1, 3, "Explod*", NULL));
    assert_true(term_index_add(index, 2, 1, "explod*", NULL));
    term_index_settle(index);
    g_autoptr(GArray) hits = g_array_new(FALSE, FALSE, sizeof(guint16));
    term_index_find(index, "it exploded", hits);
    assert_int_equal(hits->len, 2);
}

static void terms_that_can_not_be_found_are_refused(void **state) {
    static const gchar *const terms[] = {"", "*", "ab", "ab*", "  a "};
    g_autoptr(TermIndex) index = term_index_new();
    for (gsize i = 0; i < G_N_ELEMENTS(terms); i++) {
        g_autoptr(GError) error = NULL;
        assert_false(term_index_add(index, 0, 1, terms[i], &error));
        assert_true(g_error_matches(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING));
    }
    g_autofree gchar *endless = g_strnfill(TERM_LONGEST + 1, 'a');
    assert_false(term_index_add(index, 0, 1, endless, NULL));
    assert_int_equal(term_index_count(index), 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(terms_are_found_as_words),
        cmocka_unit_test(a_term_may_speak_for_two_groups),
        cmocka_unit_test(terms_that_can_not_be_found_are_refused),
    };
    return cmocka_run_group_tests_name("term_index", tests, NULL, NULL);
}
