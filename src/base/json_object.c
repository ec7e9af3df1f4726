/* json_object.c - reading one JSON object (RFC 8259) of words and numbers, from a stranger */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Strict, and bounded in depth, because the text comes over the network. Only members of the
 * outermost object are kept: that is all that answers of OAuth 2 servers hold. */
#include "base/json_object.h"

#include <string.h>

typedef struct {
    const gchar *at;
    const gchar *end;
} Reader;

static void skip_blanks(Reader *reader) {
    while (reader->at < reader->end && strchr(" \t\r\n", *reader->at) != NULL)
        reader->at++;
}

static gboolean take(Reader *reader, gchar wanted) {
    skip_blanks(reader);
    if (reader->at >= reader->end || *reader->at != wanted)
        return FALSE;
    reader->at++;
    return TRUE;
}

/* The four digits behind "\u"; -1 if they are none. */
static gint32 take_unit(Reader *reader) {
    gint32 unit = 0;
    if (reader->end - reader->at < 4)
        return -1;
    for (guint i = 0; i < 4; i++, reader->at++) {
        gint digit = g_ascii_xdigit_value(*reader->at);
        if (digit < 0)
            return -1;
        unit = unit * 16 + digit;
    }
    return unit;
}

static gboolean take_escaped_character(Reader *reader, GString *out) {
    gint32 unit = take_unit(reader);
    gunichar c = (gunichar)unit;
    if (unit <= 0 || (unit >= 0xdc00 && unit <= 0xdfff))
        return FALSE;
    if (unit >= 0xd800 && unit < 0xdc00) {
        if (reader->end - reader->at < 2 || reader->at[0] != '\\' || reader->at[1] != 'u')
            return FALSE;
        reader->at += 2;
        gint32 low = take_unit(reader);
        if (low < 0xdc00 || low > 0xdfff)
            return FALSE;
        c = 0x10000 + (((gunichar)unit - 0xd800) << 10) + ((gunichar)low - 0xdc00);
    }
    g_string_append_unichar(out, c);
    return TRUE;
}

static gboolean take_escape(Reader *reader, GString *out) {
    static const gchar letters[] = "\"\\/bfnrt";
    static const gchar meanings[] = "\"\\/\b\f\n\r\t";
    if (reader->at >= reader->end || *reader->at == '\0')
        return FALSE;
    gchar letter = *reader->at++;
    if (letter == 'u')
        return take_escaped_character(reader, out);
    const gchar *found = strchr(letters, letter);
    if (found != NULL)
        g_string_append_c(out, meanings[found - letters]);
    return found != NULL;
}

/* Caller frees; NULL if there is no well-formed string. */
static gchar *take_string(Reader *reader) {
    if (!take(reader, '"'))
        return NULL;
    g_autoptr(GString) out = g_string_new(NULL);
    while (reader->at < reader->end) {
        gchar c = *reader->at++;
        if (c == '"')
            return g_string_free(g_steal_pointer(&out), FALSE);
        if ((guchar)c < 0x20 || (c == '\\' && !take_escape(reader, out)))
            return NULL;
        if (c != '\\')
            g_string_append_c(out, c);
    }
    return NULL;
}

static gsize take_digits(Reader *reader) {
    const gchar *start = reader->at;
    while (reader->at < reader->end && g_ascii_isdigit(*reader->at))
        reader->at++;
    return (gsize)(reader->at - start);
}

static gboolean take_sign(Reader *reader, const gchar *signs) {
    gboolean is_there = reader->at < reader->end && strchr(signs, *reader->at) != NULL;
    reader->at += is_there;
    return is_there;
}

static gchar *take_number(Reader *reader) {
    const gchar *start = reader->at;
    take_sign(reader, "-");
    const gchar *first = reader->at;
    gsize digits = take_digits(reader);
    gboolean is_good = digits == 1 || (digits > 1 && *first != '0');
    if (is_good && take_sign(reader, "."))
        is_good = take_digits(reader) > 0;
    if (is_good && take_sign(reader, "eE")) {
        take_sign(reader, "+-");
        is_good = take_digits(reader) > 0;
    }
    return is_good ? g_strndup(start, (gsize)(reader->at - start)) : NULL;
}

/* true, false, null or a number; *out_value stays NULL for null. */
static gboolean take_plain(Reader *reader, gchar **out_value) {
    static const gchar *const words[] = {"true", "false", "null"};
    for (gsize i = 0; i < G_N_ELEMENTS(words); i++) {
        gsize length = strlen(words[i]);
        if ((gsize)(reader->end - reader->at) < length || memcmp(reader->at, words[i], length) != 0)
            continue;
        reader->at += length;
        *out_value = *words[i] != 'n' ? g_strdup(words[i]) : NULL;
        return TRUE;
    }
    *out_value = take_number(reader);
    return *out_value != NULL;
}

static gboolean take_container(Reader *reader, guint depth, GHashTable *members);

/* *out_value is NULL for null and for containers. */
static gboolean take_value(Reader *reader, guint depth, gchar **out_value) {
    *out_value = NULL;
    skip_blanks(reader);
    if (reader->at >= reader->end)
        return FALSE;
    if (*reader->at == '{' || *reader->at == '[')
        return depth < JSON_OBJECT_DEPTH && take_container(reader, depth + 1, NULL);
    if (*reader->at != '"')
        return take_plain(reader, out_value);
    *out_value = take_string(reader);
    return *out_value != NULL;
}

/* What is read stays in `members` unless that is NULL. */
static gboolean take_container(Reader *reader, guint depth, GHashTable *members) {
    gboolean is_object = *reader->at++ == '{';
    gchar closing = is_object ? '}' : ']';
    if (take(reader, closing))
        return TRUE;
    do {
        g_autofree gchar *name = is_object ? take_string(reader) : NULL;
        g_autofree gchar *value = NULL;
        if (is_object && (name == NULL || !take(reader, ':')))
            return FALSE;
        if (!take_value(reader, depth, &value))
            return FALSE;
        if (members != NULL && value != NULL)
            g_hash_table_replace(members, g_steal_pointer(&name), g_steal_pointer(&value));
        else if (members != NULL)
            g_hash_table_remove(members, name);
    } while (take(reader, ','));
    return take(reader, closing);
}

GHashTable *json_object_read(const gchar *text, gsize length) {
    if (text == NULL || !g_utf8_validate(text, (gssize)length, NULL))
        return NULL;
    Reader reader = {.at = text, .end = text + length};
    skip_blanks(&reader);
    if (reader.at >= reader.end || *reader.at != '{')
        return NULL;
    g_autoptr(GHashTable) members = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    if (!take_container(&reader, 1, members))
        return NULL;
    skip_blanks(&reader);
    return reader.at == reader.end ? g_steal_pointer(&members) : NULL;
}

gint64 json_object_number(GHashTable *object, const gchar *name, gint64 otherwise) {
    const gchar *text = g_hash_table_lookup(object, name);
    gint64 number = 0;
    if (text == NULL || !g_ascii_string_to_signed(text, 10, G_MININT64, G_MAXINT64, &number, NULL))
        return otherwise;
    return number;
}
