/* watch_alarms.h - story 4: what is wrong becomes an alarm, told once, and its all-clear */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "flow/office.h"
#include "model/alarm.h"

/* What is to be told now, one way. */
typedef struct {
    AlarmWay way;
    gchar *subject;
    gchar *text;
    gchar *json;   /* the same for programs */
    gchar *sender; /* envelope and From */
    gchar *message_id;
    GPtrArray *recipients; /* of gchar* */
    GBytes *letter;        /* all of it as a mail */
    GPtrArray *told;       /* of Alarm, copies: whom it is about */
    gboolean is_told;      /* filled by the route */
} AlarmMessage;

void alarm_message_free(AlarmMessage *message);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(AlarmMessage, alarm_message_free)

/* The alarms of one desk, in memory and in the store. */
typedef struct AlarmWatch AlarmWatch;

/* Reads what was raised and told before; from a damaged store, or with none (office->store is
 * NULL), nothing: the damage can be told all the same. */
AlarmWatch *alarm_watch_new(Office *office, GError **error);
void alarm_watch_free(AlarmWatch *watch);

/* After a reload. */
void alarm_watch_move(AlarmWatch *watch, Office *office);

/* Takes in what is so now (`conditions`, of Condition; what they do not name is as it was) and
 * saves what changed, as soon as the store lets it. Never fails: alarms must go out when the store
 * is what is wrong. */
void alarm_watch_look(AlarmWatch *watch, const GPtrArray *conditions);

/* What has to be told now `way`, or NULL, also where the settings do not name that way; hand it to
 * alarm_watch_note() before the next of that way is made. `is_last`: wait for no companions, nobody
 * asks again. */
AlarmMessage *alarm_watch_message(AlarmWatch *watch, AlarmWay way, gboolean is_last);

/* Takes the message. Told or not: untold alarms are told that way later, less and less often. */
void alarm_watch_note(AlarmWatch *watch, AlarmMessage *message);

/* The alarms (of Alarm) that are up or were; borrowed until the next look. */
const GPtrArray *alarm_watch_alarms(const AlarmWatch *watch);
