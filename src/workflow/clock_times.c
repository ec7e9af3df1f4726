/* clock_times.c - how long clocks run, and when their levels strike */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The levels of a clock: a warning, its time, and each entry of the escalation. A level that a
 * clock does not have is passed over. They are told in the hours of the department, and rounded up
 * to the next `gather` of the clock on the wall, so that what comes up together is one mail.
 */
#include "clock_times.h"

#include "model/severity_sign.h"
#include "workflow/working_time.h"

enum { HOUR = 3600, WORKWEEK = 5 };

/* --- how long ----------------------------------------------------------------------------------
 */

static gint64 usual(ClockKind kind, const Policy *policy) {
    switch (kind) {
    case CLOCK_OWNER:
        return policy->clocks.owner;
    case CLOCK_ANSWER:
        return policy->first_answer;
    case CLOCK_PROGRESS:
        return policy->clocks.progress;
    case CLOCK_SOLUTION:
        return policy->solution;
    default:
        return 0;
    }
}

static gint64 of_rule(ClockKind kind, const ClockRule *rule) {
    switch (kind) {
    case CLOCK_OWNER:
        return rule->owner;
    case CLOCK_ANSWER:
        return rule->first_answer;
    case CLOCK_PROGRESS:
        return rule->progress;
    case CLOCK_SOLUTION:
        return rule->solution;
    default:
        return 0;
    }
}

static gboolean is_fitting(const ClockRule *rule, const Ticket *ticket) {
    return (rule->priority < 0 || rule->priority == (gint)ticket->priority) &&
           (rule->tag == NULL || ticket_has_tag(ticket, rule->tag)) &&
           (rule->queue == NULL ||
            (ticket->queue != NULL && g_ascii_strcasecmp(rule->queue, ticket->queue) == 0));
}

/* The first that fits and has a time, or NULL. */
static const ClockRule *rule_of(ClockKind kind, const ClockMoment *moment) {
    const GPtrArray *rules = moment->policy->clocks.rules;
    for (guint i = 0; i < rules->len; i++) {
        const ClockRule *rule = rules->pdata[i];
        if (of_rule(kind, rule) != 0 && is_fitting(rule, moment->ticket))
            return rule;
    }
    return NULL;
}

gint64 clock_times_promise(ClockKind kind, const ClockMoment *moment) {
    const ClockRule *rule = rule_of(kind, moment);
    return rule != NULL ? of_rule(kind, rule) : usual(kind, moment->policy);
}

/* Somebody looks sooner after these; what a solution needs does not change with who waits for it.
 * A site that has a rule for a tag has said itself what it is worth. */
static gboolean has_extra_care(ClockKind kind, const ClockMoment *moment) {
    if (kind != CLOCK_OWNER && kind != CLOCK_ANSWER)
        return FALSE;
    const ClockRule *rule = rule_of(kind, moment);
    return (rule == NULL || rule->tag == NULL) &&
           (ticket_has_tag(moment->ticket, TAG_VIP) ||
            ticket_has_tag(moment->ticket, severity_sign_name(SIGN_REPEAT)));
}

gint64 clock_times_promised(ClockKind kind, const ClockMoment *moment) {
    gint64 working = clock_times_working(moment, clock_times_promise(kind, moment));
    return has_extra_care(kind, moment) ? MAX(working * moment->policy->clocks.extra_care / 100, 1)
                                        : working;
}

/* --- working time ------------------------------------------------------------------------------
 */

/* NULL: all hours count. */
static const WorkingCalendar *calendar_of(const ClockMoment *moment) {
    const Queue *queue = policy_queue(moment->policy, moment->ticket->queue);
    const WorkingCalendar *calendar = queue != NULL ? queue->calendar : NULL;
    return calendar != NULL && working_calendar_week(calendar) > 0 ? calendar : NULL;
}

gint64 clock_times_after(const ClockMoment *moment, gint64 from, gint64 duration) {
    return working_time_due(calendar_of(moment), from, duration);
}

