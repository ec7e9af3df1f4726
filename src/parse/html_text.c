/* html_text.c - HTML as plain text, the way a reader sees it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* libxml2's SAX parser reads the tags; no tree is built. Every dimension of the input has a limit,
 * because its cost is not linear in all of them: bytes, length of a tag (100 000 attributes in one
 * tag take minutes), depth. What a reader could not see in a mail client (display:none, the head,
 * scripts) is left out; a picture is its alternative text.
 * The text is for reading and for matching; HTML of a customer is never sent on. */
#include "html_text.h"

#include <string.h>

#include <libxml/HTMLparser.h>

#include "html_elements.h"
#include "html_quotes.h"

enum {
    MOST_INPUT = 2 * 1024 * 1024,
    LONGEST_TAG = 8 * 1024,
    MOST_DEPTH = 512,
    MOST_QUOTES = 20,
    LONGEST_LINK = 2000,
    MOST_BREAKS = 4,
};

/* An open element. */
typedef struct {
    const HtmlElement *element; /* NULL: one that changes nothing */
    gchar name[16];
    gboolean is_hidden;
    gboolean is_quote;
    gboolean is_signature;
    gint next_number; /* of an <ol>; 0 for a <ul> */
} OpenElement;

typedef struct {
    htmlParserCtxtPtr parser;
    GString *out;
    GArray *open; /* of OpenElement */
    gchar *link;  /* target of the open <a> */
    gsize link_start;
    gsize max_bytes;
    guint quote_depth;
    guint hidden_depth;
    guint pre_depth;
    guint wanted_breaks; /* line ends due before the next word */
    HtmlMarks marks;
    gboolean wants_blank;
    gboolean is_cut;
} HtmlReader;

static void stop(HtmlReader *reader) {
    reader->is_cut = TRUE;
    xmlStopParser(reader->parser);
}

static void want_breaks(HtmlReader *reader, guint count) {
    reader->wanted_breaks = MAX(reader->wanted_breaks, count);
    reader->wants_blank = FALSE;
}

static void append_quote_marks(HtmlReader *reader, gboolean has_text) {
    for (guint i = 0; i < reader->quote_depth; i++)
        g_string_append_c(reader->out, '>');
    if (reader->quote_depth > 0 && has_text)
        g_string_append_c(reader->out, ' ');
}

/* Ends the line as often as wanted, each with its quote marks. */
static void begin_text(HtmlReader *reader) {
    gboolean is_start = reader->out->len == 0;
    guint breaks = is_start ? 0 : MIN(reader->wanted_breaks, MOST_BREAKS);
    for (guint i = 0; i < breaks; i++) {
        g_string_append_c(reader->out, '\n');
        if (i + 1 < breaks)
            append_quote_marks(reader, FALSE);
    }
    if (breaks > 0 || is_start) {
        html_marks_place(&reader->marks, reader->out->len);
        append_quote_marks(reader, TRUE);
    } else if (reader->wants_blank) {
        g_string_append_c(reader->out, ' ');
    }
    reader->wanted_breaks = 0;
    reader->wants_blank = FALSE;
}

/* Bytes of the blank at `text`, 0 if there is none. Mail editors write &nbsp; for every other blank
 * and for empty lines. */
static gsize blank_length(const gchar *text, gsize length) {
    if (g_ascii_isspace(*text))
        return 1;
    return length >= 2 && memcmp(text, "\xc2\xa0", 2) == 0 ? 2 : 0;
}

static void put_words(HtmlReader *reader, const gchar *text, gsize length) {
    gsize at = 0;
    while (at < length) {
        gsize start = at;
        gsize blank = 0;
        while (at < length && (blank = blank_length(text + at, length - at)) == 0)
            at++;
        if (at > start) {
            begin_text(reader);
            g_string_append_len(reader->out, text + start, (gssize)(at - start));
        }
        if (blank > 0)
            reader->wants_blank = reader->wanted_breaks == 0 && reader->out->len > 0;
        at += blank;
    }
}

static void put_preformatted(HtmlReader *reader, const gchar *text, gsize length) {
    for (gsize i = 0; i < length; i++) {
        if (text[i] == '\n') {
            reader->wanted_breaks++;
        } else if (text[i] != '\r') {
            begin_text(reader);
            g_string_append_c(reader->out, text[i]);
        }
    }
}

static void on_text(void *data, const xmlChar *text, int length) {
    HtmlReader *reader = data;
    if (reader->hidden_depth > 0 || length <= 0)
        return;
    if (reader->out->len + (gsize)length > reader->max_bytes) {
        stop(reader);
        return;
    }
    if (reader->pre_depth > 0)
        put_preformatted(reader, (const gchar *)text, (gsize)length);
    else
        put_words(reader, (const gchar *)text, (gsize)length);
}

