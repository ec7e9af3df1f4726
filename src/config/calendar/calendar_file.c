/* calendar_file.c - holidays and make-up working days out of an iCalendar file */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config/calendar/calendar_file.h"

#include <errno.h>
#include <sys/stat.h>

#include "calendar_event.h"

enum { FILE_LARGEST = 4 * 1024 * 1024, DAYS_MOST = 200000, SECONDS_MOST = 5 };

void calendar_fault_free(CalendarFault *fault) {
    if (fault == NULL)
        return;
    g_free(fault->what);
    g_free(fault);
}

static gchar *occurrence_key(const gchar *uid, gint64 shown) {
    return g_strdup_printf("%" G_GINT64_FORMAT " %s", shown, uid);
}

/* Which occurrences of recurring events have an event of their own in their place. */
static GHashTable *find_replaced(const GPtrArray *events) {
    GHashTable *replaced = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (guint i = 0; i < events->len; i++) {
        const CalendarEvent *event = events->pdata[i];
        if (event->uid != NULL && event->replaced >= 0)
            g_hash_table_add(replaced, occurrence_key(event->uid, event->replaced));
    }
    return replaced;
}

static gboolean is_replaced(GHashTable *replaced, const CalendarEvent *event, gint64 shown) {
    if (event->uid == NULL || event->replaced >= 0 || g_hash_table_size(replaced) == 0)
        return FALSE;
    g_autofree gchar *key = occurrence_key(event->uid, shown);
    return g_hash_table_contains(replaced, key);
}

static void add_days(WorkingCalendar *calendar, const CalendarEvent *event, gint64 shown) {
    gint32 working = event->is_working ? working_calendar_first_weekday(calendar) : WORKING_CLOSED;
    gint64 last = (shown + event->length) / WALL_DAY;
    for (gint64 day = shown / WALL_DAY; day < last; day++)
        working_calendar_except(calendar, day, working, event->name);
}

static void add_time(WorkingCalendar *calendar, const CalendarEvent *event, gint64 shown) {
    gint64 from = wall_clock_when(event->clock, shown);
    working_calendar_add_period(event->is_working ? calendar->open : calendar->closed, from,
                                from + event->length, event->name);
}

static void add_event(WorkingCalendar *calendar, const CalendarEvent *event, GHashTable *replaced,
                      GPtrArray *faults) {
    for (guint i = 0; i < event->starts->len && !event->is_cancelled; i++) {
        gint64 shown = g_array_index(event->starts, gint64, i);
        if (is_replaced(replaced, event, shown))
            continue;
        if (event->is_all_day)
            add_days(calendar, event, shown);
        else
            add_time(calendar, event, shown);
        if (calendar->exceptions->len > DAYS_MOST || calendar->closed->len > DAYS_MOST ||
            calendar->open->len > DAYS_MOST) {
            calendar_fault_add(faults, event->line, "is too much: at most %d days", DAYS_MOST);
            return;
        }
    }
}

gboolean calendar_file_read_text(const gchar *bytes, gsize length, WorkingCalendar *calendar,
                                 GPtrArray *out_faults) {
    g_autoptr(GPtrArray) faults =
        g_ptr_array_new_with_free_func((GDestroyNotify)calendar_fault_free);
    g_autoptr(GHashTable) clocks =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)wall_clock_free);
    CalendarReader reader = {.home = calendar->clock, .clocks = clocks, .faults = faults};
    g_autoptr(GPtrArray) found = calendar_lines_read(bytes, length, faults);
    g_autoptr(GPtrArray) events =
        g_ptr_array_new_with_free_func((GDestroyNotify)calendar_event_free);
    gint64 until = g_get_monotonic_time() + SECONDS_MOST * G_USEC_PER_SEC;
    for (guint i = 0; i < found->len && faults->len < CALENDAR_FAULTS_MOST; i++) {
        const CalendarEventLines *lines = found->pdata[i];
        if (g_get_monotonic_time() > until) {
            calendar_fault_add(faults, lines->line, "takes too long: more than %d s up to here",
                               SECONDS_MOST);
            break;
        }
        CalendarEvent *event = calendar_event_read(lines, &reader);
        if (event != NULL)
            g_ptr_array_add(events, event);
    }
    g_autoptr(GHashTable) replaced = find_replaced(events);
    for (guint i = 0; i < events->len && faults->len == 0; i++)
        add_event(calendar, events->pdata[i], replaced, faults);
    gboolean is_good = faults->len == 0;
    g_ptr_array_extend_and_steal(out_faults, g_steal_pointer(&faults));
    return is_good;
}

gboolean calendar_file_read(const gchar *path, WorkingCalendar *calendar, GPtrArray *out_faults) {
    struct stat facts;
    g_autofree gchar *content = NULL;
    g_autoptr(GError) error = NULL;
    gsize length = 0;
    const gchar *what = NULL;
    if (stat(path, &facts) != 0)
        what = g_strerror(errno);
    else if (!S_ISREG(facts.st_mode))
        what = "it is no regular file";
    else if (facts.st_size > FILE_LARGEST)
        what = "it is larger than 4 MB";
    else if (!g_file_get_contents(path, &content, &length, &error))
        what = error->message;
    if (what == NULL)
        return calendar_file_read_text(content, length, calendar, out_faults);
    calendar_fault_add(out_faults, 0, "can't be read: %s", what);
    return FALSE;
}
