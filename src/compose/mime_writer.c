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

/* What a byte is to quoted-printable. */
typedef enum {
    BYTE_BAD = 0,
    BYTE_EQUALS = 2,
    BYTE_NEWLINE = 4,
    BYTE_PLAIN = 1,              /* also the bit that BYTE_BLANK shares */
    BYTE_BLANK = BYTE_PLAIN | 8, /* bad at the end of a line */
} ByteKind;

static const guchar byte_kinds[256] = {
    ['\n'] = BYTE_NEWLINE,      ['\t'] = BYTE_BLANK, [' '] = BYTE_BLANK,
    ['!' ... '<'] = BYTE_PLAIN, ['='] = BYTE_EQUALS, ['>' ... '~'] = BYTE_PLAIN,
};

/* Must the first byte of a line be hidden? */
static gboolean is_bad_start(const gchar *line) {
    return *line == '.' || strncmp(line, "From ", 5) == 0 || strncmp(line, "--", 2) == 0;
}

/* Do the next eight bytes stand for themselves, none below a blank, above "~" or a "="? Most of a
 * letter is looked at in this way only. */
static gboolean is_plain_block(const gchar *at) {
    const guint64 ones = 0x0101010101010101u;
    const guint64 tops = 0x8080808080808080u;
    guint64 block;
    memcpy(&block, at, sizeof block);
    guint64 equals = block ^ ones * '=';
    guint64 bad =
        block | (block + ones) | ((block - ones * ' ') & ~block) | ((equals - ones) & ~equals);
    return (bad & tops) == 0;
}

/* Bytes that quoted-printable has to hide wherever they stand. */
static gsize count_hidden(const gchar *text, gsize length) {
    gsize hidden = 0;
    gsize at = 0;
    while (at < length) {
        if (at + 8 <= length && is_plain_block(text + at)) {
            at += 8;
            continue;
        }
        hidden += (byte_kinds[(guchar)text[at]] & (BYTE_PLAIN | BYTE_NEWLINE)) == 0;
        at++;
    }
    return hidden;
}

static gsize count_byte(const gchar *text, gsize length, gchar byte) {
    gsize count = 0;
    for (gsize i = 0; i < length; i++)
        count += text[i] == byte;
    return count;
}

/* *out_most is as much as quoted-printable can take. */
static Encoding choose_encoding(const gchar *text, gsize length, gsize *out_most) {
    gsize lines = 0;
    gsize longest = 0;
    gsize hidden_by_place = 0;
    for (const gchar *line = text; line < text + length;) {
        const gchar *end = memchr(line, '\n', length - (gsize)(line - text));
        end = end != NULL ? end : text + length;
        longest = MAX(longest, (gsize)(end - line));
        hidden_by_place += is_bad_start(line);
        hidden_by_place += end > line && byte_kinds[(guchar)end[-1]] == BYTE_BLANK;
        lines++;
        line = end + 1;
    }
    gsize hidden = count_hidden(text, length);
    if (longest <= MAX_LINE && hidden_by_place == 0 && hidden == count_byte(text, length, '='))
        return ENCODE_NOT;
    gsize quoted = length + lines + 2 * (hidden + hidden_by_place);
    /* A soft break takes three bytes, and may make the next byte the start of a line. */
    *out_most = quoted + (quoted / (MAX_LINE - 3) + 1) * 5;
    quoted += quoted / (MAX_LINE - 1) * 3;
    gsize encoded = (length + lines + 2) / 3 * 4;
    encoded += encoded / MAX_LINE * 2;
    return quoted <= encoded ? ENCODE_QUOTED : ENCODE_BASE64;
}

static gchar *with_crlf(const gchar *text, gsize length) {
    GString *out = g_string_sized_new(length + length / 16 + 16);
    for (const gchar *line = text; line < text + length;) {
        const gchar *end = memchr(line, '\n', length - (gsize)(line - text));
        g_string_append_len(out, line, end != NULL ? end - line : -1);
        if (end != NULL)
            g_string_append_len(out, "\r\n", 2);
        line = end != NULL ? end + 1 : text + length;
    }
    return g_string_free(out, FALSE);
}

typedef struct {
    gchar *to;
    gsize column;
} Quoted;

static void break_line(Quoted *quoted) {
    memcpy(quoted->to, "=\r\n", 3);
    quoted->to += 3;
    quoted->column = 0;
}

