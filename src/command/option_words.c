/* option_words.c - which of the options offered a complainant chooses, in his own words */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A choice is acted on where it is nothing else (option_choice.c). What is only like one, "B, but
 * only if", "A or B", or has more words than are known, is unclear, and is asked back; what begins
 * neither like a choice nor like a refusal is not about the options.
 */
#include "command/option_words.h"

#include <string.h>

#include "answer_lines.h"
#include "base/text.h"
#include "model/offer.h"
#include "option_choice.h"

enum { LONGEST_CHOICE = 400, LONGEST_CLOSING = 120 };

/* All are folded; of several that fit the longest counts. */
static const gchar *const introductions[] = {
    "i choose",
    "i have chosen",
    "i've chosen",
    "i chose",
    "i pick",
    "i'll pick",
    "i select",
    "i take",
    "i'll take",
    "i will take",
    "i want",
    "i would like",
    "i'd like",
    "i would prefer",
    "i'd prefer",
    "i prefer",
    "i accept",
    "i'll accept",
    "i will accept",
    "i agree to",
    "i agree with",
    "i go for",
    "i'll go for",
    "i'd go for",
    "i will go for",
    "i'll go with",
    "i go with",
    "i will go with",
    "i opt for",
    "i'd opt for",
    "i decide for",
    "i have decided for",
    "i'm happy with",
    "we choose",
    "we take",
    "we'll take",
    "we will take",
    "we want",
    "we would like",
    "we'd like",
    "we would prefer",
    "we prefer",
    "we accept",
    "we go for",
    "we'll go for",
    "we'll go with",
    "we opt for",
    "let's go for",
    "let's go with",
    "let's take",
    "let us take",
    "go with",
    "go for",
    "please give me",
    "please send me",
    "give me",
    "my choice is",
    "my choice",
    "our choice is",
    "our choice",
    "my answer is",
    "my decision is",
    "my preference is",
    "choice",
    "answer",
    "decision",
    "yes",
    "ok",
    "okay",
    "well",
    "please",
    "then",
    "to have",
    "to take",
    "to choose",
    "to accept",
    "going with",
    "choosing",
    "it's",
    "it is",
    "it will be",
    "it'll be",
    "definitely",
    "我选择",
    "我选",
    "我想选择",
    "我想选",
    "我要选",
    "我要",
    "我想要",
    "我接受",
    "我同意",
    "我决定选",
    "我们选择",
    "我们选",
    "我们要",
    "我们接受",
    "我们同意",
    "我就选",
    "我还是选",
    "那就选",
    "那就",
    "就选",
    "就要",
    "选择",
    "选",
    "接受",
    "同意",
    "要",
    "请按",
    "按",
    "请给我",
    "好的",
    "好",
    "可以",
    "行",
    "那么",
    "那",
    "我的选择是",
    "我的答复是",
    "决定选",
    "麻烦选",
    "请选",
    "还是选",
    "用",
    "采用",
};

/* What an option is called before its letter or number; "the" and 第 stand before other things,
 * too. */
static const gchar *const nouns[] = {"option",   "options", "offer", "choice", "alternative",
                                     "variant",  "number",  "no.",   "letter", "solution",
                                     "proposal", "方案",    "选项"};
static const gchar *const articles[] = {"the", "第"};

/* Numbers that only count an option, not days or parcels. */
static const struct {
    const gchar *text;
    guint option;
} ordinals[] = {
    {"first", 0},  {"1st", 0}, {"second", 1}, {"2nd", 1},  {"third", 2}, {"3rd", 2},
    {"fourth", 3}, {"4th", 3}, {"fifth", 4},  {"5th", 4},  {"sixth", 5}, {"6th", 5},
    {"one", 0},    {"two", 1}, {"three", 2},  {"four", 3}, {"five", 4},  {"six", 5},
    {"一", 0},     {"二", 1},  {"三", 2},     {"四", 3},   {"五", 4},    {"六", 5},
    {"1", 0},      {"2", 1},   {"3", 2},      {"4", 3},    {"5", 4},     {"6", 5},
};

/* What may stand right behind a number of Chinese or an ordinal: "第二个", "the second one". */
static const gchar *const counters[] = {"one",      "option",   "offer", "choice", "alternative",
                                        "solution", "proposal", "个",    "种",     "项",
                                        "条",       "款",       "号",    "方案",   "选项"};

/* What shows that "a" before it is the option and no article. */
static const gchar *const behind_a[] = {"please", "or",    "and",    "if",    "but",
                                        "is",     "it",    "thanks", "thank", "for",
                                        "with",   "would", "sounds", "looks"};

