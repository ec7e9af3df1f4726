/* parameters.c - parameters of Content-Type and Content-Disposition: RFC 2045, RFC 2231 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Read here and not by GMime: file names come as raw 8-bit text, as encoded-words in quotes,
 * without quotes though they have blanks in them, in charsets that go by another name, and with
 * line ends hidden in percent signs. */
#include "header_text.h"

#include <string.h>

#include "base/text.h"
#include "charset.h"

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

static GArray *read_parameters(const gchar *value) {
    GArray *list = g_array_new(FALSE, TRUE, sizeof(Parameter));
    g_array_set_clear_func(list, parameter_clear);
    const gchar *at = value + strcspn(value, ";");
    while (*at == ';' && list->len < MOST_PARAMETERS) {
        at++;
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
    while (part != NULL) {
        if (part->is_extended)
            append_percent_decoded(bytes, text);
        else
            g_byte_array_append(bytes, (const guint8 *)text, (guint)strlen(text));
        part = section >= 0 && section < MOST_SECTIONS ? find(list, name, ++section) : NULL;
        text = part != NULL ? part->value : NULL;
    }
    return charset_to_utf8((const gchar *)bytes->data, bytes->len, charset, fallback, NULL);
}

gchar *header_text_parameter(const gchar *value, const gchar *name, const gchar *fallback) {
    if (value == NULL || strchr(value, ';') == NULL)
        return NULL;
    g_autoptr(GArray) list = read_parameters(value);
    g_autofree gchar *joined = join_extended(list, name, fallback);
    if (joined == NULL) {
        const Parameter *plain = find(list, name, -1);
        joined = plain != NULL ? g_strdup(plain->value) : NULL;
    }
    return joined != NULL ? header_text_decode(joined, fallback) : NULL;
}
