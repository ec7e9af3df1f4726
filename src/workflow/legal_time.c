/* legal_time.c - when a time that the law gives is over for a complaint */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workflow/legal_time.h"

#include "clock_times.h"

gint64 legal_time_due(const LegalClock *time, const Ticket *ticket, const Policy *policy) {
    const ClockMoment moment = {.ticket = (Ticket *)ticket, .policy = policy}; /* only read */
    return clock_times_legal(time, &moment);
}
