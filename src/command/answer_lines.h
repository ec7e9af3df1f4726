/* answer_lines.h - where a short answer of a complainant stands: the bare subject, the first line
 * of words */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The subject in one line, without what stands in brackets: our tag, and marks of gateways. Caller
 * frees. */
gchar *answer_lines_subject(const gchar *subject);

/* The next line of `text` (valid UTF-8) that is not blank, as one visible line; *out_rest is what
 * follows it. NULL: there is none. Caller frees. */
gchar *answer_lines_next(const gchar *text, const gchar **out_rest);

/* The first line of `text` (valid UTF-8) that is neither blank nor a greeting, as one visible line;
 * *out_rest is what follows it. NULL: there is none. Caller frees. */
gchar *answer_lines_first(const gchar *text, const gchar **out_rest);
