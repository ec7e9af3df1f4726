/* calendar_text.c - an invitation as a person reads it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line each for title, time, place and person, as the calendar has them and without labels, which
 * would have to be in some language; then the words of the organizer. A title that is called off,
 * and a person who answers, are followed by the word of RFC 5545 for that ("CANCELLED",
 * "DECLINED"). Times are those of the calendar, with the name of their zone: whoever reads them
 * knows the zone as the writer does, and a wrong table of zones can't make them wrong. */
#include "calendar_text.h"

#include <string.h>

#include "base/text.h"
#include "content_lines.h"
#include "html_text.h"

enum { MOST_EVENTS = 20, LONGEST_DESCRIPTION = 256 * 1024 };

typedef enum {
    FIELD_SUMMARY,
    FIELD_START,
    FIELD_END,
    FIELD_DUE,
    FIELD_LOCATION,
    FIELD_ORGANIZER,
    FIELD_ATTENDEE,
    FIELD_STATUS,
    FIELD_COMMENT,
    FIELD_DESCRIPTION,
    FIELD_COUNT
} Field;

static const gchar *const field_names[] = {
    [FIELD_SUMMARY] = "SUMMARY",   [FIELD_START] = "DTSTART",
    [FIELD_END] = "DTEND",         [FIELD_DUE] = "DUE",
    [FIELD_LOCATION] = "LOCATION", [FIELD_ORGANIZER] = "ORGANIZER",
    [FIELD_ATTENDEE] = "ATTENDEE", [FIELD_STATUS] = "STATUS",
    [FIELD_COMMENT] = "COMMENT",   [FIELD_DESCRIPTION] = "DESCRIPTION",
};
G_STATIC_ASSERT(G_N_ELEMENTS(field_names) == FIELD_COUNT);

/* Components that say something by themselves; alarms and time zones stand inside or beside them.
 */
static const gchar *const component_names[] = {"VEVENT", "VTODO", "VJOURNAL"};

typedef struct {
    const ContentLine *fields[FIELD_COUNT]; /* the first of each, or NULL */
} Event;

typedef struct {
    guint year, month, day, hour, minute;
    gboolean has_time;
    gboolean is_utc;
} Moment;

static gchar *field_text(const Event *event, Field field) {
    const ContentLine *line = event->fields[field];
    gchar *text = line != NULL ? content_line_text(line->value, FALSE, NULL) : g_strdup("");
    return g_strstrip(text);
}

static gboolean read_digits(const gchar *at, guint count, guint *out_number) {
    *out_number = 0;
    for (guint i = 0; i < count; i++) {
        if (!g_ascii_isdigit(at[i]))
            return FALSE;
        *out_number = *out_number * 10 + (guint)g_ascii_digit_value(at[i]);
    }
    return TRUE;
}

/* "20261106", "20261106T220000", "20261106T220000Z" (RFC 5545 sections 3.3.4 and 3.3.5). */
static gboolean read_moment(const gchar *value, Moment *moment) {
    memset(moment, 0, sizeof *moment);
    if (!read_digits(value, 4, &moment->year) || !read_digits(value + 4, 2, &moment->month) ||
        !read_digits(value + 6, 2, &moment->day) ||
        !g_date_valid_dmy((GDateDay)moment->day, (GDateMonth)moment->month,
                          (GDateYear)moment->year))
        return FALSE;
    if (value[8] != 'T')
        return TRUE;
    moment->has_time =
        read_digits(value + 9, 2, &moment->hour) && read_digits(value + 11, 2, &moment->minute);
    moment->is_utc = moment->has_time && value[strlen(value) - 1] == 'Z';
    return TRUE;
}

static void append_date(GString *out, const Moment *moment) {
    g_string_append_printf(out, "%04u-%02u-%02u", moment->year, moment->month, moment->day);
}

static gboolean is_same_day(const Moment *one, const Moment *other) {
    return one->year == other->year && one->month == other->month && one->day == other->day;
}

/* The day on which something of whole days ends: DTEND is the first day that no longer counts. */
static Moment last_day(const Moment *end) {
    GDate date;
    g_date_clear(&date, 1);
    g_date_set_dmy(&date, (GDateDay)end->day, (GDateMonth)end->month, (GDateYear)end->year);
    if (g_date_get_julian(&date) > 1)
        g_date_subtract_days(&date, 1);
    return (Moment){.year = g_date_get_year(&date),
                    .month = g_date_get_month(&date),
                    .day = g_date_get_day(&date)};
}

static void append_end(GString *out, const Moment *start, const Moment *end) {
    Moment last = start->has_time ? *end : last_day(end);
    gboolean is_new_day = !is_same_day(start, &last);
    if (!is_new_day && !last.has_time)
        return;
    g_string_append(out, " - ");
    if (is_new_day)
        append_date(out, &last);
    if (last.has_time)
        g_string_append_printf(out, "%s%02u:%02u", is_new_day ? " " : "", last.hour, last.minute);
}

