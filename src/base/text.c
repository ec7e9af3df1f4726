/* text.c - small questions and changes on UTF-8 text that GLib does not have */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/text.h"

#include <string.h>

/* Left-to-right and right-to-left marks, embeddings, overrides and isolates: a file name or subject
 * that carries them shows another order than it has. */
static gboolean is_bidi_control(gunichar c) {
    return c == 0x061c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) ||
           (c >= 0x2066 && c <= 0x2069);
}

static gboolean is_control(gunichar c) {
    return c < 0x20 || (c >= 0x7f && c < 0xa0);
}

static gboolean is_blank(gunichar c) {
    return g_unichar_isspace(c) || c == 0x00a0 || c == 0x200b || c == 0x200c || c == 0x200d ||
           c == 0x2060 || c == 0xfeff;
}

gboolean text_is_blank(const gchar *text) {
    for (const gchar *at = text; at != NULL && *at != '\0'; at = g_utf8_next_char(at)) {
        if (!is_blank(g_utf8_get_char(at)))
            return FALSE;
    }
    return TRUE;
}

/* What a byte may begin. Most text is runs of plain bytes, and is copied as such: visible ASCII,
 * and all of UTF-8 but the lead bytes of blanks, C1 controls and bidirectional controls (U+0080 to
 * U+00BF, U+0600 to U+063F, U+1000 to U+3FFF). */
enum { BYTE_ODD = 0, BYTE_GAP = 1, BYTE_PLAIN = 2 };

static const guchar byte_kinds[256] = {
    ['\t'] = BYTE_GAP,
    ['\n'] = BYTE_GAP,
    [' '] = BYTE_GAP,
    ['!' ... '~'] = BYTE_PLAIN,
    [0x80 ... 0xc1] = BYTE_PLAIN,
    [0xc3 ... 0xd7] = BYTE_PLAIN,
    [0xd9 ... 0xe0] = BYTE_PLAIN,
    [0xe4 ... 0xff] = BYTE_PLAIN,
};

/* Of the run of plain words at `text`, with single blanks between them. */
static gsize plain_length(const gchar *text) {
    gsize length = 0;
    while (byte_kinds[(guchar)text[length]] == BYTE_PLAIN) {
        length++;
        if (text[length] == ' ' && byte_kinds[(guchar)text[length + 1]] == BYTE_PLAIN)
            length++;
    }
    return length;
}

gchar *text_one_line(const gchar *text) {
    GString *line = g_string_sized_new(text != NULL ? strlen(text) : 0);
    gboolean has_gap = FALSE;
    for (const gchar *at = text; at != NULL && *at != '\0';) {
        gsize length = plain_length(at);
        if (length == 0) {
            gunichar c = g_utf8_get_char(at);
            gsize one = (gsize)(g_utf8_next_char(at) - at);
            if (g_unichar_isspace(c) || c == 0x85)
                has_gap = line->len > 0;
            else if (!is_control(c) && !is_bidi_control(c))
                length = one;
            if (length == 0) {
                at += one;
                continue;
            }
        }
        if (has_gap)
            g_string_append_c(line, ' ');
        has_gap = FALSE;
        g_string_append_len(line, at, (gssize)length);
        at += length;
    }
    return g_string_free(line, FALSE);
}

static gsize plain_body_length(const gchar *text) {
    gsize length = 0;
    while (byte_kinds[(guchar)text[length]] != BYTE_ODD)
        length++;
    return length;
}

/* Most texts are clean, and are looked at byte by byte. */
gboolean text_is_clean_body(const gchar *text) {
    static const gboolean may_be_control[256] = {
        [0x00 ... 0x08] = TRUE, [0x0b ... 0x1f] = TRUE, [0x7f] = TRUE,
        [0xc2] = TRUE,          [0xd8] = TRUE,          [0xe2] = TRUE,
    };
    for (const gchar *at = text;; at++) {
        while (!may_be_control[(guchar)*at])
            at++;
        if (*at == '\0')
            return TRUE;
        gunichar c = g_utf8_get_char(at);
        if (is_control(c) || is_bidi_control(c))
            return FALSE;
    }
}

gchar *text_clean_body(const gchar *text) {
    GString *body = g_string_sized_new(strlen(text));
    for (const gchar *at = text; *at != '\0';) {
        gsize length = plain_body_length(at);
        g_string_append_len(body, at, (gssize)length);
        at += length;
        if (*at == '\0')
            break;
        gunichar c = g_utf8_get_char(at);
        gsize one = (gsize)(g_utf8_next_char(at) - at);
        if (c == '\r' && at[1] != '\n')
            g_string_append_c(body, '\n');
        else if (!is_control(c) && !is_bidi_control(c))
            g_string_append_len(body, at, (gssize)one);
        at += one;
    }
    return g_string_free(body, FALSE);
}

gchar *text_shorten(const gchar *text, gsize max_characters) {
    if ((gsize)g_utf8_strlen(text, -1) <= max_characters)
        return g_strdup(text);
    const gchar *end = g_utf8_offset_to_pointer(text, (glong)max_characters);
    const gchar *cut = end;
    /* A word is cut only where no blank stands in the last quarter: Chinese has none. */
    const gchar *least =
        g_utf8_offset_to_pointer(text, (glong)(max_characters - max_characters / 4));
    while (cut > least && !g_unichar_isspace(g_utf8_get_char(cut)))
        cut = g_utf8_prev_char(cut);
    if (cut <= least)
        cut = end;
    g_autofree gchar *head = g_strndup(text, (gsize)(cut - text));
    return g_strconcat(g_strchomp(head), "…", NULL);
}

