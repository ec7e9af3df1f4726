/* clean_page.c - an agent's HTML taken apart: tags that may stay, texts, pictures, letters */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is not in the table of elements leaves its words and loses its tags; of attributes only what
 * attributes_of() writes itself is kept. Tags are paired here, by a stack of our own, so that
 * whatever the HTML was, what is written is balanced: nothing in it can close an element of the
 * letter around it. A cell or an item without its table or list is a block, for a browser would
 * close our own cell at it. */
#include "clean_page.h"

#include <string.h>

#include "../markup/html_feed.h"
#include "../markup/html_quotes.h"
#include "../markup/html_style.h"
#include "clean_attributes.h"

enum {
    MOST_DEPTH = 512,
    MOST_KEPT_DEPTH = 100,
    MOST_TOKENS = 200000,
    MOST_TEXT = 1024 * 1024,
    NOT_KEPT = G_MAXUINT,
};

/* An open element. */
typedef struct {
    gchar name[16];
    const CleanElement *element; /* as which it is kept */
    guint token;                 /* NOT_KEPT: only its words are */
    gboolean is_hidden;
    gboolean is_quote;
    gboolean is_signature;
    gboolean is_mark;
} OpenTag;

typedef struct {
    HtmlFeed feed;
    CleanPage *page;
    GArray *pictures;
    GArray *open; /* of OpenTag */
    guint parent; /* the OPEN that is being filled, or NOT_KEPT */
    guint kept_depth;
    guint hidden_depth;
    guint quote_depth;
    guint signature_depth;
    guint mark_depth;
    guint pre_depth;
    guint line;
    gboolean is_quoted_to_end; /* Outlook's quotes begin somewhere and have no end */
    gboolean is_line_new;
} PageReader;

gboolean clean_page_is_letter(gunichar character) {
    return g_unichar_isalnum(character) || character >= 0x1f000;
}

static CleanToken *add_token(PageReader *reader, CleanTokenKind kind, const CleanElement *element) {
    GArray *tokens = reader->page->tokens;
    const CleanToken token = {.kind = kind,
                              .element = element,
                              .line = reader->line,
                              .parent = reader->parent,
                              .is_signature = reader->signature_depth > 0,
                              .is_quote = reader->quote_depth > 0 || reader->is_quoted_to_end,
                              .is_pre = reader->pre_depth > 0};
    if (tokens->len >= MOST_TOKENS)
        html_feed_stop(&reader->feed);
    g_array_append_val(tokens, token);
    return &g_array_index(tokens, CleanToken, tokens->len - 1);
}

static void begin_line(PageReader *reader) {
    reader->line++;
    reader->is_line_new = TRUE;
}

static gboolean breaks_line(const CleanElement *element) {
    return element->kind != CLEAN_INLINE && element->kind != CLEAN_LINK &&
           element->kind != CLEAN_IMAGE;
}

/* --- texts -------------------------------------------------------------------------------------
 */

static void add_letters(PageReader *reader, const gchar *text, gsize length, gsize start) {
    for (const gchar *at = text; at < text + length; at = g_utf8_next_char(at)) {
        gunichar character = g_utf8_get_char(at);
        if (!clean_page_is_letter(character))
            continue;
        const CleanLetter letter = {.character = character,
                                    .token = reader->page->tokens->len - 1,
                                    .offset = start + (gsize)(at - text),
                                    .begins_line = reader->is_line_new};
        g_array_append_val(reader->page->letters, letter);
        reader->is_line_new = FALSE;
    }
}

static void on_text(void *data, const xmlChar *text, int length) {
    PageReader *reader = data;
    GString *texts = reader->page->text;
    const gchar *words = (const gchar *)text;
    if (reader->hidden_depth > 0 || length <= 0 || reader->feed.is_cut)
        return;
    if (texts->len + (gsize)length > MOST_TEXT || !g_utf8_validate(words, length, NULL)) {
        html_feed_stop(&reader->feed);
        return;
    }
    CleanToken *token = add_token(reader, reader->mark_depth > 0 ? TOKEN_MARK : TOKEN_TEXT, NULL);
    token->start = texts->len;
    token->length = (gsize)length;
    g_string_append_len(texts, words, length);
    if (reader->mark_depth == 0)
        add_letters(reader, words, (gsize)length, token->start);
}

/* --- tags --------------------------------------------------------------------------------------
 */

