/* text_line.c - a line of a text that is looked at, not copied: trimming, comparing, folding */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text_line.h"

#include <string.h>

/* Characters of which people and programs draw rules, beside the ASCII ones. */
static const gchar *const wide_rules[] = {"‐", "‑",  "‒",  "–",  "—",  "―",  "─",  "━",
                                          "═", "－", "＝", "＿", "＊", "﹣", "﹍", "¯"};

static gboolean is_blank_byte(gchar c) {
    return c == ' ' || c == '\t' || c == '\r';
}

/* Length of the blank at the start of the line. */
static gsize blank_at_start(TextLine line) {
    if (line.length == 0)
        return 0;
    if ((guchar)line.text[0] < 0x80)
        return is_blank_byte(line.text[0]) ? 1 : 0;
    if (line.length >= 2 && memcmp(line.text, "\xc2\xa0", 2) == 0)
        return 2;
    gboolean is_wide = line.length >= 3 && (memcmp(line.text, "\xe3\x80\x80", 3) == 0 ||
                                            memcmp(line.text, "\xe2\x80\x8b", 3) == 0 ||
                                            memcmp(line.text, "\xef\xbb\xbf", 3) == 0);
    return is_wide ? 3 : 0;
}

static gsize blank_at_end(TextLine line) {
    for (gsize size = 1; size <= 3 && size <= line.length; size++) {
        TextLine tail = {line.text + line.length - size, size};
        if (blank_at_start(tail) == size)
            return size;
    }
    return 0;
}

TextLine text_line_trim(TextLine line) {
    for (gsize step = blank_at_start(line); step > 0; step = blank_at_start(line)) {
        line.text += step;
        line.length -= step;
    }
    for (gsize step = blank_at_end(line); step > 0; step = blank_at_end(line))
        line.length -= step;
    return line;
}

gboolean text_line_is_blank(TextLine line) {
    for (gsize step = blank_at_start(line); step > 0; step = blank_at_start(line)) {
        line.text += step;
        line.length -= step;
    }
    return line.length == 0;
}

gboolean text_line_starts(TextLine line, const gchar *text) {
    if (line.length == 0 || (line.text[0] != text[0] && text[0] != '\0'))
        return *text == '\0';
    gsize length = strlen(text);
    return line.length >= length && memcmp(line.text, text, length) == 0;
}

gboolean text_line_ends(TextLine line, const gchar *text) {
    gsize length = strlen(text);
    return line.length >= length && memcmp(line.text + line.length - length, text, length) == 0;
}

gboolean text_line_ends_in_colon(TextLine line) {
    while (line.length > 0 && line.text[line.length - 1] == '*')
        line.length--;
    return text_line_ends(line, ":") || text_line_ends(line, "：");
}

gboolean text_line_is_longer(TextLine line, gsize characters) {
    enum { MOST_BYTES = 4 }; /* of a character */
    gsize count = line.length / MOST_BYTES;
    if (count > characters || line.length <= characters)
        return count > characters;
    count = 0;
    for (gsize i = 0; i < line.length && count <= characters; i++)
        count += ((guchar)line.text[i] & 0xc0) != 0x80;
    return count > characters;
}

gsize text_line_rule_character(TextLine line) {
    if (line.length == 0)
        return 0;
    if ((guchar)line.text[0] < 0x80)
        return line.text[0] != '\0' && strchr("-_=*~#+", line.text[0]) != NULL ? 1 : 0;
    gboolean may_be_wide = strchr("\xc2\xe2\xef", line.text[0]) != NULL;
    for (gsize i = 0; may_be_wide && i < G_N_ELEMENTS(wide_rules); i++) {
        if (text_line_starts(line, wide_rules[i]))
            return strlen(wide_rules[i]);
    }
    return 0;
}

/* Digits of other scripts are written as often as ASCII ones in dates. */
static gunichar plain_character(gunichar c) {
    if (c == 0xa0 || c == 0x3000 || c == '\t' || c == '\r' || (c >= 0x2000 && c <= 0x200b) ||
        c == 0x202f)
        return ' ';
    if (c == 0x2019 || c == 0x2018)
        return '\'';
    gint digit = c >= 0x80 ? g_unichar_digit_value(c) : -1;
    return digit >= 0 ? (gunichar)('0' + digit) : c;
}

static gboolean is_mark_of_direction(gunichar c) {
    return c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) ||
           (c >= 0x2066 && c <= 0x2069) || c == 0xfeff || c == 0x061c;
}

/* Chinese and Hangul: three bytes (U+4000 to U+9FFF, U+B000 to U+DFFF) that nothing here
 * changes. */
static gboolean is_unchanged(const gchar *at, const gchar *end) {
    guchar first = (guchar)*at;
    return end - at >= 3 && ((first >= 0xe4 && first <= 0xe9) || (first >= 0xeb && first <= 0xed));
}

static gchar *smooth(TextLine line, gsize most, gboolean lowers) {
    line = text_line_trim(line);
    gsize length = MIN(line.length, most);
    while (length < line.length && length > 0 && ((guchar)line.text[length] & 0xc0) == 0x80)
        length--;
    /* Apple writes letters and their accents apart (NFD); those begin with 0xcc or 0xcd. */
    gboolean is_apart =
        memchr(line.text, 0xcc, length) != NULL || memchr(line.text, 0xcd, length) != NULL;
    g_autofree gchar *composed =
        is_apart ? g_utf8_normalize(line.text, (gssize)length, G_NORMALIZE_DEFAULT_COMPOSE) : NULL;
    const gchar *at = composed != NULL ? composed : line.text;
    const gchar *end = composed != NULL ? composed + strlen(composed) : line.text + length;
    /* A letter of two bytes may have a small one of three. */
    gchar *out = g_malloc(2 * (gsize)(end - at) + 1);
    gchar *to = out;
    while (at < end) {
        if (is_unchanged(at, end)) {
            memcpy(to, at, 3);
            to += 3;
            at += 3;
            continue;
        }
        gunichar c = plain_character((guchar)*at < 0x80 ? (gunichar)*at : g_utf8_get_char(at));
        at = g_utf8_next_char(at);
        gboolean is_double_blank = c == ' ' && to > out && to[-1] == ' ';
        if (is_double_blank || (lowers && c == '*') || is_mark_of_direction(c))
            continue;
        if (c < 0x80)
            *to++ = lowers ? g_ascii_tolower((gchar)c) : (gchar)c;
        else
            to += g_unichar_to_utf8(lowers ? g_unichar_tolower(c) : c, to);
    }
    *to = '\0';
    return g_strstrip(out);
}

gchar *text_line_fold(TextLine line, gsize most) {
    return smooth(line, most, TRUE);
}

gchar *text_line_smooth(TextLine line, gsize most) {
    return smooth(line, most, FALSE);
}
