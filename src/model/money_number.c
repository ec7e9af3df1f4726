/* money_number.c - a number as people write it before or behind a currency: 1.500,00, 一千五百 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What marks between digits mean:
 *
 *   1,500.00  1.500,00  1 500,00  1'500.00    of two kinds the last stands before the decimals
 *   1.500.000  1 500                          of one kind more than once, or blanks: thousands
 *   3,50  3.5                                 one, and other than three digits: decimals
 *   1,500                                     thousands
 *   1.500                                     thousands or decimals: is_group, the currency tells
 *   12,3456  1,50,0                           odd: at the most the number without its marks
 *   50,-                                      no decimals
 */
#include "money_number.h"

#include <string.h>

#include "model/money.h"
#include "money_words.h"

enum { MOST_MARKS = 6, GROUP = 3 };

/* Digits in pieces between marks. */
typedef struct {
    gchar marks[MOST_MARKS]; /* ',', '.', ' ' or '\'' */
    guint lengths[MOST_MARKS + 1];
    guint count; /* of marks */
    guint kinds;
    guint digits;
    gboolean has_leading_zero;
    const gchar *end;
} Pieces;

/* The mark at `at` if digits follow it, and how long it is; 0 = none. */
static gchar mark_at(const gchar *at, gsize *out_length) {
    static const struct {
        const gchar *text;
        gchar mark;
    } marks[] = {{",", ','}, {".", '.'}, {" ", ' '}, {"'", '\''}, {"’", '\''}};
    for (gsize i = 0; i < G_N_ELEMENTS(marks); i++) {
        gsize length = strlen(marks[i].text);
        if (strncmp(at, marks[i].text, length) == 0 && g_ascii_isdigit(at[length])) {
            *out_length = length;
            return marks[i].mark;
        }
    }
    return '\0';
}

/* Blanks part groups of three only: "5 300 EUR" is one number, "12 December 5 EUR" is not. */
static gboolean may_go_on(const Pieces *pieces, gchar mark, const gchar *behind) {
    gboolean is_blank = mark == ' ' || mark == '\'';
    guint first = pieces->lengths[0];
    if (pieces->count == MOST_MARKS)
        return FALSE;
    if (!is_blank)
        return TRUE;
    for (guint i = 0; i < pieces->count; i++) {
        if (pieces->marks[i] != mark || pieces->lengths[i + 1] != GROUP)
            return FALSE;
    }
    return first <= GROUP && !pieces->has_leading_zero && strspn(behind, "0123456789") == GROUP;
}

static Pieces read_pieces(const gchar *at) {
    Pieces pieces = {.has_leading_zero = *at == '0'};
    for (;;) {
        gsize length = strspn(at, "0123456789");
        gsize of_mark = 0;
        pieces.lengths[pieces.count] = (guint)length;
        pieces.digits += (guint)length;
        at += length;
        gchar mark = mark_at(at, &of_mark);
        if (mark == '\0' || !may_go_on(&pieces, mark, at + of_mark))
            break;
        pieces.kinds += pieces.count == 0 || pieces.marks[pieces.count - 1] != mark ? 1 : 0;
        pieces.marks[pieces.count++] = mark;
        at += of_mark;
    }
    pieces.end = at;
    return pieces;
}

/* Are the first `count` pieces thousands? */
static gboolean are_groups(const Pieces *pieces, guint count) {
    for (guint i = 1; i < count; i++) {
        if (pieces->lengths[i] != GROUP || (i > 1 && pieces->marks[i - 1] != pieces->marks[i - 2]))
            return FALSE;
    }
    return count < 2 || pieces->lengths[0] <= GROUP;
}

/* How many of the last digits stand behind the point. */
static guint decimals_of(const Pieces *pieces, MoneyNumber *number) {
    guint last = pieces->count > 0 ? pieces->lengths[pieces->count] : 0;
    gchar mark = pieces->count > 0 ? pieces->marks[pieces->count - 1] : '\0';
    gboolean is_blank = mark == ' ' || mark == '\'';
    gboolean has_one = pieces->count == 1;
    if (pieces->kinds == 2 && !is_blank && are_groups(pieces, pieces->count))
        return last;
    number->is_group = has_one && mark == '.' && last == GROUP && pieces->lengths[0] <= GROUP &&
                       !pieces->has_leading_zero;
    if (has_one && (mark == '.' || (mark == ',' && last < GROUP)))
        return last;
    number->is_odd = pieces->kinds > 1 || !are_groups(pieces, pieces->count + 1);
    return 0;
}

