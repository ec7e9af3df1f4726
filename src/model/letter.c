/* letter.c - a letter that goes out: making and freeing the records */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/letter.h"

Letter *letter_new(void) {
    Letter *letter = g_new0(Letter, 1);
    letter->files = g_ptr_array_new_with_free_func((GDestroyNotify)letter_file_free);
    return letter;
}

void letter_free(Letter *letter) {
    if (letter == NULL)
        return;
    g_free(letter->recipient);
    g_free(letter->envelope_sender);
    g_free(letter->message_id);
    g_free(letter->subject);
    g_free(letter->headers);
    g_free(letter->text);
    g_free(letter->html);
    g_ptr_array_unref(letter->files);
    g_free(letter);
}
