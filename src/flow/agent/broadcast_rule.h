/* broadcast_rule.h - may an agent's words go to all members of a group case? */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "agent_work.h"

/* Only in a mail about the master, by its owner or a manager, with a text that is about nobody in
 * particular: no quote, and no member's address in it. Who would get words in another language than
 * his own gets them only with #send anyway. */
gboolean broadcast_rule_check(AgentWork *work, const Command *command, gchar **out_refusal,
                              GError **error);

/* Whom options are not offered, who gets words in another language: to be put behind what the
 * receipt says of a broadcast; "" if there is nothing to say. Caller frees. */
gboolean broadcast_rule_describe(const AgentWork *work, gchar **out_words, GError **error);
