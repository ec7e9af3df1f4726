/* regulator_head.c - whose report it is, of which days: what stands over its lines */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "regulator_head.h"

#include <string.h>

enum { FEWEST_FOR_PER_CENT = 10, HOUR = 3600, MINUTE = 60 };

static const gchar *say(const RegulatorHead *head, const gchar *english, const gchar *chinese) {
    return head->is_chinese ? chinese : english;
}

gchar *regulator_head_day(const RegulatorHead *head, gint64 at) {
    gint year = 0, month = 0, day = 0;
    wall_clock_date(wall_clock_show(head->wall, at) / WALL_DAY, &year, &month, &day);
    return g_strdup_printf("%04d-%02d-%02d", year, month, day);
}

gchar *regulator_head_title(const RegulatorHead *head) {
    const LegalProfile *profile = head->office->policy->legal;
    const gchar *rules =
        profile != NULL ? legal_profile_title(profile, head->wish->language) : NULL;
    const gchar *report = say(head, "Regulator report", "投诉监管报告");
    return rules != NULL ? g_strdup_printf("%s%s%s", report, say(head, ": ", "："), rules)
                         : g_strdup(report);
}

gchar *regulator_head_days(const RegulatorHead *head) {
    const gchar *zone = head->office->policy->time_zone;
    return head->is_chinese ? g_strdup_printf("%s 至 %s，统计于 %s（%s）", head->from, head->to,
                                              head->counted, zone)
                            : g_strdup_printf("%s to %s, counted %s (%s)", head->from, head->to,
                                              head->counted, zone);
}

const gchar *regulator_head_queue(const RegulatorHead *head) {
    const Queue *queue = policy_queue(head->office->policy, head->wish->queue);
    return queue != NULL ? queue_title(queue, head->wish->language)
                         : say(head, "all departments", "全部部门");
}

const gchar *regulator_head_subject(const RegulatorLine *line, const gchar *language) {
    return line->section < REGULATOR_OUTCOMES || strchr(line->name, '/') == NULL
               ? line->title
               : regulator_section_title(line->section, language);
}

gboolean regulator_head_is_new(const RegulatorHead *head, guint place) {
    const RegulatorLine *line = head->lines->pdata[place];
    const RegulatorLine *before = place > 0 ? head->lines->pdata[place - 1] : NULL;
    return before == NULL || before->section != line->section ||
           g_strcmp0(before->definition, line->definition) != 0;
}

const gchar *regulator_head_since(const RegulatorHead *head, const RegulatorLine *line) {
    return say(head, line->number == 1 ? "day, since" : "days, since", "天，收到于");
}

gdouble regulator_head_ratio(const RegulatorLine *line) {
    return line->of > 0 ? (gdouble)line->number / (gdouble)line->of : -1;
}

gchar *regulator_head_share(const RegulatorLine *line) {
    if (line->of < FEWEST_FOR_PER_CENT)
        return g_strdup("");
    gint64 tenths = (line->number * 1000 + line->of / 2) / line->of;
    if (line->number > 0 && line->number < line->of)
        tenths = CLAMP(tenths, 1, 999);
    return g_strdup_printf("%" G_GINT64_FORMAT ".%" G_GINT64_FORMAT " %%", tenths / 10,
                           tenths % 10);
}

const gchar *regulator_head_check(const RegulatorHead *head) {
    const LegalProfile *profile = head->office->policy->legal;
    return profile != NULL ? profile->report.check : NULL;
}
