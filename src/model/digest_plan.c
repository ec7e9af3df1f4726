/* digest_plan.c - who gets digests: the record */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/digest_plan.h"

DigestPlan *digest_plan_new(const gchar *person, const gchar *zone) {
    DigestPlan *plan = g_new0(DigestPlan, 1);
    plan->person = g_strdup(person);
    plan->daily_at = DIGEST_NEVER;
    plan->weekly_at = DIGEST_NEVER;
    plan->zone = g_strdup(zone);
    plan->wall = wall_clock_new(zone);
    plan->queues = g_ptr_array_new_with_free_func(g_free);
    return plan;
}

void digest_plan_free(DigestPlan *plan) {
    if (plan == NULL)
        return;
    g_free(plan->person);
    g_free(plan->zone);
    wall_clock_free(plan->wall);
    g_ptr_array_unref(plan->queues);
    g_free(plan);
}
