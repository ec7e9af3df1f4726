/* option_choice.c - an answer that is a choice and nothing else: "B", "the second one please",
 * 我选B */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * From both ends of the answer everything is taken away that only carries a choice ("I would like",
 * "please", 我选, 谢谢). A choice is what is left over and nothing else: one letter, or a number of
 * which the words said that it counts options. So "not B", "A or B" and "B不行" leave too much, and
 * are none. A question is never a choice.
 */
#include "option_choice.h"

#include <string.h>

#include "base/text.h"

enum { MAX_CHARACTERS = 160, PLACES = 6 };

typedef enum {
    PADDING,
    COUNTS, /* what stands beside it numbers an option: "option 2", 第二个 */
} PaddingKind;

typedef struct {
    const gchar *text;
    PaddingKind kind;
} Padding;

/* Before a choice. */
static const Padding leading[] = {
    {"hi", PADDING},
    {"hello", PADDING},
    {"dear sirs", PADDING},
    {"dear sir or madam", PADDING},
    {"dear team", PADDING},
    {"good morning", PADDING},
    {"good afternoon", PADDING},
    {"ok", PADDING},
    {"okay", PADDING},
    {"yes", PADDING},
    {"well", PADDING},
    {"then", PADDING},
    {"thanks", PADDING},
    {"thank you", PADDING},
    {"thank you for the offer", PADDING},
    {"thanks for the offer", PADDING},
    {"thank you for your mail", PADDING},
    {"thank you for your email", PADDING},
    {"please", PADDING},
    {"i", PADDING},
    {"we", PADDING},
    {"i choose", PADDING},
    {"we choose", PADDING},
    {"i accept", PADDING},
    {"we accept", PADDING},
    {"i pick", PADDING},
    {"i select", PADDING},
    {"i take", PADDING},
    {"we take", PADDING},
    {"i want", PADDING},
    {"we want", PADDING},
    {"想", PADDING},
    {"i prefer", PADDING},
    {"we prefer", PADDING},
    {"i'd like", PADDING},
    {"i'd prefer", PADDING},
    {"i would like", PADDING},
    {"we would like", PADDING},
    {"i would prefer", PADDING},
    {"i'll take", PADDING},
    {"i will take", PADDING},
    {"we'll take", PADDING},
    {"we will take", PADDING},
    {"i'll go with", PADDING},
    {"i will go with", PADDING},
    {"i'll go for", PADDING},
    {"i go for", PADDING},
    {"i go with", PADDING},
    {"let's go with", PADDING},
    {"let us go with", PADDING},
    {"go with", PADDING},
    {"to have", PADDING},
    {"to choose", PADDING},
    {"to accept", PADDING},
    {"to take", PADDING},
    {"to go with", PADDING},
    {"to go for", PADDING},
    {"choose", PADDING},
    {"accept", PADDING},
    {"take", PADDING},
    {"my choice", PADDING},
    {"my choice is", PADDING},
    {"my answer", PADDING},
    {"my answer is", PADDING},
    {"answer", PADDING},
    {"choice", PADDING},
    {"happy with", PADDING},
    {"i am happy with", PADDING},
    {"i'm happy with", PADDING},
    {"i have decided on", PADDING},
    {"i decided on", PADDING},
    {"the", PADDING},
    {"your", PADDING},
    {"option", COUNTS},
    {"solution", COUNTS},
    {"offer", COUNTS},
    {"number", COUNTS},
    {"您好", PADDING},
    {"你好", PADDING},
    {"好的", PADDING},
    {"好", PADDING},
    {"谢谢", PADDING},
    {"可以", PADDING},
    {"行", PADDING},
    {"那", PADDING},
    {"那就", PADDING},
    {"那我", PADDING},
    {"就", PADDING},
    {"请", PADDING},
    {"请按", PADDING},
    {"按", PADDING},
    {"按照", PADDING},
    {"我", PADDING},
    {"我们", PADDING},
    {"本人", PADDING},
    {"选", PADDING},
    {"选择", PADDING},
    {"要", PADDING},
    {"想要", PADDING},
    {"决定", PADDING},
    {"接受", PADDING},
    {"同意", PADDING},
    {"愿意", PADDING},
    {"还是", PADDING},
    {"采用", PADDING},
    {"答复", PADDING},
    {"回复", PADDING},
    {"方案", COUNTS},
    {"选项", COUNTS},
    {"第", COUNTS},
};

