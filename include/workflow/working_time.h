/* working_time.h - adds and measures the time in which a calendar works */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/working_calendar.h"

/* What no time is ever reached at: a calendar that is closed for ever. */
#define WORKING_NEVER G_MAXINT64

/* All calendars are settled ones. Working time is counted in seconds that pass, between 1970 and
 * the end of 2399; nothing is worked outside. An hour that the clocks leave out is not worked, one
 * that comes twice is worked twice. */

/* Seconds worked from `from` until before `until` (UTC); 0 when `until` is not later. */
gint64 working_time_measure(const WorkingCalendar *calendar, gint64 from, gint64 until);

/* The first instant, `start` or later, by which `seconds` (0 or more) were worked since `start`;
 * `start` itself for 0. WORKING_NEVER when there is none. */
gint64 working_time_add(const WorkingCalendar *calendar, gint64 start, gint64 seconds);

/* A duration of the settings as working time: each whole 24 hours are a working day, the longest
 * of the usual week, and what is left counts as it is, up to another working day. So 24h = 1d = one
 * working day, and 4h are four working hours. Never shorter for a longer duration. */
gint64 working_time_of(const WorkingCalendar *calendar, gint64 duration);

/* When a duration that begins at `start` is over; a NULL calendar works always, and with one that
 * never works it is the same. */
gint64 working_time_due(const WorkingCalendar *calendar, gint64 start, gint64 duration);

/* When somebody is at work: `at`, or the next beginning of work. The instant in which work ends is
 * still of it. A NULL calendar and one that never works: `at`. */
gint64 working_time_at_work(const WorkingCalendar *calendar, gint64 at);

/* What is worked from `from` until before `until`: WorkingPeriod without names, in order, apart
 * from each other. Caller unrefs. */
GArray *working_time_periods(const WorkingCalendar *calendar, gint64 from, gint64 until);

/* Days from `first` until before `last` that are closed: nothing is worked of the hours that their
 * weekday usually has. Days since 1970-01-01 of the calendar's zone. */
guint working_time_closed_days(const WorkingCalendar *calendar, gint64 first, gint64 last);
