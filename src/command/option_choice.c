/* option_choice.c - an answer that is a choice and nothing else: "B", "the second one please",
 * 我选B */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * From both ends of the answer everything is taken away that only carries a choice ("I would like",
 * "please", 我选, 谢谢). A choice is what is left over and nothing else: one letter, or a number of
 * which the words said that it counts options. So "not B", "A or B" and "B不行" leave too much, and
 * are none. A question is no choice, but for "could I have B?".
 */
#include "option_choice.h"

#include <string.h>

#include "base/text.h"
#include "option_padding.h"
#include "thanks_words.h"

enum { MAX_CHARACTERS = 160, PLACES = 6, MOST_NAMES = 3, LONGEST_GREETING = 40 };
enum { LAST = 100, NO_PLACE = 101 }; /* no places */

static const struct {
    const gchar *text;
    guint place;
    gboolean is_number; /* only where something says that it counts options */
} choices[] = {
    {"a", 0, FALSE},       {"b", 1, FALSE},         {"c", 2, FALSE},     {"d", 3, FALSE},
    {"e", 4, FALSE},       {"f", 5, FALSE},         {"first", 0, FALSE}, {"second", 1, FALSE},
    {"third", 2, FALSE},   {"fourth", 3, FALSE},    {"1st", 0, FALSE},   {"2nd", 1, FALSE},
    {"3rd", 2, FALSE},     {"1", 0, TRUE},          {"2", 1, TRUE},      {"3", 2, TRUE},
    {"4", 3, TRUE},        {"5", 4, TRUE},          {"6", 5, TRUE},      {"one", 0, TRUE},
    {"two", 1, TRUE},      {"three", 2, TRUE},      {"一", 0, TRUE},     {"二", 1, TRUE},
    {"last", LAST, FALSE}, {"最后一", LAST, FALSE}, {"甲", 0, FALSE},    {"乙", 1, FALSE},
    {"丙", 2, FALSE},      {"丁", 3, FALSE},        {"三", 2, TRUE},     {"四", 3, TRUE},
    {"五", 4, TRUE},       {"六", 5, TRUE},
};

/* --- what stands around an answer --------------------------------------------------------------
 */

/* One to three words of letters with a capital first, as names are; a single letter is an option.
 */
static gboolean is_name(const gchar *text) {
    g_auto(GStrv) words = g_strsplit_set(text, " \n\r\t", -1);
    guint names = 0;
    for (guint i = 0; words[i] != NULL; i++) {
        if (*words[i] == '\0')
            continue;
        g_autofree gchar *small = g_utf8_casefold(words[i], -1);
        gunichar second = g_utf8_get_char(g_utf8_next_char(words[i]));
        if (!g_unichar_isupper(g_utf8_get_char(words[i])) || !g_unichar_islower(second) ||
            strpbrk(words[i], "0123456789?!/") != NULL || thanks_words_is_no_name(small) ||
            ++names > MOST_NAMES)
            return FALSE;
    }
    return names > 0;
}

/* Behind "Dear Ms Okafor," */
static const gchar *skip_greeting(const gchar *text) {
    static const gchar *const greetings[] = {
        "hi ", "hello ", "hey ", "dear ", "good morning ", "good afternoon ", "good evening "};
    for (gsize i = 0; i < G_N_ELEMENTS(greetings); i++) {
        gsize length = strlen(greetings[i]);
        gsize to_mark = strcspn(text, ",\n!");
        if (g_ascii_strncasecmp(text, greetings[i], length) != 0 || text[to_mark] == '\0' ||
            to_mark <= length || to_mark > LONGEST_GREETING)
            continue;
        g_autofree gchar *name = g_strndup(text + length, to_mark - length);
        if (is_name(name))
            return text + to_mark + 1;
    }
    return text;
}

/* Takes the line of a mail program and a name below away. */
static void cut_last_lines(gchar *text) {
    static const gchar *const programs[] = {"sent from ", "get outlook for ", "发自我的",
                                            "来自我的", "发送自"};
    for (gchar *line = strrchr(text, '\n'); line != NULL; line = strrchr(text, '\n')) {
        g_autofree gchar *folded = text_fold(line + 1);
        gboolean is_program = text_is_blank(folded);
        for (gsize i = 0; i < G_N_ELEMENTS(programs); i++)
            is_program = is_program || g_str_has_prefix(folded, programs[i]);
        if (!is_program && !is_name(line + 1) && !thanks_words_is_chinese_name(line + 1))
            return;
        *line = '\0';
        g_strchomp(text);
    }
}

/* Takes "Kind regards, Min Zhou" away, where it ends the text. */
static void cut_closing(gchar *text) {
    static const gchar *const closings[] = {
        "kind regards", "best regards", "warm regards",    "regards",
        "best wishes",  "many thanks",  "yours sincerely", "yours faithfully",
        "sincerely",    "cheers",       "thank you",       "thanks",
        "best",         "all the best"};
    for (gchar *at = text; *at != '\0'; at++) {
        if (at == text || strchr(" \n.,!;", at[-1]) == NULL)
            continue;
        for (gsize i = 0; i < G_N_ELEMENTS(closings); i++) {
            gsize length = strlen(closings[i]);
            gboolean is_closing =
                g_ascii_strncasecmp(at, closings[i], length) == 0 && !g_ascii_isalpha(at[length]);
            if (is_closing && is_name(at + length + strspn(at + length, " ,.!\r\n"))) {
                *at = '\0';
                return;
            }
        }
    }
}

/* A question that asks for an option as one asks for salt. */
static gboolean is_polite_question(const gchar *folded) {
    static const gchar *const askers[] = {"can i ", "could i ", "may i ", "can we ", "could we "};
    for (gsize i = 0; i < G_N_ELEMENTS(askers); i++) {
        if (g_str_has_prefix(folded, askers[i]))
            return TRUE;
    }
    return FALSE;
}

