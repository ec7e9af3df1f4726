/* legal_time.h - when a time that the law gives is over for a complaint */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/policy.h"
#include "model/ticket.h"

/* Seconds UTC, the last second that is within it, counted from the receipt of the ticket: hours as
 * they come; days to the end of the last one, in the calendar and by the clocks of the ticket's
 * department. Of the ticket only queue and created_at are asked. */
gint64 legal_time_due(const LegalClock *time, const Ticket *ticket, const Policy *policy);