/* Whoever wants none. */
static const gchar *const refusals[] = {
    "none",
    "neither",
    "no option",
    "i don't accept",
    "i do not accept",
    "i don't want any",
    "i do not want any",
    "i don't agree",
    "i do not agree",
    "i refuse",
    "i reject",
    "we refuse",
    "we reject",
    "we don't accept",
    "we do not accept",
    "i can't accept",
    "i cannot accept",
    "not acceptable",
    "unacceptable",
    "i decline",
    "we decline",
    "i accept none",
    "i want none",
    "都不要",
    "都不",
    "一个都不",
    "全都不",
    "不接受",
    "我不接受",
    "我们不接受",
    "无法接受",
    "不能接受",
    "我拒绝",
    "拒绝",
    "不同意",
    "我不同意",
    "都拒绝",
    "哪个都不",
    "哪一个都不",
    "以上都不",
    "我都不",
};

/* What a clear choice has nowhere behind it. */
static const gchar *const doubts[] = {
    "but",      "if",        "unless",   "or",      "and",    "however",  "instead", "not",
    "don't",    "isn't",     "won't",    "can't",   "cannot", "although", "except",  "only",
    "provided", "condition", "maybe",    "perhaps", "though", "plus",     "also",    "both",
    "better",   "more",      "question", "what",    "which",  "how",      "why",     "when",
    "before",   "until",     "depends",  "但",      "如果",   "除非",     "或",      "和",
    "不过",     "还要",      "另外",     "不是",    "不要",   "不行",     "不能",    "否则",
    "前提",     "条件",      "也许",     "可能",    "还是",   "同时",     "以及",    "都",
    "再",       "吗",        "？",       "?",       "什么",   "怎么",     "为什么",  "哪",
};

static gboolean is_latin(gunichar c) {
    return c < 0x80 ? g_ascii_isalnum((gchar)c)
                    : g_unichar_isalnum(c) && g_unichar_get_script(c) == G_UNICODE_SCRIPT_LATIN;
}

/* Behind `word`, if `at` begins with it and no Latin word goes on; or NULL. */
static const gchar *skip_word(const gchar *at, const gchar *word) {
    gsize length = strlen(word);
    if (strncmp(at, word, length) != 0)
        return NULL;
    return is_latin((guchar)word[length - 1]) && is_latin(g_utf8_get_char(at + length))
               ? NULL
               : at + length;
}

static const gchar *skip_blanks(const gchar *at) {
    static const gchar blanks[] = " \n\r,:;.!\"'*-–—()[]、，：；。！“”‘’（）【】";
    while (*at != '\0' && g_utf8_strchr(blanks, -1, g_utf8_get_char(at)) != NULL)
        at = g_utf8_next_char(at);
    return at;
}

static const gchar *skip_longest(const gchar *at, const gchar *const *words, gsize count) {
    const gchar *behind = NULL;
    for (gsize i = 0; i < count; i++) {
        const gchar *end = skip_word(at, words[i]);
        behind = end != NULL && (behind == NULL || end > behind) ? end : behind;
    }
    return behind;
}

/* Introductions may follow each other: "Yes please, I'll take". *out_has: was there any? */
static const gchar *skip_introductions(const gchar *at, gboolean *out_has) {
    for (at = skip_blanks(at);;) {
        const gchar *behind = skip_longest(at, introductions, G_N_ELEMENTS(introductions));
        if (behind == NULL)
            return at;
        *out_has = TRUE;
        at = skip_blanks(behind);
    }
}

/* Does `at` name an option? `is_led`: words before say that one is chosen. */
static gboolean is_option(const gchar *at, guint count, gboolean is_led) {
    gboolean has_noun = FALSE;
    const gchar *behind = skip_longest(at, articles, G_N_ELEMENTS(articles));
    for (at = behind != NULL ? skip_blanks(behind) : at;; at = skip_blanks(behind)) {
        behind = skip_longest(at, nouns, G_N_ELEMENTS(nouns));
        if (behind == NULL)
            break;
        has_noun = TRUE;
    }
    behind = skip_longest(at, articles, G_N_ELEMENTS(articles)); /* 方案第二 */
    at = behind != NULL ? skip_blanks(behind) : at;
    if (*at >= 'a' && *at < (gchar)('a' + OFFER_MOST_OPTIONS) &&
        !is_latin(g_utf8_get_char(at + 1)) && (guint)(*at - 'a') < count) {
        /* "a" is a word, too: "I want a new kettle". */
        const gchar *rest = skip_blanks(at + 1);
        gboolean is_article = *at == 'a' && !has_noun && rest == at + 2 && at[1] == ' ' &&
                              is_latin(g_utf8_get_char(rest)) &&
                              skip_longest(rest, behind_a, G_N_ELEMENTS(behind_a)) == NULL;
        return !is_article;
    }
    for (gsize i = 0; i < G_N_ELEMENTS(ordinals); i++) {
        const gchar *end = skip_word(at, ordinals[i].text);
        if (end == NULL || ordinals[i].option >= count)
            continue;
        const gchar *rest = *end == ' ' ? end + 1 : end;
        const gchar *counted = skip_longest(rest, counters, G_N_ELEMENTS(counters));
        gboolean is_alone = *skip_blanks(end) == '\0';
        gboolean is_digit = g_ascii_isdigit(ordinals[i].text[0]);
        if (counted != NULL || has_noun || (is_alone && (is_led || is_digit)))
            return TRUE;
    }
    return FALSE;
}

