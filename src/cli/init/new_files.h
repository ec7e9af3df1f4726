/* new_files.h - puts files into a folder, all of them or none, and never over another */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <sys/types.h>

typedef struct {
    const gchar *name; /* in the folder; borrowed */
    gchar *content;    /* wiped when freed */
    mode_t mode;
    gboolean may_replace; /* what is there under that name is kept as NAME.old */
} NewFile;

/* A list of NewFile, which frees its members. Caller unrefs. */
GPtrArray *new_files_list(void);

/* Takes `content`. */
void new_files_add(GPtrArray *files, const gchar *name, gchar *content, mode_t mode);

/* Writes each file under another name and to the disk, then gives all of them their names: the last
 * of the list last. A signal waits until that is done. When anything fails, TRY_LATER or
 * BAD_SETTING says what, and the folder is as it was before. */
gboolean new_files_place(const gchar *folder, const GPtrArray *files, GError **error);
