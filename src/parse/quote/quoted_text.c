/* quoted_text.c - new words, signature and quoted words of a text told apart */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines are marked, then collected:
 * - a line that starts with ">" is quoted, and so is the attribution above ("On ... wrote:");
 * - an attribution with no ">" below it, a separator ("-----Original Message-----"), a block of
 *   header fields ("From: ... Sent: ... Subject: ...") or the quote container of an HTML mail
 *   starts a quote that goes to the end;
 * - answers between the quoted lines are new words; where they stand between several quotes, the
 *   quotes between them stay with them, for "Yes." alone says nothing;
 * - signature_lines.c tells signatures from the new words that are left.
 * When in doubt a line is new: an agent would rather read a quote than miss a word. */
#include "quoted_text.h"

#include <string.h>

#include "body_lines.h"
#include "quote_separators.h"
#include "quote_starts.h"
#include "signature_lines.h"

enum {
    WRAPPED_LINE_LENGTH = 60,
    LEAST_INDENT = 4,
    LEAST_INDENTED_LINES = 2,
    MOST_CONTAINER_HEAD = 8, /* lines of a container in front of its first ">" */
};

/* Does the line go on the quoted line above it, which a relay or a client has broken? */
static gboolean is_broken_off(GArray *lines, guint i) {
    if (i == 0 || i + 1 >= lines->len || !body_lines_at(lines, i - 1)->is_marked ||
        !body_lines_at(lines, i + 1)->is_marked)
        return FALSE;
    TextLine above = body_lines_at(lines, i - 1)->text;
    TextLine line = body_lines_at(lines, i)->text;
    gboolean is_one_word = memchr(line.text, ' ', line.length) == NULL;
    gboolean is_link = FALSE;
    for (gsize k = 0; is_one_word && k < line.length; k++)
        is_link |= strchr("/=%&_", line.text[k]) != NULL;
    return is_link || (above.length >= WRAPPED_LINE_LENGTH && g_ascii_islower(line.text[0]));
}

/* "| text", but not the row of a table. */
static gboolean is_bar_line(TextLine line) {
    line = text_line_trim(line);
    return line.length > 0 && line.text[0] == '|' &&
           memchr(line.text + 1, '|', line.length - 1) == NULL;
}

static gboolean is_indented(TextLine line) {
    gsize at = 0;
    while (at < line.length && line.text[at] == ' ')
        at++;
    return at >= LEAST_INDENT || (line.length > 0 && line.text[0] == '\t');
}

/* The end of the run of lines, blank ones between them, that `belongs` takes. */
static guint run_end(GArray *lines, guint first, gboolean (*belongs)(TextLine), guint *out_count) {
    guint end = first;
    *out_count = 0;
    for (guint i = first; i < lines->len; i++) {
        BodyLine *line = body_lines_at(lines, i);
        if (line->is_blank)
            continue;
        if (!belongs(line->text))
            break;
        end = i + 1;
        (*out_count)++;
    }
    return end;
}

static void set_marked(GArray *lines, guint from, guint to) {
    for (guint i = from; i < to; i++)
        body_lines_at(lines, i)->is_marked = !body_lines_at(lines, i)->is_blank;
}

/* Quotes marked by "|" or by nothing but indentation, seen below an attribution: the lines from
 * `first` to where they end are marked as ">" would. An indented quote counts only if there are
 * words behind it, and none of them is indented too. */
static gboolean mark_other_style(GArray *lines, guint first, AttributionKind kind) {
    if (first == lines->len)
        return FALSE;
    guint count = 0;
    if (is_bar_line(body_lines_at(lines, first)->text)) {
        set_marked(lines, first, run_end(lines, first, is_bar_line, &count));
        return TRUE;
    }
    if (kind != ATTRIBUTION_SURE)
        return FALSE;
    guint end = run_end(lines, first, is_indented, &count);
    if (count < LEAST_INDENTED_LINES || body_lines_skip_blank(lines, end) == lines->len)
        return FALSE;
    for (guint i = end; i < lines->len; i++) {
        if (!body_lines_at(lines, i)->is_blank && is_indented(body_lines_at(lines, i)->text))
            return FALSE;
    }
    set_marked(lines, first, end);
    return TRUE;
}

static gboolean is_marked_at(GArray *lines, guint i) {
    return i < lines->len && body_lines_at(lines, i)->is_marked;
}

/* An attribution ends with line `i`: marks it, and all below if no marked lines bound the quote.
 * Returns FALSE if it is none after all. */
