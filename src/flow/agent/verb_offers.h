/* verb_offers.h - #offer and #accept: options for the complainant, and a choice made elsewhere */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "agent_work.h"

gboolean verb_offer_check(AgentWork *work, const Command *command, gchar **out_refusal,
                          GError **error);
/* Offers them on the ticket at hand, in a letter with the words for its complainant. */
gboolean verb_offers_make(AgentWork *work, GPtrArray *options, gchar **out_effect, GError **error);
gboolean verb_offer(AgentWork *work, const Command *command, gchar **out_effect, GError **error);
gboolean verb_accept_check(AgentWork *work, const Command *command, gchar **out_refusal,
                           GError **error);
gboolean verb_accept(AgentWork *work, const Command *command, gchar **out_effect, GError **error);
