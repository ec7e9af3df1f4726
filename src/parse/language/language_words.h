/* language_words.h - small words and letters by which languages in Latin letters are known */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef enum {
    LANGUAGE_EN,
    LANGUAGE_DE,
    LANGUAGE_FR,
    LANGUAGE_ES,
    LANGUAGE_PT,
    LANGUAGE_IT,
    LANGUAGE_NL,
    LANGUAGE_SV,
    LANGUAGE_DA,
    LANGUAGE_NO,
    LANGUAGE_FI,
    LANGUAGE_PL,
    LANGUAGE_CS,
    LANGUAGE_SK,
    LANGUAGE_HU,
    LANGUAGE_RO,
    LANGUAGE_TR,
    LANGUAGE_VI,
    LANGUAGE_ID,
    LANGUAGE_COUNT
} LatinLanguage;

/* Bits (1 << LatinLanguage) of the languages in which `word`, in lower case, is a frequent one. */
guint32 language_words_find(const gchar *word);

/* Bits of the languages that have the letter, in lower case; 0 for those that most have. */
guint32 language_words_find_letter(gunichar letter);
