/* signature_lines.c - which of the new lines of a text are a signature */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* In one stretch of new lines, from the surest to the least sure:
 * - the signature container of an HTML mail;
 * - "-- " (or "--", "—", a rule) and a little below it;
 * - lines of devices and apps ("Sent from my phone");
 * - legal footers, from the end upwards;
 * - closing words with names and contact data below ("Best regards / Jane / Tel. ..."). With
 * nothing but a name below them closing words are words like all others. All but "-- " and the
 * lines of devices take words above: a mail is not only a signature. */
#include "signature_lines.h"

#include "closing_words.h"
#include "contact_lines.h"
#include "device_lines.h"
#include "legal_footers.h"
#include "signature_marks.h"

enum {
    MOST_SIGNATURE_LINES = 15,
    MOST_EXACT_LINES = 25,
    MOST_SHORT_LINES = 6, /* below a rule */
    LONGEST_SHORT_LINE = 70,
    MOST_BLOCK_LINES = 14,
    MOST_TAIL_PARAGRAPHS = 8,
    LEAST_CONTACT_LINES = 3, /* without closing words */
};

/* New lines between two quotes. */
typedef struct {
    GArray *lines;
    guint from;
    guint to;
    guint *first_word; /* no line of new words is above it; only ever goes down */
} Stretch;

static gboolean has_words_above(const Stretch *stretch, guint i) {
    guint at = *stretch->first_word;
    while (at < i) {
        BodyLine *line = body_lines_at(stretch->lines, at);
        if (!line->is_blank && line->kind == LINE_NEW)
            break;
        at++;
    }
    *stretch->first_word = at;
    return at < i;
}

static gboolean has_words(GArray *lines, guint from, guint to) {
    for (guint i = from; i < to; i++) {
        BodyLine *line = body_lines_at(lines, i);
        if (!line->is_blank && line->kind == LINE_NEW)
            return TRUE;
    }
    return FALSE;
}

/* Behind the last line of the stretch that is neither blank nor signature. */
static guint end_of_words(const Stretch *stretch) {
    guint to = stretch->to;
    while (to > stretch->from) {
        BodyLine *line = body_lines_at(stretch->lines, to - 1);
        if (!line->is_blank && line->kind == LINE_NEW)
            break;
        to--;
    }
    return to;
}

static gboolean is_rule_line(TextLine text) {
    return signature_marks_of(text) == SIGNATURE_MARK_RULE ||
           signature_marks_of(text) == SIGNATURE_MARK_DASHES;
}

/* What the lines below a rule or closing words are. */
typedef struct {
    guint count; /* lines with words */
    guint personal;
    guint business;
    gboolean is_short;
    gboolean is_contact; /* no line says anything else */
    gboolean has_stop;   /* a line of several words ends in a full stop */
} Block;

static Block read_block(GArray *lines, guint from, guint to) {
    Block block = {.is_short = TRUE, .is_contact = TRUE};
    for (guint i = from; i < to && block.count <= MOST_BLOCK_LINES; i++) {
        BodyLine *line = body_lines_at(lines, i);
        if (line->is_blank || line->kind != LINE_NEW || is_rule_line(line->text))
            continue;
        block.count++;
        if (text_line_is_longer(line->text, LONGEST_SHORT_LINE))
            block.is_short = FALSE;
        ContactKind kind =
            closing_words_are(line->text) ? CONTACT_NAME : contact_lines_kind(line->text);
        block.is_contact &= kind != CONTACT_NOT;
        block.has_stop |= text_line_ends(text_line_trim(line->text), ".") &&
                          memchr(line->text.text, ' ', line->text.length) != NULL;
        block.personal += kind == CONTACT_PERSONAL;
        block.business += kind == CONTACT_BUSINESS;
    }
    return block;
}

/* A rule within the lines, words on both of its sides: the text is laid out so. */
static gboolean has_rule_inside(GArray *lines, guint from, guint to) {
    for (guint i = from; i < to; i++) {
        if (is_rule_line(body_lines_at(lines, i)->text) && has_words(lines, i + 1, to))
            return TRUE;
    }
    return FALSE;
}

static guint count_words_lines(GArray *lines, guint from, guint to) {
    guint count = 0;
    for (guint i = from; i < to; i++)
        count += !body_lines_at(lines, i)->is_blank;
    return count;
}

