/* agent_time.c - times that agents type, and times in receipts */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent_time.h"

#include <string.h>

#include "model/wall_clock.h"

/* Of the clock on the agent's wall. */
static const gchar *zone_name(const AgentWork *work) {
    const gchar *own = work->arrival->identity->person->time_zone;
    return own != NULL ? own : work->arrival->office->policy->time_zone;
}

static GTimeZone *find_zone(const gchar *name) {
    GTimeZone *zone = g_time_zone_new_identifier(name);
    return zone != NULL ? zone : g_time_zone_new_utc();
}

static gchar *format(const gchar *zone_name, gint64 at) {
    g_autoptr(GTimeZone) zone = find_zone(zone_name);
    g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc(at);
    g_autoptr(GDateTime) local = g_date_time_to_timezone(utc, zone);
    return g_date_time_format(local, "%Y-%m-%d %H:%M");
}

gchar *agent_time_words(const AgentWork *work, gint64 at) {
    return format(zone_name(work), at);
}

gchar *agent_time_for_history(const AgentWork *work, gint64 at) {
    return format(work->arrival->office->policy->time_zone, at);
}

gchar *agent_time_of_day(const AgentWork *work, gint64 at) {
    g_autofree gchar *now = agent_time_words(work, work->arrival->now);
    g_autofree gchar *then = agent_time_words(work, at);
    const gsize day = strlen("2026-11-03 ");
    return g_strdup(strncmp(now, then, day) == 0 ? then + day : then);
}

gint64 agent_time_after(const AgentWork *work, gint64 seconds, gboolean is_in_days) {
    gint64 now = work->arrival->now;
    if (!is_in_days)
        return now + seconds;
    g_autoptr(WallClock) clock = wall_clock_new(zone_name(work));
    return wall_clock_days_later(clock, now, seconds / WALL_DAY);
}

gint64 agent_time_end_of(const AgentWork *work, const gchar *date) {
    g_autoptr(GTimeZone) zone = find_zone(zone_name(work));
    g_autofree gchar *last_minute = g_strconcat(date, "T23:59:00", NULL);
    g_autoptr(GDateTime) at = g_date_time_new_from_iso8601(last_minute, zone);
    return at != NULL ? g_date_time_to_unix(at) : 0;
}
