/* questions.c - settles each question: by an option, on the terminal, or by its default */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "questions.h"

#include <stdio.h>
#include <string.h>

#include "terminal.h"

static QuestionsResult say_missing(const Question *question, const gchar *suggested,
                                   gboolean takes_defaults) {
    fprintf(stderr, "amends: %s is missing", question->option);
    if (!takes_defaults && suggested != NULL && question->may_be_assumed)
        fprintf(stderr, ", and there is no terminal to ask on (--yes takes \"%s\")", suggested);
    else if (question->words != NULL)
        fprintf(stderr, ": %s", question->words);
    fprintf(stderr, "\n");
    return QUESTIONS_UNANSWERED;
}

static QuestionsResult take_given(const Question *question, Draft *draft, const gchar *answer) {
    g_autofree gchar *fault = question->take(draft, answer);
    if (fault == NULL)
        return QUESTIONS_ANSWERED;
    fprintf(stderr, "amends: %s: %s\n", question->option, fault);
    return QUESTIONS_UNANSWERED;
}

static void forget(gchar *line) {
    if (line != NULL)
        explicit_bzero(line, strlen(line));
    g_free(line);
}

/* Asks until the answer is good. */
static QuestionsResult ask(const Question *question, Draft *draft, guint number, int *out_signal) {
    g_autofree gchar *suggested = question->suggest != NULL ? question->suggest(draft) : NULL;
    g_autofree gchar *prompt =
        suggested != NULL ? g_strdup_printf("   [%s] ", suggested) : g_strdup("   ");
    printf("\n%u. %s\n", number, question->words);
    if (question->explain != NULL)
        question->explain(draft);
    for (;;) {
        gchar *line = NULL;
        if (terminal_ask(prompt, question->is_secret, &line, out_signal) != TERMINAL_LINE)
            return QUESTIONS_STOPPED;
        if (!question->is_secret)
            g_strstrip(line);
        const gchar *answer = *line == '\0' ? suggested : line;
        g_autofree gchar *fault =
            answer == NULL ? g_strdup("an answer is needed here") : question->take(draft, answer);
        forget(line);
        if (fault == NULL)
            return QUESTIONS_ANSWERED;
        printf("   Not so: %s%s\n", fault, g_str_has_suffix(fault, ".") ? "" : ".");
    }
}

/* Without anybody to ask. */
static QuestionsResult assume(const Question *question, Draft *draft, gboolean takes_defaults) {
    g_autofree gchar *suggested = question->suggest != NULL ? question->suggest(draft) : NULL;
    gboolean is_silent = question->words == NULL;
    if (suggested != NULL && question->may_be_assumed && (takes_defaults || is_silent))
        return take_given(question, draft, suggested);
    return question->is_optional ? QUESTIONS_ANSWERED
                                 : say_missing(question, suggested, takes_defaults);
}

QuestionsResult questions_settle(Draft *draft, const QuestionsAnswers *answers, int *out_signal) {
    gboolean is_asking = !answers->takes_defaults && terminal_is_there();
    QuestionsResult result = QUESTIONS_ANSWERED;
    guint asked = 0;
    if (is_asking)
        printf(
            "At most five questions. Enter takes what stands in [brackets]; Ctrl-C ends this, and "
            "nothing\nis written before the last answer.\n");
    for (QuestionId i = 0; i < QUESTION_COUNT; i++) {
        const Question *question = question_row(i);
        const gchar *given = answers->given[i];
        QuestionsResult one = QUESTIONS_ANSWERED;
        if (given == NULL && question->is_needed != NULL && !question->is_needed(draft))
            continue;
        if (given != NULL)
            one = take_given(question, draft, given);
        else if (is_asking && question->words != NULL)
            one = ask(question, draft, ++asked, out_signal);
        else
            one = assume(question, draft, answers->takes_defaults);
        if (one == QUESTIONS_STOPPED || (is_asking && one != QUESTIONS_ANSWERED))
            return one;
        if (one != QUESTIONS_ANSWERED)
            result = one;
    }
    return result;
}
