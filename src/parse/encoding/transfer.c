/* transfer.c - base64, quoted-printable and uuencode, as damaged as they come */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Base64 is read here and not by GMime, because list servers append their footer as a second
 * base64 text behind the padding of the first (GMime 3.2.13 ends there), and others append it as
 * plain text (which is kept as it is instead of being taken for base64). A text that is called
 * base64 and is none, because a relay decoded it and left the header, is taken as it is. */
#include "transfer.h"

#include <string.h>

#include "uuencode.h"

enum { X = 64 /* no letter of base64 */, P = 65 /* padding */ };

/* clang-format off */
static const guchar values[256] = {
    X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X,
    X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X,
    X, X, X, X, X, X, X, X, X, X, X, 62, X, X, X, 63,
    52, 53, 54, 55, 56, 57, 58, 59, 60, 61, X, X, X, P, X, X,
    X, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14,
    15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, X, X, X, X, X,
    X, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40,
    41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, X, X, X, X, X,
    X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X,
    X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X,
    X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X,
    X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X,
    X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X,
    X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X,
    X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X,
    X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X,
};
/* clang-format on */

/* Does plain text begin here, that somebody put behind the end of the base64? *clear_until is where
 * it was looked for before in vain: each byte is looked at once, however much padding there is. */
static gboolean is_plain_text(const guchar *at, const guchar *end, const guchar **clear_until) {
    gsize foreign = 0;
    if (at < *clear_until)
        return FALSE;
    while (at < end && g_ascii_isspace(*at))
        at++;
    for (; at < end && *at != '\n'; at++)
        foreign += values[*at] == X && *at != '\r';
    *clear_until = at;
    return foreign > 0;
}

/* What the letters at the end of a stream leave over: two are one byte, three are two. */
static guchar *put_last(guchar *to, guint32 bits, guint count) {
    if (count >= 2)
        *to++ = (guchar)(bits >> (count == 2 ? 4 : 10));
    if (count == 3)
        *to++ = (guchar)(bits >> 2);
    return to;
}

/* *out_rest is plain text behind it, *out_foreign counts what is neither base64 nor blank. */
static gsize read_base64(const guchar *in, const guchar *end, guchar *out, const guchar **out_rest,
                         gsize *out_foreign) {
    guchar *to = out;
    const guchar *line_end = NULL;
    const guchar *clear_until = in;
    guint32 bits = 0;
    guint count = 0;
    *out_rest = end;
    while (in < end) {
        while (count == 0 && end - in >= 4) {
            guchar a = values[in[0]], b = values[in[1]], c = values[in[2]], d = values[in[3]];
            if ((a | b | c | d) >= X)
                break;
            /* The fourth byte is overwritten; there is room for it. */
            guint32 group = GUINT32_TO_BE((guint32)a << 26 | (guint32)b << 20 | (guint32)c << 14 |
                                          (guint32)d << 8);
            memcpy(to, &group, sizeof group);
            to += 3;
            in += 4;
        }
        if (in == end)
            break;
        guchar value = values[*in++];
        if (value == X) {
            guchar byte = in[-1];
            *out_foreign += byte > ' ' || (byte == ' ' && in<end && * in> ' ');
            /* A blank line between whole groups: a list's footer may stand behind it. */
            if (byte == '\n' && count == 0) {
                if (line_end != NULL && line_end + (line_end[0] == '\r') == in - 1 &&
                    is_plain_text(in, end, &clear_until)) {
                    *out_rest = in;
                    break;
                }
                line_end = in;
            }
            continue;
        }
        if (value == P) {
            to = put_last(to, bits, count);
            bits = 0;
            count = 0;
            if (is_plain_text(in, end, &clear_until)) {
                *out_rest = in;
                break;
            }
            continue;
        }
        bits = bits << 6 | value;
        if (++count == 4) {
            *to++ = (guchar)(bits >> 16);
            *to++ = (guchar)(bits >> 8);
            *to++ = (guchar)bits;
            bits = 0;
            count = 0;
        }
    }
    return (gsize)(put_last(to, bits, count) - out);
}

