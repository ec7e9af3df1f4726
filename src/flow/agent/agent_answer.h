/* agent_answer.h - an agent's answer as the complainant gets it: words, HTML, files, no secrets */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "../arrival.h"

typedef struct {
    gchar *words;           /* plain */
    gchar *html;            /* the same words with the agent's formatting, or NULL */
    GPtrArray *files;       /* of LetterFile */
    gboolean has_signature; /* the words end with the agent's own */
    GPtrArray *remarks;     /* of ReceiptLine: what the agent has to know, mostly nothing */
} AgentAnswer;

void agent_answer_clear(AgentAnswer *answer);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(AgentAnswer, agent_answer_clear)

/* Makes it of the mail at hand. `text` is the agent's text below the commands. What is quoted in it
 * stays only if it is the complainant's own; addresses of staff and tokens become the desk's public
 * address. *out_answer has to be cleared. */
gboolean agent_answer_read(const Arrival *arrival, const gchar *text, AgentAnswer *out_answer,
                           GError **error);
