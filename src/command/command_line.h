/* command_line.h - one line of an agent's text: is it a command, and what are its parts */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "command/command_table.h"

/* The line as it is seen: no invisible characters, one blank for many, trimmed. Caller frees. */
gchar *command_line_visible(const gchar *start, gsize length);

/* Behind the number sign at `at`, or NULL. */
const gchar *command_line_skip_sign(const gchar *at);

/* Behind the sign that begins a visible line, over bullets of a list and marks of bold type; or
 * NULL. */
const gchar *command_line_skip_to_verb(const gchar *line);

/* Does a sign begin it, and a letter follow? */
gboolean command_line_is_command(const gchar *line);

typedef struct {
    const CommandRow *row; /* NULL: there is no such verb */
    gchar *verb;           /* as typed */
    gchar *value;          /* as typed, without punctuation around it; a text keeps its full stop */
} LineParts;

/* Of a line that is a command. Free with line_parts_clear(). */
void line_parts_read(const gchar *line, LineParts *out_parts);
void line_parts_clear(LineParts *parts);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(LineParts, line_parts_clear)

/* Is there a second command inside the value ("#assign me #solved")? In a text only its start is
 * looked at. `row` must not be NULL. */
gboolean line_parts_hold_another(const LineParts *parts);

/* The line that was probably meant by one without a verb, or NULL. Caller frees. */
gchar *line_parts_propose(const LineParts *parts);