/* Behind one. */
static const Padding trailing[] = {
    {"please", PADDING},
    {"pls", PADDING},
    {"thanks", PADDING},
    {"thank you", PADDING},
    {"thank you very much", PADDING},
    {"many thanks", PADDING},
    {"thanks a lot", PADDING},
    {"thx", PADDING},
    {"cheers", PADDING},
    {"regards", PADDING},
    {"kind regards", PADDING},
    {"best regards", PADDING},
    {"best wishes", PADDING},
    {"yours sincerely", PADDING},
    {"one", PADDING},
    {"then", PADDING},
    {"for me", PADDING},
    {"for us", PADDING},
    {"is fine", PADDING},
    {"is good", PADDING},
    {"is ok", PADDING},
    {"is okay", PADDING},
    {"it is", PADDING},
    {"would be fine", PADDING},
    {"would be great", PADDING},
    {"would be good", PADDING},
    {"works", PADDING},
    {"suits me", PADDING},
    {"sounds good", PADDING},
    {"is my choice", PADDING},
    {"with me", PADDING},
    {"option", COUNTS},
    {"offer", COUNTS},
    {"solution", COUNTS},
    {"choice", COUNTS},
    {"吧", PADDING},
    {"了", PADDING},
    {"谢谢", PADDING},
    {"谢谢您", PADDING},
    {"谢谢你们", PADDING},
    {"多谢", PADDING},
    {"感谢", PADDING},
    {"麻烦了", PADDING},
    {"辛苦了", PADDING},
    {"可以", PADDING},
    {"就行", PADDING},
    {"就好", PADDING},
    {"即可", PADDING},
    {"就可以", PADDING},
    {"处理", PADDING},
    {"办理", PADDING},
    {"执行", PADDING},
    {"来", PADDING},
    {"方案", COUNTS},
    {"选项", COUNTS},
    {"个", COUNTS},
    {"种", COUNTS},
    {"项", COUNTS},
};

static const struct {
    const gchar *text;
    guint place;
    gboolean is_number; /* only where something says that it counts options */
} choices[] = {
    {"a", 0, FALSE},     {"b", 1, FALSE},      {"c", 2, FALSE},     {"d", 3, FALSE},
    {"e", 4, FALSE},     {"f", 5, FALSE},      {"first", 0, FALSE}, {"second", 1, FALSE},
    {"third", 2, FALSE}, {"fourth", 3, FALSE}, {"1st", 0, FALSE},   {"2nd", 1, FALSE},
    {"3rd", 2, FALSE},   {"1", 0, TRUE},       {"2", 1, TRUE},      {"3", 2, TRUE},
    {"4", 3, TRUE},      {"5", 4, TRUE},       {"6", 5, TRUE},      {"one", 0, TRUE},
    {"two", 1, TRUE},    {"three", 2, TRUE},   {"一", 0, TRUE},     {"二", 1, TRUE},
    {"三", 2, TRUE},     {"四", 3, TRUE},      {"五", 4, TRUE},     {"六", 5, TRUE},
};

/* One line of small letters, marks as blanks; NULL: it asks something, or is too long. */
static gchar *flatten(const gchar *text) {
    g_autofree gchar *line = text_one_line(text);
    g_autofree gchar *folded = text_fold(line);
    g_autoptr(GString) flat = g_string_new(NULL);
    if (g_utf8_strlen(folded, -1) > MAX_CHARACTERS)
        return NULL;
    for (const gchar *at = folded; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        if (c == '?' || c == 0xFF1F || c == '%')
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
    const Padding *longest = NULL;
    for (gsize i = 0; i < G_N_ELEMENTS(leading); i++) {
        if (leads(text, leading[i].text) &&
            (longest == NULL || strlen(leading[i].text) > strlen(longest->text)))
            longest = &leading[i];
    }
    if (longest == NULL)
        return FALSE;
    gsize length = strlen(longest->text);
    memmove(text, text + length, strlen(text) - length + 1);
    g_strchug(text);
    *is_counted = *is_counted || longest->kind == COUNTS;
    return TRUE;
}

static gboolean take_trailing(gchar *text, gboolean *is_counted) {
    const Padding *longest = NULL;
    for (gsize i = 0; i < G_N_ELEMENTS(trailing); i++) {
        if (trails(text, trailing[i].text) &&
            (longest == NULL || strlen(trailing[i].text) > strlen(longest->text)))
            longest = &trailing[i];
    }
    if (longest == NULL)
        return FALSE;
    text[strlen(text) - strlen(longest->text)] = '\0';
    g_strchomp(text);
    *is_counted = *is_counted || longest->kind == COUNTS;
    return TRUE;
}

gboolean option_choice_read(const gchar *text, guint *out_place) {
    gboolean is_counted = FALSE;
    g_autofree gchar *flat = flatten(text);
    if (flat == NULL)
        return FALSE;
    for (gboolean goes_on = TRUE; goes_on;) {
        for (gsize i = 0; i < G_N_ELEMENTS(choices); i++) {
            if (strcmp(flat, choices[i].text) != 0 || (choices[i].is_number && !is_counted))
                continue;
            *out_place = choices[i].place;
            return TRUE;
        }
        goes_on = take_leading(flat, &is_counted) || take_trailing(flat, &is_counted);
    }
    return FALSE;
}
