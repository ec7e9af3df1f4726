/* ticket_due.c - what of a ticket is promised next, and by when */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ticket_due.h"

DueKind ticket_due(const Ticket *ticket, gint64 *out_at) {
    *out_at = 0;
    if (ticket->stage >= STAGE_RESOLVED || ticket->merged_into != 0)
        return DUE_NOTHING;
    gboolean is_answered = ticket->first_answered_at != 0;
    *out_at = is_answered ? ticket->solve_by : ticket->answer_by;
    if (*out_at == 0)
        return DUE_NOTHING;
    return is_answered ? DUE_SOLUTION : DUE_ANSWER;
}

gboolean ticket_rests(const Ticket *ticket) {
    gint64 at = 0;
    return ticket_due(ticket, &at) != DUE_NOTHING && ticket->waiting_on == WAITING_ON_COMPLAINANT;
}

gboolean ticket_is_overdue(const Ticket *ticket, gint64 now) {
    gint64 at = 0;
    return ticket_due(ticket, &at) != DUE_NOTHING && at < now && !ticket_rests(ticket);
}

gboolean ticket_is_at_risk(const Ticket *ticket, gint64 now) {
    enum { SOON = 24 * 3600 };
    return !ticket_is_overdue(ticket, now) && ticket_is_overdue(ticket, now + SOON);
}
