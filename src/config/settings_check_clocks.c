/* settings_check_clocks.c - what the table can't say of clocks: names, and the order of levels */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "settings_check_clocks.h"

#include "base/names.h"
#include "keys/setting_values.h"
#include "setting_fault.h"
#include "setting_names.h"

static void check_readers(const SettingNames *known, const YamlNode *to, GPtrArray *faults) {
    static const gchar *const words[] = {"agents", "manager"};
    for (guint i = 0; i < yaml_node_count(to); i++) {
        const YamlNode *name = yaml_node_at(to, i);
        if (name->kind == YAML_TEXT && names_find(words, G_N_ELEMENTS(words), name->text) < 0)
            setting_names_resolve(known, name, faults);
    }
}

void settings_check_clocks(const gchar *file, const YamlNode *root, GHashTable *people,
                           GHashTable *queues, GPtrArray *out_faults) {
    const SettingNames persons = {file, root, "people", "person", people};
    const SettingNames departments = {file, root, "queues", "queue", queues};
    const YamlNode *clocks = yaml_node_child(root, "clocks");
    const YamlNode *rules = yaml_node_child(clocks, "rules");
    const YamlNode *levels = yaml_node_child(clocks, "escalation");
    for (guint i = 0; i < yaml_node_count(rules); i++)
        setting_names_resolve(&departments, yaml_node_child(yaml_node_at(rules, i), "queue"),
                              out_faults);
    gint64 before = 0;
    for (guint i = 0; i < yaml_node_count(levels); i++) {
        const YamlNode *level = yaml_node_at(levels, i);
        const YamlNode *after = yaml_node_child(level, "after");
        const gchar *text = yaml_node_text(level, "after");
        gint64 seconds = text != NULL ? value_read(VALUE_DURATION, text) : -1;
        check_readers(&persons, yaml_node_child(level, "to"), out_faults);
        if (seconds >= 0 && seconds < before)
            setting_fault_remedy(setting_fault_add(out_faults, file, after->line, after->column,
                                                   "this level comes before the one above it"),
                                 "Put the levels in the order of their times");
        before = MAX(before, seconds);
    }
}
