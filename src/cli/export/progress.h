/* progress.h - long work at a terminal: how far it is, and Ctrl-C */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef struct {
    gint64 first; /* the work is the tickets of [first, until) */
    gint64 until;
    gint64 told_at;    /* monotonic */
    gboolean is_shown; /* a line stands on the terminal */
} Progress;

/* From now on Ctrl-C and SIGTERM are asked for instead of ending the program. */
void progress_begin(Progress *progress, gint64 first, gint64 until);

/* An ExportWatch; `data` is the Progress. Shows how far it is, now and then, if stderr is a
 * terminal; FALSE when somebody wants it to stop. */
gboolean progress_watch(guint64 rows, gint64 ticket, gpointer data);

/* Takes the line away. The signal that came, or 0. */
gint progress_end(Progress *progress);
