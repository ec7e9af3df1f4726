/* snippet.c - the place in a text where the words that were searched for stand */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The words were found by an index that folds more than this does (accents, compatibility forms):
 * where it sees no hit, the text is shown from its beginning, which is never wrong.
 */
#include "snippet.h"

#include "base/text.h"
#include "text_columns.h"

enum { MAX_TEXT = 64 * 1024, MAX_TERMS = 16, SHARE_BEFORE = 3 /* a third */ };

void snippet_clear(Snippet *snippet) {
    g_clear_pointer(&snippet->before, g_free);
    g_clear_pointer(&snippet->found, g_free);
    g_clear_pointer(&snippet->after, g_free);
}

static gunichar fold(gunichar c) {
    if (c >= 0xff01 && c <= 0xff5e)
        c -= 0xff01 - 0x21;
    return g_unichar_tolower(c);
}

static gboolean is_letter(gunichar c) {
    return g_unichar_isalnum(c);
}

/* Of a script that has no blanks between words. */
static gboolean is_joined(gunichar c) {
    return text_column_width(c) == 2;
}

typedef struct {
    const gunichar *start;
    glong length;
} Term;

/* The runs of letters in `typed`. */
static guint find_terms(const gunichar *typed, Term *terms) {
    guint count = 0;
    for (const gunichar *at = typed; *at != 0 && count < MAX_TERMS;) {
        const gunichar *start = at;
        while (*at != 0 && is_letter(*at))
            at++;
        if (at > start)
            terms[count++] = (Term){start, at - start};
        else
            at++;
    }
    return count;
}

static gboolean stands_at(const gunichar *text, glong at, const Term *term) {
    gboolean is_inside = at > 0 && is_letter(text[at - 1]) && is_letter(text[at]) &&
                         !is_joined(text[at - 1]) && !is_joined(text[at]);
    if (is_inside)
        return FALSE;
    for (glong i = 0; i < term->length; i++) {
        if (text[at + i] == 0 || fold(text[at + i]) != fold(term->start[i]))
            return FALSE;
    }
    gunichar last = text[at + term->length - 1];
    gunichar next = text[at + term->length];
    return !is_letter(next) || is_joined(last) || is_joined(next);
}

static const Term *find_hit(const gunichar *text, const Term *terms, guint count, glong *out_at) {
    for (glong at = 0; text[at] != 0; at++) {
        for (guint i = 0; i < count; i++) {
            if (!stands_at(text, at, &terms[i]))
                continue;
            *out_at = at;
            return &terms[i];
        }
    }
    return NULL;
}

/* The last `columns` of the `length` letters before a hit, from the beginning of a word. */
static gchar *cut_before(const gunichar *text, glong length, guint columns) {
    glong start = length;
    guint width = 1;
    while (start > 0 && width + text_column_width(text[start - 1]) <= columns) {
        start--;
        width += text_column_width(text[start]);
    }
    glong word = start;
    while (start > 0 && word < length && text[word] != ' ' && !is_joined(text[word]))
        word++;
    if (word < length)
        start = word;
    while (start < length && text[start] == ' ' && start > 0)
        start++;
    g_autofree gchar *kept = g_ucs4_to_utf8(text + start, length - start, NULL, NULL, NULL);
    return g_strconcat(start > 0 ? "…" : "", kept, NULL);
}

void snippet_cut(const gchar *text, const gchar *typed, guint columns, Snippet *out_snippet) {
    g_autofree gchar *bounded = g_strndup(text, MAX_TEXT);
    g_autofree gchar *valid = g_utf8_make_valid(bounded, -1);
    g_autofree gchar *line = text_one_line(valid);
    g_autofree gchar *valid_typed = g_utf8_make_valid(typed, -1);
    g_autofree gunichar *letters = g_utf8_to_ucs4_fast(line, -1, NULL);
    g_autofree gunichar *typed_letters = g_utf8_to_ucs4_fast(valid_typed, -1, NULL);
    Term terms[MAX_TERMS];
    glong at = 0;
    const Term *hit = find_hit(letters, terms, find_terms(typed_letters, terms), &at);
    *out_snippet = (Snippet){NULL, NULL, NULL};
    if (hit == NULL) {
        out_snippet->before = text_columns_fit(line, columns);
        return;
    }
    g_autofree gchar *found = g_ucs4_to_utf8(letters + at, hit->length, NULL, NULL, NULL);
    g_autofree gchar *after = g_ucs4_to_utf8(letters + at + hit->length, -1, NULL, NULL, NULL);
    out_snippet->before = cut_before(letters, at, columns / SHARE_BEFORE);
    out_snippet->found = text_columns_fit(found, columns / SHARE_BEFORE);
    guint used = text_columns_width(out_snippet->before) + text_columns_width(out_snippet->found);
    out_snippet->after = text_columns_fit(after, columns - MIN(columns, used));
}
