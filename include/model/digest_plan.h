/* digest_plan.h - who gets digests: when, in which zone, of which queues */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/working_calendar.h"

enum { DIGEST_NEVER = -1 };

typedef struct {
    gchar *person;                   /* name */
    gint32 daily_at;                 /* seconds of the day by his wall; DIGEST_NEVER */
    gint32 weekly_at;                /* the same, on that weekday */
    guint weekly_day;                /* 0 = Monday */
    gchar *zone;                     /* his, as in the tz database */
    WallClock *wall;                 /* of it */
    GPtrArray *queues;               /* of gchar*: names; empty: all that he may see */
    const WorkingCalendar *calendar; /* daily ones come on its working days; NULL: on all days */
} DigestPlan;

/* `zone` as in wall_clock_new(). Without any digests. */
DigestPlan *digest_plan_new(const gchar *person, const gchar *zone);
void digest_plan_free(DigestPlan *plan);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DigestPlan, digest_plan_free)

/* One digest: when it is due, and the days that it tells of. */
typedef struct {
    gint64 at;          /* seconds UTC */
    gint64 from, until; /* both midnights of the plan's zone; 0: there is none */
    gboolean is_weekly;
} DigestTurn;
