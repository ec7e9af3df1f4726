/* rtf_text.h - the text of an RTF document */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The words of an RTF, or the HTML that Outlook has wrapped in one (MS-OXRTFEX): then *out_is_html.
 * Valid UTF-8; NULL if `bytes` are no RTF. Linear in `size`. Caller frees. */
gchar *rtf_text(const gchar *bytes, gsize size, gboolean *out_is_html);
