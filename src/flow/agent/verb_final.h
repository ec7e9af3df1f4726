/* verb_final.h - #final: a last letter that lacks what the legal profile asks of it comes back */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "verbs.h"

/* What is missing stands in the receipt, a line each; nothing lets such a letter go. */
gboolean verb_final_check(AgentWork *work, const Command *command, gchar **out_refusal,
                          GError **error);
