/* plain_text.c - a text in small letters on one line, cheaply: what terms and words are sought in
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Full normalization (text_fold) costs ten times as much, on every mail, and finds no more here. */
#include "plain_text.h"

#include <string.h>

enum { HEAD_BYTES = 12 * 1024, TAIL_BYTES = 4 * 1024 };

/* Small letters, blanks as spaces; 0 = not ASCII. */
/* clang-format off */
static const guchar small[256] = {
    ' ', 1, 2, 3, 4, 5, 6, 7, 8, ' ', ' ', ' ', ' ', ' ', 14, 15,
    16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31,
    ' ', '!', '"', '#', '$', '%', '&', '\'', '(', ')', '*', '+', ',', '-', '.', '/',
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', ':', ';', '<', '=', '>', '?',
    '@', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o',
    'p', 'q', 'r', 's', 't', 'u', 'v', 'w', 'x', 'y', 'z', '[', '\\', ']', '^', '_',
    '`', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o',
    'p', 'q', 'r', 's', 't', 'u', 'v', 'w', 'x', 'y', 'z', '{', '|', '}', '~', 127,
};
/* clang-format on */

/* What is written goes behind `to`; never a second blank, never one at `start`. */
static gchar *put_blank(gchar *to, const gchar *start) {
    if (to > start && to[-1] != ' ')
        *to++ = ' ';
    return to;
}

/* One character beyond ASCII; what is no UTF-8 byte by byte. *at moves behind it. */
static gchar *put_character(gchar *to, const gchar *start, const gchar **at, const gchar *end) {
    gunichar c = g_utf8_get_char_validated(*at, end - *at);
    gboolean is_valid = c < 0x110000;
    *at += is_valid ? g_utf8_skip[(guchar) * *at] : 1;
    if (!is_valid)
        c = 0xfffd;
    if (c >= 0xff01 && c <= 0xff5e)
        c -= 0xff01 - '!'; /* full-width letters */
    if (c == 0x2019)
        c = '\'';
    if (g_unichar_isspace(c))
        return put_blank(to, start);
    return to + g_unichar_to_utf8(g_unichar_tolower(c), to);
}

/* A run of ASCII is most of most texts, and Chinese is most of the rest. */
static gchar *put_plain(gchar *to, const gchar *start, const gchar *text, const gchar *end) {
    for (const gchar *at = text; at < end;) {
        guchar c = small[(guchar)*at];
        if (c != 0) {
            *to = (gchar)c;
            to += c != ' ' || (to > start && to[-1] != ' ');
            at++;
        } else if (plain_is_chinese(at)) {
            memcpy(to, at, 3);
            to += 3;
            at += 3;
        } else {
            to = put_character(to, start, &at, end);
        }
    }
    return to;
}

/* Where the character that `at` is in begins, not before `start`. */
static const gchar *character_start(const gchar *at, const gchar *start) {
    while (at > start && ((guchar)*at & 0xc0) == 0x80)
        at--;
    return at;
}

gchar *plain_text(const gchar *text) {
    gsize length = strlen(text);
    const gchar *end = text + length;
    /* A byte that is no UTF-8 becomes three. */
    gchar *plain = g_malloc(MIN(length, HEAD_BYTES + TAIL_BYTES) * 3 + 8);
    if (length <= HEAD_BYTES) {
        *put_plain(plain, plain, text, end) = '\0';
        return plain;
    }
    const gchar *head_end = character_start(text + HEAD_BYTES, text);
    const gchar *tail = character_start(text + MAX(length - TAIL_BYTES, HEAD_BYTES), head_end);
    gchar *to = put_plain(plain, plain, text, head_end);
    *put_plain(put_blank(to, plain), plain, tail, end) = '\0';
    return plain;
}
