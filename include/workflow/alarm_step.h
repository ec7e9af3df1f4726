/* alarm_step.h - when an alarm is raised and cleared, and when it is told */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One alarm and one all-clear for each trouble:
 *
 *          condition there                      gone for a while
 *   calm -------------------> up ------ gone ------------------> cleared -> calm
 *                              ^          |
 *                              +----------+ it came back: the same alarm, nothing is told
 *
 * "A while" is a third of the site's patience, and doubles each time the alarm is raised again
 * within a day, up to four hours. What came back before its all-clear was told is still the same
 * alarm: for each way by itself, so that none hears of an alarm twice or of an end without one.
 * Pure.
 */
#pragma once

#include <glib.h>

#include "model/alarm.h"

/* Takes what is so at `now` into the alarm of the same kind and subject; `patience` (seconds) is
 * alarms.mailbox_silent. TRUE when the alarm changed and has to be saved. */
gboolean alarm_step(Alarm *alarm, const Condition *condition, gint64 now, gint64 patience);

/* When those of `alarms` (of Alarm) that wait to be told this way are to be told together: soon,
 * but not more often than every third of `patience` (five minutes at most), so that a storm is one
 * mail. G_MAXINT64 when none waits. */
gint64 alarm_tell_at(const GPtrArray *alarms, AlarmWay way, gint64 now, gint64 patience);

/* Seconds until a way that failed `failures` times in a row (1 first) is tried again: a minute,
 * doubling up to half an hour; less where `patience` is shorter than a minute. */
gint64 alarm_retry_wait(guint failures, gint64 patience);
