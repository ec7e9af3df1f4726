/* verb_queries.h - #show, #list, #find, #stats: each is answered in a letter of its own */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "verbs.h"

/* Refused: a department that the agent does not belong to; #show alone in a mail about no ticket.
 */
gboolean verb_query_check(AgentWork *work, const Command *command, gchar **out_refusal,
                          GError **error);

/* An agent who asks too often is told once in an hour, and then gets no answer: a loop of mails
 * must end. */
gboolean verb_query(AgentWork *work, const Command *command, gchar **out_effect, GError **error);
