/* vote_number.h - numbers that are a vote, and what says that they count points: "9", "nine out of
 * ten", "九分", "★★★★☆" */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vote_label.h"

/* Behind a number and what it counts at `at`; NULL: there is none, or it counts something else than
 * the points of this question ("9/10" where five is the best). The score may be too large.
 * `is_said`: "I give" stands before, so that a word ("five") is as sure as a digit. */
const gchar *vote_number_skip(SurveyKind survey, const gchar *at, gboolean is_said,
                              VoteMark *out_mark);

/* Behind "满分10分，" or "10分满分，", which name the best of the scale; else `at`. */
const gchar *vote_number_skip_best(SurveyKind survey, const gchar *at);
