/* calendar_lines.c - an iCalendar file as events, each with its lines and where they stand */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* libical forgets where a line stood, and reads all that it is given. So the lines are joined and
 * counted here, and of each event only those that matter are kept: hostile depth, other components
 * and unknown properties never reach it. */
#include "calendar_lines.h"

#include <string.h>

#include "config/calendar/calendar_file.h"

enum { EVENTS_MOST = 20000, LINE_LONGEST = 8192, DEPTH_MOST = 16, LINES_MOST = 500 };

/* The properties of an event that say when it is, and what. */
static const gchar *const wanted[] = {"DTSTART", "DTEND",      "DURATION", "RRULE",
                                      "RDATE",   "EXDATE",     "STATUS",   "RECURRENCE-ID",
                                      "UID",     "CATEGORIES", "SUMMARY",  "X-APPLE-SPECIAL-DAY"};

typedef struct {
    GPtrArray *events;
    GPtrArray *faults;
    GPtrArray *open;           /* of gchar *: names of the components that are open */
    CalendarEventLines *event; /* the one that is open, in `events` */
    gboolean has_calendar;
} Reader;

static void line_free(gpointer data) {
    CalendarLine *line = data;
    g_free(line->text);
    g_free(line);
}

static void event_free(gpointer data) {
    CalendarEventLines *event = data;
    g_ptr_array_unref(event->lines);
    g_free(event);
}

void calendar_fault_add(GPtrArray *faults, guint line, const gchar *format, ...) {
    if (faults->len >= CALENDAR_FAULTS_MOST)
        return;
    va_list arguments;
    va_start(arguments, format);
    g_autofree gchar *text = g_strdup_vprintf(format, arguments);
    va_end(arguments);
    CalendarFault *fault = g_new0(CalendarFault, 1);
    fault->line = line;
    fault->what = g_utf8_make_valid(text, -1);
    for (gchar *at = fault->what; *at != '\0'; at++) {
        if (g_ascii_iscntrl(*at))
            *at = ' ';
    }
    g_ptr_array_add(faults, fault);
}

static gboolean is_wanted(const gchar *text) {
    gsize length = strcspn(text, ":;");
    for (gsize i = 0; i < G_N_ELEMENTS(wanted); i++) {
        if (strlen(wanted[i]) == length && g_ascii_strncasecmp(text, wanted[i], length) == 0)
            return TRUE;
    }
    return FALSE;
}

static void begin(Reader *reader, const gchar *name, guint line) {
    if (reader->open->len == 0) {
        if (g_ascii_strcasecmp(name, "VCALENDAR") != 0)
            calendar_fault_add(reader->faults, line, "%s outside of a VCALENDAR", name);
        reader->has_calendar = TRUE;
    }
    gboolean is_event = reader->open->len == 1 && g_ascii_strcasecmp(name, "VEVENT") == 0;
    g_ptr_array_add(reader->open, g_ascii_strup(name, -1));
    if (!is_event)
        return;
    reader->event = g_new0(CalendarEventLines, 1);
    reader->event->line = line;
    reader->event->lines = g_ptr_array_new_with_free_func(line_free);
    g_ptr_array_add(reader->events, reader->event);
}

static void end(Reader *reader, const gchar *name, guint line) {
    const gchar *last = reader->open->len > 0 ? reader->open->pdata[reader->open->len - 1] : NULL;
    if (last == NULL || g_ascii_strcasecmp(last, name) != 0) {
        calendar_fault_add(reader->faults, line, "END:%s ends nothing that is open", name);
        return;
    }
    g_ptr_array_remove_index(reader->open, reader->open->len - 1);
    if (reader->open->len < 2)
        reader->event = NULL;
}

