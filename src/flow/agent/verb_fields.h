/* verb_fields.h - #assign, #group, #priority, #category, #tag, #untag: what a ticket is like */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "verbs.h"

/* Nobody gets a complaint that names him; nor is he named to the one who asks. */
gboolean verb_assign_check(AgentWork *work, const Command *command, gchar **out_refusal,
                           GError **error);
void verb_assign_change(const AgentWork *work, const Command *command, Ticket *ticket);

/* An owner who does not belong to the new department has it no longer, unless the mail says whose
 * it is. */
void verb_group_change(const AgentWork *work, const Command *command, Ticket *ticket);

void verb_priority_change(const AgentWork *work, const Command *command, Ticket *ticket);
void verb_category_change(const AgentWork *work, const Command *command, Ticket *ticket);

/* The next complaint of the kind is guessed better. */
gboolean verb_category_learn(AgentWork *work, const Command *command, GError **error);

void verb_tag_change(const AgentWork *work, const Command *command, Ticket *ticket);
