/* clock_policy.c - what the operator decided about clocks: the defaults */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/clock_policy.h"

enum { MINUTE = 60, HOUR = 60 * MINUTE, DAY = 24 * HOUR };

ClockRule *clock_rule_new(void) {
    ClockRule *rule = g_new0(ClockRule, 1);
    rule->priority = -1;
    return rule;
}

void clock_rule_free(ClockRule *rule) {
    if (rule == NULL)
        return;
    g_free(rule->queue);
    g_free(rule->tag);
    g_free(rule);
}

ClockEscalation *clock_escalation_new(gint64 after) {
    ClockEscalation *level = g_new0(ClockEscalation, 1);
    level->after = after;
    level->persons = g_ptr_array_new_with_free_func(g_free);
    return level;
}

void clock_escalation_free(ClockEscalation *level) {
    if (level == NULL)
        return;
    g_ptr_array_unref(level->persons);
    g_free(level);
}

ClockPolicy clock_policy_usual(void) {
    ClockPolicy usual = {.owner = HOUR,
                         .progress = 48 * HOUR,
                         .extra_care = 50,
                         .warning = 75,
                         .gather = 15 * MINUTE,
                         .has_notices = TRUE,
                         .holding_before = 2 * HOUR,
                         .holding_time = 2 * DAY,
                         .rules = g_ptr_array_new_with_free_func((GDestroyNotify)clock_rule_free),
                         .escalation =
                             g_ptr_array_new_with_free_func((GDestroyNotify)clock_escalation_free)};
    ClockEscalation *manager = clock_escalation_new(DAY);
    manager->tells_manager = TRUE;
    g_ptr_array_add(usual.escalation, manager);
    return usual;
}

void clock_policy_clear(ClockPolicy *clocks) {
    g_clear_pointer(&clocks->rules, g_ptr_array_unref);
    g_clear_pointer(&clocks->escalation, g_ptr_array_unref);
    g_clear_pointer(&clocks->wall, wall_clock_free);
}
