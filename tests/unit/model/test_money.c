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
        {"refund 300 CNY", 30000, "CNY"},
        {"CNY 300.50", 30050, "CNY"},
        {"1,250.5 EUR", 125050, "EUR"},
        {"€20", 2000, "EUR"},
        {"退款300元", 30000, "CNY"},
        {"人民币 88.8", 8880, "CNY"},
        {"３００元", 30000, "CNY"},
        {"赔偿2万元", 2000000, "CNY"},
        {"3千元", 300000, "CNY"},
        {"20 euros", 2000, "EUR"},
        {"3000 JPY", 3000, "JPY"},
        {"rmb 5", 500, "CNY"},
        {"1.250 KWD", 1250, "KWD"},
        {"US$12.34 back", 1234, "USD"},
        {"in 3 days 40 GBP", 4000, "GBP"},
        {"£1,234,567.89", 123456789, "GBP"},
        {"1.500,00 EUR", 150000, "EUR"},
        {"1 500,00 €", 150000, "EUR"},
        {"1\u00a0500,00 €", 150000, "EUR"},
        {"€ 1 500", 150000, "EUR"},
        {"1'500.00 CHF", 150000, "CHF"},
        {"1’500.50 CHF", 150050, "CHF"},
        {"1.234.567,89 EUR", 123456789, "EUR"},
        {"3,50 EUR", 350, "EUR"},
        {"0,5 EUR", 50, "EUR"},
        {"50,- EUR", 5000, "EUR"},
        {"2k EUR", 200000, "EUR"},
        {"£1.5k", 150000, "GBP"},
        {"2 thousand pounds", 200000, "GBP"},
        {"1.5 million USD", 150000000, "USD"},
        {"Euro 5", 500, "EUR"},
        {"12 euro", 1200, "EUR"},
        {"fifteen hundred pounds", 150000, "GBP"},
        {"One thousand five hundred euros", 150000, "EUR"},
        {"two hundred and fifty yuan", 25000, "CNY"},
        {"a hundred pounds", 10000, "GBP"},
        {"twenty-five pounds sterling", 2500, "GBP"},
        {"two and a half thousand euros", 250000, "EUR"},
        {"one million two hundred thousand yen", 1200000, "JPY"},
        {"一千五百元", 150000, "CNY"},
        {"壹仟伍佰元整", 150000, "CNY"},
        {"1500元整", 150000, "CNY"},
        {"人民币壹万贰仟圆整", 1200000, "CNY"},
        {"两千块", 200000, "CNY"},
        {"三百五十块钱", 35000, "CNY"},
        {"三百五元", 35000, "CNY"},
        {"一百零五元", 10500, "CNY"},
        {"一万二元", 1200000, "CNY"},
        {"十五元", 1500, "CNY"},
        {"一五〇〇元", 150000, "CNY"},
        {"1万5千元", 1500000, "CNY"},
        {"3千5百元", 350000, "CNY"},
        {"3千5元", 350000, "CNY"},
        {"1.2345万元", 1234500, "CNY"},
        {"5 万元", 5000000, "CNY"},
        {"一百二十万元", 120000000, "CNY"},
        {"一亿二千万元", 12000000000, "CNY"},
        {"3元5角", 350, "CNY"},
        {"3块5毛", 350, "CNY"},
        {"12元3角4分", 1234, "CNY"},
        {"200美金", 20000, "USD"},
        {"一次退款300元", 30000, "CNY"},
        {"300 CNY, one time", 30000, "CNY"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        Money money;
        MoneyVerdict verdict = money_find(rows[i].text, NULL, &money);
        if (verdict != MONEY_READ || money.minor != rows[i].minor)
            fail_msg("\"%s\": %d, %" G_GINT64_FORMAT, rows[i].text, verdict, money.minor);
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
        {"12,3456 EUR", MONEY_AMBIGUOUS},
        {"1.50.000 EUR", MONEY_AMBIGUOUS},
        {"1.500 EUR", MONEY_AMBIGUOUS},
        {"3.505 元", MONEY_AMBIGUOUS},
        {"1.500 JPY", MONEY_AMBIGUOUS},
        {"1.500", MONEY_NO_CURRENCY},
        {"1,500", MONEY_NO_CURRENCY},
        {"fifteen hundred", MONEY_NO_CURRENCY},
        {"一千五百", MONEY_NO_CURRENCY},
        {"several hundred pounds", MONEY_AMBIGUOUS},
        {"几百元", MONEY_AMBIGUOUS},
        {"300多元", MONEY_AMBIGUOUS},
        {"two pounds of rice", MONEY_NONE},
        {"a replacement in one week", MONEY_NONE},
        {"一周内换新", MONEY_NONE},
        {"0.505 EUR", MONEY_TOO_MUCH},
        {"3.5055 EUR", MONEY_TOO_MUCH},
        {"0.5 JPY", MONEY_TOO_MUCH},
        {"9999999999999 EUR", MONEY_TOO_MUCH},
        {"EUROPE 5 cents", MONEY_NO_CURRENCY},
        {"", MONEY_NONE},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        Money money;
        MoneyVerdict verdict = money_find(rows[i].text, NULL, &money);
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
        {"3,50 EUR", FALSE, "3.50 EUR"},
        {"12,3456 EUR", FALSE, "123,456.00 EUR"},
        {"1.500,00 EUR", FALSE, "1,500.00 EUR"},
        {"we refund 1.500 EUR", FALSE, "1,500.00 EUR"},
        {"1 500,00 €", FALSE, "1,500.00 EUR"},
        {"EUR 300-500", FALSE, "300.00 EUR|500.00 EUR"},
        {"£300 to 1,500", FALSE, "300.00 GBP|1,500.00 GBP"},
        {"fifteen hundred pounds or a thousand euros", FALSE, "1,500.00 GBP|1,000.00 EUR"},
        {"several hundred pounds", FALSE, "900.00 GBP"},
        {"hundreds of pounds", FALSE, "900.00 GBP"},
        {"退款一千五百元整", FALSE, "1,500.00 CNY"},
        {"退款¥1,500", FALSE, "1,500.00 CNY"},
        {"1万5千元", FALSE, "15,000.00 CNY"},
        {"几百元，数千元", FALSE, "900.00 CNY|9,000.00 CNY"},
        {"一千多元", FALSE, "1,999.00 CNY"},
        {"1500多元", FALSE, "1,599.00 CNY"},
        {"3.505 EUR", FALSE, "3,505.00 EUR"},
        {"3.5055 EUR", FALSE, "3.51 EUR"},
        {"0.5 JPY", FALSE, "1 JPY"},
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

/* However much is written, it is too much and no small amount. */
static void endless_numbers_stay_large(void **state) {
    static const gchar *const pieces[] = {
        "9",        "九",         "九千", "九亿", "万",     "one ", "nine hundred ",
        "million ", "9 million ", "1,",   "1.",   "1 111 ", "几"};
    for (gsize i = 0; i < G_N_ELEMENTS(pieces); i++) {
        g_autoptr(GString) text = g_string_new(NULL);
        for (guint k = 0; k < 3000; k++)
            g_string_append(text, pieces[i]);
        g_string_append(text, " EUR");
        Money money;
        g_autoptr(GArray) all = money_find_all(text->str, NULL);
        assert_int_not_equal(money_find(text->str, NULL, &money), MONEY_NONE);
        for (guint k = 0; k < all->len; k++)
            assert_true(g_array_index(all, Money, k).minor > 0);
    }
}

static void a_sign_is_of_the_only_usual_currency_that_has_it(void **state) {
    static const Money both[] = {{50000, "CNY"}, {500, "JPY"}};
    g_autoptr(GArray) usual = g_array_new(FALSE, FALSE, sizeof(Money));
    Money money;
    g_array_append_val(usual, both[0]);
    assert_int_equal(money_find("¥1,500", usual, &money), MONEY_READ);
    assert_int_equal(money.minor, 150000);
    assert_string_equal(money.currency, "CNY");
    assert_int_equal(money_find("$5", usual, &money), MONEY_AMBIGUOUS);
    g_array_append_val(usual, both[1]);
    assert_int_equal(money_find("¥1,500", usual, &money), MONEY_AMBIGUOUS);
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
        cmocka_unit_test(endless_numbers_stay_large),
        cmocka_unit_test(a_sign_is_of_the_only_usual_currency_that_has_it),
        cmocka_unit_test(amounts_are_written_for_the_reader),
    };
    return cmocka_run_group_tests_name("money", tests, NULL, NULL);
}
