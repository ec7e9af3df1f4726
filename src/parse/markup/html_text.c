/* html_text.c - HTML as plain text, the way a reader sees it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* libxml2's SAX parser reads the tags (html_feed.c); no tree is built, and depth has a limit. What
 * a reader could not see in a mail client (display:none, the head, scripts) is left out; a picture
 * is its alternative text. The text is for reading and for matching; HTML of a customer is never
 * sent on. */
#include "html_text.h"

#include <string.h>

#include "../encoding/charset_guess.h"
#include "html_elements.h"
#include "html_feed.h"
#include "html_quotes.h"
#include "html_sheet.h"
#include "html_style.h"
#include "html_writer.h"

enum {
    MOST_DEPTH = 512,
    MOST_QUOTES = 20,
    LONGEST_LINK = 2000,
    MOST_INDENTS = 8,
    LONGEST_ROW = 400,
    MOST_ITEMS = 1000000,
};

/* An open element. */
typedef struct {
    const HtmlElement *element; /* NULL: one that changes nothing */
    gchar name[16];
    gboolean is_hidden;
    gboolean was_unsized; /* had letters around it the size 0? */
    gboolean is_quote;
    gboolean is_signature;
    gint next_number; /* of an <ol>; 0 for a <ul> */
} OpenElement;

typedef struct {
    HtmlFeed feed;
    HtmlWriter writer;
    HtmlSheet *sheet; /* NULL if it hides nothing */
    GArray *open;     /* of OpenElement */
    gchar *link;      /* target of the open <a> */
    gsize link_start;
    gsize row_start; /* of the row that was begun last, in writer.out */
    gsize max_bytes;
    guint hidden_depth;
    gboolean is_unsized; /* have letters the size 0 here? */
    guint pre_depth;
} HtmlReader;

static void on_text(void *data, const xmlChar *text, int length) {
    HtmlReader *reader = data;
    if (reader->hidden_depth > 0 || reader->is_unsized || length <= 0)
        return;
    if (reader->writer.out->len + (gsize)length > reader->max_bytes) {
        html_feed_stop(&reader->feed);
        return;
    }
    /* "&#146;": the number is that of CP1252. libxml2 hands over each such letter by itself. */
    gchar letter[8];
    gunichar meant = length == 2 && text[0] == 0xc2 ? charset_letter_of_control(text[1]) : 0;
    if (meant != 0) {
        length = g_unichar_to_utf8(meant, letter);
        text = (const xmlChar *)letter;
    }
    if (reader->pre_depth > 0)
        html_writer_lines(&reader->writer, (const gchar *)text, (gsize)length);
    else
        html_writer_words(&reader->writer, (const gchar *)text, (gsize)length);
}

static void read_style(HtmlReader *reader, OpenElement *opened, const xmlChar **attributes) {
    const gchar *value = html_feed_attribute(attributes, "style");
    HtmlStyle style = value != NULL ? html_style_read(value) : (HtmlStyle){0};
    opened->is_hidden = style.is_hidden || html_feed_attribute(attributes, "hidden") != NULL ||
                        (reader->sheet != NULL &&
                         html_sheet_hides(reader->sheet, opened->name, attributes, style.is_shown));
    if (style.sets_size)
        reader->is_unsized = style.has_no_size;
}

/* Gmail and others indent with a <blockquote> that has no border; a quote has one. */
static gboolean is_indentation(const xmlChar **attributes) {
    const gchar *style = html_feed_attribute(attributes, "style");
    return style != NULL && html_style_has(style, "border:none") &&
           strstr(style, "border-left") == NULL;
}

/* The mark of an item, further to the right for each list around its list. */
static void put_list_mark(HtmlReader *reader, const xmlChar **attributes) {
    OpenElement *list = NULL;
    guint lists = 0;
    for (guint i = reader->open->len; i > 0; i--) {
        OpenElement *open = &g_array_index(reader->open, OpenElement, i - 1);
        if (open->element == NULL || open->element->kind != HTML_LIST)
            continue;
        list = list != NULL ? list : open;
        lists++;
    }
    if (list == NULL)
        return;
    html_writer_begin(&reader->writer);
    for (guint i = 1; i < MIN(lists, MOST_INDENTS); i++)
        g_string_append(reader->writer.out, "  ");
    const gchar *value = html_feed_attribute(attributes, "value");
    if (list->next_number > 0 && value != NULL && g_ascii_isdigit(*value))
        list->next_number = (gint)MIN(g_ascii_strtoull(value, NULL, 10), MOST_ITEMS);
    if (list->next_number > 0)
        g_string_append_printf(reader->writer.out, "%d. ", list->next_number++);
    else
        g_string_append(reader->writer.out, "* ");
    reader->writer.is_line_open = TRUE;
}

