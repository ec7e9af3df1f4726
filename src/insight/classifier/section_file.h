/* section_file.h - reads the plain text files of terms and complaints: "[section]" and lines */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* A line that says something: in which section, which number it has in the file (1 first). The
 * texts live as long as the call. FALSE with an error, which gets file and line put before it,
 * stops. */
typedef gboolean (*SectionLineFunc)(const gchar *section, const gchar *line, gpointer data,
                                    GError **error);

/* Visits the lines of a file in their order; blank ones and those that begin with "#" are passed
 * over. `called` names it in errors: "en/categories.txt". BAD_SETTING for a line before the first
 * section, a section without "]", and what `visit` refuses. */
gboolean section_file_read(const gchar *called, const gchar *content, SectionLineFunc visit,
                           gpointer data, GError **error);
