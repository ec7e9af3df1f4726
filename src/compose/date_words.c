/* date_words.c - a time as people say it: weekday, day and time, or today and tomorrow */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Days are those of the calendar in the given zone: at 23:50 "tomorrow" is ten minutes away. The
 * year is said only when it is not this one.
 */
#include "date_words.h"

enum { SECONDS_A_DAY = 24 * 60 * 60 };

/* Number of the calendar day, whatever it is counted from. */
static gint64 day_number(GDateTime *local) {
    gint64 seconds =
        g_date_time_to_unix(local) + g_date_time_get_utc_offset(local) / G_USEC_PER_SEC;
    return (seconds - (seconds < 0 ? SECONDS_A_DAY - 1 : 0)) / SECONDS_A_DAY;
}

static DatePattern choose_pattern(GDateTime *at, GDateTime *now) {
    gint64 days = day_number(at) - day_number(now);
    if (days == 0)
        return DATE_TODAY;
    if (days == 1)
        return DATE_TOMORROW;
    if (days == -1)
        return DATE_YESTERDAY;
    return g_date_time_get_year(at) == g_date_time_get_year(now) ? DATE_THIS_YEAR : DATE_OTHER_YEAR;
}

static void set_number(Value *map, const gchar *name, gint digits, gint number) {
    gchar text[16];
    g_snprintf(text, sizeof text, "%0*d", digits, number);
    value_set_text(map, name, text);
}

gchar *date_words(gint64 at, GDateTime *now, const Vocabulary *vocabulary, GError **error) {
    g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc(at);
    g_autoptr(GDateTime) at_local =
        utc != NULL ? g_date_time_to_timezone(utc, g_date_time_get_timezone(now)) : NULL;
    if (at_local == NULL)
        return g_strdup("?");
    const Template *pattern = vocabulary_date(vocabulary, choose_pattern(at_local, now));
    if (pattern == NULL)
        return g_date_time_format(at_local, "%Y-%m-%d %H:%M");
    g_autoptr(Value) parts = value_new_map();
    value_set_text(parts, "weekday",
                   vocabulary_weekday(vocabulary, g_date_time_get_day_of_week(at_local)));
    value_set_text(parts, "month", vocabulary_month(vocabulary, g_date_time_get_month(at_local)));
    set_number(parts, "day", 1, g_date_time_get_day_of_month(at_local));
    set_number(parts, "year", 1, g_date_time_get_year(at_local));
    set_number(parts, "hour", 1, g_date_time_get_hour(at_local));
    set_number(parts, "hour_padded", 2, g_date_time_get_hour(at_local));
    set_number(parts, "minute", 2, g_date_time_get_minute(at_local));
    g_autoptr(GString) words = g_string_sized_new(64);
    if (!template_render(pattern, parts, TEMPLATE_PLAIN, TRUE, NULL, NULL, words, error))
        return NULL;
    return g_string_free(g_steal_pointer(&words), FALSE);
}
