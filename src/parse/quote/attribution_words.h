/* attribution_words.h - the words around a name and a date in "On ..., Jane wrote:" */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "text_line.h"

/* If `line` (without its colon) ends in a verb like "wrote", "a écrit", "写道": TRUE, and
 * *out_start is where the verb begins. */
gboolean attribution_words_end_verb(TextLine line, gsize *out_start);

/* A verb that the name follows, "schrieb", "skrev", "wrote on": where it begins and ends. */
gboolean attribution_words_middle_verb(const gchar *text, gsize *out_start, gsize *out_end);

/* "Quoting Jane:", "Zitat von Jane:": the bytes of the verb the line begins with, or 0. */
gsize attribution_words_leading_verb(TextLine line);

/* Does it begin as attributions do: "On ", "Am ", "Le ", "在", a digit? */
gboolean attribution_words_open(TextLine line);

/* Is the word a pronoun that a person writes of himself or to the reader: "I", "you", "ich", "我"?
 */
gboolean attribution_words_is_pronoun(const gchar *word, gsize length);