/* Nearly all wide characters are letters of Chinese, Japanese and Korean: GLib searches a table. */
guint text_column_width(gunichar c) {
    if (c < 0x300)
        return 1;
    if ((c >= 0x3041 && c <= 0x3096) || (c >= 0x4e00 && c <= 0x9fff) ||
        (c >= 0xac00 && c <= 0xd7a3))
        return 2;
    return g_unichar_iszerowidth(c) ? 0 : g_unichar_iswide(c) ? 2 : 1;
}

gboolean text_is_valid(const gchar *text, gsize length) {
    const guint64 ones = G_GUINT64_CONSTANT(0x0101010101010101);
    gsize at = 0;
    for (guint64 eight = 0; length - at >= sizeof eight; at += sizeof eight) {
        memcpy(&eight, text + at, sizeof eight);
        /* A byte above 0x7f, or one below 1, leaves its highest bit. */
        if (((eight | (eight - ones)) & (ones << 7)) != 0)
            break;
    }
    return g_utf8_validate(text + at, (gssize)(length - at), NULL);
}

gchar *text_make_valid(const gchar *text, gssize length) {
    gsize bytes = length >= 0 ? (gsize)length : strlen(text);
    return text_is_valid(text, bytes) ? g_strndup(text, bytes) : g_utf8_make_valid(text, length);
}

guint text_count_lines(const gchar *text) {
    guint lines = 0;
    gboolean has_words = FALSE;
    for (const gchar *at = text; *at != '\0'; at = g_utf8_next_char(at)) {
        if (*at == '\n') {
            lines += has_words;
            has_words = FALSE;
        } else if (!is_blank(g_utf8_get_char(at))) {
            has_words = TRUE;
        }
    }
    return lines + has_words;
}

/* A Chinese letter, U+4000 to U+9FFF. */
static gboolean is_ideograph(const gchar *at, const gchar *end) {
    const guchar *bytes = (const guchar *)at;
    return bytes[0] >= 0xe4 && bytes[0] <= 0xe9 && end - at >= 3 && (bytes[1] & 0xc0) == 0x80 &&
           (bytes[2] & 0xc0) == 0x80;
}

/* Appends the run of ASCII and Chinese letters at `text`; its bytes, 0 if there is none. */
static gsize fold_run(const gchar *text, const gchar *end, GString *folded) {
    gsize start = folded->len;
    g_string_set_size(folded, start + (gsize)(end - text));
    gchar *to = folded->str + start;
    const gchar *at = text;
    while (at < end) {
        if ((guchar)*at < 0x80) {
            *to++ = *at >= 'A' && *at <= 'Z' ? (gchar)(*at + ('a' - 'A')) : *at;
            at++;
        } else if (is_ideograph(at, end)) {
            memcpy(to, at, 3);
            to += 3;
            at += 3;
        } else {
            break;
        }
    }
    g_string_truncate(folded, (gsize)(to - folded->str));
    return (gsize)(at - text);
}

/* The punctuation of Chinese and of typographers: what it folds to, 0 = more has to be asked. */
static gunichar fold_punctuation(gunichar c) {
    if (c >= 0xff01 && c <= 0xff5e) /* full-width ASCII */
        return (gunichar)g_ascii_tolower((gchar)(c - 0xfee0));
    if (c == 0x3000)
        return ' ';
    gboolean is_itself = c == 0x3001 || c == 0x3002 || (c >= 0x3008 && c <= 0x3011) ||
                         c == 0x2013 || c == 0x2014 || c == 0x2018 || c == 0x2019 || c == 0x201c ||
                         c == 0x201d;
    return is_itself ? c : 0;
}

/* Appends what the piece folds to; FALSE, with nothing appended, where a character needs the
 * tables of Unicode: most mails have none. */
static gboolean fold_plainly(const gchar *text, gsize length, GString *folded) {
    const gchar *end = text + length;
    gsize before = folded->len;
    for (const gchar *at = text + fold_run(text, end, folded); at < end;) {
        gunichar c = fold_punctuation(g_utf8_get_char(at));
        if (c == 0) {
            g_string_truncate(folded, before);
            return FALSE;
        }
        g_string_append_unichar(folded, c);
        at = g_utf8_next_char(at);
        at += fold_run(at, end, folded);
    }
    return TRUE;
}

/* Normalizing is quadratic in the length of a run of marks that combine, which a mail can be full
 * of: so it is done in pieces, cut between characters. Names and lines are one piece. */
gchar *text_fold(const gchar *text) {
    enum { PIECE_BYTES = 1024 };
    GString *folded = g_string_sized_new(strlen(text));
    while (*text != '\0') {
        gsize length = strnlen(text, PIECE_BYTES);
        while (length > PIECE_BYTES - 4 && ((guchar)text[length] & 0xc0) == 0x80)
            length--;
        if (!fold_plainly(text, length, folded)) {
            g_autofree gchar *normal =
                g_utf8_normalize(text, (gssize)length, G_NORMALIZE_ALL_COMPOSE);
            g_autofree gchar *piece = g_utf8_casefold(normal != NULL ? normal : "", -1);
            g_string_append(folded, piece);
        }
        text += length;
    }
    return g_string_free(folded, FALSE);
}
