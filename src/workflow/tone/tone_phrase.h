/* tone_phrase.h - a phrase of the rules, and where it stands in a text */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 *   thank you            these words, one behind the other
 *   apolog*   *ed        a word that begins, or ends, so
 *   within {n} days      a number; {date} is a date or a time in digits
 *   we/i will ... you    one of several; up to four words (eight Chinese characters) between, in
 * the same sentence ?                    a question mark
 */
#pragma once

#include <glib.h>

#include "tone_tokens.h"

typedef struct TonePhrase TonePhrase;

/* NULL with *out_fault (caller frees) when `text` is none. */
TonePhrase *tone_phrase_new(const gchar *text, gchar **out_fault);
void tone_phrase_free(TonePhrase *phrase);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(TonePhrase, tone_phrase_free)

/* Does it stand at token `first` of `tokens`? *out_end: the token behind it. */
gboolean tone_phrase_stands_at(const TonePhrase *phrase, const GArray *tokens, guint first,
                               guint *out_end);
