/* letter_file.h - a file that goes with a letter */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Its content is in the blob store, or it is a whole mail that came in: then nothing is stored a
 * second time. */
typedef struct {
    gchar *filename;
    gchar *content_type;
    gchar *sha256; /* NULL if it is a mail */
    gsize size;
    gchar *content_id; /* without <>, of a picture that the HTML shows; NULL: an attachment */
    gint64 mail;       /* the mail whose raw bytes it is, or 0 */
} LetterFile;
void letter_file_free(LetterFile *file);
LetterFile *letter_file_copy(const LetterFile *file);
