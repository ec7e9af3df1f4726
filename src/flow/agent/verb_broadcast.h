/* verb_broadcast.h - #broadcast: the words of the mail go to all members of a group case */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "agent_answer.h"
#include "verbs.h"

gboolean verb_broadcast(AgentWork *work, const Command *command, gchar **out_effect,
                        GError **error);

/* After the answer went out on the master itself, or its options (`answer` is NULL): all other
 * members. Does nothing without #broadcast in the mail. */
gboolean verb_broadcast_spread(AgentWork *work, const AgentAnswer *answer, GError **error);

/* `mail` of the agent was taken back on the master before it was sent: so it is on all members.
 * *out_count: how many others did not get it. */
gboolean verb_broadcast_take_back(AgentWork *work, gint64 mail, guint *out_count, GError **error);
