/* verb_people.h - #requester, #cc, #uncc, #resubscribe: who outside belongs to a ticket */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "verbs.h"

/* The old complainant belongs to the ticket no longer: his tokens lead nowhere near it. */
gboolean verb_requester_check(AgentWork *work, const Command *command, gchar **out_refusal,
                              GError **error);
gboolean verb_requester_perform(AgentWork *work, const Command *command, gchar **out_effect,
                                GError **error);

/* Those who are copied get the agents' answers, and may write to the ticket. */
gboolean verb_cc_check(AgentWork *work, const Command *command, gchar **out_refusal,
                       GError **error);
gboolean verb_cc_perform(AgentWork *work, const Command *command, gchar **out_effect,
                         GError **error);
gboolean verb_uncc_check(AgentWork *work, const Command *command, gchar **out_refusal,
                         GError **error);
gboolean verb_uncc_perform(AgentWork *work, const Command *command, gchar **out_effect,
                           GError **error);

/* Refused where the complainant gets all letters. */
gboolean verb_resubscribe_check(AgentWork *work, const Command *command, gchar **out_refusal,
                                GError **error);
