/* customer_thanks.c - is it only a thank-you, with nothing that needs an answer? */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A thank-you that is taken for more costs an agent a glance; an objection that is taken for a
 * thank-you is lost. So nothing is looked for that would speak against it: every word has to be one
 * that can't ask for anything (thanks_words.c), names in the places of names, and one unknown word
 * makes it FALSE. So does a question mark or a digit, and so does length.
 */
#include "command/customer_words.h"

#include <string.h>

#include "base/text.h"
#include "customer_thanks.h"
#include "thanks_words.h"

enum { MAX_BYTES = 600, MAX_CLAUSES = 24, MAX_NAME_WORDS = 3, MAX_THING = 4 };

/* One clause. */
typedef struct {
    ThanksReading *reading;
    gboolean has_thank;
    gboolean may_be_named; /* a greeting or thanks just before: a name may follow */
} Clause;

/* What thanks are for has to stand behind them. */
static gboolean may_stand(const Clause *clause, WordClass class) {
    return class != WORD_OBJECT || clause->has_thank;
}

static void take_class(Clause *clause, WordClass class) {
    clause->may_be_named = class == WORD_THANK || class == WORD_GREETING || class == WORD_CLOSING ||
                           (class == WORD_FILLER && clause->may_be_named);
    clause->has_thank = clause->has_thank || class == WORD_THANK;
    clause->reading->has_meaning =
        clause->reading->has_meaning || class == WORD_THANK || class == WORD_CONTENT;
    clause->reading->may_be_signed =
        clause->reading->may_be_signed || class == WORD_THANK || class == WORD_CLOSING;
}

/* Does the word stand for the `length` bytes of `pattern`? */
static gboolean is_word_of(const gchar *word, const gchar *pattern, gsize length) {
    if (*pattern == '*')
        return *word != '\0' && !thanks_words_is_no_name(word);
    return strncmp(word, pattern, length) == 0 && word[length] == '\0';
}

/* The number of words that `phrase` takes of `words` (lower case), or 0. */
static guint count_phrase(const gchar *phrase, gchar **words) {
    guint count = 0;
    while (*phrase != '\0') {
        gsize length = strcspn(phrase, " ");
        if (words[count] == NULL || !is_word_of(words[count], phrase, length))
            return 0;
        count++;
        phrase += length + (phrase[length] == ' ');
    }
    return count;
}

/* A capital, then small letters: "Anna", not "STILL". */
static gboolean is_name_word(const gchar *word, const gchar *lower) {
    gunichar first = g_utf8_get_char(word);
    const gchar *second = g_utf8_next_char(word);
    return g_unichar_isupper(first) &&
           (*second == '\0' || g_unichar_islower(g_utf8_get_char(second))) &&
           !thanks_words_is_no_name(lower);
}

/* The longest phrase at the start of `words` that the clause may hold; 0 if there is none. */
static guint take_phrase(Clause *clause, gchar **words) {
    gsize count = 0;
    const ThanksWord *known = thanks_words_english(&count);
    guint longest = 0;
    gsize best = 0;
    for (gsize i = 0; i < count; i++) {
        if (known[i].text[0] != words[0][0])
            continue;
        guint length = count_phrase(known[i].text, words);
        if (length <= longest || !may_stand(clause, known[i].class))
            continue;
        longest = length;
        best = i;
    }
    if (longest > 0)
        take_class(clause, known[best].class);
    return longest;
}

static gboolean is_english_clause_fine(ThanksReading *reading, const gchar *text) {
    g_autofree gchar *small = g_utf8_casefold(text, -1);
    g_auto(GStrv) words = g_strsplit(text, " ", -1);
    g_auto(GStrv) lower = g_strsplit(small, " ", -1);
    Clause clause = {.reading = reading, .may_be_named = reading->may_be_signed};
    guint names = 0;
    for (guint i = 0; lower[i] != NULL;) {
        guint taken = take_phrase(&clause, lower + i);
        if (taken == 0) {
            if (!clause.may_be_named || words[i] == NULL || !is_name_word(words[i], lower[i]) ||
                ++names > MAX_NAME_WORDS)
                return FALSE;
            taken = 1;
        }
        i += taken;
    }
    return TRUE;
}

/* How much of `text` the pattern takes, in bytes; 0 = it does not fit. */
static gsize chinese_length(const gchar *pattern, const gchar *text) {
    const gchar *star = strchr(pattern, '*');
    if (star == NULL)
        return g_str_has_prefix(text, pattern) ? strlen(pattern) : 0;
    gsize before = (gsize)(star - pattern);
    if (strncmp(text, pattern, before) != 0)
        return 0;
    const gchar *thing = text + before;
    for (guint i = 0; i < MAX_THING && thanks_words_may_be_thing(thing); i++) {
        thing = g_utf8_next_char(thing);
        if (g_str_has_prefix(thing, star + 1))
            return (gsize)(thing - text) + strlen(star + 1);
    }
    return 0;
}