/* "2026-11-06 22:00 - 23:00 (Europe/Berlin)"; empty if there is no time that can be read. */
static gchar *time_text(const Event *event) {
    g_autoptr(GString) out = g_string_new(NULL);
    Moment start, end;
    const ContentLine *first = event->fields[FIELD_START];
    const ContentLine *last = event->fields[FIELD_END];
    if (first == NULL)
        first = event->fields[FIELD_DUE];
    if (first == NULL || !read_moment(first->value, &start))
        return g_strdup("");
    append_date(out, &start);
    if (start.has_time)
        g_string_append_printf(out, " %02u:%02u", start.hour, start.minute);
    if (last != NULL && read_moment(last->value, &end))
        append_end(out, &start, &end);
    g_autofree gchar *zone = content_line_parameter(first, "TZID");
    if (start.is_utc)
        g_string_append(out, " UTC");
    else if (start.has_time && zone != NULL && *zone != '\0')
        g_string_append_printf(out, " (%s)", zone);
    return g_string_free(g_steal_pointer(&out), FALSE);
}

/* ORGANIZER;CN=Kim Park:mailto:kim@example.com */
static gchar *person_text(const ContentLine *line) {
    g_autofree gchar *name = content_line_parameter(line, "CN");
    const gchar *address = line->value;
    if (g_ascii_strncasecmp(address, "mailto:", 7) == 0)
        address += 7;
    if (name == NULL || *name == '\0' || strcmp(name, address) == 0)
        return g_strdup(address);
    return *address != '\0' ? g_strdup_printf("%s <%s>", name, address) : g_strdup(name);
}

static void append_line(GString *out, const gchar *text, const gchar *note) {
    if (text_is_blank(text))
        return;
    g_autofree gchar *line = text_one_line(text);
    g_string_append(out, line);
    if (note != NULL)
        g_string_append_printf(out, " - %s", note);
    g_string_append_c(out, '\n');
}

static void append_paragraph(GString *out, const gchar *text) {
    if (text_is_blank(text))
        return;
    /* The calendars of Google hold HTML. */
    gboolean is_html = strstr(text, "</") != NULL || strstr(text, "<br") != NULL;
    g_autofree gchar *plain = is_html ? html_text(text, LONGEST_DESCRIPTION, NULL) : NULL;
    if (out->len > 0)
        g_string_append_c(out, '\n');
    g_string_append_printf(out, "%s\n", plain != NULL ? plain : text);
}

static void append_person(GString *out, const Event *event, gboolean is_answer) {
    const ContentLine *line = event->fields[is_answer ? FIELD_ATTENDEE : FIELD_ORGANIZER];
    if (line == NULL)
        return;
    g_autofree gchar *person = person_text(line);
    g_autofree gchar *answer = is_answer ? content_line_parameter(line, "PARTSTAT") : NULL;
    append_line(out, person, answer);
}

static void append_event(GString *out, const Event *event, const gchar *method) {
    gboolean is_answer =
        g_ascii_strcasecmp(method, "REPLY") == 0 || g_ascii_strcasecmp(method, "COUNTER") == 0;
    g_autofree gchar *summary = field_text(event, FIELD_SUMMARY);
    g_autofree gchar *status = field_text(event, FIELD_STATUS);
    g_autofree gchar *time = time_text(event);
    g_autofree gchar *location = field_text(event, FIELD_LOCATION);
    g_autofree gchar *comment = field_text(event, FIELD_COMMENT);
    g_autofree gchar *description = field_text(event, FIELD_DESCRIPTION);
    gboolean is_off =
        g_ascii_strcasecmp(method, "CANCEL") == 0 || g_ascii_strcasecmp(status, "CANCELLED") == 0;
    if (out->len > 0)
        g_string_append_c(out, '\n');
    append_line(out, summary, is_off ? "CANCELLED" : NULL);
    append_line(out, time, NULL);
    append_line(out, location, NULL);
    append_person(out, event, is_answer);
    append_paragraph(out, comment);
    append_paragraph(out, description);
}

static gboolean is_component(const gchar *name) {
    for (gsize i = 0; i < G_N_ELEMENTS(component_names); i++) {
        if (g_ascii_strcasecmp(name, component_names[i]) == 0)
            return TRUE;
    }
    return FALSE;
}

static void keep_field(Event *event, const ContentLine *line) {
    for (gsize i = 0; i < FIELD_COUNT; i++) {
        if (event->fields[i] == NULL && strcmp(line->name, field_names[i]) == 0)
            event->fields[i] = line;
    }
}

gchar *calendar_text(const gchar *bytes, gsize size, const gchar *declared, const gchar *fallback) {
    g_autoptr(GPtrArray) lines = content_lines_read(bytes, size, declared, fallback);
    g_autoptr(GString) out = g_string_new(NULL);
    const gchar *method = "";
    Event event = {{NULL}};
    guint count = 0;
    guint depth = 0; /* inside a component, and those inside it */
    for (guint i = 0; i < lines->len && count < MOST_EVENTS; i++) {
        const ContentLine *line = lines->pdata[i];
        gboolean begins = strcmp(line->name, "BEGIN") == 0;
        gboolean ends = strcmp(line->name, "END") == 0;
        if (depth == 0 && strcmp(line->name, "METHOD") == 0)
            method = line->value;
        if (begins && (depth > 0 || is_component(line->value)) && depth++ == 0)
            memset(&event, 0, sizeof event);
        if (depth == 1 && !begins && !ends)
            keep_field(&event, line);
        /* One that is cut off says what it has said. */
        gboolean is_last = i + 1 == lines->len;
        if (depth > 0 && ((ends && --depth == 0) || is_last)) {
            append_event(out, &event, method);
            count++;
        }
    }
    return out->len > 0 ? g_string_free(g_steal_pointer(&out), FALSE) : NULL;
}
