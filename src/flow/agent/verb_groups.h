/* verb_groups.h - #group-case: tickets of one problem */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "verbs.h"

/* A ticket belongs to one case at most; the master stays while others belong to its case. */
gboolean verb_group_case_check(AgentWork *work, const Command *command, gchar **out_refusal,
                               GError **error);

/* A newcomer's complainant is told what the others were told last. */
gboolean verb_group_case(AgentWork *work, const Command *command, gchar **out_effect,
                         GError **error);

/* For #merge: a master is merged into nothing. */
gboolean verb_group_case_may_merge(AgentWork *work, gint64 ticket, gchar **out_refusal,
                                   GError **error);
