/* test_grant_rule.c - which options and which words grant more than an agent may alone */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "workflow/grant_rule.h"

static GArray *make_limits(void) {
    static const Money all[] = {{50000, "CNY"}, {6000, "EUR"}};
    GArray *limits = g_array_new(FALSE, FALSE, sizeof(Money));
    g_array_append_vals(limits, all, G_N_ELEMENTS(all));
    return limits;
}

static const gchar *const verdicts[] = {
    [GRANT_WITHIN] = "within",
    [GRANT_WITHOUT_AMOUNT] = "no amount",
    [GRANT_WITHOUT_LIMIT] = "no limit",
    [GRANT_ABOVE] = "above",
};

/* "above 900.00 CNY, 500.00 CNY" */
static gchar *told(const Grant *grant) {
    g_autofree gchar *amount = money_text(&grant->amount, FALSE);
    g_autofree gchar *limit = money_text(&grant->limit, FALSE);
    if (grant->verdict == GRANT_WITHIN || grant->verdict == GRANT_WITHOUT_AMOUNT)
        return g_strdup(verdicts[grant->verdict]);
    return g_strdup_printf("%s %s%s%s", verdicts[grant->verdict], amount,
                           *limit != '\0' ? ", " : "", limit);
}

typedef struct {
    const gchar *given; /* options are parted by "|" */
    const gchar *expected;
} Row;

static void options_are_held_against_the_limit_of_their_currency(void **state) {
    (void)state;
    static const Row rows[] = {
        {"refund 300 CNY|replacement", "within"},
        {"refund 500 CNY", "within"},
        {"refund 500.01 CNY", "above 500.01 CNY, 500.00 CNY"},
        {"replacement|refund 900 CNY|voucher 700 CNY", "above 900.00 CNY, 500.00 CNY"},
        {"退款900元|换货", "above 900.00 CNY, 500.00 CNY"},
        {"赔偿2万元", "above 20,000.00 CNY, 500.00 CNY"},
        {"refund 60 EUR", "within"},
        {"refund 61 EUR", "above 61.00 EUR, 60.00 EUR"},
        {"refund 5 USD", "no limit 5.00 USD"},
        {"refund 5 USD|refund 900 CNY", "above 900.00 CNY, 500.00 CNY"},
        {"refund 300 CNY and a voucher of 300 CNY", "above 600.00 CNY, 500.00 CNY"},
        {"refund 300 CNY and a voucher of 30 EUR", "within"},
        {"full refund", "no amount"},
        {"全额退款", "no amount"},
        {"voucher", "no amount"},
        {"replacement", "within"},
        {"apology from the branch manager", "within"},
        {"a new kettle worth 900 CNY", "above 900.00 CNY, 500.00 CNY"},
        {"nothing but time", "within"},
    };
    g_autoptr(GArray) limits = make_limits();
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_auto(GStrv) parts = g_strsplit(rows[i].given, "|", -1);
        g_autoptr(GPtrArray) options =
            g_ptr_array_new_with_free_func((GDestroyNotify)offer_option_free);
        for (gchar **part = parts; *part != NULL; part++) {
            const Money none = {0};
            g_ptr_array_add(options, offer_option_new(remedy_of_words(*part), *part, &none));
        }
        const Grant grant = grant_rule_of_options(limits, options);
        g_autofree gchar *got = told(&grant);
        if (strcmp(got, rows[i].expected) != 0)
            fail_msg("%s: %s", rows[i].given, got);
        assert_int_equal(grant_rule_of_options(NULL, options).verdict, GRANT_WITHIN);
    }
}

static void words_count_where_they_grant_money(void **state) {
    (void)state;
    static const Row rows[] = {
        {"We refund the 300 CNY today.", "within"},
        {"We refund the 900 CNY today.", "above 900.00 CNY, 500.00 CNY"},
        {"You paid 900 CNY on 3 November. We have sent the kettle to the laboratory.", "within"},
        {"You paid 900 CNY on 3 November. We refund 300 CNY of it.", "within"},
        {"Thank you.\n\nWe refund\n900 CNY within 5 days.", "above 900.00 CNY, 500.00 CNY"},
        {"We can't refund the 900 CNY.", "within"},
        {"We cannot refund the 900 CNY.", "within"},
        {"We are not able to refund the 900 CNY.", "within"},
        {"We do not doubt it and refund the 900 CNY.", "above 900.00 CNY, 500.00 CNY"},
        {"As a gesture of goodwill you get 1,000.00 CNY.", "above 1,000.00 CNY, 500.00 CNY"},
        {"A voucher of 70 euros is on its way!", "above 70.00 EUR, 60.00 EUR"},
        {"We refund 20 USD.", "no limit 20.00 USD"},
        {"We refund you in full.", "within"},
        {"We refund ¥900.", "above 900.00 CNY, 500.00 CNY"},
        {"900元今天原路退回。", "above 900.00 CNY, 500.00 CNY"},
        {"您付的900元已经查到。我们今天退款300元。", "within"},
        {"我们赔偿您1万元！", "above 10,000.00 CNY, 500.00 CNY"},
        {"很抱歉，900元不予退款。", "within"},
        {"很抱歉，我们无法退款900元；另送50元代金券。", "within"},
        {"我们会打款 900 元给您。", "above 900.00 CNY, 500.00 CNY"},
        {"", "within"},
    };
    g_autoptr(GArray) limits = make_limits();
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        const Grant grant = grant_rule_of_words(limits, rows[i].given);
        g_autofree gchar *got = told(&grant);
        if (strcmp(got, rows[i].expected) != 0)
            fail_msg("%s: %s", rows[i].given, got);
        assert_int_equal(grant_rule_of_words(NULL, rows[i].given).verdict, GRANT_WITHIN);
    }
    assert_int_equal(grant_rule_of_words(limits, NULL).verdict, GRANT_WITHIN);
}

static void without_limits_nothing_is_above_them(void **state) {
    (void)state;
    g_autoptr(GArray) none = g_array_new(FALSE, FALSE, sizeof(Money));
    assert_int_equal(grant_rule_of_words(none, "We refund 900 CNY.").verdict, GRANT_WITHIN);
}

static void a_limit_of_nothing_holds_every_amount_of_its_currency(void **state) {
    (void)state;
    const Money nothing = {0, "CNY"};
    g_autoptr(GArray) limits = g_array_new(FALSE, FALSE, sizeof(Money));
    g_array_append_val(limits, nothing);
    assert_int_equal(grant_rule_of_words(limits, "We refund 0.01 CNY.").verdict, GRANT_ABOVE);
    assert_int_equal(grant_rule_of_words(limits, "We refund 0 CNY.").verdict, GRANT_WITHIN);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(options_are_held_against_the_limit_of_their_currency),
        cmocka_unit_test(words_count_where_they_grant_money),
        cmocka_unit_test(without_limits_nothing_is_above_them),
        cmocka_unit_test(a_limit_of_nothing_holds_every_amount_of_its_currency),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
