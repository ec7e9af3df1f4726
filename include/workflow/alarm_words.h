/* alarm_words.h - what is told about alarms: subject and text of one message for all of them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "model/alarm.h"

typedef struct {
    const gchar *language; /* "zh", or anything else for English */
    const gchar *desk;     /* its name */
    const gchar *place;    /* where it runs: host and settings */
    GTimeZone *zone;
    gint64 now;
} AlarmScene;

/* What the alarm is about, in a few words: "mailbox complaints can't be read". Caller frees. */
gchar *alarm_title(const Alarm *alarm, const gchar *language);

/* `alarms` (of Alarm): those to be told now, raised ones and cleared ones. Pure. Callers free. */
gchar *alarm_subject(const GPtrArray *alarms, const AlarmScene *scene);
gchar *alarm_text(const GPtrArray *alarms, const AlarmScene *scene);
