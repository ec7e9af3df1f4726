/* letter_facts.h - furnished letter -> the named values a template may use */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "letter_language.h"
#include "model/letter.h"

/* Sets every name of letter_fields.c. Text from outside is cleaned on the way. BAD_TEMPLATE when a
 * date pattern fails. Caller frees; NULL on error. */
Value *letter_facts_make(const LetterDraft *draft, const LetterLanguage *language, GTimeZone *zone,
                         GError **error);
