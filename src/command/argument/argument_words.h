/* argument_words.h - words that stand for a value: found exactly, or the nearest one proposed */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* A word that stands for a value of an argument. */
typedef struct {
    const gchar *word; /* case folded */
    gint value;
} ArgumentWord;

/* The word that is exactly `folded`, or NULL. */
const ArgumentWord *argument_words_find(const ArgumentWord *words, gsize count,
                                        const gchar *folded);

/* Keeps the best of the words offered to it. */
typedef struct {
    const gchar *typed; /* case folded */
    const gchar *meant; /* what to propose: the best so far, or NULL */
    guint least;
} NearestWord;

/* `typed` is borrowed. */
NearestWord nearest_word_of(const gchar *typed);

/* `word` stands for `meant` (borrowed); kept if it is the nearest so far and near enough. */
void nearest_word_offer(NearestWord *nearest, const gchar *word, const gchar *meant);

/* The word that was probably meant by `folded`, or by its first word ("upheld - we are sorry");
 * NULL if none is near. Caller frees. */
gchar *argument_words_nearest(const ArgumentWord *words, gsize count, const gchar *folded);

/* "upheld - we are sorry" -> "upheld". Caller frees. */
gchar *argument_first_word(const gchar *folded);
