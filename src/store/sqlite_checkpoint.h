/* sqlite_checkpoint.h - moves the write-ahead log into the database beside the writer */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <sqlite3.h>

/* From now on the log of `writer`, the file at `path`, is checkpointed by a thread of its own with
 * a connection of its own. The thread starts when there is something to do. */
void checkpointer_start(const gchar *path, sqlite3 *writer);

/* Waits for the thread, before `writer` is closed. Harmless if there is none. */
void checkpointer_stop(sqlite3 *writer);
