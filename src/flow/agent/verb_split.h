/* verb_split.h - #split: a mail of the complainant becomes a ticket of its own */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "verbs.h"

/* The mail whose letter the agent answers, or the complainant's last one; never the first mail of
 * the ticket. The rest of the agent's mail is about the new ticket. */
gboolean verb_split_check(AgentWork *work, const Command *command, gchar **out_refusal,
                          GError **error);
gboolean verb_split_perform(AgentWork *work, const Command *command, gchar **out_effect,
                            GError **error);
