/* shifted_text.h - UTF-7, HZ and ISO-2022-JP: other letters written in ASCII bytes */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* UTF-7 (RFC 2152) as UTF-8, without NUL. A run behind "+" that is no UTF-16 stays as it was
 * written and counts in *out_bad. Bytes above 0x7f are taken as they are. Caller frees. */
gchar *shifted_utf7(const gchar *bytes, gsize length, gsize *out_bad);

/* HZ (RFC 1843) as GB2312 bytes with their high bits set; the length is that of the result, which
 * is never longer. Caller frees. */
gchar *shifted_hz_to_gb(const gchar *bytes, gsize length, gsize *out_length);

/* Is there a "~{...~}" in it that can only be HZ? */
gboolean shifted_is_hz(const gchar *bytes, gsize length);

/* ISO-2022-JP (RFC 1468, with half-width kana and the vendors' letters) as CP932 bytes; NULL if it
 * has an escape sequence for something else. Caller frees. */
gchar *shifted_jis_to_cp932(const gchar *bytes, gsize length, gsize *out_length);

/* The charset that the first escape sequence announces, or NULL if there is none. */
const gchar *shifted_escape_charset(const gchar *bytes, gsize length);