static const gchar *attribute(const xmlChar **attributes, const gchar *name) {
    for (gsize i = 0; attributes != NULL && attributes[i] != NULL; i += 2) {
        if (g_ascii_strcasecmp((const gchar *)attributes[i], name) == 0)
            return attributes[i + 1] != NULL ? (const gchar *)attributes[i + 1] : "";
    }
    return NULL;
}

static gboolean is_hidden(const xmlChar **attributes) {
    if (attributes == NULL)
        return FALSE;
    const gchar *style = attribute(attributes, "style");
    if (attribute(attributes, "hidden") != NULL)
        return TRUE;
    return style != NULL && html_style_hides(style);
}

/* Gmail and others indent with a <blockquote> that has no border; a quote has one. */
static gboolean is_indentation(const xmlChar **attributes) {
    const gchar *style = attribute(attributes, "style");
    return style != NULL && html_style_has(style, "border:none") &&
           strstr(style, "border-left") == NULL;
}

static void put_list_mark(HtmlReader *reader) {
    for (guint i = reader->open->len; i > 0; i--) {
        OpenElement *list = &g_array_index(reader->open, OpenElement, i - 1);
        if (list->element == NULL || list->element->kind != HTML_LIST)
            continue;
        begin_text(reader);
        if (list->next_number > 0)
            g_string_append_printf(reader->out, "%d. ", list->next_number++);
        else
            g_string_append(reader->out, "* ");
        return;
    }
}

static void put_image(HtmlReader *reader, const xmlChar **attributes) {
    const gchar *alternative = attribute(attributes, "alt");
    if (alternative == NULL || strspn(alternative, " \t\r\n") == strlen(alternative))
        return;
    gsize length = strlen(alternative);
    if (length > LONGEST_LINK)
        length =
            (gsize)(g_utf8_find_prev_char(alternative, alternative + LONGEST_LINK) - alternative);
    begin_text(reader);
    g_string_append_c(reader->out, '[');
    put_words(reader, alternative, length);
    reader->wants_blank = FALSE;
    g_string_append_c(reader->out, ']');
}

static void open_link(HtmlReader *reader, const xmlChar **attributes) {
    const gchar *target = attribute(attributes, "href");
    g_clear_pointer(&reader->link, g_free);
    if (target == NULL || strlen(target) > LONGEST_LINK ||
        (g_ascii_strncasecmp(target, "http://", 7) != 0 &&
         g_ascii_strncasecmp(target, "https://", 8) != 0))
        return;
    reader->link = g_strdup(target);
    reader->link_start = reader->out->len;
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
    if (target == NULL || reader->link_start >= reader->out->len ||
        shows_target(reader->out->str + reader->link_start, target))
        return;
    g_string_append_printf(reader->out, " <%s>", target);
}

static void enter(HtmlReader *reader, OpenElement *opened, const xmlChar **attributes) {
    switch (opened->element->kind) {
    case HTML_HIDDEN:
        opened->is_hidden = TRUE;
        break;
    case HTML_LINE_BREAK:
        reader->wanted_breaks++;
        reader->wants_blank = FALSE;
        break;
    case HTML_RULE:
        want_breaks(reader, 1);
        begin_text(reader);
        g_string_append(reader->out, "________________________________");
        want_breaks(reader, 1);
        break;
    case HTML_QUOTE:
        want_breaks(reader, 1);
        opened->is_quote = reader->quote_depth < MOST_QUOTES && !is_indentation(attributes);
        break;
    case HTML_PREFORMATTED:
        want_breaks(reader, 2);
        reader->pre_depth++;
        break;
    case HTML_ITEM:
        want_breaks(reader, 1);
        put_list_mark(reader);
        break;
    case HTML_CELL:
        if (reader->out->len > 0 && reader->wanted_breaks == 0)
            reader->wants_blank = TRUE;
        break;
    case HTML_IMAGE:
        put_image(reader, attributes);
        break;
    case HTML_LINK:
        open_link(reader, attributes);
        break;
    case HTML_LIST:
        opened->next_number = strcmp(opened->name, "ol") == 0 ? 1 : 0;
        want_breaks(reader, opened->element->breaks);
        break;
    case HTML_BLOCK:
        want_breaks(reader, opened->element->breaks);
        break;
    }
}

static void on_start(void *data, const xmlChar *name, const xmlChar **attributes) {
    HtmlReader *reader = data;
    if (reader->open->len >= MOST_DEPTH || reader->out->len >= reader->max_bytes) {
        stop(reader);
        return;
    }
    OpenElement opened = {.element = html_element_find((const gchar *)name)};
    g_strlcpy(opened.name, (const gchar *)name, sizeof opened.name);
    opened.is_hidden = is_hidden(attributes);
    if (html_marks_open(&reader->marks, opened.name, (const gchar *const *)attributes,
                        &opened.is_signature))
        want_breaks(reader, 1);
    if (opened.element != NULL && reader->hidden_depth == 0 && !opened.is_hidden)
        enter(reader, &opened, attributes);
    else if (opened.element != NULL && opened.element->kind == HTML_PREFORMATTED)
        reader->pre_depth++;
    reader->hidden_depth += opened.is_hidden;
    reader->quote_depth += opened.is_quote;
    g_array_append_val(reader->open, opened);
}

