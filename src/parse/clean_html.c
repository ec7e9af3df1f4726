/* clean_html.c - the new words of an agent's HTML, with the formatting that is safe to hand on */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Three steps, each in a file of clean/: take the HTML apart by tables of what may stay
 * (clean_page.c), find in its letters those of the plain words that are to go out (clean_words.c),
 * write these again with the tags around them (clean_writer.c). Nothing of what came in is copied
 * but letters, escaped, and what a table names. */
#include "parse/clean_html.h"

#include "clean/clean_page.h"
#include "clean/clean_words.h"
#include "clean/clean_writer.h"

gchar *clean_html(const gchar *html, const GArray *lines, GArray *pictures) {
    g_auto(CleanPage) page = {0};
    for (guint i = 0; pictures != NULL && i < pictures->len; i++)
        g_array_index(pictures, CleanPicture, i).use = PICTURE_NOT_SEEN;
    if (!clean_page_read(&page, html, pictures) || !clean_words_find(&page, lines))
        return NULL;
    return clean_writer_write(&page, pictures);
}