static gint first_number(const OpenElement *list, const xmlChar **attributes) {
    if (strcmp(list->name, "ol") != 0)
        return 0;
    const gchar *start = html_feed_attribute(attributes, "start");
    guint64 number = start != NULL ? g_ascii_strtoull(start, NULL, 10) : 1;
    return number > 0 && number < MOST_ITEMS ? (gint)number : 1;
}

/* A picture of one point that tells its sender that the mail was read. */
static gboolean is_tracker(const xmlChar **attributes) {
    const gchar *sizes[] = {html_feed_attribute(attributes, "width"),
                            html_feed_attribute(attributes, "height")};
    for (gsize i = 0; i < G_N_ELEMENTS(sizes); i++) {
        if (sizes[i] != NULL && (*sizes[i] == '0' || *sizes[i] == '1') &&
            !g_ascii_isdigit(sizes[i][1]) && strchr(sizes[i], '%') == NULL)
            return TRUE;
    }
    const gchar *style = html_feed_attribute(attributes, "style");
    return style != NULL && html_style_has(style, "width:1px") &&
           html_style_has(style, "height:1px");
}

static void put_image(HtmlReader *reader, const xmlChar **attributes) {
    const gchar *alternative = html_feed_attribute(attributes, "alt");
    if (alternative == NULL || strspn(alternative, " \t\r\n") == strlen(alternative) ||
        is_tracker(attributes))
        return;
    gsize length = strlen(alternative);
    if (length > LONGEST_LINK)
        length =
            (gsize)(g_utf8_find_prev_char(alternative, alternative + LONGEST_LINK) - alternative);
    html_writer_begin(&reader->writer);
    g_string_append_c(reader->writer.out, '[');
    html_writer_words(&reader->writer, alternative, length);
    reader->writer.wants_blank = FALSE;
    g_string_append_c(reader->writer.out, ']');
}

static void open_link(HtmlReader *reader, const xmlChar **attributes) {
    const gchar *target = html_feed_attribute(attributes, "href");
    g_clear_pointer(&reader->link, g_free);
    if (target == NULL || strlen(target) > LONGEST_LINK ||
        (g_ascii_strncasecmp(target, "http://", 7) != 0 &&
         g_ascii_strncasecmp(target, "https://", 8) != 0))
        return;
    reader->link = g_strdup(target);
    reader->link_start = reader->writer.out->len;
}

/* Do the words of a link show where it goes, with or without "https://"? */
static gboolean shows_target(const gchar *words, const gchar *target) {
    const gchar *bare = strstr(target, "://") + 3;
    gsize length = strlen(bare);
    if (length > 0 && bare[length - 1] == '/')
        length--;
    return strstr(words, target) != NULL ||
           strncmp(words + strspn(words, " \n>"), bare, length) == 0;
}

/* "words <https://...>" */
static void close_link(HtmlReader *reader) {
    g_autofree gchar *target = g_steal_pointer(&reader->link);
    if (target == NULL || reader->link_start >= reader->writer.out->len ||
        shows_target(reader->writer.out->str + reader->link_start, target))
        return;
    g_string_append_printf(reader->writer.out, " <%s>", target);
}

/* Is all that stands in the row so far one short line? */
static gboolean is_row_short(const HtmlReader *reader) {
    const GString *out = reader->writer.out;
    gsize start = MIN(reader->row_start, out->len);
    start += strspn(out->str + start, "\n> ");
    gsize length = out->len - start;
    return length > 0 && length <= LONGEST_ROW && memchr(out->str + start, '\n', length) == NULL;
}

/* Cells of a table of data stand in one line, though Word makes each a paragraph. Tables that only
 * place things beside each other have longer ones, which stay paragraphs. */
static void enter_cell(HtmlReader *reader) {
    HtmlWriter *writer = &reader->writer;
    if (is_row_short(reader)) {
        writer->wanted_breaks = 0;
        writer->wants_blank = TRUE;
        writer->is_line_open = TRUE;
    } else if (writer->out->len > 0 && writer->wanted_breaks == 0) {
        writer->wants_blank = TRUE;
    }
}

static void enter(HtmlReader *reader, OpenElement *opened, const xmlChar **attributes) {
    switch (opened->element->kind) {
    case HTML_HIDDEN:
        opened->is_hidden = TRUE;
        break;
    case HTML_LINE_BREAK:
        reader->writer.wanted_breaks++;
        reader->writer.wants_blank = FALSE;
        break;
    case HTML_RULE:
        html_writer_break(&reader->writer, 1);
        html_writer_begin(&reader->writer);
        g_string_append(reader->writer.out, "________________________________");
        html_writer_break(&reader->writer, 1);
        break;
    case HTML_QUOTE:
        html_writer_break(&reader->writer, 1);
        opened->is_quote = reader->writer.quote_depth < MOST_QUOTES && !is_indentation(attributes);
        break;
    case HTML_PREFORMATTED:
        html_writer_break(&reader->writer, 2);
        reader->pre_depth++;
        break;
    case HTML_ITEM:
        reader->writer.is_line_open = FALSE;
        html_writer_break(&reader->writer, 1);
        put_list_mark(reader, attributes);
        break;
    case HTML_CELL:
        enter_cell(reader);
        break;
    case HTML_IMAGE:
        put_image(reader, attributes);
        break;
    case HTML_LINK:
        open_link(reader, attributes);
        break;
    case HTML_LIST:
        opened->next_number = first_number(opened, attributes);
        html_writer_break(&reader->writer, opened->element->breaks);
        break;
    case HTML_ROW:
        reader->writer.is_line_open = FALSE;
        html_writer_break(&reader->writer, opened->element->breaks);
        reader->row_start = reader->writer.out->len;
        break;
    case HTML_BLOCK:
        html_writer_break(&reader->writer, opened->element->breaks);
        break;
    }
}

