/* pattern.h - the one file that knows PCRE2: patterns of rules, which may never hang the desk */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef struct Pattern Pattern;

/* Compiles a pattern: Unicode, case does not matter unless it says "(?-i)", "^" and "$" are those
 * of lines. NULL with what is wrong (caller frees) and at which byte of `text` when it is none. */
Pattern *pattern_new(const gchar *text, gchar **out_what, gsize *out_at);
void pattern_free(Pattern *pattern);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Pattern, pattern_free)

typedef enum { PATTERN_NOT_FOUND, PATTERN_FOUND, PATTERN_TOO_COSTLY } PatternResult;

/* Looks at the first PATTERN_BYTES of `text`. *out_found: the words that match; caller frees.
 * TOO_COSTLY: it needed more work than a mail is worth and was given up. Any thread may ask. */
enum { PATTERN_BYTES = 16 * 1024 };
PatternResult pattern_find(const Pattern *pattern, const gchar *text, gchar **out_found);
