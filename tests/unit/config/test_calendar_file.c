/* test_calendar_file.c - what .ics files say about working days, and what is wrong with them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "config/calendar/calendar_file.h"
#include "config/calendar/week_hours.h"

/* An event that has `lines`; the first of them is line 3 of the file. */
#define EVENT(lines) "BEGIN:VCALENDAR\nBEGIN:VEVENT\n" lines "END:VEVENT\nEND:VCALENDAR\n"

static WorkingCalendar *office(const gchar *zone) {
    WorkingCalendar *calendar = working_calendar_new("office", zone);
    assert_null(week_hours_read("tue-fri 09:00-17:00, sat 09:00-12:00", calendar));
    return calendar;
}

static void add_moment(GString *text, const WallClock *clock, gint64 at) {
    gint64 shown = wall_clock_show(clock, at);
    gint year = 0, month = 0, day = 0;
    wall_clock_date(shown / WALL_DAY, &year, &month, &day);
    g_string_append_printf(text, "%02d%02d%02dT%02d%02d", year % 100, month, day,
                           (gint)(shown % WALL_DAY / 3600), (gint)(shown % 3600 / 60));
}

static void add_periods(GString *text, const WorkingCalendar *calendar, const GArray *periods,
                        const gchar *mark) {
    for (guint i = 0; i < periods->len; i++) {
        const WorkingPeriod *period = &g_array_index(periods, WorkingPeriod, i);
        g_string_append_printf(text, " %s", mark);
        add_moment(text, calendar->clock, period->from);
        g_string_append_c(text, '-');
        add_moment(text, calendar->clock, period->until);
    }
}

/* " -YYMMDD" closed days, " +YYMMDD=WEEKDAY" worked ones, " x" closed times, " o" open ones. */
static gchar *describe(WorkingCalendar *calendar) {
    GString *text = g_string_new(NULL);
    working_calendar_settle(calendar);
    for (guint i = 0; i < calendar->exceptions->len; i++) {
        const WorkingException *one = &g_array_index(calendar->exceptions, WorkingException, i);
        gint year = 0, month = 0, day = 0;
        wall_clock_date(one->day, &year, &month, &day);
        g_string_append_printf(text, " %c%02d%02d%02d", one->working < 0 ? '-' : '+', year % 100,
                               month, day);
        if (one->working >= 0)
            g_string_append_printf(text, "=%d", one->working);
    }
    add_periods(text, calendar, calendar->closed, "x");
    add_periods(text, calendar, calendar->open, "o");
    return g_string_free(text, FALSE);
}

/* The faults, a line each, or what the file says. Caller frees. */
static gchar *read_as(const gchar *ics, gsize length) {
    g_autoptr(WorkingCalendar) calendar = office("Europe/London");
    g_autoptr(GPtrArray) faults =
        g_ptr_array_new_with_free_func((GDestroyNotify)calendar_fault_free);
    if (calendar_file_read_text(ics, length, calendar, faults)) {
        assert_int_equal(faults->len, 0);
        return describe(calendar);
    }
    GString *text = g_string_new(NULL);
    for (guint i = 0; i < faults->len; i++) {
        const CalendarFault *fault = faults->pdata[i];
        g_string_append_printf(text, "%u: %s\n", fault->line, fault->what);
    }
    assert_true(text->len > 0);
    return g_string_free(text, FALSE);
}

