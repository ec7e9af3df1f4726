/* report_text.h - the text of a report, made ready for comparing with tables of words */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The first `max_bytes` of `text` folded (text_fold), with plain apostrophes: "couldn’t" of an
 * HTML report becomes "couldn't". `text` may be invalid UTF-8. Caller frees. */
gchar *report_text_fold(const gchar *text, gsize max_bytes);

/* A folded text, and which pairs of bytes stand in it: most words of a table have one that does
 * not, and need not be searched for. Borrows the text. */
typedef struct {
    const gchar *folded;
    guint64 pairs[64]; /* by six bits of each byte */
} ReportText;

void report_text_init(ReportText *text, const gchar *folded);

/* Are the `words`, two bytes or more, in the text? */
gboolean report_text_has(const ReportText *text, const gchar *words);
