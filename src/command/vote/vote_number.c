/* vote_number.c - numbers that are a vote, and what says that they count points: "9", "nine out of
 * ten", "九分", "★★★★☆" */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vote_number.h"

#include "vote_text.h"

enum { MOST_DIGITS = 2, STAR = 0x2605, EMPTY_STAR = 0x2606, TEN = 10 };

static const struct {
    const gchar *text;
    guint value;
} number_words[] = {
    {"zero", 0}, {"one", 1},   {"two", 2},   {"three", 3}, {"four", 4}, {"five", 5},
    {"six", 6},  {"seven", 7}, {"eight", 8}, {"nine", 9},  {"ten", 10}, {"零", 0},
    {"一", 1},   {"二", 2},    {"两", 2},    {"兩", 2},    {"三", 3},   {"四", 4},
    {"五", 5},   {"六", 6},    {"七", 7},    {"八", 8},    {"九", 9},   {"十", 10},
};

/* What points are counted in. Stars only for how well it went. */
static const struct {
    const gchar *text;
    gboolean is_stars;
} points[] = {
    {"分", FALSE},    {" 分", FALSE},  {"分好评", FALSE}, {" point", FALSE}, {" points", FALSE},
    {"星", TRUE},     {" 星", TRUE},   {"颗星", TRUE},    {"星好评", TRUE},  {" star", TRUE},
    {" stars", TRUE}, {"stars", TRUE}, {"*", TRUE},
};

/* What stands before the best of the scale. Parcels may be counted so, too: "2 of 5". */
static const struct {
    const gchar *text;
    VoteSureness sureness;
} parts[] = {
    {" out of ", BARE}, {" of ", BARE},   {"/", COUNTED},
    {"/ ", COUNTED},    {" / ", COUNTED}, {"／", COUNTED},
};

/* "9", "９", "10", "⑤", "5️⃣" */
static const gchar *skip_digits(const gchar *at, guint *out_value) {
    enum { CIRCLED_ONE = 0x2460, CIRCLED_TEN = 0x2469 };
    gunichar first = g_utf8_get_char(at);
    guint digits = 0;
    *out_value = 0;
    if (first >= CIRCLED_ONE && first <= CIRCLED_TEN) {
        *out_value = first - CIRCLED_ONE + 1;
        return g_utf8_next_char(at);
    }
    for (; g_unichar_isdigit(g_utf8_get_char(at)); at = g_utf8_next_char(at), digits++) {
        if (digits < MOST_DIGITS)
            *out_value = *out_value * TEN + (guint)g_unichar_digit_value(g_utf8_get_char(at));
    }
    if (digits == 0 || digits > MOST_DIGITS)
        return NULL;
    return vote_text_skip_any(at, "\xef\xb8\x8f\xe2\x83\xa3"); /* a digit on a key */
}

static const gchar *skip_word(const gchar *at, guint *out_value) {
    for (gsize i = 0; i < G_N_ELEMENTS(number_words); i++) {
        const gchar *end = vote_text_skip(at, number_words[i].text);
        if (end == NULL)
            continue;
        *out_value = number_words[i].value;
        return end;
    }
    return NULL;
}

static const gchar *skip_value(const gchar *at, guint *out_value) {
    const gchar *end = skip_digits(at, out_value);
    return end != NULL ? end : skip_word(at, out_value);
}

static const gchar *skip_points(SurveyKind survey, const gchar *at) {
    const gchar *behind = NULL;
    for (gsize i = 0; i < G_N_ELEMENTS(points); i++) {
        const gchar *end = vote_text_skip(at, points[i].text);
        if (end != NULL && (!points[i].is_stars || survey == SURVEY_CSAT) &&
            (behind == NULL || end > behind))
            behind = end;
    }
    return behind;
}

/* "/10", " out of ten" */
static const gchar *skip_part(SurveyKind survey, const gchar *at, VoteSureness *out_sureness) {
    for (gsize i = 0; i < G_N_ELEMENTS(parts); i++) {
        guint best = 0;
        const gchar *end = vote_text_skip(at, parts[i].text);
        end = end != NULL ? skip_value(end, &best) : NULL;
        if (end == NULL || best != survey_kind_scale(survey)->most)
            continue;
        *out_sureness = parts[i].sureness;
        return end;
    }
    return NULL;
}

/* "★★★★", "★★★☆☆", "⭐⭐⭐"; NULL if they are not 1 to 5. */
static const gchar *skip_stars(const gchar *at, guint *out_score) {
    enum { MEDIUM_STAR = 0x2b50, GLOWING_STAR = 0x1f31f, VARIATION = 0xfe0f, MOST_STARS = 5 };
    guint full = 0;
    guint empty = 0;
    for (; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        if ((c == STAR || c == MEDIUM_STAR || c == GLOWING_STAR) && empty == 0)
            full++;
        else if (c == EMPTY_STAR)
            empty++;
        else if (c != VARIATION)
            break;
    }
    *out_score = full;
    return full >= 1 && full <= MOST_STARS && (empty == 0 || full + empty == MOST_STARS) ? at
                                                                                         : NULL;
}

const gchar *vote_number_skip(SurveyKind survey, const gchar *at, gboolean is_said,
                              VoteMark *out_mark) {
    guint value = 0;
    const gchar *end = survey == SURVEY_CSAT ? skip_stars(at, &value) : NULL;
    if (end != NULL) {
        *out_mark = (VoteMark){.score = value, .sureness = COUNTED};
        return end;
    }
    end = skip_digits(at, &value);
    gboolean is_word = end == NULL;
    if (is_word)
        end = skip_word(at, &value);
    if (end == NULL)
        return NULL;
    *out_mark = (VoteMark){.score = value, .sureness = is_word && !is_said ? WEAK : BARE};
    const gchar *counted = skip_part(survey, end, &out_mark->sureness);
    if (counted != NULL)
        return counted;
    counted = skip_points(survey, end);
    /* "十分" is "very", too: 十分感谢. */
    if (counted != NULL && !(is_word && value == TEN))
        out_mark->sureness = COUNTED;
    return counted != NULL ? counted : end;
}

const gchar *vote_number_skip_best(SurveyKind survey, const gchar *at) {
    static const gchar marks[] = " ,，";
    guint best = 0;
    const gchar *named = vote_text_skip(at, "满分");
    const gchar *end = skip_digits(named != NULL ? named : at, &best);
    if (end == NULL || best != survey_kind_scale(survey)->most)
        return at;
    end = vote_text_skip(end, named != NULL ? "分" : "分满分");
    const gchar *behind = end != NULL ? vote_text_skip_any(end, marks) : NULL;
    /* Alone it is the vote itself. */
    return behind != NULL && behind > end ? behind : at;
}
