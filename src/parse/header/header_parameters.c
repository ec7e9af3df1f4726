/* header_parameters.c - the parameters of Content-Type and Content-Disposition */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* RFC 2045 section 5.1 and RFC 2231. In real mails quotes are forgotten around blanks, or are
 * single ones, sections come in any order or count from 1, the charset is missing, RFC 2047 words
 * stand where RFC 2231 forbids them, and the first ";" is lost. */
#include "header_parameters.h"

#include <string.h>

#include "../encoding/charset.h"
#include "header_text.h"

enum { MOST_SECTIONS = 64, MOST_PARAMETERS = 256 };

typedef struct {
    gchar *name;  /* lower case, without "*0*" */
    gint section; /* -1 if it is whole */
    gboolean is_extended;
    gchar *value; /* unquoted */
} Parameter;

static void parameter_clear(gpointer data) {
    Parameter *parameter = data;
    g_free(parameter->name);
    g_free(parameter->value);
}

static const gchar *read_quoted(const gchar *at, GString *value) {
    for (at++; *at != '\0' && *at != '"'; at++) {
        /* Only \" and \\ are quotes: others are paths of a Windows mailer. */
        if (*at == '\\' && (at[1] == '"' || at[1] == '\\'))
            at++;
        g_string_append_c(value, *at);
    }
    return *at == '"' ? at + 1 : at;
}

static const gchar *read_value(const gchar *at, GString *value) {
    at += strspn(at, " \t");
    if (*at == '"') {
        at = read_quoted(at, value);
        return at + strcspn(at, ";");
    }
    gsize length = strcspn(at, ";");
    g_string_append_len(value, at, (gssize)length);
    g_strchomp(value->str);
    g_string_set_size(value, strlen(value->str));
    return at + length;
}

/* "filename*1*" -> filename, section 1, extended */
static void read_name(const gchar *text, gsize length, Parameter *parameter) {
    g_autofree gchar *name = g_ascii_strdown(text, (gssize)length);
    g_strstrip(name);
    gsize end = strlen(name);
    parameter->section = -1;
    if (end > 0 && name[end - 1] == '*') {
        parameter->is_extended = TRUE;
        name[--end] = '\0';
    }
    gchar *star = strrchr(name, '*');
    if (star != NULL && star[1] != '\0' && strspn(star + 1, "0123456789") == strlen(star + 1)) {
        parameter->section = (gint)MIN(g_ascii_strtoull(star + 1, NULL, 10), MOST_SECTIONS);
        *star = '\0';
    }
    parameter->name = g_steal_pointer(&name);
}

/* Where the parameters begin: behind the ";", or where that was forgotten ("attachment filename=a",
 * "attachment, filename=a", "filename=a"), at the word that has a "=". */
static const gchar *find_first(const gchar *value) {
    gsize first = strcspn(value, ";=");
    if (value[first] != '=')
        return value + first;
    while (first > 0 && value[first - 1] == ' ')
        first--;
    while (first > 0 && value[first - 1] != ' ' && value[first - 1] != ',')
        first--;
    return value + first;
}

static GArray *read_parameters(const gchar *value) {
    GArray *list = g_array_new(FALSE, TRUE, sizeof(Parameter));
    g_array_set_clear_func(list, parameter_clear);
    const gchar *at = find_first(value);
    while (*at != '\0' && list->len < MOST_PARAMETERS) {
        at += *at == ';';
        gsize length = strcspn(at, "=;");
        if (at[length] != '=') {
            at += length;
            continue;
        }
        Parameter parameter = {0};
        read_name(at, length, &parameter);
        g_autoptr(GString) text = g_string_new(NULL);
        at = read_value(at + length + 1, text);
        parameter.value = g_strdup(text->str);
        g_array_append_val(list, parameter);
    }
    return list;
}

static void append_percent_decoded(GByteArray *bytes, const gchar *text) {
    for (; *text != '\0'; text++) {
        guint8 byte = (guint8)*text;
        if (byte == '%' && g_ascii_isxdigit(text[1]) && g_ascii_isxdigit(text[2])) {
            byte = (guint8)(g_ascii_xdigit_value(text[1]) * 16 + g_ascii_xdigit_value(text[2]));
            text += 2;
        }
        g_byte_array_append(bytes, &byte, 1);
    }
}

