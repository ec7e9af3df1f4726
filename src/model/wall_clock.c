/* wall_clock.c - what the clocks on the walls of a time zone show, and when they show it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* GLib finds a time of a zone by walking through all its changes, and tells apart what comes twice
 * only where one of the two is summer time. So the changes are drawn out of it once, exactly, by
 * halving: between two instants in the same interval there is none. */
#include "model/wall_clock.h"

/* 1970-01-01 and 2110-01-01, UTC. */
static const gint64 table_begins = 0;
static const gint64 table_ends = G_GINT64_CONSTANT(4417977600);

typedef struct {
    gint64 from;   /* UTC; the first one holds before, too */
    gint64 offset; /* seconds that the clock is ahead of UTC */
} Interval;

struct WallClock {
    GArray *intervals; /* of Interval, at least one */
};

/* --- drawing the changes out of a zone -------------------------------------------------------- */

static gint interval_at(GTimeZone *zone, gint64 at) {
    return g_time_zone_find_interval(zone, G_TIME_TYPE_UNIVERSAL, at);
}

static void add_interval(WallClock *clock, gint64 from, gint64 offset) {
    const Interval *last = clock->intervals->len > 0 ? &g_array_index(clock->intervals, Interval,
                                                                      clock->intervals->len - 1)
                                                     : NULL;
    const Interval next = {from, offset};
    if (last == NULL || last->offset != offset)
        g_array_append_val(clock->intervals, next);
}

/* Adds what begins behind `from` and up to `until`; goes 33 calls deep. */
static void add_changes(WallClock *clock, GTimeZone *zone, gint64 from, gint64 until) {
    gint last = interval_at(zone, until);
    if (interval_at(zone, from) == last)
        return;
    if (until - from == 1) {
        add_interval(clock, until, g_time_zone_get_offset(zone, last));
        return;
    }
    gint64 middle = from + (until - from) / 2;
    add_changes(clock, zone, from, middle);
    add_changes(clock, zone, middle, until);
}

WallClock *wall_clock_new(const gchar *zone) {
    g_autoptr(GTimeZone) known = zone != NULL ? g_time_zone_new_identifier(zone) : NULL;
    if (known == NULL)
        known = g_time_zone_new_utc();
    WallClock *clock = g_new0(WallClock, 1);
    clock->intervals = g_array_new(FALSE, FALSE, sizeof(Interval));
    add_interval(clock, table_begins,
                 g_time_zone_get_offset(known, interval_at(known, table_begins)));
    add_changes(clock, known, table_begins, table_ends);
    return clock;
}

void wall_clock_free(WallClock *clock) {
    if (clock == NULL)
        return;
    g_array_unref(clock->intervals);
    g_free(clock);
}

/* --- asking ----------------------------------------------------------------------------------- */

/* The last interval that began at `at` or before, else the first. */
static guint find_interval(const WallClock *clock, gint64 at) {
    guint low = 0;
    guint high = clock->intervals->len;
    while (high - low > 1) {
        guint middle = low + (high - low) / 2;
        if (g_array_index(clock->intervals, Interval, middle).from <= at)
            low = middle;
        else
            high = middle;
    }
    return low;
}

gint64 wall_clock_show(const WallClock *clock, gint64 at) {
    return at + g_array_index(clock->intervals, Interval, find_interval(clock, at)).offset;
}

gint64 wall_clock_when(const WallClock *clock, gint64 shown) {
    /* No clock is two days ahead of UTC: before this interval nothing as late was shown. */
    guint index = find_interval(clock, shown - 2 * WALL_DAY);
    const Interval *interval = &g_array_index(clock->intervals, Interval, index);
    gint64 at = shown - interval->offset;
    while (++index < clock->intervals->len) {
        const Interval *next = interval + 1;
        if (at < next->from)
            return at;
        interval = next;
        at = MAX(interval->from, shown - interval->offset);
    }
    return at;
}

gint64 wall_clock_days_later(const WallClock *clock, gint64 at, gint64 days) {
    return wall_clock_when(clock, wall_clock_show(clock, at) + days * WALL_DAY);
}

/* --- dates: years are counted from March, so that the day that a leap year has more is its last -
 */

enum { ERA_YEARS = 400, ERA_DAYS = 146097, DAYS_TO_1970 = 719468 };

gint64 wall_clock_day(gint year, gint month, gint day) {
    gint64 years = month <= 2 ? (gint64)year - 1 : year;
    gint64 era = (years >= 0 ? years : years - (ERA_YEARS - 1)) / ERA_YEARS;
    gint64 year_of_era = years - era * ERA_YEARS;
    gint64 day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    gint64 day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * ERA_DAYS + day_of_era - DAYS_TO_1970;
}

void wall_clock_date(gint64 day, gint *out_year, gint *out_month, gint *out_day) {
    gint64 since = day + DAYS_TO_1970;
    gint64 era = (since >= 0 ? since : since - (ERA_DAYS - 1)) / ERA_DAYS;
    gint64 day_of_era = since - era * ERA_DAYS;
    gint64 year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / (ERA_DAYS - 1)) / 365;
    gint64 day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    gint64 month = (5 * day_of_year + 2) / 153;
    *out_day = (gint)(day_of_year - (153 * month + 2) / 5 + 1);
    *out_month = (gint)(month < 10 ? month + 3 : month - 9);
    *out_year = (gint)(year_of_era + era * ERA_YEARS + (*out_month <= 2));
}

guint wall_clock_weekday(gint64 day) {
    gint64 left = (day + 3) % 7; /* 1970-01-01 was a Thursday */
    return (guint)(left < 0 ? left + 7 : left);
}
