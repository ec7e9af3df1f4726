/* verb_holds.h - #send anyway, #cancel, #approve, #deny: what becomes of an answer that waits */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "verbs.h"

gboolean verb_send_check(AgentWork *work, const Command *command, gchar **out_refusal,
                         GError **error);
gboolean verb_send(AgentWork *work, const Command *command, gchar **out_effect, GError **error);

/* Takes back what waits for its author, else what waits in the outbox for the undo window. */
gboolean verb_cancel_check(AgentWork *work, const Command *command, gchar **out_refusal,
                           GError **error);
gboolean verb_cancel(AgentWork *work, const Command *command, gchar **out_effect, GError **error);

/* #approve and #deny ask the same. */
gboolean verb_approve_check(AgentWork *work, const Command *command, gchar **out_refusal,
                            GError **error);
gboolean verb_approve(AgentWork *work, const Command *command, gchar **out_effect, GError **error);
gboolean verb_deny(AgentWork *work, const Command *command, gchar **out_effect, GError **error);
