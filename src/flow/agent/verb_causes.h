/* verb_causes.h - #cause, #why, and that a severe complaint is not closed without them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "verbs.h"

void verb_cause_change(const AgentWork *work, const Command *command, Ticket *ticket);

/* A ticket has five of them at most. */
gboolean verb_why_check(AgentWork *work, const Command *command, gchar **out_refusal,
                        GError **error);
void verb_why_change(const AgentWork *work, const Command *command, Ticket *ticket);

/* The lines that name what it came from, where they are missing: " #cause CAUSE and #why TEXT";
 * NULL if nothing is. Caller frees. */
gchar *verb_causes_missing(const AgentWork *work);

/* For all that closes a ticket, now or by itself: one of high severity needs a cause and a why,
 * from before or in the same mail, in any order. The refusal names the lines to type. */
gboolean verb_causes_check(AgentWork *work, const Command *command, gchar **out_refusal,
                           GError **error);
