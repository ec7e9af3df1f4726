/* question_table.h - what amends init has to know: how to ask, guess, judge and take it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draft.h"

/* In the order in which they are settled; a later one may depend on an earlier one. */
typedef enum {
    QUESTION_LANGUAGE,
    QUESTION_TIME_ZONE,
    QUESTION_NAME,
    QUESTION_ADDRESS,
    QUESTION_MAILBOX,
    QUESTION_SMTP,
    QUESTION_CA_FILE,
    QUESTION_USER,
    QUESTION_OAUTH,
    QUESTION_PASSWORD,
    QUESTION_AGENTS,
    QUESTION_COUNT
} QuestionId;

typedef struct {
    const gchar *option;
    const gchar *words;      /* the question; NULL: it is never asked */
    gboolean may_be_assumed; /* may --yes take what `suggest` says? */
    gboolean is_optional;    /* nothing is missing without it */
    gboolean is_secret;
    gboolean (*is_needed)(const Draft *draft);         /* NULL: always */
    gchar *(*suggest)(const Draft *draft);             /* a default or NULL; caller frees */
    void (*explain)(const Draft *draft);               /* prints what helps to answer, or NULL */
    gchar *(*take)(Draft *draft, const gchar *answer); /* what is wrong, or NULL; caller frees */
} Question;

/* Static. */
const Question *question_row(QuestionId id);
