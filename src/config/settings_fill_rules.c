/* settings_fill_rules.c - from amends.yaml to the rules for new complaints */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Values come from the tree, since a fault that is found later has to name their place. */
#include "settings_fill_rules.h"

#include <string.h>

#include "keys/setting_values.h"

static void add_value(const YamlNode *node, GPtrArray *list) {
    rule_add(list, node->text, node->line, node->column);
}

/* One value, or a list of them. */
static void fill_values(const YamlNode *node, GPtrArray *list) {
    if (node != NULL && node->kind == YAML_TEXT)
        add_value(node, list);
    for (guint i = 0; i < yaml_node_count(node); i++)
        add_value(yaml_node_at(node, i), list);
}

static Rule *fill_rule(const YamlNode *node) {
    Rule *rule = rule_new(yaml_node_text(node, "name"));
    rule->line = node->line;
    rule->column = node->column;
    const YamlNode *when = yaml_node_child(node, "when");
    const YamlNode *then = yaml_node_child(node, "then");
    for (guint i = 0; i < RULE_CONDITION_COUNT; i++)
        fill_values(yaml_node_child(when, rule_condition_name(i)), rule->when[i]);
    for (guint i = 0; i < RULE_EFFECT_COUNT; i++)
        fill_values(yaml_node_child(then, rule_effect_name(i)), rule->then[i]);
    fill_values(yaml_node_child(node, "examples"), rule->examples);
    fill_values(yaml_node_child(node, "counter_examples"), rule->counter_examples);
    return rule;
}

void settings_fill_rules(const RawSettings *raw, const YamlNode *root, const gchar *folder,
                         SortingPolicy *sorting) {
    sorting->rules = g_ptr_array_new_with_free_func((GDestroyNotify)rule_free);
    const YamlNode *rules = yaml_node_child(root, "rules");
    for (guint i = 0; i < yaml_node_count(rules); i++)
        g_ptr_array_add(sorting->rules, fill_rule(yaml_node_at(rules, i)));
    const RawSorting *given = &raw->sorting;
    sorting->stops_at_first = strcmp(given->match, "first") == 0;
    sorting->sure_from = (guint)value_read(VALUE_NUMBER, given->sure_from);
    sorting->repeat_complaints = (guint)value_read(VALUE_NUMBER, given->repeat_complaints);
    sorting->repeat_within = value_read(VALUE_DURATION, given->repeat_within);
    sorting->vip = g_ptr_array_new_with_free_func(g_free);
    for (guint i = 0; i < given->vip.count; i++)
        g_ptr_array_add(sorting->vip, g_strdup(given->vip.items[i]));
    if (given->folder != NULL)
        sorting->folder = g_canonicalize_filename(given->folder, folder);
}

void settings_free_rules(SortingPolicy *sorting) {
    g_clear_pointer(&sorting->rules, g_ptr_array_unref);
    g_clear_pointer(&sorting->vip, g_ptr_array_unref);
    g_clear_pointer(&sorting->folder, g_free);
}
