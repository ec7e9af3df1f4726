/* burst_groups.h - the complaints of a burst become a group case, those that come later too */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everything is inside the open transaction. */
#pragma once

#include "flow/apply_event.h"

/* Makes the ticket a member of the case, tells its complainant what the others were told, and notes
 * it; not when it is done, or belongs to a case already. */
gboolean burst_groups_join(Office *office, gint64 master, gint64 ticket, gboolean *out_has_joined,
                           GError **error);

/* The ticket has just become the master of a case: all others of its burst, if it is of one, join.
 * *out_count: how many did. */
gboolean burst_groups_begin(Office *office, gint64 master, guint *out_count, GError **error);
