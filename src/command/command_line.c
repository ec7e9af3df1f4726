/* command_line.c - one line of an agent's text: is it a command, and what are its parts */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A line is looked at as its author sees it: blanks of every kind are blanks, full-width signs are
 * signs, characters that nobody sees are not there. The mark of a list or of bold type before a
 * command is the mail program's, not the author's. A ">" is neither: quoted text is never a
 * command.
 */
#include "command_line.h"

#include <string.h>

#include "argument/argument_shape.h"
#include "base/text.h"

gchar *command_line_visible(const gchar *start, gsize length) {
    g_autoptr(GString) visible = g_string_sized_new(length);
    const gchar *end = start + length;
    for (const gchar *at = start; at < end; at = g_utf8_next_char(at)) {
        if (g_unichar_type(g_utf8_get_char(at)) != G_UNICODE_FORMAT)
            g_string_append_len(visible, at, g_utf8_next_char(at) - at);
    }
    return text_one_line(visible->str);
}

const gchar *command_line_skip_sign(const gchar *at) {
    static const gchar *const signs[] = {"#", "＃", "﹟"};
    for (gsize i = 0; i < G_N_ELEMENTS(signs); i++) {
        if (g_str_has_prefix(at, signs[i]))
            return at + strlen(signs[i]);
    }
    return NULL;
}

/* Behind "1. ", "2) " or "3、", the numbers of a list. */
static const gchar *skip_number(const gchar *line) {
    static const gchar *const marks[] = {".", ")", "、", "．", "）"};
    const gchar *at = line;
    while (g_ascii_isdigit(*at))
        at++;
    for (gsize i = 0; at > line && i < G_N_ELEMENTS(marks); i++) {
        if (!g_str_has_prefix(at, marks[i]))
            continue;
        at += strlen(marks[i]);
        return at + strspn(at, " ");
    }
    return line;
}

const gchar *command_line_skip_to_verb(const gchar *line) {
    static const gchar bullets[] = "-*+•·–—‣▪ ";
    while (*line != '\0' && g_utf8_strchr(bullets, -1, g_utf8_get_char(line)) != NULL)
        line = g_utf8_next_char(line);
    return command_line_skip_sign(skip_number(line));
}

static const gchar *skip_word(const gchar *at) {
    for (; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        if (!g_unichar_isalnum(c) && c != '-' && c != '_')
            break;
    }
    return at;
}

gboolean command_line_is_command(const gchar *line) {
    const gchar *verb = command_line_skip_to_verb(line);
    return verb != NULL && g_unichar_isalpha(g_utf8_get_char(verb));
}

/* `text` without what people put between a verb and its value. */
static const gchar *skip_joint(const gchar *text) {
    static const gchar joints[] = " :=,：＝，、@";
    while (*text != '\0' && g_utf8_strchr(joints, -1, g_utf8_get_char(text)) != NULL)
        text = g_utf8_next_char(text);
    return text;
}

/* The value behind a verb, without punctuation: ": me." -> "me". */
static gchar *trim_value(const gchar *text) {
    static const gchar behind[] = " .!,;*。！，；";
    text = skip_joint(text);
    const gchar *end = text + strlen(text);
    while (end > text) {
        const gchar *last = g_utf8_prev_char(end);
        if (g_utf8_strchr(behind, -1, g_utf8_get_char(last)) == NULL)
            break;
        end = last;
    }
    return g_strndup(text, (gsize)(end - text));
}

void line_parts_clear(LineParts *parts) {
    g_free(parts->verb);
    g_free(parts->value);
}

void line_parts_read(const gchar *line, LineParts *out_parts) {
    const gchar *verb = command_line_skip_to_verb(line);
    const gchar *behind = skip_word(verb);
    LineParts parts = {.verb = g_strndup(verb, (gsize)(behind - verb)),
                       .value = trim_value(behind)};
    g_autofree gchar *folded = text_fold(parts.verb);
    g_autofree gchar *folded_value = text_fold(parts.value);
    gboolean took_value = FALSE;
    parts.row = command_table_find(folded, folded_value, &took_value);
    if (took_value) {
        g_free(parts.value);
        parts.value = g_strdup("");
    }
    if (parts.row == NULL) {
        const gchar *rest = NULL;
        parts.row = command_table_find_joined(verb, &rest);
        if (parts.row != NULL) {
            g_free(parts.verb);
            g_free(parts.value);
            parts.verb = g_strndup(verb, (gsize)(rest - verb));
            parts.value = trim_value(rest);
            behind = rest;
        }
    }
    /* A text keeps its full stop. */
    if (parts.row != NULL && argument_is_text(parts.row->shape) && *parts.value != '\0') {
        g_free(parts.value);
        parts.value = g_strdup(skip_joint(behind));
    }
    *out_parts = parts;
}

/* A second command inside the value: "#assign me #solved". In a text only its start is looked at.
 */
gboolean line_parts_hold_another(const LineParts *parts) {
    for (const gchar *at = parts->value; *at != '\0'; at = g_utf8_next_char(at)) {
        const gchar *verb = command_line_skip_sign(at);
        if (verb != NULL && g_unichar_isalpha(g_utf8_get_char(verb)))
            return TRUE;
        if (argument_is_text(parts->row->shape))
            return FALSE;
    }
    return FALSE;
}

gchar *line_parts_propose(const LineParts *parts) {
    g_autofree gchar *both = g_strconcat(parts->verb, " ", parts->value, NULL);
    g_autofree gchar *folded_both = text_fold(both);
    g_autofree gchar *folded = text_fold(parts->verb);
    const gchar *whole = command_table_nearest(folded_both);
    if (whole != NULL)
        return g_strconcat("#", whole, NULL);
    const gchar *verb = command_table_nearest(folded);
    if (verb == NULL)
        return NULL;
    return g_strconcat("#", verb, *parts->value != '\0' ? " " : "", parts->value, NULL);
}
