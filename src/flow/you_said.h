/* you_said.h - who complained of what was put right is told, once */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "flow/office.h"
#include "model/ticket.h"
#include "store/action_store.h"

/* Complaints that led to the action: of its cause, from a month before it was noted, or from the
 * ticket that it was noted on, until it was done. Borrowed from the action. */
CausePeriod you_said_period(const Action *action, const Ticket *ticket);

/* Tells the next few of them, so that a popular action does not blow the fuse, and sets
 * action->told_ticket and ->next_at: 0 when all know. `ticket` is the action's. */
gboolean you_said_tell(Office *office, const Ticket *ticket, Action *action, GError **error);

/* Sets the effect of an action that was measured, and over how many days before it. */
gboolean you_said_measure(Office *office, ActionFacts *facts, GError **error);
