/* clean_style.h - the declarations of a style attribute that may stay */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Appends what is safe of `style`, each declaration with ";" behind it, in our own words: bold,
 * italic, underlined, struck out, alignment, and colours that mean something (black, white and gray
 * do not: they would be invisible on a dark page). */
void clean_style_append(GString *out, const gchar *style);

/* "#c00000" for the colour of a <font>, NULL if it is none or means nothing. Caller frees. */
gchar *clean_style_colour(const gchar *colour);

/* Does the style set the space around a paragraph to nothing, as Outlook does? */
gboolean clean_style_has_no_margin(const gchar *style);

/* Does it draw a border? */
gboolean clean_style_has_border(const gchar *style);
