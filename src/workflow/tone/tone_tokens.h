/* tone_tokens.h - a text as words, numbers, dates, Chinese characters and ends of sentences */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef enum {
    TOKEN_WORD,     /* of a script with blanks: "don't" */
    TOKEN_NUMBER,   /* "3", "39.90" */
    TOKEN_DATE,     /* "12/11", "2026-11-12", "14:30" */
    TOKEN_HAN,      /* one character */
    TOKEN_QUESTION, /* "?" */
    TOKEN_STOP,     /* any other end of a sentence, a blank line */
} ToneTokenKind;

typedef struct {
    ToneTokenKind kind;
    gchar *folded;
    gsize start; /* bytes in the text */
    gsize end;
} ToneToken;

/* Up to `limit` tokens of valid UTF-8 (of ToneToken by value). Caller unrefs. */
GArray *tone_tokens_read(const gchar *text, guint limit);

/* A number in digits, or one of the characters that Chinese counts with. */
gboolean tone_token_counts(const ToneToken *token);