/* Does the mark in line `i` start a signature? `left` lines with words follow. */
static gboolean starts_signature(const Stretch *stretch, guint i, guint left) {
    GArray *lines = stretch->lines;
    guint to = stretch->to;
    SignatureMark mark = signature_marks_of(body_lines_at(lines, i)->text);
    if (mark == SIGNATURE_MARK_NONE || left > MOST_EXACT_LINES)
        return FALSE;
    gboolean has_words_before = has_words_above(stretch, i);
    switch (mark) {
    case SIGNATURE_MARK_EXACT:
        return left <= MOST_EXACT_LINES;
    case SIGNATURE_MARK_LOOSE:
        return left <= MOST_SIGNATURE_LINES && has_words_before;
    case SIGNATURE_MARK_DASHES: {
        if (left == 0 || left > MOST_SHORT_LINES || !has_words_before)
            return FALSE;
        Block block = read_block(lines, i + 1, to);
        gboolean has_contact = block.personal + block.business > 0;
        if (!block.is_short || has_rule_inside(lines, i + 1, to))
            return FALSE;
        return has_contact || (block.is_contact && !block.has_stop);
    }
    case SIGNATURE_MARK_RULE: {
        if (left == 0 || left > MOST_BLOCK_LINES || !has_words_before)
            return FALSE;
        Block block = read_block(lines, i + 1, to);
        return block.is_contact && block.personal + block.business > 0;
    }
    case SIGNATURE_MARK_NONE:
        break;
    }
    return FALSE;
}

/* The containers that the HTML had. Nobody writes much into one. */
static void mark_containers(const Stretch *stretch) {
    GArray *lines = stretch->lines;
    for (guint i = stretch->from; i < stretch->to; i++) {
        if (!body_lines_at(lines, i)->begins_signature)
            continue;
        guint end = i + 1;
        while (end < stretch->to && !body_lines_at(lines, end)->ends_signature)
            end++;
        if (count_words_lines(lines, i, end) <= MOST_EXACT_LINES && has_words_above(stretch, i))
            body_lines_mark(lines, i, end, LINE_SIGNATURE);
        i = end - 1;
    }
}

/* "-- " and rules; the first that fits. Device lines on the way are signature too. */
static void mark_below_marks(const Stretch *stretch) {
    GArray *lines = stretch->lines;
    guint left = count_words_lines(lines, stretch->from, stretch->to);
    for (guint i = stretch->from; i < stretch->to; i++) {
        BodyLine *line = body_lines_at(lines, i);
        if (line->is_blank || line->kind != LINE_NEW) {
            left -= !line->is_blank;
            continue;
        }
        left--;
        if (starts_signature(stretch, i, left)) {
            body_lines_mark(lines, i, stretch->to, LINE_SIGNATURE);
            return;
        }
        gboolean stands_alone = i + 1 == stretch->to || body_lines_at(lines, i + 1)->is_blank;
        if (!stands_alone)
            continue;
        DeviceLine device = device_lines_kind(line->text);
        if (device == DEVICE_LINE_SURE || (device == DEVICE_LINE_LIKELY && left == 0))
            line->kind = LINE_SIGNATURE;
    }
}

/* The paragraph that ends at `end`, as one stretch of the text. */
static TextLine paragraph_text(GArray *lines, guint start, guint end) {
    TextLine first = body_lines_at(lines, start)->text;
    TextLine last = body_lines_at(lines, end - 1)->text;
    return (TextLine){first.text, (gsize)(last.text + last.length - first.text)};
}

static gboolean is_device_paragraph(GArray *lines, guint start, guint end) {
    if (end - start > 4)
        return FALSE;
    return device_lines_kind(body_lines_at(lines, start)->text) == DEVICE_LINE_SURE &&
           read_block(lines, start + 1, end).is_short;
}

/* Footers from the end of the stretch upwards, as long as each paragraph is one. */
static void mark_footers(const Stretch *stretch) {
    GArray *lines = stretch->lines;
    for (guint count = 0; count < MOST_TAIL_PARAGRAPHS; count++) {
        guint end = end_of_words(stretch);
        guint start = end;
        while (start > stretch->from && !body_lines_at(lines, start - 1)->is_blank &&
               body_lines_at(lines, start - 1)->kind == LINE_NEW)
            start--;
        if (start == end || !has_words_above(stretch, start))
            return;
        gboolean is_rule = end - start == 1 && is_rule_line(body_lines_at(lines, start)->text) &&
                           end < stretch->to && count > 0;
        guint skip = is_rule_line(body_lines_at(lines, start)->text) && end - start > 1 ? 1 : 0;
        if (!is_rule && !legal_footers_is_one(paragraph_text(lines, start + skip, end)) &&
            !is_device_paragraph(lines, start, end))
            return;
        body_lines_mark(lines, start, end, LINE_SIGNATURE);
    }
}

