/* canary_step.c - when the desk writes a mail to itself, and when one is lost */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workflow/canary_step.h"

gboolean canary_is_due(const CanaryState *state, const CanaryTimes *times) {
    if (times->every == 0)
        return FALSE;
    /* One of the future was written before the clock was set back. */
    return state->written_at > times->now || times->now - state->written_at >= times->every;
}

static ConditionState state_of(const CanaryState *state, const CanaryTimes *times) {
    if (times->every == 0)
        return CONDITION_ABSENT;
    if (state->missing_since == 0)
        return state->back_at != 0 ? CONDITION_ABSENT : CONDITION_UNKNOWN;
    if (times->now - state->missing_since < times->within)
        return state->back_at != 0 ? CONDITION_ABSENT : CONDITION_UNKNOWN;
    gboolean is_known = times->now - times->started_at >= times->within;
    return is_known ? CONDITION_PRESENT : CONDITION_UNKNOWN;
}

Condition *canary_condition(const CanaryState *state, const CanaryTimes *times) {
    Condition *condition = condition_new(ALARM_CANARY_LOST, "", state_of(state, times));
    condition->since = state->missing_since;
    condition->detail = state->missing_detail != NULL
                            ? g_strdup_printf("it was not sent: %s", state->missing_detail)
                            : g_strdup("it was sent, and is not back");
    return condition;
}

static gint compare(gconstpointer a, gconstpointer b) {
    gint64 one = *(const gint64 *)a;
    gint64 other = *(const gint64 *)b;
    return (one > other) - (one < other);
}

void canary_figures_count(GArray *seconds, CanaryFigures *figures) {
    figures->back = seconds->len;
    if (seconds->len == 0)
        return;
    figures->last = g_array_index(seconds, gint64, seconds->len - 1);
    g_array_sort(seconds, compare);
    figures->worst = g_array_index(seconds, gint64, seconds->len - 1);
    /* Of an even number the lower one of the two in the middle: a trip that there was. */
    figures->median = g_array_index(seconds, gint64, (seconds->len - 1) / 2);
}
