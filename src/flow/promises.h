/* promises.h - promises are kept by what happens to a ticket, and remembered when they are due */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everything is inside the open transaction. */
#pragma once

#include "flow/apply_event.h"

/* Ends what is open on the ticket if the event does that: an answer, solved and closed keep it,
 * unless it was made in the very same mail; dismissed and spam drop it. */
gboolean promises_end(Office *office, const Ticket *ticket, const Event *event, GError **error);

/* The answer in the mail was taken back: what it had kept is open again. */
gboolean promises_take_back(Office *office, gint64 ticket, gint64 mail, GError **error);

/* The ticket `from` was merged into `to`. */
gboolean promises_move(Office *office, gint64 from, gint64 to, GError **error);

/* By when a manager answers the complainant who asks for one at `at`. */
gint64 promises_manager_by(const Policy *policy, const Ticket *ticket, gint64 at);

/* That was told to the complainant: it is a promise of the manager. */
gboolean promises_of_manager(Office *office, const Ticket *ticket, const Event *event,
                             const Decision *decision, GError **error);

/* Sets the ticket's deadline to the next promise, or takes it away. */
gboolean promises_set_deadline(Office *office, gint64 ticket, GError **error);

/* For the deadline DEADLINE_PROMISE of a ticket: one letter about all that is due, to the owner,
 * else to who made the first of them. Nobody is reminded of a promise twice. */
gboolean promises_due(Office *office, Ticket *ticket, GError **error);
