/* calendar_file.h - holidays and make-up working days out of an iCalendar file */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/working_calendar.h"

typedef struct {
    guint line; /* 1 first; 0 = the file as a whole */
    gchar *what;
} CalendarFault;

void calendar_fault_free(CalendarFault *fault);

/* Adds to `calendar`, which has its hours already and is to be settled afterwards, what an .ics
 * file (RFC 5545) says:
 *   an event of whole days closes them; one with times closes its time;
 *   with CATEGORIES:WORKDAY or X-APPLE-SPECIAL-DAY:ALTERNATE-WORKDAY it is worked: whole days with
 *   the hours of the first weekday that has any, one with times for its time;
 *   STATUS:CANCELLED does nothing; whether the time counts as busy (TRANSP) does not matter.
 * Recurring events are followed from 1990 to 2099. Times without a zone are the calendar's.
 * FALSE with every fault (of CalendarFault) in `out_faults`. */
gboolean calendar_file_read(const gchar *path, WorkingCalendar *calendar, GPtrArray *out_faults);

/* The same for a text in memory. */
gboolean calendar_file_read_text(const gchar *bytes, gsize length, WorkingCalendar *calendar,
                                 GPtrArray *out_faults);
