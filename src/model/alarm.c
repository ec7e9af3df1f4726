/* alarm.c - something is wrong that the operator has to know, and what was told about it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/alarm.h"

#include "base/names.h"

static const gchar *const NAMES[] = {
    [ALARM_MAILBOX_SILENT] = "mailbox_silent",
    [ALARM_LOGIN_DEAD] = "login_dead",
    [ALARM_LETTERS_STUCK] = "letters_stuck",
    [ALARM_SETTINGS_FAULTY] = "settings_faulty",
    [ALARM_FUSE_BLOWN] = "fuse_blown",
    [ALARM_QUARANTINE_GROWS] = "quarantine_grows",
    [ALARM_DISK_LOW] = "disk_low",
    [ALARM_STORE_UNUSABLE] = "store_unusable",
    [ALARM_STORE_DAMAGED] = "store_damaged",
    [ALARM_THREAD_STUCK] = "thread_stuck",
    [ALARM_TAGS_GUESSED] = "tags_guessed",
    [ALARM_AGENTS_FORGED] = "agents_forged",
    [ALARM_CANARY_LOST] = "canary_lost",
    [ALARM_STORE_CHECK_FAILED] = "store_check_failed",
};
G_STATIC_ASSERT(G_N_ELEMENTS(NAMES) == ALARM_COUNT);

static const gchar *const WAYS[] = {
    [ALARM_BY_COMMAND] = "command",
    [ALARM_BY_WEBHOOK] = "webhook",
    [ALARM_BY_MAIL] = "mail",
};
G_STATIC_ASSERT(G_N_ELEMENTS(WAYS) == ALARM_WAYS);

const gchar *alarm_name(AlarmKind kind) {
    return NAMES[kind];
}

gint alarm_from_name(const gchar *name) {
    return names_find(NAMES, ALARM_COUNT, name);
}

const gchar *alarm_way_name(AlarmWay way) {
    return WAYS[way];
}

gint alarm_way_from_name(const gchar *name) {
    return names_find(WAYS, ALARM_WAYS, name);
}

Condition *condition_new(AlarmKind kind, const gchar *subject, ConditionState state) {
    Condition *condition = g_new0(Condition, 1);
    *condition = (Condition){.kind = kind, .state = state, .subject = g_strdup(subject)};
    return condition;
}

void condition_free(Condition *condition) {
    if (condition == NULL)
        return;
    g_free(condition->subject);
    g_free(condition->detail);
    g_free(condition);
}

Alarm *alarm_new(AlarmKind kind, const gchar *subject) {
    Alarm *alarm = g_new0(Alarm, 1);
    *alarm = (Alarm){.kind = kind, .subject = g_strdup(subject), .detail = g_strdup("")};
    return alarm;
}

void alarm_free(Alarm *alarm) {
    if (alarm == NULL)
        return;
    g_free(alarm->subject);
    g_free(alarm->detail);
    g_free(alarm);
}

gboolean alarm_is_up(const Alarm *alarm) {
    return alarm->raised_at != 0 && alarm->cleared_at == 0;
}

gboolean alarm_waits_to_be_told(const Alarm *alarm, AlarmWay way) {
    const AlarmTelling *telling = &alarm->ways[way];
    if (alarm_is_up(alarm))
        return telling->told_at == 0;
    return alarm->cleared_at != 0 && telling->told_at != 0 && telling->clear_told_at == 0;
}

gint64 alarm_told_at(const Alarm *alarm) {
    gint64 first = 0;
    for (guint way = 0; way < ALARM_WAYS; way++) {
        gint64 told_at = alarm->ways[way].told_at;
        if (told_at != 0 && (first == 0 || told_at < first))
            first = told_at;
    }
    return first;
}
