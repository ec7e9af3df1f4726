/* week_hours.h - the hours of a week as they are written in amends.yaml */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/working_calendar.h"

/* Reads "mon-fri 09:00-12:30 13:30-17:30, sat 10:00-14:00": days, or days from one to another,
 * then spans from one time to another. A span whose end is not later than its beginning ends on the
 * next day. The same day may come again. Adds them to `calendar` (NULL: only looks). NULL, or what
 * is wrong; the caller frees. */
gchar *week_hours_read(const gchar *text, WorkingCalendar *calendar);

/* "mon" or "Monday", the first `length` bytes of `word`: 0 = Monday; -1: no weekday. */
gint week_hours_weekday(const gchar *word, gsize length);

/* "9:00" or "09:00", up to "24:00": seconds; -1: no time. */
gint32 week_hours_time(const gchar *text);
