/* agent_time.c - times that agents type, and times in receipts */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent_time.h"

#include "model/wall_clock.h"

static GTimeZone *zone_of(const AgentWork *work) {
    GTimeZone *zone = g_time_zone_new_identifier(work->arrival->office->policy->time_zone);
    return zone != NULL ? zone : g_time_zone_new_utc();
}

gchar *agent_time_words(const AgentWork *work, gint64 at) {
    g_autoptr(GTimeZone) zone = zone_of(work);
    g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc(at);
    g_autoptr(GDateTime) local = g_date_time_to_timezone(utc, zone);
    return g_date_time_format(local, "%Y-%m-%d %H:%M");
}

gint64 agent_time_after(const AgentWork *work, gint64 seconds, gboolean is_in_days) {
    gint64 now = work->arrival->now;
    if (!is_in_days)
        return now + seconds;
    g_autoptr(WallClock) clock = wall_clock_new(work->arrival->office->policy->time_zone);
    return wall_clock_days_later(clock, now, seconds / WALL_DAY);
}

gint64 agent_time_end_of(const AgentWork *work, const gchar *date) {
    g_autoptr(GTimeZone) zone = zone_of(work);
    g_autofree gchar *last_minute = g_strconcat(date, "T23:59:00", NULL);
    g_autoptr(GDateTime) at = g_date_time_new_from_iso8601(last_minute, zone);
    return at != NULL ? g_date_time_to_unix(at) : 0;
}
