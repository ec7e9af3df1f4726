/* ticket_clocks.h - the clocks of a ticket follow what happens to it, in the same transaction */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "flow/apply_event.h"

/* What has happened. Borrowed. */
typedef struct {
    const Event *event;
    const Decision *decision;
} ClockOccasion;

/* After the event has changed the ticket, and before its letters are written: starts, sets and
 * saves its clocks, and what the ticket says of them. *out_clocks (of TicketClock; caller unrefs):
 * as they are now. */
gboolean ticket_clocks_follow(Office *office, Ticket *ticket, const ClockOccasion *occasion,
                              GPtrArray **out_clocks, GError **error);
