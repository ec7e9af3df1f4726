/* clock_times.h - how long clocks run, and when their levels strike */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workflow/clock_rules.h"

/* The time that a service clock of this ticket has, in seconds as in the settings: of the first
 * rule that fits and has one, else the usual one. 0: there is no such clock; CLOCK_LEGAL. */
gint64 clock_times_promise(ClockKind kind, const ClockMoment *moment);

/* The same in working seconds of the ticket's department, less where it has extra care. */
gint64 clock_times_promised(ClockKind kind, const ClockMoment *moment);

/* When a duration of the settings is over that begins at `from`; its working seconds; and when that
 * many of them are over: all in the calendar of the ticket's department. */
gint64 clock_times_after(const ClockMoment *moment, gint64 from, gint64 duration);
gint64 clock_times_working(const ClockMoment *moment, gint64 duration);
gint64 clock_times_add(const ClockMoment *moment, gint64 from, gint64 working);

/* Working seconds until clock->due_at, 0 if that has passed. */
gint64 clock_times_left(const TicketClock *clock, const ClockMoment *moment);

/* When a clock of the law that began with the ticket strikes. */
gint64 clock_times_legal(const LegalClock *legal, const ClockMoment *moment);

/* When the next level that was not told yet is told: in working hours, unless it is one to be told
 * at once, and together with what comes up at the same time. 0: none, or the clock does not run. */
gint64 clock_times_next(TicketClock *clock, const ClockMoment *moment);
