/* html_feed.c - HTML for libxml2's SAX parser, without what would make it slow */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* No tree is built. Every dimension of the input has a limit, because the cost is not linear in all
 * of them: bytes, and length of a tag (100 000 attributes in one tag take minutes); depth is the
 * handler's affair. */
#include "html_feed.h"

#include <string.h>

enum { MOST_INPUT = 2 * 1024 * 1024, LONGEST_TAG = 8 * 1024 };

void html_feed_stop(HtmlFeed *feed) {
    feed->is_cut = TRUE;
    xmlStopParser(feed->parser);
}

const gchar *html_feed_attribute(const xmlChar **attributes, const gchar *name) {
    for (gsize i = 0; attributes != NULL && attributes[i] != NULL; i += 2) {
        if (g_ascii_strcasecmp((const gchar *)attributes[i], name) == 0)
            return attributes[i + 1] != NULL ? (const gchar *)attributes[i + 1] : "";
    }
    return NULL;
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
static void feed_markup(HtmlFeed *feed, const gchar *html, gsize length) {
    const gchar *end = html + length;
    const gchar *from = html;
    const gchar *at = html;
    const gchar *close = html;
    while (at < end && !feed->is_cut && (at = memchr(at, '<', (gsize)(end - at))) != NULL) {
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
        htmlParseChunk(feed->parser, from, (int)(at - from), 0);
        at = next != NULL ? next : at + 1;
        from = at;
    }
    if (!feed->is_cut && from < end)
        htmlParseChunk(feed->parser, from, (int)(end - from), 0);
}

gboolean html_feed_read(HtmlFeed *feed, const gchar *html, htmlSAXHandler *handler, gpointer data) {
    gsize length = strlen(html);
    feed->is_cut = FALSE;
    feed->parser = htmlCreatePushParserCtxt(handler, data, NULL, 0, NULL, XML_CHAR_ENCODING_UTF8);
    if (feed->parser == NULL)
        return FALSE;
    /* IGNORE_ENC: the text is UTF-8 whatever its <meta> says. */
    htmlCtxtUseOptions(feed->parser, HTML_PARSE_IGNORE_ENC | HTML_PARSE_NOERROR |
                                         HTML_PARSE_NOWARNING | HTML_PARSE_NOIMPLIED |
                                         HTML_PARSE_NONET | HTML_PARSE_RECOVER);
    /* One root around all, of a name that nothing in it can close: behind the end of the first
     * element libxml2 would stop. */
    htmlParseChunk(feed->parser, "<mail>", strlen("<mail>"), 0);
    feed_markup(feed, html, MIN(length, MOST_INPUT));
    if (!feed->is_cut)
        htmlParseChunk(feed->parser, NULL, 0, 1);
    htmlFreeParserCtxt(feed->parser);
    feed->parser = NULL;
    return !feed->is_cut && length <= MOST_INPUT;
}
