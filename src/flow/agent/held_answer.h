/* held_answer.h - agents' answers that wait: put away, found, dropped, given back */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What waits is a whole mail, commands and words: nothing of it was done, and when it is let go it
 * is read and carried out anew. Everything here is inside the open transaction. */
#pragma once

#include "agent_work.h"
#include "model/held_answer.h"

/* Has the answer of this mail to wait? Then it is put away, and its author (and the manager who has
 * to approve it) told. What its author had waiting on the ticket is dropped in any case: this one
 * takes its place. */
gboolean held_answer_consider(AgentWork *work, gboolean *out_is_held, GError **error);

/* What waits on the ticket of `work` for its author to decide, or for a manager; NULL if nothing.
 * When several wait for a manager, the one whose letter the mail answers; with none such,
 * *out_is_unclear. Caller frees. */
gboolean held_answer_find(AgentWork *work, gboolean as_manager, HeldAnswer **out_held,
                          gboolean *out_is_unclear, GError **error);

/* Ends the waiting without sending: HELD_CANCELLED or HELD_REPLACED by its author, HELD_DENIED by a
 * manager (`why` is for the author, or NULL). */
gboolean held_answer_end(AgentWork *work, HeldAnswer *held, HeldState state, const gchar *why,
                         GError **error);

/* Writes down who decided what about it. */
gboolean held_answer_decide(AgentWork *work, HeldAnswer *held, HeldState state, GError **error);