/* The innermost open element that has a say where cells, rows and items may stand. */
static CleanElementKind frame_of(const PageReader *reader) {
    for (guint i = reader->open->len; i > 0; i--) {
        const OpenTag *open = &g_array_index(reader->open, OpenTag, i - 1);
        if (open->token == NOT_KEPT)
            continue;
        CleanElementKind kind = open->element->kind;
        if (kind == CLEAN_LIST || kind == CLEAN_ITEM || kind == CLEAN_TABLE ||
            kind == CLEAN_SECTION || kind == CLEAN_ROW || kind == CLEAN_CELL)
            return kind;
    }
    return CLEAN_BLOCK;
}

static gboolean is_in_link(const PageReader *reader) {
    for (guint i = 0; i < reader->open->len; i++) {
        const OpenTag *open = &g_array_index(reader->open, OpenTag, i);
        if (open->token != NOT_KEPT && open->element->kind == CLEAN_LINK)
            return TRUE;
    }
    return FALSE;
}

/* As which element it may stand here; NULL: only its words. */
static const CleanElement *placed(const PageReader *reader, const CleanElement *element) {
    CleanElementKind frame = frame_of(reader);
    gboolean fits = TRUE;
    if (element->kind == CLEAN_LINK)
        return is_in_link(reader) ? NULL : element;
    if (element->kind == CLEAN_ITEM)
        fits = frame == CLEAN_LIST;
    if (element->kind == CLEAN_SECTION)
        fits = frame == CLEAN_TABLE;
    if (element->kind == CLEAN_ROW)
        fits = frame == CLEAN_TABLE || frame == CLEAN_SECTION;
    if (element->kind == CLEAN_CELL)
        fits = frame == CLEAN_ROW;
    return fits ? element : clean_element_block();
}

static void add_picture(PageReader *reader, const CleanElement *element,
                        const xmlChar **attributes) {
    guint picture = 0;
    if (!clean_attributes_find_picture(attributes, reader->pictures, &picture))
        return;
    CleanToken *token = add_token(reader, TOKEN_PICTURE, element);
    token->picture = picture;
    token->start = reader->page->attributes->len;
    clean_attributes_of_picture(reader->page->attributes, element, attributes,
                                g_array_index(reader->pictures, CleanPicture, picture).shown_as);
    token->length = reader->page->attributes->len - token->start;
}

static void add_void(PageReader *reader, const CleanElement *element) {
    CleanToken *token = add_token(reader, TOKEN_VOID, element);
    token->start = reader->page->attributes->len;
    clean_attributes_of_void(reader->page->attributes, element);
    token->length = reader->page->attributes->len - token->start;
    begin_line(reader);
}

/* A tag that will be closed. */
static void add_open(PageReader *reader, OpenTag *tag, const xmlChar **attributes) {
    if (++reader->kept_depth > MOST_KEPT_DEPTH)
        html_feed_stop(&reader->feed);
    if (breaks_line(tag->element))
        begin_line(reader);
    CleanToken *token = add_token(reader, TOKEN_OPEN, tag->element);
    tag->token = reader->page->tokens->len - 1;
    reader->parent = tag->token;
    token->start = reader->page->attributes->len;
    clean_attributes_append(reader->page->attributes, tag->element, attributes);
    token->length = reader->page->attributes->len - token->start;
}

static void keep_tag(PageReader *reader, OpenTag *tag, const CleanElement *element,
                     const xmlChar **attributes) {
    if (element->kind == CLEAN_DROPPED) {
        tag->is_hidden = TRUE;
    } else if (element->kind == CLEAN_IMAGE) {
        add_picture(reader, element, attributes);
    } else if (element->kind == CLEAN_LINE_BREAK || element->kind == CLEAN_RULE) {
        add_void(reader, element);
    } else {
        tag->element = placed(reader, element);
        if (tag->element != NULL)
            add_open(reader, tag, attributes);
    }
}

static gboolean is_hidden(const xmlChar **attributes, const gchar *style) {
    HtmlStyle read = html_style_read(style);
    return (attributes != NULL && html_feed_attribute(attributes, "hidden") != NULL) ||
           read.is_hidden || read.has_no_size;
}

/* Containers of quotes end with their element, but those that Outlook puts above one. */
static void read_container(PageReader *reader, OpenTag *tag, const xmlChar **attributes) {
    HtmlContainer container = html_quotes_container(tag->name, (const gchar *const *)attributes);
    tag->is_quote = container == HTML_CONTAINER_QUOTE || strcmp(tag->name, "blockquote") == 0;
    tag->is_signature = container == HTML_CONTAINER_SIGNATURE;
    if (container == HTML_CONTAINER_QUOTE)
        reader->is_quoted_to_end = TRUE;
}

