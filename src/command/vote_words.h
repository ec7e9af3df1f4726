/* vote_words.h - the ways to write a vote, and what may stand behind each */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/survey_kind.h"

typedef struct {
    guint score;
    const gchar *comment; /* where the words behind it begin; "" if there are none */
    gboolean is_weak;     /* a vote only if nothing else is said that matters: "good", "五" */
    gboolean is_listed;   /* "1. It leaks": a vote only if no "2." follows */
} Vote;

/* Does `line` (one line, trimmed) begin with a vote? */
gboolean vote_words_read(SurveyKind kind, const gchar *line, Vote *out_vote);
