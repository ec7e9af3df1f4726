/* letter_file.c - a file that goes with a letter: copying and freeing the record */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/letter_file.h"

void letter_file_free(LetterFile *file) {
    if (file == NULL)
        return;
    g_free(file->filename);
    g_free(file->content_type);
    g_free(file->sha256);
    g_free(file->content_id);
    g_free(file);
}

LetterFile *letter_file_copy(const LetterFile *file) {
    LetterFile *copy = g_new0(LetterFile, 1);
    *copy = (LetterFile){.filename = g_strdup(file->filename),
                         .content_type = g_strdup(file->content_type),
                         .sha256 = g_strdup(file->sha256),
                         .size = file->size,
                         .content_id = g_strdup(file->content_id),
                         .mail = file->mail};
    return copy;
}
