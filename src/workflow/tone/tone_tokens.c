/* tone_tokens.c - a text as words, numbers, dates, Chinese characters and ends of sentences */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Commas, brackets and quotation marks are left out: they part no phrase. Apostrophes of any kind
 * are the straight one.
 */
#include "tone_tokens.h"

#include <string.h>

#include "base/text.h"

static void clear_token(gpointer data) {
    g_free(((ToneToken *)data)->folded);
}

static gboolean is_han(gunichar c) {
    return g_unichar_get_script(c) == G_UNICODE_SCRIPT_HAN;
}

static gboolean is_apostrophe(gunichar c) {
    return c == '\'' || c == 0x2019 || c == 0x02bc || c == 0xff07;
}

static gunichar next_of(const gchar *at) {
    return *at != '\0' ? g_utf8_get_char(g_utf8_next_char(at)) : 0;
}

/* Letters and digits of one word; an apostrophe or a hyphen between letters belongs to it. */
static const gchar *skip_word(const gchar *at) {
    for (; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        gunichar next = next_of(at);
        gboolean joins = (is_apostrophe(c) || c == '-') && g_unichar_isalnum(next) && !is_han(next);
        if (!joins && (!g_unichar_isalnum(c) || is_han(c)) && !g_unichar_ismark(c))
            break;
    }
    return at;
}

/* Digits, with marks between them. */
static const gchar *skip_number(const gchar *at, guint *out_marks, gboolean *out_is_date) {
    for (; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        gboolean is_mark =
            c < 128 && strchr("./:-,", (int)c) != NULL && g_unichar_isdigit(next_of(at));
        if (!is_mark && !g_unichar_isdigit(c))
            break;
        *out_marks += is_mark ? 1 : 0;
        *out_is_date = *out_is_date || (is_mark && (c == '/' || c == ':'));
    }
    return at;
}

static gchar *fold_word(const gchar *start, const gchar *end) {
    g_autoptr(GString) plain = g_string_new(NULL);
    for (const gchar *at = start; at < end; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        g_string_append_unichar(plain, is_apostrophe(c) ? '\'' : c);
    }
    return text_fold(plain->str);
}

/* A blank line ends a sentence, whatever stands before it. */
static gboolean is_blank_line(const gchar *at) {
    if (*at != '\n')
        return FALSE;
    at += 1 + strspn(at + 1, " \t\r");
    return *at == '\n';
}

static gboolean is_stop(const gchar *at) {
    static const gunichar stops[] = {'!', ';', 0x3002, 0xff01, 0xff1b, 0x2026};
    gunichar c = g_utf8_get_char(at);
    for (gsize i = 0; i < G_N_ELEMENTS(stops); i++) {
        if (c == stops[i])
            return TRUE;
    }
    return (c == '.' && !g_unichar_isalnum(next_of(at))) || is_blank_line(at);
}

/* The token at `at`, if one begins there; *out_behind is where to go on in any case. */
static gboolean read_one(const gchar *at, ToneTokenKind *out_kind, const gchar **out_behind) {
    gunichar c = g_utf8_get_char(at);
    *out_behind = g_utf8_next_char(at);
    if (is_han(c)) {
        *out_kind = TOKEN_HAN;
    } else if (g_unichar_isdigit(c)) {
        guint marks = 0;
        gboolean is_date = FALSE;
        *out_behind = skip_number(at, &marks, &is_date);
        *out_kind = is_date || marks > 1 ? TOKEN_DATE : TOKEN_NUMBER;
    } else if (g_unichar_isalpha(c)) {
        *out_kind = TOKEN_WORD;
        *out_behind = skip_word(at);
    } else if (c == '?' || c == 0xff1f) {
        *out_kind = TOKEN_QUESTION;
    } else if (is_stop(at)) {
        *out_kind = TOKEN_STOP;
    } else {
        return FALSE;
    }
    return TRUE;
}

GArray *tone_tokens_read(const gchar *text, guint limit) {
    GArray *tokens = g_array_new(FALSE, FALSE, sizeof(ToneToken));
    g_array_set_clear_func(tokens, clear_token);
    for (const gchar *at = text; *at != '\0' && tokens->len < limit;) {
        ToneTokenKind kind;
        const gchar *behind = NULL;
        if (read_one(at, &kind, &behind)) {
            const ToneToken token = {.kind = kind,
                                     .folded = fold_word(at, behind),
                                     .start = (gsize)(at - text),
                                     .end = (gsize)(behind - text)};
            g_array_append_val(tokens, token);
        }
        at = behind;
    }
    return tokens;
}

gboolean tone_token_counts(const ToneToken *token) {
    static const gchar numerals[] = "一二三四五六七八九十两几半";
    return token->kind == TOKEN_NUMBER ||
           (token->kind == TOKEN_HAN && strstr(numerals, token->folded) != NULL);
}
