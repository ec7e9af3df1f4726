/* verb_state.h - #spam and #help: what the table of transitions does not know of them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "verbs.h"

/* Words for a sender of spam can't be meant. */
gboolean verb_spam_check(AgentWork *work, const Command *command, gchar **out_refusal,
                         GError **error);

gboolean verb_help(AgentWork *work, const Command *command, gchar **out_effect, GError **error);