static void events_mean_what_the_table_says(void **state) {
    (void)state;
    static const struct {
        const gchar *name, *ics, *expected;
    } rows[] = {
        {"a day", EVENT("DTSTART;VALUE=DATE:20261225\n"), " -261225"},
        {"several days, whose end is not one of them",
         EVENT("DTSTART;VALUE=DATE:20261230\nDTEND;VALUE=DATE:20270102\n"),
         " -261230 -261231 -270101"},
        {"a duration of days", EVENT("DTSTART;VALUE=DATE:20261001\nDURATION:P2D\n"),
         " -261001 -261002"},
        {"an end on the same day",
         EVENT("DTSTART;VALUE=DATE:20261225\nDTEND;VALUE=DATE:20261225\n"), " -261225"},
        {"a feed says that it takes no time",
         EVENT("DTSTART;VALUE=DATE:20261225\nTRANSP:TRANSPARENT\nSTATUS:CONFIRMED\n"), " -261225"},
        {"cancelled", EVENT("DTSTART;VALUE=DATE:20261225\nSTATUS:CANCELLED\n"), ""},
        {"a make-up day is worked like the first day that has hours",
         EVENT("DTSTART;VALUE=DATE:20261010\nCATEGORIES:Work,WORKDAY\n"), " +261010=1"},
        {"a make-up day as Apple says it",
         EVENT("DTSTART;VALUE=DATE:20261010\nX-APPLE-SPECIAL-DAY:ALTERNATE-WORKDAY\n"),
         " +261010=1"},
        {"a holiday as Apple says it",
         EVENT("DTSTART;VALUE=DATE:20261001\nX-APPLE-SPECIAL-DAY:WORK-HOLIDAY\n"), " -261001"},
        {"a time by the calendar's clock",
         EVENT("DTSTART:20260701T130000\nDTEND:20260701T170000\n"), " x260701T1300-260701T1700"},
        {"a time of UTC in summer", EVENT("DTSTART:20260701T130000Z\nDURATION:PT90M\n"),
         " x260701T1400-260701T1530"},
        {"a time of another zone",
         EVENT("DTSTART;TZID=Asia/Shanghai:20261001T200000\nDTEND;TZID=America/New_York:"
               "20261001T100000\n"),
         " x261001T1300-261001T1500"},
        {"a worked time",
         EVENT("DTSTART:20261004T100000\nDTEND:20261004T120000\ncategories:workday\n"),
         " o261004T1000-261004T1200"},
        {"a time without an end closes nothing", EVENT("DTSTART:20260701T130000\n"), ""},
        {"every year, but not in one",
         EVENT("DTSTART;VALUE=DATE:20241224\nRRULE:FREQ=YEARLY;COUNT=4\n"
               "EXDATE;VALUE=DATE:20251224\n"),
         " -241224 -261224 -271224"},
        {"the last Monday of May, until",
         EVENT("DTSTART;VALUE=DATE:20250526\nRRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO;UNTIL="
               "20270601\n"),
         " -250526 -260525 -270531"},
        {"dates besides",
         EVENT("DTSTART;VALUE=DATE:20260101\nRDATE;VALUE=DATE:20260301,20260201\n"),
         " -260101 -260201 -260301"},
        {"a rule over a change of the clock",
         EVENT("DTSTART:20260328T120000\nDTEND:20260328T130000\nRRULE:FREQ=DAILY;COUNT=2\n"),
         " x260328T1200-260328T1300 x260329T1200-260329T1300"},
        {"the end of a rule is one of UTC",
         EVENT("DTSTART;TZID=Asia/Shanghai:20260101T080000\nDURATION:PT1H\n"
               "RRULE:FREQ=DAILY;UNTIL=20260102T000000Z\n"),
         " x260101T0000-260101T0100 x260102T0000-260102T0100"},
        {"one occurrence is elsewhere",
         "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART;VALUE=DATE:20260101\n"
         "RRULE:FREQ=YEARLY;COUNT=2\nEND:VEVENT\nBEGIN:VEVENT\nUID:a\n"
         "RECURRENCE-ID;VALUE=DATE:20270101\nDTSTART;VALUE=DATE:20270104\nEND:VEVENT\n"
         "END:VCALENDAR\n",
         " -260101 -270104"},
        {"folded, with returns, a mark of UTF-8, zones and alarms",
         "\xEF\xBB\xBF"
         "BEGIN:VCALENDAR\r\nBEGIN:VTIMEZONE\r\nTZID:x\r\nEND:VTIMEZONE\r\n"
         "BEGIN:VEVENT\r\nDTSTART;VAL\r\n UE=DATE:2026\r\n\t1225\r\nBEGIN:VALARM\r\n"
         "DURATION:nonsense\r\nEND:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
         " -261225"},
        {"a working event wins over a closing one",
         "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20261001\n"
         "CATEGORIES:WORKDAY\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20261001\nEND:VEVENT\n"
         "END:VCALENDAR\n",
         " +261001=1"},
        {"nothing", "BEGIN:VCALENDAR\nEND:VCALENDAR\n", ""},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree gchar *said = read_as(rows[i].ics, strlen(rows[i].ics));
        if (strcmp(said, rows[i].expected) != 0)
            fail_msg("%s: \"%s\" instead of \"%s\"", rows[i].name, said, rows[i].expected);
    }
}

