/* working_calendar.h - when a department works: hours of the week, holidays, make-up days */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "model/wall_clock.h"

enum { WORKING_WEEKDAYS = 7, WORKING_CLOSED = -1 };

/* Hours of one day, in seconds by the clock on the wall from its midnight; `until` may be up to a
 * day behind `from`: a night shift belongs to the day on which it begins. */
typedef struct {
    gint32 from;
    gint32 until;
} WorkingSpan;

/* From an instant until before another, UTC seconds. */
typedef struct {
    gint64 from;
    gint64 until;
    gchar *why; /* what closes or opens it, or NULL */
} WorkingPeriod;

/* A day that is not as its weekday usually is. */
typedef struct {
    gint64 day;     /* days since 1970-01-01 */
    gint32 working; /* 0 = Monday to 6 = Sunday: the hours of that weekday; WORKING_CLOSED */
    gchar *why;     /* name of the holiday, or NULL */
} WorkingException;

typedef struct {
    gchar *name;
    gchar *zone; /* as in the tz database */
    WallClock *clock;
    GArray *hours[WORKING_WEEKDAYS]; /* of WorkingSpan, Monday first */
    GArray *exceptions;              /* of WorkingException */
    GArray *closed;                  /* of WorkingPeriod: usual hours in them don't count */
    GArray *open;                    /* of WorkingPeriod: these count in any case */
} WorkingCalendar;

/* Without any hours. `zone` as in wall_clock_new(). */
WorkingCalendar *working_calendar_new(const gchar *name, const gchar *zone);
void working_calendar_free(WorkingCalendar *calendar);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(WorkingCalendar, working_calendar_free)

/* Add in any order, then settle once. `weekday`: 0 = Monday. `why` may be NULL. */
void working_calendar_add_hours(WorkingCalendar *calendar, guint weekday, gint32 from,
                                gint32 until);
void working_calendar_except(WorkingCalendar *calendar, gint64 day, gint32 working,
                             const gchar *why);
void working_calendar_add_period(GArray *periods, gint64 from, gint64 until, const gchar *why);

/* Sorts and joins what was added; of two exceptions for a day the working one wins. To be called
 * before the calendar is asked anything. */
void working_calendar_settle(WorkingCalendar *calendar);

/* Of the settled calendar: the exception for a day, or NULL; borrowed. */
const WorkingException *working_calendar_exception(const WorkingCalendar *calendar, gint64 day);

/* The hours of a day, exceptions heeded (of WorkingSpan; NULL: closed). Borrowed. */
const GArray *working_calendar_hours(const WorkingCalendar *calendar, gint64 day);

/* Seconds of a usual week; of its longest day, at most WALL_DAY. 0: it never works. */
gint64 working_calendar_week(const WorkingCalendar *calendar);
gint64 working_calendar_longest_day(const WorkingCalendar *calendar);

/* The first weekday that has hours, or WORKING_CLOSED: make-up days are worked like it. */
gint32 working_calendar_first_weekday(const WorkingCalendar *calendar);