static void on_start(void *data, const xmlChar *name, const xmlChar **attributes) {
    HtmlReader *reader = data;
    if (reader->open->len >= MOST_DEPTH || reader->writer.out->len >= reader->max_bytes) {
        html_feed_stop(&reader->feed);
        return;
    }
    OpenElement opened = {.element = html_element_find((const gchar *)name)};
    g_strlcpy(opened.name, (const gchar *)name, sizeof opened.name);
    opened.was_unsized = reader->is_unsized;
    if (attributes != NULL || reader->sheet != NULL)
        read_style(reader, &opened, attributes);
    if (html_marks_open(&reader->writer.marks, opened.name, (const gchar *const *)attributes,
                        &opened.is_signature))
        html_writer_break(&reader->writer, 1);
    if (opened.element != NULL && reader->hidden_depth == 0 && !opened.is_hidden)
        enter(reader, &opened, attributes);
    else if (opened.element != NULL && opened.element->kind == HTML_PREFORMATTED)
        reader->pre_depth++;
    reader->hidden_depth += opened.is_hidden;
    reader->writer.quote_depth += opened.is_quote;
    g_array_append_val(reader->open, opened);
}

static void leave(HtmlReader *reader, const OpenElement *closed) {
    reader->hidden_depth -= closed->is_hidden;
    reader->is_unsized = closed->was_unsized;
    if (closed->is_signature && html_marks_close(&reader->writer.marks))
        html_writer_break(&reader->writer, 1);
    if (closed->element == NULL)
        return;
    if (closed->element->kind == HTML_PREFORMATTED)
        reader->pre_depth--;
    if (closed->element->kind == HTML_LINK)
        close_link(reader);
    if (closed->element->kind == HTML_ROW || closed->element->kind == HTML_ITEM)
        reader->writer.is_line_open = FALSE;
    if (closed->element->kind == HTML_CELL)
        reader->writer.wants_blank =
            reader->writer.wanted_breaks == 0 && reader->writer.out->len > 0;
    if (reader->hidden_depth == 0 && !closed->is_hidden && closed->element->breaks > 0)
        html_writer_break(&reader->writer, closed->element->breaks);
    reader->writer.quote_depth -= closed->is_quote;
}

static void on_end(void *data, const xmlChar *name) {
    HtmlReader *reader = data;
    gchar wanted[sizeof((OpenElement *)NULL)->name];
    g_strlcpy(wanted, (const gchar *)name, sizeof wanted);
    guint last = reader->open->len;
    while (last > 0 && strcmp(g_array_index(reader->open, OpenElement, last - 1).name, wanted) != 0)
        last--;
    /* An end tag without its start tag ends nothing. */
    while (last > 0 && reader->open->len >= last) {
        OpenElement closed = g_array_index(reader->open, OpenElement, reader->open->len - 1);
        g_array_set_size(reader->open, reader->open->len - 1);
        leave(reader, &closed);
    }
}

gchar *html_text_with_marks(const gchar *html, gsize max_bytes, GArray *marks,
                            gchar **out_problem) {
    htmlSAXHandler handler = {.startElement = on_start,
                              .endElement = on_end,
                              .characters = on_text,
                              .cdataBlock = NULL,
                              .ignorableWhitespace = on_text};
    HtmlReader reader = {.writer = {.out = g_string_sized_new(MIN(strlen(html), max_bytes) / 2 + 1),
                                    .marks = {marks, 0}},
                         .sheet = html_sheet_read(html),
                         .open = g_array_new(FALSE, FALSE, sizeof(OpenElement)),
                         .max_bytes = max_bytes};
    gboolean is_whole = html_feed_read(&reader.feed, html, &handler, &reader);
    g_array_unref(reader.open);
    html_sheet_free(reader.sheet);
    g_free(reader.link);
    if (out_problem != NULL)
        *out_problem =
            is_whole ? NULL : g_strdup("the HTML is too long or too deep, its rest was left out");
    return g_string_free(reader.writer.out, FALSE);
}
