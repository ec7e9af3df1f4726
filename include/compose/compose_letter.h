/* compose_letter.h - a furnished letter -> its final headers and words */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "compose/letter_templates.h"
#include "model/letter.h"

/* Text and HTML alternatives from the templates of draft->language, with all headers: From (the
 * desk, or "Anna Berg (Example Ltd)" <desk> for an answer), To, Subject with its tag, Date,
 * Message-ID, In-Reply-To, References, Reply-To, Auto-Submitted, X-Auto-Response-Suppress.
 * Deterministic: the same draft makes the same letter. Text from outside (names, words, subjects,
 * file names) may hold anything. BAD_TEMPLATE when a template fails, BAD_MAIL when the recipient's
 * address or an id can't be written, BAD_SETTING when the desk's own address can't. Caller owns
 * *out_letter. */
gboolean compose_letter(const LetterDraft *draft, const LetterTemplates *templates,
                        Letter **out_letter, GError **error);

/* The words of a letter alone, for previews: subject with its tag, text and HTML. */
typedef struct {
    gchar *subject;
    gchar *text;
    gchar *html;
} LetterWords;

void letter_words_clear(LetterWords *words);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(LetterWords, letter_words_clear)

/* Writes *out_words only on success; free its fields with letter_words_clear(). */
gboolean compose_letter_words(const LetterDraft *draft, const LetterTemplates *templates,
                              LetterWords *out_words, GError **error);
