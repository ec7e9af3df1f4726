/* charset_convert.h - bytes of a charset that is known -> UTF-8 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Reads the bytes by the charset `name` (of Charset.name); what does not fit becomes U+FFFD and is
 * counted in *out_bad. Valid UTF-8 without NUL; NULL if there is no such charset. Caller frees. */
gchar *charset_convert(const gchar *bytes, gsize length, const gchar *name, gsize *out_bad);

/* A copy of the bytes without NUL, which would end the text for everybody behind us. */
gchar *charset_copy(const gchar *bytes, gsize length);
