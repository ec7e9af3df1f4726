/* letter_variant.h - acknowledgements that a site's rules choose instead of the usual one */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "letter_language.h"

/* Is it the file of a variant: "acknowledgement-recall.txt"? *out_variant (may be NULL): "recall";
 * caller frees. */
gboolean letter_variant_is_file(const gchar *file, gchar **out_variant);

/* Both templates of a variant in a language. FALSE if it does not have both; then the usual ones
 * are meant. */
gboolean letter_variant_find(const LetterLanguage *language, const gchar *variant,
                             const Template **out_text, const Template **out_html);
