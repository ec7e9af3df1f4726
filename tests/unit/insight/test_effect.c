/* test_effect.c - the ratio of two rates and its interval, against values worked out elsewhere */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "insight/effect.h"

/* By sums of exact fractions of binomial coefficients, and halving. */
static void the_interval_is_the_exact_one(void **state) {
    (void)state;
    static const struct {
        guint before, after;
        gdouble days_before, days_after, ratio, low, high;
    } rows[] = {
        {9, 2, 30, 30, 0.222, 0.023, 1.074},     {9, 0, 30, 30, 0.000, 0.000, 0.507},
        {1, 1, 30, 30, 1.000, 0.013, 78.497},    {40, 10, 30, 30, 0.250, 0.111, 0.509},
        {10, 40, 30, 30, 4.000, 1.966, 8.970},   {20, 10, 30, 15, 1.000, 0.418, 2.238},
        {100, 100, 30, 30, 1.000, 0.750, 1.333}, {300, 150, 30, 30, 0.500, 0.408, 0.610},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        const Exposure before = {rows[i].before, rows[i].days_before};
        const Exposure after = {rows[i].after, rows[i].days_after};
        const ActionEffect effect = effect_measure(&before, &after);
        if (!effect.has_ratio || fabs(effect.ratio - rows[i].ratio) > 0.001 ||
            fabs(effect.low - rows[i].low) > 0.001 || fabs(effect.high - rows[i].high) > 0.001)
            fail_msg("%u and %u: %.4f, %.4f to %.4f", rows[i].before, rows[i].after, effect.ratio,
                     effect.low, effect.high);
    }
}

static void without_any_before_there_is_no_ratio(void **state) {
    (void)state;
    const Exposure none = {0, 30};
    const Exposure some = {3, 30};
    assert_false(effect_measure(&none, &some).has_ratio);
    assert_false(effect_measure(&none, &none).has_ratio);
}

static void many_are_as_exact_as_few(void **state) {
    (void)state;
    const Exposure before = {20000, 30};
    const Exposure after = {10000, 30};
    const ActionEffect effect = effect_measure(&before, &after);
    assert_true(effect.low > 0.48 && effect.low < 0.5);
    assert_true(effect.high > 0.5 && effect.high < 0.52);
}

static void what_is_turned_round_is_the_reciprocal(void **state) {
    (void)state;
    const Exposure one = {12, 30};
    const Exposure other = {5, 20};
    const ActionEffect effect = effect_measure(&one, &other);
    const ActionEffect turned = effect_measure(&other, &one);
    assert_true(fabs(effect.ratio * turned.ratio - 1) < 1e-9);
    assert_true(fabs(effect.low * turned.high - 1) < 1e-6);
    assert_true(fabs(effect.high * turned.low - 1) < 1e-6);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_interval_is_the_exact_one),
        cmocka_unit_test(without_any_before_there_is_no_ratio),
        cmocka_unit_test(many_are_as_exact_as_few),
        cmocka_unit_test(what_is_turned_round_is_the_reciprocal),
    };
    return cmocka_run_group_tests_name("effect", tests, NULL, NULL);
}
