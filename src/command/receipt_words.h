/* receipt_words.h - what a receipt says, in both languages: outcomes, effects, refusals, letters */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "command/receipt.h"

/* One thing to say, in both languages. */
typedef struct {
    const gchar *en;
    const gchar *zh;
} Saying;

gboolean receipt_is_chinese(const gchar *language);
const gchar *receipt_say(const Saying *saying, const gchar *language);

/* Static. */
const gchar *receipt_outcome_words(Outcome outcome, const gchar *language);
const gchar *receipt_priority_words(Priority priority, const gchar *language);

/* What a letter is to an agent: "notice of the ticket". Static. */
const gchar *receipt_letter_words(LetterKind kind, const gchar *language);

/* Why the stage of facts->before refuses a command. Static. */
const gchar *receipt_refusal_words(CommandKind kind, const ReceiptFacts *facts);

/* What a command did, as the tickets before and after show it. Caller frees. */
gchar *receipt_effect_words(const Command *command, const ReceiptFacts *facts);

/* As agents know the owner; "nobody" if there is none. Borrowed. */
const gchar *receipt_owner_words(const ReceiptFacts *facts);
