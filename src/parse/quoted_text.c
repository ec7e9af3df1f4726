/* quoted_text.c - new words, signature and quoted words of a text told apart */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines are marked, then collected:
 * - a line that starts with ">" is quoted, and so is the attribution above ("On ... wrote:");
 * - an attribution with no ">" below it, a separator ("-----Original Message-----") or a block of
 *   header fields ("From: ... Sent: ... Subject: ...") starts a quote that goes to the end;
 * - answers between the quoted lines are new words; where they stand between several quotes, the
 *   quotes between them stay with them, for "Yes." alone says nothing;
 * - "-- " starts a signature, which ends where a quote begins; a device's line is one by itself.
 * When in doubt a line is new: an agent would rather read a quote than miss a word. */
#include "quoted_text.h"

#include <string.h>

#include "quote_marks.h"

typedef enum { LINE_NEW, LINE_SIGNATURE, LINE_QUOTED } LineKind;

typedef struct {
    TextLine text;
    LineKind kind;
    gboolean is_blank;
    gboolean is_marked; /* starts with ">" */
} BodyLine;

enum {
    MOST_BLOCK_LINES = 14,      /* of a header block */
    MOST_ATTRIBUTION_LINES = 6, /* Outlook.com puts each word of it on its own line */
    MOST_SIGNATURE_LINES = 15,
    MOST_WEAK_SIGNATURE_LINES = 6,
    MOST_WEAK_SIGNATURE_LENGTH = 70,
    WRAPPED_LINE_LENGTH = 60,
};

static gboolean is_blank_line(TextLine line) {
    for (gsize i = 0; i < line.length; i++) {
        if (line.text[i] != ' ' && line.text[i] != '\t')
            return FALSE;
    }
    return TRUE;
}

static gboolean is_marked_line(TextLine line) {
    static const gchar address_end[] = "> wrote:";
    gsize at = 0;
    while (at < line.length && at < 3 && line.text[at] == ' ')
        at++;
    if (at == line.length || line.text[at] != '>')
        return FALSE;
    /* An mbox writes ">From " for a text line that starts with "From ". */
    if (line.length - at > 6 && memcmp(line.text + at, ">From ", 6) == 0)
        return FALSE;
    /* Not a quote, but the end of an address that was broken: "<\njane@example.com\n> wrote:" */
    return line.length != strlen(address_end) || memcmp(line.text, address_end, line.length) != 0;
}

static GArray *split_lines(const gchar *body) {
    GArray *lines = g_array_new(FALSE, FALSE, sizeof(BodyLine));
    const gchar *at = body;
    while (*at != '\0') {
        const gchar *end = strchr(at, '\n');
        gsize length = end != NULL ? (gsize)(end - at) : strlen(at);
        BodyLine line = {.text = {at, length}};
        line.is_blank = is_blank_line(line.text);
        line.is_marked = is_marked_line(line.text);
        g_array_append_val(lines, line);
        at += length + (end != NULL);
    }
    return lines;
}

static BodyLine *line_at(GArray *lines, guint i) {
    return &g_array_index(lines, BodyLine, i);
}

/* The next line from `i` on that is not blank, or lines->len. */
static guint skip_blank(GArray *lines, guint i) {
    while (i < lines->len && line_at(lines, i)->is_blank)
        i++;
    return i;
}

static void mark(GArray *lines, guint from, guint to, LineKind kind) {
    for (guint i = from; i < to; i++)
        line_at(lines, i)->kind = kind;
}

static gboolean is_framing(const BodyLine *line) {
    return quote_marks_is_rule(line->text) || quote_marks_is_separator(line->text);
}

/* Does a block of header fields begin with line `i`? Values may be folded onto a second line. */
static gboolean is_header_block(GArray *lines, guint i) {
    QuoteField first = quote_marks_field(line_at(lines, i)->text);
    if (first == QUOTE_FIELD_NONE || first == QUOTE_FIELD_OTHER || first == QUOTE_FIELD_TO)
        return FALSE;
    guint seen = 0;
    guint others = 0;
    for (guint k = i; k < lines->len && k < i + MOST_BLOCK_LINES && others < 3; k++) {
        QuoteField field = quote_marks_field(line_at(lines, k)->text);
        others = field != QUOTE_FIELD_NONE ? 0 : others + 1;
        seen |= field & (QUOTE_FIELD_OTHER - 1);
    }
    guint count = 0;
    for (guint bit = QUOTE_FIELD_FROM; bit < QUOTE_FIELD_OTHER; bit <<= 1)
        count += (seen & bit) != 0;
    gboolean is_framed = i > 0 && is_framing(line_at(lines, i - 1));
    TextLine line = line_at(lines, i)->text;
    gboolean has_address = memchr(line.text, '@', line.length) != NULL;
    return (count >= 3 && (seen & QUOTE_FIELD_FROM) != 0) ||
           (count >= 2 && first == QUOTE_FIELD_FROM && (has_address || is_framed)) ||
           (count >= 1 && first == QUOTE_FIELD_FROM && has_address && is_framed);
}

