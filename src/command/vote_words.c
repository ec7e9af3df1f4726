/* vote_words.c - the ways to write a vote, and what may stand behind each */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A vote is one of four kinds, and what may follow depends on the kind: "5" may begin "5 days
 * late", "满意" may begin "满意度调查", "well" may begin "Well, where is my money".
 *
 *   BARE     5                          the end, or a mark and then words: "2 - still broken"
 *   COUNTED  4/5, 5 stars, 五分, ★★★★☆   also a blank: "5/5 great"
 *   STRONG   very satisfied, 不满意      also "with", thanks
 *   WEAK     good, 一般, five            nothing at all
 */
#include "vote_words.h"

#include <string.h>

typedef enum { BARE = 1, COUNTED = 2, STRONG = 4, WEAK = 8 } VoteKind;

typedef struct {
    const gchar *text;
    guint score;
    VoteKind kind;
} ScoreWord;

/* Words that may introduce a vote. */
static const gchar *const introductions[] = {
    "score", "my score", "rating", "my rating", "vote",  "my vote", "i am",
    "i'm",   "i’m",      "we are", "we're",     "we’re", "评分",    "打分",
    "评价",  "投票",     "我打",   "我给",      "我",    "给",      "打",
};

/* The scale of the survey and its neighbours; the longest that fits counts. */
/* clang-format off */
static const ScoreWord score_words[] = {
    {"1", 1, BARE}, {"2", 2, BARE}, {"3", 3, BARE}, {"4", 4, BARE}, {"5", 5, BARE},
    {"１", 1, BARE}, {"２", 2, BARE}, {"３", 3, BARE}, {"４", 4, BARE}, {"５", 5, BARE},
    {"①", 1, BARE}, {"②", 2, BARE}, {"③", 3, BARE}, {"④", 4, BARE}, {"⑤", 5, BARE},
    {"one", 1, WEAK}, {"two", 2, WEAK}, {"three", 3, WEAK}, {"four", 4, WEAK}, {"five", 5, WEAK},
    {"一", 1, WEAK}, {"二", 2, WEAK}, {"三", 3, WEAK}, {"四", 4, WEAK}, {"五", 5, WEAK},
    {"very satisfied", 5, STRONG}, {"extremely satisfied", 5, STRONG},
    {"completely satisfied", 5, STRONG}, {"fully satisfied", 5, STRONG},
    {"totally satisfied", 5, STRONG}, {"very happy", 5, STRONG}, {"very well", 5, STRONG},
    {"very good", 5, WEAK}, {"excellent", 5, WEAK}, {"perfect", 5, WEAK}, {"outstanding", 5, WEAK},
    {"satisfied", 4, STRONG}, {"quite satisfied", 4, STRONG}, {"rather satisfied", 4, STRONG},
    {"well", 4, WEAK}, {"good", 4, WEAK},
    {"neither satisfied nor dissatisfied", 3, STRONG}, {"neutral", 3, WEAK}, {"average", 3, WEAK},
    {"fair", 3, WEAK}, {"so-so", 3, WEAK}, {"so so", 3, WEAK},
    {"dissatisfied", 2, STRONG}, {"unsatisfied", 2, STRONG}, {"not satisfied", 2, STRONG},
    {"unhappy", 2, STRONG}, {"not happy", 2, STRONG}, {"not very satisfied", 2, STRONG},
    {"not good", 2, WEAK}, {"bad", 2, WEAK}, {"badly", 2, WEAK}, {"poor", 2, WEAK},
    {"very dissatisfied", 1, STRONG}, {"very unsatisfied", 1, STRONG},
    {"extremely dissatisfied", 1, STRONG}, {"not satisfied at all", 1, STRONG},
    {"not at all satisfied", 1, STRONG}, {"very unhappy", 1, STRONG}, {"very badly", 1, STRONG},
    {"very bad", 1, WEAK}, {"very poor", 1, WEAK}, {"terrible", 1, WEAK}, {"awful", 1, WEAK},
    {"horrible", 1, WEAK},
    {"非常满意", 5, STRONG}, {"很满意", 5, STRONG}, {"十分满意", 5, STRONG},
    {"特别满意", 5, STRONG}, {"完全满意", 5, STRONG}, {"非常滿意", 5, STRONG},
    {"很滿意", 5, STRONG}, {"满分", 5, STRONG}, {"非常好", 5, WEAK}, {"很好", 5, WEAK},
    {"满意", 4, STRONG}, {"比较满意", 4, STRONG}, {"基本满意", 4, STRONG}, {"滿意", 4, STRONG},
    {"还算满意", 4, STRONG}, {"不错", 4, WEAK}, {"较好", 4, WEAK},
    {"一般", 3, STRONG}, {"一般般", 3, STRONG}, {"还行", 3, WEAK}, {"还可以", 3, WEAK},
    {"普通", 3, WEAK},
    {"不满意", 2, STRONG}, {"不太满意", 2, STRONG}, {"不怎么满意", 2, STRONG},
    {"不滿意", 2, STRONG}, {"不好", 2, WEAK}, {"较差", 2, WEAK}, {"差", 2, WEAK},
    {"非常不满意", 1, STRONG}, {"很不满意", 1, STRONG}, {"十分不满意", 1, STRONG},
    {"极不满意", 1, STRONG}, {"特别不满意", 1, STRONG}, {"非常不滿意", 1, STRONG},
    {"很不滿意", 1, STRONG}, {"非常差", 1, WEAK}, {"很差", 1, WEAK}, {"极差", 1, WEAK},
    {"差评", 1, WEAK},
};
/* clang-format on */

