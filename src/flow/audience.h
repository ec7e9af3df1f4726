/* audience.h - the people of an audience, without those whom the ticket names */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "flow/queue_letter.h"

/* *out_persons (of const Person*, borrowed from the policy, each once; caller unrefs) gets who is
 * written to. Whom the ticket names is left out: another agent of the queue takes the place, or its
 * manager, or another manager. Empty when there is nobody. Not for AUDIENCE_COMPLAINANT. */
gboolean audience_persons(const Occasion *occasion, Audience audience, GPtrArray **out_persons,
                          GError **error);

/* The manager who is told of the ticket: of its queue, else (when it names that one) any other that
 * it does not name; NULL when there is none. */
gboolean audience_manager(Office *office, const Ticket *ticket, const Person **out_manager,
                          GError **error);
