/* digest_schedule.c - when digests are due, and which days each tells of */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workflow/digest_schedule.h"

enum { WEEK = 7, MOST_DAYS = 62 };

static gboolean is_weekly_day(const DigestPlan *plan, gint64 day) {
    return plan->weekly_at != DIGEST_NEVER && wall_clock_weekday(day) == plan->weekly_day;
}

static gboolean is_daily_day(const DigestPlan *plan, gint64 day) {
    if (plan->daily_at == DIGEST_NEVER)
        return FALSE;
    if (plan->calendar == NULL)
        return TRUE;
    const GArray *hours = working_calendar_hours(plan->calendar, day);
    return hours != NULL && hours->len > 0;
}

static gint64 midnight(const DigestPlan *plan, gint64 day) {
    return wall_clock_when(plan->wall, day * WALL_DAY);
}

/* The day of the digest before that of `day`: what it told of needs no telling again. */
static gint64 day_before(const DigestPlan *plan, gint64 day) {
    for (gint64 back = 1; back < MOST_DAYS; back++) {
        if (is_daily_day(plan, day - back) || is_weekly_day(plan, day - back))
            return day - back;
    }
    return day - 1;
}

static DigestTurn turn_of(const DigestPlan *plan, gint64 day, gboolean is_weekly) {
    gint32 time = is_weekly ? plan->weekly_at : plan->daily_at;
    gint64 first = is_weekly ? day - WEEK : day_before(plan, day);
    return (DigestTurn){.at = wall_clock_when(plan->wall, day * WALL_DAY + MAX(time, 0)),
                        .from = midnight(plan, first),
                        .until = midnight(plan, day),
                        .is_weekly = is_weekly};
}

/* FALSE if none is due on that day. */
static gboolean find_turn(const DigestPlan *plan, gint64 day, DigestTurn *out_turn) {
    gboolean is_weekly = is_weekly_day(plan, day);
    if (!is_weekly && !is_daily_day(plan, day))
        return FALSE;
    *out_turn = turn_of(plan, day, is_weekly);
    return TRUE;
}

static gint64 day_of(const DigestPlan *plan, gint64 at) {
    return wall_clock_show(plan->wall, at) / WALL_DAY;
}

gboolean digest_schedule_last(const DigestPlan *plan, gint64 now, DigestTurn *out_turn) {
    gint64 today = day_of(plan, now);
    for (gint64 day = today; day > today - MOST_DAYS; day--) {
        if (find_turn(plan, day, out_turn) && out_turn->at <= now)
            return TRUE;
    }
    return FALSE;
}

gint64 digest_schedule_next(const DigestPlan *plan, gint64 now) {
    gint64 today = day_of(plan, now);
    for (gint64 day = today; day < today + MOST_DAYS; day++) {
        DigestTurn turn;
        if (find_turn(plan, day, &turn) && turn.at > now)
            return turn.at;
    }
    return G_MAXINT64;
}

DigestTurn digest_schedule_at(const DigestPlan *plan, gint64 at, gboolean is_weekly) {
    return turn_of(plan, day_of(plan, at), is_weekly);
}
