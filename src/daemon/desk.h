/* desk.h - the desk of the main thread: what it has in hand, and one pass over its work */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "alarm_route.h"
#include "daemon/daemon.h"
#include "delivery_worker.h"
#include "progress_notes.h"
#include "store_check.h"
#include "workplace.h"

typedef struct {
    const DaemonOptions *options;
    Office *office;
    Workplace *place;
    GPtrArray *intakes;        /* of IntakeWorker */
    DeliveryWorkers *delivery; /* NULL: letters stay in the outbox */
    AlarmWatch *alarms;        /* NULL: once */
    AlarmRoute *alarm_route;   /* NULL: once */
    StoreCheck *store_check;   /* NULL: once */
    guint letters_under_way;
    gint64 canary_asked_at; /* monotonic microseconds: is one due? */
    gboolean is_flooded;    /* the last pass had many mails */
    gboolean is_up_to_date; /* what had come while nobody was here is read */
    gint64 catch_up_until;  /* monotonic microseconds: longer is not waited for that */
    GPtrArray *unrecorded;  /* of SendJob: done, and not noted in the store yet */
    GPtrArray *unsent;      /* of SendJob: came back unsent, and not noted yet */
    ProgressNotes progress; /* of mailboxes */
    gboolean is_stopping;   /* nothing new is begun; what the threads have is taken */
    gboolean is_ending;     /* for good, not to open again with other settings */
    gint64 stop_at;         /* monotonic microseconds: wait no longer for any thread */
    Office *fresh;          /* to open with next, or NULL */
    gint64 clock_ahead;     /* of the monotonic one, microseconds; 0: not measured yet */
    gint64 started_at;      /* seconds UTC */
    gchar *settings_fault;  /* of the last reload, or NULL */
    gint64 fault_at;
    gint64 trouble_begun; /* monotonic microseconds: the store can't be used since, or 0 */
    gchar *trouble;
    gchar *stuck; /* a thread that does not answer, or NULL */
} Desk;

/* A bounded piece of each story. Each goes on when another one failed; the first error is told.
 * *out_worked: was there anything to do? */
gboolean desk_pass(Desk *desk, gboolean *out_worked, GError **error);

/* Gives back unhandled what the threads have handed in: nothing of it is lost. */
void desk_turn_away(Desk *desk);
