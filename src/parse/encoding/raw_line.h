/* raw_line.h - the lines of a text that need not end with NUL */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef struct {
    const gchar *at;
    gsize length; /* without its line end, LF or CRLF */
    const gchar *next;
} RawLine;

/* The line at `at`, which is before `end`. */
RawLine raw_line_at(const gchar *at, const gchar *end);

gboolean raw_line_begins(const RawLine *line, const gchar *text);
