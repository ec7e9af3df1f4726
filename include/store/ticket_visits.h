/* ticket_visits.h - looks at very many tickets, one after the other: those open, those of a period
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ticket.h"
#include "store/store.h"

/* FALSE ends the visit. `ticket` is borrowed for the call; of it only id, queue, owner, stage,
 * merged_into and what the kind of visit is about are known. */
typedef gboolean (*TicketVisitor)(const Ticket *ticket, gpointer data);

typedef enum {
    VISIT_OPEN,     /* neither resolved nor closed nor merged, whatever the period; with promises,
                       first answer and whom it waits for; what is due first comes first */
    VISIT_RECEIVED, /* created_at within the period, newest first */
    VISIT_CLOSED,   /* closed_at within it and not opened again, in any order; with the outcome */
} TicketVisitKind;

typedef struct {
    TicketVisitKind which;
    gint64 from; /* seconds UTC; the period is [from, until) */
    gint64 until;
    TicketVisitor visitor;
    gpointer data; /* of the visitor */
} TicketVisit;

/* Shows the visitor one ticket after the other. The visitor may read from the store, but not visit.
 */
gboolean ticket_visits_run(Store *store, const TicketVisit *visit, GError **error);
