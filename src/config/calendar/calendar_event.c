/* calendar_event.c - an event of an iCalendar file: when it is, how often; all that knows libical
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* libical reads the properties and expands the rules. Zones are those of the system, not of the
 * file, so that clocks change in a calendar as they do in its hours. A rule that could keep libical
 * busy for long is refused: holidays recur by days or more, and at no time of the day. */
#include "calendar_event.h"

#include <string.h>

#include "ical_library.h"

enum {
    OCCURRENCES_MOST = 5000,
    RULES_MOST = 500,
    LENGTH_MOST = 3660, /* days */
    YEAR_LEAST = 1900,
    YEAR_MOST = 2200,
};

typedef struct {
    icalcomponent *component;
    const CalendarEventLines *lines;
    CalendarReader *reader;
    CalendarEvent *event;
} Reading;

G_DEFINE_AUTOPTR_CLEANUP_FUNC(icalcomponent, icalcomponent_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(icalrecur_iterator, icalrecur_iterator_free)

/* The line on which a property stands; that of the event when it has none. */
static guint line_of(const CalendarEventLines *lines, const gchar *name) {
    gsize length = strlen(name);
    for (guint i = 0; i < lines->lines->len; i++) {
        const CalendarLine *line = lines->lines->pdata[i];
        if (g_ascii_strncasecmp(line->text, name, length) == 0 && strchr(":;", line->text[length]))
            return line->line;
    }
    return lines->line;
}

static gboolean complain(const Reading *reading, const gchar *property, const gchar *what) {
    calendar_fault_add(reading->reader->faults, line_of(reading->lines, property), "%s: %s",
                       property, what);
    return FALSE;
}

/* --- reading by libical ----------------------------------------------------------------------- */

static icalcomponent *parse(const gchar *text) {
    g_autofree gchar *whole = g_strconcat("BEGIN:VEVENT\r\n", text, "END:VEVENT\r\n", NULL);
    return icalparser_parse_string(whole);
}

/* What libical could not read it leaves as a property of its own. */
static icalproperty *first_error(icalcomponent *component) {
    return icalcomponent_get_first_property(component, ICAL_XLICERROR_PROPERTY);
}

/* Which lines libical did not like: each again alone. */
static void tell_bad_lines(const CalendarEventLines *lines, GPtrArray *faults) {
    for (guint i = 0; i < lines->lines->len; i++) {
        const CalendarLine *line = lines->lines->pdata[i];
        g_autofree gchar *text = g_strconcat(line->text, "\r\n", NULL);
        g_autoptr(icalcomponent) alone = parse(text);
        icalproperty *error = alone != NULL ? first_error(alone) : NULL;
        const gchar *what = error != NULL ? icalproperty_get_xlicerror(error) : NULL;
        if (alone == NULL || error != NULL)
            calendar_fault_add(faults, line->line, "%s", what != NULL ? what : "can't be read");
    }
}

static icalcomponent *read_component(const CalendarEventLines *lines, GPtrArray *faults) {
    g_autoptr(GString) text = g_string_new(NULL);
    for (guint i = 0; i < lines->lines->len; i++)
        g_string_append_printf(text, "%s\r\n", ((CalendarLine *)lines->lines->pdata[i])->text);
    icalerror_set_errors_are_fatal(0);
    g_autoptr(icalcomponent) component = parse(text->str);
    if (component != NULL && first_error(component) == NULL)
        return g_steal_pointer(&component);
    guint before = faults->len;
    tell_bad_lines(lines, faults);
    if (faults->len == before)
        calendar_fault_add(faults, lines->line, "this event can't be read");
    return NULL;
}

/* --- times ------------------------------------------------------------------------------------ */

static gboolean is_good_time(struct icaltimetype time) {
    return !icaltime_is_null_time(time) && time.year >= YEAR_LEAST && time.year < YEAR_MOST &&
           time.month >= 1 && time.month <= 12 && time.day >= 1 &&
           time.day <= icaltime_days_in_month(time.month, time.year) && time.hour >= 0 &&
           time.hour < 24 && time.minute >= 0 && time.minute < 60 && time.second >= 0 &&
           time.second <= 60;
}

static gint64 shown_of(struct icaltimetype time) {
    gint64 day = wall_clock_day(time.year, time.month, time.day) * WALL_DAY;
    return time.is_date ? day : day + time.hour * 3600 + time.minute * 60 + time.second;
}

/* The clock of a named zone; NULL when there is none of that name. Borrowed. */
static const WallClock *clock_of(CalendarReader *reader, const gchar *zone) {
    const WallClock *known = g_hash_table_lookup(reader->clocks, zone);
    if (known != NULL)
        return known;
    g_autoptr(GTimeZone) there = strstr(zone, "..") == NULL && g_ascii_isalpha(*zone)
                                     ? g_time_zone_new_identifier(zone)
                                     : NULL;
    if (there == NULL)
        return NULL;
    WallClock *clock = wall_clock_new(zone);
    g_hash_table_insert(reader->clocks, g_strdup(zone), clock);
    return clock;
}

/* The clock by which a time is meant; NULL with a fault. */
static const WallClock *clock_of_property(const Reading *reading, icalproperty *property,
                                          struct icaltimetype time) {
    icalparameter *parameter = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER);
    const gchar *zone = parameter != NULL ? icalparameter_get_tzid(parameter) : NULL;
    if (time.is_date || (zone == NULL && !icaltime_is_utc(time)))
        return reading->reader->home;
    const WallClock *clock =
        clock_of(reading->reader, icaltime_is_utc(time) || *zone == '\0' ? "UTC" : zone);
    if (clock == NULL)
        complain(reading, icalproperty_get_property_name(property),
                 "unknown time zone: name one of the tz database, like Asia/Shanghai");
    return clock;
}

