/* agent_letters.h - the receipt to an agent, and what it says of the letters that went out */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "agent_work.h"

/* Remembers in work->newest_letter which letters there are. */
gboolean agent_letters_mark(AgentWork *work, GError **error);

/* Adds a line to the receipt for each kind of letter that was written since: to whom, and whether
 * it waits. *out_is_hindered: the agent's answer does not go out at once. */
gboolean agent_letters_tell(AgentWork *work, gboolean *out_is_hindered, GError **error);

/* A letter of this kind to the agent, with the receipt. */
gboolean agent_work_tell(AgentWork *work, LetterKind kind, GError **error);
