/* calendar_lines.h - an iCalendar file as events, each with its lines and where they stand */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

enum { CALENDAR_FAULTS_MOST = 50 };

/* A line as it is meant, folded parts joined (RFC 5545, 3.1). */
typedef struct {
    gchar *text;
    guint line; /* 1 first */
} CalendarLine;

typedef struct {
    GPtrArray *lines; /* of CalendarLine: only of what says when and what it is */
    guint line;       /* of BEGIN:VEVENT */
} CalendarEventLines;

/* Adds a fault (of CalendarFault), up to so many. Words of the file are made fit for one line. */
void calendar_fault_add(GPtrArray *faults, guint line, const gchar *format, ...)
    G_GNUC_PRINTF(3, 4);

/* The events (of CalendarEventLines) of a text; what is no iCalendar is told in `out_faults`.
 * Never NULL. Alarms and zones inside are passed over. */
GPtrArray *calendar_lines_read(const gchar *bytes, gsize length, GPtrArray *out_faults);
