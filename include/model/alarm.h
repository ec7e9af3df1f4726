/* alarm.h - something is wrong that the operator has to know, and what was told about it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef enum {
    ALARM_MAILBOX_SILENT, /* subject: the mailbox */
    ALARM_LOGIN_DEAD,     /* subject: the entry of oauth: */
    ALARM_LETTERS_STUCK,
    ALARM_SETTINGS_FAULTY,
    ALARM_FUSE_BLOWN,
    ALARM_QUARANTINE_GROWS,
    ALARM_DISK_LOW,
    ALARM_STORE_UNUSABLE,
    ALARM_STORE_DAMAGED,
    ALARM_THREAD_STUCK,
    ALARM_TAGS_GUESSED,
    ALARM_AGENTS_FORGED,
    ALARM_CANARY_LOST,
    ALARM_STORE_CHECK_FAILED,
    ALARM_COUNT
} AlarmKind;

const gchar *alarm_name(AlarmKind kind);
gint alarm_from_name(const gchar *name);

/* What is so now. What nobody can say leaves an alarm as it is. */
typedef enum { CONDITION_ABSENT, CONDITION_PRESENT, CONDITION_UNKNOWN } ConditionState;

typedef struct {
    AlarmKind kind;
    ConditionState state;
    gchar *subject; /* which of many, or "" */
    gint64 since;   /* seconds UTC, 0: just now */
    gchar *detail;  /* the reason in one line, or NULL */
} Condition;

Condition *condition_new(AlarmKind kind, const gchar *subject, ConditionState state);
void condition_free(Condition *condition);

/* How operators are told; each way that the settings name is told by itself. */
typedef enum { ALARM_BY_COMMAND, ALARM_BY_WEBHOOK, ALARM_BY_MAIL, ALARM_WAYS } AlarmWay;

const gchar *alarm_way_name(AlarmWay way);
gint alarm_way_from_name(const gchar *name);

/* What one way was told of the trouble that is up or was last. */
typedef struct {
    gint64 told_at;
    gint64 clear_told_at;
} AlarmTelling;

/* One for each kind and subject. Times are seconds UTC, 0 = not yet. */
typedef struct {
    AlarmKind kind;
    gchar *subject;
    gchar *detail;
    gint64 since; /* of the trouble */
    gint64 raised_at;
    gint64 gone_at; /* the condition is absent since then; it may come back */
    gint64 cleared_at;
    guint raises; /* how often within a day: what comes and goes is called gone later */
    AlarmTelling ways[ALARM_WAYS];
} Alarm;

Alarm *alarm_new(AlarmKind kind, const gchar *subject);
void alarm_free(Alarm *alarm);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Alarm, alarm_free)

/* Raised and not cleared. */
gboolean alarm_is_up(const Alarm *alarm);

/* The alarm itself, or the all-clear of an alarm that was told this way, has still to be told. */
gboolean alarm_waits_to_be_told(const Alarm *alarm, AlarmWay way);

/* When the first way was told, 0: none was. */
gint64 alarm_told_at(const Alarm *alarm);
