/* working_calendar.c - when a department works: hours of the week, holidays, make-up days */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/working_calendar.h"

#include <string.h>

static void clear_period(gpointer data) {
    g_clear_pointer(&((WorkingPeriod *)data)->why, g_free);
}

static void clear_exception(gpointer data) {
    g_clear_pointer(&((WorkingException *)data)->why, g_free);
}

static GArray *list_of(guint size, GDestroyNotify clear) {
    GArray *list = g_array_new(FALSE, FALSE, size);
    g_array_set_clear_func(list, clear);
    return list;
}

WorkingCalendar *working_calendar_new(const gchar *name, const gchar *zone) {
    WorkingCalendar *calendar = g_new0(WorkingCalendar, 1);
    calendar->name = g_strdup(name);
    calendar->zone = g_strdup(zone);
    calendar->clock = wall_clock_new(zone);
    for (guint i = 0; i < WORKING_WEEKDAYS; i++)
        calendar->hours[i] = g_array_new(FALSE, FALSE, sizeof(WorkingSpan));
    calendar->exceptions = list_of(sizeof(WorkingException), clear_exception);
    calendar->closed = list_of(sizeof(WorkingPeriod), clear_period);
    calendar->open = list_of(sizeof(WorkingPeriod), clear_period);
    return calendar;
}

void working_calendar_free(WorkingCalendar *calendar) {
    if (calendar == NULL)
        return;
    g_free(calendar->name);
    g_free(calendar->zone);
    wall_clock_free(calendar->clock);
    for (guint i = 0; i < WORKING_WEEKDAYS; i++)
        g_array_unref(calendar->hours[i]);
    g_array_unref(calendar->exceptions);
    g_array_unref(calendar->closed);
    g_array_unref(calendar->open);
    g_free(calendar);
}

void working_calendar_add_hours(WorkingCalendar *calendar, guint weekday, gint32 from,
                                gint32 until) {
    g_assert(weekday < WORKING_WEEKDAYS && from >= 0 && from < WALL_DAY && until > from &&
             until - from <= WALL_DAY);
    const WorkingSpan span = {from, until};
    g_array_append_val(calendar->hours[weekday], span);
}

void working_calendar_except(WorkingCalendar *calendar, gint64 day, gint32 working,
                             const gchar *why) {
    const WorkingException exception = {day, working, g_strdup(why)};
    g_array_append_val(calendar->exceptions, exception);
}

void working_calendar_add_period(GArray *periods, gint64 from, gint64 until, const gchar *why) {
    const WorkingPeriod period = {from, until, g_strdup(why)};
    if (from < until)
        g_array_append_val(periods, period);
    else
        g_free(period.why);
}

/* --- settling --------------------------------------------------------------------------------- */

static gint order(gint64 one, gint64 other) {
    return one < other ? -1 : one > other;
}

static gint by_start_of_span(gconstpointer one, gconstpointer other) {
    return order(((const WorkingSpan *)one)->from, ((const WorkingSpan *)other)->from);
}

static gint by_start_of_period(gconstpointer one, gconstpointer other) {
    return order(((const WorkingPeriod *)one)->from, ((const WorkingPeriod *)other)->from);
}

/* Working ones first, so that they are the ones that stay. */
static gint by_day(gconstpointer one, gconstpointer other) {
    const WorkingException *first = one;
    const WorkingException *second = other;
    return first->day != second->day ? order(first->day, second->day)
                                     : order(second->working, first->working);
}

static void join_spans(GArray *spans) {
    g_array_sort(spans, by_start_of_span);
    guint kept = 0;
    for (guint i = 1; i < spans->len; i++) {
        WorkingSpan *last = &g_array_index(spans, WorkingSpan, kept);
        const WorkingSpan *next = &g_array_index(spans, WorkingSpan, i);
        if (next->from <= last->until && MAX(last->until, next->until) - last->from <= WALL_DAY)
            last->until = MAX(last->until, next->until);
        else
            g_array_index(spans, WorkingSpan, ++kept) = *next;
    }
    if (spans->len > 0)
        g_array_set_size(spans, kept + 1);
}

enum { NAMES_LONGEST = 200 };

