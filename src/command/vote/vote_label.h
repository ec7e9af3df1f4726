/* vote_label.h - words that are a vote: "very satisfied", "很满意", "very easy" */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/survey_kind.h"

/* How sure a way to write a vote is; what may stand behind it depends on that. */
typedef enum {
    BARE = 1,    /* 5: may begin "5 days late" */
    COUNTED = 2, /* 4/5, 5 stars, 五分, ★★★★☆ */
    STRONG = 4,  /* very satisfied: may begin nothing else, but "满意度调查" */
    WEAK = 8,    /* good, 一, five: a vote only where nothing else is said */
} VoteSureness;

typedef struct {
    guint score;
    VoteSureness sureness;
} VoteMark;

/* Behind the longest such words of that question at `at`; NULL: there are none. */
const gchar *vote_label_skip(SurveyKind survey, const gchar *at, VoteMark *out_mark);
