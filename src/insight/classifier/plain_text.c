/* plain_text.c - a text in small letters on one line, cheaply: what terms and words are sought in
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Full normalization (text_fold) costs ten times as much, on every mail, and finds no more here. */
#include "plain_text.h"

#include <string.h>

#include "base/text.h"

enum { HEAD_BYTES = 12 * 1024, TAIL_BYTES = 4 * 1024 };

static void append_blank(GString *plain) {
    if (plain->len > 0 && plain->str[plain->len - 1] != ' ')
        g_string_append_c(plain, ' ');
}

/* One character beyond ASCII. */
static void append_character(GString *plain, const gchar *at) {
    gunichar c = g_utf8_get_char(at);
    if (c >= 0xff01 && c <= 0xff5e)
        c -= 0xff01 - '!'; /* full-width letters */
    if (c == 0x2019)
        c = '\'';
    if (g_unichar_isspace(c))
        append_blank(plain);
    else
        g_string_append_unichar(plain, g_unichar_tolower(c));
}

/* A run of ASCII is most of most texts: it is taken over as a whole and changed where it lies. */
static gsize append_ascii(GString *plain, const gchar *text, gsize length) {
    gsize run = 0;
    while (run < length && (guchar)text[run] < 0x80)
        run++;
    gsize end = plain->len;
    g_string_append_len(plain, text, (gssize)run);
    for (gsize i = plain->len - run; i < plain->len; i++) {
        gchar c = plain->str[i];
        if (!g_ascii_isspace(c))
            plain->str[end++] = c >= 'A' && c <= 'Z' ? (gchar)(c - 'A' + 'a') : c;
        else if (end > 0 && plain->str[end - 1] != ' ')
            plain->str[end++] = ' ';
    }
    g_string_truncate(plain, end);
    return run;
}

static void append_plain(GString *plain, const gchar *text, gsize length) {
    g_autofree gchar *valid = NULL;
    if (!g_utf8_validate(text, (gssize)length, NULL)) {
        valid = text_make_valid(text, (gssize)length);
        text = valid;
        length = strlen(valid);
    }
    for (const gchar *at = text; at < text + length;) {
        if ((guchar)*at < 0x80) {
            at += append_ascii(plain, at, (gsize)(text + length - at));
            continue;
        }
        if (plain_is_chinese(at))
            g_string_append_len(plain, at, 3);
        else
            append_character(plain, at);
        at = g_utf8_next_char(at);
    }
}

gchar *plain_text(const gchar *text) {
    gsize length = strlen(text);
    g_autoptr(GString) plain = g_string_sized_new(MIN(length, HEAD_BYTES + TAIL_BYTES) + 2);
    append_plain(plain, text, MIN(length, HEAD_BYTES));
    if (length > HEAD_BYTES) {
        gsize tail = MIN(length - HEAD_BYTES, TAIL_BYTES);
        append_blank(plain);
        append_plain(plain, text + length - tail, tail);
    }
    return g_string_free(g_steal_pointer(&plain), FALSE);
}
