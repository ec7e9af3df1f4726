/* questions.h - settles each question: by an option, on the terminal, or by its default */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "question_table.h"

typedef enum {
    QUESTIONS_ANSWERED,
    QUESTIONS_UNANSWERED, /* something is missing or wrong; it was said what */
    QUESTIONS_STOPPED,    /* by a signal, or the end of input */
} QuestionsResult;

typedef struct {
    const gchar *given[QUESTION_COUNT]; /* by options; NULL = not given */
    gboolean takes_defaults;            /* nobody is asked */
} QuestionsAnswers;

/* Puts all answers into the draft, each checked at once by the checks of the settings. STOPPED sets
 * *out_signal, 0 at the end of input. */
QuestionsResult questions_settle(Draft *draft, const QuestionsAnswers *answers, int *out_signal);
