/* broadcast_texts.h - which words of an agent's mail are for whom: one text, or a part a language
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "agent_answer.h"
#include "agent_work.h"
#include "model/group_case.h"

/* The words for the complainant of a ticket; *out_is_foreign: of a broadcast, and in another
 * language than the letter. Borrowed. */
const gchar *broadcast_texts_for(const AgentWork *work, const Ticket *ticket,
                                 gboolean *out_is_foreign);

/* The same for the ticket at hand. */
const gchar *broadcast_texts_own(const AgentWork *work, gboolean *out_is_foreign);

/* What stands in the part for the ticket at hand, or NULL. Borrowed. */
GPtrArray *broadcast_texts_own_options(const AgentWork *work);

/* The #offer of that part as it was typed, or NULL. Borrowed. */
const gchar *broadcast_texts_own_offer_line(const AgentWork *work);

/* Fills in the parts of a broadcast. `answer` is what went out on the ticket at hand; NULL:
 * options, with the words as they were typed. */
gboolean broadcast_texts_fill(const AgentWork *work, const AgentAnswer *answer,
                              Broadcast *broadcast, GError **error);