static gboolean has_doubt(const gchar *text) {
    for (gsize i = 0; i < G_N_ELEMENTS(doubts); i++) {
        for (const gchar *at = strstr(text, doubts[i]); at != NULL;
             at = strstr(at + 1, doubts[i])) {
            gunichar before = at > text ? g_utf8_get_char(g_utf8_prev_char(at)) : ' ';
            if (!is_latin((guchar)*at) || (!is_latin(before) && skip_word(at, doubts[i]) != NULL))
                return TRUE;
        }
    }
    return FALSE;
}

/* Is another option named anywhere in it? A single letter, or "option". */
static gboolean names_option(const gchar *text, guint count) {
    gunichar before = ' ';
    for (const gchar *at = text; *at != '\0'; at = g_utf8_next_char(at)) {
        gboolean is_letter = *at > 'a' && *at < (gchar)('a' + OFFER_MOST_OPTIONS) &&
                             !is_latin(g_utf8_get_char(at + 1));
        if (!is_latin(before) && before != '\'' &&
            (is_letter || skip_word(at, "option") != NULL || g_str_has_prefix(at, "方案") ||
             (g_str_has_prefix(at, "第") && is_option(at, count, TRUE))))
            return TRUE;
        before = g_utf8_get_char(at);
    }
    return FALSE;
}

/* Is there nothing below the line but a closing and a name? */
static gboolean is_closing(const gchar *below, guint count) {
    static const gchar *const closings[] = {
        "kind regards", "best regards", "regards",   "best wishes", "many thanks",
        "thanks",       "thank you",    "sincerely", "yours",       "cheers",
        "best",         "谢谢",         "此致",      "祝好",        "敬礼"};
    const gchar *at = skip_blanks(below);
    return strlen(at) <= LONGEST_CLOSING &&
           skip_longest(at, closings, G_N_ELEMENTS(closings)) != NULL && !has_doubt(at) &&
           !names_option(at, count);
}

/* Of a line that is no clear choice. */
static Choice read_line(const gchar *line, const gchar *rest, guint count) {
    gboolean is_led = FALSE;
    if (skip_longest(skip_blanks(line), refusals, G_N_ELEMENTS(refusals)) != NULL)
        return names_option(line, count) || has_doubt(rest) ? CHOICE_UNCLEAR : CHOICE_OF_NONE;
    const gchar *at = skip_introductions(line, &is_led);
    gboolean is_about = is_option(at, count, is_led) || (is_led && names_option(line, count));
    return is_about ? CHOICE_UNCLEAR : CHOICE_NOT_ABOUT_IT;
}

static Choice read_subject(const gchar *subject, guint count, guint *out_option) {
    g_autofree gchar *bare = answer_lines_subject(subject);
    g_autofree gchar *folded = text_fold(bare);
    gboolean is_letter = folded[0] >= 'a' && folded[0] < (gchar)('a' + OFFER_MOST_OPTIONS) &&
                         folded[1] == '\0' && (guint)(folded[0] - 'a') < count;
    *out_option = is_letter ? (guint)(folded[0] - 'a') : 0;
    return is_letter ? CHOICE_MADE : CHOICE_NOT_ABOUT_IT;
}

Choice option_words_read(const gchar *subject, const gchar *new_text, guint count,
                         guint *out_option) {
    const gchar *given = new_text != NULL ? new_text : "";
    *out_option = 0;
    if (strlen(given) > LONGEST_CHOICE * 4)
        return CHOICE_NOT_ABOUT_IT;
    g_autofree gchar *valid = text_make_valid(given, -1);
    if (option_choice_read(valid, count, out_option))
        return *out_option < count ? CHOICE_MADE : CHOICE_UNCLEAR;
    const gchar *rest = valid;
    g_autofree gchar *line = answer_lines_first(valid, &rest);
    if (line == NULL)
        return subject != NULL ? read_subject(subject, count, out_option) : CHOICE_NOT_ABOUT_IT;
    g_autofree gchar *folded = text_fold(line);
    g_autofree gchar *below = text_fold(rest);
    if (is_closing(below, count) && option_choice_read(line, count, out_option))
        return *out_option < count ? CHOICE_MADE : CHOICE_UNCLEAR;
    Choice choice = read_line(folded, below, count);
    if (choice != CHOICE_NOT_ABOUT_IT || subject == NULL)
        return choice;
    /* A link was tapped, and words were added. */
    choice = read_subject(subject, count, out_option);
    gboolean is_clear = !has_doubt(folded) && !names_option(folded, count) && !has_doubt(below);
    return choice == CHOICE_MADE && !is_clear ? CHOICE_UNCLEAR : choice;
}
