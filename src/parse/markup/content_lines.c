/* content_lines.c - the lines that calendars and contact cards consist of */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* RFC 5545 section 3.1 folds lines between bytes, not between letters, so they are put together
 * before the charset is looked at. vCalendar 1.0 and vCard 2.1, which telephones still write, use
 * quoted-printable with a charset of its own for each value. libical is not used: it keeps state of
 * its own and looks for time zones in the file system, and what is needed here is a text. */
#include "content_lines.h"

#include <string.h>

#include "../encoding/charset.h"
#include "../encoding/transfer.h"

enum { LONGEST = 256 * 1024, LONGEST_NAME = 64 };

static void content_line_free(gpointer data) {
    ContentLine *line = data;
    g_free(line->name);
    g_free(line->parameters);
    g_free(line->value);
    g_free(line);
}

/* Without CR and NUL, and with folded lines in one piece. */
static GString *unfold(const gchar *bytes, gsize size) {
    GString *text = g_string_sized_new(size + 1);
    for (gsize i = 0; i < size; i++) {
        gboolean is_line_end = bytes[i] == '\n' || (bytes[i] == '\r' && i + 1 < size);
        gsize next = i + 1 + (bytes[i] == '\r' && i + 1 < size && bytes[i + 1] == '\n');
        if (bytes[i] == '\0')
            continue;
        if (!is_line_end) {
            g_string_append_c(text, bytes[i]);
            continue;
        }
        gboolean is_folded = next < size && (bytes[next] == ' ' || bytes[next] == '\t');
        if (!is_folded)
            g_string_append_c(text, '\n');
        i = is_folded ? next : next - 1;
    }
    return text;
}

/* Where the name ends, or NULL if no property begins here. Names are written in capital letters, by
 * some in small ones; "Note: bring the bill" is a line of a text, and so is a link. */
static const gchar *name_end(const gchar *line) {
    gsize length = 0;
    gboolean has_capital = FALSE;
    gboolean has_small = FALSE;
    for (; g_ascii_isalnum(line[length]) || line[length] == '-' || line[length] == '.'; length++) {
        has_capital |= g_ascii_isupper(line[length]);
        has_small |= g_ascii_islower(line[length]);
    }
    gboolean is_mixed = has_capital && has_small && g_ascii_strncasecmp(line, "item", 4) != 0;
    if (length == 0 || length > LONGEST_NAME || is_mixed || g_str_has_prefix(line + length, "://"))
        return NULL;
    return line[length] == ':' || line[length] == ';' ? line + length : NULL;
}

/* The ":" in front of the value; one between quotes is a parameter's. */
static const gchar *value_start(const gchar *parameters) {
    gboolean is_quoted = FALSE;
    for (const gchar *at = parameters; *at != '\0'; at++) {
        if (*at == '"')
            is_quoted = !is_quoted;
        if (*at == ':' && !is_quoted)
            return at;
    }
    return strchr(parameters, ':');
}

/* The ":" of a line that is a property, or NULL. */
static const gchar *find_colon(const gchar *text) {
    const gchar *end = name_end(text);
    return end != NULL ? value_start(end) : NULL;
}

static ContentLine *read_line(const gchar *text) {
    const gchar *colon = find_colon(text);
    if (colon == NULL)
        return NULL;
    const gchar *end = name_end(text);
    ContentLine *line = g_new0(ContentLine, 1);
    g_autofree gchar *name = g_ascii_strup(text, end - text);
    const gchar *dot = strrchr(name, '.');
    line->name = g_strdup(dot != NULL ? dot + 1 : name);
    line->parameters = colon > end ? g_strndup(end + 1, (gsize)(colon - end - 1)) : g_strdup("");
    line->value = g_strdup(colon + 1);
    return line;
}

gboolean content_line_is(const ContentLine *line, const gchar *name, const gchar *value) {
    return strcmp(line->name, name) == 0 && g_ascii_strcasecmp(line->value, value) == 0;
}

