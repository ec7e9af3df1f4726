/* content_lines.h - the lines that calendars and contact cards consist of */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* NAME;PARAMETER=value:VALUE (RFC 5545 section 3.1, RFC 6350 section 3.3). */
typedef struct {
    gchar *name;       /* capital letters, without a group in front: "TEL" of "item1.TEL" */
    gchar *parameters; /* as they are written, without the ";" in front; may be empty */
    gchar *value;      /* in one piece, its escapes as they are written */
} ContentLine;

/* The lines of a calendar or card in their order; all strings are valid UTF-8. What is longer than
 * 256 KiB is not read to its end. A line that can't begin a property belongs to the value above it:
 * some programs write the line ends of a text as they are. `declared` and `fallback` are charsets
 * as in charset_to_utf8(). Caller frees with g_ptr_array_unref(). */
GPtrArray *content_lines_read(const gchar *bytes, gsize size, const gchar *declared,
                              const gchar *fallback);

gboolean content_line_is(const ContentLine *line, const gchar *name, const gchar *value);

/* A parameter without its quotes, or NULL. Caller frees. */
gchar *content_line_parameter(const ContentLine *line, const gchar *name);

/* Text from `at` (inside the value) up to ";" if `is_list`, else to its end, with its escapes taken
 * off (RFC 5545 section 3.3.11). *out_next (may be NULL) is behind the ";", or NULL at the end.
 * Caller frees. */
gchar *content_line_text(const gchar *at, gboolean is_list, const gchar **out_next);
