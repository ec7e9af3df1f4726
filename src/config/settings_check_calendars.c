/* settings_check_calendars.c - what the table can't say of calendars: hours, names */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "settings_check_calendars.h"

#include "config/calendar/week_hours.h"
#include "setting_fault.h"
#include "setting_names.h"

static void check_hours(const gchar *file, const YamlNode *node, GPtrArray *faults) {
    if (node == NULL || node->kind != YAML_TEXT || *node->text == '\0')
        return;
    g_autofree gchar *what = week_hours_read(node->text, NULL);
    if (what == NULL)
        return;
    setting_fault_remedy(
        setting_fault_add(faults, file, node->line, node->column, "hours: %s", what),
        "Write days and then times, like mon-fri 09:00-12:30 13:30-17:30, sat 10:00-14:00");
}

void settings_check_calendars(const gchar *file, const YamlNode *root, GPtrArray *out_faults) {
    g_autoptr(GHashTable) names = setting_names_of(file, root, "calendars", out_faults);
    const SettingNames known = {file, root, "calendars", "calendar", names};
    const YamlNode *calendars = yaml_node_child(root, "calendars");
    for (guint i = 0; i < yaml_node_count(calendars); i++)
        check_hours(file, yaml_node_child(yaml_node_at(calendars, i), "hours"), out_faults);
    const YamlNode *queues = yaml_node_child(root, "queues");
    for (guint i = 0; i < yaml_node_count(queues); i++)
        setting_names_resolve(&known, yaml_node_child(yaml_node_at(queues, i), "calendar"),
                              out_faults);
    setting_names_resolve(&known, yaml_node_child(yaml_node_child(root, "promises"), "calendar"),
                          out_faults);
}
