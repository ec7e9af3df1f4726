/* digest_schedule.h - when digests are due, and which days each tells of */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A daily digest comes on working days and tells of the days since the one before it, so that
 * Monday's has the weekend; a weekly one takes the place of the daily one of its day, and tells of
 * the seven days before. Days are whole ones of the plan's zone; a time that the clocks leave out
 * is the moment of the jump, one that comes twice is its first coming.
 */
#pragma once

#include "model/digest_plan.h"

/* The last one that is due at `now` or was before. FALSE if there was none within two months. */
gboolean digest_schedule_last(const DigestPlan *plan, gint64 now, DigestTurn *out_turn);

/* When the next one after `now` is due; G_MAXINT64: none within two months. */
gint64 digest_schedule_next(const DigestPlan *plan, gint64 now);

/* The turn of the day before which `at` lies, whether due or not: what would be told now. */
DigestTurn digest_schedule_at(const DigestPlan *plan, gint64 at, gboolean is_weekly);
