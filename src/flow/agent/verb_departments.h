/* verb_departments.h - #forward: a question about a ticket to a department */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "agent_work.h"

gboolean verb_forward_check(AgentWork *work, const Command *command, gchar **out_refusal,
                            GError **error);
gboolean verb_forward(AgentWork *work, const Command *command, gchar **out_effect, GError **error);
