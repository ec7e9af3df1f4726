/* output_file.h - a file that is there when it is whole, and not before */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <stdio.h>

typedef struct OutputFile OutputFile;

/* What is written goes to a file beside `path`, mode 0600, which takes its name when it is done; an
 * older file of that name stays until then. NULL or "-" is standard output: what is written by
 * output_file_stream() goes there at once, what is written to output_file_path() when it is done.
 * TRY_LATER when the folder can't be written, BAD_SETTING when `path` is no regular file. */
gboolean output_file_open(const gchar *path, OutputFile **out_file, GError **error);

/* Where to write: one of the two. Both are the file's. */
FILE *output_file_stream(OutputFile *file);
const gchar *output_file_path(OutputFile *file, GError **error); /* NULL with an error */

/* All is written. TRY_LATER when it could not be. */
gboolean output_file_finish(OutputFile *file, GError **error);

/* Takes away what was not finished. */
void output_file_free(OutputFile *file);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(OutputFile, output_file_free)
