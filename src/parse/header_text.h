/* header_text.h - what a header field says: unfolding, RFC 2047 words, RFC 2231 parameters */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* A raw field body of `length` bytes on one line, trimmed, as valid UTF-8 (raw 8-bit text: RFC
 * 6532, else by `fallback`, a charset or NULL). Encoded-words stay as they are. Caller frees. */
gchar *header_text_unfold(const gchar *raw, gsize length, const gchar *fallback);

/* `value` (unfolded) with its encoded-words decoded, on one line, without controls. Caller frees.
 */
gchar *header_text_decode(const gchar *value, const gchar *fallback);

/* Parameter `name` of a Content-Type or Content-Disposition `value` (unfolded), decoded as RFC 2231
 * says or as RFC 2047 words, which many mailers use there; NULL if there is none. Caller frees. */
gchar *header_text_parameter(const gchar *value, const gchar *name, const gchar *fallback);

/* Length of the encoded-word that begins at `at`, or 0 if none does. */
gsize header_text_word_length(const gchar *at);