static gboolean mark_attribution(GArray *lines, guint i, gboolean *out_to_end) {
    guint start = i;
    AttributionKind kind = quote_starts_attribution(lines, i, &start);
    if (kind == ATTRIBUTION_NONE)
        return FALSE;
    guint next = body_lines_skip_blank(lines, i + 1);
    gboolean is_bounded = is_marked_at(lines, next) || mark_other_style(lines, next, kind);
    if (kind == ATTRIBUTION_WEAK && !is_bounded)
        return FALSE;
    *out_to_end = !is_bounded;
    body_lines_mark(lines, quote_starts_with_frame(lines, start), is_bounded ? i + 1 : lines->len,
                    LINE_QUOTED);
    return TRUE;
}

/* A quote container of an HTML mail begins with line `i`: what stands in it above its first ">" is
 * the attribution; if there is no ">", all is quoted. */
static gboolean mark_container(GArray *lines, guint i, gboolean *out_to_end) {
    guint end = i;
    for (guint count = 0; end < lines->len && count < MOST_CONTAINER_HEAD; end++) {
        if (body_lines_at(lines, end)->is_marked)
            break;
        count += !body_lines_at(lines, end)->is_blank;
    }
    *out_to_end = !is_marked_at(lines, end);
    body_lines_mark(lines, quote_starts_with_frame(lines, i), *out_to_end ? lines->len : end,
                    LINE_QUOTED);
    return TRUE;
}

/* Marks all quoted lines; TRUE if something announced a quote (not just ">"). */
static gboolean mark_quotes(GArray *lines) {
    gboolean is_announced = FALSE;
    for (guint i = 0; i < lines->len; i++) {
        BodyLine *line = body_lines_at(lines, i);
        if (line->is_blank || line->kind == LINE_QUOTED)
            continue;
        gboolean to_end = FALSE;
        if (quote_separators_is_one(line->text) ||
            (line->is_marked ? quote_starts_marked_block(lines, i)
                             : quote_starts_header_block(lines, i))) {
            body_lines_mark(lines, quote_starts_with_frame(lines, i), lines->len, LINE_QUOTED);
            return TRUE;
        }
        if (line->is_marked || is_broken_off(lines, i)) {
            line->kind = LINE_QUOTED;
        } else if ((line->begins_quote && mark_container(lines, i, &to_end)) ||
                   mark_attribution(lines, i, &to_end)) {
            is_announced = TRUE;
            if (to_end)
                return TRUE;
        }
    }
    return is_announced;
}

/* Answers between quotes: with two or more of them below quotes, the quotes in between stay. */
static void keep_context(GArray *lines) {
    guint answers = 0;
    guint first = 0;
    guint last = 0;
    gboolean is_below = FALSE;
    for (guint i = 0; i < lines->len; i++) {
        BodyLine *line = body_lines_at(lines, i);
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
        if (body_lines_at(lines, i)->kind == LINE_QUOTED)
            body_lines_at(lines, i)->kind = LINE_NEW;
    }
}

/* "> On Monday, Jane <jane@example.com> wrote:" as the first quoted line. */
static gboolean announces_inside(const gchar *quoted) {
    gsize marks = strspn(quoted, "> ");
    g_autofree gchar *line = g_strndup(quoted + marks, strcspn(quoted + marks, "\n"));
    return attribution_kind(line) == ATTRIBUTION_SURE;
}

static QuotedText split(const gchar *body, const GArray *marks) {
    g_autoptr(GArray) lines = body_lines_split(body, marks);
    gboolean is_announced = mark_quotes(lines);
    signature_lines_mark(lines);
    keep_context(lines);
    QuotedText result = {.new_text = body_lines_collect(lines, LINE_NEW),
                         .signature = body_lines_collect(lines, LINE_SIGNATURE),
                         .quoted_text = body_lines_collect(lines, LINE_QUOTED)};
    /* Nothing but ">" lines that nobody announced: that is how this person writes. */
    if (*result.new_text == '\0' && !is_announced && *result.quoted_text != '\0' &&
        !announces_inside(result.quoted_text)) {
        g_free(result.new_text);
        result.new_text = g_steal_pointer(&result.quoted_text);
        result.quoted_text = g_strdup("");
    }
    return result;
}

QuotedText quoted_text_split(const gchar *body, const GArray *marks) {
    QuotedText result = split(body, marks);
    /* An answer typed inside the container of the quote. The words decide alone then. */
    if (*result.new_text == '\0' && marks != NULL && marks->len > 0) {
        g_free(result.new_text);
        g_free(result.signature);
        g_free(result.quoted_text);
        result = split(body, NULL);
    }
    return result;
}
