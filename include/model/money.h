/* money.h - an amount in a currency, as whole minor units (ISO 4217); read and written */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef struct {
    gint64 minor;      /* cents of EUR, whole yen of JPY */
    gchar currency[4]; /* ISO 4217, "" = no money */
} Money;

typedef enum {
    MONEY_READ,
    MONEY_NONE,        /* no amount stands there */
    MONEY_NO_CURRENCY, /* a number alone */
    MONEY_AMBIGUOUS, /* "$5" and "¥5" are of several countries, "12,3456" and 几百 of any size */
    MONEY_TOO_MUCH,  /* more than MONEY_MOST, or more digits behind the point than it has */
} MoneyVerdict;

enum { MONEY_MOST_DIGITS = 12 };

/* The first amount in `text`: "300 CNY", "CNY 1,200.50", "1.500,00 EUR", "1 500,00 €", "€20",
 * "fifteen hundred pounds", "300元", "2万元", 一千五百元整. Case and width do not matter. "1.500
 * EUR" may be one and a half or thousands: ambiguous. "$" and "¥" are read where exactly one of
 * `usual` (of Money, or NULL) is written so. */
MoneyVerdict money_find(const gchar *text, const GArray *usual, Money *out_money);

/* Every amount in `text` that has a currency, of Money; where it can be read in several ways, the
 * most that it can mean. "$" and "¥" are of the first of `usual` (of Money, or NULL) that is
 * written so, else USD and CNY. Caller frees. */
GArray *money_find_all(const gchar *text, const GArray *usual);

/* "1,200.50 CNY", in Chinese "1,200.50 元"; "" without money. Caller frees. */
gchar *money_text(const Money *money, gboolean is_chinese);

/* How many digits stand behind the point: 2 of EUR, 0 of JPY; -1: no such currency is known. */
gint money_exponent(const gchar *currency);
