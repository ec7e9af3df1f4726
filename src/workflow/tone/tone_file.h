/* tone_file.h - the rules of one language, as they stand in its file */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "tone_phrase.h"

typedef struct {
    gchar *name;
    gboolean is_forbidding; /* FALSE: one of the phrases has to be there */
    GHashTable *reasons;    /* language -> words */
    GPtrArray *phrases;     /* of TonePhrase */
    GPtrArray *exceptions;  /* of TonePhrase: what they cover counts for nothing */
    GPtrArray *courtesies;  /* of TonePhrase: a sentence with one of them says nothing */
    guint enough;           /* so many words in other sentences do instead of a phrase; 0 = never */
} ToneRule;

/* The rules (of ToneRule) of a file, in order; NULL if there is a fault. Faults (of gchar*:
 * "name:12: ...") are appended. */
GPtrArray *tone_file_read(const gchar *name, const gchar *content, GPtrArray *out_faults);
