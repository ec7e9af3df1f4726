/* report_text.h - the text of a report, made ready for comparing with tables of words */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The first `max_bytes` of `text` folded (text_fold), with plain apostrophes: "couldn’t" of an
 * HTML report becomes "couldn't". `text` may be invalid UTF-8. Caller frees. */
gchar *report_text_fold(const gchar *text, gsize max_bytes);
