/* naive_bayes.h - guesses a complaint's category from those that people have sorted */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "insight/features.h"

typedef struct NaiveBayes NaiveBayes;

NaiveBayes *naive_bayes_new(void);
NaiveBayes *naive_bayes_copy(const NaiveBayes *model);
void naive_bayes_free(NaiveBayes *model);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(NaiveBayes, naive_bayes_free)

/* Counts a sorted complaint, as if it had come `times` times. */
void naive_bayes_count(NaiveBayes *model, const Features *features, Category category, guint times);

/* To be called behind the last count and before the next suggestion. */
void naive_bayes_settle(NaiveBayes *model);

typedef struct {
    gint category;   /* a Category, or -1: nothing is known of these words */
    guint certainty; /* per cent: how many suggestions of this certainty are right */
} Suggestion;

Suggestion naive_bayes_suggest(const NaiveBayes *model, const Features *features);