static void each_fault_names_its_line(void **state) {
    (void)state;
    static const struct {
        const gchar *ics;
        const gchar *expected; /* what the faults begin with, one behind another */
    } rows[] = {
        {"", "1: is no iCalendar: no BEGIN:VCALENDAR\n"},
        {"holidays: none\n", "1: is no iCalendar"},
        {"BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20261225\n",
         "3: the file ends in the middle: no END:VEVENT\n"},
        {"BEGIN:VCALENDAR\nEND:VEVENT\nEND:VCALENDAR\n", "2: END:VEVENT ends nothing"},
        {EVENT("SUMMARY:Christmas\n"), "2: DTSTART: is missing"},
        {EVENT("SUMMARY:Christmas\nDTSTART;VALUE=DATE:25.12.2026\n"), "4: "},
        {EVENT("DTSTART;VALUE=DATE:20261301\n"), "3: "},
        {EVENT("DTSTART;VALUE=DATE:20260230\n"), "3: DTSTART: is no date"},
        {EVENT("DTSTART;VALUE=DATE:20261225\nRRULE:FREQ=SOMETIMES\n"), "4: "},
        {EVENT("DTSTART;VALUE=DATE:20261225\nRRULE:FREQ=SECONDLY\n"), "4: RRULE: is no rule"},
        {EVENT("DTSTART;VALUE=DATE:20261225\nRRULE:FREQ=DAILY;BYHOUR=1,2\n"),
         "4: RRULE: is no rule"},
        {EVENT("DTSTART;VALUE=DATE:20261225\nRRULE:FREQ=DAILY\n"), "4: RRULE: recurs too often"},
        {EVENT("DTSTART;VALUE=DATE:20261225\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\n"),
         "4: RRULE: can't be followed: it names no day"},
        {EVENT("DTSTART;VALUE=DATE:20261225\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30\n"),
         "4: RRULE: with BYMONTHDAY, write it as FREQ=YEARLY"},
        {EVENT("DTSTART;VALUE=DATE:20261225\nRRULE:FREQ=MONTHLY;BYDAY=5MO;BYMONTHDAY=1\n"),
         "4: RRULE: with BYMONTHDAY, write it as FREQ=YEARLY"},
        {EVENT("DTSTART;TZID=Middle/Earth:20261225T090000\nDURATION:PT1H\n"),
         "3: DTSTART: unknown time zone"},
        {EVENT("DTSTART;TZID=../../etc/passwd:20261225T090000\nDURATION:PT1H\n"),
         "3: DTSTART: unknown time zone"},
        {EVENT("DTSTART;VALUE=DATE:20261225\nDTEND;VALUE=DATE:20261224\n"),
         "4: DTEND: it ends before it begins"},
        {EVENT("DTSTART;VALUE=DATE:20261225\nDURATION:P99999999W\n"), "4: "},
        {EVENT("DTSTART;VALUE=DATE:20261225\nnonsense\n"), "4: has no \":\""},
        {EVENT("DTSTART;VALUE=DATE:20261225\nSUMMARY:\xFF\n"), "4: is no text in UTF-8\n"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree gchar *said = read_as(rows[i].ics, strlen(rows[i].ics));
        if (*said == ' ' || *said == '\0' || !g_str_has_prefix(said, rows[i].expected))
            fail_msg("row %zu: \"%s\" instead of \"%s\"", i, said, rows[i].expected);
    }
    g_autofree gchar *binary = read_as("BEGIN:\0", 7);
    assert_string_equal(binary, "0: is no text\n");
}

static void all_faults_are_told_at_once(void **state) {
    (void)state;
    static const gchar ics[] = "BEGIN:VCALENDAR\n"
                               "BEGIN:VEVENT\nDTSTART;VALUE=DATE:20261301\nEND:VEVENT\n"
                               "BEGIN:VEVENT\nDTSTART;VALUE=DATE:20261225\n"
                               "RRULE:FREQ=SECONDLY\nEND:VEVENT\n"
                               "BEGIN:VEVENT\nSUMMARY:x\nEND:VEVENT\n"
                               "END:VCALENDAR\n";
    g_autofree gchar *said = read_as(ics, strlen(ics));
    assert_non_null(strstr(said, "3: "));
    assert_non_null(strstr(said, "\n7: RRULE"));
    assert_non_null(strstr(said, "\n9: DTSTART"));
}

static void a_file_that_is_too_much_is_refused(void **state) {
    (void)state;
    g_autoptr(GString) text = g_string_new("BEGIN:VCALENDAR\n");
    for (guint i = 0; i < 30000; i++)
        g_string_append(text, "BEGIN:VEVENT\nEND:VEVENT\n");
    g_autofree gchar *events = read_as(text->str, text->len);
    assert_non_null(strstr(events, "is too much"));
    g_string_assign(text, "BEGIN:VCALENDAR\n");
    for (guint i = 0; i < 100; i++)
        g_string_append(text, "BEGIN:VEVENT\n");
    g_autofree gchar *deep = read_as(text->str, text->len);
    assert_non_null(strstr(deep, "is too much"));
    g_string_assign(text, "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:");
    for (guint i = 0; i < 10000; i++)
        g_string_append(text, "xxxxxxxxxx\n ");
    g_autofree gchar *line = read_as(text->str, text->len);
    assert_non_null(strstr(line, "is longer than"));
}

static gchar *read_shipped(const gchar *name, const gchar *zone) {
    const gchar *top = g_getenv("top_srcdir");
    g_autofree gchar *path =
        g_build_filename(top != NULL ? top : ".", "data", "calendars", name, NULL);
    g_autoptr(WorkingCalendar) calendar = office(zone);
    g_autoptr(GPtrArray) faults =
        g_ptr_array_new_with_free_func((GDestroyNotify)calendar_fault_free);
    if (!calendar_file_read(path, calendar, faults))
        fail_msg("%s: %s", path, ((CalendarFault *)faults->pdata[0])->what);
    return describe(calendar);
}

static void the_shipped_files_say_what_was_announced(void **state) {
    (void)state;
    g_autofree gchar *england = read_shipped("england.ics", "Europe/London");
    assert_string_equal(england, " -260101 -260403 -260406 -260504 -260525 -260831 -261225 -261228"
                                 " -270101 -270326 -270329 -270503 -270531 -270830 -271227 -271228"
                                 " -280103 -280414 -280417 -280501 -280529 -280828 -281225 "
                                 "-281226");
    g_autofree gchar *china = read_shipped("china.ics", "Asia/Shanghai");
    assert_string_equal(
        china, " -260101 -260102 -260103 +260104=1 +260214=1 -260215 -260216 -260217 -260218"
               " -260219 -260220 -260221 -260222 -260223 +260228=1 -260404 -260405 -260406 -260501"
               " -260502 -260503 -260504 -260505 +260509=1 -260619 -260620 -260621 +260920=1"
               " -260925 -260926 -260927 -261001 -261002 -261003 -261004 -261005 -261006 -261007"
               " +261010=1");
}

static void a_missing_file_is_a_fault_of_the_whole(void **state) {
    (void)state;
    g_autoptr(WorkingCalendar) calendar = office("UTC");
    g_autoptr(GPtrArray) faults =
        g_ptr_array_new_with_free_func((GDestroyNotify)calendar_fault_free);
    assert_false(calendar_file_read("/nowhere/holidays.ics", calendar, faults));
    assert_false(calendar_file_read("/", calendar, faults));
    assert_int_equal(faults->len, 2);
    assert_int_equal(((CalendarFault *)faults->pdata[0])->line, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(events_mean_what_the_table_says),
        cmocka_unit_test(each_fault_names_its_line),
        cmocka_unit_test(all_faults_are_told_at_once),
        cmocka_unit_test(a_file_that_is_too_much_is_refused),
        cmocka_unit_test(the_shipped_files_say_what_was_announced),
        cmocka_unit_test(a_missing_file_is_a_fault_of_the_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