/* The digits of `at` to `end`: those of the whole, then `decimals` behind the point. */
static void fill(MoneyNumber *number, const gchar *at, const Pieces *pieces, guint decimals) {
    guint wholes = pieces->digits - decimals;
    guint seen = 0;
    number->is_long = wholes > MONEY_MOST_DIGITS;
    number->places = (gint)decimals;
    for (; at < pieces->end; at++) {
        if (!g_ascii_isdigit(*at))
            continue;
        seen++;
        if (seen <= MIN(wholes, MONEY_MOST_DIGITS))
            number->whole = number->whole * 10 + (*at - '0');
        else if (seen > wholes && seen <= wholes + MONEY_NUMBER_PLACES)
            number->part = number->part * 10 + (*at - '0');
    }
}

static gint64 in_micro(const MoneyNumber *number) {
    gint64 part = number->part;
    for (gint i = number->places; i < MONEY_NUMBER_PLACES; i++)
        part *= 10;
    return number->whole * MONEY_MICRO + part;
}

static void take_micro(MoneyNumber *number, const MoneySum *sum, const gchar *end) {
    gint64 micro = money_words_total(sum);
    number->whole = micro / MONEY_MICRO;
    number->part = micro % MONEY_MICRO;
    number->places = number->part > 0 ? MONEY_NUMBER_PLACES : 0;
    for (; number->places > 0 && number->part % 10 == 0; number->places--)
        number->part /= 10;
    number->is_group = FALSE;
    number->is_odd = number->is_odd || sum->is_odd;
    number->is_long = number->is_long || sum->is_long;
    number->end = end;
}

/* "2 thousand", 1.5万; a word that is none may follow. */
static void take_words(MoneyNumber *number) {
    gboolean is_exact = number->is_long || number->places > MONEY_NUMBER_PLACES;
    MoneySum sum = {.has_current = TRUE, .current = is_exact ? 0 : in_micro(number)};
    const gchar *at = number->end + strspn(number->end, " ");
    const gchar *end = money_words_take_chinese(at, &sum);
    if (end == at)
        end = money_words_take_english(at, &sum);
    if (end > at && is_exact)
        number->end = end; /* however much that is, it is too much */
    else if (end > at)
        take_micro(number, &sum, end);
}

/* 1500多元, 一千余元: less than the next of its last digit that is not 0. */
static void take_more(MoneyNumber *number) {
    static const gchar *const mores[] = {"多", "余", "餘"};
    for (gsize i = 0; i < G_N_ELEMENTS(mores); i++) {
        if (!g_str_has_prefix(number->end, mores[i]))
            continue;
        gint64 unit = 1;
        while (number->whole > 0 && number->whole % (unit * 10) == 0)
            unit *= 10;
        number->whole += unit - 1;
        number->is_odd = TRUE;
        number->end += strlen(mores[i]);
        return;
    }
}

/* "50,-", "50.--" */
static void skip_dashes(MoneyNumber *number) {
    const gchar *at = number->end;
    gsize dashes = *at == ',' || *at == '.' ? strspn(at + 1, "-") : 0;
    if (dashes > 0)
        number->end = at + 1 + dashes;
}

static gboolean read_words(const gchar *text, const gchar *at, MoneyNumber *number) {
    MoneySum sum = {0};
    gboolean is_within = at > text && g_ascii_isalnum(at[-1]) && g_ascii_isalpha(*at);
    if (is_within)
        return FALSE;
    const gchar *end = g_ascii_isalpha(*at) ? money_words_take_english(at, &sum)
                                            : money_words_take_chinese(at, &sum);
    if (end == at)
        return FALSE;
    number->is_words = TRUE;
    take_micro(number, &sum, end);
    return TRUE;
}

gboolean money_number_at(const gchar *text, const gchar *at, MoneyNumber *out_number) {
    MoneyNumber number = {0};
    if (g_ascii_isdigit(*at)) {
        const Pieces pieces = read_pieces(at);
        number.end = pieces.end;
        fill(&number, at, &pieces, decimals_of(&pieces, &number));
        take_words(&number);
        skip_dashes(&number);
    } else if (!read_words(text, at, &number)) {
        return FALSE;
    }
    take_more(&number);
    *out_number = number;
    return TRUE;
}
