/* final_letter.h - what a last letter lacks of all that the legal profile asks of it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/legal_profile.h"
#include "model/ticket.h"
#include "workflow/tone_check.h"

/* Borrowed. */
typedef struct {
    const ToneRules *rules;       /* named like the outcomes and the parts: "upheld", "reasons" */
    const LegalProfile *profile;  /* NULL: nothing is asked */
    const gchar *language;        /* of the words */
    const gchar *letter_language; /* of what the desk adds */
    const gchar *reader_language; /* of the reasons */
    const gchar *words;
    Outcome outcome;
} FinalQuestion;

/* The parts that are required, that the profile has no words for, and that the words do not have:
 * of ToneFault, in the order of the rules. Empty where there are no rules for the language. Caller
 * unrefs. */
GPtrArray *final_letter_check(const FinalQuestion *question);
