/* working_time_laws.c - random calendars, and what must hold in all of them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The naive reference asks GLib for the offset of each single minute and goes through all lists
 * from their beginning: slow, and of another making than what it is held against. */
#include "working_time_laws.h"

#include "workflow/working_time.h"

enum {
    CASES_A_CALENDAR = 25,
    NAIVE_EVERY = 500,
    NAIVE_DAYS = 4,
    MINUTE = 60,
    QUARTER = 15 * MINUTE,
};

static const gchar *const zones[] = {"Europe/London",     "America/New_York",
                                     "Asia/Shanghai",     "Australia/Lord_Howe",
                                     "Africa/Casablanca", "America/Sao_Paulo",
                                     "Pacific/Apia",      "Asia/Kathmandu",
                                     "Atlantic/Azores",   "UTC"};

/* 2008-01-01 to 2040-01-01. */
static const gint64 begins = 1199145600;
static const gint64 ends = 2208988800;

static gint64 between(GRand *random, gint64 least, gint64 below) {
    return least + (gint64)(g_rand_double(random) * (gdouble)(below - least));
}

static gboolean one_in(GRand *random, gint32 many) {
    return g_rand_int_range(random, 0, many) == 0;
}

/* --- random calendars ------------------------------------------------------------------------- */

static void fill_hours(GRand *random, WorkingCalendar *calendar) {
    gboolean is_always = one_in(random, 20);
    for (guint day = 0; day < WORKING_WEEKDAYS; day++) {
        g_array_set_size(calendar->hours[day], 0);
        if (is_always)
            working_calendar_add_hours(calendar, day, 0, WALL_DAY);
        for (gint32 i = g_rand_int_range(random, 0, 4); i > 0 && !is_always; i--) {
            gint32 from = g_rand_int_range(random, 0, WALL_DAY / QUARTER) * QUARTER;
            gint32 length = g_rand_int_range(random, 1, one_in(random, 4) ? 97 : 25) * QUARTER;
            working_calendar_add_hours(calendar, day, from, from + length);
        }
    }
}

static void fill_exceptions(GRand *random, WorkingCalendar *calendar, gint64 around) {
    g_array_set_size(calendar->exceptions, 0);
    g_array_set_size(calendar->closed, 0);
    g_array_set_size(calendar->open, 0);
    gint64 day = around / WALL_DAY;
    for (gint32 i = g_rand_int_range(random, 0, 8); i > 0; i--)
        working_calendar_except(calendar, day + g_rand_int_range(random, -10, 20),
                                one_in(random, 3) ? g_rand_int_range(random, 0, 7) : WORKING_CLOSED,
                                NULL);
    for (gint32 i = g_rand_int_range(random, 0, 6); i > 0; i--) {
        gint64 from = (around / QUARTER + g_rand_int_range(random, -500, 1500)) * QUARTER;
        working_calendar_add_period(one_in(random, 2) ? calendar->open : calendar->closed, from,
                                    from + g_rand_int_range(random, 1, 200) * QUARTER, NULL);
    }
    working_calendar_settle(calendar);
}

/* Half of the times lie close to where clocks are changed, if they are. */
static gint64 choose_time(GRand *random, const WallClock *clock) {
    gint64 at = between(random, begins, ends);
    gboolean is_close = g_rand_boolean(random);
    gint64 offset = wall_clock_show(clock, at) - at;
    for (guint day = 0; is_close && day < 300; day++, at += WALL_DAY) {
        if (wall_clock_show(clock, at) - at != offset)
            return at + between(random, -2 * WALL_DAY, WALL_DAY);
    }
    return at;
}

/* --- the naive reference ---------------------------------------------------------------------- */

static gint64 offset_at(GTimeZone *zone, gint64 at) {
    return g_time_zone_get_offset(zone, g_time_zone_find_interval(zone, G_TIME_TYPE_UNIVERSAL, at));
}

static gboolean is_in(const GArray *periods, gint64 at) {
    for (guint i = 0; i < periods->len; i++) {
        const WorkingPeriod *period = &g_array_index(periods, WorkingPeriod, i);
        if (period->from <= at && at < period->until)
            return TRUE;
    }
    return FALSE;
}

static gint32 weekday_of(const WorkingCalendar *calendar, gint64 day) {
    for (guint i = 0; i < calendar->exceptions->len; i++) {
        const WorkingException *one = &g_array_index(calendar->exceptions, WorkingException, i);
        if (one->day == day)
            return one->working;
    }
    return (gint32)((day + 3) % 7);
}