/* Neither a rule nor what may stand in a signature. */
static gboolean is_words(TextLine text) {
    return !is_rule_line(text) && !closing_words_are(text) &&
           contact_lines_kind(text) == CONTACT_NOT;
}

/* Closing words, and below them nothing but names and at least one piece of contact data. */
static gboolean mark_closing(const Stretch *stretch) {
    GArray *lines = stretch->lines;
    guint end = end_of_words(stretch);
    guint count = 0;
    for (guint i = end; i > stretch->from && count <= MOST_BLOCK_LINES; i--) {
        BodyLine *line = body_lines_at(lines, i - 1);
        if (line->is_blank || line->kind != LINE_NEW)
            continue;
        count++;
        if (!closing_words_are(line->text))
            continue;
        Block block = read_block(lines, i, end);
        if (block.is_contact && block.count > 0 && block.personal + block.business > 0 &&
            has_words_above(stretch, i - 1)) {
            guint first = i - 1; /* 此致 / 敬礼, "Thank you / Best regards" */
            while (first > stretch->from && !body_lines_at(lines, first - 1)->is_blank &&
                   closing_words_are(body_lines_at(lines, first - 1)->text) &&
                   has_words_above(stretch, first - 1))
                first--;
            body_lines_mark(lines, first, end, LINE_SIGNATURE);
            return TRUE;
        }
        return FALSE;
    }
    return FALSE;
}

/* The last paragraph, without closing words: a name, then what only a business card has. */
static void mark_card(const Stretch *stretch) {
    GArray *lines = stretch->lines;
    guint end = end_of_words(stretch);
    guint start = end;
    while (start > stretch->from && !body_lines_at(lines, start - 1)->is_blank &&
           body_lines_at(lines, start - 1)->kind == LINE_NEW)
        start--;
    if (end - start < LEAST_CONTACT_LINES || end - start > MOST_BLOCK_LINES ||
        !has_words_above(stretch, start))
        return;
    Block block = read_block(lines, start, end);
    ContactKind first = contact_lines_kind(body_lines_at(lines, start)->text);
    if (block.is_contact && first == CONTACT_NAME && block.business > 0 &&
        block.personal + block.business >= LEAST_CONTACT_LINES - 1)
        body_lines_mark(lines, start, end, LINE_SIGNATURE);
}

/* Foxmail and Windows Mail put the writer's bare address, on its own, above the header block of the
 * quote. */
static void mark_bare_address(const Stretch *stretch) {
    GArray *lines = stretch->lines;
    guint end = end_of_words(stretch);
    gboolean is_above_quote =
        stretch->to < lines->len && !body_lines_at(lines, stretch->to)->is_marked;
    if (!is_above_quote || end < stretch->from + 3 || !body_lines_at(lines, end - 2)->is_blank ||
        !contact_lines_is_address(body_lines_at(lines, end - 1)->text))
        return;
    guint above = end - 2;
    while (above > stretch->from && body_lines_at(lines, above - 1)->is_blank)
        above--;
    if (above == stretch->from || !has_words_above(stretch, above) ||
        text_line_ends_in_colon(text_line_trim(body_lines_at(lines, above - 1)->text)))
        return;
    body_lines_mark(lines, end - 1, end, LINE_SIGNATURE);
}

static void mark_stretch(const Stretch *stretch) {
    mark_containers(stretch);
    mark_below_marks(stretch);
    mark_footers(stretch);
    guint end = end_of_words(stretch);
    guint start = stretch->from;
    while (start < end && body_lines_at(stretch->lines, start)->is_blank)
        start++;
    /* Most mails end in words. */
    if (end < start + 2 || is_words(body_lines_at(stretch->lines, end - 1)->text))
        return;
    if (!mark_closing(stretch))
        mark_card(stretch);
    mark_bare_address(stretch);
}

void signature_lines_mark(GArray *lines) {
    guint from = 0;
    guint first_word = 0;
    for (guint i = 0; i <= lines->len; i++) {
        gboolean is_end = i == lines->len || body_lines_at(lines, i)->kind == LINE_QUOTED;
        if (is_end && i > from)
            mark_stretch(&(Stretch){lines, from, i, &first_word});
        if (is_end)
            from = i + 1;
    }
}