static void leave(HtmlReader *reader, const OpenElement *closed) {
    reader->hidden_depth -= closed->is_hidden;
    if (closed->is_signature && html_marks_close(&reader->marks))
        want_breaks(reader, 1);
    if (closed->element == NULL)
        return;
    if (closed->element->kind == HTML_PREFORMATTED)
        reader->pre_depth--;
    if (closed->element->kind == HTML_LINK)
        close_link(reader);
    if (closed->element->kind == HTML_CELL)
        reader->wants_blank = reader->wanted_breaks == 0 && reader->out->len > 0;
    if (reader->hidden_depth == 0 && !closed->is_hidden && closed->element->breaks > 0)
        want_breaks(reader, closed->element->breaks);
    reader->quote_depth -= closed->is_quote;
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

/* Where the piece of markup at `at` ends; NULL if it doesn't. *close is the last ">" that was
 * found, so that many "<" without one cost one search. */
static const gchar *find_markup_end(const gchar *at, const gchar *end, const gchar **close) {
    if (g_str_has_prefix(at, "<!--")) {
        const gchar *mark = g_strstr_len(at, end - at, "-->");
        return mark != NULL ? mark + 3 : end;
    }
    if (*close != NULL && *close <= at)
        *close = memchr(at, '>', (gsize)(end - at));
    return *close != NULL ? *close + 1 : NULL;
}

/* Feeds everything but comments, declarations and tags that are too long (pictures inside the
 * address of an <img>): libxml2 would read them only to drop them. A "<" that nothing closes is
 * left out too, it would swallow the rest. */
static void feed(HtmlReader *reader, const gchar *html, gsize length) {
    const gchar *end = html + length;
    const gchar *from = html;
    const gchar *at = html;
    const gchar *close = html;
    while (at < end && !reader->is_cut && (at = memchr(at, '<', (gsize)(end - at))) != NULL) {
        gboolean is_declaration = at[1] == '!' || at[1] == '?';
        if (!is_declaration && !g_ascii_isalpha(at[1]) && at[1] != '/') {
            at++;
            continue;
        }
        const gchar *next = find_markup_end(at, end, &close);
        if (!is_declaration && next != NULL && (gsize)(next - at) <= LONGEST_TAG) {
            at = next;
            continue;
        }
        htmlParseChunk(reader->parser, from, (int)(at - from), 0);
        at = next != NULL ? next : at + 1;
        from = at;
    }
    if (!reader->is_cut && from < end)
        htmlParseChunk(reader->parser, from, (int)(end - from), 0);
}

gchar *html_text_with_marks(const gchar *html, gsize max_bytes, GArray *marks,
                            gchar **out_problem) {
    htmlSAXHandler handler = {.startElement = on_start,
                              .endElement = on_end,
                              .characters = on_text,
                              .cdataBlock = NULL,
                              .ignorableWhitespace = on_text};
    gsize length = strlen(html);
    HtmlReader reader = {.out = g_string_sized_new(MIN(length, max_bytes) / 2 + 1),
                         .open = g_array_new(FALSE, FALSE, sizeof(OpenElement)),
                         .max_bytes = max_bytes,
                         .marks = {marks, 0},
                         .is_cut = length > MOST_INPUT};
    gsize used = MIN(length, MOST_INPUT);
    gboolean is_input_cut = reader.is_cut;
    reader.is_cut = FALSE;
    reader.parser =
        htmlCreatePushParserCtxt(&handler, &reader, NULL, 0, NULL, XML_CHAR_ENCODING_UTF8);
    if (reader.parser != NULL) {
        /* IGNORE_ENC: the text is UTF-8 whatever its <meta> says. */
        htmlCtxtUseOptions(reader.parser, HTML_PARSE_IGNORE_ENC | HTML_PARSE_NOERROR |
                                              HTML_PARSE_NOWARNING | HTML_PARSE_NOIMPLIED |
                                              HTML_PARSE_NONET | HTML_PARSE_RECOVER);
        /* One root around all, of a name that nothing in it can close: behind the end of the first
         * element libxml2 would stop. */
        htmlParseChunk(reader.parser, "<mail>", strlen("<mail>"), 0);
        feed(&reader, html, used);
        if (!reader.is_cut)
            htmlParseChunk(reader.parser, NULL, 0, 1);
        htmlFreeParserCtxt(reader.parser);
    }
    g_array_unref(reader.open);
    g_free(reader.link);
    if (out_problem != NULL)
        *out_problem = reader.is_cut || is_input_cut
                           ? g_strdup("the HTML is too long or too deep, its rest was left out")
                           : NULL;
    return g_string_free(reader.out, FALSE);
}
