/* calendar_event.h - an event of an iCalendar file: when it is, how often, and what it means */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "calendar_lines.h"
#include "model/wall_clock.h"

/* First and behind the last day of which occurrences are looked for: 1990-01-01, 2100-01-01. */
enum { CALENDAR_FIRST_DAY = 7305, CALENDAR_LAST_DAY = 47482 };

/* What reading events needs. */
typedef struct {
    const WallClock *home; /* of times without a zone */
    GHashTable *clocks;    /* name of a zone -> WallClock, as they are met */
    GPtrArray *faults;     /* of CalendarFault */
    guint recurring;       /* events with a rule so far */
} CalendarReader;

/* Times are as a clock shows them, as in wall_clock_show(). */
typedef struct {
    gchar *name; /* SUMMARY, or NULL */
    gchar *uid;  /* or NULL */
    guint line;
    gboolean is_cancelled;
    gboolean is_working; /* else it closes */
    gboolean is_all_day;
    gint64 length;          /* seconds that pass; of all-day events days * WALL_DAY */
    const WallClock *clock; /* of its times, borrowed of the reader */
    gint64 replaced;        /* the occurrence of the same UID that it stands for; -1: none */
    GArray *starts;         /* of gint64: its occurrences */
} CalendarEvent;

/* NULL with faults when it is not to be understood. Caller frees. */
CalendarEvent *calendar_event_read(const CalendarEventLines *lines, CalendarReader *reader);
void calendar_event_free(CalendarEvent *event);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CalendarEvent, calendar_event_free)
