/* raw_line.c - the lines of a text that need not end with NUL */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "raw_line.h"

#include <string.h>

RawLine raw_line_at(const gchar *at, const gchar *end) {
    const gchar *line_end = memchr(at, '\n', (gsize)(end - at));
    RawLine line = {at, (gsize)((line_end != NULL ? line_end : end) - at),
                    line_end != NULL ? line_end + 1 : end};
    if (line.length > 0 && at[line.length - 1] == '\r')
        line.length--;
    return line;
}

gboolean raw_line_begins(const RawLine *line, const gchar *text) {
    gsize length = strlen(text);
    return line->length >= length && memcmp(line->at, text, length) == 0;
}
