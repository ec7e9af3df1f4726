/* compose_letter.h - a furnished letter -> final RFC 5322 bytes */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "compose/letter_templates.h"
#include "model/letter.h"

/* Text and HTML alternatives from the templates of draft->language, with all headers: From (the desk,
 * or "Anna Berg (Example Ltd)" <desk> for an answer), To, Subject with its tag, Date, Message-ID,
 * In-Reply-To, References, Reply-To, Auto-Submitted, X-Auto-Response-Suppress. Deterministic: the same
 * draft makes the same bytes. BAD_TEMPLATE when a template fails. Caller owns *out_letter. */
gboolean compose_letter(const LetterDraft *draft, const LetterTemplates *templates,
                        Letter **out_letter, GError **error);

/* The bytes that go out: `letter->bytes`, and behind them the files with their contents (of GBytes*, in
 * the order of letter->files) and the closing boundary. Caller unrefs. */
GBytes *letter_with_files(const Letter *letter, const GPtrArray *contents);

/* A sample draft of a kind for previews and for proving templates: invented people, photo, figures.
 * Static: borrowed. */
const LetterDraft *compose_sample_draft(LetterKind kind, const gchar *language);
