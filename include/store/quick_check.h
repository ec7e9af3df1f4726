/* quick_check.h - is every page of the database where it belongs? beside the desk, on any thread */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Reads all of the store through a connection of its own. *out_fault: NULL when it is sound, else
 * what was found first, caller frees. FALSE with TRY_LATER when it could not be read to the end: it
 * can't be opened, `most_seconds` are over, or *is_cancelled (atomic) became true. */
gboolean quick_check_run(const gchar *store_path, guint most_seconds, gint *is_cancelled,
                         gchar **out_fault, GError **error);
