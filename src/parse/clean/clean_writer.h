/* clean_writer.h - the shown words of a page as HTML again, with the tags around them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clean_page.h"

/* HTML of what is shown, and sets the use of `pictures` (may be NULL). NULL if it gets too long.
 * Caller frees. */
gchar *clean_writer_write(const CleanPage *page, GArray *pictures);
