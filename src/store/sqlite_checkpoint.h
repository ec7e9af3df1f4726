/* sqlite_checkpoint.h - moves the write-ahead log into the database beside the writer */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <sqlite3.h>

typedef struct Checkpointer Checkpointer;

/* From now on the log of `writer`, the file at `path`, is checkpointed by a thread of its own with
 * a connection of its own. The thread starts when there is something to do. */
Checkpointer *checkpointer_new(const gchar *path, sqlite3 *writer);

/* Waits for the thread. Call it before `writer` is closed. */
void checkpointer_free(Checkpointer *checkpointer);
