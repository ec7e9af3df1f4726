/* uuencode.c - lines of uuencoded bytes */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each line says in its first character how many bytes it holds; four characters are three bytes.
 */
#include "uuencode.h"

#include <string.h>

#include "raw_line.h"

enum { LONGEST_LINE = 45 };

static guint8 value_at(const RawLine *line, gsize at) {
    return at < line->length ? (guint8)((line->at[at] - ' ') & 0x3f) : 0;
}

/* Relays take blanks from the end of a line, some writers put a check letter there. */
static gboolean is_data(const RawLine *line) {
    gsize count = line->length > 0 ? value_at(line, 0) : 0;
    if (count == 0 || count > LONGEST_LINE || line->at[0] == '`')
        return FALSE;
    gsize wanted = 1 + (count + 2) / 3 * 4;
    for (gsize i = 0; i < line->length; i++) {
        if (line->at[i] < ' ' || line->at[i] > '`')
            return FALSE;
    }
    gsize least = wanted - MIN(wanted - 1, (gsize)8);
    return line->length <= wanted + 1 && line->length >= least;
}

static void append_line(GByteArray *content, const RawLine *line) {
    gsize left = value_at(line, 0);
    for (gsize at = 1; left > 0; at += 4) {
        guint8 a = value_at(line, at), b = value_at(line, at + 1), c = value_at(line, at + 2),
               d = value_at(line, at + 3);
        guint8 bytes[3] = {(guint8)(a << 2 | b >> 4), (guint8)(b << 4 | c >> 2),
                           (guint8)(c << 6 | d)};
        g_byte_array_append(content, bytes, (guint)MIN(left, sizeof bytes));
        left -= MIN(left, sizeof bytes);
    }
}

const gchar *uuencode_read(const gchar *at, const gchar *end, GByteArray *content) {
    RawLine line = {0};
    while (at < end && (line = raw_line_at(at, end), is_data(&line))) {
        append_line(content, &line);
        at = line.next;
    }
    /* An empty line of data, then "end". */
    if (at < end && (line.length == 0 || (line.length == 1 && strchr("` ", line.at[0]) != NULL)))
        at = line.next;
    if (at < end && (line = raw_line_at(at, end),
                     line.length >= 3 && line.length <= 4 && memcmp(line.at, "end", 3) == 0))
        at = line.next;
    return at;
}
