/* week_hours.c - the hours of a week as they are written in amends.yaml */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config/calendar/week_hours.h"

#include <string.h>

enum { HOUR = 3600, MINUTE = 60, SPANS_MOST = 100 };

static const gchar *const weekdays[WORKING_WEEKDAYS][2] = {
    {"mon", "monday"}, {"tue", "tuesday"},  {"wed", "wednesday"}, {"thu", "thursday"},
    {"fri", "friday"}, {"sat", "saturday"}, {"sun", "sunday"},
};

gint week_hours_weekday(const gchar *word, gsize length) {
    g_autofree gchar *name = g_ascii_strdown(word, (gssize)length);
    for (gint i = 0; i < WORKING_WEEKDAYS; i++) {
        if (strcmp(name, weekdays[i][0]) == 0 || strcmp(name, weekdays[i][1]) == 0)
            return i;
    }
    return -1;
}

/* Marks the days of "mon" or "sat-mon". */
static gboolean read_days(const gchar *word, gboolean *days) {
    gsize length = strcspn(word, "-");
    gint first = week_hours_weekday(word, length);
    gint last = word[length] == '-'
                    ? week_hours_weekday(word + length + 1, strlen(word + length + 1))
                    : first;
    if (first < 0 || last < 0)
        return FALSE;
    for (gint day = first;; day = (day + 1) % WORKING_WEEKDAYS) {
        days[day] = TRUE;
        if (day == last)
            return TRUE;
    }
}

/* "9:00" or "09:00" -> seconds; -1: no time. */
static gint32 read_time(const gchar *word, gsize length) {
    gsize colon = strcspn(word, ":");
    if (colon + 3 != length || colon < 1 || colon > 2)
        return -1;
    gint32 numbers[2] = {0, 0};
    for (gsize i = 0; i < length; i++) {
        if (i == colon)
            continue;
        if (!g_ascii_isdigit(word[i]))
            return -1;
        numbers[i > colon] = numbers[i > colon] * 10 + (word[i] - '0');
    }
    gint32 time = numbers[0] * HOUR + numbers[1] * MINUTE;
    return numbers[1] < 60 && time <= WALL_DAY ? time : -1;
}

gint32 week_hours_time(const gchar *text) {
    return read_time(text, strlen(text));
}

static gboolean read_span(const gchar *word, WorkingSpan *out_span) {
    gsize length = strcspn(word, "-");
    if (word[length] != '-')
        return FALSE;
    gint32 from = read_time(word, length);
    gint32 until = read_time(word + length + 1, strlen(word + length + 1));
    if (from < 0 || until < 0 || from == WALL_DAY || from == until)
        return FALSE;
    *out_span = (WorkingSpan){from, until > from ? until : until + WALL_DAY};
    return TRUE;
}

static void add_span(WorkingCalendar *calendar, const gboolean *days, const WorkingSpan *span) {
    for (guint day = 0; calendar != NULL && day < WORKING_WEEKDAYS; day++) {
        if (days[day])
            working_calendar_add_hours(calendar, day, span->from, span->until);
    }
}

/* One part between commas: days, then spans. */
static gchar *read_part(const gchar *part, WorkingCalendar *calendar) {
    gboolean days[WORKING_WEEKDAYS] = {FALSE};
    gboolean has_days = FALSE;
    guint spans = 0;
    g_auto(GStrv) words = g_strsplit_set(part, " \t", -1);
    for (guint i = 0; words[i] != NULL; i++) {
        WorkingSpan span;
        if (*words[i] == '\0')
            continue;
        if (spans == 0 && g_ascii_isalpha(*words[i])) {
            if (!read_days(words[i], days))
                return g_strdup_printf("\"%s\" is no day of the week", words[i]);
            has_days = TRUE;
            continue;
        }
        if (!has_days)
            return g_strdup_printf("\"%s\" stands before any day", words[i]);
        if (!read_span(words[i], &span) || ++spans > SPANS_MOST)
            return g_strdup_printf("\"%s\" is no time from and until", words[i]);
        add_span(calendar, days, &span);
    }
    if (!has_days)
        return g_strdup("there is nothing between two commas");
    return spans > 0 ? NULL : g_strdup("there are days without hours");
}

gchar *week_hours_read(const gchar *text, WorkingCalendar *calendar) {
    g_auto(GStrv) parts = g_strsplit(text, ",", -1);
    for (guint i = 0; parts[i] != NULL; i++) {
        gchar *fault = read_part(parts[i], calendar);
        if (fault != NULL)
            return fault;
    }
    return parts[0] != NULL ? NULL : g_strdup("there are no hours");
}
