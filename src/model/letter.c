/* letter.c - a letter that goes out: names of the kinds, making and freeing the records */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/letter.h"

#include "base/names.h"

static const gchar *const letter_kind_names[] = {
    [LETTER_ACKNOWLEDGEMENT] = "acknowledgement",
    [LETTER_ANSWER] = "answer",
    [LETTER_SURVEY] = "survey",
    [LETTER_SURVEY_REMINDER] = "survey-reminder",
    [LETTER_SURVEY_THANKS] = "survey-thanks",
    [LETTER_SURVEY_APOLOGY] = "survey-apology",
    [LETTER_TOO_LARGE] = "too-large",
    [LETTER_NEW_TICKET] = "new-ticket",
    [LETTER_COMPLAINANT_WROTE] = "complainant-wrote",
    [LETTER_RECEIPT] = "receipt",
    [LETTER_COMMANDS_REFUSED] = "commands-refused",
    [LETTER_HELD] = "held",
    [LETTER_UNDELIVERABLE] = "undeliverable",
    [LETTER_UNHAPPY] = "unhappy",
    [LETTER_NOT_YOURS] = "not-yours",
};
G_STATIC_ASSERT(G_N_ELEMENTS(letter_kind_names) == LETTER_KIND_COUNT);

const gchar *letter_kind_name(LetterKind kind) {
    return letter_kind_names[kind];
}

gint letter_kind_from_name(const gchar *name) {
    return names_find(letter_kind_names, LETTER_KIND_COUNT, name);
}

void letter_file_free(LetterFile *file) {
    if (file == NULL)
        return;
    g_free(file->filename);
    g_free(file->content_type);
    g_free(file->sha256);
    g_free(file);
}

void receipt_line_free(ReceiptLine *line) {
    if (line == NULL)
        return;
    g_free(line->line);
    g_free(line->result);
    g_free(line->detail);
    g_free(line);
}

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