/* The names of both stay with what is joined, unless there are very many. */
static void add_name(WorkingPeriod *period, const gchar *why) {
    if (why == NULL || g_strcmp0(period->why, why) == 0 ||
        (period->why != NULL && strlen(period->why) > NAMES_LONGEST))
        return;
    gchar *both = period->why != NULL ? g_strjoin(", ", period->why, why, NULL) : g_strdup(why);
    g_free(period->why);
    period->why = both;
}

static GArray *join_periods(GArray *periods) {
    g_array_sort(periods, by_start_of_period);
    GArray *joined = list_of(sizeof(WorkingPeriod), clear_period);
    for (guint i = 0; i < periods->len; i++) {
        WorkingPeriod *next = &g_array_index(periods, WorkingPeriod, i);
        WorkingPeriod *last =
            joined->len > 0 ? &g_array_index(joined, WorkingPeriod, joined->len - 1) : NULL;
        if (last == NULL || next->from > last->until) {
            const WorkingPeriod moved = {next->from, next->until, g_steal_pointer(&next->why)};
            g_array_append_val(joined, moved);
            continue;
        }
        last->until = MAX(last->until, next->until);
        add_name(last, next->why);
    }
    g_array_unref(periods);
    return joined;
}

void working_calendar_settle(WorkingCalendar *calendar) {
    for (guint i = 0; i < WORKING_WEEKDAYS; i++)
        join_spans(calendar->hours[i]);
    GArray *exceptions = calendar->exceptions;
    g_array_sort(exceptions, by_day);
    g_autoptr(GArray) kept = list_of(sizeof(WorkingException), clear_exception);
    for (guint i = 0; i < exceptions->len; i++) {
        WorkingException *next = &g_array_index(exceptions, WorkingException, i);
        if (kept->len > 0 && g_array_index(kept, WorkingException, kept->len - 1).day == next->day)
            continue;
        const WorkingException moved = {next->day, next->working, g_steal_pointer(&next->why)};
        g_array_append_val(kept, moved);
    }
    g_array_unref(exceptions);
    calendar->exceptions = g_steal_pointer(&kept);
    calendar->closed = join_periods(calendar->closed);
    calendar->open = join_periods(calendar->open);
}

/* --- asking ----------------------------------------------------------------------------------- */

const WorkingException *working_calendar_exception(const WorkingCalendar *calendar, gint64 day) {
    guint low = 0;
    guint high = calendar->exceptions->len;
    while (low < high) {
        guint middle = low + (high - low) / 2;
        const WorkingException *found =
            &g_array_index(calendar->exceptions, WorkingException, middle);
        if (found->day == day)
            return found;
        if (found->day < day)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

const GArray *working_calendar_hours(const WorkingCalendar *calendar, gint64 day) {
    const WorkingException *exception = working_calendar_exception(calendar, day);
    gint32 weekday = exception != NULL ? exception->working : (gint32)wall_clock_weekday(day);
    const GArray *hours = weekday != WORKING_CLOSED ? calendar->hours[weekday] : NULL;
    return hours != NULL && hours->len > 0 ? hours : NULL;
}

static gint64 length_of(const GArray *spans) {
    gint64 length = 0;
    gint32 counted = 0;
    for (guint i = 0; i < spans->len; i++) {
        const WorkingSpan *span = &g_array_index(spans, WorkingSpan, i);
        length += MAX(0, span->until - MAX(counted, span->from));
        counted = MAX(counted, span->until);
    }
    return length;
}

gint64 working_calendar_week(const WorkingCalendar *calendar) {
    gint64 length = 0;
    for (guint i = 0; i < WORKING_WEEKDAYS; i++)
        length += length_of(calendar->hours[i]);
    return length;
}

gint64 working_calendar_longest_day(const WorkingCalendar *calendar) {
    gint64 longest = 0;
    for (guint i = 0; i < WORKING_WEEKDAYS; i++)
        longest = MAX(longest, length_of(calendar->hours[i]));
    return MIN(longest, WALL_DAY);
}

gint32 working_calendar_first_weekday(const WorkingCalendar *calendar) {
    for (gint32 i = 0; i < WORKING_WEEKDAYS; i++) {
        if (calendar->hours[i]->len > 0)
            return i;
    }
    return WORKING_CLOSED;
}
