/* tone_files.h - finds the files with the rules of tone: the shipped folder, then the site's own */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Called for each LANGUAGE.txt; `path` is for faults. */
typedef void (*ToneFileFunc)(const gchar *language, const gchar *path, const gchar *content,
                             gpointer data);

/* The folder that they are installed in: beside that of the templates. Caller frees. */
gchar *tone_files_shipped_folder(void);

/* Visits the files of a folder in the order of their names; other names than LANGUAGE.txt are
 * passed over. BAD_SETTING when the folder or a file can't be read. */
gboolean tone_files_visit(const gchar *folder, ToneFileFunc visit, gpointer data, GError **error);
