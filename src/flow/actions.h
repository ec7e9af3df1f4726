/* actions.h - improvements: chased, done, measured, decided */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everything is inside the open transaction. */
#pragma once

#include "flow/apply_event.h"

enum {
    ACTION_USUAL_DAYS = 30,  /* for an action without a date */
    ACTION_WINDOW_DAYS = 30, /* complaints are counted so long before and after */
};

/* What happened to it, by `event->kind`: the letters of that, the history, and when it is next
 * heard of. The action was changed, and is saved here. `ticket` is the action's. */
gboolean actions_apply(Office *office, Ticket *ticket, const Action *action, Event *event,
                       GError **error);

/* The ticket `from` was merged into `to`. */
gboolean actions_move(Office *office, gint64 from, gint64 to, GError **error);

/* For the deadline DEADLINE_ACTION of a ticket: an owner who is late hears of it once a week, and
 * the manager too after two weeks; what was done is measured after a month; who led to what was
 * confirmed is told, some at a time. */
gboolean actions_due(Office *office, Ticket *ticket, GError **error);
