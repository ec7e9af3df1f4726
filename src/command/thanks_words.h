/* thanks_words.h - the words that a bare thank-you may be made of */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef enum {
    WORD_THANK,    /* "thank you" */
    WORD_OBJECT,   /* what thanks are for: only behind WORD_THANK in the same clause */
    WORD_CONTENT,  /* says that all is well, by itself: "problem solved" */
    WORD_FILLER,   /* says nothing: "so much" */
    WORD_GREETING, /* a name may follow */
    WORD_CLOSING,  /* a name may follow, even on the next line */
} WordClass;

typedef struct {
    const gchar *text; /* case folded; English: words with one blank between */
    WordClass class;
} ThanksWord;

/* Static: borrowed. */
const ThanksWord *thanks_words_english(gsize *out_count);
const ThanksWord *thanks_words_chinese(gsize *out_count);

/* A capitalised English word that is certainly no name: "Still", "Refund". `word` in lower case. */
gboolean thanks_words_is_no_name(const gchar *word);

/* May the character at `at` be of the name of a person or thing, and say nothing else? */
gboolean thanks_words_may_be_thing(const gchar *at);

/* Does a Chinese clause look like a signature: two or three characters, a common surname first? */
gboolean thanks_words_is_chinese_name(const gchar *clause);
