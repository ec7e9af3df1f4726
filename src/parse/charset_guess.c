/* charset_guess.c - what charset bytes are in that do not say so, or say it wrongly */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* uchardet compares with the letter frequencies of languages, which needs some text: from eight
 * bytes above 0x7f on it is asked. Two things are seen without it, in a subject of one word too:
 * Chinese in GB2312, whose every byte above 0x7f has a partner and whose common letters stand in
 * rows that no other double-byte charset fills like that; and Western text, whose accents stand
 * alone among ASCII letters. */
#include "charset_guess.h"

#include <string.h>

#include <uchardet/uchardet.h>

enum { LEAST_HIGH_BYTES = 8, DETECT_AT_MOST = 64 * 1024, LEAST_REPAIRS = 2 };

gsize charset_count_high_bytes(const gchar *bytes, gsize length) {
    gsize count = 0;
    for (gsize i = 0; i < length; i++)
        count += (guchar)bytes[i] >> 7;
    return count;
}

gboolean charset_is_mostly_high(const gchar *bytes, gsize length) {
    gsize high = 0;
    gsize letters = 0;
    gboolean is_tag = FALSE;
    for (gsize i = 0; i < length; i++) {
        is_tag = bytes[i] == '<' || (is_tag && bytes[i] != '>');
        high += (guchar)bytes[i] >= 0x80;
        letters += !is_tag && g_ascii_isalpha(bytes[i]);
    }
    return high >= LEAST_HIGH_BYTES && high > letters;
}

/* Pairs of GB2312, most of them of its 3755 common letters (rows 0xb0 to 0xd7) and at least one of
 * rows where Korean has no Hangul; no kana, which Chinese does not use and EUC-JP is full of. */
static gboolean looks_chinese(const gchar *bytes, gsize length) {
    gsize common = 0;
    gsize other = 0;
    gsize beyond_hangul = 0;
    for (gsize i = 0; i < length; i++) {
        guchar lead = (guchar)bytes[i];
        if (lead < 0x80)
            continue;
        guchar trail = i + 1 < length ? (guchar)bytes[++i] : 0;
        if (trail < 0xa1 || trail == 0xff || lead < 0xa1 || lead > 0xf7 || lead == 0xa4 ||
            lead == 0xa5)
            return FALSE;
        gboolean is_common = lead >= 0xb0 && lead <= 0xd7;
        common += is_common;
        beyond_hangul += is_common && lead > 0xc8;
        other += !is_common && lead > 0xa9;
    }
    return beyond_hangul > 0 && common > other * 8;
}

/* Accents one by one, each beside an ASCII letter or a blank. */
static gboolean looks_western(const gchar *bytes, gsize length) {
    gsize alone = 0;
    gsize paired = 0;
    gboolean was_high = FALSE;
    for (gsize i = 0; i < length; i++) {
        gboolean is_high = (guchar)bytes[i] >= 0x80;
        gboolean has_next = i + 1 < length && (guchar)bytes[i + 1] >= 0x80;
        alone += is_high && !was_high && !has_next;
        paired += is_high && (was_high || has_next);
        was_high = is_high;
    }
    return alone > paired * 4;
}

static gchar *ask_uchardet(const gchar *bytes, gsize length) {
    uchardet_t detector = uchardet_new();
    gchar *name = NULL;
    if (uchardet_handle_data(detector, bytes, MIN(length, DETECT_AT_MOST)) == 0) {
        uchardet_data_end(detector);
        name = g_strdup(uchardet_get_charset(detector));
    }
    uchardet_delete(detector);
    if (name != NULL && *name == '\0')
        g_clear_pointer(&name, g_free);
    return name;
}

gchar *charset_guess(const gchar *bytes, gsize length) {
    if (looks_chinese(bytes, length))
        return g_strdup("gb18030");
    if (charset_count_high_bytes(bytes, length) >= LEAST_HIGH_BYTES)
        return ask_uchardet(bytes, length);
    return looks_western(bytes, length) ? g_strdup("windows-1252") : NULL;
}

/* --- UTF-8 twice --------------------------------------------------------------------------------
 */

/* What CP1252 has between 0x80 and 0x9f; 0 where it has nothing, and the C1 control is taken. */
static const gunichar cp1252[32] = {
    0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017d, 0,      0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178,
};

/* The byte that a relay read as this letter, or 0. */
static guchar byte_of(gunichar letter) {
    if (letter >= 0x80 && letter <= 0xff)
        return (guchar)letter;
    for (gsize i = 0; letter > 0xff && i < G_N_ELEMENTS(cp1252); i++) {
        if (cp1252[i] == letter)
            return (guchar)(0x80 + i);
    }
    return 0;
}

/* Certain is: every letter above ASCII was a byte of CP1252, all those bytes are UTF-8 again, and
 * not by the chance of a single pair. A right text fails at its first accent. */
gchar *charset_undo_double_utf8(const gchar *text) {
    const gchar *at = text;
    while (*at != '\0' && (guchar)*at < 0x80)
        at++;
    /* U+00C0 to U+00FF: all lead bytes are there. */
    if ((guchar)*at != 0xc3)
        return NULL;
    g_autoptr(GString) out = g_string_sized_new(64);
    g_string_append_len(out, text, at - text);
    gsize letters = 0;
    while (*at != '\0') {
        if ((guchar)*at < 0x80) {
            g_string_append_c(out, *at++);
            continue;
        }
        guchar bytes[4];
        gsize count = 0;
        gsize wanted = 1;
        for (; count < wanted; count++) {
            gunichar letter = g_utf8_get_char(at);
            bytes[count] = byte_of(letter);
            if (bytes[count] == 0 || (count == 0 && (bytes[0] < 0xc2 || bytes[0] > 0xf4)))
                return NULL;
            if (count == 0)
                wanted = bytes[0] < 0xe0 ? 2 : bytes[0] < 0xf0 ? 3 : 4;
            at = g_utf8_next_char(at);
        }
        if (!g_utf8_validate((const gchar *)bytes, (gssize)count, NULL))
            return NULL;
        g_string_append_len(out, (const gchar *)bytes, (gssize)count);
        letters++;
    }
    return letters >= LEAST_REPAIRS ? g_string_free(g_steal_pointer(&out), FALSE) : NULL;
}