gsize transfer_base64(const gchar *in, gsize length, guchar *out) {
    const guchar *rest = NULL;
    gsize foreign = 0;
    return read_base64((const guchar *)in, (const guchar *)in + length, out, &rest, &foreign);
}

/* NULL if it never was base64. */
static GBytes *decode_base64(const guchar *in, gsize length) {
    const guchar *end = in + length;
    const guchar *rest = end;
    gsize foreign = 0;
    guchar *out = g_malloc(length + 4);
    gsize used = read_base64(in, end, out, &rest, &foreign);
    /* Text has a blank or a comma for every few letters. */
    if (foreign > 4 && foreign * 16 > (gsize)(rest - in)) {
        g_free(out);
        return NULL;
    }
    while (rest < end && *rest == '=')
        rest++;
    memcpy(out + used, rest, (gsize)(end - rest));
    used += (gsize)(end - rest);
    return g_bytes_new_take(g_realloc(out, used + 1), used);
}

/* Of a hexadecimal digit. */
static guint digit_value(guchar digit) {
    return (guint)(digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10);
}

/* "=" and two digits are a byte, "=" at the end of a line (blanks may follow) joins it with the
 * next, any other "=" is one. */
static GBytes *decode_quoted(const guchar *in, gsize length) {
    const guchar *end = in + length;
    guchar *out = g_malloc(length + 1);
    guchar *to = out;
    while (in < end) {
        if (*in != '=') {
            const guchar *mark = memchr(in, '=', (gsize)(end - in));
            gsize plain = (gsize)((mark != NULL ? mark : end) - in);
            memcpy(to, in, plain);
            to += plain;
            in += plain;
            continue;
        }
        if (end - in >= 3 && g_ascii_isxdigit(in[1]) && g_ascii_isxdigit(in[2])) {
            *to++ = (guchar)(digit_value(in[1]) << 4 | digit_value(in[2]));
            in += 3;
            continue;
        }
        const guchar *behind = in + 1;
        while (behind < end && (*behind == ' ' || *behind == '\t' || *behind == '\r'))
            behind++;
        if (behind == end || *behind == '\n')
            in = MIN(behind + 1, end);
        else
            *to++ = *in++;
    }
    gsize used = (gsize)(to - out);
    return g_bytes_new_take(g_realloc(out, used + 1), used);
}

/* What stands between its "begin" and "end", or all of it. */
static GBytes *decode_uuencode(const gchar *in, gsize length) {
    const gchar *end = in + length;
    const gchar *begin = length > 6 && memcmp(in, "begin ", 6) == 0
                             ? in
                             : g_strstr_len(in, (gssize)length, "\nbegin ");
    const gchar *line_end =
        begin != NULL ? memchr(begin + 1, '\n', (gsize)(end - begin - 1)) : NULL;
    GByteArray *content = g_byte_array_new();
    uuencode_read(line_end != NULL ? line_end + 1 : in, end, content);
    return g_byte_array_free_to_bytes(content);
}

GBytes *transfer_decode(GBytes *raw, gsize start, gsize end, GMimeContentEncoding encoding) {
    const guchar *bytes = g_bytes_get_data(raw, NULL);
    GBytes *decoded = NULL;
    if (encoding == GMIME_CONTENT_ENCODING_BASE64)
        decoded = decode_base64(bytes + start, end - start);
    else if (encoding == GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE)
        decoded = decode_quoted(bytes + start, end - start);
    else if (encoding == GMIME_CONTENT_ENCODING_UUENCODE)
        decoded = decode_uuencode((const gchar *)bytes + start, end - start);
    return decoded != NULL ? decoded : g_bytes_new_from_bytes(raw, start, end - start);
}
