/* verb_promises.h - #promise and #delay: what is to be done by when */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "verbs.h"

/* Kept for the agents, who are reminded when it is due; nothing is sent. */
gboolean verb_promise_check(AgentWork *work, const Command *command, gchar **out_refusal,
                            GError **error);
gboolean verb_promise(AgentWork *work, const Command *command, gchar **out_effect, GError **error);

/* The complainant is told the reason and the new date, which has to be later than the old one, and
 * never twice without an answer of a person between. */
gboolean verb_delay_check(AgentWork *work, const Command *command, gchar **out_refusal,
                          GError **error);
void verb_delay_change(const AgentWork *work, const Command *command, Ticket *ticket);
gboolean verb_delay(AgentWork *work, const Command *command, gchar **out_effect, GError **error);
