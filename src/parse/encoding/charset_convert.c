/* charset_convert.c - bytes of a charset that is known -> UTF-8 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* iconv does the work but for the charsets of shifted_text.h. It stops at the first byte that does
 * not fit; here that costs one letter. */
#include "charset_convert.h"

#include <errno.h>
#include <string.h>

#include "base/text.h"
#include "shifted_text.h"

enum { LONGEST_KEPT = 16 };

gchar *charset_copy(const gchar *bytes, gsize length) {
    if (length == 0)
        return g_strdup("");
    gchar *text = g_malloc(length + 1);
    gsize kept = length;
    if (memchr(bytes, '\0', length) == NULL) {
        memcpy(text, bytes, length);
    } else {
        kept = 0;
        for (gsize i = 0; i < length; i++) {
            if (bytes[i] != '\0')
                text[kept++] = bytes[i];
        }
    }
    text[kept] = '\0';
    return text;
}

static gchar *by_iconv(const gchar *bytes, gsize length, const gchar *charset, gsize *out_bad) {
    GIConv iconv = g_iconv_open("UTF-8", charset);
    if (iconv == (GIConv)-1)
        return NULL;
    gsize room = length + length / 2 + 32;
    g_autofree gchar *buffer = g_malloc(room);
    gchar *in = (gchar *)bytes;
    gsize in_left = length;
    gchar *out = buffer;
    gsize out_left = room;
    *out_bad = 0;
    while (in_left > 0) {
        gsize done = g_iconv(iconv, &in, &in_left, &out, &out_left);
        if (done != (gsize)-1)
            break;
        gsize used = room - out_left;
        if (errno == E2BIG || out_left < 3) {
            room = room * 2;
            buffer = g_realloc(buffer, room);
            out = buffer + used;
            out_left = room - used;
            continue;
        }
        memcpy(out, "\xef\xbf\xbd", 3);
        out += 3;
        out_left -= 3;
        *out_bad += 1;
        if (errno == EINVAL)
            break;
        in++;
        in_left--;
    }
    /* CP1255 and CP1258 keep a letter back, for a point or accent that may follow it. */
    if (out_left < LONGEST_KEPT) {
        gsize used = room - out_left;
        buffer = g_realloc(buffer, room + LONGEST_KEPT);
        room += LONGEST_KEPT;
        out = buffer + used;
        out_left = room - used;
    }
    g_iconv(iconv, NULL, NULL, &out, &out_left);
    g_iconv_close(iconv);
    g_autofree gchar *text = charset_copy(buffer, room - out_left);
    /* glibc lets letters through that Unicode has no room for. */
    if (text_is_valid(text, strlen(text)))
        return g_steal_pointer(&text);
    *out_bad += 1;
    return g_utf8_make_valid(text, -1);
}

/* glibc's ISO-2022-JP has neither the vendors' letters nor half-width kana, CP932 has both. Letters
 * that only the newer JIS tables have are iconv's again. */
static gchar *by_jis(const gchar *bytes, gsize length, gsize *out_bad) {
    gsize size = 0;
    g_autofree gchar *packed = shifted_jis_to_cp932(bytes, length, &size);
    if (packed != NULL)
        return by_iconv(packed, size, "CP932", out_bad);
    return by_iconv(bytes, length, "ISO-2022-JP-2", out_bad);
}

static gchar *by_hz(const gchar *bytes, gsize length, gsize *out_bad) {
    gsize size = 0;
    g_autofree gchar *gb = shifted_hz_to_gb(bytes, length, &size);
    return by_iconv(gb, size, "GB18030", out_bad);
}

/* Kana and Cyrillic stand in Big5 where CP950 has letters of nobody's, U+F6B1 to U+F848. */
static gboolean has_private_letters(const gchar *text) {
    for (const gchar *at = text; (at = strchr(at, '\xef')) != NULL; at++) {
        gunichar letter = g_utf8_get_char(at);
        if (letter >= 0xf6b1 && letter <= 0xf848)
            return TRUE;
    }
    return FALSE;
}

/* Mailers of Hong Kong say Big5 too, but write letters that only its own table has; those of Taiwan
 * write Japanese letters, which it shares with the table of ETEN. */
static gchar *by_big5(const gchar *bytes, gsize length, gsize *out_bad) {
    gchar *text = by_iconv(bytes, length, "CP950", out_bad);
    gsize bad = 0;
    g_autofree gchar *other = text != NULL && (*out_bad > 0 || has_private_letters(text))
                                  ? by_iconv(bytes, length, "BIG5-HKSCS", &bad)
                                  : NULL;
    if (other == NULL || bad > 0)
        return text;
    g_free(text);
    *out_bad = 0;
    return g_steal_pointer(&other);
}

gchar *charset_convert(const gchar *bytes, gsize length, const gchar *name, gsize *out_bad) {
    if (strcmp(name, "UTF-7") == 0) {
        g_autofree gchar *text = shifted_utf7(bytes, length, out_bad);
        return g_utf8_validate(text, -1, NULL) ? g_steal_pointer(&text)
                                               : by_iconv(text, strlen(text), "CP1252", out_bad);
    }
    if (strcmp(name, "HZ") == 0)
        return by_hz(bytes, length, out_bad);
    if (strcmp(name, "ISO-2022-JP") == 0)
        return by_jis(bytes, length, out_bad);
    if (strcmp(name, "CP950") == 0)
        return by_big5(bytes, length, out_bad);
    return by_iconv(bytes, length, name, out_bad);
}
