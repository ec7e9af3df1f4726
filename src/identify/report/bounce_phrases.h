/* bounce_phrases.h - what plain-text reports of mail systems say, as tables */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef enum {
    PHRASE_FAILED,            /* says that the mail failed */
    PHRASE_FAILED_SECTION,    /* the recipients below failed */
    PHRASE_DELAYED,           /* says that the mail is late and is being tried again */
    PHRASE_DELAYED_SECTION,   /* the recipients below are late */
    PHRASE_DELIVERED_SECTION, /* the recipients below have it */
    PHRASE_RETURNED_MAIL,     /* the returned mail begins here: the report is over */
} PhraseMeaning;

typedef struct {
    const gchar *words; /* folded (text_fold) */
    PhraseMeaning meaning;
    const gchar *writer;
} BouncePhrase;

/* First phrase of the table that stands in `folded_line`, or NULL. */
const BouncePhrase *bounce_phrase_in(const gchar *folded_line);