/* One line of small letters, marks as blanks; NULL: it asks something, or is too long. */
static gchar *flatten(const gchar *text) {
    g_autofree gchar *bare = g_strstrip(g_strdup(text));
    cut_last_lines(bare);
    const gchar *begin = skip_greeting(bare);
    cut_closing(bare + (begin - bare));
    g_autofree gchar *line = text_one_line(begin);
    g_autofree gchar *folded = text_fold(line);
    g_autoptr(GString) flat = g_string_new(NULL);
    gboolean may_ask = is_polite_question(folded);
    if (g_utf8_strlen(folded, -1) > MAX_CHARACTERS)
        return NULL;
    for (const gchar *at = folded; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        if ((c == '?' && !may_ask) || c == '%')
            return NULL;
        if (c == 0x2019)
            c = '\'';
        gboolean is_mark = g_unichar_isspace(c) || (g_unichar_ispunct(c) && c != '\'');
        if (!is_mark)
            g_string_append_unichar(flat, c);
        else if (flat->len > 0 && flat->str[flat->len - 1] != ' ')
            g_string_append_c(flat, ' ');
    }
    return g_strstrip(g_string_free(g_steal_pointer(&flat), FALSE));
}

/* --- words -------------------------------------------------------------------------------------
 */

static gboolean is_latin(gchar c) {
    return g_ascii_isalnum(c) || c == '\'';
}

/* Does `word` stand at the start of the text, and is that where the word ends? A letter may follow
 * a Chinese word at once. */
static gboolean leads(const gchar *text, const gchar *word) {
    gsize length = strlen(word);
    return g_str_has_prefix(text, word) && !(is_latin(word[length - 1]) && is_latin(text[length]));
}

static gboolean trails(const gchar *text, const gchar *word) {
    gsize length = strlen(text);
    gsize of_word = strlen(word);
    return g_str_has_suffix(text, word) && length > of_word &&
           !(is_latin(word[0]) && is_latin(text[length - of_word - 1]));
}

/* Takes the longest away; FALSE: there is none. */
static gboolean take_leading(gchar *text, gboolean *is_counted) {
    gsize count = 0;
    const OptionPadding *words = option_padding_leading(&count);
    const OptionPadding *longest = NULL;
    for (gsize i = 0; i < count; i++) {
        if (leads(text, words[i].text) &&
            (longest == NULL || strlen(words[i].text) > strlen(longest->text)))
            longest = &words[i];
    }
    if (longest == NULL)
        return FALSE;
    gsize length = strlen(longest->text);
    memmove(text, text + length, strlen(text) - length + 1);
    g_strchug(text);
    *is_counted = *is_counted || longest->kind == OPTION_COUNTS;
    return TRUE;
}

static gboolean take_trailing(gchar *text, gboolean *is_counted) {
    gsize count = 0;
    const OptionPadding *words = option_padding_trailing(&count);
    const OptionPadding *longest = NULL;
    for (gsize i = 0; i < count; i++) {
        if (trails(text, words[i].text) &&
            (longest == NULL || strlen(words[i].text) > strlen(longest->text)))
            longest = &words[i];
    }
    if (longest == NULL)
        return FALSE;
    text[strlen(text) - strlen(longest->text)] = '\0';
    g_strchomp(text);
    *is_counted = *is_counted || longest->kind == OPTION_COUNTS;
    return TRUE;
}

/* "Not A but B", 不要A要B: what is not wanted goes, and *out_unwanted is its place. */
static void take_unwanted(gchar *text, guint *out_unwanted) {
    static const gchar *const refusals[] = {"not ",           "i don't want ", "i do not want ",
                                            "we don't want ", "rather not ",   "不要",
                                            "不选",           "我不要",        "我不选"};
    for (gsize i = 0; i < G_N_ELEMENTS(refusals); i++) {
        gsize length = strlen(refusals[i]);
        if (!g_str_has_prefix(text, refusals[i]))
            continue;
        const gchar *option = text + length + (g_str_has_prefix(text + length, "option ") ? 7 : 0);
        gboolean is_letter = *option >= 'a' && *option < 'a' + PLACES && !is_latin(option[1]);
        if (!is_letter)
            continue;
        *out_unwanted = (guint)(*option - 'a');
        const gchar *rest = option + 1 + strspn(option + 1, " ");
        rest += g_str_has_prefix(rest, "but ") ? strlen("but ") : 0;
        memmove(text, rest, strlen(rest) + 1);
        return;
    }
}

/* The place of the option that the words left over name, or NO_PLACE. */
static guint find_choice(const gchar *left, guint count, gboolean is_counted) {
    for (gsize i = 0; i < G_N_ELEMENTS(choices); i++) {
        if (strcmp(left, choices[i].text) != 0 || (choices[i].is_number && !is_counted))
            continue;
        return choices[i].place == LAST ? count - 1 : choices[i].place;
    }
    return NO_PLACE;
}

gboolean option_choice_read(const gchar *text, guint count, guint *out_place) {
    gboolean is_counted = FALSE;
    guint unwanted = NO_PLACE;
    g_autofree gchar *flat = flatten(text);
    if (flat == NULL || count == 0)
        return FALSE;
    take_unwanted(flat, &unwanted);
    for (gboolean goes_on = TRUE; goes_on;) {
        guint place = find_choice(flat, count, is_counted);
        if (place != NO_PLACE) {
            *out_place = place;
            return place != unwanted;
        }
        goes_on = take_leading(flat, &is_counted) || take_trailing(flat, &is_counted);
    }
    return FALSE;
}
