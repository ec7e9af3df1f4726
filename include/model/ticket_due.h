/* ticket_due.h - what of a ticket is promised next, and by when */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ticket.h"

typedef enum {
    DUE_NOTHING, /* resolved, closed or merged: nothing is promised any more */
    DUE_ANSWER,  /* a person's first answer */
    DUE_SOLUTION,
} DueKind;

/* *out_at: seconds UTC, 0 for DUE_NOTHING. */
DueKind ticket_due(const Ticket *ticket, gint64 *out_at);

/* Something is promised, and its clocks rest: it waits for the complainant. */
gboolean ticket_rests(const Ticket *ticket);

/* What is promised next has passed, and does not rest. */
gboolean ticket_is_overdue(const Ticket *ticket, gint64 now);

/* It has not, and will have within the next 24 hours if nothing is done. */
gboolean ticket_is_at_risk(const Ticket *ticket, gint64 now);
