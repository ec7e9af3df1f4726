/* settings_fill_clocks.c - from amends.yaml to what was decided about clocks */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "settings_fill_clocks.h"

#include <string.h>

#include "keys/setting_values.h"
#include "model/ticket.h"

/* 0: not given. */
static gint64 own_time(const gchar *text) {
    return text != NULL ? value_read(VALUE_DURATION, text) : 0;
}

static ClockRule *fill_rule(const RawClockRule *raw) {
    ClockRule *rule = clock_rule_new();
    rule->queue = g_strdup(raw->queue);
    rule->tag = raw->tag != NULL ? g_utf8_strdown(raw->tag, -1) : NULL;
    rule->priority = priority_from_name(raw->priority);
    rule->owner = own_time(raw->owner);
    rule->first_answer = own_time(raw->first_answer);
    rule->progress = own_time(raw->progress);
    rule->solution = own_time(raw->solution);
    return rule;
}

static ClockEscalation *fill_level(const RawEscalation *raw) {
    ClockEscalation *level = clock_escalation_new(own_time(raw->after));
    level->is_at_once = strcmp(raw->at_once, "yes") == 0;
    for (guint i = 0; i < raw->to.count; i++) {
        const gchar *name = raw->to.items[i];
        if (strcmp(name, "agents") == 0)
            level->tells_agents = TRUE;
        else if (strcmp(name, "manager") == 0)
            level->tells_manager = TRUE;
        else
            g_ptr_array_add(level->persons, g_strdup(name));
    }
    return level;
}

void settings_fill_clocks(const RawClocks *raw, const YamlNode *node, Policy *policy) {
    ClockPolicy *clocks = &policy->clocks;
    clocks->owner = value_read(VALUE_DURATION, raw->owner);
    clocks->progress = value_read(VALUE_DURATION, raw->progress);
    clocks->extra_care = (guint)value_read(VALUE_NUMBER, raw->extra_care);
    clocks->warning = (guint)value_read(VALUE_NUMBER, raw->warning);
    clocks->gather = value_read(VALUE_DURATION, raw->gather);
    clocks->has_notices = strcmp(raw->notices, "yes") == 0;
    clocks->wall = wall_clock_new(policy->time_zone);
    for (guint i = 0; i < raw->rules.count; i++)
        g_ptr_array_add(clocks->rules, fill_rule((const RawClockRule *)raw->rules.items + i));
    if (yaml_node_child(node, "escalation") != NULL)
        g_ptr_array_set_size(clocks->escalation, 0);
    for (guint i = 0; i < raw->escalation.count; i++)
        g_ptr_array_add(clocks->escalation,
                        fill_level((const RawEscalation *)raw->escalation.items + i));
}
