/* clean_html.h - the new words of an agent's HTML, with the formatting that is safe to hand on */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* A line of the agent's own words, as the plain text has it. Borrowed. */
typedef struct {
    const gchar *text;
    gboolean is_shown; /* FALSE: a command, which is the agent's but goes to nobody */
} CleanLine;

typedef enum { PICTURE_NOT_SEEN, PICTURE_LEFT_OUT, PICTURE_SHOWN } PictureUse;

/* A picture that came with the mail. Borrowed but for `use`, which is told. */
typedef struct {
    const gchar *content_id; /* by which the HTML names it, without <>; "": it may not */
    const gchar *shown_as;   /* its content id in the result, without <> */
    PictureUse use;
} CleanPicture;

/* `html` (valid UTF-8) reduced to the words of `lines` (of CleanLine, in the order of the mail) and
 * to elements, attributes and styles that can do no harm, as a fragment that may stand in any
 * <div>. Pictures are those of `pictures` (of CleanPicture; may be NULL), never remote ones.
 * NULL, with every picture NOT_SEEN, if the HTML does not hold just these words in this order, or
 * is too large or too deep: the plain words have to do then. Pure. Caller frees. */
gchar *clean_html(const gchar *html, const GArray *lines, GArray *pictures);