static gboolean is_chinese_clause_fine(ThanksReading *reading, const gchar *text) {
    gsize count = 0;
    const ThanksWord *known = thanks_words_chinese(&count);
    Clause clause = {.reading = reading};
    gboolean is_name = reading->may_be_signed && thanks_words_is_chinese_name(text);
    while (*text != '\0') {
        const ThanksWord *longest = NULL;
        gsize most = 0;
        for (gsize i = 0; i < count; i++) {
            if (known[i].text[0] != text[0] || !may_stand(&clause, known[i].class))
                continue;
            gsize length = chinese_length(known[i].text, text);
            longest = length > most ? &known[i] : longest;
            most = MAX(most, length);
        }
        if (longest == NULL)
            return is_name;
        take_class(&clause, longest->class);
        text += most;
    }
    return TRUE;
}

static gboolean is_han(gunichar c) {
    return g_unichar_get_script(c) == G_UNICODE_SCRIPT_HAN;
}

gboolean customer_thanks_takes(ThanksReading *reading, const gchar *clause) {
    return is_han(g_utf8_get_char(clause)) ? is_chinese_clause_fine(reading, clause)
                                           : is_english_clause_fine(reading, clause);
}

/* Signs of good will, which say as much as words; *out_length is how long. */
static gboolean is_good_sign(const gchar *at, gsize *out_length) {
    static const gchar *const signs[] = {"👍", "🙏", "😊",    "🙂", "😀",  "😄",   "👌",  "❤",  "🌹",
                                         "👏", "💐", "🤝", ":-)",  ":)", ";-)", ";)", "^_^"};
    for (gsize i = 0; i < G_N_ELEMENTS(signs); i++) {
        if (g_str_has_prefix(at, signs[i])) {
            *out_length = strlen(signs[i]);
            return TRUE;
        }
    }
    return FALSE;
}

/* Takes the text apart at marks, line ends, and where the script changes. FALSE if there is
 * anything in it that is no word: a digit, a question mark, a sign that is not known. */
static gboolean split_clauses(ThanksReading *reading, const gchar *text, GPtrArray *out_clauses) {
    static const gchar marks[] = ".!,;:()*\"-–—…~\n。！，、；：（）～“”";
    g_autoptr(GString) clause = g_string_new(NULL);
    gboolean was_han = FALSE;
    for (const gchar *at = text; *at != '\0';) {
        gunichar c = g_utf8_get_char(at);
        gsize length = (gsize)(g_utf8_next_char(at) - at);
        gboolean is_sign = is_good_sign(at, &length);
        reading->has_meaning = reading->has_meaning || is_sign;
        gboolean is_blank = is_sign || g_unichar_isspace(c) || c == 0xfe0f ||
                            (c >= 0x1f3fb && c <= 0x1f3ff); /* tones of skin */
        gboolean is_mark = g_utf8_strchr(marks, -1, c) != NULL && !is_sign;
        if (!is_blank && !is_mark && !g_unichar_isalpha(c) && c != '\'')
            return FALSE;
        gboolean is_end = is_mark || c == '\n' || (is_blank && was_han) ||
                          (!is_blank && clause->len > 0 && is_han(c) != was_han);
        if (is_end && clause->len > 0)
            g_ptr_array_add(out_clauses, text_one_line(clause->str));
        if (is_end)
            g_string_set_size(clause, 0);
        if (!is_mark && (!is_blank || clause->len > 0))
            g_string_append_len(clause, is_blank ? " " : at, is_blank ? 1 : (gssize)length);
        was_han = is_han(c);
        at += length;
    }
    g_ptr_array_add(out_clauses, text_one_line(clause->str));
    return out_clauses->len <= MAX_CLAUSES;
}

/* Invisible characters gone, one kind of apostrophe. */
static gchar *plain_text(const gchar *text) {
    g_autoptr(GString) plain = g_string_new(NULL);
    for (const gchar *at = text; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        if (c == 0x2019 || c == 0x2018)
            g_string_append_c(plain, '\'');
        else if (g_unichar_type(c) != G_UNICODE_FORMAT)
            g_string_append_unichar(plain, c);
    }
    return g_strdup(plain->str);
}

gboolean customer_words_is_thanks(const gchar *new_text) {
    if (new_text == NULL || strlen(new_text) > MAX_BYTES || !g_utf8_validate(new_text, -1, NULL))
        return FALSE;
    g_autofree gchar *text = plain_text(new_text);
    g_autoptr(GPtrArray) clauses = g_ptr_array_new_with_free_func(g_free);
    ThanksReading reading = {0};
    if (!split_clauses(&reading, text, clauses))
        return FALSE;
    for (guint i = 0; i < clauses->len; i++) {
        const gchar *clause = clauses->pdata[i];
        if (*clause != '\0' && !customer_thanks_takes(&reading, clause))
            return FALSE;
    }
    return reading.has_meaning;
}