/* What a number may count; with it the vote is sure, but for "2 of 5 parcels". */
static const struct {
    const gchar *text;
    VoteKind kind;
} counters[] = {
    {"/5", COUNTED},    {"/ 5", COUNTED},    {" / 5", COUNTED},   {"／5", COUNTED},
    {"／５", COUNTED},  {" of 5", BARE},     {" out of 5", BARE}, {" out of five", BARE},
    {"分", COUNTED},    {" 分", COUNTED},    {"星", COUNTED},     {" 星", COUNTED},
    {"颗星", COUNTED},  {"星好评", COUNTED}, {" star", COUNTED},  {" stars", COUNTED},
    {"stars", COUNTED}, {"*", COUNTED},
};

/* What may stand between a vote and other words. */
static const struct {
    const gchar *text;
    guint kinds;
} joints[] = {
    {" -", BARE | COUNTED | STRONG},
    {" –", BARE | COUNTED | STRONG},
    {"–", BARE | COUNTED | STRONG},
    {" —", BARE | COUNTED | STRONG},
    {"—", BARE | COUNTED | STRONG},
    {",", BARE | COUNTED | STRONG},
    {"，", BARE | COUNTED | STRONG},
    {":", BARE | COUNTED | STRONG},
    {"：", BARE | COUNTED | STRONG},
    {";", BARE | COUNTED | STRONG},
    {"；", BARE | COUNTED | STRONG},
    {"!", BARE | COUNTED | STRONG},
    {"！", BARE | COUNTED | STRONG},
    {" (", BARE | COUNTED | STRONG},
    {"（", BARE | COUNTED | STRONG},
    {"谢谢", BARE | COUNTED | STRONG},
    {".", COUNTED | STRONG},
    {"。", COUNTED | STRONG},
    {" ", COUNTED},
    {" with ", STRONG},
    {" thank", STRONG},
    {"感谢", COUNTED | STRONG},
};

static gboolean is_in_word(gunichar c) {
    return g_unichar_isalnum(c) && g_unichar_get_script(c) == G_UNICODE_SCRIPT_LATIN;
}

/* Behind `word` if `at` begins with it (case does not matter) and no Latin word goes on; or NULL.
 */
static const gchar *skip_phrase(const gchar *at, const gchar *word) {
    gunichar last = 0;
    for (; *word != '\0'; word = g_utf8_next_char(word), at = g_utf8_next_char(at)) {
        last = g_utf8_get_char(word);
        if (*at == '\0' || g_unichar_tolower(g_utf8_get_char(at)) != last)
            return NULL;
    }
    return is_in_word(last) && is_in_word(g_utf8_get_char(at)) ? NULL : at;
}

