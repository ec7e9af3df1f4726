/* calendar.c - amends calendar: the days of a working calendar, with their hours and why */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>

#include "command.h"
#include "commands.h"
#include "workflow/working_time.h"

static const CommandHelp help = {
    .arguments = "[NAME] - the days of a working calendar, with their hours and why",
    .summary = "Shows each day as the clocks of the calendar's zone go: when it is worked, and\n"
               "what makes it another day than usual. Without NAME it names the calendars.",
    .examples = "Examples:\n"
                "  amends calendar\n"
                "  amends calendar office --from 2026-09-28 --days 14\n"};

enum { USUAL_DAYS = 14, DAYS_MOST = 4000, MINUTE = 60, HOUR = 3600 };

static void print_line(const WorkingCalendar *calendar) {
    gint64 minutes = working_calendar_week(calendar) / MINUTE;
    printf("%s: %s, %" G_GINT64_FORMAT ":%02d hours a week\n", calendar->name, calendar->zone,
           minutes / 60, (gint)(minutes % 60));
}

static ExitCode print_names(const Policy *policy) {
    for (guint i = 0; i < policy->calendars->len; i++)
        print_line(policy->calendars->pdata[i]);
    if (policy->calendars->len == 0)
        printf("there are no calendars: all hours of all days count\n");
    return policy->calendars->len > 0 ? EXIT_DONE : EXIT_NOTHING_FOUND;
}

/* "09:00-12:30"; an end at midnight is 24:00. `midnight` as the clock shows it. */
static void add_hours(GString *text, const WorkingCalendar *calendar, const WorkingPeriod *period,
                      gint64 midnight) {
    gint64 from = wall_clock_show(calendar->clock, period->from) - midnight;
    gint64 until = wall_clock_show(calendar->clock, period->until - 1) + 1 - midnight;
    g_string_append_printf(text, " %02d:%02d-%02d:%02d", (gint)(from / HOUR),
                           (gint)(from % HOUR / MINUTE), (gint)(until / HOUR),
                           (gint)(until % HOUR / MINUTE));
}

static void add_reasons(GString *text, const GArray *periods, gint64 from, gint64 until) {
    for (guint i = 0; i < periods->len; i++) {
        const WorkingPeriod *period = &g_array_index(periods, WorkingPeriod, i);
        if (period->from < until && period->until > from && period->why != NULL)
            g_string_append_printf(text, "  %s", period->why);
    }
}

static void print_day(const WorkingCalendar *calendar, gint64 day) {
    static const gchar *const names[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    gint64 from = wall_clock_when(calendar->clock, day * WALL_DAY);
    gint64 until = wall_clock_when(calendar->clock, (day + 1) * WALL_DAY);
    gint year = 0, month = 0, date = 0;
    wall_clock_date(day, &year, &month, &date);
    g_autoptr(GArray) periods = working_time_periods(calendar, from, until);
    g_autoptr(GString) text = g_string_new(periods->len == 0 ? " closed" : NULL);
    for (guint i = 0; i < periods->len; i++)
        add_hours(text, calendar, &g_array_index(periods, WorkingPeriod, i), day * WALL_DAY);
    const WorkingException *exception = working_calendar_exception(calendar, day);
    if (exception != NULL && exception->why != NULL)
        g_string_append_printf(text, "  %s", exception->why);
    add_reasons(text, calendar->closed, from, until);
    add_reasons(text, calendar->open, from, until);
    if (until - from != WALL_DAY)
        g_string_append_printf(text, "  (a day of %.4g hours)", (gdouble)(until - from) / HOUR);
    printf("%s %04d-%02d-%02d %s\n", names[wall_clock_weekday(day)], year, month, date, text->str);
}

/* The day of "2026-11-28", or -1. */
static gint64 read_date(const gchar *text) {
    gint year = 0, month = 0, day = 0;
    gchar behind = '\0';
    gboolean is_read = sscanf(text, "%4d-%2d-%2d%c", &year, &month, &day, &behind) == 3 &&
                       year >= 1970 && year < 2400 && month > 0 && day > 0 &&
                       g_date_valid_dmy((GDateDay)day, (GDateMonth)month, (GDateYear)year);
    return is_read ? wall_clock_day(year, month, day) : -1;
}

/* From the day of the instant `now`, or from `first` unless that is -1. */
static ExitCode print_days(const Policy *policy, const gchar *name, gint64 now, gint64 first,
                           gint days) {
    const WorkingCalendar *calendar = policy_calendar(policy, name);
    if (calendar == NULL) {
        fprintf(stderr, "amends: there is no calendar \"%s\"; \"amends calendar\" names them\n",
                name);
        return EXIT_NOTHING_FOUND;
    }
    if (first < 0)
        first = wall_clock_show(calendar->clock, now) / WALL_DAY;
    print_line(calendar);
    for (gint64 day = first; day < first + days; day++)
        print_day(calendar, day);
    return EXIT_DONE;
}

int calendar_command(int argc, char **argv) {
    g_auto(DeskOptions) options = {0};
    g_autofree gchar *from = NULL;
    gint days = USUAL_DAYS;
    const GOptionEntry own[] = {
        {"from", 0, 0, G_OPTION_ARG_STRING, &from, "The first day [today]", "DATE"},
        {"days", 0, 0, G_OPTION_ARG_INT, &days, "So many of them [14]", "N"},
        {NULL}};
    if (!command_parse(&argc, &argv, &help, own, &options))
        return EXIT_WRONG_USAGE;
    gint64 first = from != NULL ? read_date(from) : -1;
    if (argc > 2 || days < 1 || days > DAYS_MOST || (from != NULL && first < 0)) {
        fprintf(stderr, "amends calendar: one name, a date like 2026-11-28, and 1 to %d days\n",
                DAYS_MOST);
        return EXIT_WRONG_USAGE;
    }
    gint64 now = 0;
    if (!command_now(&options, &now))
        return EXIT_WRONG_USAGE;
    ExitCode code = EXIT_DONE;
    g_autoptr(Settings) settings = command_settings(&options, &code);
    if (settings == NULL)
        return code;
    return argc < 2 ? print_names(settings->policy)
                    : print_days(settings->policy, argv[1], now, first, days);
}
