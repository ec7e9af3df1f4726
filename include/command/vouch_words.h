/* vouch_words.h - what an agent answers when asked "did you write this?" */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef enum { VOUCH_UNCLEAR, VOUCH_YES, VOUCH_NO } Vouch;

/* Reads the first line of the new words that is no greeting: "Yes.", "That was me", "是我写的";
 * "No", "not me", "不是". Everything else is unclear, also what asks back: a mail that was forged
 * must not be released by a vacation program, or by "What is this?". NULL is unclear. */
Vouch vouch_words_read(const gchar *new_text);
