/* digest_letter.h - what was collected for a digest becomes a letter in the outbox */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "compose/compose_letter.h"

#include "digest_matter.h"

/* Within a transaction. */
gboolean digest_letter_queue(Office *office, const DigestMatter *matter, gint64 now,
                             GError **error);

/* The same digest as it would be read: subject, text and HTML, without pictures. Stores nothing.
 * Caller clears *out_words. */
gboolean digest_letter_words(Office *office, const DigestMatter *matter, gint64 now,
                             LetterWords *out_words, GError **error);
