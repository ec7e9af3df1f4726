/* money_words.c - numbers in words: fifteen hundred, 一千五百, and what stands behind digits: 2万
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * 一万五千六百: digits wait for their unit, units add up in a section, 万 and 亿 multiply the
 * section. English does the same with hundred and thousand. "Several hundred" and 几百 are read as
 * nine, the most that they can mean.
 */
#include "money_words.h"

#include <string.h>

enum { MOST_OF_SEVERAL = 9 };

static const gint64 most = (gint64)1000000000000 * MONEY_MICRO; /* of twelve digits */

typedef enum {
    WORD_SMALL,   /* seven, forty, 七 */
    WORD_SEVERAL, /* several, 几 */
    WORD_UNIT,    /* hundred, 十, 百, 千 */
    WORD_SCALE,   /* thousand, 万 */
    WORD_SCALES,  /* "hundreds of" */
    WORD_ZERO,    /* 零: what follows is small */
    WORD_JOINT,   /* and */
    WORD_ARTICLE, /* a hundred */
} WordClass;

typedef struct {
    const gchar *text;
    WordClass class;
    gint64 value;
} NumberWord;

static const NumberWord english[] = {
    {"zero", WORD_SMALL, 0},          {"one", WORD_SMALL, 1},
    {"two", WORD_SMALL, 2},           {"three", WORD_SMALL, 3},
    {"four", WORD_SMALL, 4},          {"five", WORD_SMALL, 5},
    {"six", WORD_SMALL, 6},           {"seven", WORD_SMALL, 7},
    {"eight", WORD_SMALL, 8},         {"nine", WORD_SMALL, 9},
    {"ten", WORD_SMALL, 10},          {"eleven", WORD_SMALL, 11},
    {"twelve", WORD_SMALL, 12},       {"thirteen", WORD_SMALL, 13},
    {"fourteen", WORD_SMALL, 14},     {"fifteen", WORD_SMALL, 15},
    {"sixteen", WORD_SMALL, 16},      {"seventeen", WORD_SMALL, 17},
    {"eighteen", WORD_SMALL, 18},     {"nineteen", WORD_SMALL, 19},
    {"twenty", WORD_SMALL, 20},       {"thirty", WORD_SMALL, 30},
    {"forty", WORD_SMALL, 40},        {"fourty", WORD_SMALL, 40},
    {"fifty", WORD_SMALL, 50},        {"sixty", WORD_SMALL, 60},
    {"seventy", WORD_SMALL, 70},      {"eighty", WORD_SMALL, 80},
    {"ninety", WORD_SMALL, 90},       {"several", WORD_SEVERAL, MOST_OF_SEVERAL},
    {"a few", WORD_SEVERAL, 9},       {"few", WORD_SEVERAL, MOST_OF_SEVERAL},
    {"a couple of", WORD_SMALL, 2},   {"a couple", WORD_SMALL, 2},
    {"hundred", WORD_UNIT, 100},      {"thousand", WORD_SCALE, 1000},
    {"k", WORD_SCALE, 1000},          {"grand", WORD_SCALE, 1000},
    {"million", WORD_SCALE, 1000000}, {"mio", WORD_SCALE, 1000000},
    {"mn", WORD_SCALE, 1000000},      {"hundreds of", WORD_SCALES, 100},
    {"and", WORD_JOINT, 0},           {"thousands of", WORD_SCALES, 1000},
    {"a", WORD_ARTICLE, 1},           {"an", WORD_ARTICLE, 1},
};

