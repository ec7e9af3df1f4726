/* html_writer.c - the lines of a plain text, as the elements of an HTML text ask for them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Line ends and blanks are only wanted at first, and written when a word follows: so the most that
 * was asked for counts, and none stand at the end. */
#include "html_writer.h"

#include <string.h>

enum { MOST_BREAKS = 4 };

void html_writer_break(HtmlWriter *writer, guint count) {
    if (writer->is_line_open)
        return;
    writer->wanted_breaks = MAX(writer->wanted_breaks, count);
    writer->wants_blank = FALSE;
}

static void append_quote_marks(HtmlWriter *writer, guint depth, gboolean has_text) {
    for (guint i = 0; i < depth; i++)
        g_string_append_c(writer->out, '>');
    if (depth > 0 && has_text)
        g_string_append_c(writer->out, ' ');
}

/* Ends the line as often as wanted, each with its quote marks. */
void html_writer_begin(HtmlWriter *writer) {
    writer->is_line_open = FALSE;
    gboolean is_start = writer->out->len == 0;
    guint breaks = is_start ? 0 : MIN(writer->wanted_breaks, MOST_BREAKS);
    /* A blank line between a text and a quote belongs to neither. */
    guint shared_depth = MIN(writer->quote_depth, writer->text_depth);
    for (guint i = 0; i < breaks; i++) {
        g_string_append_c(writer->out, '\n');
        if (i + 1 < breaks)
            append_quote_marks(writer, shared_depth, FALSE);
    }
    writer->text_depth = writer->quote_depth;
    if (breaks > 0 || is_start) {
        html_marks_place(&writer->marks, writer->out->len);
        append_quote_marks(writer, writer->quote_depth, TRUE);
    } else if (writer->wants_blank) {
        g_string_append_c(writer->out, ' ');
    }
    writer->wanted_breaks = 0;
    writer->wants_blank = FALSE;
}

/* Bytes of the blank at `text`, 0 if there is none. Mail editors write &nbsp; for every other blank
 * and for empty lines. */
static gsize blank_length(const gchar *text, gsize length) {
    if (g_ascii_isspace(*text))
        return 1;
    return length >= 2 && memcmp(text, "\xc2\xa0", 2) == 0 ? 2 : 0;
}

/* Bytes of the zero-width character at `text`, or 0: newsletters fill the line that lists of mails
 * show with them, and editors leave soft hyphens. */
static gsize invisible_length(const gchar *text, gsize length) {
    static const gchar *const invisible[] = {"\u00ad", "\u034f", "\u200b", "\u200c",
                                             "\u200d", "\u2060", "\ufeff"};
    for (gsize i = 0; (guchar)*text >= 0xc2 && i < G_N_ELEMENTS(invisible); i++) {
        gsize size = strlen(invisible[i]);
        if (length >= size && memcmp(text, invisible[i], size) == 0)
            return size;
    }
    return 0;
}

/* Persian and Hindi have joiners inside their words; alone they are nothing. */
static gboolean is_invisible(const gchar *word, gsize length) {
    gsize at = 0;
    while (at < length) {
        gsize size = invisible_length(word + at, length - at);
        if (size == 0)
            return FALSE;
        at += size;
    }
    return TRUE;
}

static void put_word(HtmlWriter *writer, const gchar *word, gsize length) {
    static const gchar soft_hyphen[] = "\u00ad";
    if ((guchar)*word >= 0xc2 && is_invisible(word, length))
        return;
    html_writer_begin(writer);
    const gchar *hyphen = NULL;
    while (memchr(word, '\xad', length) != NULL &&
           (hyphen = g_strstr_len(word, (gssize)length, soft_hyphen)) != NULL) {
        g_string_append_len(writer->out, word, hyphen - word);
        length -= (gsize)(hyphen - word) + strlen(soft_hyphen);
        word = hyphen + strlen(soft_hyphen);
    }
    g_string_append_len(writer->out, word, (gssize)length);
}

void html_writer_words(HtmlWriter *writer, const gchar *text, gsize length) {
    gsize at = 0;
    while (at < length) {
        gsize start = at;
        gsize blank = 0;
        while (at < length && (blank = blank_length(text + at, length - at)) == 0)
            at++;
        if (at > start)
            put_word(writer, text + start, at - start);
        if (blank > 0)
            writer->wants_blank = writer->wanted_breaks == 0 && writer->out->len > 0;
        at += blank;
    }
}

void html_writer_lines(HtmlWriter *writer, const gchar *text, gsize length) {
    for (gsize i = 0; i < length; i++) {
        if (text[i] == '\n') {
            writer->wanted_breaks++;
        } else if (text[i] != '\r') {
            html_writer_begin(writer);
            g_string_append_c(writer->out, text[i]);
        }
    }
}
