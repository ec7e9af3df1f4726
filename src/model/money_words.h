/* money_words.h - numbers in words: fifteen hundred, 一千五百, and what stands behind digits: 2万
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

enum { MONEY_MICRO = 1000000 };

/* While words are added up; everything is counted in millionths. */
typedef struct {
    gint64 sum;       /* of what has its thousands or 万 */
    gint64 section;   /* below them */
    gint64 current;   /* digits without a unit so far */
    gint64 last_unit; /* of 三百五: 100 */
    gboolean has_current;
    gboolean is_odd;  /* 几百, several: that many at the most */
    gboolean is_long; /* too much to be counted */
} MoneySum;

/* Takes number words at `at`; `sum` may have digits already ("2" of "2 thousand"). Returns what is
 * behind them; `at`: there are none. Folded text. */
const gchar *money_words_take_english(const gchar *at, MoneySum *sum);
const gchar *money_words_take_chinese(const gchar *at, MoneySum *sum);

/* What it comes to, in millionths. */
gint64 money_words_total(const MoneySum *sum);