static const gchar *skip_any(const gchar *at, const gchar *characters) {
    while (*at != '\0' && g_utf8_strchr(characters, -1, g_utf8_get_char(at)) != NULL)
        at = g_utf8_next_char(at);
    return at;
}

static const gchar *skip_introduction(const gchar *at) {
    static const gchar marks[] = " :=：＝*\"“‘(（【";
    at = skip_any(at, marks);
    const gchar *behind = at;
    for (gsize i = 0; i < G_N_ELEMENTS(introductions); i++) {
        const gchar *end = skip_phrase(at, introductions[i]);
        behind = end != NULL && end > behind ? end : behind;
    }
    return skip_any(behind, marks);
}

/* "★★★★", "★★★☆☆", "⭐⭐⭐"; NULL if they are not 1 to 5. */
static const gchar *skip_stars(const gchar *at, guint *out_score) {
    guint full = 0;
    guint empty = 0;
    for (; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        if ((c == 0x2605 || c == 0x2b50 || c == 0x1f31f) && empty == 0)
            full++;
        else if (c == 0x2606)
            empty++;
        else if (c != 0xfe0f)
            break;
    }
    *out_score = full;
    return full >= 1 && full <= 5 && (empty == 0 || full + empty == 5) ? at : NULL;
}

static const gchar *skip_score_word(const gchar *at, const ScoreWord **out_word) {
    const gchar *behind = NULL;
    for (gsize i = 0; i < G_N_ELEMENTS(score_words); i++) {
        const gchar *end = skip_phrase(at, score_words[i].text);
        if (end == NULL || (behind != NULL && end <= behind))
            continue;
        behind = end;
        *out_word = &score_words[i];
    }
    /* "5️⃣": a digit on a key. */
    return behind != NULL ? skip_any(behind, "\xef\xb8\x8f\xe2\x83\xa3") : NULL;
}

/* Behind what a number counts, and how sure that makes it; or NULL. */
static const gchar *skip_counter(const gchar *at, VoteKind *out_kind) {
    const gchar *behind = NULL;
    for (gsize i = 0; i < G_N_ELEMENTS(counters); i++) {
        const gchar *end = skip_phrase(at, counters[i].text);
        if (end == NULL || (behind != NULL && end <= behind))
            continue;
        behind = end;
        *out_kind = counters[i].kind;
    }
    return behind;
}

/* The words behind a vote of this kind, which ends at `at`; NULL if it is none after all. */
static const gchar *find_comment(const gchar *at, VoteKind kind) {
    static const gchar closers[] = " .!~*)\"'。！～）】”’";
    static const gchar blanks[] = " -–—,，:：;；!！.。(（";
    const gchar *end = skip_any(at, closers);
    if (*end == '\0')
        return end;
    for (gsize i = 0; i < G_N_ELEMENTS(joints); i++) {
        if ((joints[i].kinds & kind) == 0 || skip_phrase(at, joints[i].text) == NULL)
            continue;
        const gchar *comment = skip_any(at, blanks);
        /* "5,00", "5 - 7 days", "5:30" */
        if (kind == BARE && g_unichar_isdigit(g_utf8_get_char(comment)))
            return NULL;
        return comment;
    }
    return NULL;
}

/* --- other scales --------------------------------------------------------------------------------
 */

/* How easy it was. */
static const ScoreWord easy_words[] = {
    {"very easy", 7, STRONG},      {"easy", 6, STRONG},
    {"quite easy", 5, STRONG},     {"neither easy nor hard", 4, STRONG},
    {"quite hard", 3, STRONG},     {"hard", 2, STRONG},
    {"difficult", 2, STRONG},      {"very hard", 1, STRONG},
    {"very difficult", 1, STRONG}, {"非常容易", 7, STRONG},
    {"很容易", 7, STRONG},         {"容易", 6, STRONG},
    {"比较容易", 5, STRONG},       {"一般", 4, STRONG},
    {"比较难", 3, STRONG},         {"难", 2, WEAK},
    {"不容易", 2, STRONG},         {"很难", 1, STRONG},
    {"非常难", 1, STRONG},
};

