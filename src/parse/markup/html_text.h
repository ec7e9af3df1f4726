/* html_text.h - HTML as plain text, the way a reader sees it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "../quote/text_marks.h"

/* Plain text of `html` (valid UTF-8): paragraphs, lists, "> " for quotes, link targets if they are
 * http(s), alternative texts of pictures; nothing that is hidden. At most `max_bytes`; *out_problem
 * (may be NULL) says it if something was left out. Where programs mark quotes and signatures in
 * HTML, TextMarks are appended to `marks` (may be NULL); their offsets are those of the result.
 * Caller frees result and problem. */
gchar *html_text_with_marks(const gchar *html, gsize max_bytes, GArray *marks, gchar **out_problem);

/* The same without marks. */
static inline gchar *html_text(const gchar *html, gsize max_bytes, gchar **out_problem) {
    return html_text_with_marks(html, max_bytes, NULL, out_problem);
}
