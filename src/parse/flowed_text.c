/* flowed_text.c - text/plain; format=flowed */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* RFC 3676 section 4: a line that ends in a blank goes on in the next one of the same quote depth.
 * The signature separator "-- " ends in a blank too and never flows. */
#include "flowed_text.h"

#include <string.h>

typedef struct {
    guint depth;
    const gchar *text;
    gsize length;
    const gchar *next; /* NULL behind the last line */
} FlowedLine;

static FlowedLine read_line(const gchar *at) {
    FlowedLine line = {0};
    for (; *at == '>'; at++)
        line.depth++;
    if (*at == ' ')
        at++;
    line.text = at;
    line.length = strcspn(at, "\n");
    line.next = at[line.length] == '\n' ? at + line.length + 1 : NULL;
    return line;
}

static gboolean is_separator(const FlowedLine *line) {
    return line->length == 3 && memcmp(line->text, "-- ", 3) == 0;
}

static void append_marks(GString *out, guint depth) {
    for (guint i = 0; i < depth; i++)
        g_string_append_c(out, '>');
    if (depth > 0)
        g_string_append_c(out, ' ');
}

gchar *flowed_text(const gchar *text, gboolean deletes_space) {
    GString *out = g_string_sized_new(strlen(text) + 1);
    gboolean is_open = FALSE; /* does the line above go on here? */
    guint open_depth = 0;
    const gchar *at = text;
    while (at != NULL) {
        FlowedLine line = read_line(at);
        gboolean separates = is_separator(&line);
        if (is_open && (separates || line.depth != open_depth)) {
            g_string_append_c(out, '\n');
            is_open = FALSE;
        }
        if (!is_open)
            append_marks(out, line.depth);
        gboolean flows = line.length > 0 && line.text[line.length - 1] == ' ' && !separates;
        g_string_append_len(out, line.text, (gssize)(line.length - (flows && deletes_space)));
        if (!flows && line.next != NULL)
            g_string_append_c(out, '\n');
        is_open = flows;
        open_depth = line.depth;
        at = line.next;
    }
    return g_string_free(out, FALSE);
}
