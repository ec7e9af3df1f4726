/* clock_rules.c - which clocks a ticket has, when they run, rest and are met */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A clock is set by what its ticket is, never by what happened: a change that came another way is
 * made good with the next event. Two tables say all:
 *
 *             spam, merged   done   waits for the complainant   else
 *   owner     gone           met    rests                       runs     met by an owner
 *   answer    gone           met    rests                       runs     met by an answer
 *   progress  gone           met    rests                       runs
 *   solution  gone           met    rests                       runs
 *   legal     gone           met    runs                        runs     met by an answer, if so
 *
 * and what a clock does that was met, or has rested, and has to run again. A resting clock keeps
 * the working time that was left, and goes on with it. Nothing here reads a clock.
 */
#include "workflow/clock_rules.h"

#include "clock_times.h"

typedef enum { SITUATION_VOID, SITUATION_DONE, SITUATION_WAITS, SITUATION_OPEN } Situation;
enum { SITUATION_COUNT = SITUATION_OPEN + 1 };

typedef enum { STATE_GONE, STATE_MET, STATE_RESTS, STATE_RUNS } ClockState;

/* How a clock that was met runs again. */
typedef enum {
    AGAIN_ANEW,    /* from the beginning */
    AGAIN_GOES_ON, /* as if it had never been met, if its time has not passed */
    AGAIN_NEVER,   /* what the law asked for was done */
} ClockReturn;

static const ClockState states[CLOCK_KIND_COUNT][SITUATION_COUNT] = {
    [CLOCK_OWNER] = {STATE_GONE, STATE_MET, STATE_RESTS, STATE_RUNS},
    [CLOCK_ANSWER] = {STATE_GONE, STATE_MET, STATE_RESTS, STATE_RUNS},
    [CLOCK_PROGRESS] = {STATE_GONE, STATE_MET, STATE_RESTS, STATE_RUNS},
    [CLOCK_SOLUTION] = {STATE_GONE, STATE_MET, STATE_RESTS, STATE_RUNS},
    [CLOCK_LEGAL] = {STATE_GONE, STATE_MET, STATE_RUNS, STATE_RUNS},
};

static const struct {
    ClockReturn when_met;
    gboolean is_anew_after_rest;
} returns[CLOCK_KIND_COUNT] = {
    [CLOCK_OWNER] = {AGAIN_ANEW, FALSE},   [CLOCK_ANSWER] = {AGAIN_GOES_ON, FALSE},
    [CLOCK_PROGRESS] = {AGAIN_ANEW, TRUE}, [CLOCK_SOLUTION] = {AGAIN_ANEW, FALSE},
    [CLOCK_LEGAL] = {AGAIN_NEVER, FALSE},
};

static Situation situation_of(const Ticket *ticket) {
    if (ticket->is_spam || ticket->merged_into != 0)
        return SITUATION_VOID;
    if (ticket->stage >= STAGE_RESOLVED)
        return SITUATION_DONE;
    return ticket->waiting_on == WAITING_ON_COMPLAINANT ? SITUATION_WAITS : SITUATION_OPEN;
}

static gboolean is_met(const TicketClock *clock, const ClockMoment *moment) {
    const LegalClock *legal = clock->kind == CLOCK_LEGAL
                                  ? legal_profile_clock(moment->policy->legal, clock->legal)
                                  : NULL;
    if (clock->kind == CLOCK_OWNER)
        return moment->ticket->owner != NULL;
    if (clock->kind == CLOCK_ANSWER ||
        (legal != NULL && legal->ends_with == LEGAL_ENDS_WITH_ANSWER))
        return moment->ticket->first_answered_at != 0;
    return FALSE;
}

/* The settings may have changed since it began. */
static gboolean is_in_policy(const TicketClock *clock, const ClockMoment *moment) {
    return clock->kind == CLOCK_LEGAL
               ? legal_profile_clock(moment->policy->legal, clock->legal) != NULL
               : clock_times_promise(clock->kind, moment) != 0;
}