gchar *content_line_parameter(const ContentLine *line, const gchar *name) {
    gsize length = strlen(name);
    for (const gchar *at = line->parameters; *at != '\0';) {
        gboolean is_it = g_ascii_strncasecmp(at, name, length) == 0 && at[length] == '=';
        at += strcspn(at, "=;");
        at += *at == '=';
        gboolean is_quoted = *at == '"';
        at += is_quoted;
        gsize value_length = strcspn(at, is_quoted ? "\"" : ";");
        if (is_it)
            return g_strndup(at, value_length);
        at += value_length;
        at += strcspn(at, ";");
        at += *at == ';';
    }
    return NULL;
}

static gboolean is_quoted_printable(const ContentLine *line) {
    g_autofree gchar *parameters = g_ascii_strup(line->parameters, -1);
    return strstr(parameters, "QUOTED-PRINTABLE") != NULL;
}

static void decode_value(ContentLine *line, const gchar *fallback) {
    gsize length = strlen(line->value);
    g_autoptr(GBytes) raw = g_bytes_new_static(line->value, length);
    g_autoptr(GBytes) bytes =
        transfer_decode(raw, 0, length, GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
    g_autofree gchar *charset = content_line_parameter(line, "CHARSET");
    gsize size = 0;
    const gchar *decoded = g_bytes_get_data(bytes, &size);
    gchar *text = charset_to_utf8(size > 0 ? decoded : "", size, charset, fallback, NULL);
    g_free(line->value);
    line->value = text;
}

/* Puts together what stands on the lines from `at` on; returns the last of them. */
static gchar **read_value(gchar **at, ContentLine *line, const gchar *fallback) {
    g_autoptr(GString) value = g_string_new(line->value);
    gboolean is_encoded = is_quoted_printable(line);
    /* "=" at the end of a line: the value goes on in the next. */
    while (is_encoded && value->len > 0 && value->str[value->len - 1] == '=' && at[1] != NULL) {
        g_string_truncate(value, value->len - 1);
        g_string_append(value, *++at);
    }
    for (; at[1] != NULL && find_colon(at[1]) == NULL; at++) {
        if (at[1][0] != '\0')
            g_string_append_printf(value, "\\n%s", at[1]);
    }
    g_free(line->value);
    line->value = g_strdup(value->str);
    if (is_encoded)
        decode_value(line, fallback);
    return at;
}

GPtrArray *content_lines_read(const gchar *bytes, gsize size, const gchar *declared,
                              const gchar *fallback) {
    GPtrArray *lines = g_ptr_array_new_with_free_func(content_line_free);
    g_autoptr(GString) unfolded = unfold(bytes, MIN(size, LONGEST));
    g_autofree gchar *text =
        charset_to_utf8(unfolded->str, unfolded->len, declared, fallback, NULL);
    g_auto(GStrv) written = g_strsplit(text, "\n", -1);
    for (gchar **at = written; *at != NULL; at++) {
        ContentLine *line = read_line(*at);
        if (line == NULL)
            continue;
        at = read_value(at, line, fallback);
        g_ptr_array_add(lines, line);
    }
    return lines;
}

gchar *content_line_text(const gchar *at, gboolean is_list, const gchar **out_next) {
    g_autoptr(GString) text = g_string_new(NULL);
    for (; *at != '\0' && !(is_list && *at == ';'); at++) {
        if (*at != '\\' || at[1] == '\0' || strchr("\\;,nN:\"", at[1]) == NULL) {
            g_string_append_c(text, *at);
            continue;
        }
        at++;
        g_string_append_c(text, *at == 'n' || *at == 'N' ? '\n' : *at);
    }
    if (out_next != NULL)
        *out_next = *at == ';' ? at + 1 : NULL;
    return g_string_free(g_steal_pointer(&text), FALSE);
}
