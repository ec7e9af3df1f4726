/* put_off.h - no answer will be there in time: the complainant is told by the desk itself */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "flow/apply_event.h"

/* For a ticket of which clock_rules_holding_at() has come for a clock: writes to the complainant
 * and puts the ticket's dates and clocks off, or leaves all as it is where that may not be.
 * *out_is_told says which: then the clocks in the store are other ones. In the open transaction. */
gboolean put_off_due(Office *office, Ticket *ticket, gint64 now, gboolean *out_is_told,
                     GError **error);