/* "9", "９", "10": behind it, or NULL. */
static const gchar *skip_number(const gchar *at, guint *out_number) {
    enum { MAX_DIGITS = 2 };
    guint digits = 0;
    *out_number = 0;
    for (; g_unichar_isdigit(g_utf8_get_char(at)); at = g_utf8_next_char(at), digits++)
        *out_number =
            *out_number * 10 + (guint)g_unichar_digit_value(g_utf8_get_char(at)) * (digits < 3);
    return digits > 0 && digits <= MAX_DIGITS ? at : NULL;
}

/* "/10", " out of 10", "分"; how sure that makes it. */
static const gchar *skip_scale(const gchar *at, guint most, VoteKind *out_kind) {
    static const struct {
        const gchar *before;
        gboolean names_most;
        VoteKind kind;
    } rows[] = {{"/", TRUE, COUNTED},   {"/ ", TRUE, COUNTED},       {" / ", TRUE, COUNTED},
                {"／", TRUE, COUNTED},  {" out of ", TRUE, COUNTED}, {" of ", TRUE, BARE},
                {"分", FALSE, COUNTED}, {" 分", FALSE, COUNTED},     {" points", FALSE, COUNTED}};
    g_autofree gchar *number = g_strdup_printf("%u", most);
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        const gchar *end =
            g_str_has_prefix(at, rows[i].before) ? at + strlen(rows[i].before) : NULL;
        if (end != NULL && rows[i].names_most)
            end = g_str_has_prefix(end, number) ? end + strlen(number) : NULL;
        if (end == NULL || g_ascii_isdigit(*end))
            continue;
        *out_kind = rows[i].kind;
        return end;
    }
    return at;
}

static const gchar *skip_easy_word(const gchar *at, const ScoreWord **out_word) {
    const gchar *behind = NULL;
    for (gsize i = 0; i < G_N_ELEMENTS(easy_words); i++) {
        const gchar *end = skip_phrase(at, easy_words[i].text);
        if (end == NULL || (behind != NULL && end <= behind))
            continue;
        behind = end;
        *out_word = &easy_words[i];
    }
    return behind;
}

/* A number of the scale; of how easy it was, words too. */
static gboolean read_on_scale(SurveyKind survey, const gchar *line, Vote *out_vote) {
    const SurveyScale *scale = survey_kind_scale(survey);
    const gchar *start = skip_introduction(line);
    const ScoreWord *word = NULL;
    VoteKind kind = BARE;
    guint score = 0;
    const gchar *behind = skip_number(start, &score);
    if (behind != NULL) {
        behind = skip_scale(behind, scale->most, &kind);
    } else {
        behind = survey == SURVEY_CES ? skip_easy_word(start, &word) : NULL;
        score = word != NULL ? word->score : 0;
        kind = word != NULL ? word->kind : BARE;
    }
    const gchar *comment = behind != NULL ? find_comment(behind, kind) : NULL;
    if (comment == NULL || score < scale->least || score > scale->most)
        return FALSE;
    *out_vote = (Vote){.score = score, .comment = comment, .is_weak = kind == WEAK};
    return TRUE;
}

gboolean vote_words_read(SurveyKind survey, const gchar *line, Vote *out_vote) {
    if (survey != SURVEY_CSAT)
        return read_on_scale(survey, line, out_vote);
    const ScoreWord *word = NULL;
    VoteKind kind = COUNTED;
    guint score = 0;
    const gchar *start = skip_introduction(line);
    const gchar *behind = skip_stars(start, &score);
    if (behind == NULL) {
        behind = skip_score_word(start, &word);
        if (behind == NULL)
            return FALSE;
        score = word->score;
        kind = word->kind;
        const gchar *counted = kind != STRONG ? skip_counter(behind, &kind) : NULL;
        behind = counted != NULL ? counted : behind;
    }
    const gchar *comment = find_comment(behind, kind);
    if (comment == NULL)
        return FALSE;
    *out_vote = (Vote){.score = score, .comment = comment, .is_weak = kind == WEAK};
    return TRUE;
}