/* The rules and blank lines above a quote belong to it. */
static guint with_frame_above(GArray *lines, guint start) {
    guint first = start;
    for (guint i = start; i > 0; i--) {
        BodyLine *line = line_at(lines, i - 1);
        if (line->is_blank)
            continue;
        if (!is_framing(line))
            break;
        first = i - 1;
    }
    return first;
}

/* Does an attribution end with line `end`? *out_start gets its first line. It is read upwards until
 * all is there that makes one; a line with its date may stand above the line with its address. */
static gboolean find_attribution(GArray *lines, guint end, guint *out_start) {
    if (!quote_marks_may_end_attribution(line_at(lines, end)->text))
        return FALSE;
    g_autofree gchar *joined = g_strdup("");
    gboolean is_found = FALSE;
    gboolean has_date = FALSE;
    guint count = 0;
    for (guint i = end + 1; i > 0 && count < MOST_ATTRIBUTION_LINES; i--) {
        BodyLine *line = line_at(lines, i - 1);
        /* "<" alone on a line: the address below it was broken, its name is above. */
        gboolean is_open = *joined == '<';
        if (line->is_marked || line->kind != LINE_NEW || (line->is_blank && is_found && !is_open))
            break;
        if (line->is_blank)
            continue;
        gboolean dates = quote_marks_has_date(line->text);
        gboolean opens = line->text.length == 1 && line->text.text[0] == '<';
        if (is_found && (has_date || !(dates || opens)))
            break;
        g_autofree gchar *text = g_strndup(line->text.text, MIN(line->text.length, 1000));
        gchar *longer = g_strjoin(" ", g_strstrip(text), *joined != '\0' ? joined : NULL, NULL);
        g_free(joined);
        joined = longer;
        has_date |= dates;
        count++;
        if (quote_marks_is_attribution(joined)) {
            is_found = TRUE;
            *out_start = i - 1;
        }
    }
    return is_found;
}

/* Does the line go on the quoted line above it, which a relay or a client has broken? */
static gboolean is_broken_off(GArray *lines, guint i) {
    if (i == 0 || i + 1 >= lines->len || !line_at(lines, i - 1)->is_marked ||
        !line_at(lines, i + 1)->is_marked)
        return FALSE;
    TextLine above = line_at(lines, i - 1)->text;
    TextLine line = line_at(lines, i)->text;
    gboolean is_one_word = memchr(line.text, ' ', line.length) == NULL;
    gboolean is_link = FALSE;
    for (gsize k = 0; is_one_word && k < line.length; k++)
        is_link |= strchr("/=%&_", line.text[k]) != NULL;
    return is_link || (above.length >= WRAPPED_LINE_LENGTH && g_ascii_islower(line.text[0]));
}

/* Marks all quoted lines; TRUE if something announced a quote (not just ">"). */
static gboolean mark_quotes(GArray *lines) {
    gboolean is_announced = FALSE;
    for (guint i = 0; i < lines->len; i++) {
        BodyLine *line = line_at(lines, i);
        if (line->is_blank)
            continue;
        guint start = i;
        if (line->is_marked || is_broken_off(lines, i)) {
            line->kind = LINE_QUOTED;
        } else if (quote_marks_is_separator(line->text) || is_header_block(lines, i)) {
            mark(lines, with_frame_above(lines, i), lines->len, LINE_QUOTED);
            return TRUE;
        } else if (find_attribution(lines, i, &start)) {
            guint next = skip_blank(lines, i + 1);
            gboolean is_bounded = next < lines->len && line_at(lines, next)->is_marked;
            mark(lines, with_frame_above(lines, start), is_bounded ? i + 1 : lines->len,
                 LINE_QUOTED);
            is_announced = TRUE;
            if (!is_bounded)
                return TRUE;
        }
    }
    return is_announced;
}

