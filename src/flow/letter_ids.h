/* letter_ids.h - the ids of a letter, by which an answer to it finds its way back */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "flow/queue_letter.h"

/* What the draft borrows. */
typedef struct {
    gchar *message_id;
    gchar *reply_to;
    gchar *envelope_sender;
    gchar *subject_tag;
} LetterIds;

void letter_ids_clear(LetterIds *ids);

/* Which letter of the event it is. */
typedef struct {
    gint64 letter; /* its id */
    guint place;   /* among the event's */
} LetterIdQuestion;

/* Derives them from the event, and sets them in the draft, whose kind and recipient are known. */
void letter_ids_furnish(const Occasion *occasion, const LetterIdQuestion *question,
                        LetterDraft *draft, LetterIds *out_ids);