gint64 clock_times_working(const ClockMoment *moment, gint64 duration) {
    const WorkingCalendar *calendar = calendar_of(moment);
    return calendar != NULL ? working_time_of(calendar, duration) : duration;
}

gint64 clock_times_add(const ClockMoment *moment, gint64 from, gint64 working) {
    const WorkingCalendar *calendar = calendar_of(moment);
    gint64 at = calendar != NULL ? working_time_add(calendar, from, working) : from + working;
    return at != WORKING_NEVER ? at : from + working;
}

gint64 clock_times_left(const TicketClock *clock, const ClockMoment *moment) {
    const WorkingCalendar *calendar = calendar_of(moment);
    if (clock->due_at <= moment->now)
        return 0;
    return calendar != NULL ? working_time_measure(calendar, moment->now, clock->due_at)
                            : clock->due_at - moment->now;
}

/* --- clocks of the law -------------------------------------------------------------------------
 */

static gboolean is_worked(const WorkingCalendar *calendar, gint64 day) {
    return calendar != NULL ? working_calendar_hours(calendar, day) != NULL &&
                                  working_calendar_hours(calendar, day)->len > 0
                            : wall_clock_weekday(day) < WORKWEEK;
}

/* The end of the last day; the day of receipt is none of them. */
gint64 clock_times_legal(const LegalClock *legal, const ClockMoment *moment) {
    gint64 received = moment->ticket->created_at;
    const WorkingCalendar *calendar = calendar_of(moment);
    const WallClock *wall = calendar != NULL ? calendar->clock : moment->policy->clocks.wall;
    if (legal->unit == LEGAL_HOURS)
        return received + (gint64)legal->amount * HOUR;
    gint64 day = (wall != NULL ? wall_clock_show(wall, received) : received) / WALL_DAY;
    if (legal->unit == LEGAL_CALENDAR_DAYS)
        day += legal->amount;
    /* A calendar that is closed for years has no such day: then days count as they come. */
    guint most = legal->amount * 10 + 400;
    for (guint found = 0, tried = 0; legal->unit == LEGAL_WORKING_DAYS && found < legal->amount;
         tried++) {
        day++;
        found += is_worked(calendar, day) || tried > most;
    }
    gint64 ends = (day + 1) * WALL_DAY;
    return (wall != NULL ? wall_clock_when(wall, ends) : ends) - 1;
}

/* --- levels ------------------------------------------------------------------------------------
 */

static guint warning_of(const TicketClock *clock, const Policy *policy) {
    if (clock->kind == CLOCK_LEGAL) {
        const LegalClock *legal = legal_profile_clock(policy->legal, clock->legal);
        return legal != NULL ? legal->warning : 0;
    }
    return clock->kind == CLOCK_ANSWER || clock->kind == CLOCK_SOLUTION ? policy->clocks.warning
                                                                        : 0;
}

/* Of a service clock: when no more is left than what the warning leaves, of working time. */
static gint64 warning_at(const TicketClock *clock, const ClockMoment *moment) {
    gint64 percent = warning_of(clock, moment->policy);
    if (clock->kind == CLOCK_LEGAL)
        return clock->started_at + (clock->due_at - clock->started_at) * percent / 100;
    gint64 kept = clock->promised * (100 - percent) / 100;
    gint64 left = clock_times_left(clock, moment);
    return left > kept ? clock_times_add(moment, moment->now, left - kept)
                       : MIN(moment->now, clock->due_at);
}

const ClockEscalation *clock_rules_escalation(const Policy *policy, guint level) {
    const GPtrArray *list = policy->clocks.escalation;
    if (level < CLOCK_LEVEL_ESCALATION || level - CLOCK_LEVEL_ESCALATION >= list->len)
        return NULL;
    return list->pdata[level - CLOCK_LEVEL_ESCALATION];
}

