/* desk_lock.h - only one process works on a store: the lock beside the database file */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef struct DeskLock DeskLock;

/* Takes the lock, which the kernel lets go when the process ends, however it ends. NULL with
 * BAD_SETTING when another process has it; the message names its process id. */
DeskLock *desk_lock_take(const gchar *store_path, GError **error);

/* Has a process the lock now? Never keeps one from taking it. */
gboolean desk_lock_is_taken(const gchar *store_path);
void desk_lock_free(DeskLock *lock);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DeskLock, desk_lock_free)
