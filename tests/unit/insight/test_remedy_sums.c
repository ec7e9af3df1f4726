/* test_remedy_sums.c - what accepted options cost is added up for each currency, as if by hand */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "insight/remedy_sums.h"

static const gchar *const currencies[] = {"JPY", "", "CNY", "EUR", "AED"};

/* The sum of one currency, looked for by going through all. */
static RemedySum naive_sum(const GArray *options, const gchar *currency) {
    RemedySum sum = {0};
    for (guint i = 0; i < options->len; i++) {
        const Money *money = &g_array_index(options, Money, i);
        if (strcmp(money->currency, currency) != 0)
            continue;
        sum.total.minor += money->minor;
        sum.count++;
    }
    return sum;
}

static GArray *make_options(GRand *random) {
    GArray *options = g_array_new(FALSE, FALSE, sizeof(Money));
    gint count = g_rand_int_range(random, 0, 60);
    for (gint i = 0; i < count; i++) {
        Money money = {0};
        const gchar *currency = currencies[g_rand_int_range(random, 0, G_N_ELEMENTS(currencies))];
        g_strlcpy(money.currency, currency, sizeof money.currency);
        money.minor = *currency != '\0' ? g_rand_int_range(random, 0, 1000000) : 0;
        g_array_append_val(options, money);
    }
    return options;
}

static void sums_are_those_of_going_through_all(void **state) {
    enum { ROUNDS = 300, SEED = 20261128 };
    (void)state;
    g_autoptr(GRand) random = g_rand_new_with_seed(SEED);
    for (gint round = 0; round < ROUNDS; round++) {
        g_autoptr(GArray) options = make_options(random);
        g_autoptr(GArray) sums = g_array_new(FALSE, FALSE, sizeof(RemedySum));
        guint counted = 0;
        for (guint i = 0; i < options->len; i++)
            remedy_sums_add(sums, &g_array_index(options, Money, i), 1);
        for (guint i = 0; i < sums->len; i++) {
            const RemedySum *sum = &g_array_index(sums, RemedySum, i);
            const RemedySum expected = naive_sum(options, sum->total.currency);
            assert_true(sum->total.minor == expected.total.minor);
            assert_int_equal(sum->count, expected.count);
            counted += sum->count;
        }
        assert_int_equal(counted, options->len);
    }
}

static void currencies_are_in_order_and_what_has_none_comes_last(void **state) {
    (void)state;
    g_autoptr(GArray) sums = g_array_new(FALSE, FALSE, sizeof(RemedySum));
    static const gchar *const expected[] = {"AED", "CNY", "EUR", "JPY", ""};
    for (gsize i = 0; i < G_N_ELEMENTS(currencies); i++) {
        Money money = {.minor = 100};
        g_strlcpy(money.currency, currencies[i], sizeof money.currency);
        remedy_sums_add(sums, &money, 1);
        remedy_sums_add(sums, &money, 1);
    }
    assert_int_equal(sums->len, G_N_ELEMENTS(expected));
    for (guint i = 0; i < sums->len; i++) {
        const RemedySum *sum = &g_array_index(sums, RemedySum, i);
        assert_string_equal(sum->total.currency, expected[i]);
        assert_int_equal(sum->count, 2);
        assert_int_equal(sum->total.minor, 200);
    }
}

static void a_sum_that_no_number_can_hold_does_not_wrap(void **state) {
    (void)state;
    const Money most = {G_MAXINT64, "CNY"};
    g_autoptr(GArray) sums = g_array_new(FALSE, FALSE, sizeof(RemedySum));
    remedy_sums_add(sums, &most, 1);
    remedy_sums_add(sums, &most, 1);
    assert_true(g_array_index(sums, RemedySum, 0).total.minor == G_MAXINT64);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sums_are_those_of_going_through_all),
        cmocka_unit_test(currencies_are_in_order_and_what_has_none_comes_last),
        cmocka_unit_test(a_sum_that_no_number_can_hold_does_not_wrap),
    };
    return cmocka_run_group_tests_name("remedy_sums", tests, NULL, NULL);
}
