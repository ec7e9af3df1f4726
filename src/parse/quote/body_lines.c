/* body_lines.c - the lines of a text, and whose each is */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "body_lines.h"

#include <string.h>

enum { MOST_INDENT = 8, LONGEST_INITIALS = 4, LEAST_INITIALS_LINES = 2 };

BodyLine *body_lines_at(GArray *lines, guint i) {
    return &g_array_index(lines, BodyLine, i);
}

guint body_lines_skip_blank(GArray *lines, guint i) {
    while (i < lines->len && body_lines_at(lines, i)->is_blank)
        i++;
    return i;
}

void body_lines_mark(GArray *lines, guint from, guint to, LineKind kind) {
    for (guint i = from; i < to; i++)
        body_lines_at(lines, i)->kind = kind;
}

/* The end of an address that was broken and not the start of a quote: "<\njane@example.com\n>
 * wrote:", "<jane@example.com\n>:", in any language: short, and a colon at the end. */
static gboolean is_address_end(TextLine line, const BodyLine *above) {
    if (line.length > 40 || !text_line_ends_in_colon(text_line_trim(line)) || above == NULL ||
        above->is_marked)
        return FALSE;
    if (text_line_starts(above->text, "mailto:"))
        return TRUE;
    for (gsize i = above->text.length; i > 0; i--) {
        if (above->text.text[i - 1] == '>')
            return FALSE;
        if (above->text.text[i - 1] == '<')
            return TRUE;
    }
    return memchr(above->text.text, '@', above->text.length) != NULL &&
           memchr(above->text.text, ' ', above->text.length) == NULL;
}

static gboolean is_marked_line(TextLine line, const BodyLine *above) {
    gsize at = 0;
    while (at < line.length && at < MOST_INDENT && (line.text[at] == ' ' || line.text[at] == '\t'))
        at++;
    if (at == line.length || line.text[at] != '>')
        return FALSE;
    /* An mbox writes ">From " for a text line that starts with "From ". */
    if (line.length - at > 6 && memcmp(line.text + at, ">From ", 6) == 0)
        return FALSE;
    return !is_address_end(line, above);
}

/* The Bat! and others quote with initials: "JD> text". Their length with the ">", or 0. */
static gsize initials_length(TextLine line) {
    gsize at = 0;
    while (at < line.length && line.text[at] == ' ')
        at++;
    gsize start = at;
    while (at < line.length && at - start < LONGEST_INITIALS && g_ascii_isupper(line.text[at]))
        at++;
    gboolean is_mark =
        at > start && at < line.length && line.text[at] == '>' &&
        (at + 1 == line.length || line.text[at + 1] == ' ' || line.text[at + 1] == '>');
    return is_mark ? at + 1 : 0;
}

/* Lines with the initials of the first such line are marked, if there are several of them. */
static void mark_initials(GArray *lines, guint first) {
    TextLine sample = text_line_trim(body_lines_at(lines, first)->text);
    sample.length = initials_length(sample);
    guint count = 0;
    for (guint pass = 0; pass < 2; pass++) {
        for (guint i = first; i < lines->len; i++) {
            BodyLine *line = body_lines_at(lines, i);
            TextLine text = text_line_trim(line->text);
            if (text.length < sample.length || memcmp(text.text, sample.text, sample.length) != 0)
                continue;
            count += pass == 0;
            line->is_marked |= pass == 1 && count >= LEAST_INITIALS_LINES;
        }
    }
}

/* Takes the marks of the line at `offset`; *at is the first mark that is not used up. */
static void take_marks(BodyLine *line, gsize offset, const GArray *marks, guint *at) {
    for (; marks != NULL && *at < marks->len; (*at)++) {
        const TextMark *mark = &g_array_index(marks, TextMark, *at);
        if (mark->offset > offset)
            return;
        if (mark->offset < offset)
            continue;
        line->begins_quote |= mark->kind == TEXT_MARK_QUOTE;
        line->begins_signature |= mark->kind == TEXT_MARK_SIGNATURE;
        line->ends_signature |= mark->kind == TEXT_MARK_SIGNATURE_END;
    }
}

/* Is it one more of a run of blank lines that HTML tells nothing of? Then the last counts it. */
static gboolean joins_blanks(GArray *lines, const BodyLine *line) {
    if (!line->is_blank || line->begins_quote || line->begins_signature || line->ends_signature ||
        lines->len < 2 || !body_lines_at(lines, lines->len - 1)->is_blank ||
        !body_lines_at(lines, lines->len - 2)->is_blank)
        return FALSE;
    body_lines_at(lines, lines->len - 1)->more_blanks++;
    return TRUE;
}

GArray *body_lines_split(const gchar *body, const GArray *marks) {
    GArray *lines = g_array_new(FALSE, FALSE, sizeof(BodyLine));
    const gchar *at = body;
    guint first_initials = G_MAXUINT;
    guint mark = 0;
    guint above = G_MAXUINT; /* the last line that is not blank */
    while (*at != '\0') {
        const gchar *end = strchr(at, '\n');
        gsize length = end != NULL ? (gsize)(end - at) : strlen(at);
        BodyLine line = {.text = {at, length}};
        take_marks(&line, (gsize)(at - body), marks, &mark);
        line.is_blank = text_line_is_blank(line.text);
        line.is_marked =
            is_marked_line(line.text, above < lines->len ? body_lines_at(lines, above) : NULL);
        if (first_initials == G_MAXUINT && !line.is_blank && initials_length(line.text) > 0)
            first_initials = lines->len;
        if (!line.is_blank)
            above = lines->len;
        if (!joins_blanks(lines, &line))
            g_array_append_val(lines, line);
        at += length + (end != NULL);
    }
    if (first_initials < lines->len)
        mark_initials(lines, first_initials);
    return lines;
}

gchar *body_lines_collect(GArray *lines, LineKind kind) {
    GString *text = g_string_new(NULL);
    guint blanks = 0;
    LineKind last = LINE_NEW;
    for (guint i = 0; i < lines->len; i++) {
        BodyLine *line = body_lines_at(lines, i);
        if (line->is_blank) {
            blanks += last == kind ? 1 + line->more_blanks : 0;
            continue;
        }
        last = line->kind;
        if (line->kind != kind)
            continue;
        for (; text->len > 0 && blanks > 0; blanks--)
            g_string_append_c(text, '\n');
        blanks = 0;
        g_string_append_len(text, line->text.text, (gssize)line->text.length);
        g_string_append_c(text, '\n');
    }
    return g_string_free(text, FALSE);
}
