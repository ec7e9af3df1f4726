/* period.c - days, months and years as people write them, as a period of time */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "period.h"

#include <stdio.h>
#include <string.h>

#include "base/error.h"

/* Parts of a date, the rest as it is at its beginning. */
typedef struct {
    gint year, month, day;
    gint parts; /* how many were named: 1 = the year */
} DateParts;

static gboolean read_parts(const gchar *text, DateParts *out_parts) {
    static const gsize lengths[] = {0, sizeof "2026" - 1, sizeof "2026-11" - 1,
                                    sizeof "2026-11-28" - 1};
    DateParts parts = {.month = 1, .day = 1};
    parts.parts = sscanf(text, "%4d-%2d-%2d", &parts.year, &parts.month, &parts.day);
    gboolean is_date =
        parts.parts >= 1 && strlen(text) == lengths[parts.parts] && parts.year >= 1970 &&
        parts.year < 2400 && parts.month > 0 && parts.day > 0 &&
        g_date_valid_dmy((GDateDay)parts.day, (GDateMonth)parts.month, (GDateYear)parts.year);
    *out_parts = parts;
    return is_date;
}

/* Where it begins; is_end: where the next one begins. */
static gboolean read_end(const gchar *text, gboolean is_end, GTimeZone *zone, gint64 *out_at,
                         GError **error) {
    DateParts parts = {0};
    if (!read_parts(text, &parts)) {
        g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING,
                    "\"%s\" is no date: write 2026-11-28, or a month (2026-11) or a year (2026)",
                    text);
        return FALSE;
    }
    g_autoptr(GDateTime) begins =
        g_date_time_new(zone, parts.year, parts.month, parts.day, 0, 0, 0);
    g_autoptr(GDateTime) next = parts.parts == 3   ? g_date_time_add_days(begins, 1)
                                : parts.parts == 2 ? g_date_time_add_months(begins, 1)
                                                   : g_date_time_add_years(begins, 1);
    *out_at = g_date_time_to_unix(is_end ? next : begins);
    return TRUE;
}

gboolean period_read(const gchar *from, const gchar *to, GTimeZone *zone, Period *out_period,
                     GError **error) {
    Period period = {.from = 0, .until = G_MAXINT64};
    if (from != NULL && !read_end(from, FALSE, zone, &period.from, error))
        return FALSE;
    if (to != NULL && !read_end(to, TRUE, zone, &period.until, error))
        return FALSE;
    if (period.from >= period.until) {
        g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING,
                    "the period ends on %s, before it begins on %s", to, from);
        return FALSE;
    }
    *out_period = period;
    return TRUE;
}
