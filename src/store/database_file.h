/* database_file.h - the file of a database, made with its folders */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Makes an empty file of mode 0600 at the absolute `path` if there is none (to read only: there
 * must be one), and folders of mode 0700. BAD_SETTING when the path can't be used, TRY_LATER when
 * there is no room. */
gboolean database_file_make(const gchar *path, gboolean is_read_only, GError **error);
