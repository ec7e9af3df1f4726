/* mime_writer.c - bodies and boundaries of a letter, seven-bit, lines of at most 76 bytes, CRLF */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * RFC 2045 section 6.7 (quoted-printable) and 6.8 (base64). Beyond what it asks, quoted-printable
 * also hides what transports change or stumble over: "From " and "." at the start of a line, "--"
 * there (it could be a boundary), and blanks at its end.
 */
#include "mime_writer.h"

#include <string.h>

enum { MAX_LINE = 76, BASE64_LINE_BYTES = MAX_LINE / 4 * 3 };

typedef enum { ENCODE_NOT, ENCODE_QUOTED, ENCODE_BASE64 } Encoding;

static const gchar base64_digits[] =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

static const gchar hex_digits[] = "0123456789ABCDEF";

/* Must the first byte of a line be hidden? */
static gboolean is_bad_start(const gchar *line) {
    return *line == '.' || strncmp(line, "From ", 5) == 0 || strncmp(line, "--", 2) == 0;
}

static gboolean is_bad_byte(const gchar *at) {
    guchar c = (guchar)*at;
    if (c == ' ' || c == '\t')
        return at[1] == '\n' || at[1] == '\0';
    return c == '=' || c < 0x20 || c > 0x7e;
}

static Encoding choose_encoding(const gchar *text, gsize length) {
    gsize bad = 0;
    gsize newlines = 0;
    gsize equals = 0;
    gsize longest = 0;
    const gchar *line = text;
    for (const gchar *at = text; at < text + length; at++) {
        if (*at == '\n') {
            newlines++;
            line = at + 1;
            continue;
        }
        longest = MAX(longest, (gsize)(at + 1 - line));
        equals += *at == '=';
        bad += is_bad_byte(at) || (at == line && is_bad_start(at));
    }
    if (bad == equals && longest <= MAX_LINE)
        return ENCODE_NOT;
    gsize quoted = length + newlines + 2 * bad;
    quoted += quoted / (MAX_LINE - 1) * 3;
    gsize encoded = (length + newlines + 2) / 3 * 4;
    encoded += encoded / MAX_LINE * 2;
    return quoted <= encoded ? ENCODE_QUOTED : ENCODE_BASE64;
}

static gchar *with_crlf(const gchar *text, gsize length) {
    GString *out = g_string_sized_new(length + length / 16 + 16);
    while (*text != '\0') {
        gsize line = strcspn(text, "\n");
        g_string_append_len(out, text, (gssize)line);
        text += line;
        if (*text == '\n') {
            g_string_append_len(out, "\r\n", 2);
            text++;
        }
    }
    return g_string_free(out, FALSE);
}

/* Writes into a buffer that surely holds it: a byte takes three at most, and each line break three.
 */
static void write_quoted(GString *out, const gchar *text, gsize length) {
    gsize start = out->len;
    g_string_set_size(out, start + length * 4 + 16);
    gchar *to = out->str + start;
    gsize column = 0;
    gboolean is_line_start = TRUE;
    for (const gchar *at = text; at < text + length; at++) {
        if (*at == '\n') {
            *to++ = '\r';
            *to++ = '\n';
            column = 0;
            is_line_start = TRUE;
            continue;
        }
        gboolean is_bad = is_bad_byte(at) || (is_line_start && is_bad_start(at));
        is_line_start = FALSE;
        gsize width = is_bad ? 3 : 1;
        gboolean ends_line = at[1] == '\n' || at[1] == '\0';
        if (column + width > (gsize)MAX_LINE - !ends_line) {
            memcpy(to, "=\r\n", 3);
            to += 3;
            column = 0;
            if (!is_bad && is_bad_start(at)) {
                is_bad = TRUE;
                width = 3;
            }
        }
        column += width;
        if (!is_bad) {
            *to++ = *at;
            continue;
        }
        *to++ = '=';
        *to++ = hex_digits[(guchar)*at >> 4];
        *to++ = hex_digits[(guchar)*at & 15];
    }
    g_string_truncate(out, (gsize)(to - out->str));
}

void mime_write_base64(GString *out, const gchar *bytes, gsize length) {
    gsize lines = length / BASE64_LINE_BYTES + 1;
    gsize start = out->len;
    g_string_set_size(out, start + lines * (MAX_LINE + 2));
    gchar *to = out->str + start;
    for (gsize i = 0; i < length; i += 3) {
        guint bits = (guint)(guchar)bytes[i] << 16;
        bits |= i + 1 < length ? (guint)(guchar)bytes[i + 1] << 8 : 0;
        bits |= i + 2 < length ? (guint)(guchar)bytes[i + 2] : 0;
        *to++ = base64_digits[bits >> 18];
        *to++ = base64_digits[bits >> 12 & 63];
        *to++ = i + 1 < length ? base64_digits[bits >> 6 & 63] : '=';
        *to++ = i + 2 < length ? base64_digits[bits & 63] : '=';
        if (i % BASE64_LINE_BYTES == BASE64_LINE_BYTES - 3 || i + 3 >= length) {
            *to++ = '\r';
            *to++ = '\n';
        }
    }
    g_string_truncate(out, (gsize)(to - out->str));
}

void mime_write_text(GString *out, const gchar *subtype, const gchar *text) {
    static const gchar *const names[] = {
        [ENCODE_NOT] = "7bit", [ENCODE_QUOTED] = "quoted-printable", [ENCODE_BASE64] = "base64"};
    gsize length = strlen(text);
    Encoding encoding = choose_encoding(text, length);
    g_string_append_printf(out, "Content-Type: text/%s; charset=utf-8\r\n", subtype);
    g_string_append_printf(out, "Content-Transfer-Encoding: %s\r\n\r\n", names[encoding]);
    if (encoding == ENCODE_QUOTED) {
        write_quoted(out, text, length);
        g_string_append(out, "\r\n");
        return;
    }
    g_autofree gchar *body = with_crlf(text, length);
    if (encoding == ENCODE_BASE64) {
        mime_write_base64(out, body, strlen(body));
        return;
    }
    g_string_append(out, body);
    g_string_append(out, "\r\n");
}

gchar *mime_boundary(const gchar *message_id, const gchar *level) {
    g_autofree gchar *seed = g_strconcat(level, " of ", message_id, NULL);
    g_autofree gchar *digest = g_compute_checksum_for_string(G_CHECKSUM_SHA256, seed, -1);
    return g_strdup_printf("=_%.32s", digest);
}

void mime_write_multipart(GString *out, const gchar *subtype, const gchar *boundary) {
    g_string_append_printf(out, "Content-Type: multipart/%s;\r\n boundary=\"%s\"\r\n", subtype,
                           boundary);
}

void mime_write_boundary(GString *out, const gchar *boundary, gboolean is_last) {
    g_string_append_printf(out, "--%s%s\r\n", boundary, is_last ? "--" : "");
}
