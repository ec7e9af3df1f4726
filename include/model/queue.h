/* queue.h - a department that owns tickets */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "model/working_calendar.h"

typedef struct {
    gchar *name;       /* "quality" */
    GHashTable *title; /* language -> "Product quality desk"; may be empty: the name is shown */
    GPtrArray *agents; /* of gchar*: names of persons who are told of new tickets */
    gchar *manager;    /* name of a person, or NULL */
    const WorkingCalendar *calendar; /* its promises are counted in it; NULL: all hours count */
} Queue;

Queue *queue_new(const gchar *name);
void queue_free(Queue *queue);

/* Title of a queue in a language, the name if it has none. Borrowed. */
const gchar *queue_title(const Queue *queue, const gchar *language);