static void on_start(void *data, const xmlChar *name, const xmlChar **attributes) {
    PageReader *reader = data;
    const gchar *style = html_feed_attribute(attributes, "style");
    OpenTag tag = {.token = NOT_KEPT};
    if (reader->feed.is_cut)
        return;
    if (reader->open->len >= MOST_DEPTH) {
        html_feed_stop(&reader->feed);
        return;
    }
    style = style != NULL ? style : "";
    g_strlcpy(tag.name, (const gchar *)name, sizeof tag.name);
    const CleanElement *element = clean_element_find((const gchar *)name);
    tag.is_hidden = is_hidden(attributes, style);
    tag.is_mark = html_style_has(style, "mso-list:ignore");
    if (reader->hidden_depth == 0 && !tag.is_hidden) {
        read_container(reader, &tag, attributes);
        if (element != NULL && reader->mark_depth == 0 && !tag.is_mark)
            keep_tag(reader, &tag, element, attributes);
    }
    reader->hidden_depth += tag.is_hidden;
    reader->quote_depth += tag.is_quote;
    reader->signature_depth += tag.is_signature;
    reader->mark_depth += tag.is_mark;
    reader->pre_depth += tag.element != NULL && tag.element->kind == CLEAN_PREFORMATTED;
    g_array_append_val(reader->open, tag);
}

static void leave(PageReader *reader) {
    const OpenTag tag = g_array_index(reader->open, OpenTag, reader->open->len - 1);
    g_array_set_size(reader->open, reader->open->len - 1);
    reader->hidden_depth -= tag.is_hidden;
    reader->quote_depth -= tag.is_quote;
    reader->signature_depth -= tag.is_signature;
    reader->mark_depth -= tag.is_mark;
    if (tag.token == NOT_KEPT)
        return;
    reader->kept_depth--;
    reader->pre_depth -= tag.element->kind == CLEAN_PREFORMATTED;
    add_token(reader, TOKEN_CLOSE, tag.element)->partner = tag.token;
    GArray *tokens = reader->page->tokens;
    reader->parent = g_array_index(tokens, CleanToken, tag.token).parent;
    g_array_index(tokens, CleanToken, tag.token).partner = tokens->len - 1;
    if (breaks_line(tag.element))
        begin_line(reader);
}

static void on_end(void *data, const xmlChar *name) {
    PageReader *reader = data;
    gchar wanted[sizeof((OpenTag *)NULL)->name];
    g_strlcpy(wanted, (const gchar *)name, sizeof wanted);
    guint last = reader->open->len;
    while (last > 0 && strcmp(g_array_index(reader->open, OpenTag, last - 1).name, wanted) != 0)
        last--;
    /* An end tag without its start tag ends nothing. */
    while (last > 0 && reader->open->len >= last)
        leave(reader);
}

gboolean clean_page_read(CleanPage *page, const gchar *html, GArray *pictures) {
    htmlSAXHandler handler = {.startElement = on_start,
                              .endElement = on_end,
                              .characters = on_text,
                              .cdataBlock = NULL,
                              .ignorableWhitespace = on_text};
    *page = (CleanPage){.tokens = g_array_new(FALSE, FALSE, sizeof(CleanToken)),
                        .letters = g_array_new(FALSE, FALSE, sizeof(CleanLetter)),
                        .text = g_string_new(NULL),
                        .attributes = g_string_new(NULL)};
    PageReader reader = {.page = page,
                         .pictures = pictures,
                         .open = g_array_new(FALSE, FALSE, sizeof(OpenTag)),
                         .parent = NOT_KEPT,
                         .is_line_new = TRUE};
    gboolean is_whole = html_feed_read(&reader.feed, html, &handler, &reader);
    while (reader.open->len > 0)
        leave(&reader);
    g_array_unref(reader.open);
    return is_whole;
}

void clean_page_clear(CleanPage *page) {
    g_clear_pointer(&page->tokens, g_array_unref);
    g_clear_pointer(&page->letters, g_array_unref);
    if (page->text != NULL)
        g_string_free(page->text, TRUE);
    if (page->attributes != NULL)
        g_string_free(page->attributes, TRUE);
    page->text = NULL;
    page->attributes = NULL;
}
