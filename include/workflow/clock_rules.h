/* clock_rules.h - which clocks a ticket has, when they run, rest and are met, and when they strike
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/policy.h"
#include "model/ticket_clock.h"

/* What a clock is asked about: the ticket as it is now. The ticket's answer_by and solve_by are set
 * where what is promised changes: when clocks start, start anew, or go on. */
typedef struct {
    Ticket *ticket;
    const Policy *policy;
    gint64 now;              /* seconds UTC */
    gboolean is_heard;       /* something goes to the complainant now */
    gboolean is_put_off;     /* the complainant is told of new dates: those of the ticket */
    gboolean is_redescribed; /* priority or department may have changed */
} ClockMoment;

/* What a clock did at a moment. */
typedef enum { CLOCK_UNCHANGED, CLOCK_CHANGED, CLOCK_GONE } ClockChange;

/* All clocks that a ticket of this moment has, from its receipt on (of TicketClock); caller unrefs.
 */
GPtrArray *clock_rules_start(const ClockMoment *moment);

/* Sets one clock by what the ticket is now. GONE: the ticket lost its meaning, and the clock too.
 */
ClockChange clock_rules_follow(TicketClock *clock, const ClockMoment *moment);

/* The progress clock struck: it begins anew, and counts in levels_told how often it did so since
 * the complainant last heard anything. */
void clock_rules_restart(TicketClock *clock, const ClockMoment *moment);

/* --- levels ------------------------------------------------------------------------------------
 */

/* What of the levels has come by now: all that is between is told together. */
typedef struct {
    guint first, end;     /* levels first to end - 1 */
    ClockUrgency urgency; /* of the last of them */
} ClockStrike;

/* FALSE: nothing has come. Else counts it in clock->levels_told, and sets clock->next_at to what
 * comes next. Not for CLOCK_PROGRESS. */
gboolean clock_rules_strike(TicketClock *clock, const ClockMoment *moment, ClockStrike *out_strike);

/* --- a later date by itself --------------------------------------------------------------------
 */

/* When the complainant is to be told that a first answer or a solution takes longer: a while before
 * it runs out, and well after its warning; `now` or earlier if that has come. 0: never, of other
 * clocks, of those that do not run, and of those whose passing was told. */
gint64 clock_rules_holding_at(const TicketClock *clock, const ClockMoment *moment);

/* The new date: counted in the department's calendar from the old one, or from now; by no more than
 * the ticket was promised in all. */
gint64 clock_rules_later(const TicketClock *clock, const ClockMoment *moment);

/* The entry of the escalation that a level is, or NULL: a warning, or its time has passed. */
const ClockEscalation *clock_rules_escalation(const Policy *policy, guint level);
