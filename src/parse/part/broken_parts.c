/* broken_parts.c - parts that nobody finds, because what says where they are is missing or wrong */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Gateways rewrite a boundary in the header and not in the body, cut it at a blank or a ";", lose
 * the field or the quotes around it; web forms call a mail with files text/plain. What is left is a
 * body with lines "--x" that are followed by "Content-...": that is enough to find the parts.
 *
 * A bounce that quotes a whole mail in its plain text has such lines too, and must stay a text. So,
 * unless the mail itself speaks of parts, nothing but a short preamble may stand above the first,
 * and the same line has to come again. */
#include "broken_parts.h"

#include <string.h>

enum { LONGEST_BOUNDARY = 200, MOST_PREAMBLE = 16 * 1024, MOST_PREAMBLE_LINES = 3, MOST_TRIES = 8 };

static gsize line_length(const gchar *at, const gchar *end) {
    const gchar *line_end = memchr(at, '\n', (gsize)(end - at));
    return (gsize)((line_end != NULL ? line_end : end) - at);
}

/* "--x" without blanks at its end; 0 if it can't be a boundary line. */
static gsize boundary_length(const gchar *at, const gchar *end) {
    gsize length = line_length(at, end);
    while (length > 0 && g_ascii_isspace(at[length - 1]))
        length--;
    if (length < 3 || length > LONGEST_BOUNDARY || at[0] != '-' || at[1] != '-')
        return 0;
    gsize dashes = 0;
    for (gsize i = 0; i < length; i++) {
        if (at[i] < ' ' || at[i] >= 0x7f || at[i] == '"' || at[i] == '\\')
            return 0;
        dashes += at[i] == '-';
    }
    return dashes < length ? length : 0;
}

static gboolean begins_part_header(const gchar *at, const gchar *end) {
    return end - at > 8 && g_ascii_strncasecmp(at, "content-", strlen("content-")) == 0;
}

/* Does the boundary line at `line` come again below, closing or not? */
static gboolean comes_again(const gchar *line, gsize length, const gchar *from, const gchar *end) {
    g_autofree gchar *wanted = g_strdup_printf("\n%.*s", (int)length, line);
    for (const gchar *at = from; at < end;) {
        const gchar *found = g_strstr_len(at, end - at, wanted);
        if (found == NULL)
            return FALSE;
        const gchar *behind = found + length + 1;
        if (behind == end || g_ascii_isspace(*behind) || *behind == '-')
            return TRUE;
        at = behind;
    }
    return FALSE;
}

/* The first boundary line, or NULL. */
static const gchar *find_boundary(const gchar *body, gsize size, gboolean is_declared,
                                  gsize *out_length) {
    const gchar *end = body + size;
    const gchar *limit = body + MIN(size, MOST_PREAMBLE);
    guint lines = 0;
    guint tries = 0; /* each looks through the whole body */
    for (const gchar *at = body; at < limit;) {
        gsize length = line_length(at, end);
        const gchar *next = MIN(at + length + 1, end);
        gsize boundary = boundary_length(at, end);
        gboolean has_header = boundary > 0 && begins_part_header(next, end);
        /* Without a header of its own a part begins with the blank line. */
        gboolean has_blank =
            boundary > 0 && is_declared && next < end && (*next == '\n' || *next == '\r');
        tries += has_header || has_blank;
        if ((has_header || has_blank) && tries <= MOST_TRIES &&
            ((is_declared && has_header) || comes_again(at, boundary, next - 1, end))) {
            *out_length = boundary;
            return at;
        }
        lines += length > 1;
        if (!is_declared && lines > MOST_PREAMBLE_LINES)
            return NULL;
        at = next;
    }
    return NULL;
}

/* "alternative" out of "multipart/alternative; ..." */
static gchar *subtype_of(const gchar *declared) {
    const gchar *slash = declared != NULL ? strchr(declared, '/') : NULL;
    gsize length = slash != NULL ? strcspn(slash + 1, "; \t\r\n\"") : 0;
    gboolean is_word = length > 0 && length < 32;
    for (gsize i = 1; is_word && i <= length; i++)
        is_word = g_ascii_isalnum(slash[i]) || strchr("-.+", slash[i]) != NULL;
    return is_word ? g_strndup(slash + 1, length) : g_strdup("mixed");
}

static gboolean speaks_of_parts(const gchar *declared) {
    if (declared == NULL)
        return FALSE;
    g_autofree gchar *lower = g_ascii_strdown(declared, -1);
    return g_str_has_prefix(g_strchug(lower), "multipart") || strstr(lower, "boundary=") != NULL;
}

GBytes *broken_parts_repair(const gchar *body, gsize length, const gchar *declared) {
    gboolean is_declared = speaks_of_parts(declared);
    gsize boundary = 0;
    const gchar *line = find_boundary(body, length, is_declared, &boundary);
    if (line == NULL)
        return NULL;
    gboolean is_multipart =
        declared != NULL && g_ascii_strncasecmp(declared, "multipart/", 10) == 0;
    g_autofree gchar *subtype = subtype_of(is_multipart ? declared : NULL);
    g_autofree gchar *header = g_strdup_printf("Content-Type: multipart/%s; boundary=\"%.*s\"\n\n",
                                               subtype, (int)(boundary - 2), line + 2);
    gsize header_length = strlen(header);
    gchar *entity = g_malloc(header_length + length);
    memcpy(entity, header, header_length);
    memcpy(entity + header_length, body, length);
    return g_bytes_new_take(entity, header_length + length);
}

GBytes *broken_parts_words(const gchar *body, gsize length) {
    g_autoptr(GByteArray) words = g_byte_array_sized_new((guint)length);
    const gchar *end = body + length;
    gboolean is_header = FALSE;
    for (const gchar *at = body; at < end;) {
        const gchar *next = MIN(at + line_length(at, end) + 1, end);
        gboolean is_folded = is_header && (*at == ' ' || *at == '\t');
        gboolean is_boundary = boundary_length(at, end) > 0;
        is_header = is_boundary || (is_header && (is_folded || begins_part_header(at, next)));
        if (!is_header)
            g_byte_array_append(words, (const guint8 *)at, (guint)(next - at));
        at = next;
    }
    return g_byte_array_free_to_bytes(g_steal_pointer(&words));
}
