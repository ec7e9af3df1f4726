/* vouch_words.c - what an agent answers when asked "did you write this?" */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A phrase of the table has to be the whole line, or to be followed by a mark that ends it: "Yes,
 * send it" and "是，我写的" are a yes, "Yesterday I was away", "No problem" and "是不是我写的" are
 * neither. Words with which programs begin ("OK", "Confirmed") are not in the table.
 */
#include "command/vouch_words.h"

#include <string.h>

#include "base/text.h"

enum { MAX_CHARACTERS = 200 };

static const struct {
    const gchar *phrase; /* as text_fold() makes it */
    Vouch vouch;
} phrases[] = {
    {"yes", VOUCH_YES},
    {"yep", VOUCH_YES},
    {"y", VOUCH_YES},
    {"yes please", VOUCH_YES},
    {"yes i did", VOUCH_YES},
    {"yes i wrote it", VOUCH_YES},
    {"yes it was me", VOUCH_YES},
    {"yes that was me", VOUCH_YES},
    {"that was me", VOUCH_YES},
    {"this was me", VOUCH_YES},
    {"it was me", VOUCH_YES},
    {"it's mine", VOUCH_YES},
    {"it is mine", VOUCH_YES},
    {"i did", VOUCH_YES},
    {"i wrote it", VOUCH_YES},
    {"i wrote this", VOUCH_YES},
    {"i wrote that", VOUCH_YES},
    {"i sent it", VOUCH_YES},
    {"release", VOUCH_YES},
    {"#release", VOUCH_YES},
    {"是", VOUCH_YES},
    {"是的", VOUCH_YES},
    {"是我", VOUCH_YES},
    {"是我写的", VOUCH_YES},
    {"是我发的", VOUCH_YES},
    {"我写的", VOUCH_YES},
    {"我发的", VOUCH_YES},
    {"对", VOUCH_YES},
    {"对的", VOUCH_YES},
    {"没错", VOUCH_YES},
    {"放行", VOUCH_YES},
    {"#放行", VOUCH_YES},
    {"no", VOUCH_NO},
    {"nope", VOUCH_NO},
    {"n", VOUCH_NO},
    {"not me", VOUCH_NO},
    {"not mine", VOUCH_NO},
    {"that was not me", VOUCH_NO},
    {"that wasn't me", VOUCH_NO},
    {"it was not me", VOUCH_NO},
    {"it wasn't me", VOUCH_NO},
    {"i did not", VOUCH_NO},
    {"i didn't", VOUCH_NO},
    {"i did not write this", VOUCH_NO},
    {"i didn't write this", VOUCH_NO},
    {"i did not write it", VOUCH_NO},
    {"i didn't write it", VOUCH_NO},
    {"不", VOUCH_NO},
    {"不是", VOUCH_NO},
    {"不是我", VOUCH_NO},
    {"不是我写的", VOUCH_NO},
    {"不是我发的", VOUCH_NO},
    {"否", VOUCH_NO},
    {"没有", VOUCH_NO},
    {"我没写", VOUCH_NO},
    {"我没有写", VOUCH_NO},
};

/* A mark behind which another clause begins. Folding has made full-width ones narrow. */
static gboolean ends_phrase(const gchar *rest) {
    static const gchar *const marks[] = {",", ".", "!", ";", ":", "。", "、", "-", "–", "—"};
    rest += strspn(rest, " ");
    if (*rest == '\0')
        return TRUE;
    for (gsize i = 0; i < G_N_ELEMENTS(marks); i++) {
        if (g_str_has_prefix(rest, marks[i]))
            return TRUE;
    }
    return FALSE;
}

static Vouch read_line(const gchar *line) {
    g_autofree gchar *shown = text_one_line(line);
    g_autofree gchar *folded = text_fold(shown);
    g_autoptr(GString) plain = g_string_new(folded);
    g_string_replace(plain, "’", "'", 0);
    if (strchr(plain->str, '?') != NULL || g_utf8_strlen(plain->str, -1) > MAX_CHARACTERS)
        return VOUCH_UNCLEAR;
    for (gsize i = 0; i < G_N_ELEMENTS(phrases); i++) {
        if (g_str_has_prefix(plain->str, phrases[i].phrase) &&
            ends_phrase(plain->str + strlen(phrases[i].phrase)))
            return phrases[i].vouch;
    }
    return VOUCH_UNCLEAR;
}

static gboolean is_greeting(const gchar *line) {
    static const gchar *const greetings[] = {"hi", "hello", "hey", "dear", "您好", "你好"};
    g_autofree gchar *shown = text_one_line(line);
    g_autofree gchar *folded = text_fold(shown);
    for (gsize i = 0; i < G_N_ELEMENTS(greetings); i++) {
        gsize length = strlen(greetings[i]);
        if (g_str_has_prefix(folded, greetings[i]) && !g_ascii_isalpha(folded[length]))
            return TRUE;
    }
    return FALSE;
}

Vouch vouch_words_read(const gchar *new_text) {
    g_autofree gchar *text = text_make_valid(new_text != NULL ? new_text : "", -1);
    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
    gboolean may_greet = TRUE;
    for (guint i = 0; lines[i] != NULL; i++) {
        if (text_is_blank(lines[i]))
            continue;
        if (!may_greet || !is_greeting(lines[i]))
            return read_line(lines[i]);
        may_greet = FALSE;
    }
    return VOUCH_UNCLEAR;
}