/* A time as the event's own clock shows it. FALSE with a fault. */
static gboolean read_time(const Reading *reading, icalproperty *property, struct icaltimetype time,
                          gint64 *out_shown) {
    const gchar *name = icalproperty_get_property_name(property);
    if (!is_good_time(time))
        return complain(reading, name, "is no date between 1900 and 2199");
    const WallClock *clock = clock_of_property(reading, property, time);
    if (clock == NULL)
        return FALSE;
    *out_shown = shown_of(time);
    if (reading->event->is_all_day)
        *out_shown -= *out_shown % WALL_DAY;
    else if (clock != reading->event->clock)
        *out_shown = wall_clock_show(reading->event->clock, wall_clock_when(clock, *out_shown));
    return TRUE;
}

static gboolean read_length(const Reading *reading, gint64 start) {
    CalendarEvent *event = reading->event;
    icalproperty *end = icalcomponent_get_first_property(reading->component, ICAL_DTEND_PROPERTY);
    icalproperty *lasting =
        icalcomponent_get_first_property(reading->component, ICAL_DURATION_PROPERTY);
    const gchar *blame = end != NULL ? "DTEND" : "DURATION";
    gint64 until = start;
    if (end != NULL && !read_time(reading, end, icalproperty_get_dtend(end), &until))
        return FALSE;
    if (end == NULL && lasting != NULL) {
        struct icaldurationtype duration = icalproperty_get_duration(lasting);
        if (duration.days > LENGTH_MOST || duration.weeks > LENGTH_MOST / 7 ||
            duration.hours > LENGTH_MOST * 24u)
            return complain(reading, blame, "lasts more than ten years");
        until += icaldurationtype_as_int(duration);
    }
    if (until < start)
        return complain(reading, blame, "it ends before it begins");
    if (until - start > (gint64)LENGTH_MOST * WALL_DAY)
        return complain(reading, blame, "lasts more than ten years");
    if (event->is_all_day)
        event->length = MAX(until - start, WALL_DAY);
    else
        event->length = wall_clock_when(event->clock, until) - wall_clock_when(event->clock, start);
    return TRUE;
}

/* --- occurrences ------------------------------------------------------------------------------ */

static gboolean is_excluded(const GArray *excluded, gint64 shown) {
    for (guint i = 0; i < excluded->len; i++) {
        if (g_array_index(excluded, gint64, i) == shown)
            return TRUE;
    }
    return FALSE;
}

static gboolean add_start(const Reading *reading, const GArray *excluded, gint64 shown) {
    GArray *starts = reading->event->starts;
    if (shown < (gint64)CALENDAR_FIRST_DAY * WALL_DAY - reading->event->length ||
        shown >= (gint64)CALENDAR_LAST_DAY * WALL_DAY || is_excluded(excluded, shown))
        return TRUE;
    if (starts->len >= OCCURRENCES_MOST)
        return complain(reading, "RRULE", "recurs too often: at most 5000 times until 2100");
    g_array_append_val(starts, shown);
    return TRUE;
}

