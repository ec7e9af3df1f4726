/* answer_lines.c - where a short answer of a complainant stands: the bare subject, the first line
 * of words */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "answer_lines.h"

#include <string.h>

#include "base/text.h"

enum { MAX_GREETING_CHARACTERS = 30 };

gchar *answer_lines_subject(const gchar *subject) {
    g_autoptr(GString) stripped = g_string_new(NULL);
    const gchar *last_close = strrchr(subject, ']');
    for (const gchar *at = subject; *at != '\0';) {
        const gchar *close = *at == '[' && at < last_close ? strchr(at, ']') : NULL;
        if (close == NULL)
            g_string_append_c(stripped, *at);
        at = close != NULL ? close + 1 : at + 1;
    }
    return text_one_line(stripped->str);
}

static gboolean is_greeting(const gchar *line) {
    static const gchar *const greetings[] = {"hi", "hello", "hey", "dear", "您好", "你好"};
    if (g_utf8_strlen(line, -1) > MAX_GREETING_CHARACTERS)
        return FALSE;
    for (gsize i = 0; i < G_N_ELEMENTS(greetings); i++) {
        gsize length = strlen(greetings[i]);
        if (g_ascii_strncasecmp(line, greetings[i], length) == 0 && !g_ascii_isalpha(line[length]))
            return TRUE;
    }
    return FALSE;
}

gchar *answer_lines_next(const gchar *text, const gchar **out_rest) {
    while (*text != '\0') {
        gsize length = strcspn(text, "\r\n");
        g_autofree gchar *raw = g_strndup(text, length);
        text += length + (text[length] != '\0');
        *out_rest = text;
        if (!text_is_blank(raw))
            return text_one_line(raw);
    }
    return NULL;
}

gchar *answer_lines_first(const gchar *text, const gchar **out_rest) {
    *out_rest = text;
    gchar *line = answer_lines_next(text, out_rest);
    if (line == NULL || !is_greeting(line))
        return line;
    g_free(line);
    return answer_lines_next(*out_rest, out_rest);
}
