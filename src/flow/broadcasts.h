/* broadcasts.h - an agent's words go to every member of a group case, each in a letter of its own
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everything is inside the open transaction. */
#pragma once

#include "flow/apply_event.h"
#include "model/group_case.h"

/* So many letters are written in the transaction of the agent's mail, or of a deadline. */
enum { BROADCAST_STEP = 25 };

/* Plans a letter for each member of the case, and writes the first of them. `master` is the ticket
 * at hand, and has had its own. What is left is written by DEADLINE_BROADCAST. */
gboolean broadcasts_begin(Office *office, const Broadcast *broadcast, const Ticket *master,
                          GError **error);

/* For DEADLINE_BROADCAST of a master: the next letters. */
gboolean broadcasts_due(Office *office, const Ticket *master, GError **error);

/* May options be offered on the ticket: is it open, and does mail reach the complainant? */
gboolean broadcasts_can_offer(Office *office, const Ticket *ticket, gboolean *out_can,
                              GError **error);

/* What a newcomer to the case is told; NULL when there is nothing, or the ticket was told before.
 * It counts as told from now on. */
gboolean broadcasts_for_newcomer(Office *office, const GroupCase *group, gint64 ticket,
                                 Broadcast **out_broadcast, GError **error);

/* What the ticket is told by `statement`, in its language, goes into the context; NULL: nothing. */
void broadcasts_state(const Office *office, const Broadcast *statement, const Ticket *ticket,
                      EventContext *context);