/* `shown`: the latest that the clock has shown so far. */
static gboolean naive_works(const WorkingCalendar *calendar, gint64 at, gint64 shown) {
    if (is_in(calendar->open, at))
        return TRUE;
    for (gint64 day = shown / WALL_DAY - 2; day <= shown / WALL_DAY; day++) {
        gint32 weekday = weekday_of(calendar, day);
        for (guint i = 0; weekday >= 0 && i < calendar->hours[weekday]->len; i++) {
            const WorkingSpan *span = &g_array_index(calendar->hours[weekday], WorkingSpan, i);
            if (day * WALL_DAY + span->from <= shown && shown < day * WALL_DAY + span->until)
                return !is_in(calendar->closed, at);
        }
    }
    return FALSE;
}

static gint64 naive_measure(const WorkingCalendar *calendar, gint64 from, gint64 until) {
    g_autoptr(GTimeZone) zone = g_time_zone_new_identifier(calendar->zone);
    gint64 worked = 0;
    gint64 shown = 0;
    for (gint64 at = from - 2 * WALL_DAY; at < until; at += MINUTE) {
        shown = MAX(shown, at + offset_at(zone, at));
        if (at >= from && naive_works(calendar, at, shown))
            worked += MINUTE;
    }
    return worked;
}

/* --- the laws --------------------------------------------------------------------------------- */

static const gchar *broken_law(GRand *random, const WorkingCalendar *calendar, gint64 start) {
    gint64 most = one_in(random, 300) ? 500 * WALL_DAY : 5 * WALL_DAY;
    gint64 one = between(random, 0, most);
    gint64 other = between(random, 0, most);
    gint64 due = working_time_add(calendar, start, one);
    if (working_time_add(calendar, start, 0) != start)
        return "adding nothing changes the time";
    if (due < start || working_time_add(calendar, start, one + other) < due)
        return "adding more ends earlier";
    if (working_time_add(calendar, start + other, one) < due)
        return "beginning later ends earlier";
    if (due == WORKING_NEVER)
        return working_time_measure(calendar, start, start + 1000 * WALL_DAY) < one
                   ? NULL
                   : "never comes too early";
    if (working_time_measure(calendar, start, due) != one)
        return "what was added is not what is measured";
    if (one > 0 && working_time_measure(calendar, start, due - 1) != one - 1)
        return "an earlier time would do";
    if (working_time_add(calendar, due, other) != working_time_add(calendar, start, one + other))
        return "adding twice is not adding the sum";
    gint64 middle = start + other;
    if (working_time_measure(calendar, start, middle) +
            working_time_measure(calendar, middle, middle + one) !=
        working_time_measure(calendar, start, middle + one))
        return "the parts are not the whole";
    return NULL;
}

static const gchar *try_case(GRand *random, const WorkingCalendar *calendar, gint64 start,
                             gboolean is_naive) {
    const gchar *law = broken_law(random, calendar, start);
    gint64 from = start / MINUTE * MINUTE;
    if (law == NULL && is_naive &&
        working_time_measure(calendar, from, from + NAIVE_DAYS * WALL_DAY) !=
            naive_measure(calendar, from, from + NAIVE_DAYS * WALL_DAY))
        law = "minute by minute it is another sum";
    return law;
}

gchar *working_time_laws_try(guint32 seed, guint cases) {
    g_autoptr(GPtrArray) calendars =
        g_ptr_array_new_with_free_func((GDestroyNotify)working_calendar_free);
    for (guint i = 0; i < G_N_ELEMENTS(zones); i++)
        g_ptr_array_add(calendars, working_calendar_new("random", zones[i]));
    GRand *random = g_rand_new_with_seed(seed);
    gchar *fault = NULL;
    for (guint i = 0; i < cases && fault == NULL; i += CASES_A_CALENDAR) {
        WorkingCalendar *calendar =
            calendars->pdata[g_rand_int_range(random, 0, (gint32)calendars->len)];
        gint64 around = choose_time(random, calendar->clock);
        fill_hours(random, calendar);
        fill_exceptions(random, calendar, around);
        for (guint k = 0; k < CASES_A_CALENDAR && fault == NULL; k++) {
            gint64 start = around + between(random, -3 * WALL_DAY, 3 * WALL_DAY);
            const gchar *law = try_case(random, calendar, start, (i + k) % NAIVE_EVERY == 0);
            if (law != NULL)
                fault = g_strdup_printf("%s: seed %u, case %u, %s, %" G_GINT64_FORMAT, law, seed,
                                        i + k, calendar->zone, start);
        }
    }
    g_rand_free(random);
    return fault;
}
