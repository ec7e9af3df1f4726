/* letter_facts.h - makes each named value of a letter when a template asks for it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "letter_fact_makers.h"
#include "letter_language.h"
#include "letter_matter_makers.h"
#include "model/letter.h"
#include "value.h"

/* One letter's facts while it is rendered. */
typedef struct {
    const LetterDraft *draft;
    const LetterLanguage *language;
    GDateTime *now;  /* in the reader's zone */
    gchar *body;     /* the words cleaned, once asked for; or NULL */
    gboolean is_cut; /* were the words too many */
    gchar *excerpt;  /* or NULL */
    GError *error;   /* the first pattern of a date that failed; look at it after rendering */
} LetterFacts;

LetterFacts letter_facts_start(const LetterDraft *draft, const LetterLanguage *language,
                               GTimeZone *zone);
void letter_facts_clear(LetterFacts *facts);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(LetterFacts, letter_facts_clear)

/* All names of letter_fields.c over these facts, which must outlive it. Caller frees. */
Value *letter_facts_values(LetterFacts *facts);

/* Text of "group.key" in the letter's vocabulary; NULL for no key. Borrowed. */
const gchar *letter_facts_word(const LetterFacts *facts, const gchar *group, const gchar *key);

/* A link that writes a mail to the reply address, `words` before the tag as its subject. NULL:
 * there is no reply address. Caller frees. */
gchar *letter_facts_mailto(const LetterFacts *facts, const gchar *words);
