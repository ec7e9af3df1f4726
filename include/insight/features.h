/* features.h - what a naive Bayes classifier sees of a complaint */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "model/category.h"

enum { FEATURES_MOST = 600 };

/* The words of a complaint: pairs of neighbouring Chinese characters, and of other scripts the
 * beginnings of words, each once, as hashes; and how much the shipped terms speak for each
 * category. No word can be read back out of it. */
typedef struct {
    guint32 words[FEATURES_MOST];
    guint count;
    guint8 terms[CATEGORY_COUNT]; /* sum of the weights of the terms that occur */
} Features;

/* The words of a text as plain_text() makes it; `terms` become 0. */
void features_read(const gchar *plain, Features *out_features);

/* To bytes that another program start, on another machine, reads back, and from them; FALSE for
 * bytes that are none, or come from a program that parted words otherwise. */
GBytes *features_to_bytes(const Features *features);
gboolean features_from_bytes(GBytes *bytes, Features *out_features);
