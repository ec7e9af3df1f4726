/* settings_calendars.c - the calendars of amends.yaml, with what their holiday files say */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "settings_calendars.h"

#include <string.h>

#include "config/calendar/calendar_file.h"
#include "config/calendar/week_hours.h"
#include "config/template_files.h"
#include "setting_fault.h"
#include "keys/setting_values.h"

/* A plain name that is not in the folder may be a shipped file. Caller frees. */
static gchar *find_file(const gchar *name, const gchar *folder) {
    g_autofree gchar *own = g_canonicalize_filename(name, folder);
    if (strchr(name, '/') != NULL || g_file_test(own, G_FILE_TEST_EXISTS))
        return g_steal_pointer(&own);
    g_autofree gchar *shipped = template_files_calendar_folder();
    g_autofree gchar *there = g_build_filename(shipped, name, NULL);
    return g_file_test(there, G_FILE_TEST_EXISTS) ? g_steal_pointer(&there) : g_steal_pointer(&own);
}

static void read_holidays(const gchar *file, const YamlNode *node, const gchar *folder,
                          WorkingCalendar *calendar, GPtrArray *faults) {
    if (node->kind != YAML_TEXT || !value_is_good(VALUE_PATH, node->text))
        return;
    g_autofree gchar *path = find_file(node->text, folder);
    g_autoptr(GPtrArray) found =
        g_ptr_array_new_with_free_func((GDestroyNotify)calendar_fault_free);
    if (calendar_file_read(path, calendar, found))
        return;
    for (guint i = 0; i < found->len; i++) {
        const CalendarFault *fault = found->pdata[i];
        if (fault->line > 0)
            setting_fault_add(faults, path, fault->line, 1, "%s", fault->what);
        else
            setting_fault_add(faults, file, node->line, node->column, "%s: %s", path, fault->what);
    }
}

static WorkingCalendar *read_calendar(const gchar *file, const YamlNode *node, const gchar *zone,
                                      const gchar *folder, GPtrArray *faults) {
    const gchar *name = yaml_node_text(node, "name");
    const gchar *own_zone = yaml_node_text(node, "zone");
    const gchar *hours = yaml_node_text(node, "hours");
    WorkingCalendar *calendar =
        working_calendar_new(name != NULL ? name : "", own_zone != NULL ? own_zone : zone);
    if (hours != NULL)
        g_free(week_hours_read(hours, calendar));
    const YamlNode *holidays = yaml_node_child(node, "holidays");
    for (guint i = 0; i < yaml_node_count(holidays); i++)
        read_holidays(file, yaml_node_at(holidays, i), folder, calendar, faults);
    working_calendar_settle(calendar);
    return calendar;
}

GPtrArray *settings_calendars_read(const gchar *file, const YamlNode *root, const gchar *folder,
                                   GPtrArray *out_faults) {
    GPtrArray *calendars = g_ptr_array_new_with_free_func((GDestroyNotify)working_calendar_free);
    const gchar *zone = yaml_node_text(yaml_node_child(root, "desk"), "time_zone");
    const YamlNode *list = yaml_node_child(root, "calendars");
    for (guint i = 0; i < yaml_node_count(list); i++)
        g_ptr_array_add(calendars, read_calendar(file, yaml_node_at(list, i),
                                                 zone != NULL ? zone : "UTC", folder, out_faults));
    return calendars;
}
