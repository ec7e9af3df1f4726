/* quote_starts.c - does a quote begin at this line, by its attribution or header block? */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Both may be spread over lines: programs wrap an attribution anywhere, and fold the values of a
 * block. Lines are looked at from the one that has the first look of it, a few up or down, so that
 * the work for a line does not depend on the length of the text. */
#include "quote_starts.h"

#include <string.h>

#include "attribution_words.h"
#include "header_fields.h"
#include "quote_separators.h"

enum {
    MOST_BLOCK_LINES = 16,
    MOST_OTHER_LINES = 3,       /* in a row without a label */
    MOST_ATTRIBUTION_LINES = 6, /* Outlook.com puts each word of it on its own line */
    LONGEST_LINE = 400,
    LONGEST_VERB = 20,
    LONGEST_NAME_LINE = 80,
};

static gboolean is_framing(const BodyLine *line) {
    return quote_separators_is_rule(line->text) || quote_separators_is_one(line->text) ||
           quote_separators_is_bare(line->text);
}

/* The line above that is not blank, if it is a rule or a separator. */
static gboolean is_framed(GArray *lines, guint i) {
    while (i > 0 && body_lines_at(lines, i - 1)->is_blank)
        i--;
    return i > 0 && is_framing(body_lines_at(lines, i - 1));
}

static gboolean has_words_above(GArray *lines, guint i) {
    while (i > 0) {
        BodyLine *line = body_lines_at(lines, --i);
        if (!line->is_blank)
            return TRUE;
    }
    return FALSE;
}

/* header_fields_of(), asked once for each line however often it is looked at. */
static guint fields_at(GArray *lines, guint i) {
    BodyLine *line = body_lines_at(lines, i);
    if (!line->has_fields)
        line->fields = line->is_blank ? HEADER_FIELD_NONE : header_fields_of(line->text);
    line->has_fields = TRUE;
    return line->fields;
}

typedef struct {
    guint seen; /* HeaderField */
    guint count;
    gboolean has_address;
} Block;

static Block read_block(GArray *lines, guint i) {
    Block block = {0};
    guint others = 0;
    for (guint k = i; k < lines->len && k < i + MOST_BLOCK_LINES && others < MOST_OTHER_LINES;
         k++) {
        TextLine line = body_lines_at(lines, k)->text;
        guint fields = fields_at(lines, k);
        others = fields != HEADER_FIELD_NONE ? 0 : others + 1;
        block.seen |= fields & (HEADER_FIELD_OTHER - 1);
        block.has_address |= memchr(line.text, '@', MIN(line.length, LONGEST_LINE)) != NULL;
    }
    for (guint bit = HEADER_FIELD_FROM; bit < HEADER_FIELD_OTHER; bit <<= 1)
        block.count += (block.seen & bit) != 0;
    return block;
}

gboolean quote_starts_header_block(GArray *lines, guint i) {
    guint first = fields_at(lines, i);
    if ((first & (HEADER_FIELD_FROM | HEADER_FIELD_DATE | HEADER_FIELD_SUBJECT)) == 0)
        return FALSE;
    Block block = read_block(lines, i);
    if ((block.seen & HEADER_FIELD_FROM) == 0)
        return FALSE;
    /* From, To and Date alone may be those of a journey. */
    gboolean is_mail = (block.seen & HEADER_FIELD_SUBJECT) != 0 || block.has_address;
    if (block.count >= 3 && is_mail)
        return TRUE;
    if ((first & HEADER_FIELD_FROM) == 0)
        return FALSE;
    if ((block.count >= 2 || block.has_address) && is_framed(lines, i))
        return TRUE;
    /* Contact forms of web sites begin their mails with From and Subject. */
    TextLine line = body_lines_at(lines, i)->text;
    return block.count >= 2 && memchr(line.text, '@', line.length) != NULL &&
           has_words_above(lines, i);
}

guint quote_starts_with_frame(GArray *lines, guint start) {
    guint first = start;
    for (guint i = start; i > 0; i--) {
        BodyLine *line = body_lines_at(lines, i - 1);
        if (line->is_blank)
            continue;
        if (line->kind != LINE_NEW || !is_framing(line))
            break;
        first = i - 1;
    }
    return first;
}

static TextLine without_marks(TextLine line) {
    while (line.length > 0 && (line.text[0] == '>' || line.text[0] == ' '))
        line = (TextLine){line.text + 1, line.length - 1};
    return line;
}

gboolean quote_starts_marked_block(GArray *lines, guint i) {
    TextLine first = without_marks(body_lines_at(lines, i)->text);
    gboolean is_orange = text_line_starts(first, "Message du ") && attribution_has_date(first);
    if (!has_words_above(lines, quote_starts_with_frame(lines, i)) ||
        (!is_orange && !is_framed(lines, i)))
        return FALSE;
    guint seen = HEADER_FIELD_NONE;
    guint end = is_orange ? i + 1 : i;
    for (; end < lines->len && end < i + MOST_BLOCK_LINES; end++) {
        BodyLine *line = body_lines_at(lines, end);
        TextLine text = without_marks(line->text);
        guint fields = header_fields_of(text);
        if (!line->is_marked || (text.length > 0 && fields == HEADER_FIELD_NONE))
            break;
        seen |= fields;
    }
    if ((seen & HEADER_FIELD_FROM) == 0 || (seen & HEADER_FIELD_SUBJECT) == 0)
        return FALSE;
    for (guint k = end; k < lines->len; k++) {
        if (body_lines_at(lines, k)->is_marked)
            return FALSE;
    }
    return TRUE;
}

