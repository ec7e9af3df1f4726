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

gboolean ticket_is_overdue(const Ticket *ticket, gint64 now);
