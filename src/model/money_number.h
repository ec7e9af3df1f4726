/* money_number.h - a number as people write it before or behind a currency: 1.500,00, 一千五百 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

enum { MONEY_NUMBER_PLACES = 6 }; /* digits behind the point that are kept */

typedef struct {
    gint64 whole;
    gint64 part;       /* the digits behind the point, as a number */
    gint places;       /* how many those are; more than MONEY_NUMBER_PLACES: some were left out */
    gboolean is_group; /* "1.500": one mark, three digits, which may be thousands */
    gboolean is_odd;   /* "12,3456", 几百: it can mean several; whole is the most */
    gboolean is_long;  /* more than MONEY_MOST_DIGITS; whole is as many nines */
    gboolean is_words; /* fifteen hundred */
    const gchar *end;  /* behind it */
} MoneyNumber;

/* Does a number begin at `at`, a place within the folded `text`? In digits, with marks as English,
 * Germans, French or Swiss write them, and with words behind ("1.5 million", 2万); in English or
 * Chinese words. Pure. */
gboolean money_number_at(const gchar *text, const gchar *at, MoneyNumber *out_number);
