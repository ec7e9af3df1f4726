/* transfer.c - base64, quoted-printable and uuencode, as damaged as they come */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Base64 is read here and not by GMime, because list servers append their footer as a second
 * base64 text behind the padding of the first (GMime 3.2.13 ends there), and others append it as
 * plain text (which is kept as it is instead of being taken for base64). */
#include "transfer.h"

#include <string.h>

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

/* Does plain text begin here, that somebody put behind the end of the base64? */
static gboolean is_plain_text(const guchar *at, const guchar *end) {
    gsize foreign = 0;
    while (at < end && g_ascii_isspace(*at))
        at++;
    for (; at < end && *at != '\n'; at++)
        foreign += values[*at] == X && *at != '\r';
    return foreign > 0;
}

static gsize read_base64(const guchar *in, const guchar *end, guchar *out,
                         const guchar **out_rest) {
    guchar *to = out;
    guint32 bits = 0;
    guint count = 0;
    *out_rest = end;
    while (in < end) {
        while (count == 0 && end - in >= 4) {
            guchar a = values[in[0]], b = values[in[1]], c = values[in[2]], d = values[in[3]];
            if ((a | b | c | d) >= X)
                break;
            to[0] = (guchar)(a << 2 | b >> 4);
            to[1] = (guchar)(b << 4 | c >> 2);
            to[2] = (guchar)(c << 6 | d);
            to += 3;
            in += 4;
        }
        if (in == end)
            break;
        guchar value = values[*in++];
        if (value == X)
            continue;
        if (value == P) {
            /* Two letters left over are one byte, three are two. */
            if (count >= 2)
                *to++ = (guchar)(bits >> (count == 2 ? 4 : 10));
            if (count == 3)
                *to++ = (guchar)(bits >> 2);
            bits = 0;
            count = 0;
            if (is_plain_text(in, end)) {
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
    if (count >= 2)
        *to++ = (guchar)(bits >> (count == 2 ? 4 : 10));
    if (count == 3)
        *to++ = (guchar)(bits >> 2);
    return (gsize)(to - out);
}

gsize transfer_base64(const gchar *in, gsize length, guchar *out) {
    const guchar *rest = NULL;
    return read_base64((const guchar *)in, (const guchar *)in + length, out, &rest);
}

static GBytes *decode_base64(const guchar *in, gsize length) {
    const guchar *end = in + length;
    const guchar *rest = end;
    guchar *out = g_malloc(length + 4);
    gsize used = read_base64(in, end, out, &rest);
    while (rest < end && *rest == '=')
        rest++;
    memcpy(out + used, rest, (gsize)(end - rest));
    used += (gsize)(end - rest);
    return g_bytes_new_take(g_realloc(out, used + 1), used);
}

static GBytes *decode_by_gmime(const guchar *in, gsize length, GMimeContentEncoding encoding) {
    GMimeEncoding state;
    g_mime_encoding_init_decode(&state, encoding);
    gchar *out = g_malloc(g_mime_encoding_outlen(&state, length) + 1);
    gsize used = g_mime_encoding_flush(&state, (const gchar *)in, length, out);
    return g_bytes_new_take(g_realloc(out, used + 1), used);
}

GBytes *transfer_decode(GBytes *raw, gsize start, gsize end, GMimeContentEncoding encoding) {
    const guchar *bytes = g_bytes_get_data(raw, NULL);
    switch (encoding) {
    case GMIME_CONTENT_ENCODING_BASE64:
        return decode_base64(bytes + start, end - start);
    case GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE:
    case GMIME_CONTENT_ENCODING_UUENCODE:
        return decode_by_gmime(bytes + start, end - start, encoding);
    default:
        return g_bytes_new_from_bytes(raw, start, end - start);
    }
}
