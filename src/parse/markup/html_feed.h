/* html_feed.h - HTML for libxml2's SAX parser, without what would make it slow */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include <libxml/HTMLparser.h>

typedef struct {
    htmlParserCtxtPtr parser;
    gboolean is_cut; /* the rest is not read */
} HtmlFeed;

/* Reads `html` (valid UTF-8) and calls `handler` with `data`. TRUE if all of it was read. */
gboolean html_feed_read(HtmlFeed *feed, const gchar *html, htmlSAXHandler *handler, gpointer data);

/* For the handler: no more of it. */
void html_feed_stop(HtmlFeed *feed);

/* Value of an attribute (name, value, ..., NULL; may be NULL), "" if it has none, NULL if it is not
 * there. Borrowed. */
const gchar *html_feed_attribute(const xmlChar **attributes, const gchar *name);
