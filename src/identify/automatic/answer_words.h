/* answer_words.h - what answering programs write, by language */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Where words must stand, and what must go with them, to show that a program wrote a mail. */
typedef enum {
    WORDS_BEFORE_COLON, /* the subject begins with them and a colon: enough */
    WORDS_BEGIN,        /* the subject begins with them: enough, nobody else writes so */
    WORDS_WHOLE,        /* they are the whole subject: enough */
    WORDS_AWAY,         /* the text begins so: a mark of bulk, a sender that reads no answers, or an
                           answer that quotes nothing and asks for silence must go with them */
    WORDS_RECEIVED,     /* the text begins so: a mark of bulk or a sender that reads no answers */
} WordsUse;

typedef struct {
    const gchar *words; /* folded (report_text_fold), which also turns "：" into ":" */
    WordsUse use;
} AnswerWords;

typedef struct {
    /* ISO 639-1, with the script where there are two; of several the first */
    const gchar *language;
    const AnswerWords *rows;
    gsize count;
} AnswerLanguage;

/* Does a folded line begin as a polite answer does ("Hello", "Thank you for your mail", "您好")? */
gboolean answer_words_greet(const gchar *line);

/* The tables; *out_count of them. Borrowed, static. */
const AnswerLanguage *answer_words_western(gsize *out_count);
const AnswerLanguage *answer_words_northern(gsize *out_count);
const AnswerLanguage *answer_words_eastern(gsize *out_count);
const AnswerLanguage *answer_words_southern(gsize *out_count);
