/* prescan.c - what a raw mail would cost, counted before anything is parsed */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* GMime makes an object of some 1.5 KB for each part, so 10 MB of "--b" lines become 3 GB. One pass
 * over the lines sees it coming: lines that could be boundaries, and bytes of header lines, of the
 * mail itself and behind each line that could be a boundary. */
#include "prescan.h"

#include <string.h>

#include "../encoding/raw_line.h"
#include "base/error.h"

enum { LINES_AHEAD = 20, LONGEST_TYPE = 200 };

static gboolean next_line(const gchar *at, const gchar *end, RawLine *line) {
    if (at >= end)
        return FALSE;
    *line = raw_line_at(at, end);
    return TRUE;
}

static gboolean is_blank(const RawLine *line) {
    gsize at = 0;
    while (at < line->length && (line->at[at] == ' ' || line->at[at] == '\t'))
        at++;
    return at == line->length;
}

/* Blank lines and mbox separators in front of the header, which relays and copies leave there. */
static const gchar *skip_to_header(const gchar *raw, const gchar *end) {
    RawLine line;
    const gchar *at = raw;
    if (end - at >= 3 && memcmp(at, "\xef\xbb\xbf", 3) == 0)
        at += 3;
    while (next_line(at, end, &line) &&
           (is_blank(&line) || raw_line_begins(&line, "From ") || raw_line_begins(&line, ">From ")))
        at = line.next;
    return at;
}

/* "Name: value", or a folded line. */
static gboolean is_header_line(const RawLine *line) {
    gsize at = 0;
    if (line->length > 0 && (line->at[0] == ' ' || line->at[0] == '\t'))
        return TRUE;
    while (at < line->length && line->at[at] > ' ' && line->at[at] < 0x7f && line->at[at] != ':')
        at++;
    while (at < line->length && (line->at[at] == ' ' || line->at[at] == '\t'))
        at++;
    return at > 0 && at < line->length && line->at[at] == ':';
}

/* Somebody forgot the blank line: here is text, and no header in sight behind it. One bad line
 * among header lines (a value that was not folded) is another thing. */
static gboolean is_body_start(const RawLine *first, const gchar *end) {
    RawLine line = *first;
    guint headers = 0;
    guint others = 0;
    if (is_header_line(first))
        return FALSE;
    for (guint i = 0; i < LINES_AHEAD && line.length > 0; i++) {
        if (is_header_line(&line))
            headers++;
        else
            others++;
        if (!next_line(line.next, end, &line))
            break;
    }
    return others > headers;
}

/* What is known of the header of a part while its lines go by. */
typedef struct {
    gboolean has_content_field;
    gboolean is_open; /* does its last line end in ";"? The next is a folded one then */
} PartHeader;

/* Does the text of a part begin here, behind fields about its content and no blank line? */
static gboolean is_part_text(PartHeader *header, const RawLine *line) {
    if (line->length == 0 || raw_line_begins(line, "--"))
        return FALSE;
    if (is_header_line(line)) {
        header->has_content_field |=
            line->length > 8 && g_ascii_strncasecmp(line->at, "content-", 8) == 0;
        header->is_open = line->at[line->length - 1] == ';';
        return FALSE;
    }
    return header->has_content_field && !header->is_open;
}

static gboolean refuse(GError **error, const gchar *what, gsize limit) {
    g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_BAD_MAIL,
                "the mail has more than %" G_GSIZE_FORMAT " %s", limit, what);
    return FALSE;
}

/* "Content-Type: message/rfc822": one more header follows behind the blank line. */
static gboolean announces_message(const RawLine *line) {
    const gsize length = strlen("message");
    if (line->length == 0 || strchr("Cc \t", line->at[0]) == NULL)
        return FALSE;
    const gchar *end = line->at + MIN(line->length, LONGEST_TYPE);
    for (const gchar *at = line->at; (at = memchr(at, '/', (gsize)(end - at))) != NULL; at++) {
        if ((gsize)(at - line->at) >= length && memcmp(at - length, "message", length) == 0)
            return TRUE;
    }
    return FALSE;
}

/* The next line of a body, from the one at `line` on, that could be a boundary; or the end. */
static const gchar *find_dashes(const gchar *line, const gchar *end) {
    for (const gchar *at = line; (at = memchr(at, '-', (gsize)(end - at))) != NULL; at++) {
        if (end - at > 1 && at[1] == '-' && (at == line || at[-1] == '\n'))
            return at;
    }
    return end;
}

gboolean prescan_mail(const gchar *raw, gsize size, const ParseLimits *limits, MailBounds *out,
                      GError **error) {
    if (size > limits->max_bytes)
        return refuse(error, "bytes", limits->max_bytes);
    const gchar *end = raw + size;
    const gchar *start = skip_to_header(raw, end);
    const gchar *body = NULL;
    const gchar *header_start = start; /* of the block we are in; NULL in a body */
    gboolean lacks_blank_line = FALSE;
    gboolean has_message = FALSE; /* does a nested header follow this one? */
    gboolean is_nested = FALSE;   /* is this one? It ends with the first line that is none */
    guint boundaries = 0;
    PartHeader part = {0};
    MailBounds bounds = {0};
    RawLine line;
    for (const gchar *at = start; at < end; at = line.next) {
        if (header_start == NULL)
            at = find_dashes(at, end);
        if (!next_line(at, end, &line))
            break;
        if (header_start != NULL) {
            if ((gsize)(line.next - header_start) > limits->max_header_bytes)
                return refuse(error, "bytes in one header", limits->max_header_bytes);
            has_message |= announces_message(&line);
            if (line.length == 0 || (is_nested && !is_header_line(&line))) {
                body = body == NULL ? line.next : body;
                is_nested = line.length == 0 && has_message;
                header_start = is_nested ? line.next : NULL;
                has_message = FALSE;
            } else if (body == NULL && is_body_start(&line, end)) {
                header_start = NULL;
                body = at;
                lacks_blank_line = TRUE;
            } else if (body != NULL && !is_nested && is_part_text(&part, &line) &&
                       bounds.count_without_blank < MOST_PARTS_WITHOUT_BLANK) {
                bounds.parts_without_blank[bounds.count_without_blank++] = (gsize)(at - raw);
                header_start = NULL;
            }
        }
        if (raw_line_begins(&line, "--")) {
            if (++boundaries > limits->max_parts)
                return refuse(error, "lines that could begin a part", limits->max_parts);
            header_start = header_start == NULL ? line.next : header_start;
            part = (PartHeader){0};
        }
    }
    bounds.start = (gsize)(start - raw);
    bounds.body = (gsize)((body != NULL ? body : end) - raw);
    bounds.lacks_blank_line = lacks_blank_line;
    *out = bounds;
    return TRUE;
}