static gint64 round_up(const ClockMoment *moment, gint64 at) {
    const WorkingCalendar *calendar = calendar_of(moment);
    gint64 gather = MAX(moment->policy->clocks.gather, 1);
    gint64 worked = calendar != NULL ? working_time_add(calendar, at, 1) : at;
    if (calendar != NULL)
        worked = worked != WORKING_NEVER ? worked - 1 : at;
    return (worked + gather - 1) / gather * gather;
}

static gint64 level_at(TicketClock *clock, const ClockMoment *moment) {
    if (clock->levels_told == CLOCK_LEVEL_WARNING && warning_of(clock, moment->policy) == 0)
        clock->levels_told = CLOCK_LEVEL_PASSED;
    if (clock->levels_told == CLOCK_LEVEL_WARNING)
        return round_up(moment, warning_at(clock, moment));
    if (clock->levels_told == CLOCK_LEVEL_PASSED)
        return round_up(moment, clock->due_at);
    const ClockEscalation *level = clock_rules_escalation(moment->policy, clock->levels_told);
    if (level == NULL)
        return 0;
    gint64 at = clock_times_after(moment, clock->due_at, level->after);
    return level->is_at_once ? at : round_up(moment, at);
}

gint64 clock_times_next(TicketClock *clock, const ClockMoment *moment) {
    if (!ticket_clock_runs(clock))
        return 0;
    if (clock->kind == CLOCK_PROGRESS)
        return clock->due_at;
    gint64 level = level_at(clock, moment);
    gint64 holding = clock_rules_holding_at(clock, moment);
    /* What has come was seen to when it came. */
    return holding > moment->now && (level == 0 || holding < level) ? holding : level;
}

/* A warning that was not told before the time has passed is told with it. */
gboolean clock_rules_strike(TicketClock *clock, const ClockMoment *moment,
                            ClockStrike *out_strike) {
    ClockStrike strike = {.first = clock->levels_told, .end = clock->levels_told};
    /* What has come may have been no level: a later date for the complainant. */
    if (clock->levels_told > CLOCK_LEVEL_WARNING && ticket_clock_runs(clock))
        clock->next_at = level_at(clock, moment);
    while (ticket_clock_runs(clock) && clock->next_at != 0 && clock->next_at <= moment->now) {
        strike.end = ++clock->levels_told;
        clock->next_at = level_at(clock, moment);
    }
    clock->next_at = clock_times_next(clock, moment);
    if (strike.end == strike.first)
        return FALSE;
    strike.urgency = strike.end > CLOCK_LEVEL_ESCALATION ? CLOCK_IS_ESCALATED
                     : strike.end > CLOCK_LEVEL_PASSED   ? CLOCK_HAS_PASSED
                                                         : CLOCK_IS_NEAR;
    *out_strike = strike;
    return TRUE;
}

/* --- a later date by itself --------------------------------------------------------------------
 */

/* Working seconds before its time; at the most half of what the warning leaves to the agents. */
static gint64 holding_before(const TicketClock *clock, const ClockMoment *moment) {
    gint64 percent = 100 - (gint64)warning_of(clock, moment->policy);
    return MIN(clock_times_working(moment, moment->policy->clocks.holding_before),
               clock->promised * percent / 200);
}

gint64 clock_rules_holding_at(const TicketClock *clock, const ClockMoment *moment) {
    const ClockPolicy *clocks = &moment->policy->clocks;
    if ((clock->kind != CLOCK_ANSWER && clock->kind != CLOCK_SOLUTION) ||
        !ticket_clock_runs(clock) || clock->levels_told > CLOCK_LEVEL_PASSED ||
        clocks->holding_before == 0 || !clocks->has_notices)
        return 0;
    gint64 before = holding_before(clock, moment);
    gint64 left = clock_times_left(clock, moment);
    return left > before ? clock_times_add(moment, moment->now, left - before)
                         : MIN(moment->now, clock->due_at);
}

gint64 clock_rules_later(const TicketClock *clock, const ClockMoment *moment) {
    gint64 most = moment->policy->clocks.holding_time;
    return clock_times_after(moment, MAX(clock->due_at, moment->now),
                             MIN(most, clock_times_promise(clock->kind, moment)));
}
