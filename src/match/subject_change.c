/* subject_change.c - has a conversation turned to another matter? */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Two subjects are compared as sets of words, and of pairs of neighbours where a script sets no
 * blanks (Chinese, Japanese). Words that stand in every complaint do not count. Sets are capped, so
 * that a subject of a megabyte costs no more than a long one.
 */
#include "subject_change.h"

#include <string.h>

#include "base/text.h"

enum { MAX_UNITS = 64, MAX_WORD_BYTES = 64, ENOUGH_SHARE = 3 };

static const gchar *const empty_words[] = {
    "a",     "an",  "and",    "are", "as",  "at",   "be", "but", "for", "from", "has", "have",
    "hello", "hi",  "i",      "in",  "is",  "it",   "me", "my",  "no",  "not",  "of",  "on",
    "or",    "our", "please", "so",  "the", "this", "to", "was", "we",  "with", "you", "your",
};

static gboolean is_without_blanks(gunichar c) {
    GUnicodeScript script = g_unichar_get_script(c);
    return script == G_UNICODE_SCRIPT_HAN || script == G_UNICODE_SCRIPT_HIRAGANA ||
           script == G_UNICODE_SCRIPT_KATAKANA;
}

static gboolean is_empty_word(const gchar *word) {
    for (gsize i = 0; i < G_N_ELEMENTS(empty_words); i++) {
        if (strcmp(empty_words[i], word) == 0)
            return TRUE;
    }
    return FALSE;
}

static void add_unit(GHashTable *units, const gchar *start, const gchar *end) {
    gchar *word = g_strndup(start, MIN((gsize)(end - start), MAX_WORD_BYTES));
    if (is_empty_word(word))
        g_free(word);
    else
        g_hash_table_add(units, word);
}

/* From `at` on: one word, or two neighbours. *out_next is where to go on. */
static const gchar *unit_end(const gchar *at, const gchar **out_next) {
    if (is_without_blanks(g_utf8_get_char(at))) {
        *out_next = g_utf8_next_char(at);
        gboolean has_neighbour =
            **out_next != '\0' && is_without_blanks(g_utf8_get_char(*out_next));
        return has_neighbour ? g_utf8_next_char(*out_next) : *out_next;
    }
    const gchar *end = at;
    while (*end != '\0' && g_unichar_isalnum(g_utf8_get_char(end)) &&
           !is_without_blanks(g_utf8_get_char(end)))
        end = g_utf8_next_char(end);
    *out_next = end;
    return end;
}

/* *out_has_letters: is there more than digits? */
static GHashTable *units_of(const gchar *subject, gboolean *out_has_letters) {
    GHashTable *units = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_autofree gchar *folded = text_fold(subject);
    *out_has_letters = FALSE;
    gboolean is_behind_neighbour = FALSE;
    for (const gchar *at = folded; *at != '\0' && g_hash_table_size(units) < MAX_UNITS;) {
        gunichar c = g_utf8_get_char(at);
        if (!g_unichar_isalnum(c)) {
            at = g_utf8_next_char(at);
            is_behind_neighbour = FALSE;
            continue;
        }
        const gchar *next = NULL;
        const gchar *end = unit_end(at, &next);
        gboolean is_last_of_run = is_without_blanks(c) && end == next && is_behind_neighbour;
        if (!is_last_of_run)
            add_unit(units, at, end);
        *out_has_letters = *out_has_letters || g_unichar_isalpha(c);
        is_behind_neighbour = is_without_blanks(c);
        at = next;
    }
    return units;
}

gboolean subject_is_quite_different(const gchar *one, const gchar *other) {
    gboolean has_letters = FALSE;
    gboolean other_has_letters = FALSE;
    g_autoptr(GHashTable) first = units_of(one, &has_letters);
    g_autoptr(GHashTable) second = units_of(other, &other_has_letters);
    guint least = MIN(g_hash_table_size(first), g_hash_table_size(second));
    if (!has_letters || !other_has_letters || least == 0)
        return FALSE;
    guint shared = 0;
    GHashTableIter units;
    gpointer unit = NULL;
    g_hash_table_iter_init(&units, first);
    while (g_hash_table_iter_next(&units, &unit, NULL))
        shared += g_hash_table_contains(second, unit);
    return shared * ENOUGH_SHARE < least;
}
