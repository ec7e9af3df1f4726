/* desk.h - the desk of the main thread: what it has in hand, and one pass over its work */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "daemon/daemon.h"
#include "delivery_worker.h"
#include "desk_queue.h"
#include "workplace.h"

typedef struct {
    Office *office;
    const DaemonOptions *options;
    DeskQueue *queue;
    Workplace place;
    GPtrArray *intakes;        /* of IntakeWorker */
    DeliveryWorkers *delivery; /* NULL: letters stay in the outbox */
    guint letters_under_way;
    gboolean is_stopping;
    DaemonEnd end;
    gint64 stop_at; /* monotonic microseconds: wait no longer for letters under way */
} Desk;

/* A bounded piece of each story. Each goes on when another one failed; the first error is told.
 * *out_worked: was there anything to do? */
gboolean desk_pass(Desk *desk, gboolean *out_worked, GError **error);

/* Gives back unhandled what the threads have handed in: nothing of it is lost. */
void desk_turn_away(Desk *desk);