static void hide_byte(Quoted *quoted, gchar byte) {
    *quoted->to++ = '=';
    *quoted->to++ = hex_digits[(guchar)byte >> 4];
    *quoted->to++ = hex_digits[(guchar)byte & 15];
    quoted->column += 3;
}

/* How many bytes from `at` on stand for themselves. */
static gsize plain_run(const gchar *at, const gchar *end, gsize room) {
    const gchar *stop = (gsize)(end - at) > room ? at + room : end;
    const gchar *start = at;
    while (stop - at >= 8 && is_plain_block(at))
        at += 8;
    while (at < stop && (byte_kinds[(guchar)*at] & BYTE_PLAIN) != 0)
        at++;
    return (gsize)(at - start);
}

/* The bytes of one line, [at, end). The last of them may fill the line; before others there must be
 * room for the "=" of a soft break. A blank is hidden only where the line ends. */
static void write_quoted_line(Quoted *quoted, const gchar *at, const gchar *end) {
    const gchar *plain_end = end > at && byte_kinds[(guchar)end[-1]] == BYTE_BLANK ? end - 1 : end;
    quoted->column = 0;
    while (at < end) {
        gboolean is_hidden = at >= plain_end || (byte_kinds[(guchar)*at] & BYTE_PLAIN) == 0 ||
                             (quoted->column == 0 && is_bad_start(at));
        gsize width = is_hidden ? 3 : 1;
        if (quoted->column + width > (gsize)MAX_LINE - (at + 1 < end)) {
            break_line(quoted);
            continue;
        }
        if (is_hidden) {
            hide_byte(quoted, *at++);
            continue;
        }
        gsize run = MAX(plain_run(at, plain_end, MAX_LINE - 1 - quoted->column), 1);
        memcpy(quoted->to, at, run);
        quoted->to += run;
        quoted->column += run;
        at += run;
    }
}

static void write_quoted(GString *out, const gchar *text, gsize most) {
    gsize start = out->len;
    g_string_set_size(out, start + most);
    Quoted quoted = {out->str + start, 0};
    while (*text != '\0') {
        const gchar *end = strchr(text, '\n');
        const gchar *line_end = end != NULL ? end : text + strlen(text);
        write_quoted_line(&quoted, text, line_end);
        if (end != NULL) {
            *quoted.to++ = '\r';
            *quoted.to++ = '\n';
        }
        text = end != NULL ? end + 1 : line_end;
    }
    g_assert((gsize)(quoted.to - out->str) <= start + most);
    g_string_truncate(out, (gsize)(quoted.to - out->str));
}

static gchar *write_triple(gchar *to, guint bits) {
    *to++ = base64_digits[bits >> 18];
    *to++ = base64_digits[bits >> 12 & 63];
    *to++ = base64_digits[bits >> 6 & 63];
    *to++ = base64_digits[bits & 63];
    return to;
}

void mime_write_base64(GString *out, const gchar *bytes, gsize length) {
    gsize lines = length / BASE64_LINE_BYTES + 1;
    gsize start = out->len;
    g_string_set_size(out, start + lines * (MAX_LINE + 2));
    gchar *to = out->str + start;
    const guchar *at = (const guchar *)bytes;
    for (gsize left = length; left > 0;) {
        gsize line = MIN(left, BASE64_LINE_BYTES);
        left -= line;
        for (; line >= 3; line -= 3, at += 3)
            to = write_triple(to, (guint)at[0] << 16 | (guint)at[1] << 8 | at[2]);
        if (line > 0) {
            to = write_triple(to, (guint)at[0] << 16 | (line == 2 ? (guint)at[1] << 8 : 0));
            memset(to - 3 + line, '=', 3 - line);
        }
        *to++ = '\r';
        *to++ = '\n';
    }
    g_string_truncate(out, (gsize)(to - out->str));
}

void mime_write_text(GString *out, const gchar *subtype, const gchar *text) {
    static const gchar *const names[] = {
        [ENCODE_NOT] = "7bit", [ENCODE_QUOTED] = "quoted-printable", [ENCODE_BASE64] = "base64"};
    gsize length = strlen(text);
    gsize most = 0;
    Encoding encoding = choose_encoding(text, length, &most);
    g_string_append_printf(out, "Content-Type: text/%s; charset=utf-8\r\n", subtype);
    g_string_append_printf(out, "Content-Transfer-Encoding: %s\r\n\r\n", names[encoding]);
    if (encoding == ENCODE_QUOTED) {
        write_quoted(out, text, most);
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
