/* header_text.h - what a header field says: unfolding and RFC 2047 words */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* A raw field body of `length` bytes on one line, trimmed, as valid UTF-8 (raw 8-bit text: RFC
 * 6532, else by `fallback`, a charset or NULL). Encoded-words stay as they are. Caller frees. */
gchar *header_text_unfold(const gchar *raw, gsize length, const gchar *fallback);

/* `value` (unfolded) with its encoded-words decoded, on one line, without controls. Caller frees.
 */
gchar *header_text_decode(const gchar *value, const gchar *fallback);

/* Length of the encoded-word that begins at `at`, or 0 if none does. */
gsize header_text_word_length(const gchar *at);