/* All EXDATE as the event's clock shows them. */
static gboolean read_excluded(const Reading *reading, GArray *excluded) {
    for (icalproperty *property =
             icalcomponent_get_first_property(reading->component, ICAL_EXDATE_PROPERTY);
         property != NULL;
         property = icalcomponent_get_next_property(reading->component, ICAL_EXDATE_PROPERTY)) {
        gint64 shown = 0;
        if (!read_time(reading, property, icalproperty_get_exdate(property), &shown))
            return FALSE;
        g_array_append_val(excluded, shown);
    }
    return TRUE;
}

static gboolean add_dates(const Reading *reading, const GArray *excluded) {
    for (icalproperty *property =
             icalcomponent_get_first_property(reading->component, ICAL_RDATE_PROPERTY);
         property != NULL;
         property = icalcomponent_get_next_property(reading->component, ICAL_RDATE_PROPERTY)) {
        struct icaldatetimeperiodtype date = icalproperty_get_rdate(property);
        gint64 shown = 0;
        struct icaltimetype time = icaltime_is_null_time(date.time) ? date.period.start : date.time;
        if (!read_time(reading, property, time, &shown) || !add_start(reading, excluded, shown))
            return FALSE;
    }
    return TRUE;
}

static gboolean is_good_rule(const Reading *reading, const struct icalrecurrencetype *rule) {
    static const gchar refused[] =
        "is no rule for holidays: they recur by days or more, and at no time of the day";
    if (rule->freq < ICAL_DAILY_RECURRENCE || rule->freq > ICAL_YEARLY_RECURRENCE ||
        rule->by_hour[0] != ICAL_RECURRENCE_ARRAY_MAX ||
        rule->by_minute[0] != ICAL_RECURRENCE_ARRAY_MAX ||
        rule->by_second[0] != ICAL_RECURRENCE_ARRAY_MAX || rule->interval < 1 ||
        rule->rscale != NULL)
        return complain(reading, "RRULE", refused);
    /* Such a rule may name no day at all, and libical looks for one day by day through six
     * centuries. */
    if (rule->by_month_day[0] != ICAL_RECURRENCE_ARRAY_MAX &&
        (rule->freq < ICAL_MONTHLY_RECURRENCE ||
         (rule->freq == ICAL_MONTHLY_RECURRENCE && rule->by_day[0] != ICAL_RECURRENCE_ARRAY_MAX)))
        return complain(reading, "RRULE", "with BYMONTHDAY, write it as FREQ=YEARLY");
    if (++reading->reader->recurring > RULES_MOST)
        return complain(reading, "RRULE", "there are more than 500 recurring events");
    return TRUE;
}

/* An end in UTC is compared with times as the event's clock shows them. */
static struct icaltimetype local_end(const Reading *reading, struct icaltimetype until) {
    if (!icaltime_is_utc(until) || !is_good_time(until))
        return until;
    const WallClock *utc = clock_of(reading->reader, "UTC");
    gint64 shown = wall_clock_show(reading->event->clock, wall_clock_when(utc, shown_of(until)));
    gint year = 0, month = 0, day = 0;
    wall_clock_date(shown / WALL_DAY, &year, &month, &day);
    gint seconds = (gint)(shown % WALL_DAY);
    until = (struct icaltimetype){.year = year, .month = month, .day = day};
    until.hour = seconds / 3600;
    until.minute = seconds / 60 % 60;
    until.second = seconds % 60;
    return until;
}

static gboolean add_rule(const Reading *reading, icalproperty *property, struct icaltimetype start,
                         const GArray *excluded) {
    struct icalrecurrencetype rule = icalproperty_get_rrule(property);
    if (!is_good_rule(reading, &rule))
        return FALSE;
    rule.until = local_end(reading, rule.until);
    start.zone = NULL;
    g_autoptr(icalrecur_iterator) iterator = icalrecur_iterator_new(rule, start);
    if (iterator == NULL)
        return complain(reading, "RRULE", "can't be followed: it names no day");
    for (struct icaltimetype time = icalrecur_iterator_next(iterator);
         is_good_time(time) && shown_of(time) < (gint64)CALENDAR_LAST_DAY * WALL_DAY;
         time = icalrecur_iterator_next(iterator)) {
        if (!add_start(reading, excluded, shown_of(time)))
            return FALSE;
    }
    return TRUE;
}

static gint by_value(gconstpointer one, gconstpointer other) {
    gint64 first = *(const gint64 *)one;
    gint64 second = *(const gint64 *)other;
    return first < second ? -1 : first > second;
}

