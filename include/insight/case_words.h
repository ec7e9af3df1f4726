/* case_words.h - a complainant's own words, cut and masked so that nobody is known by them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The first words of `text` (valid UTF-8), about three lines of them, as one line. Addresses of all
 * kinds, links, numbers of two and more digits, `names` (of gchar*: of people, and mail addresses)
 * whole and in their parts, and what follows "my name is" or stands above or below as a salutation
 * or signature is "…" or left out. NULL when too little remains to be worth reading. Caller frees.
 */
gchar *case_words_mask(const gchar *text, const GPtrArray *names);
