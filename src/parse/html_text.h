/* html_text.h - HTML as plain text, the way a reader sees it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Plain text of `html` (valid UTF-8): paragraphs, lists, "> " for quotes, link targets if they are
 * http(s), alternative texts of pictures; nothing that is hidden. At most `max_bytes`; *out_problem
 * (may be NULL) says it if something was left out. Caller frees both. */
gchar *html_text(const gchar *html, gsize max_bytes, gchar **out_problem);
