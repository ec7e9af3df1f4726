/* alarm_step.c - when an alarm is raised and cleared, and when it is told */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Times come from a clock that may be set: one that lies in the future counts as now, so that
 * nothing waits for it. */
#include "workflow/alarm_step.h"

enum {
    DAY = 24 * 3600,
    LONGEST_CALM = 4 * 3600,
    MOST_DOUBLINGS = 10,
    LONGEST_PAUSE = 300,
    LONGEST_GATHERING = 5,
    PARTS = 3,
    FIRST_RETRY = 60,
    LONGEST_RETRY = 1800,
    RETRY_DOUBLINGS = 5,
};

static gint64 seconds_since(gint64 then, gint64 now) {
    return MAX(0, now - then);
}

static gint64 part(gint64 patience, gint64 most) {
    return CLAMP(patience / PARTS, 1, most);
}

static gint64 calm_wait(const Alarm *alarm, gint64 patience) {
    guint doublings = MIN(alarm->raises > 0 ? alarm->raises - 1 : 0, MOST_DOUBLINGS);
    return MIN(part(patience, LONGEST_CALM) << doublings, LONGEST_CALM);
}

static void set_reason(Alarm *alarm, const Condition *condition, gint64 now) {
    g_free(alarm->detail);
    alarm->detail = g_strdup(condition->detail != NULL ? condition->detail : "");
    alarm->since = condition->since != 0 ? MIN(condition->since, now) : now;
}

static gboolean believes_it_is_up(const AlarmTelling *telling) {
    return telling->told_at != 0 && telling->clear_told_at == 0;
}

/* It was told, and nobody was told that it was gone. */
static gboolean is_still_the_same(const Alarm *alarm) {
    gboolean was_told = FALSE;
    for (guint way = 0; way < ALARM_WAYS; way++) {
        if (alarm->ways[way].clear_told_at != 0)
            return FALSE;
        was_told = was_told || alarm->ways[way].told_at != 0;
    }
    return alarm->cleared_at != 0 && was_told;
}

static gboolean go_up(Alarm *alarm, const Condition *condition, gint64 now) {
    if (is_still_the_same(alarm)) {
        alarm->cleared_at = 0;
        alarm->gone_at = 0;
        return TRUE;
    }
    gboolean is_frequent = alarm->cleared_at != 0 && seconds_since(alarm->cleared_at, now) < DAY;
    guint raises = is_frequent ? alarm->raises + 1 : 1;
    set_reason(alarm, condition, now);
    alarm->raised_at = now;
    alarm->gone_at = 0;
    alarm->cleared_at = 0;
    alarm->raises = raises;
    for (guint way = 0; way < ALARM_WAYS; way++) {
        if (!believes_it_is_up(&alarm->ways[way]))
            alarm->ways[way] = (AlarmTelling){0};
    }
    return TRUE;
}

static gboolean calm_down(Alarm *alarm, gint64 now, gint64 patience) {
    if (alarm->gone_at == 0 || alarm->gone_at > now) {
        alarm->gone_at = now;
        return TRUE;
    }
    if (now - alarm->gone_at < calm_wait(alarm, patience))
        return FALSE;
    alarm->cleared_at = now;
    return TRUE;
}

gboolean alarm_step(Alarm *alarm, const Condition *condition, gint64 now, gint64 patience) {
    if (condition->state == CONDITION_UNKNOWN)
        return FALSE;
    if (condition->state == CONDITION_ABSENT)
        return alarm_is_up(alarm) && calm_down(alarm, now, patience);
    if (!alarm_is_up(alarm))
        return go_up(alarm, condition, now);
    gboolean was_gone = alarm->gone_at != 0;
    alarm->gone_at = 0;
    return was_gone;
}

/* Since when it waits; what waits since a time that the clock has not reached waits long enough. */
static gint64 waits_since(const Alarm *alarm, gint64 now) {
    gint64 since = alarm_is_up(alarm) ? alarm->raised_at : alarm->cleared_at;
    return since > now ? 0 : since;
}

gint64 alarm_tell_at(const GPtrArray *alarms, AlarmWay way, gint64 now, gint64 patience) {
    gint64 first = G_MAXINT64;
    gint64 last_told = 0;
    for (guint i = 0; i < alarms->len; i++) {
        const Alarm *alarm = alarms->pdata[i];
        last_told = MAX(last_told, MAX(alarm->ways[way].told_at, alarm->ways[way].clear_told_at));
        if (alarm_waits_to_be_told(alarm, way))
            first = MIN(first, waits_since(alarm, now));
    }
    if (first == G_MAXINT64)
        return first;
    gint64 gathered = first + part(patience, LONGEST_GATHERING);
    gint64 paused = last_told > now ? 0 : last_told + part(patience, LONGEST_PAUSE);
    return MAX(gathered, paused);
}

gint64 alarm_retry_wait(guint failures, gint64 patience) {
    guint doublings = MIN(failures > 0 ? failures - 1 : 0, RETRY_DOUBLINGS);
    return MIN(MIN(patience, FIRST_RETRY) << doublings, LONGEST_RETRY);
}
