/* plain_text.h - a text in small letters on one line, cheaply: what terms and words are sought in
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* `text` in small letters, full-width letters made narrow, curly
 * apostrophes straight, runs of blanks one space. Of a long text its beginning and its end: what it
 * is about is said first, what is threatened last. Caller frees. */
gchar *plain_text(const gchar *text);

/* Is there a Chinese character of the basic block, which has three bytes? Asked at every place of
 * every mail, therefore inline; so is the next. */
static inline gboolean plain_is_chinese(const gchar *at) {
    const guchar *bytes = (const guchar *)at;
    return bytes[0] >= 0xe4 && bytes[0] <= 0xe9 && (bytes[1] & 0xc0) == 0x80 &&
           (bytes[2] & 0xc0) == 0x80;
}

/* ASCII letters and digits. */
static inline gboolean plain_is_word(gchar c) {
    return g_ascii_isalnum(c);
}
