/* nearest_word.h - how far apart two words are, and which of many was probably meant */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Optimal string alignment: letters added, left out, exchanged, and neighbours swapped, each counts
 * one. Characters are Unicode. More than 32 characters are far from everything: G_MAXUINT. */
guint nearest_word_distance(const gchar *one, const gchar *other);

/* Is `distance` small enough, given the length of the word that may be meant, to call it a slip? */
gboolean nearest_word_is_slip(guint distance, const gchar *meant);
