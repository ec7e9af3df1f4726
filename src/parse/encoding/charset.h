/* charset.h - bytes in whatever charset they are -> valid UTF-8 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Reads `bytes` as UTF-8 text without NUL: by the declared charset if that fits them, else as
 * UTF-8, else as what they look like, else by `fallback`, else with U+FFFD where nothing fits.
 * `declared` and `fallback` may be NULL. *out_problem (may be NULL) says, if something had to be
 * guessed or was lost, what; else it is NULL. Never fails. Caller frees both. */
gchar *charset_to_utf8(const gchar *bytes, gsize length, const gchar *declared,
                       const gchar *fallback, gchar **out_problem);

/* Does this name tell a charset, other than ASCII? */
gboolean charset_is_said(const gchar *declared);

/* Are there only bytes below 0x80? */
gboolean charset_is_ascii(const gchar *bytes, gsize length);

/* Which of two names an HTML text is in: what its header field `declared`, or its own `meta` (both
 * may be NULL). A relay that changed the charset told only the header; a program that sends a file
 * as it is told only the file. The header counts unless the bytes show that it is wrong. */
const gchar *charset_of_html(const gchar *bytes, gsize length, const gchar *declared,
                             const gchar *meta);
