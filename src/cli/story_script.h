/* story_script.h - a story as lines: what happens on a desk, and what is expected then */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* One line, with the indented lines below it. */
typedef struct {
    guint number; /* in the file, 1 first */
    gchar *text;  /* the whole line, for messages */
    GStrv words;  /* split as a shell splits: "two words" are one; words[0] is the verb */
    gchar *body;  /* the indented lines, indent taken off; "" if none */
} StoryLine;

/* Lines of the file (of StoryLine); blank lines and those that begin with "#" are left out.
 * BAD_MAIL names the line that can't be read. */
GPtrArray *story_script_read(const gchar *path, GError **error);