static ClockState wanted_state(const TicketClock *clock, const ClockMoment *moment) {
    if (!is_in_policy(clock, moment))
        return STATE_GONE;
    ClockState state = states[clock->kind][situation_of(moment->ticket)];
    return state > STATE_MET && is_met(clock, moment) ? STATE_MET : state;
}

static ClockState state_of(const TicketClock *clock) {
    if (clock->met_at != 0)
        return STATE_MET;
    return clock->paused_at != 0 ? STATE_RESTS : STATE_RUNS;
}

/* What the complainant was told, or would be. */
static void tell_ticket(const TicketClock *clock, const ClockMoment *moment) {
    if (clock->kind == CLOCK_ANSWER)
        moment->ticket->answer_by = clock->due_at;
    if (clock->kind == CLOCK_SOLUTION)
        moment->ticket->solve_by = clock->due_at;
}

static gint64 told_by_ticket(const TicketClock *clock, const ClockMoment *moment) {
    return clock->kind == CLOCK_ANSWER     ? moment->ticket->answer_by
           : clock->kind == CLOCK_SOLUTION ? moment->ticket->solve_by
                                           : 0;
}

static void begin(TicketClock *clock, const ClockMoment *moment) {
    clock->started_at = moment->now;
    clock->promised = clock_times_promised(clock->kind, moment);
    clock->due_at = clock_times_add(moment, moment->now, clock->promised);
    clock->paused_at = 0;
    clock->remaining = 0;
    clock->met_at = 0;
    clock->levels_told = 0;
    tell_ticket(clock, moment);
}

static void pause(TicketClock *clock, const ClockMoment *moment) {
    clock->met_at = 0;
    clock->remaining = clock_times_left(clock, moment);
    clock->paused_at = moment->now;
}

/* What was late already stays as late as it is. */
static void go_on(TicketClock *clock, const ClockMoment *moment) {
    if (clock->due_at > clock->paused_at) {
        clock->due_at = clock_times_add(moment, moment->now, clock->remaining);
        tell_ticket(clock, moment);
    }
    clock->paused_at = 0;
    clock->remaining = 0;
}

/* A later date that the complainant was told holds. */
static void begin_again(TicketClock *clock, const ClockMoment *moment) {
    gint64 told = moment->ticket->solve_by;
    begin(clock, moment);
    if (clock->kind == CLOCK_SOLUTION && told > clock->due_at) {
        clock->due_at = told;
        clock->promised = clock_times_left(clock, moment);
        tell_ticket(clock, moment);
    }
}

static void run_again(TicketClock *clock, const ClockMoment *moment) {
    if (clock->met_at != 0 && returns[clock->kind].when_met == AGAIN_GOES_ON &&
        clock->due_at > moment->now)
        clock->met_at = 0;
    else if (clock->met_at == 0 && !returns[clock->kind].is_anew_after_rest)
        go_on(clock, moment);
    else
        begin_again(clock, moment);
}

/* A date that the complainant is told takes the place of the old one. */
static void put_off(TicketClock *clock, gint64 told, const ClockMoment *moment) {
    clock->due_at = told;
    tell_ticket(clock, moment); /* going on, it may have told its own date */
    clock->promised = clock_times_left(clock, moment);
    clock->started_at = moment->now;
    clock->levels_told = 0;
    if (clock->paused_at != 0)
        clock->remaining = clock->promised;
}

/* A more urgent ticket has less time; nobody is told that a promise takes longer than it did. */
static gboolean shorten(TicketClock *clock, const ClockMoment *moment) {
    gint64 promised = clock_times_promised(clock->kind, moment);
    if (clock->kind == CLOCK_LEGAL || promised >= clock->promised)
        return FALSE;
    gint64 less = clock->promised - promised;
    gint64 left = clock->paused_at != 0 ? clock->remaining : clock_times_left(clock, moment);
    clock->promised = promised;
    if (clock->paused_at != 0)
        clock->remaining = MAX(left - less, 0);
    else if (left > 0)
        clock->due_at = clock_times_add(moment, moment->now, MAX(left - less, 0));
    return TRUE;
}