/* Can the line end a sentence, so that what follows has nothing to do with it? "3 nov." can't. */
static gboolean ends_sentence(TextLine line, const gchar *below) {
    static const gchar *const ends[] = {"!", "?", "。", "！", "？", ";", "；"};
    line = text_line_trim(line);
    for (gsize i = 0; i < G_N_ELEMENTS(ends); i++) {
        if (text_line_ends(line, ends[i]))
            return TRUE;
    }
    gboolean has_stop = text_line_ends(line, ".") && line.length > 1;
    return has_stop && !g_ascii_isdigit(*below) && *below != '<' &&
           !g_ascii_isdigit(line.text[line.length - 2]) && !attribution_may_begin(line);
}

/* Begins with the address: the name is above. */
static gboolean is_nameless(const gchar *joined) {
    return *joined == '<' || *joined == '>' || *joined == '(' ||
           g_str_has_prefix(joined, "mailto:");
}

/* Only the end of an attribution: an address alone, a verb alone. Blank lines may stand above. */
static gboolean is_fragment(const gchar *joined) {
    return is_nameless(joined) || strlen(joined) <= LONGEST_VERB;
}

typedef struct {
    gchar *joined;
    gboolean has_date;
    gboolean may_go_on; /* a verb or an address was seen */
    AttributionKind kind;
} Reading;

/* "CET geschrieben:", "UTC+2 Jane <...> kirjoitti:" */
static gboolean begins_with_zone(const gchar *joined) {
    gsize letters = strspn(joined, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    return letters >= 2 && letters <= 5 && strchr(" +-", joined[letters]) != NULL;
}

static gboolean ends_in_digit(TextLine line) {
    line = text_line_trim(line);
    return line.length > 0 && g_ascii_isdigit(line.text[line.length - 1]);
}

/* May the line above, `line`, belong to what has been read? */
static gboolean may_belong(const Reading *reading, const BodyLine *line) {
    if (line->is_marked || line->kind != LINE_NEW)
        return FALSE;
    if (*reading->joined == '\0')
        return TRUE;
    if (ends_sentence(line->text, reading->joined) ||
        text_line_ends_in_colon(text_line_trim(line->text)))
        return FALSE;
    if (reading->kind == ATTRIBUTION_NONE)
        return reading->may_go_on || attribution_has_date(line->text) ||
               memchr(line->text.text, '@', line->text.length) != NULL;
    if (reading->has_date)
        return FALSE;
    /* "投诉台 <desk@example.cn> 于2025年11月3日", and the time and the verb below. */
    if (g_ascii_isdigit(*reading->joined) && attribution_has_date(line->text))
        return TRUE;
    if (begins_with_zone(reading->joined) && ends_in_digit(line->text) &&
        attribution_has_date(line->text))
        return TRUE;
    return attribution_may_begin(line->text) ||
           (is_nameless(reading->joined) && line->text.length <= LONGEST_NAME_LINE);
}

/* Does it, its colon taken away, end in a verb? */
static gboolean ends_in_verb(TextLine line) {
    while (line.length > 0 && strchr(":*- ", line.text[line.length - 1]) != NULL)
        line.length--;
    if (text_line_ends(line, "："))
        line.length -= strlen("：");
    gsize verb = 0;
    return attribution_words_end_verb(text_line_trim(line), &verb);
}

static void take_line(Reading *reading, TextLine line) {
    line = text_line_trim(line);
    gboolean is_last = *reading->joined == '\0';
    g_autofree gchar *text = g_strndup(line.text, MIN(line.length, LONGEST_LINE));
    gchar *longer = g_strjoin(" ", text, is_last ? NULL : reading->joined, NULL);
    g_free(reading->joined);
    reading->joined = longer;
    reading->has_date |= attribution_has_date(line);
    reading->may_go_on |=
        memchr(line.text, '@', line.length) != NULL || (is_last && ends_in_verb(line));
}

AttributionKind quote_starts_attribution(GArray *lines, guint end, guint *out_start) {
    if (!attribution_may_end(body_lines_at(lines, end)->text))
        return ATTRIBUTION_NONE;
    Reading reading = {.joined = g_strdup("")};
    guint count = 0;
    for (guint i = end + 1; i > 0 && count < MOST_ATTRIBUTION_LINES; i--) {
        BodyLine *line = body_lines_at(lines, i - 1);
        if (line->is_blank && !is_fragment(reading.joined))
            break;
        if (line->is_blank)
            continue;
        if (!may_belong(&reading, line))
            break;
        take_line(&reading, line->text);
        count++;
        if (count > 2 && !reading.may_go_on)
            break;
        AttributionKind kind = attribution_kind(reading.joined);
        if (kind == ATTRIBUTION_NONE)
            continue;
        reading.kind = MAX(reading.kind, kind);
        *out_start = i - 1;
    }
    g_free(reading.joined);
    return reading.kind;
}