/* FALSE when it makes no sense to go on. */
static gboolean take(Reader *reader, const gchar *text, guint line) {
    if (*text == '\0')
        return TRUE;
    /* Only now: some programs fold a line in the middle of a letter. */
    if (!g_utf8_validate(text, -1, NULL)) {
        calendar_fault_add(reader->faults, line, "is no text in UTF-8");
        return FALSE;
    }
    if (g_ascii_strncasecmp(text, "BEGIN:", 6) == 0)
        begin(reader, text + 6, line);
    else if (g_ascii_strncasecmp(text, "END:", 4) == 0)
        end(reader, text + 4, line);
    else if (reader->open->len == 0) {
        calendar_fault_add(reader->faults, line, "is no iCalendar: no BEGIN:VCALENDAR before");
        return FALSE;
    } else if (strchr(text, ':') == NULL)
        calendar_fault_add(reader->faults, line, "has no \":\" behind the name of a property");
    else if (reader->event != NULL && reader->open->len == 2 && is_wanted(text)) {
        CalendarLine *kept = g_new0(CalendarLine, 1);
        kept->text = g_strdup(text);
        kept->line = line;
        g_ptr_array_add(reader->event->lines, kept);
    }
    if (reader->open->len > DEPTH_MOST || reader->events->len > EVENTS_MOST ||
        (reader->event != NULL && reader->event->lines->len > LINES_MOST)) {
        calendar_fault_add(reader->faults, line, "is too much: at most %d events of %d lines",
                           EVENTS_MOST, LINES_MOST);
        return FALSE;
    }
    return TRUE;
}

/* The physical line at `at` without its end; *at moves behind it. */
static gchar *next_line(const gchar **at, const gchar *behind) {
    const gchar *feed = memchr(*at, '\n', (gsize)(behind - *at));
    const gchar *stop = feed != NULL ? feed : behind;
    gsize length = (gsize)(stop - *at);
    if (length > 0 && (*at)[length - 1] == '\r')
        length--;
    gchar *text = g_strndup(*at, length);
    *at = feed != NULL ? feed + 1 : behind;
    return text;
}

static void take_all(Reader *reader, const gchar *bytes, const gchar *behind) {
    g_autoptr(GString) joined = g_string_new(NULL);
    guint line = 1, first = 1;
    for (const gchar *at = bytes; at < behind; line++) {
        g_autofree gchar *text = next_line(&at, behind);
        gboolean is_folded = line > 1 && (*text == ' ' || *text == '\t');
        if (!is_folded) {
            if (!take(reader, joined->str, first))
                return;
            g_string_truncate(joined, 0);
            first = line;
        }
        g_string_append(joined, text + is_folded);
        if (joined->len > LINE_LONGEST) {
            calendar_fault_add(reader->faults, line, "is longer than %d bytes", LINE_LONGEST);
            return;
        }
    }
    if (!take(reader, joined->str, first))
        return;
    if (!reader->has_calendar)
        calendar_fault_add(reader->faults, 1, "is no iCalendar: no BEGIN:VCALENDAR");
    else if (reader->open->len > 0)
        calendar_fault_add(reader->faults, line > 1 ? line - 1 : 1,
                           "the file ends in the middle: no END:%s",
                           (const gchar *)reader->open->pdata[reader->open->len - 1]);
}

GPtrArray *calendar_lines_read(const gchar *bytes, gsize length, GPtrArray *out_faults) {
    static const gchar mark[] = "\xEF\xBB\xBF"; /* of UTF-8, as some programs write it */
    g_autoptr(GPtrArray) open = g_ptr_array_new_with_free_func(g_free);
    Reader reader = {
        .events = g_ptr_array_new_with_free_func(event_free), .faults = out_faults, .open = open};
    const gchar *behind = bytes + length;
    if (memchr(bytes, '\0', length) != NULL) {
        calendar_fault_add(out_faults, 0, "is no text");
        return reader.events;
    }
    if (length >= 3 && memcmp(bytes, mark, 3) == 0)
        bytes += 3;
    take_all(&reader, bytes, behind);
    return reader.events;
}
