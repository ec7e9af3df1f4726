/* vote_text.c - walking over the words of a short answer */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vote_text.h"

#include <string.h>

enum { TYPOGRAPHIC_APOSTROPHE = 0x2019 };

static gboolean is_in_word(gunichar c) {
    return g_unichar_isalnum(c) && g_unichar_get_script(c) == G_UNICODE_SCRIPT_LATIN;
}

static gunichar fold(const gchar *at) {
    gunichar c = g_utf8_get_char(at);
    return c == TYPOGRAPHIC_APOSTROPHE ? '\'' : g_unichar_tolower(c);
}

const gchar *vote_text_skip(const gchar *at, const gchar *phrase) {
    gunichar last = 0;
    for (; *phrase != '\0'; phrase = g_utf8_next_char(phrase), at = g_utf8_next_char(at)) {
        last = g_utf8_get_char(phrase);
        if (*at == '\0' || fold(at) != last)
            return NULL;
    }
    return is_in_word(last) && is_in_word(g_utf8_get_char(at)) ? NULL : at;
}

const gchar *vote_text_skip_any(const gchar *at, const gchar *characters) {
    while (*at != '\0' && g_utf8_strchr(characters, -1, g_utf8_get_char(at)) != NULL)
        at = g_utf8_next_char(at);
    return at;
}

static const gchar *skip_sign(const gchar *at) {
    static const gchar *const signs[] = {":-)", ":)", ";-)",  ";)", "^_^", "👍", "👌", "👏",
                                         "🙏",   "😊",  "🙂", "😀",  "😄",   "🌹", "💐", "❤"};
    for (gsize i = 0; i < G_N_ELEMENTS(signs); i++) {
        if (g_str_has_prefix(at, signs[i]))
            return at + strlen(signs[i]);
    }
    return at;
}

const gchar *vote_text_skip_closers(const gchar *at) {
    static const gchar closers[] = " .!~*)\"'。！～）】”’\xef\xb8\x8f";
    const gchar *before = NULL;
    while (before != at) {
        before = at;
        at = skip_sign(vote_text_skip_any(at, closers));
    }
    return at;
}
