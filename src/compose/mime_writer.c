/* mime_writer.c - bodies and boundaries of a letter, seven-bit, lines of at most 76 bytes, CRLF */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * RFC 2045 section 6.7 (quoted-printable) and 6.8 (base64). Beyond what it asks, quoted-printable
 * also hides what transports change or stumble over: "From " and "." at the start of a line, "--"
 * there (it could be a boundary), and blanks at its end.
 */
#include "mime_writer.h"

#include <string.h>

#include "base/digest.h"

enum { MAX_LINE = 76, BASE64_LINE_BYTES = MAX_LINE / 4 * 3 };

typedef enum { ENCODE_NOT, ENCODE_QUOTED, ENCODE_BASE64 } Encoding;

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

/* How many bytes from `at` on stand for themselves. */
static gsize plain_run(const gchar *at, const gchar *end) {
    const gchar *start = at;
    while (end - at >= 8 && is_plain_block(at))
        at += 8;
    while (at < end && (byte_kinds[(guchar)*at] & BYTE_PLAIN) != 0)
        at++;
    return (gsize)(at - start);
}

static const gchar *line_end(const gchar *line, const gchar *end) {
    const gchar *newline = memchr(line, '\n', (gsize)(end - line));
    return newline != NULL ? newline : end;
}

/* Would any transport hand this line on as it is? */
static gboolean is_safe_line(const gchar *line, const gchar *end) {
    if (end - line > MAX_LINE || is_bad_start(line) ||
        (end > line && byte_kinds[(guchar)end[-1]] == BYTE_BLANK))
        return FALSE;
    for (const gchar *at = line; at < end; at++) {
        at += plain_run(at, end);
        if (at < end && *at != '=')
            return FALSE;
    }
    return TRUE;
}

static gboolean is_safe_text(const gchar *text, const gchar *end) {
    while (text < end) {
        const gchar *stop = line_end(text, end);
        if (!is_safe_line(text, stop))
            return FALSE;
        text = stop + 1;
    }
    return TRUE;
}

static gsize count_high_bytes(const gchar *text, gsize length) {
    gsize count = 0;
    gsize at = 0;
    for (; at + 8 <= length; at += 8) {
        guint64 block;
        memcpy(&block, text + at, sizeof block);
        count += ((block >> 7 & 0x0101010101010101u) * 0x0101010101010101u) >> 56;
    }
    for (; at < length; at++)
        count += (guchar)text[at] >> 7;
    return count;
}

/* Quoted-printable takes two bytes more for each high byte, base64 one for every three bytes. */
static Encoding choose_encoding(const gchar *text, gsize length) {
    if (is_safe_text(text, text + length))
        return ENCODE_NOT;
    return count_high_bytes(text, length) * 6 <= length ? ENCODE_QUOTED : ENCODE_BASE64;
}

static void append_with_crlf(GString *out, const gchar *text, gsize length) {
    const gchar *end = text + length;
    while (text < end) {
        const gchar *stop = line_end(text, end);
        g_string_append_len(out, text, stop - text);
        if (stop < end)
            g_string_append_len(out, "\r\n", 2);
        text = stop + 1;
    }
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
        gsize room = MAX_LINE - 1 - quoted->column;
        const gchar *stop = (gsize)(plain_end - at) > room ? at + room : plain_end;
        gsize run = MAX(plain_run(at, stop), 1);
        memcpy(quoted->to, at, run);
        quoted->to += run;
        quoted->column += run;
        at += run;
    }
}

/* Each byte takes three at most, and of 73 one a soft break of three; CRLF takes two. */
static gsize most_quoted(gsize length) {
    return 3 * length + (3 * length / (MAX_LINE - 3) + 1) * 3 + 2;
}

static void write_quoted(GString *out, const gchar *text, gsize length) {
    const gchar *end = text + length;
    while (text < end) {
        const gchar *stop = line_end(text, end);
        gsize start = out->len;
        g_string_set_size(out, start + most_quoted((gsize)(stop - text)));
        Quoted quoted = {out->str + start, 0};
        write_quoted_line(&quoted, text, stop);
        if (stop < end) {
            *quoted.to++ = '\r';
            *quoted.to++ = '\n';
        }
        g_assert((gsize)(quoted.to - out->str) <= out->len);
        g_string_truncate(out, (gsize)(quoted.to - out->str));
        text = stop + 1;
    }
}

void mime_write_base64(GString *out, const gchar *bytes, gsize length) {
    gsize lines = length / BASE64_LINE_BYTES + 1;
    gsize start = out->len;
    g_string_set_size(out, start + lines * (MAX_LINE + 2));
    gchar *to = out->str + start;
    for (gsize at = 0; at < length; at += BASE64_LINE_BYTES) {
        gint state = 0;
        gint save = 0;
        gsize line = MIN(length - at, BASE64_LINE_BYTES);
        to += g_base64_encode_step((const guchar *)bytes + at, line, FALSE, to, &state, &save);
        to += g_base64_encode_close(FALSE, to, &state, &save);
        *to++ = '\r';
        *to++ = '\n';
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
    if (encoding == ENCODE_BASE64) {
        g_autoptr(GString) body = g_string_sized_new(length + length / 16);
        append_with_crlf(body, text, length);
        mime_write_base64(out, body->str, body->len);
        return;
    }
    if (encoding == ENCODE_QUOTED)
        write_quoted(out, text, length);
    else
        append_with_crlf(out, text, length);
    g_string_append_len(out, "\r\n", 2);
}

gchar *mime_boundary(const gchar *message_id, const gchar *level) {
    g_autofree gchar *seed = g_strconcat(level, " of ", message_id, NULL);
    g_autofree gchar *digest = digest_sha256(seed, strlen(seed));
    return g_strdup_printf("=_%.32s", digest);
}

void mime_write_multipart(GString *out, const gchar *subtype, const gchar *boundary) {
    g_string_append_printf(out, "Content-Type: multipart/%s;\r\n boundary=\"%s\"\r\n", subtype,
                           boundary);
}

void mime_write_boundary(GString *out, const gchar *boundary, gboolean is_last) {
    g_string_append_printf(out, "--%s%s\r\n", boundary, is_last ? "--" : "");
}