static const NumberWord chinese[] = {
    {"零", WORD_ZERO, 0},      {"〇", WORD_ZERO, 0},          {"一", WORD_SMALL, 1},
    {"二", WORD_SMALL, 2},     {"两", WORD_SMALL, 2},         {"兩", WORD_SMALL, 2},
    {"三", WORD_SMALL, 3},     {"四", WORD_SMALL, 4},         {"五", WORD_SMALL, 5},
    {"六", WORD_SMALL, 6},     {"七", WORD_SMALL, 7},         {"八", WORD_SMALL, 8},
    {"九", WORD_SMALL, 9},     {"壹", WORD_SMALL, 1},         {"贰", WORD_SMALL, 2},
    {"貳", WORD_SMALL, 2},     {"叁", WORD_SMALL, 3},         {"參", WORD_SMALL, 3},
    {"肆", WORD_SMALL, 4},     {"伍", WORD_SMALL, 5},         {"陆", WORD_SMALL, 6},
    {"陸", WORD_SMALL, 6},     {"柒", WORD_SMALL, 7},         {"捌", WORD_SMALL, 8},
    {"玖", WORD_SMALL, 9},     {"几", WORD_SEVERAL, 9},       {"幾", WORD_SEVERAL, 9},
    {"数", WORD_SEVERAL, 9},   {"數", WORD_SEVERAL, 9},       {"十", WORD_UNIT, 10},
    {"拾", WORD_UNIT, 10},     {"百", WORD_UNIT, 100},        {"佰", WORD_UNIT, 100},
    {"千", WORD_UNIT, 1000},   {"仟", WORD_UNIT, 1000},       {"万", WORD_SCALE, 10000},
    {"萬", WORD_SCALE, 10000}, {"亿", WORD_SCALE, 100000000}, {"億", WORD_SCALE, 100000000},
};

/* --- adding up ---------------------------------------------------------------------------------
 */

static gint64 times(MoneySum *sum, gint64 micro, gint64 factor) {
    if (micro <= most / factor)
        return micro * factor;
    sum->is_long = TRUE;
    return most;
}

/* All stays far from what overflows. */
static gint64 plus(MoneySum *sum, gint64 one, gint64 other) {
    sum->is_long = sum->is_long || one + other > most;
    return MIN(one + other, most);
}

static void add_digit(MoneySum *sum, gint64 value, gboolean is_string) {
    gint64 before = sum->has_current ? sum->current : 0;
    sum->current = plus(sum, is_string ? times(sum, before, 10) : before, value * MONEY_MICRO);
    sum->has_current = TRUE;
}

static void add_unit(MoneySum *sum, gint64 unit) {
    gint64 count = sum->has_current ? sum->current : MONEY_MICRO;
    sum->section = plus(sum, sum->section, times(sum, count, unit));
    sum->current = 0;
    sum->has_current = FALSE;
    sum->last_unit = unit;
}

static void add_scale(MoneySum *sum, gint64 scale) {
    gint64 count = plus(sum, sum->section, sum->current);
    if (count == 0)
        count = sum->sum > 0 ? sum->sum : MONEY_MICRO;
    /* 一亿 of 一万亿: the larger scale takes all before. */
    gboolean takes_all = sum->section + sum->current == 0;
    gint64 product = times(sum, count, scale);
    sum->sum = takes_all ? product : plus(sum, sum->sum, product);
    sum->section = sum->current = 0;
    sum->has_current = FALSE;
    sum->last_unit = scale;
}

gint64 money_words_total(const MoneySum *sum) {
    return MIN(sum->sum + sum->section + sum->current, most);
}

/* --- words -------------------------------------------------------------------------------------
 */

static const NumberWord *longest(const NumberWord *words, gsize count, const gchar *at) {
    const NumberWord *best = NULL;
    for (gsize i = 0; i < count; i++) {
        gsize length = strlen(words[i].text);
        gboolean fits = words[i].text[0] == at[0] && strncmp(at, words[i].text, length) == 0 &&
                        !(g_ascii_isalpha(at[length - 1]) && g_ascii_isalnum(at[length]));
        if (fits && (best == NULL || length > strlen(best->text)))
            best = &words[i];
    }
    return best;
}

static const gchar *skip_joints(const gchar *at) {
    return at + strspn(at, " -");
}