/* The start counts whether or not the rule names it (RFC 5545, 3.8.5.3). */
static gboolean add_starts(const Reading *reading, struct icaltimetype start, gint64 shown) {
    g_autoptr(GArray) excluded = g_array_new(FALSE, FALSE, sizeof(gint64));
    if (!read_excluded(reading, excluded) || !add_start(reading, excluded, shown) ||
        !add_dates(reading, excluded))
        return FALSE;
    for (icalproperty *rule =
             icalcomponent_get_first_property(reading->component, ICAL_RRULE_PROPERTY);
         rule != NULL;
         rule = icalcomponent_get_next_property(reading->component, ICAL_RRULE_PROPERTY)) {
        if (!add_rule(reading, rule, start, excluded))
            return FALSE;
    }
    GArray *starts = reading->event->starts;
    g_array_sort(starts, by_value);
    guint kept = 0;
    for (guint i = 1; i < starts->len; i++) {
        if (g_array_index(starts, gint64, i) != g_array_index(starts, gint64, kept))
            g_array_index(starts, gint64, ++kept) = g_array_index(starts, gint64, i);
    }
    g_array_set_size(starts, starts->len > 0 ? kept + 1 : 0);
    return TRUE;
}

/* --- what it means ---------------------------------------------------------------------------- */

static gboolean is_working(icalcomponent *component) {
    for (icalproperty *property = icalcomponent_get_first_property(component, ICAL_ANY_PROPERTY);
         property != NULL;
         property = icalcomponent_get_next_property(component, ICAL_ANY_PROPERTY)) {
        icalproperty_kind kind = icalproperty_isa(property);
        const gchar *said = NULL;
        if (kind == ICAL_CATEGORIES_PROPERTY)
            said = icalproperty_get_categories(property);
        else if (kind == ICAL_X_PROPERTY)
            said = icalproperty_get_x(property);
        if (said != NULL && g_ascii_strcasecmp(said, kind == ICAL_X_PROPERTY ? "ALTERNATE-WORKDAY"
                                                                             : "WORKDAY") == 0)
            return TRUE;
    }
    return FALSE;
}

static gboolean read_replaced(const Reading *reading) {
    icalproperty *property =
        icalcomponent_get_first_property(reading->component, ICAL_RECURRENCEID_PROPERTY);
    reading->event->replaced = -1;
    return property == NULL || read_time(reading, property, icalproperty_get_recurrenceid(property),
                                         &reading->event->replaced);
}

static gboolean read_event(const Reading *reading) {
    CalendarEvent *event = reading->event;
    icalproperty *property =
        icalcomponent_get_first_property(reading->component, ICAL_DTSTART_PROPERTY);
    if (property == NULL)
        return complain(reading, "DTSTART", "is missing: an event must say when it begins");
    struct icaltimetype start = icalproperty_get_dtstart(property);
    gint64 shown = 0;
    event->is_all_day = start.is_date != 0;
    event->clock = clock_of_property(reading, property, start);
    if (event->clock == NULL || !read_time(reading, property, start, &shown) ||
        !read_length(reading, shown) || !read_replaced(reading))
        return FALSE;
    event->name = g_strdup(icalcomponent_get_summary(reading->component));
    event->uid = g_strdup(icalcomponent_get_uid(reading->component));
    event->is_cancelled = icalcomponent_get_status(reading->component) == ICAL_STATUS_CANCELLED;
    event->is_working = is_working(reading->component);
    return add_starts(reading, start, shown);
}

CalendarEvent *calendar_event_read(const CalendarEventLines *lines, CalendarReader *reader) {
    g_autoptr(GError) missing = NULL;
    if (!ical_library_load(&missing)) {
        calendar_fault_add(reader->faults, lines->line, "%s", missing->message);
        return NULL;
    }
    g_autoptr(icalcomponent) component = read_component(lines, reader->faults);
    if (component == NULL)
        return NULL;
    g_autoptr(CalendarEvent) event = g_new0(CalendarEvent, 1);
    event->line = lines->line;
    event->starts = g_array_new(FALSE, FALSE, sizeof(gint64));
    const Reading reading = {component, lines, reader, event};
    return read_event(&reading) ? g_steal_pointer(&event) : NULL;
}

void calendar_event_free(CalendarEvent *event) {
    if (event == NULL)
        return;
    g_free(event->name);
    g_free(event->uid);
    g_array_unref(event->starts);
    g_free(event);
}
