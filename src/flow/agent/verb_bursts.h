/* verb_bursts.h - #ignore: many like complaints at once that are no matter of their own */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "verbs.h"

/* The ticket must be of a burst of which no group case was made. */
gboolean verb_ignore_check(AgentWork *work, const Command *command, gchar **out_refusal,
                           GError **error);
gboolean verb_ignore(AgentWork *work, const Command *command, gchar **out_effect, GError **error);