static const Parameter *find(const GArray *list, const gchar *name, gint section) {
    for (guint i = 0; i < list->len; i++) {
        const Parameter *one = &g_array_index(list, Parameter, i);
        if (one->section == section && strcmp(one->name, name) == 0)
            return one;
    }
    return NULL;
}

/* RFC 2231: charset'language'text, the first two only at the very start. */
static gchar *join_extended(const GArray *list, const gchar *name, const gchar *fallback) {
    const Parameter *part = find(list, name, 0);
    gint section = part != NULL ? 0 : -1;
    /* Some count from 1. */
    if (part == NULL && find(list, name, -1) == NULL && (part = find(list, name, 1)) != NULL)
        section = 1;
    if (part == NULL) {
        part = find(list, name, -1);
        for (guint i = 0; i < list->len; i++) {
            const Parameter *one = &g_array_index(list, Parameter, i);
            if (one->section == -1 && one->is_extended && strcmp(one->name, name) == 0)
                part = one; /* preferred to its plain twin */
        }
    }
    if (part == NULL || (section == -1 && !part->is_extended))
        return NULL;
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    g_autofree gchar *charset = NULL;
    const gchar *text = part->value;
    const gchar *language = part->is_extended ? strchr(text, '\'') : NULL;
    const gchar *start = language != NULL ? strchr(language + 1, '\'') : NULL;
    if (start != NULL) {
        charset = g_strndup(text, (gsize)(language - text));
        text = start + 1;
    }
    /* Decoded when they are joined: some cut "%E6" in two. */
    g_autoptr(GString) encoded = g_string_new(NULL);
    while (part != NULL) {
        if (part->is_extended) {
            g_string_append(encoded, text);
        } else {
            append_percent_decoded(bytes, encoded->str);
            g_string_truncate(encoded, 0);
            g_byte_array_append(bytes, (const guint8 *)text, (guint)strlen(text));
        }
        part = section >= 0 && section < MOST_SECTIONS ? find(list, name, ++section) : NULL;
        text = part != NULL ? part->value : NULL;
    }
    append_percent_decoded(bytes, encoded->str);
    return charset_to_utf8((const gchar *)bytes->data, bytes->len, charset, fallback, NULL);
}

/* 'a.pdf': quotes of another kind, taken for quotes by nobody but their writer. */
static void strip_quotes(gchar *value) {
    gsize length = strlen(value);
    if (length < 2 || value[0] != '\'' || value[length - 1] != '\'')
        return;
    memmove(value, value + 1, length - 2);
    value[length - 2] = '\0';
}

/* "%E6%8A%95.pdf": web forms and their mailers write names as if they were addresses. Only what is
 * UTF-8 with letters beyond ASCII is taken for that; a "%20" alone may be part of the name. */
static gchar *undo_percent(gchar *value) {
    if (strchr(value, '%') == NULL)
        return value;
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    append_percent_decoded(bytes, value);
    const gchar *text = (const gchar *)bytes->data;
    if (charset_is_ascii(text, bytes->len) || !g_utf8_validate(text, (gssize)bytes->len, NULL))
        return value;
    gchar *decoded = g_strndup(text, bytes->len);
    g_free(value);
    return decoded;
}

gchar *header_parameter(const gchar *value, const gchar *name, const gchar *fallback) {
    if (value == NULL || strchr(value, '=') == NULL)
        return NULL;
    g_autoptr(GArray) list = read_parameters(value);
    g_autofree gchar *joined = join_extended(list, name, fallback);
    const Parameter *plain = joined == NULL ? find(list, name, -1) : NULL;
    if (plain != NULL) {
        joined = g_strdup(plain->value);
        strip_quotes(joined);
        joined = undo_percent(joined);
    }
    return joined != NULL ? header_text_decode(joined, fallback) : NULL;
}
