/* command_event.h - the event that a command, or the words of an agent's mail, are to a ticket */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "agent_work.h"

/* What the history says of the command besides the event's name; NULL: nothing. Caller frees. */
gchar *command_event_value(const AgentWork *work, const Command *command);

/* The event of its row in the table of verbs; `value` is borrowed. */
Event command_event(const AgentWork *work, const Command *command, const gchar *value);

/* The words for the complainant. */
Event command_answer_event(const AgentWork *work);