/* TRUE if it changed. */
static gboolean change_state(TicketClock *clock, const ClockMoment *moment) {
    ClockState wanted = wanted_state(clock, moment);
    ClockState state = state_of(clock);
    if (wanted == state || (state == STATE_MET && returns[clock->kind].when_met == AGAIN_NEVER))
        return FALSE;
    if (wanted == STATE_MET) {
        clock->met_at = moment->now;
        clock->paused_at = 0;
        clock->remaining = 0;
        return TRUE;
    }
    if (state == STATE_MET || wanted == STATE_RUNS)
        run_again(clock, moment);
    if (wanted == STATE_RESTS)
        pause(clock, moment);
    return TRUE;
}

ClockChange clock_rules_follow(TicketClock *clock, const ClockMoment *moment) {
    if (wanted_state(clock, moment) == STATE_GONE)
        return CLOCK_GONE;
    gint64 told = told_by_ticket(clock, moment);
    gboolean is_put_off = moment->is_put_off && told != 0 && told != clock->due_at;
    gboolean is_changed = change_state(clock, moment);
    gboolean is_open = clock->met_at == 0;
    if (moment->is_heard && clock->kind == CLOCK_PROGRESS && ticket_clock_runs(clock)) {
        begin(clock, moment);
        is_changed = TRUE;
    }
    if (is_put_off && is_open) {
        put_off(clock, told, moment);
        is_changed = TRUE;
    } else if (moment->is_redescribed && is_open && shorten(clock, moment)) {
        is_changed = TRUE;
    }
    if (is_changed)
        clock->next_at = clock_times_next(clock, moment);
    return is_changed ? CLOCK_CHANGED : CLOCK_UNCHANGED;
}

void clock_rules_restart(TicketClock *clock, const ClockMoment *moment) {
    guint told = clock->levels_told;
    begin(clock, moment);
    clock->levels_told = told + 1;
    clock->next_at = clock_times_next(clock, moment);
}

/* --- the clocks of a ticket --------------------------------------------------------------------
 */

/* What an older ticket was promised holds. */
static void add_service(GPtrArray *clocks, ClockKind kind, const ClockMoment *moment) {
    const Ticket *ticket = moment->ticket;
    gint64 told = kind == CLOCK_ANSWER     ? ticket->answer_by
                  : kind == CLOCK_SOLUTION ? ticket->solve_by
                                           : 0;
    if (clock_times_promise(kind, moment) == 0)
        return;
    TicketClock *clock = ticket_clock_new(ticket->id, kind, NULL);
    begin(clock, moment);
    if (told != 0) {
        clock->started_at = ticket->created_at;
        clock->due_at = told;
        tell_ticket(clock, moment);
    }
    g_ptr_array_add(clocks, clock);
}

static void add_legal(GPtrArray *clocks, const LegalClock *legal, const ClockMoment *moment) {
    TicketClock *clock = ticket_clock_new(moment->ticket->id, CLOCK_LEGAL, legal->name);
    clock->started_at = moment->ticket->created_at;
    clock->due_at = clock_times_legal(legal, moment);
    g_ptr_array_add(clocks, clock);
}

GPtrArray *clock_rules_start(const ClockMoment *moment) {
    const LegalProfile *profile = moment->policy->legal;
    GPtrArray *clocks = g_ptr_array_new_with_free_func((GDestroyNotify)ticket_clock_free);
    for (guint i = 0; i < CLOCK_LEGAL; i++)
        add_service(clocks, (ClockKind)i, moment);
    for (guint i = 0; profile != NULL && i < profile->clocks->len; i++)
        add_legal(clocks, profile->clocks->pdata[i], moment);
    for (guint i = clocks->len; i > 0; i--) {
        TicketClock *clock = clocks->pdata[i - 1];
        if (clock_rules_follow(clock, moment) == CLOCK_GONE)
            g_ptr_array_remove_index(clocks, i - 1);
        else
            clock->next_at = clock_times_next(clock, moment);
    }
    return clocks;
}