/* Short lines and no more than a few of them: names and numbers, not a paragraph. */
static gboolean is_short(GArray *lines, guint from, guint to) {
    guint count = 0;
    for (guint i = from; i < to && count <= MOST_WEAK_SIGNATURE_LINES; i++) {
        BodyLine *line = line_at(lines, i);
        count += !line->is_blank;
        if (g_utf8_strlen(line->text.text, (gssize)line->text.length) > MOST_WEAK_SIGNATURE_LENGTH)
            return FALSE;
    }
    return count > 0 && count <= MOST_WEAK_SIGNATURE_LINES;
}

/* In one stretch of new lines: the first "-- " whose rest is not too long, else a rule with little
 * below it, starts the signature. */
static void mark_signature(GArray *lines, guint from, guint to) {
    guint left = 0; /* lines with words from `i` on */
    for (guint i = from; i < to; i++)
        left += !line_at(lines, i)->is_blank;
    for (guint i = from; i < to; i++) {
        TextLine text = line_at(lines, i)->text;
        left -= !line_at(lines, i)->is_blank;
        gboolean is_mark = quote_marks_is_signature_mark(text);
        gboolean is_weak = !is_mark && quote_marks_is_weak_signature_mark(text);
        if ((is_mark && left <= MOST_SIGNATURE_LINES) || (is_weak && is_short(lines, i + 1, to))) {
            mark(lines, i, to, LINE_SIGNATURE);
            return;
        }
        gboolean stands_alone = i + 1 == to || line_at(lines, i + 1)->is_blank;
        if (stands_alone && text.length > 0 && quote_marks_is_device_line(text))
            line_at(lines, i)->kind = LINE_SIGNATURE;
    }
}

static void mark_signatures(GArray *lines) {
    guint from = 0;
    for (guint i = 0; i <= lines->len; i++) {
        gboolean is_end = i == lines->len || line_at(lines, i)->kind == LINE_QUOTED;
        if (is_end && i > from)
            mark_signature(lines, from, i);
        if (is_end)
            from = i + 1;
    }
}

/* Answers between quotes: with two or more of them below quotes, the quotes in between stay. */
static void keep_context(GArray *lines) {
    guint answers = 0;
    guint first = 0;
    guint last = 0;
    gboolean is_below = FALSE;
    for (guint i = 0; i < lines->len; i++) {
        BodyLine *line = line_at(lines, i);
        if (line->kind == LINE_QUOTED) {
            is_below = TRUE;
        } else if (line->kind == LINE_NEW && !line->is_blank) {
            answers += is_below;
            first = is_below && answers == 1 ? i : first;
            last = i;
            is_below = FALSE;
        }
    }
    for (guint i = first; answers >= 2 && i < last; i++) {
        if (line_at(lines, i)->kind == LINE_QUOTED)
            line_at(lines, i)->kind = LINE_NEW;
    }
}

/* Lines of one kind, without the blank lines around them. A blank line goes with the line above. */
static gchar *collect(GArray *lines, LineKind kind) {
    GString *text = g_string_new(NULL);
    guint blanks = 0;
    LineKind last = LINE_NEW;
    for (guint i = 0; i < lines->len; i++) {
        BodyLine *line = line_at(lines, i);
        if (line->is_blank) {
            blanks += last == kind;
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

/* "> On Monday, Jane <jane@example.com> wrote:" as the first quoted line. */
static gboolean announces_inside(const gchar *quoted) {
    gsize marks = strspn(quoted, "> ");
    g_autofree gchar *line = g_strndup(quoted + marks, strcspn(quoted + marks, "\n"));
    return quote_marks_is_attribution(line);
}

QuotedText quoted_text_split(const gchar *body) {
    g_autoptr(GArray) lines = split_lines(body);
    gboolean is_announced = mark_quotes(lines);
    mark_signatures(lines);
    keep_context(lines);
    QuotedText result = {.new_text = collect(lines, LINE_NEW),
                         .signature = collect(lines, LINE_SIGNATURE),
                         .quoted_text = collect(lines, LINE_QUOTED)};
    /* Nothing but ">" lines that nobody announced: that is how this person writes. */
    if (*result.new_text == '\0' && !is_announced && *result.quoted_text != '\0' &&
        !announces_inside(result.quoted_text)) {
        g_free(result.new_text);
        result.new_text = g_steal_pointer(&result.quoted_text);
        result.quoted_text = g_strdup("");
    }
    return result;
}
