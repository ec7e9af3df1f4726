/* test_money.c - amounts in words and signs, whole in minor units, and what is refused */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "model/money.h"

static void amounts_are_read_with_their_currency(void **state) {
    static const struct {
        const gchar *text;
        gint64 minor;
        const gchar *currency;
    } rows[] = {
        {"refund 300 CNY", 30000, "CNY"},  {"CNY 300.50", 30050, "CNY"},
        {"1,250.5 EUR", 125050, "EUR"},    {"€20", 2000, "EUR"},
        {"退款300元", 30000, "CNY"},       {"人民币 88.8", 8880, "CNY"},
        {"３００元", 30000, "CNY"},        {"赔偿2万元", 2000000, "CNY"},
        {"3千元", 300000, "CNY"},          {"20 euros", 2000, "EUR"},
        {"3000 JPY", 3000, "JPY"},         {"rmb 5", 500, "CNY"},
        {"1.250 KWD", 1250, "KWD"},        {"US$12.34 back", 1234, "USD"},
        {"in 3 days 40 GBP", 4000, "GBP"}, {"£1,234,567.89", 123456789, "GBP"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        Money money;
        assert_int_equal(money_find(rows[i].text, &money), MONEY_READ);
        assert_int_equal(money.minor, rows[i].minor);
        assert_string_equal(money.currency, rows[i].currency);
    }
}

static void what_is_not_clear_is_no_amount(void **state) {
    static const struct {
        const gchar *text;
        MoneyVerdict verdict;
    } rows[] = {
        {"a new kettle", MONEY_NONE},
        {"refund 300", MONEY_NO_CURRENCY},
        {"within 3 days", MONEY_NO_CURRENCY},
        {"$5", MONEY_AMBIGUOUS},
        {"¥300", MONEY_AMBIGUOUS},
        {"3,50 EUR", MONEY_AMBIGUOUS},
        {"12,3456 EUR", MONEY_AMBIGUOUS},
        {"3.505 EUR", MONEY_TOO_MUCH},
        {"0.5 JPY", MONEY_TOO_MUCH},
        {"9999999999999 EUR", MONEY_TOO_MUCH},
        {"EURO 5 cents", MONEY_NO_CURRENCY},
        {"", MONEY_NONE},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        Money money;
        MoneyVerdict verdict = money_find(rows[i].text, &money);
        if (verdict != rows[i].verdict)
            fail_msg("\"%s\": %d", rows[i].text, verdict);
    }
}

static void every_amount_is_found_at_the_most_that_it_can_mean(void **state) {
    static const Money yen[] = {{50000, "JPY"}, {500, "CAD"}};
    static const struct {
        const gchar *text;
        gboolean has_usual;
        const gchar *expected; /* as they are written, joined */
    } rows[] = {
        {"refund 300 CNY and a voucher of 20 EUR", FALSE, "300.00 CNY|20.00 EUR"},
        {"退款300元，另送50元代金券", FALSE, "300.00 CNY|50.00 CNY"},
        {"赔偿2万元", FALSE, "20,000.00 CNY"},
        {"赔偿1.5万元，五天内", FALSE, "15,000.00 CNY"},
        {"300 CNY 5 days", FALSE, "300.00 CNY"},
        {"退款300元 2026-12-05 前到账", FALSE, "300.00 CNY"},
        {"CNY 300, USD 5", FALSE, "300.00 CNY|5.00 USD"},
        {"$5 or ¥300", FALSE, "5.00 USD|300.00 CNY"},
        {"$5 or ￥300", TRUE, "5.00 CAD|300 JPY"},
        {"50 euros, 20 dollars, 100 yuan", FALSE, "50.00 EUR|20.00 USD|100.00 CNY"},
        {"3,50 EUR", FALSE, "350.00 EUR"},
        {"3.505 EUR", FALSE, "3,505.00 EUR"},
        {"3.5055 EUR", FALSE, "3.00 EUR"},
        {"0.5 JPY", FALSE, "0 JPY"},
        {"9999999999999 EUR", FALSE, "999,999,999,999.00 EUR"},
        {"999999999999万元", FALSE, "999,999,999,999.00 CNY"},
        {"within 5 days, twice", FALSE, ""},
        {"", FALSE, ""},
    };
    g_autoptr(GArray) usual = g_array_new(FALSE, FALSE, sizeof(Money));
    g_array_append_vals(usual, yen, G_N_ELEMENTS(yen));
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GArray) all = money_find_all(rows[i].text, rows[i].has_usual ? usual : NULL);
        g_autoptr(GString) got = g_string_new(NULL);
        for (guint k = 0; k < all->len; k++) {
            g_autofree gchar *text = money_text(&g_array_index(all, Money, k), FALSE);
            g_string_append_printf(got, "%s%s", k > 0 ? "|" : "", text);
        }
        if (strcmp(got->str, rows[i].expected) != 0)
            fail_msg("\"%s\": %s", rows[i].text, got->str);
    }
}

static void amounts_are_written_for_the_reader(void **state) {
    static const struct {
        Money money;
        gboolean is_chinese;
        const gchar *text;
    } rows[] = {
        {{30000, "CNY"}, FALSE, "300.00 CNY"},
        {{30000, "CNY"}, TRUE, "300.00 元"},
        {{123456789, "GBP"}, TRUE, "1,234,567.89 GBP"},
        {{3000, "JPY"}, FALSE, "3,000 JPY"},
        {{5, "KWD"}, FALSE, "0.005 KWD"},
        {{0, ""}, FALSE, ""},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree gchar *text = money_text(&rows[i].money, rows[i].is_chinese);
        assert_string_equal(text, rows[i].text);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(amounts_are_read_with_their_currency),
        cmocka_unit_test(what_is_not_clear_is_no_amount),
        cmocka_unit_test(every_amount_is_found_at_the_most_that_it_can_mean),
        cmocka_unit_test(amounts_are_written_for_the_reader),
    };
    return cmocka_run_group_tests_name("money", tests, NULL, NULL);
}
