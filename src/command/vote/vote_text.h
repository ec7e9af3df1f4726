/* vote_text.h - walking over the words of a short answer */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Behind `phrase` (lower case, ' for any apostrophe) if `at` begins with it, whatever its case, and
 * no Latin word goes on there; else NULL. */
const gchar *vote_text_skip(const gchar *at, const gchar *phrase);

/* Behind all of these characters. */
const gchar *vote_text_skip_any(const gchar *at, const gchar *characters);

/* Behind blanks, ends of sentences, closing quotes and signs of good will: "!", ")", ":-)", "👍". */
const gchar *vote_text_skip_closers(const gchar *at);
