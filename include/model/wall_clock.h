/* wall_clock.h - what the clocks on the walls of a time zone show, and when they show it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

enum { WALL_DAY = 86400 };

typedef struct WallClock WallClock;

/* `zone` is a name of the tz database; "UTC" when it is NULL or not known. Summer time is known for
 * the years 1970 to 2109; what holds at the end of them goes on behind. Never NULL, caller frees.
 */
WallClock *wall_clock_new(const gchar *zone);
void wall_clock_free(WallClock *clock);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(WallClock, wall_clock_free)

/* What the clock shows at the instant `at` (UTC seconds): days since 1970-01-01 times WALL_DAY, and
 * the seconds of the day. */
gint64 wall_clock_show(const WallClock *clock, gint64 at);

/* The first instant at which the clock shows `shown` or later: a time that comes twice, when clocks
 * are set back, is its first coming; one that is left out is the moment of the jump. Rises with
 * `shown`. */
gint64 wall_clock_when(const WallClock *clock, gint64 shown);

/* So many days after `at`, at the same time of day where there is one: see wall_clock_when(). */
gint64 wall_clock_days_later(const WallClock *clock, gint64 at, gint64 days);

/* Days since 1970-01-01 of a date of the Gregorian calendar, and back. `month` and `day` from 1. */
gint64 wall_clock_day(gint year, gint month, gint day);
void wall_clock_date(gint64 day, gint *out_year, gint *out_month, gint *out_day);

/* 0 = Monday to 6 = Sunday. */
guint wall_clock_weekday(gint64 day);
