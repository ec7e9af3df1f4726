/* verb_actions.h - #action with #owner and #due, #done, #redo */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "agent_work.h"

gboolean verb_action_check(AgentWork *work, const Command *command, gchar **out_refusal,
                           GError **error);
gboolean verb_action(AgentWork *work, const Command *command, gchar **out_effect, GError **error);

gboolean verb_done_check(AgentWork *work, const Command *command, gchar **out_refusal,
                         GError **error);
gboolean verb_done(AgentWork *work, const Command *command, gchar **out_effect, GError **error);

gboolean verb_redo_check(AgentWork *work, const Command *command, gchar **out_refusal,
                         GError **error);
gboolean verb_redo(AgentWork *work, const Command *command, gchar **out_effect, GError **error);