/* "two and a half thousand" */
static const gchar *take_half(const gchar *at, MoneySum *sum) {
    static const gchar *const halves[] = {"and a half ", "and half a "};
    for (gsize i = 0; i < G_N_ELEMENTS(halves); i++) {
        if (!sum->has_current || !g_str_has_prefix(at, halves[i]))
            continue;
        sum->current += MONEY_MICRO / 2;
        return at + strlen(halves[i]);
    }
    return at;
}

static gboolean is_number(WordClass class) {
    return class == WORD_SMALL || class == WORD_SEVERAL || class == WORD_UNIT ||
           class == WORD_SCALE;
}

static void take_english(MoneySum *sum, const NumberWord *word) {
    switch (word->class) {
    case WORD_UNIT: /* "two thousand five hundred": of the five only */
        sum->section = plus(sum, sum->section,
                            times(sum, sum->has_current ? sum->current : MONEY_MICRO, word->value));
        sum->current = 0;
        sum->has_current = FALSE;
        break;
    case WORD_SCALE:
        add_scale(sum, word->value);
        break;
    case WORD_SCALES:
        sum->is_odd = TRUE;
        add_digit(sum, MOST_OF_SEVERAL * word->value, FALSE);
        break;
    default:
        sum->is_odd = sum->is_odd || word->class == WORD_SEVERAL;
        add_digit(sum, word->value, FALSE);
    }
}

const gchar *money_words_take_english(const gchar *at, MoneySum *sum) {
    const gchar *end = at;
    gboolean is_given = sum->has_current;
    for (const gchar *next = at;;) {
        next = take_half(skip_joints(next), sum);
        const NumberWord *word = longest(english, G_N_ELEMENTS(english), next);
        if (word == NULL)
            return end;
        const gchar *behind = next + strlen(word->text);
        if (word->class == WORD_JOINT || word->class == WORD_ARTICLE) {
            const NumberWord *follows =
                longest(english, G_N_ELEMENTS(english), skip_joints(behind));
            gboolean may_follow = follows != NULL &&
                                  (word->class == WORD_JOINT ? end > at && is_number(follows->class)
                                                             : follows->class == WORD_UNIT ||
                                                                   follows->class == WORD_SCALE);
            if (!may_follow)
                return end;
            next = behind;
            continue;
        }
        if (is_given && end == at && word->class != WORD_UNIT && word->class != WORD_SCALE)
            return end;
        take_english(sum, word);
        end = next = behind;
    }
}

/* 三百五 is 350, 一百零五 is 105. */
static void end_chinese(MoneySum *sum) {
    gboolean is_short =
        sum->has_current && sum->last_unit >= 100 && sum->current < (gint64)10 * MONEY_MICRO;
    if (is_short)
        sum->current = times(sum, sum->current, sum->last_unit / 10);
}

const gchar *money_words_take_chinese(const gchar *at, MoneySum *sum) {
    const gchar *end = at;
    gboolean is_given = sum->has_current;
    gboolean is_string = FALSE; /* 一五〇〇 */
    for (const gchar *next = at;;) {
        const NumberWord *word = longest(chinese, G_N_ELEMENTS(chinese), next);
        gsize digits = word == NULL && end > at ? strspn(next, "0123456789") : 0;
        if (word == NULL && (digits == 0 || digits > 4 || is_string))
            break;
        if (is_given && end == at && word->class != WORD_UNIT && word->class != WORD_SCALE)
            return end;
        if (word == NULL)
            add_digit(sum, g_ascii_strtoll(next, NULL, 10), FALSE);
        else if (word->class == WORD_UNIT)
            add_unit(sum, word->value);
        else if (word->class == WORD_SCALE)
            add_scale(sum, word->value);
        else if (word->class == WORD_ZERO && !sum->has_current)
            sum->last_unit = 0;
        else
            add_digit(sum, word->value, TRUE);
        sum->is_odd = sum->is_odd || (word != NULL && word->class == WORD_SEVERAL);
        is_string = word == NULL || word->class == WORD_SMALL || word->class == WORD_ZERO;
        next += word != NULL ? strlen(word->text) : digits;
        end = next;
    }
    end_chinese(sum);
    return end;
}
