/* working_time.c - adds and measures the time in which a calendar works */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All questions are one walk over the periods in which the calendar works, in their order:
 *   usual   the hours of each day, by the clock of the zone, made instants; what an earlier day's
 *           night shift has taken already is left out
 *   cut     usual, less the closed periods
 *   worked  cut, joined with the open periods
 * Each is sorted and has no overlaps, as the next one needs it. A walk ends with the year 2399, so
 * also a calendar that is closed for ever has an answer. */
#include "workflow/working_time.h"

enum { FIRST_DAY = 0, LAST_DAY = 157054 }; /* 1970-01-01, 2400-01-01 */

typedef struct {
    const WorkingCalendar *calendar;
    gint64 day;        /* the next usual hours are those of this day, */
    guint span;        /* this of them */
    gint64 last_day;   /* usual hours of this day and later ones are not asked for */
    gint64 taken;      /* usual hours were given up to here */
    WorkingPeriod cut; /* what is left of the usual hours to give; empty when until <= from */
    guint closed;      /* the first closed period that may still matter */
    guint open;        /* the next open period */
    gint64 given;      /* worked time was given up to here */
} Walk;

/* The first period that ends behind `at`. */
static guint first_behind(const GArray *periods, gint64 at) {
    guint low = 0;
    guint high = periods->len;
    while (low < high) {
        guint middle = low + (high - low) / 2;
        if (g_array_index(periods, WorkingPeriod, middle).until <= at)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static gint64 day_at(const WorkingCalendar *calendar, gint64 at) {
    gint64 ends = (gint64)LAST_DAY * WALL_DAY;
    return wall_clock_show(calendar->clock, CLAMP(at, 2 * WALL_DAY, ends)) / WALL_DAY;
}

/* Two days earlier: a shift of the day before may last until now, and a clock may be set back over
 * midnight. */
static Walk walk_from(const WorkingCalendar *calendar, gint64 from, gint64 until) {
    gint64 day = day_at(calendar, from) - 2;
    gint64 begins = MAX(from, 0);
    gint64 ends = working_calendar_first_weekday(calendar) != WORKING_CLOSED
                      ? MIN(day_at(calendar, until) + 2, LAST_DAY)
                      : FIRST_DAY;
    return (Walk){.calendar = calendar,
                  .day = MAX(day, FIRST_DAY),
                  .last_day = ends,
                  .taken = begins,
                  .given = begins,
                  .closed = first_behind(calendar->closed, begins),
                  .open = first_behind(calendar->open, begins)};
}

static gboolean next_usual(Walk *walk, WorkingPeriod *out_period) {
    for (; walk->day < walk->last_day; walk->day++, walk->span = 0) {
        const GArray *hours = working_calendar_hours(walk->calendar, walk->day);
        while (hours != NULL && walk->span < hours->len) {
            const WorkingSpan *span = &g_array_index(hours, WorkingSpan, walk->span++);
            gint64 midnight = walk->day * WALL_DAY;
            const WallClock *clock = walk->calendar->clock;
            gint64 until = wall_clock_when(clock, midnight + span->until);
            if (until <= walk->taken)
                continue;
            gint64 from = MAX(wall_clock_when(clock, midnight + span->from), walk->taken);
            if (from >= until)
                continue;
            walk->taken = until;
            *out_period = (WorkingPeriod){from, until, NULL};
            return TRUE;
        }
    }
    return FALSE;
}

/* Leaves what comes next in walk->cut. */
static gboolean fill_cut(Walk *walk) {
    const GArray *closed = walk->calendar->closed;
    for (;;) {
        WorkingPeriod *cut = &walk->cut;
        if (cut->from >= cut->until && !next_usual(walk, cut))
            return FALSE;
        while (walk->closed < closed->len &&
               g_array_index(closed, WorkingPeriod, walk->closed).until <= cut->from)
            walk->closed++;
        if (walk->closed == closed->len)
            return TRUE;
        const WorkingPeriod *closing = &g_array_index(closed, WorkingPeriod, walk->closed);
        if (closing->from > cut->from)
            return TRUE;
        cut->from = closing->until;
    }
}

/* The next usual period up to where a closed one begins. FALSE at the end. */
static gboolean peek_cut(Walk *walk, WorkingPeriod *out_period) {
    if (!fill_cut(walk))
        return FALSE;
    const GArray *closed = walk->calendar->closed;
    *out_period = walk->cut;
    if (walk->closed < closed->len)
        out_period->until =
            MIN(out_period->until, g_array_index(closed, WorkingPeriod, walk->closed).from);
    return TRUE;
}

static gboolean next_worked(Walk *walk, WorkingPeriod *out_period) {
    const GArray *open = walk->calendar->open;
    WorkingPeriod usual;
    for (;;) {
        gboolean has_usual = peek_cut(walk, &usual);
        const WorkingPeriod *opening =
            walk->open < open->len ? &g_array_index(open, WorkingPeriod, walk->open) : NULL;
        if (!has_usual && opening == NULL)
            return FALSE;
        gboolean takes_opening = opening != NULL && (!has_usual || opening->from <= usual.from);
        *out_period = takes_opening ? *opening : usual;
        if (takes_opening)
            walk->open++;
        else
            walk->cut.from = usual.until;
        out_period->from = MAX(out_period->from, walk->given);
        out_period->until = MIN(out_period->until, (gint64)LAST_DAY * WALL_DAY);
        out_period->why = NULL;
        if (out_period->from >= out_period->until)
            continue;
        walk->given = out_period->until;
        return TRUE;
    }
}

gint64 working_time_measure(const WorkingCalendar *calendar, gint64 from, gint64 until) {
    gint64 worked = 0;
    WorkingPeriod period;
    Walk walk = walk_from(calendar, from, until);
    while (from < until && next_worked(&walk, &period) && period.from < until)
        worked += MIN(period.until, until) - period.from;
    return worked;
}

gint64 working_time_add(const WorkingCalendar *calendar, gint64 start, gint64 seconds) {
    if (seconds <= 0)
        return start;
    WorkingPeriod period;
    Walk walk = walk_from(calendar, start, WORKING_NEVER);
    while (next_worked(&walk, &period)) {
        if (period.until - period.from >= seconds)
            return period.from + seconds;
        seconds -= period.until - period.from;
    }
    return WORKING_NEVER;
}

gint64 working_time_of(const WorkingCalendar *calendar, gint64 duration) {
    gint64 day = working_calendar_longest_day(calendar);
    return duration / WALL_DAY * day + MIN(duration % WALL_DAY, day);
}

gint64 working_time_due(const WorkingCalendar *calendar, gint64 start, gint64 duration) {
    if (calendar == NULL || working_calendar_week(calendar) == 0)
        return start + duration;
    gint64 due = working_time_add(calendar, start, working_time_of(calendar, duration));
    return due != WORKING_NEVER ? due : start + duration;
}

gint64 working_time_at_work(const WorkingCalendar *calendar, gint64 at) {
    if (calendar == NULL || working_time_measure(calendar, at - 1, at) == 1)
        return at;
    gint64 second = working_time_add(calendar, at, 1);
    return second != WORKING_NEVER ? second - 1 : at;
}

GArray *working_time_periods(const WorkingCalendar *calendar, gint64 from, gint64 until) {
    GArray *periods = g_array_new(FALSE, FALSE, sizeof(WorkingPeriod));
    WorkingPeriod period;
    Walk walk = walk_from(calendar, from, until);
    while (from < until && next_worked(&walk, &period) && period.from < until) {
        period.until = MIN(period.until, until);
        WorkingPeriod *last =
            periods->len > 0 ? &g_array_index(periods, WorkingPeriod, periods->len - 1) : NULL;
        if (last != NULL && last->until == period.from)
            last->until = period.until;
        else
            g_array_append_val(periods, period);
    }
    return periods;
}

/* Is anything worked of the hours that the weekday of a day usually has? */
static gboolean is_worked(const WorkingCalendar *calendar, gint64 day) {
    const GArray *hours = calendar->hours[wall_clock_weekday(day)];
    for (guint i = 0; i < hours->len; i++) {
        const WorkingSpan *span = &g_array_index(hours, WorkingSpan, i);
        gint64 from = wall_clock_when(calendar->clock, day * WALL_DAY + span->from);
        gint64 until = wall_clock_when(calendar->clock, day * WALL_DAY + span->until);
        if (working_time_measure(calendar, from, until) > 0)
            return TRUE;
    }
    return FALSE;
}

guint working_time_closed_days(const WorkingCalendar *calendar, gint64 first, gint64 last) {
    guint count = 0;
    for (gint64 day = first; day < last; day++)
        count += calendar->hours[wall_clock_weekday(day)]->len > 0 && !is_worked(calendar, day);
    return count;
}
