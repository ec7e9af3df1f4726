/* canary_step.h - when the desk writes a mail to itself, and when one is lost */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "model/alarm.h"
#include "model/canary.h"

typedef struct {
    gint64 every;      /* seconds, 0: none are written */
    gint64 within;     /* seconds, in which one has to be back */
    gint64 started_at; /* of the desk: one that was out while it was not running is not late */
    gint64 now;
} CanaryTimes;

gboolean canary_is_due(const CanaryState *state, const CanaryTimes *times);

/* ALARM_CANARY_LOST: is there one that did not come back in time, and no later one did? Pure.
 * Caller frees. */
Condition *canary_condition(const CanaryState *state, const CanaryTimes *times);

/* `seconds` (of gint64): how long those that came back took; sorts them. */
void canary_figures_count(GArray *seconds, CanaryFigures *figures);
