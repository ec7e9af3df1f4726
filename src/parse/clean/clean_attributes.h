/* clean_attributes.h - the attributes that may stay in an agent's HTML, written anew */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libxml/tree.h>

#include "clean_elements.h"
#include "parse/clean_html.h"

/* Appends what the tag of `element` gets: the layout's class and style, and what is safe of the
 * attributes that came in. Each has a blank in front. */
void clean_attributes_append(GString *out, const CleanElement *element, const xmlChar **attributes);

/* The same for an element without an end tag: its looks only. */
void clean_attributes_of_void(GString *out, const CleanElement *element);

/* Which of `pictures` an <img> shows; FALSE if it is none of them, or too small to be seen. */
gboolean clean_attributes_find_picture(const xmlChar **attributes, const GArray *pictures,
                                       guint *out_picture);

/* The attributes of a picture that is shown under another content id. */
void clean_attributes_of_picture(GString *out, const CleanElement *element,
                                 const xmlChar **attributes, const gchar *content_id);

/* Appends text for HTML, in or out of quotes: markup and no-break spaces escaped, controls left
 * out. */
void clean_attributes_escape(GString *out, const gchar *text, gsize length);
