/* letter_text.h - shapes foreign words for a letter: names, first lines, lines, sizes, links */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "vocabulary.h"

/* Any text made valid, without controls, as one line of at most `max_characters`. NULL stays NULL.
 * Caller frees. */
gchar *letter_text_line(const gchar *text, gsize max_characters);

/* Any text made valid, without controls, LF line ends, trimmed of blank lines at both ends, at most
 * `max_characters`; *out_is_cut says if more was there. NULL gives "". Caller frees. */
gchar *letter_text_body(const gchar *text, gsize max_characters, gboolean *out_is_cut);

/* The name to greet somebody by, or NULL when `name` can't be one: an address, a link, figures, too
 * long. "Berg, Anna" becomes "Anna Berg". Caller frees. */
gchar *letter_text_greeting_name(const gchar *name);

/* Looks `word` like something that clients turn into a link: a scheme, an address, "name.tld"?
 * "leaks.It" is two sentences without a blank. */
gboolean letter_text_is_link(const gchar *word, gsize length);

/* `text` with every word that a mail client could turn into a link replaced by `instead`: an
 * automatic letter must not carry a stranger's links to whomever he names as sender. Caller frees.
 */
gchar *letter_text_without_links(const gchar *text, const gchar *instead);

/* The first line of a body, trimmed. Caller frees. */
gchar *letter_text_first_line(const gchar *body);

/* `text` in lines of at most `columns`, broken at blanks and between Chinese characters. */
Value *letter_text_wrap(const gchar *text, guint columns);

/* The lines of `body` as a list of texts; empty without any. */
Value *letter_text_lines(const gchar *body);

/* "840 bytes", "2.4 MB". Caller frees. */
gchar *letter_text_size(guint64 bytes);

/* "mailto:a@b?subject=..." (RFC 6068). Caller frees. */
gchar *letter_text_mailto(const gchar *address, const gchar *subject);
