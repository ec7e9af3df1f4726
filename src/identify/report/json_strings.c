/* json_strings.c - the strings of a JSON text, each with the keys it stands under */
/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Notices of mailing services are JSON (RFC 8259) of a known shape, of which a handful of strings
 * are wanted. So this is no parser with a tree: it walks over the text once, keeps the keys of the
 * containers around it in a small stack, and stops at what is wrong or too deep. What it accepts
 * is more than JSON; nothing depends on that.
 */
#include "json_strings.h"

#include <string.h>

void json_strings_init(JsonStrings *strings, const gchar *text) {
    *strings = (JsonStrings){.at = text + strspn(text, " \t\r\n"), .end = text + strlen(text)};
}

void json_strings_clear(JsonStrings *strings) {
    for (guint i = 0; i < JSON_STRINGS_DEPTH; i++)
        g_clear_pointer(&strings->keys[i], g_free);
    g_clear_pointer(&strings->key, g_free);
    g_clear_pointer(&strings->value, g_free);
}

static guint hex_at(const gchar *at, const gchar *end) {
    guint value = 0;
    for (guint i = 0; i < 4; i++) {
        gint digit = at + i < end ? g_ascii_xdigit_value(at[i]) : -1;
        if (digit < 0)
            return 0;
        value = value * 16 + (guint)digit;
    }
    return value;
}

/* Behind "\": appends what it stands for and returns what follows. */
static const gchar *read_escape(const gchar *at, const gchar *end, GString *text) {
    static const gchar letters[] = "bfnrt";
    static const gchar meanings[] = "\b\f\n\r\t";
    const gchar *letter = strchr(letters, *at);
    if (*at != 'u') {
        g_string_append_c(text, letter != NULL && *at != '\0' ? meanings[letter - letters] : *at);
        return at + 1;
    }
    guint c = hex_at(at + 1, end);
    at += MIN(5, end - at);
    if (c >= 0xd800 && c < 0xdc00 && end - at >= 6 && at[0] == '\\' && at[1] == 'u') {
        guint low = hex_at(at + 2, end);
        if (low >= 0xdc00 && low < 0xe000) {
            c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
            at += 6;
        }
    }
    g_string_append_unichar(text, c != 0 && g_unichar_validate(c) ? c : 0xfffd);
    return at;
}

/* At the opening quote; NULL if the string does not end. */
static gchar *read_string(JsonStrings *strings) {
    g_autoptr(GString) text = g_string_new(NULL);
    const gchar *at = strings->at + 1;
    while (at < strings->end && *at != '"') {
        if (*at == '\\' && at + 1 < strings->end) {
            at = read_escape(at + 1, strings->end, text);
            continue;
        }
        if (*at != '\n' && *at != '\r')
            g_string_append_c(text, *at);
        at++;
    }
    if (at >= strings->end)
        return NULL;
    strings->at = at + 1;
    return g_strdup(text->str);
}

static gboolean open_container(JsonStrings *strings, gchar kind) {
    if (strings->depth == JSON_STRINGS_DEPTH)
        return FALSE;
    g_free(strings->keys[strings->depth]);
    strings->keys[strings->depth] = g_steal_pointer(&strings->key);
    strings->kinds[strings->depth] = kind;
    strings->starts[strings->depth] = ++strings->containers;
    strings->depth++;
    strings->at++;
    return TRUE;
}

/* Is the string that was just read the key of an object's member? */
static gboolean is_key(JsonStrings *strings) {
    if (strings->depth == 0 || strings->kinds[strings->depth - 1] != '{')
        return FALSE;
    const gchar *at = strings->at;
    while (at < strings->end && g_ascii_isspace(*at))
        at++;
    if (at == strings->end || *at != ':')
        return FALSE;
    strings->at = at + 1;
    return TRUE;
}

gboolean json_strings_next(JsonStrings *strings) {
    g_clear_pointer(&strings->value, g_free);
    g_clear_pointer(&strings->key, g_free);
    while (strings->at < strings->end) {
        gchar c = *strings->at;
        if (c == '"') {
            g_autofree gchar *text = read_string(strings);
            if (text == NULL)
                return FALSE;
            if (!is_key(strings)) {
                strings->value = g_steal_pointer(&text);
                return TRUE;
            }
            g_free(strings->key);
            strings->key = g_steal_pointer(&text);
        } else if (c == '{' || c == '[') {
            if (!open_container(strings, c))
                return FALSE;
        } else {
            if ((c == '}' || c == ']') && strings->depth > 0)
                strings->depth--;
            else if (c == '}' || c == ']')
                return FALSE;
            if (c == ',' || c == '}')
                g_clear_pointer(&strings->key, g_free);
            strings->at++;
        }
        if (strings->depth == 0)
            return FALSE;
    }
    return FALSE;
}

const gchar *json_strings_above(const JsonStrings *strings, guint up) {
    if (up >= strings->depth)
        return "";
    const gchar *key = strings->keys[strings->depth - 1 - up];
    return key != NULL ? key : "";
}

guint json_strings_container(const JsonStrings *strings) {
    return strings->depth > 0 ? strings->starts[strings->depth - 1] : 0;
}
