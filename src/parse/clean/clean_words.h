/* clean_words.h - which letters of an agent's HTML are those of the plain words */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clean_page.h"

/* Finds the words of `lines` (of CleanLine) in the page, in their order, and sets the state of its
 * letters: SHOWN, SILENT (the agent's, but shown to nobody), FOREIGN (all others: quotes,
 * signatures). A run of lines without a gap in the HTML stays one. FALSE if a line is not there, or
 * there is no letter to be shown. */
gboolean clean_words_find(CleanPage *page, const GArray *lines);
