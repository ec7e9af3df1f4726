/* verb_relations.h - #merge and #link: tickets that have to do with each other */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "verbs.h"

/* The ticket of the mail becomes part of the one that is named, which goes on; the rest of the mail
 * is about that one. */
gboolean verb_merge_check(AgentWork *work, const Command *command, gchar **out_refusal,
                          GError **error);
gboolean verb_merge_perform(AgentWork *work, const Command *command, gchar **out_effect,
                            GError **error);

gboolean verb_link_check(AgentWork *work, const Command *command, gchar **out_refusal,
                         GError **error);
gboolean verb_link_perform(AgentWork *work, const Command *command, gchar **out_effect,
                           GError **error);
