/* answer_quotes.h - whose words an agent quotes in an answer: only the complainant's may go out */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "../arrival.h"

/* The complainant's words, read when they are asked for first. */
typedef struct {
    const Arrival *arrival;
    GString *words; /* letters and figures only */
} QuoteCheck;

void quote_check_clear(QuoteCheck *check);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(QuoteCheck, quote_check_clear)

/* A line of an agent's answer. It may go unless it is quoted (">") and the complainant has not
 * written it: then it is of a letter to the agent, which tells what only staff may know. */
gboolean answer_quotes_may_go(QuoteCheck *check, const gchar *line, gboolean *out_may_go,
                              GError **error);
