/* naive_figures.h - the figures of a made-up past by plain loops over its rows */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "figure_world.h"

/* What is asked: of one queue or of all, within [from, until), as things stood at `at`. */
typedef struct {
    gint64 from, until, at;
    const gchar *queue; /* or NULL: all */
} NaiveQuestion;

/* Each figure in words, a line each, as figures_in_words() of the test writes them. */
gchar *naive_figures(const World *world, const NaiveQuestion *question);
