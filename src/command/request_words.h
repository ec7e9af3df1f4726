/* request_words.h - the words that a complainant's request may be made of */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "command/customer_request.h"

/* Sets of requests. */
#define FOR(kind) (1u << (kind))

typedef enum {
    REQUEST_BARE,    /* the word itself, as letters name it */
    REQUEST_CORE,    /* says what is wanted, too */
    REQUEST_PADDING, /* says nothing beside it: "could you" */
} RequestWordClass;

typedef struct {
    const gchar *text; /* case folded; English: words with one blank between */
    RequestWordClass class;
    guint kinds; /* FOR(...): of padding, the requests that it may stand with */
} RequestWord;

/* Too long to be a request and nothing else; over a thousand bytes. */
gboolean request_words_is_long(const gchar *text);

/* Could `text` hold one that is no padding, or a hint of one? FALSE is certain, and cheap: most
 * mails are read no further. Of a long text only the bare words and the hints are asked for. */
gboolean request_words_may_stand_in(const gchar *text);

/* Static: borrowed. */
const RequestWord *request_words_english(gsize *out_count);
const RequestWord *request_words_chinese(gsize *out_count);
