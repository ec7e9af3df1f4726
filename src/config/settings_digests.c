/* settings_digests.c - digests in amends.yaml: what the table can't say of them, and what they mean
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "settings_digests.h"

#include <string.h>

#include "config/calendar/week_hours.h"
#include "setting_fault.h"
#include "setting_names.h"

/* "08:00"; "no" is good, and DIGEST_NEVER. */
static gboolean read_daily(const gchar *text, gint32 *out_at) {
    *out_at = DIGEST_NEVER;
    if (strcmp(text, "no") == 0)
        return TRUE;
    *out_at = week_hours_time(text);
    return *out_at >= 0 && *out_at < WALL_DAY;
}

/* "monday 08:00" */
static gboolean read_weekly(const gchar *text, guint *out_day, gint32 *out_at) {
    *out_day = 0;
    *out_at = DIGEST_NEVER;
    if (strcmp(text, "no") == 0)
        return TRUE;
    const gchar *blank = strchr(text, ' ');
    if (blank == NULL)
        return FALSE;
    gint day = week_hours_weekday(text, (gsize)(blank - text));
    *out_day = (guint)MAX(day, 0);
    return day >= 0 && read_daily(blank + strspn(blank, " "), out_at) && *out_at != DIGEST_NEVER;
}

/* --- check -------------------------------------------------------------------------------------
 */

static void check_times(const gchar *file, const YamlNode *digest, GPtrArray *faults) {
    const YamlNode *daily = yaml_node_child(digest, "daily");
    const YamlNode *weekly = yaml_node_child(digest, "weekly");
    gint32 at = 0;
    guint day = 0;
    if (daily != NULL && daily->kind == YAML_TEXT && !read_daily(daily->text, &at))
        setting_fault_remedy(
            setting_fault_add(faults, file, daily->line, daily->column, "this is no time of day"),
            "Write one like \"08:00\", or no");
    if (weekly != NULL && weekly->kind == YAML_TEXT && !read_weekly(weekly->text, &day, &at))
        setting_fault_remedy(setting_fault_add(faults, file, weekly->line, weekly->column,
                                               "this is no weekday with a time of day"),
                             "Write one like \"monday 08:00\", or no");
}

void settings_check_digests(const gchar *file, const YamlNode *root, GHashTable *people,
                            GHashTable *queues, GPtrArray *out_faults) {
    const SettingNames persons = {file, root, "people", "person", people};
    const SettingNames departments = {file, root, "queues", "queue", queues};
    const YamlNode *digests = yaml_node_child(root, "digests");
    for (guint i = 0; i < yaml_node_count(digests); i++) {
        const YamlNode *digest = yaml_node_at(digests, i);
        const YamlNode *name = yaml_node_child(digest, "person");
        const YamlNode *person = setting_names_resolve(&persons, name, out_faults);
        if (person != NULL && g_strcmp0(yaml_node_text(person, "role"), "manager") != 0)
            setting_fault_remedy(setting_fault_add(out_faults, file, name->line, name->column,
                                                   "digests are for managers"),
                                 "Write \"role: manager\" in line %u, or name another person",
                                 person->line);
        const YamlNode *of = yaml_node_child(digest, "queues");
        for (guint k = 0; k < yaml_node_count(of); k++)
            setting_names_resolve(&departments, yaml_node_at(of, k), out_faults);
        check_times(file, digest, out_faults);
    }
}

/* --- fill --------------------------------------------------------------------------------------
 */

/* Of the first queue that counts. */
static const WorkingCalendar *calendar_of(const DigestPlan *plan, const Policy *policy) {
    const Queue *queue = plan->queues->len > 0     ? policy_queue(policy, plan->queues->pdata[0])
                         : policy->queues->len > 0 ? policy->queues->pdata[0]
                                                   : NULL;
    return queue != NULL ? queue->calendar : NULL;
}

/* Of the digest, else of its reader, else of the desk. */
static const gchar *zone_of(const RawDigest *raw, const Policy *policy) {
    const Person *person = policy_person(policy, raw->person);
    if (raw->time_zone != NULL)
        return raw->time_zone;
    return person != NULL && person->time_zone != NULL ? person->time_zone : policy->time_zone;
}

void settings_fill_digests(const RawGroups *digests, Policy *policy) {
    for (guint i = 0; i < digests->count; i++) {
        const RawDigest *raw = (const RawDigest *)digests->items + i;
        DigestPlan *plan = digest_plan_new(raw->person, zone_of(raw, policy));
        read_daily(raw->daily, &plan->daily_at);
        read_weekly(raw->weekly, &plan->weekly_day, &plan->weekly_at);
        for (guint k = 0; k < raw->queues.count; k++)
            g_ptr_array_add(plan->queues, g_strdup(raw->queues.items[k]));
        plan->calendar = calendar_of(plan, policy);
        g_ptr_array_add(policy->digests, plan);
    }
}
